"""The pictures of why_the_negative_gradient."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.why_the_negative_gradient.live.angle import angle
from helpers.lessons.why_the_negative_gradient.live.compass import compass
from helpers.lessons.why_the_negative_gradient.live.normalised import normalised
from helpers.lessons.why_the_negative_gradient.live.sliding import sliding
from helpers.lessons.why_the_negative_gradient.live.zoom import zoom

__all__ = ["angle", "compass", "normalised", "sliding", "zoom"]
