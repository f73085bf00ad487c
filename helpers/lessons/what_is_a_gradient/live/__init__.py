"""The pictures of what_is_a_gradient."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.what_is_a_gradient.live.above_the_map import above_the_map
from helpers.lessons.what_is_a_gradient.live.arrows import arrows
from helpers.lessons.what_is_a_gradient.live.dial import dial
from helpers.lessons.what_is_a_gradient.live.slices import slices

__all__ = ["above_the_map", "arrows", "dial", "slices"]
