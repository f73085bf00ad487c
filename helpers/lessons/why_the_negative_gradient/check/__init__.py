"""Exercises: the steepest way, what it brings, and the update rule.

Sources: D1.8, D2.9 (the steepest way down), D2.8 (bounds), D1.3, D1.9, D2.10 (update rule).
"""

from helpers.lessons.why_the_negative_gradient.check.changes_by_hand import changes_by_hand
from helpers.lessons.why_the_negative_gradient.check.normalised_update import normalised_update
from helpers.lessons.why_the_negative_gradient.check.one_step import one_step
from helpers.lessons.why_the_negative_gradient.check.steepest_way import steepest_way
from helpers.lessons.why_the_negative_gradient.check.update import update

__all__ = ["changes_by_hand", "normalised_update", "one_step", "steepest_way", "update"]
