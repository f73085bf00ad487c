"""A challenge: a loss that only a large α reaches, and not from each start."""

from helpers.lessons.many_weights.live import training_runs
from helpers.live import Challenge, wording
from helpers.live.wording import apart

GOAL = 0.01


def _below_the_goal(learning_rate, start, iteration):
    loss = training_runs.history(learning_rate, start)[0][iteration]
    said = f"the loss is {apart(loss, GOAL)[0]}"
    if loss < GOAL:
        return True, f"{said}. In 300 steps no α up to 3 gets there from any start here."
    if start == training_runs.ZEROS:
        return False, f"{said} and stays there: choose another start."
    left = training_runs.STEPS - iteration
    if left:
        return False, f"{said}, with {wording.counted(left, 'step')} left."
    return False, f"{said}, and no step is left: try another α or another start."


low_loss = Challenge(
    f"a loss below {GOAL} within {training_runs.STEPS} steps, with any α from any start.",
    _below_the_goal,
)
