"""Notebook 03's challenge: where the steepest way down is the best way for a long step too."""

import numpy as np

from helpers import directions, objectives
from helpers.demos import pieces
from helpers.live import Challenge

TURN = np.arange(0, 361, 3)  # the angles at which the compass looks for the lowest end
BOWL = objectives.bowl([1.0, 6.0])
LEAST_LENGTH = 1


def rotated(vector, degrees):
    """Return a vector of the plane, turned by one angle or by many."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    x, y = vector
    return np.stack([cosine * x - sine * y, sine * x + cosine * y], axis=-1)


def _changes(theta, step):
    """The change of the loss after a step at each angle of `TURN` with the gradient."""
    around = step * rotated(directions.unit(BOWL.gradient(theta)), TURN)
    return directions.actual_change(BOWL, theta, around)


def _best_way(beta, step, x1, x2):
    if x1 == 0 and x2 == 0:
        return False, "at the minimum no direction is against the gradient."
    if step < LEAST_LENGTH:
        return False, f"the step is only {pieces.fixed(step)} long."
    if beta != 180:
        return False, f"the step stands at β = {beta}°, and against the gradient is 180°."
    changes = _changes(np.array([x1, x2]), step)
    best = TURN[np.argmin(changes)]
    change = changes[TURN == 180][0]
    if round(change, 3) >= 0:
        return False, f"the loss does not fall, it changes by {pieces.fixed(change, 3)}."
    if abs(best - 180) > 3:
        return False, f"β = {best}° ends lowest, {abs(best - 180)}° away from 180°."
    return True, (f"the loss changes by {pieces.fixed(change, 3)}, and to the nearest 3° no other "
                  "way ends lower.")


steepest_is_best = Challenge(
    "find a start from which a step straight against the gradient, at least 1 long, goes down and "
    "ends lower than in any other direction.", _best_way
)
