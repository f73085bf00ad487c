"""One picture or question on the whole screen: it fits, can be read, answers, and leads on."""

import pytest

from tests.browser.notebook_page import AskedQuestion
from tests.checking import found

SCREENS = [(1280, 720), (1280, 800), (1920, 1080)]
LAST_ROW = 40  # from there, words of a fortieth of the screen's height can be read
WHOLE = "document.querySelector('.live-whole')"
FULL = "document.fullscreenElement !== null"
CELLS = "window.jupyterapp.shell.currentWidget.content.widgets.length"
# Where the box is, whether all of it is seen, and the smallest words in it.
SEEN = """() => {
    const box = document.querySelector(".live-whole");
    const { left, top, right, bottom } = box.getBoundingClientRect();
    const parts = ["fieldset", ".live-picture-frame", ".live-picture-words", ".widget-gridbox"];
    const shown = parts.map((part) => box.querySelector(part)).filter((part) => part?.offsetWidth);
    const boxes = shown.map((part) => part.getBoundingClientRect());
    const apart = boxes.every((one, i) => boxes.every((other, j) => i === j ||
        one.right <= other.left + 1 || other.right <= one.left + 1 ||
        one.bottom <= other.top + 1 || other.bottom <= one.top + 1));
    const within = boxes.every((part) => part.left >= -1 && part.top >= -1 &&
        part.right <= innerWidth + 1 && part.bottom <= innerHeight + 1);
    const words = [...box.querySelectorAll("*")].filter((each) => each.checkVisibility() &&
        [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
    const sizes = words.map((each) => parseFloat(getComputedStyle(each).fontSize));
    const ground = getComputedStyle(box).backgroundColor;
    return {
        fills: left === 0 && top === 0 && right === innerWidth && bottom === innerHeight,
        scrolls: box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1,
        apart, within, ground, smallest: Math.min(...sizes),
        says: box.querySelector(".live-question-asked, .live-picture-readout").textContent,
    };
}"""


def seen(page):
    """Return what is on the whole screen, once it is laid out."""
    page.wait_for_function(f"{WHOLE}?.matches(':popover-open')")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => "
                  "requestAnimationFrame(() => requestAnimationFrame(done))))")
    return page.evaluate(SEEN)


def left(page):
    page.wait_for_function(f"{WHOLE} === null")
    return page.evaluate(f"[{FULL}, document.querySelector('[popover]')]") == [False, None]


def check(page, screens=SCREENS):
    """Check what is on the whole screen, for each size of it; return what it says."""
    for width, height in screens:
        page.set_viewport_size({"width": width, "height": height})
        now = seen(page)
        assert now["fills"], now
        assert not now["scrolls"], (width, height, now)
        assert now["apart"], (width, height, now)
        assert now["within"], (width, height, now)
        assert now["smallest"] >= height / LAST_ROW, (width, height, now)
    return now["says"]


@pytest.fixture
def opened(votes):
    """Return the page with two votes and a picture, and leave the whole screen afterwards."""
    yield votes
    if votes.page.evaluate(f"{WHOLE} !== null"):
        votes.page.keyboard.press("Escape")
    votes.page.set_viewport_size({"width": 1280, "height": 800})


@pytest.fixture
def page(opened):
    return opened.page


def test_a_vote_is_held_on_the_whole_screen(opened, page):
    question, demo = opened.questions()[0], opened.demos()[0]
    page.get_by_role("button", name="Whole screen").first.click()
    assert check(page) == "Which way?"
    assert page.evaluate(FULL)
    assert not demo.root.locator(".live-picture-frame").is_visible()
    question.answers.nth(1).click()
    demo.root.locator(".live-picture-frame").wait_for()
    assert question.reason(begins="✓ Right.")
    check(page)
    # Another answer can still be chosen, and the picture answers as on the page.
    question.answers.nth(0).click()
    assert question.reason(begins="✗ Not so.")
    for move in (lambda: demo.nudge(demo.controls()[0][1]),
                 lambda: demo.button("top right").click(),
                 lambda: demo.type_in("x", "0.3")):
        before = demo.settled()
        move()
        assert demo.changed_from(before)
    before = demo.settled()
    x, y = demo.handles()["point 0"][0]
    demo.drag((x, y), (0.3, 0.3))
    assert demo.changed_from(before)
    page.keyboard.press("Escape")
    assert left(page)


def test_keys_lead_through_the_notebook_and_nowhere_else(opened, page):
    page.evaluate("document.activeElement.blur()")
    opened.demos()[2].root.locator(".live-picture-frame").hover()
    page.keyboard.press("w")
    assert check(page).startswith("A filled square")
    cells = page.evaluate(CELLS)
    for key in "bbddxzay":  # with these JupyterLab adds, deletes and changes cells
        page.keyboard.press(key)
    assert page.evaluate(CELLS) == cells
    page.keyboard.press("n")  # there is none behind the last one
    assert seen(page)["says"].startswith("A filled square")
    for key in ("p", "PageUp"):
        page.keyboard.press(key)
        page.locator(".live-whole fieldset").wait_for()
    first = page.evaluate(f"[...document.querySelectorAll('.live-question')].findIndex("
                          f"(each) => {WHOLE}.contains(each))")
    assert first == 0
    page.keyboard.press("p")
    for key in ("n", "PageDown"):
        page.keyboard.press(key)
    page.locator(".live-whole > * .live-demo >> text=A filled square").wait_for()
    assert not page.locator(".live-whole fieldset").count()
    page.keyboard.press("w")
    assert left(page)


def test_keys_do_in_a_field_what_they_do_elsewhere(opened, page):
    demo = opened.demos()[2]
    demo.root.get_by_role("button", name="Whole screen").click()
    field = demo.field("x")
    field.click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("npw")
    assert field.inner_text() == "npw"
    page.keyboard.press("p")
    assert field.inner_text() == "npwp"
    page.keyboard.press("Escape")
    assert field.inner_text() != "npwp"
    assert left(page)
    page.keyboard.press("Escape")


@pytest.mark.parametrize("theme", ["JupyterLab Dark", "JupyterLab Light"])
def test_where_the_screen_is_not_given_the_window_is_filled(opened, page, theme):
    opened.theme(theme)
    page.evaluate("() => { document.documentElement.requestFullscreen = () => "
                  "Promise.reject(new TypeError('not allowed here')); }")
    try:
        demo = opened.demos()[2]
        demo.root.get_by_role("button", name="Whole screen").click()
        check(page)
        assert not page.evaluate(FULL)
        light = seen(page)["ground"] == "rgb(255, 255, 255)"
        assert light == (theme == "JupyterLab Light")
        demo.root.get_by_role("button", name="Leave").click()
        assert left(page)
    finally:
        page.evaluate("() => { delete document.documentElement.requestFullscreen; }")
        opened.theme("JupyterLab Light")


def test_everything_in_the_course_fits(notebook):
    """Each box as it opens, and each question with its longest reason; on the two tight screens."""
    page = notebook.page
    page.get_by_role("button", name="Whole screen").first.click()
    known = {question.asked: question for question in
             (function() for function in found.questions().values())}
    told = []
    while (says := check(page, SCREENS[:2])) not in told:
        told.append(says)
        if says in known:
            reasons = [len(answer.reason) for answer in known[says].answers]
            question = AskedQuestion(page.locator(".live-whole .live-question"))
            question.answers.nth(reasons.index(max(reasons))).click()
            question.root.get_by_role("status").filter(has_text="To see it").wait_for()
            check(page, SCREENS[:2])
        page.keyboard.press("n")
        page.wait_for_timeout(100)
    page.keyboard.press("Escape")
    assert left(page)
    page.set_viewport_size({"width": 1280, "height": 800})
    boxes = page.evaluate("new Set([...document.querySelectorAll('.live-question, .live-demo')]"
                          ".map((each) => each.closest('.jp-OutputArea'))).size")
    assert len(told) == boxes
