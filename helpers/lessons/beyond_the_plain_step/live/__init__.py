"""The pictures of beyond_the_plain_step."""

import helpers.live  # noqa: F401  (it imports Matplotlib as it should be: before the demos do)
from helpers.lessons.beyond_the_plain_step.live.heavy_ball import heavy_ball
from helpers.lessons.beyond_the_plain_step.live.mini_batches import mini_batches
from helpers.lessons.beyond_the_plain_step.live.network_steps import network_steps
from helpers.lessons.beyond_the_plain_step.live.own_length import own_length

__all__ = ["heavy_ball", "mini_batches", "network_steps", "own_length"]
