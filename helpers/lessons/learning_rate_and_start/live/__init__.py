"""The pictures of learning_rate_and_start."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.learning_rate_and_start.live.basins import basins
from helpers.lessons.learning_rate_and_start.live.many_starts import many_starts
from helpers.lessons.learning_rate_and_start.live.one_weight import one_weight
from helpers.lessons.learning_rate_and_start.live.scaled_loss import scaled_loss
from helpers.lessons.learning_rate_and_start.live.three_rules import three_rules
from helpers.lessons.learning_rate_and_start.live.three_runs import three_runs
from helpers.lessons.learning_rate_and_start.live.turned_bowl import turned_bowl
from helpers.lessons.learning_rate_and_start.live.two_starts import two_starts
from helpers.lessons.learning_rate_and_start.live.two_weights import two_weights

__all__ = [
    "basins", "many_starts", "one_weight", "scaled_loss", "three_rules", "three_runs",
    "turned_bowl", "two_starts", "two_weights",
]  # fmt: skip
