"""What an objective is: a function of n parameters that travels with its derivatives."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from helpers import arguments


@dataclass(frozen=True, eq=False)
class Objective:
    """A function of n parameters with its gradient, its Hessian, a view and its minima.

    The three functions take θ of shape (..., n), or a plain number if n is 1. They never warn:
    outside the domain they give nan, and where a number is too large to hold, inf or nan.

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
        If an argument is not as above. On a call: if the last axis of ``theta`` is not n, or a
        function returns another shape than it should.

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
        view = arguments.array("view", self.view)
        if view.ndim != 2 or view.shape[1] != 2 or not np.all(view[:, 0] < view[:, 1]):
            arguments.refuse("view", view, "a row (low, high) with low < high for each parameter")
        n = len(view)
        minima = arguments.vectors("minima", self.minima, n)
        if minima.ndim != 2:
            arguments.refuse("minima", f"shape {minima.shape}", f"shape (k, {n})")
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
    arguments.function(name, function)

    def call(theta):
        theta = arguments.vectors("theta", theta, n, finite=False)
        with np.errstate(all="ignore"):
            result = np.array(function(theta), dtype=float)
        expected = theta.shape[:-1] + tail
        if result.shape != expected:
            arguments.refuse(name, f"a result of shape {result.shape}", f"shape {expected}")
        return result[()]

    call.__name__ = call.__qualname__ = name
    call.__doc__ = f"The {name} at θ, as `Objective` describes it."
    return call


def starting_points(name, theta, objective):
    """Return θ as a new float array of shape (..., n), if one can start there.

    Parameters
    ----------
    name : str
        What the caller's argument is called, for the message.
    theta : array_like, shape (..., n)
    objective : Objective

    Returns
    -------
    ndarray, shape (..., n)

    Raises
    ------
    TypeError
        If `objective` is not an `Objective`, or `theta` does not hold numbers.
    ValueError
        If the value, the gradient or the Hessian is not finite at one of the points.

    References
    ----------
    D3.1: log x₂ needs x₂ > 0.
    """
    if not isinstance(objective, Objective):
        raise TypeError(f"objective: got {type(objective).__name__}, allowed: an Objective")
    points = arguments.vectors(name, theta, objective.dimension)
    usable = (
        np.isfinite(objective.value(points))
        & np.isfinite(objective.gradient(points)).all(axis=-1)
        & np.isfinite(objective.hessian(points)).all(axis=(-2, -1))
    )
    if not usable.all():
        arguments.refuse(name, points[~usable][0], f"{objective.domain}, without overflow")
    return points
