"""Widgets record what they send here too."""

from tests.live.conftest import recorded_channels

__all__ = ["recorded_channels"]
