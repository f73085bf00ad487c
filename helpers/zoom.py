"""How nearly a loss is a plane within a step's length of a place: three measures that tell.

For a plane all three are 0. For a smooth loss of two parameters they fall in proportion to the
length of the step, if the gradient is not zero: from ten times closer they are ten times smaller.
"""

import numpy as np

from helpers import checks, directions

WHOLE_TURN = np.linspace(0, 2 * np.pi, 361)
WHOLE_STEP = np.linspace(0, 1, 41)
FINER = 61  # places of a second search


def turn_of_level_lines(objective, theta, length):
    """Return by how much, at most, level lines on a circle are turned against that at its centre.

    Parameters
    ----------
    objective : Objective
        Of two parameters.
    theta : array_like, shape (2,)
        The centre, inside the domain, where the gradient is not zero.
    length : float
        The circle's radius.

    Returns
    -------
    float
        In degrees, from 0 to 180.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    D1.7: the level line stands across the gradient.
    """
    theta, slope, length = _place(objective, theta, length)

    def turn(angles):
        x, y = objective.gradient(theta + length * _circle(angles)).T
        across, along = slope[0] * y - slope[1] * x, slope[0] * x + slope[1] * y
        return np.arctan2(np.abs(across), along)

    return np.degrees(_largest(turn, WHOLE_TURN))


def gap_along(objective, theta, step):
    """Return by how much of k = |step||∇L|, at most, the loss leaves its tangent along a step.

    Parameters
    ----------
    objective : Objective
    theta, step : array_like, shape (2,)
        A place inside the domain where the gradient is not zero, and the step from there.

    Returns
    -------
    float

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    D2.6, D2.8.
    """
    step = checks.shaped("step", step, (2,))
    if not np.any(step):
        checks.refuse("step", step, "a step that leads away")
    theta, slope, length = _place(objective, theta, directions.length(step))
    height, rise = objective.value(theta), step @ slope

    def gap(part):
        return np.abs(objective.value(theta + part[:, None] * step) - height - part * rise)

    return _largest(gap, WHOLE_STEP) / (length * directions.length(slope))


def gap_around(objective, theta, length):
    """Return by how much of k, at most, the change of the loss around a circle leaves k cos β.

    Parameters
    ----------
    objective : Objective
        Of two parameters.
    theta : array_like, shape (2,)
        The centre, inside the domain, where the gradient is not zero.
    length : float
        The circle's radius, above 0; k = length |∇L|.

    Returns
    -------
    float

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    D2.8.
    """
    theta, slope, length = _place(objective, theta, length)
    height = objective.value(theta)

    def gap(angles):
        steps = length * _circle(angles)
        return np.abs(objective.value(theta + steps) - height - steps @ slope)

    return _largest(gap, WHOLE_TURN) / (length * directions.length(slope))


def _place(objective, theta, length):
    """Return what is checked, with the gradient in the middle."""
    theta = checks.shaped("theta", checks.start("theta", theta, objective), (2,))
    length = checks.number("length", length)
    if length == 0:
        checks.refuse("length", length, "a number above 0")
    slope = objective.gradient(theta)
    if not np.any(slope):
        checks.refuse("theta", theta, "a place where the gradient is not zero")
    return theta, slope, length


def _circle(angles):
    return np.stack([np.cos(angles), np.sin(angles)], axis=-1)


def _largest(function, places):
    """Return the largest value of a function, by a second look around the best of some places."""
    best, apart = places[np.argmax(function(places))], places[1] - places[0]
    closer = np.linspace(best - apart, best + apart, FINER)
    return function(closer.clip(places[0], places[-1])).max()
