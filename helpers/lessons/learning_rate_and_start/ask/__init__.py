"""Questions, one for each picture: how long a step, from where, and until when."""

from helpers.lessons.learning_rate_and_start.ask.start_and_end import (
    far_out,
    how_many_starts,
    same_valley,
    side_by_side,
)
from helpers.lessons.learning_rate_and_start.ask.step_length import (
    falling_loss,
    large_alpha,
    race,
    straight_runs,
    ten_times,
)

__all__ = [
    "falling_loss",
    "far_out",
    "how_many_starts",
    "large_alpha",
    "race",
    "same_valley",
    "side_by_side",
    "straight_runs",
    "ten_times",
]
