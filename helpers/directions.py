"""Directions: length, unit vector, angle, and how the loss changes along them."""

import numpy as np

from helpers import arguments
from helpers.objective import starting_points


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
    v = arguments.vectors("v", v)
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
    arguments.together(a=a, b=b)
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
    theta = starting_points("theta", theta, objective)
    v = _unit("v", v, objective.dimension)
    arguments.together(theta=theta, v=v)
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
        As for `predicted_change`.

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


def _start_and_step(objective, theta, step):
    theta = starting_points("theta", theta, objective)
    step = arguments.vectors("step", step, objective.dimension)
    arguments.together(theta=theta, step=step)
    return theta, step


def _unit(name, v, dimension=None):
    v = arguments.vectors(name, v, dimension)
    with np.errstate(all="ignore"):
        scaled, largest = _scale(v)
        if not (largest > 0).all():
            arguments.refuse(name, "a zero vector", "vectors with a direction")
        return scaled / np.sqrt((scaled**2).sum(axis=-1, keepdims=True))


def _scale(v):
    """Divide v by its largest entry, as squares of tiny or huge entries are 0 or inf."""
    largest = np.abs(v).max(axis=-1)
    return v / np.where(largest > 0, largest, 1)[..., None], largest
