"""Functions to descend, each with its gradient, Hessian, a good view and its minima.

`parabola`, `exponential_valley`, `two_hollows` and `plateau` have one variable, `saddle`,
`log_example`, `two_valleys`, `four_valleys` and `rosenbrock` two; `bowl` makes one in any number of
variables. Parameters are on the last axis of every array, also when there is only one.

`log_example` is nan unless x₂ > 0 and has no minimum: it falls without end as x₂ grows, and the
second entry of its gradient, −1/x₂, is zero nowhere. `saddle` has none either: its gradient is
zero at the origin, but from there the surface falls along x₂. `two_valleys` has a deep valley on
the left and a shallow one on the right, with a saddle between. `four_valleys` has four of
different depths, with four saddles and a summit between. `rosenbrock` is one bent valley, steep
across and almost flat along. `plateau` is a hollow in a plain that is flat, but nowhere quite.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from helpers import checks

NO_MINIMA = np.empty((0, 2))


@dataclass(frozen=True, eq=False)
class Objective:
    """A function of n parameters with its gradient, its Hessian, a view and its minima.

    It takes θ of shape (..., n), or a number if n is 1, and never warns: outside the domain it
    gives nan, and where a number is too large to hold, inf or nan.

    Parameters
    ----------
    name, formula : str
        What to call it, and the formula as plain Unicode text.
    value, gradient, hessian : callable
        From a float array (..., n) to shapes (...), (..., n) and (..., n, n).
    view : array_like, shape (n, 2)
        Lowest and highest value of each parameter in a good picture.
    minima : array_like, shape (k, n)
        The local minima, lowest first; k may be 0.
    source : str
        The step of the documents ("D3.1"), or the publication.
    domain : str
        Where the function is defined, in words.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above, or on a call ``theta`` or a result has another shape.

    References
    ----------
    D1.2 (gradient), D2.5 (Hessian).
    """

    name: str
    formula: str
    value: Callable = field(repr=False)
    gradient: Callable = field(repr=False)
    hessian: Callable = field(repr=False)
    view: np.ndarray
    minima: np.ndarray
    source: str
    domain: str = "finite numbers"

    def __post_init__(self):
        """Check and copy the arrays, and wrap the functions."""
        view = checks.array("view", self.view)
        if view.ndim != 2 or view.shape[1] != 2 or not np.all(view[:, 0] < view[:, 1]):
            checks.refuse("view", view, "a row (low, high) with low < high for each parameter")
        n = len(view)
        minima = checks.vectors("minima", self.minima, n)
        if minima.ndim != 2:
            checks.refuse("minima", f"shape {minima.shape}", f"shape (k, {n})")
        view.flags.writeable = minima.flags.writeable = False
        object.__setattr__(self, "view", view)
        object.__setattr__(self, "minima", minima)
        for name, tail in {"value": (), "gradient": (n,), "hessian": (n, n)}.items():
            object.__setattr__(self, name, _checked(name, getattr(self, name), n, tail))

    @property
    def dimension(self):
        """The number of parameters, n."""
        return len(self.view)


def _checked(name, function, n, tail):
    """Wrap a function of θ so that shapes are checked, nothing warns and the result is new."""
    checks.function(name, function)

    def call(theta):
        theta = checks.vectors("theta", theta, n, finite=False)
        with np.errstate(all="ignore"):
            result = np.array(function(theta), dtype=float)
        expected = theta.shape[:-1] + tail
        if result.shape != expected:
            checks.refuse(name, f"a result of shape {result.shape}", f"shape {expected}")
        return result[()]

    call.__name__ = call.__qualname__ = name
    call.__doc__ = f"The {name} at θ, as `Objective` describes it."
    return call


def bowl(curvatures, minimum=None):
    """Return the quadratic ½ Σ λᵢ (θᵢ − mᵢ)², whose Hessian is diagonal with the curvatures λᵢ.

    Parameters
    ----------
    curvatures : array_like, shape (n,)
        Finite and positive.
    minimum : array_like, shape (n,), optional
        Where the bowl is lowest, m; at the origin where it is not given.

    Returns
    -------
    Objective

    Raises
    ------
    TypeError, ValueError
        If `curvatures` or `minimum` is not as above.

    References
    ----------
    D2.5: for a quadratic the expansion ends with the second order.
    """
    curvatures = checks.vectors("curvatures", curvatures)
    curvatures = checks.shaped("curvatures", curvatures, curvatures.shape[-1:])
    if not np.all(curvatures > 0):
        checks.refuse("curvatures", curvatures, "numbers above 0")
    minimum = np.zeros(len(curvatures)) if minimum is None else np.atleast_1d(minimum)
    minimum = checks.shaped("minimum", minimum, curvatures.shape)
    formula = _bowl_formula(curvatures, minimum)
    return _quadratic(curvatures, minimum, "bowl", formula, minimum[None], "D2.5")


def _bowl_formula(curvatures, minimum):
    if len(curvatures) > 3:
        base = "(θᵢ − mᵢ)" if np.any(minimum) else "θᵢ"
        return f"f(θ) = ½ Σ λᵢ {base}², λ from {curvatures.min():g} to {curvatures.max():g}"
    bases = [
        f"(θ{index} {'−' if m > 0 else '+'} {abs(m):g})" if m else f"θ{index}"
        for index, m in zip("₁₂₃", minimum, strict=False)
    ]
    terms = [f"{c:g} {base}²" for c, base in zip(curvatures, bases, strict=True)]
    return f"f(θ) = ½ ({' + '.join(terms)})"


def _quadratic(curvatures, centre, name, formula, minima, source):
    """½ Σ λᵢ (θᵢ − cᵢ)² with curvatures λᵢ of any sign."""

    def value(theta):
        return np.sum(curvatures * (theta - centre) ** 2, axis=-1) / 2

    def gradient(theta):
        return curvatures * (theta - centre)

    def hessian(theta):
        return np.broadcast_to(np.diag(curvatures), theta.shape + theta.shape[-1:])

    view = np.column_stack([centre - 2, centre + 2])
    return Objective(name, formula, value, gradient, hessian, view, minima, source)


def _curve(value, slope, curvature, **description):
    """A function of one variable x: its value, first and second derivative."""
    return Objective(
        value=lambda theta: value(theta[..., 0]),
        gradient=slope,
        hessian=lambda theta: curvature(theta)[..., None],
        **description,
    )


def _surface(value, gradient, hessian, outside=None, **description):
    """Return an objective in x = x₁ and y = x₂ from its value, 2 first and 3 second derivatives."""

    def on_last_axis(entries):
        def function(theta):
            x, y = theta[..., 0], theta[..., 1]
            columns = entries(x, y)
            result = np.empty((*x.shape, len(columns)))
            for index, column in enumerate(columns):
                result[..., index] = column
            if outside is not None:
                result[outside(x, y)] = np.nan
            return result

        return function

    zeroth = on_last_axis(lambda x, y: [value(x, y)])
    second = on_last_axis(hessian)
    return Objective(
        value=lambda theta: zeroth(theta)[..., 0],
        gradient=on_last_axis(gradient),
        hessian=lambda theta: second(theta)[..., [[0, 1], [1, 2]]],
        **description,
    )


def _hollow_floors(tilt=1 / 4):
    """The slope 4x³ − 4x + tilt is zero three times; the middle one is a maximum. Lowest first."""
    left, _, right = np.sort(np.roots([4, 0, -4, tilt]))
    return np.array([[left], [right]])


def _valley_floors():
    """The gradient is zero where x₂ = x₁/2 and x₁ is as in the two hollows."""
    return _hollow_floors() * [1, 1 / 2]


def _four_floors():
    """The gradient is zero where x₁ and v = x₂ − x₁/2 are each as in two hollows. Lowest first."""
    across, along = np.meshgrid(_hollow_floors(), _hollow_floors(1 / 8), indexing="ij")
    return np.stack([across, along + across / 2], axis=-1).reshape(4, 2)


def _four_valleys():
    """Two hollows along x₁ plus two hollows along v, by the chain rule: ∂v/∂x₁ = −1/2."""

    def value(x, y):
        v = y - x / 2
        return (x**2 - 1) ** 2 + x / 4 + (v**2 - 1) ** 2 + v / 8

    def gradient(x, y):
        v = y - x / 2
        along_v = 4 * v * (v**2 - 1) + 1 / 8
        return [4 * x * (x**2 - 1) + 1 / 4 - along_v / 2, along_v]

    def hessian(x, y):
        along_v = 12 * (y - x / 2) ** 2 - 4
        return [12 * x**2 - 4 + along_v / 4, -along_v / 2, along_v]

    return _surface(
        value, gradient, hessian, name="four valleys",
        formula="f(x) = (x₁² − 1)² + x₁/4 + (v² − 1)² + v/8, v = x₂ − x₁/2",
        view=[[-1.8, 1.8], [-2.2, 2.2]], minima=_four_floors(), source="D4.3",
    )  # fmt: skip


parabola = _quadratic(np.array([2.0]), np.zeros(1), "parabola", "f(x) = x²", [[0]], "D1.4")

exponential_valley = _curve(
    name="exponential valley", formula="f(x) = eˣ − x", source="D1.4",
    value=lambda x: np.exp(x) - x,
    slope=lambda x: np.exp(x) - 1,
    curvature=np.exp,
    view=[[-2.5, 2.5]], minima=[[0]],
)  # fmt: skip

two_hollows = _curve(
    name="two hollows", formula="f(x) = (x² − 1)² + x/4", source="D4.3",
    value=lambda x: (x**2 - 1) ** 2 + x / 4,
    slope=lambda x: 4 * x * (x**2 - 1) + 1 / 4,
    curvature=lambda x: 12 * x**2 - 4,
    view=[[-1.7, 1.7]], minima=_hollow_floors(),
)  # fmt: skip

plateau = _curve(
    name="plateau", formula="f(x) = 6/5 − exp(−x²/2)", source="D2.10",
    value=lambda x: 6 / 5 - np.exp(-(x**2) / 2),
    slope=lambda x: x * np.exp(-(x**2) / 2),
    curvature=lambda x: (1 - x**2) * np.exp(-(x**2) / 2),
    view=[[-5, 5]], minima=[[0]],
)  # fmt: skip

saddle = _quadratic(
    np.array([2.0, -2.0]), np.zeros(2), "saddle", "f(x) = x₁² − x₂²", NO_MINIMA, "D2.10"
)

log_example = _surface(
    name="log example", formula="f(x) = x₁² − log x₂", source="D3.1",
    value=lambda x, y: x**2 - np.log(y),
    gradient=lambda x, y: [2 * x, -1 / y],
    hessian=lambda x, y: [2, 0, 1 / y**2],
    outside=lambda x, y: y <= 0, domain="finite numbers with x₂ > 0",
    view=[[-2.5, 2.5], [0.2, 4.2]], minima=NO_MINIMA,
)  # fmt: skip

two_valleys = _surface(
    name="two valleys", formula="f(x) = (x₁² − 1)² + x₁/4 + (x₂ − x₁/2)²", source="D4.3",
    value=lambda x, y: (x**2 - 1) ** 2 + x / 4 + (y - x / 2) ** 2,
    gradient=lambda x, y: [4 * x * (x**2 - 1) + 1 / 4 - (y - x / 2), 2 * (y - x / 2)],
    hessian=lambda x, y: [12 * x**2 - 7 / 2, -1, 2],
    view=[[-1.8, 1.8], [-1.5, 1.5]], minima=_valley_floors(),
)  # fmt: skip

four_valleys = _four_valleys()

rosenbrock = _surface(
    name="Rosenbrock", formula="f(x) = (1 − x₁)² + 100 (x₂ − x₁²)²",
    source="H. H. Rosenbrock, The Computer Journal 3 (1960), 175–184",
    value=lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2,
    gradient=lambda x, y: [-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)],
    hessian=lambda x, y: [2 - 400 * (y - x**2) + 800 * x**2, -400 * x, 200],
    view=[[-2, 2], [-1, 3]], minima=[[1, 1]],
)  # fmt: skip
