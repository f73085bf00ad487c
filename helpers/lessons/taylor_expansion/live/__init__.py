"""The pictures of taylor_expansion."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.taylor_expansion.live.error_orders import error_orders
from helpers.lessons.taylor_expansion.live.surface_step import surface_step
from helpers.lessons.taylor_expansion.live.tangent_line import tangent_line
from helpers.lessons.taylor_expansion.live.triangle import triangle

__all__ = ["error_orders", "surface_step", "tangent_line", "triangle"]
