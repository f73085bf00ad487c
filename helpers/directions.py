"""Directions: length, unit vector, angle, and how the loss changes along them."""

import numpy as np

from helpers import checks

HALVINGS = 64


def length(v):
    """Return the Euclidean length |v| of each vector, also of very short and very long ones.

    Parameters
    ----------
    v : array_like, shape (..., n)

    Returns
    -------
    float or ndarray, shape (...)
        inf only if the length itself is too large to hold.

    Raises
    ------
    TypeError, ValueError
        If `v` does not hold finite numbers.

    References
    ----------
    D1.5.
    """
    v = checks.vectors("v", v)
    with np.errstate(all="ignore"):
        scaled, largest = _scale(v)
        return largest * np.sqrt((scaled**2).sum(axis=-1))


def unit(v):
    """Return v/|v|, the vector of length 1 with the direction of v.

    Parameters
    ----------
    v : array_like, shape (..., n)

    Returns
    -------
    ndarray, shape (..., n)

    Raises
    ------
    TypeError, ValueError
        If `v` does not hold finite numbers, or a vector is zero: it has no direction.

    References
    ----------
    D1.5, D1.8.
    """
    return _unit("v", v)


def cos_angle(a, b):
    """Return cos β = a·b / (|a| |b|) of the angle β between a and b, from −1 to 1.

    Parameters
    ----------
    a, b : array_like, shape (..., n)
        Leading axes broadcast.

    Returns
    -------
    float or ndarray, shape (...)

    Raises
    ------
    TypeError, ValueError
        If `a` or `b` does not hold finite numbers or has a zero vector, or the shapes do not fit.

    References
    ----------
    D1.7, D2.8.
    """
    a = _unit("a", a)
    b = _unit("b", b, a.shape[-1])
    checks.together(a=a, b=b)
    return np.clip(np.sum(a * b, axis=-1), -1, 1)


def directional_derivative(objective, theta, v):
    """Return the slope of the objective along v, ∇L(θ)·v/|v|.

    Parameters
    ----------
    objective : Objective
    theta, v : array_like, shape (..., n)
        A point of the domain, and a vector of any length but 0. Leading axes broadcast.

    Returns
    -------
    float or ndarray, shape (...)

    Raises
    ------
    TypeError, ValueError
        If `theta` is outside the domain, `v` is zero, or either is not finite or does not fit.

    References
    ----------
    D1.2, D1.5.
    """
    theta = checks.start("theta", theta, objective)
    v = _unit("v", v, objective.dimension)
    checks.together(theta=theta, v=v)
    with np.errstate(all="ignore"):
        return np.sum(objective.gradient(theta) * v, axis=-1)


def predicted_change(objective, theta, step):
    """Return step·∇L(θ), the change of the loss to first order.

    Parameters
    ----------
    objective : Objective
    theta, step : array_like, shape (..., n)
        A point of the domain, and the step from there. Leading axes broadcast.

    Returns
    -------
    float or ndarray, shape (...)

    Raises
    ------
    TypeError, ValueError
        If `theta` is outside the domain, or either is not finite or does not fit.

    References
    ----------
    D1.6, D2.7.
    """
    theta, step = _start_and_step(objective, theta, step)
    with np.errstate(all="ignore"):
        return np.sum(step * objective.gradient(theta), axis=-1)


def actual_change(objective, theta, step):
    """Return L(θ + step) − L(θ); nan where θ + step is outside the domain.

    Parameters
    ----------
    objective : Objective
    theta, step : array_like, shape (..., n)

    Returns
    -------
    float or ndarray, shape (...)

    Raises
    ------
    TypeError, ValueError
        As `predicted_change`.

    References
    ----------
    D1.6, D2.7.
    """
    theta, step = _start_and_step(objective, theta, step)
    with np.errstate(all="ignore"):
        return objective.value(theta + step) - objective.value(theta)


def lowest_steps(curvatures, slope, length):
    """Return all steps s of a given length for which slope·s + ½ Σ λᵢ sᵢ² is smallest.

    Where the loss is lowest on the circle, its gradient λᵢ sᵢ + slopeᵢ points along −s. So
    sᵢ = −slopeᵢ / (λᵢ + μ) for one number μ, and for the lowest place μ is not below −λ₁. As μ
    grows from there, s gets shorter: halving finds the μ for which it is as long as it should be.

    Parameters
    ----------
    curvatures : array_like, shape (n,)
        λ, the first smaller than all others.
    slope : array_like, shape (n,)
        The gradient where the step begins.
    length : float
        Above 0.

    Returns
    -------
    ndarray, shape (1, n) or (2, n)
        Two steps where two end equally low: they differ in the sign of their first entry.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    J. J. Moré and D. C. Sorensen, Computing a trust region step (1983).
    """
    curvatures = checks.vectors("curvatures", curvatures)
    slope = checks.vectors("slope", slope, curvatures.shape[-1])
    length = checks.number("length", length)
    above = curvatures - curvatures[0]
    if curvatures.ndim != 1 or not np.all(above[1:] > 0):
        checks.refuse("curvatures", curvatures, "one vector, the first smaller than all others")
    if slope.ndim != 1:
        checks.refuse("slope", f"shape {slope.shape}", f"shape ({len(curvatures)},)")
    if length == 0:
        checks.refuse("length", length, "a number above 0")
    if slope[0] == 0:
        others = -slope[1:] / above[1:]
        left_over = length**2 - others @ others
        if left_over > 1e-12 * length**2:
            side = np.sqrt(left_over)
            return np.array([[side, *others], [-side, *others]])
    return _as_long_as(above, slope, length)[None]


def _start_and_step(objective, theta, step):
    theta = checks.start("theta", theta, objective)
    step = checks.vectors("step", step, objective.dimension)
    checks.together(theta=theta, step=step)
    return theta, step


def _unit(name, v, dimension=None):
    v = checks.vectors(name, v, dimension)
    with np.errstate(all="ignore"):
        scaled, largest = _scale(v)
        if not (largest > 0).all():
            checks.refuse(name, "a zero vector", "vectors with a direction")
        return scaled / np.sqrt((scaled**2).sum(axis=-1, keepdims=True))


def _scale(v):
    """Divide v by its largest entry, as squares of tiny or huge entries are 0 or inf."""
    largest = np.abs(v).max(axis=-1)
    return v / np.where(largest > 0, largest, 1)[..., None], largest


def _as_long_as(above, slope, length):
    """The step that is as long as it should be; ``above`` is λ − λ₁, and the search for μ + λ₁."""
    low, high = np.abs(slope[0]) / length, np.sqrt(slope @ slope) / length
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        step = -slope / (above + middle)
        if step @ step > length**2:
            low = middle
        else:
            high = middle
    return step * (length / np.sqrt(step @ step))
