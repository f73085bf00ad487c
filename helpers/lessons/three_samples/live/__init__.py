"""The pictures of three_samples."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.three_samples.live.parts_of_error import parts_of_error
from helpers.lessons.three_samples.live.summands import summands
from helpers.lessons.three_samples.live.training import training

__all__ = ["parts_of_error", "summands", "training"]
