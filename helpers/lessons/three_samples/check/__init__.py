"""Exercises: printed sums, one update, the limit, k updates, the whole gradient.

Sources: D3.6 (partial derivatives and the printed sums), D3.10 (the update), D3.11 (many updates).
"""

from helpers.lessons.three_samples.check.first_update import first_update
from helpers.lessons.three_samples.check.gradient import gradient
from helpers.lessons.three_samples.check.left_after import left_after
from helpers.lessons.three_samples.check.printed_sums import printed_sums
from helpers.lessons.three_samples.check.right_angles import right_angles

__all__ = ["first_update", "gradient", "left_after", "printed_sums", "right_angles"]
