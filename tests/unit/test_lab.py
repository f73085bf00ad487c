"""Without Chromium the browser tests say how to get it, and count as a failure in CI."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def browser_tests(**environment):
    """Run one browser test where no program can be found; return its outcome and its words."""
    command = [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider",
               "tests/browser/test_behaviour.py", "-k", "stop_goes_back"]
    kept = {name: value for name, value in os.environ.items() if name != "CI"}
    result = subprocess.run(
        command, cwd=ROOT, env={**kept, "PATH": "", **environment}, capture_output=True, text=True,
        check=False,
    )
    return result.returncode, result.stdout


def test_without_chromium_the_browser_tests_are_skipped_with_advice():
    status, words = browser_tests()
    assert status == 0, words
    assert "1 skipped" in words
    assert "install it with `sudo apt install chromium`" in words


@pytest.mark.parametrize("value", ["true", "1"])
def test_without_chromium_the_browser_tests_fail_in_ci(value):
    status, words = browser_tests(CI=value)
    assert status == 1, words
    assert "install it with `sudo apt install chromium`" in words
