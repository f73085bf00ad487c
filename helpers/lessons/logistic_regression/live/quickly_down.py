"""A challenge: to the bottom of the cost in a few steps."""

from helpers.lessons.logistic_regression.live.penguin_pieces import load_table
from helpers.live import Challenge, wording
from helpers.live.wording import apart

TARGET, MOST_STEPS = 0.101, 10


def _quickly_down(learning_rate, w1, w2, b, iteration, scaled):
    if (w1, w2, b) != (0, 0, 0):
        return False, "start from w₁ = w₂ = b = 0."
    penguins = load_table("bill_length_mm", "flipper_length_mm")
    cost = penguins.run(scaled, learning_rate, (w1, w2, b), iteration)[1][iteration]
    said = f"after {wording.counted(iteration, 'step')} J = {apart(cost, TARGET)[0]}"
    if cost < TARGET:
        if iteration <= MOST_STEPS:
            share = learning_rate / penguins.limits[scaled]
            return True, f"{said}, with {wording.number(share)} times the limit for α."
        return False, f"{said}: low enough, but {iteration - MOST_STEPS} too many."
    if iteration < MOST_STEPS:
        return False, f"{said}; you have {wording.counted(MOST_STEPS - iteration, 'step')} left."
    return False, f"{said}: too high{' and too many steps' if iteration > MOST_STEPS else ''}."


quickly_down = Challenge(
    f"from w₁ = w₂ = b = 0, bring J below {TARGET} within {MOST_STEPS} steps.", _quickly_down
)
