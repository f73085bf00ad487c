"""Momentum: a step that remembers the one before, and what a quadratic tells of it beforehand.

    v := β v − α ∇L(θ),    θ := θ + v,    with v = 0 at first.

Along an eigenvector of the Hessian with eigenvalue λ, what is left of the error follows from what
was left after the two updates before: c₊ = (1 + β − αλ) c − β c₋. So it is made of powers of the
two roots of r² − (1 + β − αλ) r + β = 0. They multiply to β: once they are a complex pair, both
have the size √β, whatever λ is.
"""

import math

import numpy as np

from helpers import checks, quadratic
from helpers.descent import Descent

DOUBLE = 1e-7  # Roots as near as this to each other are taken for one.


def descend(gradient, start, learning_rate, momentum, *, max_steps=100):
    """Repeat v := β v − α ∇L(θ) and θ := θ + v.

    Parameters
    ----------
    gradient : callable
        From an array of start's shape to the gradient, of the same shape.
    start : array_like, any shape
        Not altered.
    learning_rate : float
        α ≥ 0.
    momentum : float
        β, from 0 to below 1. With 0 it is plain descent.
    max_steps : int

    Returns
    -------
    Descent
        As `helpers.descent.descend` returns it, and finite.

    Raises
    ------
    TypeError, ValueError
        If `start` or the gradient there is not finite, `gradient` returns another shape, or a
        number is not as above.

    References
    ----------
    B. T. Polyak, Some methods of speeding up the convergence of iteration methods (1964); D3.9
    (the negative gradient "or one of its relatives").
    """
    checks.function("gradient", gradient)
    theta = checks.array("start", start)
    learning_rate = checks.number("learning_rate", learning_rate)
    momentum = _below_one(momentum)
    max_steps = checks.count("max_steps", max_steps)
    path, velocity = [theta], np.zeros_like(theta)
    with np.errstate(all="ignore"):
        if not np.isfinite(checks.slope(gradient, theta)).all():
            checks.refuse("start", theta, "points where the gradient is finite")
        for _ in range(max_steps):
            velocity = momentum * velocity - learning_rate * checks.slope(gradient, theta)
            theta = theta + velocity
            if not np.isfinite(theta).all():
                return Descent(np.array(path), "diverged")
            path.append(theta)
    return Descent(np.array(path), "max_steps")


def step_limit(hessian, momentum):
    """Return 2(1 + β)/λ_max: on a quadratic it converges for every α above 0 and below this.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
        As `helpers.quadratic.step_limit` takes it.
    momentum : float
        β, from 0 to below 1.

    Returns
    -------
    float

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    G. Goh, Why Momentum Really Works, Distill (2017).
    """
    return (1 + _below_one(momentum)) * quadratic.step_limit(hessian)


def best(hessian):
    """Return the α and the β for which the slowest part of the error shrinks fastest in the end.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
        As above; no eigenvalue is 0.

    Returns
    -------
    learning_rate, momentum : float
        4/(√λ_max + √λ_min)² and ((√κ − 1)/(√κ + 1))². The roots of every part then have the size
        √β = (√κ − 1)/(√κ + 1).

    Raises
    ------
    TypeError, ValueError
        If `hessian` is not as above.

    References
    ----------
    B. T. Polyak, Introduction to Optimization (1987), section 3.2.1.
    """
    kappa = quadratic.condition_number(hessian)
    if math.isinf(kappa):
        checks.refuse("hessian", "an eigenvalue that is 0", "eigenvalues above 0")
    high = math.sqrt(2 / quadratic.step_limit(hessian))
    low = high / math.sqrt(kappa)
    return 4 / (high + low) ** 2, ((high - low) / (high + low)) ** 2


def roots(eigenvalues, learning_rate, momentum):
    """Return both roots of r² − (1 + β − αλ) r + β = 0 for each eigenvalue λ.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
    learning_rate, momentum : float

    Returns
    -------
    ndarray of complex, shape (n, 2)
        The one with the larger real part first; of a pair, the one above the axis.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    G. Goh, Why Momentum Really Works, Distill (2017).
    """
    middle, square, _ = _middle(eigenvalues, learning_rate, momentum)
    half = np.sqrt(square.astype(complex))
    return np.stack([middle + half, middle - half], axis=-1)


def factors(eigenvalues, learning_rate, momentum, k):
    """Return what is left of the error along each eigenvector after k updates, without a loop.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
    learning_rate, momentum : float
    k : int or array_like of int, shape (...)
        Numbers of updates, not negative.

    Returns
    -------
    ndarray, shape (..., n)
        Without a warning, and finite: what has grown beyond 1e150 is held there.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    G. Goh, Why Momentum Really Works, Distill (2017).
    """
    middle, square, momentum = _middle(eigenvalues, learning_rate, momentum)
    k = checks.array("k", k)[..., None]
    if np.any(k < 0) or np.any(k != np.round(k)):
        checks.refuse("k", k, "whole numbers, 0 or larger")
    half, first = np.sqrt(np.abs(square)), middle - momentum  # One update leaves middle + first.
    with np.errstate(all="ignore"):
        share = first / half
        two = ((1 + share) * (middle + half) ** k + (1 - share) * (middle - half) ** k) / 2
        turn = k * np.arctan2(half, middle)
        pair = math.sqrt(momentum) ** k * (np.cos(turn) + share * np.sin(turn))
        one = middle**k + np.where(k > 0, k * first * middle ** np.maximum(k - 1, 0), 0)
        left = np.where(half < DOUBLE, one, np.where(square > 0, two, pair))
        return np.clip(left, -quadratic.HELD, quadratic.HELD)


def _middle(eigenvalues, learning_rate, momentum):
    """Return the middle of the two roots, the square of half their distance, and β."""
    eigenvalues = checks.vectors("eigenvalues", eigenvalues)
    learning_rate = checks.number("learning_rate", learning_rate)
    momentum = _below_one(momentum)
    middle = (1 + momentum - learning_rate * eigenvalues) / 2
    return middle, middle**2 - momentum, momentum


def _below_one(momentum):
    momentum = checks.number("momentum", momentum)
    if momentum >= 1:
        checks.refuse("momentum", momentum, "a number from 0 to below 1")
    return momentum
