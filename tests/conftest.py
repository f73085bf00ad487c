"""One Chromium for all tests of a process that need one; and what a test made goes with it."""

import os

import pytest
from comm.base_comm import CommManager
from ipywidgets.widgets.widget import _instances

from tests import lab

# No page looks for a channel here, and whoever is registered lives until it is closed.
CommManager.register_comm = CommManager.unregister_comm = lambda manager, channel: None


@pytest.fixture(autouse=True)
def nothing_is_kept():
    """Let go of a test's widgets: else each lives on, with its figure, until it is closed.

    All of them together took more than a gigabyte, and a search for garbage there six seconds.
    """
    yield
    _instances.clear()


@pytest.fixture(scope="session")
def browser():
    """Return a running Chromium, whose pages share one cache."""
    missing = lab.missing()
    if missing and os.environ.get("CI"):
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    with lab.browser() as page:
        yield page.context
