"""One Chromium for all tests of a process that need one."""

import os

import pytest

from tests import lab


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
