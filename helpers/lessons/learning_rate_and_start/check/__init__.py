"""Exercises: limit and best α, by hand and in code, descent, a rule for stopping.

Sources: D2.1 and D4.5 (the update), D2.3 and D4.6 (the learning rate), D2.2 and D3.9 (stopping).
"""

from helpers.lessons.learning_rate_and_start.check.descend import descend
from helpers.lessons.learning_rate_and_start.check.largest_safe import largest_safe
from helpers.lessons.learning_rate_and_start.check.one_curvature import one_curvature
from helpers.lessons.learning_rate_and_start.check.stop_at import stop_at
from helpers.lessons.learning_rate_and_start.check.two_curvatures import two_curvatures

__all__ = ["descend", "largest_safe", "one_curvature", "stop_at", "two_curvatures"]
