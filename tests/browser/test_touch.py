"""Fingers, pens and mice on a picture: one drags, and whoever means to scroll scrolls."""

import pytest

from tests.browser.test_behaviour import stop

TOP = """() => Math.max(
    ...[...document.querySelectorAll(".jp-WindowedPanel-outer, .jp-Notebook")]
        .map((panel) => panel.scrollTop))"""
RELEASE = """(frame) => [...Array(20).keys()]
    .filter((pointer) => frame.hasPointerCapture(pointer))
    .forEach((pointer) => frame.releasePointerCapture(pointer))"""


class Fingers:
    """Fingers on the page; each is where it was put last until it is moved."""

    def __init__(self, page):
        self.page, self.session = page, page.context.new_cdp_session(page)
        self.points = {}

    def _send(self, kind, points):
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        self.page.wait_for_timeout(20)

    def _all(self):
        return [{"x": x, "y": y, "id": finger} for finger, (x, y) in self.points.items()]

    def put(self, finger, x, y):
        self.points[finger] = x, y
        self._send("touchStart", self._all())

    def move(self, finger, x, y, steps=6):
        from_x, from_y = self.points[finger]
        for step in range(1, steps + 1):
            part = step / steps
            self.points[finger] = from_x + part * (x - from_x), from_y + part * (y - from_y)
            self._send("touchMove", self._all())

    def lift(self):
        self.points = {}
        self._send("touchEnd", [])


@pytest.fixture
def fingers(demo):
    """Return fingers for the page of the demo."""
    made = Fingers(demo.page)
    yield made
    made.session.detach()
    stop(demo)


def place(demo, x, y):
    """Return where a place in the picture, in fractions of it, is on the page."""
    box = demo.frame().bounding_box()
    return box["x"] + x * box["width"], box["y"] + y * box["height"]


def test_a_finger_drags_a_point_and_a_second_finger_does_not_take_it_over(demo, fingers):
    (x, y), _ = demo.handles()["point 0"]
    first = demo.seen()
    fingers.put(0, *place(demo, x + 0.01, y))
    scrolled = demo.page.evaluate(TOP)
    fingers.move(0, *place(demo, x + 0.1, y - 0.1))
    assert demo.changed_from(first)
    held = demo.settled()
    fingers.put(1, *place(demo, 0.2, 0.7))
    fingers.move(1, *place(demo, 0.4, 0.5))
    assert demo.settled() == held
    fingers.move(0, *place(demo, x + 0.15, y - 0.1))
    assert demo.changed_from(held)
    fingers.lift()
    stop(demo)
    assert demo.root.locator(".live-picture-held").count() == 0
    assert demo.page.evaluate(TOP) == scrolled


def test_a_swipe_far_from_any_point_scrolls_the_page(demo, fingers):
    first, scrolled = demo.seen(), demo.page.evaluate(TOP)
    for across, down in ((0.3, 0.2), (0.85, 0.75)):
        x, y = place(demo, across, down)
        fingers.put(0, x, y)
        fingers.move(0, x, y - 120, steps=10)
        fingers.lift()
        demo.page.wait_for_timeout(100)
        assert demo.page.evaluate(TOP) > scrolled
        assert demo.settled() == first


def test_a_pen_drags(demo, fingers):
    (x, y), _ = demo.handles()["point 0"]
    first = demo.seen()
    for kind, across in (("mousePressed", x), ("mouseMoved", x + 0.05), ("mouseReleased", x + 0.1)):
        at_x, at_y = place(demo, across, y)
        fingers.session.send("Input.dispatchMouseEvent", {
            "type": kind, "x": at_x, "y": at_y, "pointerType": "pen", "button": "left",
            "buttons": int(kind != "mouseReleased")})
    assert demo.changed_from(first)
    stop(demo)
    assert demo.settled()["readout"].startswith("A filled square of size 10 at (1.00, 1.00)")


def test_the_right_button_drags_nothing(demo):
    (x, y), _ = demo.handles()["point 0"]
    first = demo.seen()
    demo.page.mouse.move(*place(demo, x, y))
    demo.page.mouse.down(button="right")
    demo.page.mouse.move(*place(demo, x + 0.1, y), steps=3)
    demo.page.mouse.up(button="right")
    demo.page.keyboard.press("Escape")  # JupyterLab's menu
    assert demo.settled() == first


def test_a_drag_is_over_when_the_pointer_is_lost(demo):
    (x, y), _ = demo.handles()["point 0"]
    first = demo.seen()
    demo.drag((x, y), (x + 0.1, y), release=False)
    demo.changed_from(first)
    demo.frame().evaluate(RELEASE)
    demo.page.mouse.move(*place(demo, x + 0.2, y))
    assert demo.root.locator(".live-picture-held").count() == 0
    demo.page.mouse.up()
    stop(demo)
    assert demo.settled()["readout"].startswith("A filled square of size 10 at (1.00, 1.00)")
