"""What one demo must bear: playing, two views, drags out of the picture, keys, and failures."""

import re

import pytest

from tests.browser.conftest import FRAGILE

LONG = 0.6  # seconds: several of the player's steps
ACTIVE_CELL = "window.jupyterapp.shell.currentWidget.content.activeCellIndex"


def play(demo):
    """Press the player's own button: Play, or Pause."""
    demo.root.locator(".widget-play button").nth(0).click()


def stop(demo):
    demo.root.locator(".widget-play button").nth(1).click()


def steps(seen):
    return int(re.search(r"(\d+) steps", seen["readout"])[1])


def watch(demo, until):
    """Return the steps that were seen, in order, until ``until`` is reached."""
    now = demo.seen()
    found = [steps(now)]
    while found[-1] < until:
        now = demo.changed_from(now)
        assert now, f"it stands still at {found}"
        found.append(steps(now))
    return found


def test_play_goes_through_the_steps_and_stops_at_the_last(demo):
    play(demo)
    found = watch(demo, 20)
    assert found == sorted(found)
    assert len(set(found)) > 5
    last = demo.seen()
    assert not demo.changed_from(last, limit=LONG)
    play(demo)  # and from the last it starts again
    assert steps(demo.changed_from(last)) < steps(last)
    found = watch(demo, 20)
    assert found == sorted(found)


def test_pause_holds_and_play_goes_on(demo):
    play(demo)
    watch(demo, 3)
    play(demo)
    held = demo.settled()
    assert not demo.changed_from(held, limit=LONG)
    play(demo)
    # How many steps it has gone when it is next looked at is a matter of how fast the machine is.
    found = watch(demo, 20)
    assert found == sorted(found)
    assert found[0] >= steps(held)


def test_stop_goes_back_to_the_first_step(demo):
    first = demo.seen()
    play(demo)
    watch(demo, 3)
    stop(demo)
    assert demo.comes_to(first)
    assert not demo.changed_from(first, limit=LONG)


@pytest.mark.parametrize("milliseconds", [300, 330, 360, 390, 420])
def test_reset_wins_over_a_running_player(demo, milliseconds):
    first = demo.seen()
    play(demo)
    demo.wait(milliseconds / 1000)
    demo.button("Reset").click()
    assert demo.comes_to(first)
    assert not demo.changed_from(first, limit=LONG)


def test_a_slider_moved_by_hand_stops_the_player(demo):
    play(demo)
    watch(demo, 2)
    slider = dict(demo.controls())["steps"]
    slider.press("End")
    assert steps(demo.settled()) == 20
    assert not demo.changed_from(demo.seen(), limit=LONG)


def test_letting_go_of_a_point_runs_the_steps(demo):
    start = demo.handles()["point 1"][0]
    demo.drag(start, (start[0] + 0.05, start[1]))
    watch(demo, 20)


def test_two_views_of_a_demo_stay_the_same(scratch):
    one, _, other = scratch.demos()
    for acting, watching in ((one, other), (other, one)):
        before = watching.settled()
        place = acting.handles()["point 0"][0]
        acting.drag(place, (place[0] - 0.04, place[1] - 0.05), release=False)
        assert watching.changed_from(before)
        assert watching.settled() == acting.settled()
        scratch.page.mouse.up()
        acting.button("Reset").click()
        assert watching.comes_to(acting.settled())


def test_a_player_that_is_shown_twice_plays(scratch):
    one, _, other = scratch.demos()
    one.settled()
    one.button("Reset").click()
    one.settled()
    play(other)
    watch(one, 20)
    assert other.comes_to(one.settled())


def test_a_drag_that_ends_outside_the_picture_is_over(demo):
    start, (left, top, _, _) = demo.handles()["point 0"]
    demo.drag(start, (left - 0.1, top - 0.1))
    demo.wait(0.25)
    demo.button("Back").click()  # stops the player
    now = demo.settled()
    assert now["readout"].startswith("A filled square of size 10 at (-2.00, 3.00)")
    demo.frame().hover()
    assert not demo.changed_from(now, limit=LONG)
    assert demo.root.locator(".live-picture-held").count() == 0


def test_a_cancelled_touch_leaves_the_point_where_it_was(demo):
    start = demo.handles()["point 0"][0]
    first = demo.seen()
    demo.drag(start, (start[0] + 0.1, start[1]), release=False)
    demo.changed_from(first)
    held = demo.settled()
    demo.frame().dispatch_event("pointercancel")
    demo.page.mouse.up()
    demo.wait(0.25)
    stop(demo)
    assert demo.comes_to(held)


def test_what_the_kernel_sets_is_not_rounded_to_the_sliders_steps(scratch, demo):
    other = scratch.demos()[0]
    before = other.settled()
    scratch.evaluate("demo.set(x=0.123, size=3.3, y=0.4)")
    assert other.changed_from(before)
    now = other.settled()
    assert now["readout"].startswith("A filled circle of size 3.3 at (0.12, 0.40)")
    other.nudge(dict(other.controls())["y"])
    assert other.changed_from(now)
    now = other.settled()
    scratch.save()
    scratch.reload()
    assert scratch.demos()[0].settled() == now
    values = scratch.evaluate("demo.values")
    assert (values["x"], values["size"], values["y"]) == (0.123, 3.3, 0.5)


def test_a_slider_answers_while_it_is_dragged(demo):
    handle, mouse = dict(demo.controls())["size"], demo.page.mouse
    seen = [demo.seen()]
    handle.hover()
    box = handle.bounding_box()
    mouse.down()
    for far in (20, 40, 60):
        mouse.move(box["x"] + far, box["y"] + box["height"] / 2)
        seen.append(demo.changed_from(seen[-1]))
    mouse.up()
    assert all(seen)


def test_keys_belong_to_the_control_that_has_the_focus(scratch, demo):
    active = scratch.page.evaluate(ACTIVE_CELL)
    controls = dict(demo.controls())
    for label, key, words in [("x", "End", "(2.00, 1.00)"), ("x", "Home", "(-2.00, 1.00)"),
                              ("y", "ArrowUp", "(-2.00, 1.10)"), ("shape", "ArrowUp", "circle"),
                              ("shape", "ArrowDown", "square"), ("filled", "Space", "hollow")]:
        before = demo.settled()
        controls[label].press(key)
        assert words in demo.changed_from(before)["readout"]
    before = demo.settled()
    demo.button("top right").press("Space")
    assert "(2.00, 3.00)" in demo.changed_from(before)["readout"]
    assert scratch.page.evaluate(ACTIVE_CELL) == active


def test_a_notebook_is_saved_from_within_a_control(scratch, demo):
    dict(demo.controls())["x"].focus()
    scratch.page.evaluate("window.jupyterapp.shell.currentWidget.context.model.dirty = true")
    scratch.save()


def test_a_failure_is_seen_and_left_behind(open_notebook):
    opened = open_notebook(FRAGILE)
    opened.run_all()
    [demo] = opened.demos()
    first = demo.settled()
    dict(demo.controls())["x"].press("ArrowRight")
    demo.changed_from(first)
    dict(demo.controls())["x"].press("ArrowRight")
    now = demo.settled()
    assert now["readout"] == "Something went wrong here: one is too many. Press Reset to go on."
    assert now["alternative"] == now["readout"]
    assert any("ArithmeticError: one is too many" in error for error in opened.errors)
    demo.button("Reset").click()
    assert demo.comes_to(first)
    opened.page.close()
