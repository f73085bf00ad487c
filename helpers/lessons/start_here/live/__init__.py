"""The pictures of start_here."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.start_here.live.line_and_map import line_and_map
from helpers.lessons.start_here.live.rolling_ball import rolling_ball

__all__ = ["line_and_map", "rolling_ball"]
