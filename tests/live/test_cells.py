"""A cell that runs again replaces what it made and showed; what is shown elsewhere lives on."""

import os
import sys

import pytest

from tests import kernels

OPEN = "import ipywidgets; print(len(ipywidgets.widgets.widget._instances))"
RESIDENT = "print(open('/proc/self/statm').read().split()[1])"
PAGE_KIB = os.sysconf("SC_PAGE_SIZE") / 1024 if hasattr(os, "sysconf") else None
DEMO = "scratch_demos.everything()"
QUESTION = 'Question("Which?", [Answer("a", "so", right=True), Answer("b", "not so")], "look")'
VIEW = "application/vnd.jupyter.widget-view+json"


@pytest.fixture(scope="module")
def kernel():
    with kernels.kernel() as running:
        running.run("from tests import scratch_demos\n"
                    "from helpers.live import Answer, Demo, Question", "imports")
        yield running


@pytest.fixture
def cell(request):
    """Return names of cells that no other test has."""
    return lambda name: f"{request.node.name}: {name}"


def opened(kernel):
    return int(kernel.run(OPEN).text())


def view(ran):
    """Return the id of the one widget that a cell showed."""
    [shown] = ran.shown
    return shown[VIEW]["model_id"]


def ids(ran, kind):
    return {each["comm_id"] for each in ran.of(kind)}


def player(ran):
    """Return the id of the player that a cell made."""
    [found] = [each["comm_id"] for each in ran.of("comm_open")
               if each["data"]["state"].get("_model_name") == "PlayModel"]
    return found


def alive(kernel, widget):
    """Whether the kernel knows the widget."""
    known = "__import__('ipywidgets').widgets.widget._instances"
    return kernel.run(f"print({widget!r} in {known})").text() == "True\n"


@pytest.mark.parametrize("source", [DEMO, f"demo = {DEMO}\ndemo", f"display({DEMO})", QUESTION,
                                    f"display({DEMO}, {QUESTION}, {DEMO})", f"{DEMO}.widget"])
def test_a_cell_that_runs_again_replaces_what_it_made(kernel, cell, source):
    first = kernel.run(source, cell("one"))
    assert not ids(first, "comm_close")
    after_one = opened(kernel)
    for _ in range(3):
        again = kernel.run(source, cell("one"))
        assert ids(again, "comm_close") == ids(first, "comm_open")
        first = again
    assert opened(kernel) == after_one


def test_a_player_is_stopped_before_it_goes(kernel, cell):
    play = player(kernel.run(DEMO, cell("one")))
    kernel.tell(play, playing=True)
    again = kernel.run(DEMO, cell("one"))
    [stopped] = [each for each in again.of("comm_msg")
                 if each["comm_id"] == play and each["data"].get("method") == "update"]
    assert stopped["data"]["state"] == {"playing": False}
    assert play in ids(again, "comm_close")


def test_what_the_page_says_late_is_not_answered(kernel, cell):
    play = player(kernel.run(DEMO, cell("one")))
    kernel.run(DEMO, cell("one"))
    assert not kernel.tell(play, value=3).of("stream")
    assert "No such comm" in kernel.tell("never-there", value=3).text("stderr")


def test_the_page_moves_the_new_demo(kernel, cell):
    for _ in range(2):
        play = player(kernel.run(f"demo = {DEMO}\ndemo", cell("one")))
    kernel.tell(play, playing=True)
    kernel.tell(play, value=7)
    assert kernel.run("print(demo.values['steps'])").text() == "7\n"


def test_two_demos_of_one_cell_both_live(kernel, cell):
    one, other = (shown[VIEW]["model_id"]
                  for shown in kernel.run(f"display({DEMO}, {DEMO})", cell("one")).shown)
    assert one != other
    assert alive(kernel, one)
    assert alive(kernel, other)


def test_two_cells_do_not_replace_each_other(kernel, cell):
    one, other = (view(kernel.run(DEMO, cell(name))) for name in ("one", "other"))
    kernel.run(DEMO, cell("other"))
    assert alive(kernel, one)
    assert not alive(kernel, other)


def test_a_demo_shown_by_another_cell_lives_until_that_shows_something_else(kernel, cell):
    kernel.run(f"demo = {DEMO}", cell("made"))
    shown = view(kernel.run("demo", cell("shown")))
    assert view(kernel.run("demo", cell("shown"))) == shown
    kernel.run(f"demo = {DEMO}", cell("made"))
    assert alive(kernel, shown)
    assert view(kernel.run("demo", cell("shown"))) != shown
    assert not alive(kernel, shown)


def test_a_demo_never_shown_goes_too(kernel, cell):
    kernel.run(f"demo = {DEMO}", cell("made"))
    before = opened(kernel)
    for _ in range(3):
        kernel.run(f"demo = {DEMO}", cell("made"))
    assert opened(kernel) == before


@pytest.mark.parametrize(("made", "kind"), [(DEMO, "Demo"), (QUESTION, "Question")])
def test_what_was_kept_in_a_list_is_opened_again_when_it_is_shown(kernel, cell, made, kind):
    kernel.run("kept = []", cell("list"))
    for _ in range(3):
        last = kernel.run(f"kept.append({made})\nkept[-1]", cell("made"))
    before = opened(kernel)
    assert kernel.run("print(type(kept[0]).__name__, kept[0])").text().startswith(kind)
    again = kernel.run("kept[0]", cell("shown"))
    assert len(ids(again, "comm_open")) == len(ids(last, "comm_open"))
    assert alive(kernel, view(again))
    assert opened(kernel) > before
    if kind == "Demo":
        [play] = ids(again, "comm_open") & {kernel.run("print(kept[0].play.model_id)").text()[:-1]}
        kernel.tell(play, playing=True)
        kernel.tell(play, value=4)
        assert "its trail has 4 steps" in kernel.run("print(kept[0])").text()


def test_a_closed_demo_can_still_be_moved_from_code(kernel, cell):
    kernel.run("kept = []", cell("list"))
    for _ in range(2):
        kernel.run(f"kept.append({DEMO})\nkept[-1]", cell("made"))
    moved = kernel.run("kept[0].set(x=1.5, steps=3)\nprint(kept[0])")
    assert "at (1.50, 1.00)" in moved.text()
    assert not moved.errors


def test_a_cell_that_fails_or_makes_nothing_any_more_lets_go(kernel, cell):
    for source in ("1 / 0", "2"):
        shown = view(kernel.run(DEMO, cell("one")))
        kernel.run(source, cell("one"))
        assert not alive(kernel, shown)


def test_where_no_cell_is_known_nothing_is_closed(kernel):
    one, other = (view(kernel.run(DEMO)) for _ in range(2))
    assert alive(kernel, one)
    assert alive(kernel, other)


def test_what_a_callback_shows_lives_on(kernel, cell):
    kernel.run("import ipywidgets\nbutton, out = ipywidgets.Button(), ipywidgets.Output()\n"
               f"demo = {DEMO}\n"
               "def show(_):\n    with out:\n        display(demo)\n"
               "button.on_click(show)\nprint(button.model_id)", cell("made"))
    button = kernel.run("print(button.model_id)").text().strip()
    kernel.ask("comm_msg", {"comm_id": button,
                            "data": {"method": "custom", "content": {"event": "click"}}})
    play = kernel.run("print(demo.play.model_id)").text().strip()
    kernel.run(f"demo = {DEMO}", cell("made"))
    assert alive(kernel, play)


def test_outputs_of_others_are_kept(kernel, cell):
    number = int(kernel.run("print(get_ipython().displayhook.prompt_count)\n'mine'",
                            cell("text")).text())
    for _ in range(2):
        kernel.run(DEMO, cell("one"))
    assert kernel.run(f"print(Out[{number}], _{number})").text() == "mine mine\n"


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_after_many_runs(kernel, cell):
    def resident():
        return int(kernel.run(RESIDENT).text()) * PAGE_KIB / 1024

    for _ in range(20):
        kernel.run(DEMO, cell("one"))
    before = resident()
    for _ in range(180):
        kernel.run(DEMO, cell("one"))
    assert resident() - before < 20
