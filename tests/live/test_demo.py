"""Demo: controls, picture and read-out held together, whatever happens."""

import base64
import io
import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from helpers.live import Challenge, Demo, Slider, layers, look
from tests import scratch_demos
from tests.live import svg
from tests.live.messages import drag, move, move_at_once, places, press


@pytest.fixture
def demo():
    return scratch_demos.everything()


def assert_agrees(demo):
    """The words are the same everywhere, and a new demo with these values looks the same."""
    assert demo.readout == demo.picture.readout == repr(demo)
    again = scratch_demos.everything(**demo.values)
    assert demo.readout == again.readout
    assert svg.without_ids(demo.picture.moving) == svg.without_ids(again.picture.moving)


def test_first_values_come_from_the_arguments():
    demo = scratch_demos.everything(x=-1.0, shape="square", filled=False)
    assert demo.values == {"x": -1.0, "y": 1.0, "size": pytest.approx(10), "shape": "square",
                           "filled": False, "steps": 0}
    assert demo.readout.startswith("A hollow square of size 10 at (-1.00, 1.00)")


@pytest.mark.parametrize(
    ("name", "trait", "value"),
    [("x", "value", 1.3), ("y", "value", -1.0), ("size", "value", 100.0), ("shape", "index", 1),
     ("filled", "value", False), ("steps", "value", 7)],
)
def test_each_control_changes_picture_and_words(demo, name, trait, value):
    before = demo.readout, demo.picture.moving
    move(demo.controls[name], value, trait)
    assert demo.readout != before[0]
    assert demo.picture.moving != before[1]
    assert_agrees(demo)


def test_set_changes_several_controls_with_one_redraw(demo):
    before = len(demo.picture.comm.states())
    demo.set(x=-1.0, y=2.0, shape="square")
    assert len(demo.picture.comm.states()) == before + 1
    assert demo.readout.startswith("A filled square of size 10 at (-1.00, 2.00)")
    assert_agrees(demo)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"x": 0.0, "speed": 3}, "^speed: no such control, allowed: x, y, size, shape, filled"),
        ({"x": 0.0, "y": 3.5}, r"^y: got 3\.5, allowed: -1\.0 to 3\.0"),
        ({"x": 0.0, "shape": "star"}, "^shape: got 'star', allowed: 'circle', 'square'"),
        ({"x": 0.0, "filled": "no"}, "^filled: got 'no', allowed: True or False"),
        ({"x": 0.0, "steps": 2.5}, r"^steps: got 2\.5, allowed: a whole number"),
    ],
)
def test_set_refuses_and_changes_nothing(demo, values, message):
    before = demo.values, demo.readout, demo.picture.moving
    with pytest.raises(ValueError, match=message):
        demo.set(**values)
    assert (demo.values, demo.readout, demo.picture.moving) == before


def test_first_values_are_refused_too():
    with pytest.raises(ValueError, match=r"^size: got 0, allowed: 1 to 100"):
        scratch_demos.everything(size=0)


def test_presets_are_refused_when_the_demo_is_made():
    figure, (axes,) = look.figure()
    point = look.point(axes, look.STEP)
    with pytest.raises(ValueError, match=r"^x: got 9, allowed: 0 to 1"):
        Demo(figure, lambda x: f"{x}", {"x": Slider("x", 0, 1, 0.1)}, {"x": 0}, moving=[point],
             presets={"too far": {"x": 9}})


def test_reset_brings_the_first_values_back(demo):
    first = demo.values, demo.readout, demo.picture.moving
    demo.set(x=2.0, y=-1.0, size=1, shape="square", filled=False, steps=20)
    press(demo.buttons["Reset"])
    assert (demo.values, demo.readout, demo.picture.moving) == first


def test_a_preset_starts_from_the_first_values(demo):
    demo.set(shape="square")
    press(demo.buttons["top right"])
    assert (demo.values["x"], demo.values["y"], demo.values["shape"]) == (2.0, 3.0, "circle")


def test_a_preset_that_keeps_leaves_the_others_as_they_are(demo):
    demo.set(shape="square")
    press(demo.buttons["a long trail"])
    assert (demo.values["steps"], demo.values["shape"]) == (20, "square")
    assert_agrees(demo)


def test_back_and_step_stay_on_the_slider(demo):
    press(demo.buttons["Step"])
    press(demo.buttons["Step"])
    assert demo.values["steps"] == 2
    press(demo.buttons["Back"])
    assert demo.values["steps"] == 1
    press(demo.buttons["Back"])
    press(demo.buttons["Back"])
    assert demo.values["steps"] == 0
    demo.set(steps=20)
    press(demo.buttons["Step"])
    assert demo.values["steps"] == 20
    assert_agrees(demo)


@pytest.mark.parametrize("button", ["Back", "Step", "Reset"])
def test_buttons_stop_the_player(demo, button):
    demo.run()
    assert demo.play.playing
    press(demo.buttons[button])
    assert not demo.play.playing


@pytest.mark.parametrize(("value", "shown"), [(20, 20), (12, 5), (0, 0)])
def test_a_player_that_has_stopped_is_believed_at_its_ends_only(demo, value, shown):
    demo.run()
    move(demo.play, 5)
    move_at_once(demo.play, value=value, playing=False)
    assert (demo.values["steps"], demo.play.value, demo.play.playing) == (shown, shown, False)
    assert_agrees(demo)


def test_run_starts_from_the_first_step(demo):
    move(demo.play, 9)
    demo.run()
    assert (demo.play.value, demo.play.playing) == (0, True)


def test_the_player_and_its_slider_have_the_same_range(demo):
    slider = demo.controls["steps"]
    assert (demo.play.min, demo.play.max) == (slider.min, slider.max)


def test_a_dragged_point_follows_the_pointer_on_the_sliders_steps(demo):
    left, top, right, bottom = places(demo.picture)["point 0"]
    drag(demo.picture, "point 0", [left + 0.767 * (right - left), top], done=False)
    assert (demo.values["x"], demo.values["y"]) == (pytest.approx(1.1), 3.0)
    assert not demo.play.playing
    assert_agrees(demo)


def test_a_drag_can_set_what_it_likes_and_run_on_release(demo):
    demo.set(steps=5)
    left, _, _, bottom = places(demo.picture)["point 1"]
    drag(demo.picture, "point 1", [left, bottom])
    assert (demo.values["x"], demo.values["steps"]) == (2.0, 0)
    assert demo.play.playing
    assert_agrees(demo)


def test_a_drag_can_set_a_choice_or_a_switch():
    figure, (axes,) = look.figure()
    point = look.point(axes, look.STEP)
    specs = scratch_demos.everything().specs

    def show(shape, filled):
        point.set_data([0.5], [0.5])
        return f"{shape}, {filled}"

    demo = Demo(figure, show, {name: specs[name] for name in ("shape", "filled")},
                {"shape": "circle", "filled": True}, moving=[point],
                drags={point: lambda *_: {"shape": "square", "filled": False}})
    drag(demo.picture, "point 0", (10, 10))
    assert demo.readout == "square, False"


@pytest.mark.parametrize(("x", "reason"), [(1.0, "one is too many"), (-1.0, "shape")])
def test_a_failure_is_told_and_logged_and_the_demo_recovers(caplog, x, reason):
    demo = scratch_demos.fragile()
    first = demo.readout, demo.picture.moving
    move(demo.controls["x"], x)
    assert demo.readout.startswith("Something went wrong here: ")
    assert reason in demo.readout
    assert demo.picture.readout == repr(demo) == demo.readout
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "Traceback" in caplog.text
    press(demo.buttons["Reset"])
    assert (demo.readout, demo.picture.moving) == first
    move(demo.controls["x"], 2.0)
    assert demo.readout == "x is 2.0."
    assert len(caplog.records) == 1


def test_a_failing_drag_is_told_logged_and_answered(caplog):
    demo = scratch_demos.fragile()
    left, top, right, bottom = places(demo.picture)["point 0"]
    drag(demo.picture, "point 0", [left, top], sequence=5.0)
    assert demo.readout.startswith("Something went wrong here: ")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert demo.picture.answered == 5.0
    drag(demo.picture, "point 0", [right, bottom], sequence=6.0)
    assert demo.readout == "x is 2.0."


def test_a_demo_that_fails_at_once_raises():
    with pytest.raises(ArithmeticError, match="one is too many"):
        scratch_demos.fragile(x=1.0)


def test_the_bundle_has_words_picture_and_view(demo):
    demo.set(x=-1.5)
    data, metadata = demo._repr_mimebundle_()
    assert data["text/plain"] == demo.readout
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == demo.widget.model_id
    assert metadata["image/png"]["alt"] == demo.readout
    with Image.open(io.BytesIO(base64.b64decode(data["image/png"]))) as image:
        dots = layers.PNG_DOTS_PER_INCH
        assert image.size == (8 * dots, 4 * dots)


def test_the_words_hold_no_address(demo):
    assert "0x" not in repr(demo)
    assert repr(demo) == repr(scratch_demos.everything())


def test_the_picture_knows_the_controls_that_it_mends(demo):
    widgets = [*demo.controls.values(), demo.play]
    assert demo.picture.controls == [widget.model_id for widget in widgets]


def test_rounding_errors_of_the_browsers_sliders_are_not_seen(demo):
    move(demo.controls["x"], -2 + 20 * 0.1 + 4e-16)
    move(demo.controls["y"], 0.30000000000000004)
    assert (demo.values["x"], demo.values["y"]) == (0.0, 0.3)


def test_controls_moved_from_two_threads_agree_in_the_end(demo, caplog):
    start = threading.Barrier(3)

    def slide(name, values):
        start.wait()
        for value in values:
            move(demo.controls[name], value)

    def set_both():
        start.wait()
        for number in range(25):
            demo.set(size=1 + number, shape=("circle", "square")[number % 2])

    with ThreadPoolExecutor(3) as pool:
        jobs = [
            pool.submit(slide, "x", [i / 10 - 2 for i in range(41)]),
            pool.submit(slide, "y", [3 - i / 10 for i in range(41)]),
            pool.submit(set_both),
        ]
    assert [job.result() for job in jobs] == [None] * 3
    expected = {"x": 2.0, "y": -1.0, "size": 25.0, "shape": "circle"}
    assert {name: demo.values[name] for name in expected} == pytest.approx(expected)
    assert not caplog.records
    assert_agrees(demo)


def challenging(x=0.0):
    """Make a demo that asks for an x above 1."""
    figure, (axes,) = look.figure(width=4, height=3)
    point = look.point(axes, look.STEP)
    challenge = Challenge("an x above 1.", lambda x: (x > 1, f"x is {x:.1f}."))
    return Demo(figure, lambda x: f"This is {x:.1f}.", {"x": Slider("x", -2.0, 2.0, 0.5)},
                {"x": x}, moving=[point], challenge=challenge)


def test_a_challenge_is_judged_in_the_read_out_as_the_slider_moves():
    demo = challenging()
    assert demo.readout == "This is 0.0.\nChallenge: an x above 1.\n☆ Not yet: x is 0.0."
    move(demo.controls["x"], 1.5)
    assert demo.readout == "This is 1.5.\nChallenge: an x above 1.\n★ Reached: x is 1.5."
    press(demo.buttons["Reset"])
    assert demo.readout.endswith("☆ Not yet: x is 0.0.")


def test_a_judge_that_fails_is_seen():
    demo = challenging()
    demo._challenge = Challenge("anything.", lambda x: 1 / 0)
    move(demo.controls["x"], 1.5)
    assert demo.readout.startswith("Something went wrong here: division by zero.")
