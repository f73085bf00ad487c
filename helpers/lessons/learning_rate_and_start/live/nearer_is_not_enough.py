"""A challenge: a start nearer to one minimum that ends in the other."""

import numpy as np

from helpers import directions, objectives
from helpers.live import Challenge, wording

SHORT_STEPS, APART, ARRIVED = 0.1, 0.1, 0.1
SAME = 1e-9  # no more than the rounding of a slider's value
VALLEYS = ("deep", "shallow")


def _nearer_is_not_enough(learning_rate, steps, x1, x2, other_x1, other_x2):
    surface, starts = objectives.two_valleys, np.array([[x1, x2], [other_x1, other_x2]])
    if learning_rate > SHORT_STEPS:
        return False, "α is too large: 0.10 at most."
    far = directions.length(starts[:, None] - surface.minima)
    for number, (deep, shallow) in enumerate(far, start=1):
        if deep >= shallow:
            return False, (
                f"start {number} is not nearer to the deep minimum ({wording.fixed(deep)} away) "
                f"than to the shallow one ({wording.fixed(shallow)} away)."
            )
    apart = directions.length(starts[0] - starts[1])
    if apart > APART + SAME:
        return False, (
            f"the starts are {wording.number(apart)} apart, more than 0.1: bring them closer."
        )
    for _ in range(steps):
        starts = starts - learning_rate * surface.gradient(starts)
    arrived = directions.length(starts[:, None] - surface.minima) <= ARRIVED
    for number, at in enumerate(arrived, start=1):
        if not at.any():
            return False, f"start {number} is still on its way after {steps} steps."
    ends = [VALLEYS[int(at.argmax())] for at in arrived]
    if ends[0] == ends[1]:
        return False, (
            f"they are {wording.fixed(apart)} apart, and both end in the {ends[0]} valley.")
    return True, (
        f"they are {wording.fixed(apart)} apart. Both are nearer to the deep minimum, but start "
        f"{ends.index('shallow') + 1} ends in the shallow valley."
    )


nearer_is_not_enough = Challenge(
    "two starts, at most 0.1 apart and both nearer to the deep minimum, of which only one gets "
    "there; α at most 0.10.",
    _nearer_is_not_enough,
)
