"""A challenge: where the steepest way down is the best way for a long step too."""

import numpy as np

from helpers import directions, objectives
from helpers.live import Challenge, wording

BOWL = objectives.bowl([1.0, 6.0])
LEAST_LENGTH = 1


def rotated(vector, degrees):
    """Return a vector of the plane, turned by one angle or by many."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    x, y = vector
    return np.stack([cosine * x - sine * y, sine * x + cosine * y], axis=-1)


def uphill(theta):
    """Return the unit vector from which β counts: along the gradient, or along x₁ without one."""
    slope = BOWL.gradient(theta)
    return directions.unit(slope) if np.any(slope) else np.array([1.0, 0.0])


def lowest_ends(theta, step):
    """Return the angles β at which a step of this length ends lowest, one or two, and the change.

    An angle is exactly 180 where no direction at all is better than straight against the gradient.
    """
    curvatures = np.diagonal(BOWL.hessian(theta))
    ends = directions.lowest_steps(curvatures, BOWL.gradient(theta), step)
    x, y = uphill(theta)
    beta = np.degrees(np.arctan2(ends @ [-y, x], ends @ [x, y])) % 360
    return np.sort(beta), directions.actual_change(BOWL, theta, ends[0])


def named(beta):
    """Write one angle, or two: "β = 144.7° ends", "β = 120.0° and 240.0° end"."""
    degrees = [f"{wording.fixed(angle, 1)}°" for angle in beta]
    return f"β = {' and '.join(degrees)} {'ends' if len(beta) == 1 else 'end'}"


def _best_way(beta, step, x1, x2, everywhere):
    if x1 == 0 and x2 == 0:
        return False, "at the minimum no direction is against the gradient."
    if step < LEAST_LENGTH:
        return False, f"the step is only {wording.fixed(step)} long."
    if beta != 180:
        return False, f"the step stands at β = {beta}°, and against the gradient is 180°."
    theta = np.array([x1, x2])
    change = directions.actual_change(BOWL, theta, -step * uphill(theta))
    if round(change, 3) >= 0:
        return False, f"the loss does not fall, it changes by {wording.fixed(change, 3)}."
    best, _ = lowest_ends(theta, step)
    if np.any(best != 180):
        away = wording.number(abs(best[0] - 180), 2)
        return False, f"{named(best)} lower, {away}° away from 180°."
    return True, (f"the loss changes by {wording.fixed(change, 3)}, and in every other direction "
                  "the step ends higher than that.")


steepest_is_best = Challenge(
    "find a start from which a step straight against the gradient, at least 1 long, goes down and "
    "ends lower than in any other direction.", _best_way
)
