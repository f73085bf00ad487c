"""A challenge: a loss below a millionth in a narrow valley."""

from helpers.live import Challenge, wording

STEEP = 4.0  # the curvature along x₂, as in the picture
NARROW, MOST_STEPS, OFF_AXES, GOAL = 10, 30, 0.5, 1e-6


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
            f"after {wording.counted(steps, 'step')} the part along x₁ is {wording.number(along)}, "
            f"and the part along x₂ is {wording.number(across)}."
        )
    at_start = sum(curvature * x**2 / 2 for curvature, x in zip(curvatures, start, strict=True))
    left = at_start * ((condition - 1) / (condition + 1)) ** (2 * steps)
    return True, (
        f"{wording.number(along + across)} is left after {wording.counted(steps, 'step')}. From "
        f"the same start the “best α” would leave {wording.number(left)}."
    )


below_a_millionth = Challenge(
    "with κ of 10 or more and a start at least 0.5 away from both axes, get the loss below 10⁻⁶ "
    "in at most 30 steps.",
    _below_a_millionth,
)
