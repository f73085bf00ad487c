"""In a notebook's kernel: nothing ends it, nothing hangs in it, an interrupt is one line."""

import time

import pytest
from jupyter_client.manager import start_new_kernel

PATIENCE = 60
SETUP = """
import time
import numpy as np
from helpers.checking import limits
from helpers.lessons.why_the_negative_gradient import check
limits.MOST_SECONDS = 1.0
"""
FUNCTION = """
def update(gradient, theta, learning_rate):
    {}
check.update(update)
"""


@pytest.fixture(scope="module")
def kernel():
    manager, client = start_new_kernel(startup_timeout=PATIENCE)
    try:
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run(kernel, code, during=None):
    """Run a cell; return the status, what was displayed or raised, and the texts printed."""
    manager, client = kernel
    number, shown, printed = client.execute(code), [], []
    if during:
        during(manager)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") != number:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "execute_result":
            shown.append(content["data"]["text/plain"])
        elif kind == "error":
            shown.extend(content["traceback"])
        elif kind == "stream":
            printed.append(content["text"])
        elif kind == "status" and content["execution_state"] == "idle":
            return shown, "".join(printed)
    raise AssertionError("the cell did not come to an end")


@pytest.mark.parametrize("body", [
    "while True: pass", "while True: time.sleep(0.1)", "time.sleep(1000)",
    "\n    ".join(["while True:", "    try: time.sleep(0.1)", "    except: pass"]),
])
def test_what_is_endless_is_ended(kernel, body):
    run(kernel, SETUP)
    [verdict], printed = run(kernel, FUNCTION.format(body))
    assert "Is there an endless loop?" in verdict
    assert printed == ""
    assert run(kernel, "1 + 1") == (["2"], "")


@pytest.mark.parametrize("body", ["exit()", "quit()", "exit", "import os; os._exit(1)",
                                  "import sys; sys.exit()", "get_ipython().ask_exit()",
                                  "input('? ')"])
def test_nothing_ends_the_kernel_or_waits_for_somebody(kernel, body):
    manager, _ = kernel
    run(kernel, SETUP)
    run(kernel, FUNCTION.format(body))
    assert run(kernel, "2 + 2") == (["4"], "")
    assert manager.is_alive()


def test_an_interrupt_is_one_line(kernel):
    def interrupt(manager):
        time.sleep(2)
        manager.interrupt_kernel()

    run(kernel, SETUP + "limits.MOST_SECONDS = 1000")
    shown, printed = run(kernel, FUNCTION.format("time.sleep(500)"), during=interrupt)
    assert shown == ["KeyboardInterrupt: the check was stopped before it was done."]
    assert printed == ""
    assert run(kernel, "3 + 3") == (["6"], "")


def test_the_line_of_an_error_is_quoted_and_a_helper_above_is_named(kernel):
    run(kernel, SETUP)
    run(kernel, "def half(x):\n    y = x / 2\n    return y + nothing")
    [verdict], _ = run(kernel, FUNCTION.format("return half(theta)"))
    assert "line 3 of `half` (return y + nothing): NameError" in verdict


def test_what_is_printed_is_shown(kernel):
    run(kernel, SETUP)
    shown, printed = run(kernel, FUNCTION.format(
        "print('at', theta[0])\n    return theta - learning_rate * gradient(theta)"))
    assert shown[0].startswith("✓ Right.")
    assert printed.startswith("at 1.5\n")


def test_without_brackets_it_says_how_it_is_used(kernel):
    run(kernel, SETUP)
    shown, _ = run(kernel, "check.one_step")
    assert shown == ["This is a check. Call it with your answer in the brackets: check.one_step(…)"]
