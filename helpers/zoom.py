"""How nearly a loss is a plane within a step of a place: three measures that tell.

For a plane all three are 0. For a smooth loss of two parameters they fall in proportion to the
length of the step, if the gradient is not zero: from ten times closer they are ten times smaller.
"""

from typing import NamedTuple

import numpy as np

from helpers import checks

WHOLE_TURN = np.linspace(0, 2 * np.pi, 181)
WHOLE_STEP = np.linspace(0, 1, 41)
FINER = 61  # places of a second search


class OffPlane(NamedTuple):
    """How far from a plane a loss is, at most, within the length of a step.

    Parameters
    ----------
    turn : float or ndarray
        By how much level lines on the circle around the place are turned against the one in its
        middle, in degrees from 0 to 180.
    along : float or ndarray
        By how much of k = |step||∇L| the loss leaves its tangent along the step.
    around : float or ndarray
        By how much of k the change of the loss around the circle leaves k cos β.

    References
    ----------
    D1.7, D2.6, D2.8.
    """

    turn: np.ndarray
    along: np.ndarray
    around: np.ndarray


def off_plane(objective, theta, step):
    """Return how far a loss is from a plane within the length of a step.

    Parameters
    ----------
    objective : Objective
        Of two parameters.
    theta : array_like, shape (2,)
        A place inside the domain where the gradient is not zero.
    step : array_like, shape (..., 2)
        None of them zero.

    Returns
    -------
    OffPlane
        Of numbers, or of arrays of shape (...).

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    D1.7, D2.6, D2.8.
    """
    theta = checks.shaped("theta", checks.start("theta", theta, objective), (2,))
    step = checks.vectors("step", step, 2)
    if not np.all(np.any(step, axis=-1)):
        checks.refuse("step", step, "steps that lead away")
    height, slope = objective.value(theta), objective.gradient(theta)
    if not np.any(slope):
        checks.refuse("theta", theta, "a place where the gradient is not zero")
    length = np.hypot(step[..., 0], step[..., 1])

    def circle(angles):
        return length[..., None, None] * np.stack([np.cos(angles), np.sin(angles)], axis=-1)

    def turn(angles):
        there = objective.gradient(theta + circle(angles))
        across = slope[0] * there[..., 1] - slope[1] * there[..., 0]
        return np.arctan2(np.abs(across), there @ slope)

    def gap(steps):
        return np.abs(objective.value(theta + steps) - height - steps @ slope)

    k = length * np.hypot(*slope)
    return OffPlane(
        turn=np.degrees(_largest(turn, WHOLE_TURN)),
        along=_largest(lambda part: gap(part[..., None] * step[..., None, :]), WHOLE_STEP) / k,
        around=_largest(lambda angles: gap(circle(angles)), WHOLE_TURN) / k,
    )


def _largest(function, places):
    """Return the largest values of a function, by a second look around the best of some places."""
    best, apart = places[np.argmax(function(places), axis=-1)], places[1] - places[0]
    closer = np.expand_dims(best, -1) + np.linspace(-apart, apart, FINER)
    return function(closer.clip(places[0], places[-1])).max(axis=-1)
