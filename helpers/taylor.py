"""The Taylor expansion of an objective to first and second order, and what it leaves over."""

import numpy as np

from helpers import checks


def first_order(objective, theta0):
    """Return the expansion L(θ0) + (θ − θ0)·∇L(θ0): the tangent line, or tangent plane.

    Parameters
    ----------
    objective : Objective
    theta0 : array_like, shape (..., n)
        Inside the domain.

    Returns
    -------
    callable
        From θ of shape (..., n) to shape (...). Defined everywhere, also outside the domain
        of `objective`. Leading axes of θ0 and θ broadcast; if they cannot, or the last axis is
        not n, a ``ValueError`` names ``theta``.

    Raises
    ------
    TypeError, ValueError
        If `theta0` has another last axis than n, is not finite or outside the domain.

    References
    ----------
    D1.4, D2.6.
    """
    theta0 = checks.start("theta0", theta0, objective)
    value, gradient = objective.value(theta0), objective.gradient(theta0)

    def expansion(theta):
        """L(θ0) + (θ − θ0)·∇L(θ0)."""
        step = _step(theta, theta0)
        with np.errstate(all="ignore"):
            return value + np.sum(step * gradient, axis=-1)

    return expansion


def second_order(objective, theta0):
    """Return the first-order expansion plus ½ (θ − θ0)ᵀ ∇²L(θ0) (θ − θ0).

    Parameters
    ----------
    objective : Objective
    theta0 : array_like, shape (..., n)
        Inside the domain.

    Returns
    -------
    callable
        As that of `first_order`.

    Raises
    ------
    TypeError, ValueError
        As `first_order`.

    References
    ----------
    D2.4 in one variable, D2.5 in many.
    """
    line = first_order(objective, theta0)
    theta0 = checks.start("theta0", theta0, objective)
    hessian = objective.hessian(theta0)

    def expansion(theta):
        """L(θ0) + (θ − θ0)·∇L(θ0) + ½ (θ − θ0)ᵀ ∇²L(θ0) (θ − θ0)."""
        step = _step(theta, theta0)
        with np.errstate(all="ignore"):
            return line(theta) + np.einsum("...i,...ij,...j->...", step, hessian, step) / 2

    return expansion


def remainder(objective, theta0, step):
    """Return L(θ0 + step) minus its first-order expansion: the gap between curve and tangent.

    Parameters
    ----------
    objective : Objective
    theta0 : array_like, shape (..., n)
        Inside the domain.
    step : array_like, shape (..., n)
        Finite. Leading axes broadcast with those of `theta0`.

    Returns
    -------
    float or ndarray, shape (...)
        nan where θ0 + step is outside the domain. Rounding leaves an error of about 1e-16 |L|,
        so steps below 1e-6 or so tell little about the gap.

    Raises
    ------
    TypeError, ValueError
        As `first_order`, and if `step` is not finite or its shape does not fit.

    References
    ----------
    D1.4 (the gap), D2.6 (the terms that are dropped).
    """
    line = first_order(objective, theta0)
    theta0 = checks.vectors("theta0", theta0, objective.dimension)
    step = checks.vectors("step", step, objective.dimension)
    checks.together(theta0=theta0, step=step)
    with np.errstate(all="ignore"):
        theta = theta0 + step
        return objective.value(theta) - line(theta)


def _step(theta, theta0):
    theta = checks.vectors("theta", theta, theta0.shape[-1], finite=False)
    checks.together(theta0=theta0, theta=theta)
    with np.errstate(all="ignore"):
        return theta - theta0
