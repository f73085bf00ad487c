"""A reader's settings change nothing in our pictures, and our pictures nothing in theirs."""

import contextlib
import random
import threading
import warnings

import matplotlib
import matplotlib.pyplot as plt
import matplotlib.style
import numpy as np
import pytest
from cycler import cycler

from helpers.live import look
from tests import demos, scratch_demos
from tests.live import svg

DEFAULTS = dict(dict.items(matplotlib.rcParamsDefault))
CANDIDATES = [
    True, False, 0, 1, 42, 7.5, "red", "--", "top", "right", "in", "both", "x", "svg", "none", "cm",
    "landscape", "a4", "round", "bevel", "html5", "tight", (1, 2, 3), [1, 2], "nearest", "threaded",
    "round_numbers", "lualatex", "default", "rgba", "5", "lower", "concise", "trackball", "tab",
    "xpdf", "xelatex", "latex+dvipng", cycler(color=["red", "blue"], linewidth=[1, 9]),
]
SEED = 8
BATCHES = 20  # so that no parameter is always hidden by another
NUMPYS_OWN = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}
DEMOS = {**demos.found(), **demos.challenges()}


def another(name):
    """Return a value of this parameter that Matplotlib allows and that is not its default."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some are deprecated
        for value in CANDIDATES:
            with contextlib.suppress(Exception):
                made = matplotlib.rcParams.validate[name](value)
                if made != DEFAULTS[name]:
                    return made
    raise LookupError(f"{name}: none of the candidates is allowed")


OTHERS = {name: another(name) for name in DEFAULTS if name != "backend"}
with plt.xkcd():
    XKCD = {name: value for name, value in dict.items(matplotlib.rcParams)
            if value != DEFAULTS[name]}
NAMED = {
    "text.usetex": {"text.usetex": True},
    "dark_background": dict(matplotlib.style.library["dark_background"]),
    "xkcd": XKCD,
    "a locale": {"axes.formatter.use_locale": True},
    "every parameter": OTHERS,
}


@pytest.fixture
def reader():
    """Return a function that sets parameters as a reader's cell does; they end with the test."""
    raw = dict(dict.items(matplotlib.rcParams))
    yield lambda wanted: dict.update(matplotlib.rcParams, wanted)
    dict.update(matplotlib.rcParams, raw)


@pytest.fixture
def strict():
    """NumPy raises at every chance, and writes arrays in an old and short way."""
    with np.errstate(all="raise"), np.printoptions(precision=1, legacy="1.13", sign=" "):
        yield


def present():
    """Return all that a reader can have set."""
    return dict(dict.items(matplotlib.rcParams)), np.geterr(), np.get_printoptions()


def seen(demo):
    """Return what a demo shows: both layers, words and places, at first and at two settings."""
    chance = random.Random(SEED)
    demo.reset()
    shown = [demo.picture.still, demo.picture.png()]
    demo.reset()  # a PNG has other dots an inch: its axes are off in the last digits
    for _ in range(3):
        shown += [demo.picture.moving, demo.readout, demo.picture.handles]
        demo.set(**{name: spec.at(chance.random()) for name, spec in demo.specs.items()})
    if demo.buttons:
        for button in demo.buttons.values():
            button.click()
            shown += [demo.picture.moving, demo.readout]
    return [svg.without_ids(each) if isinstance(each, str) else each for each in shown]


def moved(demo):
    """Return the moving layer after two moves: what is drawn by Matplotlib as it is set now."""
    demo.reset()
    demo.set(x=-1.0, steps=3)
    return svg.without_ids(demo.picture.moving)


def test_no_single_parameter_reaches_what_was_made_before(reader):
    demo = scratch_demos.everything()
    usual, reached = moved(demo), []
    for name, value in OTHERS.items():
        reader({name: value})
        with look.style():
            if matplotlib.rcParams._get(name) != look.style._whole[name]:
                reached.append(name)
        if moved(demo) != usual or matplotlib.rcParams._get(name) is not value:
            reached.append(name)
        reader({name: DEFAULTS[name]})
    assert reached == []
    assert len(OTHERS) > 300


@pytest.mark.parametrize("number", range(BATCHES))
def test_no_few_parameters_reach_what_is_made(number, reader):
    usual = demos.reset(scratch_demos.everything)
    reader(dict(list(OTHERS.items())[number::BATCHES]))
    made = scratch_demos.everything()
    assert svg.without_ids(made.picture.still) == svg.without_ids(usual.picture.still)
    assert moved(made) == moved(usual)


@pytest.mark.parametrize("which", NAMED)
@pytest.mark.parametrize("name", ["scratch_demos.everything", "taylor_expansion.error_orders"])
def test_a_style_reaches_nothing_made_before_or_after_it(which, name, reader):
    make = DEMOS.get(name, scratch_demos.everything)
    before = demos.reset(make)
    usual = seen(before)
    reader(NAMED[which])
    settings = present()
    assert seen(make()) == usual
    assert seen(before) == usual
    assert present() == settings


@pytest.mark.parametrize("name", DEMOS)
def test_no_demo_is_changed_by_a_readers_settings_or_changes_them(name, reader, strict, caplog):
    with np.errstate(**NUMPYS_OWN), np.printoptions(legacy=False, precision=8, sign="-"):
        before = demos.reset(DEMOS[name])
        usual = seen(before)
    reader(OTHERS)
    settings = present()
    assert seen(DEMOS[name]()) == usual
    assert seen(before) == usual
    assert present() == settings
    assert caplog.get_records("call") == []


def test_what_a_cell_sets_while_a_picture_is_drawn_stays_set(reader):
    drawing, done = threading.Event(), threading.Event()

    def draw():
        with look.style():
            drawing.set()
            done.wait(timeout=10)

    thread = threading.Thread(target=draw)
    thread.start()
    drawing.wait(timeout=10)
    matplotlib.rcParams["lines.linewidth"] = 77
    done.set()
    thread.join()
    assert matplotlib.rcParams["lines.linewidth"] == 77
    assert matplotlib.rcParams["font.size"] == DEFAULTS["font.size"]


def test_two_threads_that_draw_leave_the_readers_settings():
    before = dict(dict.items(matplotlib.rcParams))
    together = threading.Barrier(2)

    def draw():
        together.wait()
        for _ in range(300):
            with look.style(**{"svg.hashsalt": "a"}):
                assert matplotlib.rcParams["font.size"] == look.STYLE["font.size"]

    threads = [threading.Thread(target=draw) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert dict(dict.items(matplotlib.rcParams)) == before


def test_blocks_inside_one_another_end_from_the_inside(reader):
    reader({"font.size": 5})
    with look.style():
        with look.style(**{"font.size": 99}):
            assert matplotlib.rcParams["font.size"] == 99
        assert matplotlib.rcParams["font.size"] == look.STYLE["font.size"]
    assert matplotlib.rcParams["font.size"] == 5


def test_a_failure_inside_gives_the_readers_settings_back(reader):
    reader({"font.size": 5})
    with pytest.raises(ZeroDivisionError), look.style():
        1 / 0  # noqa: B018
    assert matplotlib.rcParams["font.size"] == 5
    with look.style():
        assert matplotlib.rcParams["font.size"] == look.STYLE["font.size"]
