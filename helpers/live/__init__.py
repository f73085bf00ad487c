"""Live pictures: a Matplotlib figure with controls and a read-out. Knows no mathematics."""

import helpers.live.first_import  # noqa: F401
from helpers.live import look
from helpers.live.controls import Choice, LogSlider, Slider, Switch
from helpers.live.demo import Demo
from helpers.live.picture import Handle, LivePicture
from helpers.live.question import Answer, Question
from helpers.live.scene import Challenge, Scene, follow, keeping, with_controls

__all__ = ["Answer", "Challenge", "Choice", "Demo", "Handle", "LivePicture", "LogSlider",
           "Question", "Scene", "Slider", "Switch", "follow", "keeping", "look", "with_controls"]
