"""Read-outs are read, not looked at: `tests.live.test_demos` draws the pictures."""

import pytest

from tests import demos


@pytest.fixture(autouse=True)
def undrawn():
    """Make and move demos without drawing them."""
    with demos.undrawn():
        yield
