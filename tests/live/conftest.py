"""Widgets get a channel that records what they send, since there is no browser here."""

import comm
import pytest

from tests.live.messages import RecordedComm


@pytest.fixture(autouse=True)
def recorded_channels(monkeypatch):
    """Open a recording channel for every widget."""
    monkeypatch.setattr(comm, "create_comm", RecordedComm)
