"""LivePicture: drags in data coordinates, one message a redraw, and its files."""

import importlib.resources
import io
import logging

import pytest
from PIL import Image

from helpers.live import Handle, LivePicture, Question, layers, look
from tests.live import svg
from tests.live.messages import drag, places


@pytest.fixture
def axes():
    figure, (made,) = look.figure(width=5, height=3)
    made.set(xlim=(-1, 3), ylim=(0, 10))
    return made


class Pad:
    """A picture with one point to drag, and the drags that were reported."""

    def __init__(self, axes, answer=lambda: None):
        self.point = look.point(axes, look.STEP)
        self.point.set_data([0], [5])
        self.reported = []
        self.answer = answer
        self.picture = LivePicture(axes.figure, [self.point], handles=[Handle("ball", self.point)],
                                   on_drag=self.dragged)
        self.picture.redraw("at the start")

    def dragged(self, name, x, y, done):
        self.reported.append((name, x, y, done))
        self.answer()

    def at(self, across, down):
        """Return the place a fraction of the way from the axes' left and top, in SVG units."""
        left, top, right, bottom = places(self.picture)["ball"]
        return left + across * (right - left), top + down * (bottom - top)


@pytest.mark.parametrize(
    ("across", "down", "x", "y"),
    [(0, 0, -1, 10), (1, 0, 3, 10), (0, 1, -1, 0), (1, 1, 3, 0), (0.25, 0.5, 0, 5)],
)
def test_a_drag_is_reported_in_data_coordinates(axes, across, down, x, y):
    pad = Pad(axes)
    drag(pad.picture, "ball", pad.at(across, down), done=False)
    assert pad.reported == [("ball", pytest.approx(x), pytest.approx(y), False)]


@pytest.mark.parametrize("across", [-3, 0.5, 4])
@pytest.mark.parametrize("down", [-2, 0.5, 7])
def test_a_drag_outside_is_kept_inside_the_axes(axes, across, down):
    pad = Pad(axes)
    drag(pad.picture, "ball", pad.at(across, down))
    [(_, x, y, done)] = pad.reported
    assert done
    assert x == pytest.approx(-1 if across < 0 else 3 if across > 1 else 1)
    assert y == pytest.approx(10 if down < 0 else 0 if down > 1 else 5)


def test_a_drag_on_logarithmic_axes(axes):
    axes.set(yscale="log", ylim=(1, 100))
    pad = Pad(axes)
    drag(pad.picture, "ball", pad.at(0.5, 0.5))
    assert pad.reported == [("ball", pytest.approx(1), pytest.approx(10), True)]


def test_the_browser_knows_where_the_point_is(axes):
    pad = Pad(axes)
    pad.point.set_data([2], [7.5])
    pad.picture.redraw("moved")
    [handle] = pad.picture.handles
    assert handle["at"] == pytest.approx(pad.at(0.75, 0.25))
    drawn = next(each for each in svg.parse(pad.picture.moving).iter() if each.tag.endswith("path"))
    assert svg.middle(drawn) == pytest.approx(handle["at"])


def test_every_drag_is_answered(axes):
    pad = Pad(axes)
    for sequence in (3.5, 812.25):
        drag(pad.picture, "ball", pad.at(0.5, 0.5), sequence=sequence)
        assert pad.picture.answered == sequence


def test_a_drag_whose_callback_fails_is_answered_too(axes, caplog):
    def fail():
        raise ArithmeticError("no")

    pad = Pad(axes, fail)
    with caplog.at_level(logging.WARNING):
        drag(pad.picture, "ball", pad.at(0.5, 0.5), sequence=7.0)
    assert pad.picture.answered == 7.0
    assert "ArithmeticError" in caplog.text


def test_other_messages_are_ignored(axes):
    pad = Pad(axes)
    pad.picture._handle_custom_msg({"kind": "wave"}, [])
    assert not pad.reported


def test_a_redraw_is_one_message(axes):
    pad = Pad(axes)
    pad.point.set_data([1], [1])
    before = len(pad.picture.comm.states())
    pad.picture.redraw("moved")
    [state] = pad.picture.comm.states()[before:]
    assert set(state) == {"moving", "readout", "handles"}


def test_a_drag_is_answered_in_one_message_with_the_redraw(axes):
    pad = Pad(axes)

    def follow():
        pad.point.set_data([pad.reported[-1][1]], [pad.reported[-1][2]])
        pad.picture.redraw("dragged")

    pad.answer = follow
    before = len(pad.picture.comm.states())
    drag(pad.picture, "ball", pad.at(0.5, 0.1), sequence=9.0)
    [state] = pad.picture.comm.states()[before:]
    assert set(state) == {"moving", "readout", "handles", "answered"}


def test_the_still_layer_is_sent_once(axes):
    pad = Pad(axes)
    for x in range(3):
        pad.point.set_data([x], [5])
        pad.picture.redraw(f"at {x}")
    assert not any("still" in state for state in pad.picture.comm.states())
    assert pad.picture.still


def test_the_png_has_the_figures_size(axes):
    with Image.open(io.BytesIO(Pad(axes).picture.png())) as image:
        assert image.size == (5 * layers.PNG_DOTS_PER_INCH, 3 * layers.PNG_DOTS_PER_INCH)


def test_two_pictures_use_different_clip_paths(axes):
    one, other = Pad(axes).picture, Pad(axes).picture
    assert svg.clip_paths(one.moving)
    assert not svg.clip_paths(one.moving) & svg.clip_paths(other.moving)
    assert not svg.clip_paths(one.still) & svg.clip_paths(other.still)


@pytest.mark.parametrize(("widget", "trait", "names"), [
    (LivePicture, "_esm", ["page.js", "kernel.js", "whole.js", "controls.js", "picture.js"]),
    (LivePicture, "_css", ["whole.css", "picture.css"]),
    (Question, "_esm", ["page.js", "kernel.js", "whole.js", "question.js"]),
    (Question, "_css", ["whole.css", "question.css"]),
])
def test_the_browsers_files_are_in_the_package(widget, trait, names):
    files = [importlib.resources.files("helpers.live") / name for name in names]
    assert all(file.is_file() for file in files)
    texts = [file.read_text(encoding="utf-8") for file in files]
    assert str(getattr(widget, trait)) == "\n".join(texts)
