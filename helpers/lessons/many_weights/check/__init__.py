"""Exercises: counting, the graph by hand, and the way back layer by layer.

Sources: D4.9 (the way back), D2.11 (many layers).
"""

from helpers.lessons.many_weights.check.back_by_hand import back_by_hand
from helpers.lessons.many_weights.check.back_through_sigmoid import back_through_sigmoid
from helpers.lessons.many_weights.check.central_differences import central_differences
from helpers.lessons.many_weights.check.count_and_cost import count_and_cost
from helpers.lessons.many_weights.check.layer_back import layer_back

__all__ = [
    "back_by_hand", "back_through_sigmoid", "central_differences", "count_and_cost", "layer_back",
]  # fmt: skip
