"""Exercises: momentum by hand and in code, the best pair, batches, and a step that is halved.

Sources: D3.9 (relatives of the negative gradient, a step length), D4.8 (means over samples).
"""

from helpers.lessons.beyond_the_plain_step.check.backtrack import backtrack
from helpers.lessons.beyond_the_plain_step.check.best_pair import best_pair
from helpers.lessons.beyond_the_plain_step.check.momentum_by_hand import momentum_by_hand
from helpers.lessons.beyond_the_plain_step.check.roll import roll
from helpers.lessons.beyond_the_plain_step.check.steps_and_trembling import steps_and_trembling

__all__ = ["backtrack", "best_pair", "momentum_by_hand", "roll", "steps_and_trembling"]
