"""The pictures of logistic_regression."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.logistic_regression.live.boundary import boundary
from helpers.lessons.logistic_regression.live.computation_graph import graph
from helpers.lessons.logistic_regression.live.five_penguins import five_penguins
from helpers.lessons.logistic_regression.live.given_about import given_about
from helpers.lessons.logistic_regression.live.held_out import held_out
from helpers.lessons.logistic_regression.live.loop_race import race
from helpers.lessons.logistic_regression.live.losses import losses
from helpers.lessons.logistic_regression.live.separable import separable
from helpers.lessons.logistic_regression.live.squared_error import squared_error
from helpers.lessons.logistic_regression.live.valley import valley

__all__ = [
    "boundary", "five_penguins", "given_about", "graph", "held_out", "losses", "race", "separable",
    "squared_error", "valley",
]
