"""A kernel that is busy, out of reach, restarted or gone: nothing is lost, and it is told."""

import re

import pytest

from tests.browser.conftest import LESSON
from tests.browser.notebook_page import AskedQuestion
from tests.browser.test_behaviour import play, steps, watch

BUSY = "The kernel is busy with another cell."
LOST = "The connection to the kernel is lost."
ENDED = "run this cell again"
SHOWN = "[...document.querySelectorAll('.jp-OutputArea-output')].map((each) => each.innerText)"
# Starts the cell and does not wait for its end.
START_CELL = """(part) => {
    const { content } = window.jupyterapp.shell.currentWidget;
    content.activeCellIndex = content.widgets.findIndex(({ model }) =>
        model.sharedModel.getSource().includes(part));
    content.deselectAll();
    window.jupyterapp.commands.execute("notebook:run-cell");
}"""
DELETE_CELL = """(part) => {
    const { content } = window.jupyterapp.shell.currentWidget;
    content.activeCellIndex = content.widgets.findIndex(({ model }) =>
        model.sharedModel.getSource().includes(part));
    content.deselectAll();
    return window.jupyterapp.commands.execute("notebook:delete-cell");
}"""
UNDO = "window.jupyterapp.commands.execute('notebook:undo-cell-action')"
SESSION = "window.jupyterapp.shell.currentWidget.sessionContext"
DROP = f"{SESSION}.session.kernel._ws.onclose({{ code: 1006 }})"
STATES = f"{SESSION}.statusChanged.connect((_, state) => (window.states ??= []).push(state))"

OFFLINE = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


@pytest.fixture(scope="module")
def lesson(open_notebook):
    """Return the page with a demo, a question, and a demo that counts."""
    opened = open_notebook(LESSON)
    assert opened.run_all() == 2
    yield opened
    opened.page.close()


@pytest.fixture
def demo(lesson):
    """Return the first demo, reset and at rest."""
    found = lesson.demos()[0]
    found.settled()
    found.button("Reset").click()
    found.settled()
    return found


@pytest.fixture
def question(lesson):
    return lesson.questions()[0]


def right(demo):
    """Press the arrow key on the first slider."""
    dict(demo.controls())["x"].press("ArrowRight")


def wait_for(demo, words):
    demo.root.locator(".live-picture-readout", has_text=re.compile(re.escape(words))).wait_for()


def says(question, words):
    question.root.get_by_role("status").filter(has_text=re.compile(re.escape(words))).wait_for()


def test_a_slider_of_counts_speaks_and_takes_counts(lesson):
    counting = lesson.demos()[1]
    handle = counting.root.get_by_role("slider", name="updates k")
    assert handle.get_attribute("aria-valuetext") == "95"
    before = counting.seen()
    assert counting.type_in("updates k", "3 000") == ("3000", "")
    assert "3000" in counting.changed_from(before)["readout"]
    spoken = [handle.get_attribute(f"aria-value{part}") for part in ("text", "now", "min", "max")]
    assert spoken == ["3000", "3000", "0", "21000"]
    assert counting.type_in("updates k", "3005") == (
        "3000", "updates k is 3000, the nearest to 3005 that it can be.")
    assert counting.type_in("updates k", "22000") == (
        "3000", "updates k stays at 3000: 22000 is not from 0 to 21000.")
    assert counting.type_in("updates k", "many") == (
        "3000", "updates k stays at 3000: “many” is not a number.")


def test_a_player_stops_when_its_cell_is_gone(lesson, demo):
    play(demo)
    watch(demo, 2)
    lesson.page.evaluate(DELETE_CELL, "everything")
    try:
        # That it has stopped is sent when the kernel has answered what was sent before.
        assert lesson.becomes("not demo.play.playing")
        reached = lesson.evaluate("demo.values['steps']")
        demo.wait(0.5)
        assert lesson.evaluate("demo.values['steps']") == reached < 20
    finally:
        lesson.page.evaluate(UNDO)  # the tests that follow have this cell, too
    assert steps(demo.settled()) == reached


def test_a_kernel_is_shown_as_busy_only_after_a_while(lesson, demo):
    states = "window.states.splice(0)"
    lesson.page.evaluate(f"window.states = []; {STATES}")

    def shown():
        before = demo.seen()
        right(demo)
        assert demo.changed_from(before)
        demo.settled()
        return lesson.page.evaluate(states)

    # On a very busy machine an answer may take that long, but not each time.
    assert any(shown() == [] for _ in range(5))
    lesson.evaluate("globals().update(seconds=1)")
    lesson.page.evaluate(START_CELL, "sleep")
    lesson.page.wait_for_function("window.states.at(-1) === 'idle'")
    assert lesson.page.evaluate(states)[-2:] == ["busy", "idle"]
    lesson.evaluate("globals().update(seconds=0)")


def test_what_is_done_while_a_cell_runs_follows_and_that_is_said(lesson, demo, question):
    lesson.evaluate("globals().update(seconds=3)")
    lesson.page.evaluate(START_CELL, "sleep")
    lesson.page.get_by_text("busy for 3").wait_for()
    demo.wait(0.3)
    right(demo)
    right(demo)
    question.answers.nth(1).click()
    wait_for(demo, BUSY)
    says(question, BUSY)
    assert question.chosen() == [False, True]
    assert question.reason(begins="✓ Right. It points down.")
    wait_for(demo, "at (0.70, 1.00)")
    assert BUSY not in demo.settled()["readout"]
    lesson.evaluate("globals().update(seconds=0)")


def test_what_is_done_without_a_connection_is_sent_later_and_that_is_said(lesson, demo):
    # This page alone: the others look for the server meanwhile.
    session = lesson.page.context.new_cdp_session(lesson.page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", OFFLINE | {"offline": True})
    try:
        lesson.page.evaluate(DROP)
        assert LOST not in demo.seen()["readout"]
        right(demo)
        wait_for(demo, LOST)
    finally:
        session.send("Network.emulateNetworkConditions", OFFLINE | {"offline": False})
        session.detach()
    lesson.page.evaluate(f"{SESSION}.session.kernel.reconnect()")  # sooner than it would itself
    wait_for(demo, "at (0.60, 1.00)")
    lesson.page.wait_for_function(f"{SESSION}.session.kernel.connectionStatus === 'connected'")
    right(demo)
    wait_for(demo, "at (0.70, 1.00)")
    assert LOST not in demo.settled()["readout"]


def test_saved_pictures_are_seen_whatever_becomes_of_the_kernel(lesson, open_notebook, server):
    page = lesson.page
    lesson.demos()[0].settled()
    lesson.save()
    # It ends: that is told, and no answer is marked in vain.
    question = AskedQuestion(page.locator(".live-question"))
    chosen = question.chosen()
    page.evaluate(f"{SESSION}.restartKernel()")
    says(question, ENDED)
    question.answers.nth(0).click()
    assert question.chosen() == chosen
    demo = lesson.demos()[0]
    now = demo.seen()
    assert ENDED in now["readout"]
    assert now["alternative"] == now["readout"]
    lesson.errors.clear()
    right(demo)
    demo.root.locator("button", has_text="top right").click()
    demo.drag((0.6, 0.4), (0.7, 0.5))
    assert demo.seen() == now
    assert [error for error in lesson.errors if "kernel:" not in error] == []
    # The page is loaded again: no live picture is left, but those that are stored.
    page.reload()
    assert_stored(page)
    # The cells are run: all is live again, also after one more reload.
    assert lesson.run_all() == 2
    right(lesson.demos()[0])
    wait_for(lesson.demos()[0], "at (0.60, 1.00)")
    lesson.errors.clear()
    lesson.save()
    lesson.reload()
    assert "at (0.60, 1.00)" in lesson.demos()[0].settled()["readout"]
    # Another day, another kernel.
    page.evaluate(f"{SESSION}.shutdown()")
    other = open_notebook(LESSON)
    assert_stored(other.page)
    other.page.close()


def assert_stored(page):
    """Check that both pictures and the question are seen as they are stored."""
    page.get_by_text("To answer, run this cell").wait_for()
    images = page.locator(".jp-OutputArea-output img")
    images.nth(1).wait_for()
    page.get_by_text("| Idle").wait_for()
    page.wait_for_timeout(500)  # for what comes too late
    assert page.locator(".live-picture").count() == 0
    assert images.count() == 2
    described = images.evaluate_all("(images) => images.map((image) => image.alt)")
    assert described[0].startswith("A filled circle of size 10 at")
    assert described[1] == "The count is 95."
    said = "\n".join(page.evaluate(SHOWN))
    assert "Which way?" in said
    assert "widget" not in said
