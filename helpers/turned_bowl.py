"""A bowl over two weights that lies askew: where its axes point, and where its slope leads.

A place is told by its parts along the two axes, first the flat one, as seen from the minimum.
"""

import numpy as np

from helpers import checks

HALF_TURN, QUARTER_TURN = 180, 90


def axes(degrees):
    """Return the two directions of a right-angled frame that is turned by an angle.

    Parameters
    ----------
    degrees : float
        Counter-clockwise.

    Returns
    -------
    ndarray, shape (2, 2)
        The directions in the columns, of length 1; an entry that is 0 is exactly 0. A place with
        the parts p is at ``axes(degrees) @ p``.

    Raises
    ------
    TypeError, ValueError
        If `degrees` is not a finite number.

    References
    ----------
    G. Strang, Introduction to Linear Algebra (2016), section 8.1: rotations.
    """
    turns, rest = divmod(float(checks.shaped("degrees", degrees, ())), QUARTER_TURN)
    along, across = np.cos(np.radians(rest)), np.sin(np.radians(rest))
    for _ in range(int(turns) % 4):
        along, across = -across, along
    return np.array([[along, -across], [across, along]]) + 0.0


def off_course(curvatures, parts):
    """Return the angle between the steepest way down and the way to the minimum.

    Parameters
    ----------
    curvatures : array_like, shape (2,)
        Along the axes, above 0.
    parts : array_like, shape (..., 2)
        Of places outside the minimum.

    Returns
    -------
    float or ndarray, shape (...)
        In degrees, from 0 to less than 90; exactly 0 on the axes, and nowhere else unless the bowl
        is round.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above.

    References
    ----------
    D1.8: the negative gradient is the steepest way down. Nobody says that it leads to the minimum.
    """
    curvatures = checks.shaped("curvatures", curvatures, (2,))
    if not np.all(curvatures > 0):
        checks.refuse("curvatures", curvatures, "numbers above 0")
    parts = _outside(parts)
    slope = curvatures * parts
    across = parts[..., 0] * slope[..., 1] - parts[..., 1] * slope[..., 0]
    return np.degrees(np.arctan2(np.abs(across), np.sum(parts * slope, axis=-1)))


def line(parts):
    """Return the direction of the line through a place and the minimum.

    Parameters
    ----------
    parts : array_like, shape (..., 2)
        Of places outside the minimum.

    Returns
    -------
    float or ndarray, shape (...)
        In degrees from the flat axis, from 0 to less than 180: both ends of a line have one.

    Raises
    ------
    TypeError, ValueError
        If `parts` is not as above.

    References
    ----------
    D1.5.
    """
    parts = _outside(parts)
    found = np.degrees(np.arctan2(parts[..., 1], parts[..., 0])) % HALF_TURN
    return np.where(found < HALF_TURN, found, 0.0)[()]


def _outside(parts):
    """Return places outside the minimum, from where there is a way to it."""
    parts = checks.vectors("parts", parts, 2)
    if not np.all(np.any(parts != 0, axis=-1)):
        checks.refuse("parts", parts, "places outside the minimum")
    return parts
