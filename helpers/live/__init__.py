"""Live pictures: a Matplotlib figure with controls and a read-out. Knows no mathematics."""

from helpers.live import look
from helpers.live.controls import Choice, LogSlider, Slider, Switch
from helpers.live.demo import Demo, follow
from helpers.live.picture import Handle, LivePicture

__all__ = ["Choice", "Demo", "Handle", "LivePicture", "LogSlider", "Slider", "Switch", "follow",
           "look"]
