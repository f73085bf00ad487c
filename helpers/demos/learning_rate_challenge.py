"""Notebook 04's challenges: a start for which α can beat the best one, and the deceptive ridge."""

import numpy as np

from helpers import directions, objectives
from helpers.demos import pieces
from helpers.live import Challenge

STEEP = 4.0  # the curvature along x₂, as in the picture
NARROW, MOST_STEPS, OFF_AXES, GOAL = 10, 30, 0.5, 1e-6
SHORT_STEPS, APART, ARRIVED = 0.1, 0.1, 0.1
SAME = 1e-9  # no more than the rounding of a slider's value
VALLEYS = ("deep", "shallow")


def _below_a_millionth(learning_rate, condition, x1, x2, steps):
    curvatures, start = (STEEP / condition, STEEP), (x1, x2)
    if condition < NARROW:
        return False, "this valley is too wide: κ must be 10 or more."
    if min(abs(x1), abs(x2)) < OFF_AXES:
        return False, "the start is too near to an axis: |x₁| and |x₂| must be 0.5 or more."
    if steps > MOST_STEPS:
        return False, f"{steps} steps are too many: 30 are allowed."
    along, across = (
        curvature * ((1 - learning_rate * curvature) ** steps * x) ** 2 / 2
        for curvature, x in zip(curvatures, start, strict=True)
    )
    if along + across >= GOAL:
        return False, (
            f"after {pieces.counted(steps, 'step')} the part along x₁ is {pieces.number(along)}, "
            f"and the part along x₂ is {pieces.number(across)}."
        )
    at_start = sum(curvature * x**2 / 2 for curvature, x in zip(curvatures, start, strict=True))
    left = at_start * ((condition - 1) / (condition + 1)) ** (2 * steps)
    return True, (
        f"{pieces.number(along + across)} is left after {pieces.counted(steps, 'step')}. From the "
        f"same start the “best α” would leave {pieces.number(left)}."
    )


below_a_millionth = Challenge(
    "with κ of 10 or more and a start at least 0.5 away from both axes, get the loss below 10⁻⁶ "
    "in at most 30 steps.",
    _below_a_millionth,
)


def _nearer_is_not_enough(learning_rate, steps, x1, x2, other_x1, other_x2):
    surface, starts = objectives.two_valleys, np.array([[x1, x2], [other_x1, other_x2]])
    if learning_rate > SHORT_STEPS:
        return False, "α is too large: 0.10 at most."
    far = directions.length(starts[:, None] - surface.minima)
    for number, (deep, shallow) in enumerate(far, start=1):
        if deep >= shallow:
            return False, (
                f"start {number} is not nearer to the deep minimum ({pieces.fixed(deep)} away) "
                f"than to the shallow one ({pieces.fixed(shallow)} away)."
            )
    apart = directions.length(starts[0] - starts[1])
    if apart > APART + SAME:
        return False, (
            f"the starts are {pieces.number(apart)} apart, more than 0.1: bring them closer."
        )
    for _ in range(steps):
        starts = starts - learning_rate * surface.gradient(starts)
    arrived = directions.length(starts[:, None] - surface.minima) <= ARRIVED
    for number, at in enumerate(arrived, start=1):
        if not at.any():
            return False, f"start {number} is still on its way after {steps} steps."
    ends = [VALLEYS[int(at.argmax())] for at in arrived]
    if ends[0] == ends[1]:
        return False, f"they are {pieces.fixed(apart)} apart, and both end in the {ends[0]} valley."
    return True, (
        f"they are {pieces.fixed(apart)} apart. Both are nearer to the deep minimum, but start "
        f"{ends.index('shallow') + 1} ends in the shallow valley."
    )


nearer_is_not_enough = Challenge(
    "two starts, at most 0.1 apart and both nearer to the deep minimum, of which only one gets "
    "there; α at most 0.10.",
    _nearer_is_not_enough,
)
