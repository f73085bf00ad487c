"""Exercises: backward by hand, the limit for α, dw from dz, gradient, stable cost.

Sources: D4.9 (backward through the graph), D4.8 (gradient of m samples), D4.4 (cost).
"""

from helpers.lessons.logistic_regression.check.backward_by_hand import backward_by_hand
from helpers.lessons.logistic_regression.check.cost import cost
from helpers.lessons.logistic_regression.check.gradient import gradient
from helpers.lessons.logistic_regression.check.limit_by_hand import limit_by_hand
from helpers.lessons.logistic_regression.check.slopes import slopes

__all__ = ["backward_by_hand", "cost", "gradient", "limit_by_hand", "slopes"]
