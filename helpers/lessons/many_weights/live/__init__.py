"""The pictures of many_weights."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.many_weights.live.regions import regions
from helpers.lessons.many_weights.live.straight_line import straight_line
from helpers.lessons.many_weights.live.two_ways import two_ways

__all__ = ["regions", "straight_line", "two_ways"]
