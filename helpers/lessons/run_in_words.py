"""What pictures say of a run of gradient descent, so that it is true of every run."""

import numpy as np

from helpers.live import wording

SAME = 1e-10  # A slider's value has 12 digits: what is this near to a limit is meant to be it.
SMALLEST = 1e-12


def snapped(factors):
    """Return what a step multiplies by, exactly −1, 0 or 1 where only rounding makes a difference.

    Parameters
    ----------
    factors : float or ndarray

    Returns
    -------
    ndarray
    """
    nearest = np.clip(np.round(factors), -1, 1) + 0.0
    return np.where(np.abs(factors - nearest) < SAME, nearest, factors)


def precise(value, *, digits=4, apart_from=(-1, 0, 1, 100)):
    """Write a number, with more digits where it would look like one of some others and is not.

    "Each step multiplies the loss by 1" would be wrong for a run that grows slowly.
    """
    others = [other for other in apart_from if abs(value - other) > SAME]
    for enough in (digits, 8, 12, 17):
        text = wording.number(value, enough)
        if all(text != wording.number(other, enough) for other in others):
            break
    return text


def loss(value):
    """Write a loss; what is almost nothing is told as such, because rounding has made it."""
    return wording.number(value) if value >= SMALLEST else "less than 10⁻¹²"


def whole(path, steps):
    """Return a path of so many steps: where the slope is exactly 0, each step has length 0.

    Parameters
    ----------
    path : ndarray, shape (made + 1, ...)
    steps : int
        At least as many as were made.

    Returns
    -------
    ndarray, shape (steps + 1, ...)
    """
    return np.concatenate([path, np.repeat(path[-1:], steps + 1 - len(path), axis=0)])
