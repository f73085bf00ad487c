"""Where gradient descent ends from many starts, all of them computed together."""

import numpy as np

from helpers import checks, directions

NO_MINIMUM = -1


def descend_all(gradient, starts, learning_rate, *, max_steps=200):
    """Return where `helpers.descent.descend` ends from each of many starts.

    Each step moves all points at once, so that 40,000 starts cost 200 calls of `gradient`.

    Parameters
    ----------
    gradient : callable
        From an array (..., n) to the gradients, of the same shape. It is asked at points that
        are not finite too, and its answer does not matter there.
    starts : array_like, shape (..., n)
        Not altered.
    learning_rate : float
        α ≥ 0.
    max_steps : int

    Returns
    -------
    ndarray, shape (..., n)
        Finite: a run that diverges stays at its last finite point.

    Raises
    ------
    TypeError, ValueError
        If a start or the gradient there is not finite, `gradient` returns another shape, or
        `learning_rate` or `max_steps` is negative or not finite.

    References
    ----------
    D4.3 (several starts), D3.10.
    """
    checks.function("gradient", gradient)
    theta = checks.vectors("starts", starts)
    learning_rate = checks.number("learning_rate", learning_rate)
    max_steps = checks.count("max_steps", max_steps)
    with np.errstate(all="ignore"):
        slope = checks.slope(gradient, theta)
        usable = np.isfinite(slope).all(axis=-1)
        if not usable.all():
            checks.refuse("starts", theta[~usable][0], "points where the gradient is finite")
        for _ in range(max_steps):
            there = theta - learning_rate * slope
            slope_there = checks.slope(gradient, there)
            finite = np.isfinite(there) & np.isfinite(slope_there)
            goes_on = finite.all(axis=-1, keepdims=True)
            theta = np.where(goes_on, there, theta)
            slope = np.where(goes_on, slope_there, slope)
    return theta


def nearest_minimum(points, minima, *, within=0.05):
    """Return the number of the minimum that each point has come to.

    Parameters
    ----------
    points : array_like, shape (..., n)
    minima : array_like, shape (k, n)
        k may be 0.
    within : float
        How near a point must be to have come to a minimum.

    Returns
    -------
    ndarray of int, shape (...)
        From 0 to k − 1; −1 for points that are near none.

    Raises
    ------
    TypeError, ValueError
        If the arguments are not as above.

    References
    ----------
    D4.3.
    """
    points = checks.vectors("points", points)
    minima = checks.vectors("minima", minima, points.shape[-1])
    if minima.ndim != 2:
        checks.refuse("minima", f"shape {minima.shape}", "shape (k, n)")
    within = checks.number("within", within)
    nearest, least = np.full(points.shape[:-1], NO_MINIMUM), np.full(points.shape[:-1], within)
    for index, minimum in enumerate(minima):
        distance = directions.length(points - minimum)
        nearest = np.where(distance <= least, index, nearest)
        least = np.minimum(distance, least)
    return nearest


def basins(objective, starts, learning_rate, *, max_steps=200, within=0.05):
    """Return the number of the minimum in which descent ends from each start.

    The starts that end in one minimum are called its basin of attraction.

    Parameters
    ----------
    objective : Objective
        Its minima are numbered from 0, the lowest first.
    starts : array_like, shape (..., n)
    learning_rate : float
        α ≥ 0.
    max_steps : int
    within : float
        How near the end must be to the minimum.

    Returns
    -------
    ndarray of int, shape (...)
        −1 for runs that diverge, or have come to no minimum after `max_steps`.

    Raises
    ------
    TypeError, ValueError
        As for `descend_all`, and ``TypeError`` if `objective` is not an `Objective`.

    References
    ----------
    D4.3: which local minimum descent reaches depends on the start.
    """
    starts = checks.start("starts", starts, objective)
    ends = descend_all(objective.gradient, starts, learning_rate, max_steps=max_steps)
    return nearest_minimum(ends, objective.minima, within=within)
