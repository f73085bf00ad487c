"""What the pictures of notebook 06 draw, count and compute is what they say."""

import ast
import math
import re
import sys
import threading

import numpy as np
import pytest

from helpers.lessons.logistic_regression import live as demos
from helpers.lessons.logistic_regression.live import loop_race, penguin_pieces
from helpers.lessons.logistic_regression.live.computation_graph import BOX, NODES
from helpers.live.wording import apart
from tests.demos import found, reset
from tests.lessons.readouts.logistic import GRAPH
from tests.lessons.readouts.loop_race import shown

NOTEBOOK_06 = ("losses", "graph", "squared_error", "valley", "boundary", "separable", "race")
TO_PYTHON = str.maketrans("−·⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-*-0123456789")


def made(name):
    return reset(next(make for full, make in found().items() if full.endswith(f".{name}")))


# Two numbers that are compared


@pytest.mark.parametrize(("one", "other", "texts"), [
    (4.0, 5.3157, ("4", "5.32")),
    (5.318, 5.3157, ("5.318", "5.316")),
    (0.10104, 0.101, ("0.10104", "0.101")),
    (2.0, 2.0, ("2", "2")),
    (0.1, 0.1 + 1e-16, ("0.1", "0.1")),
    (1 + 1e-14, 1.0, ("1", "1")),
])
def test_compared_numbers_are_written_so_that_they_differ(one, other, texts):
    assert apart(one, other) == texts


# The graph: what is printed as equal is equal, computed with the numbers as they are printed


def value(text):
    """Compute a printed expression such as "−log(1 − 7.58·10⁻¹⁰)"."""
    text = re.sub(r"·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)", r"e\1", text).translate(TO_PYTHON)
    return eval(text, {"log": math.log})


@pytest.mark.parametrize("setting", [each for each in GRAPH if each["node"]])
def test_the_printed_arithmetic_comes_out(setting):
    demo = made("graph")
    demo.set(**setting)
    said = demo.readout.split("1 − a) = ")[-1].split(" so L = ")[-1].split(": so much")[0]
    first, _, short = said.removesuffix(".").partition(". Shorter: dz = a − y = ")
    numbers = [part for part in first.split(". The gradient")[0].split(" = ")
               if not re.search("[a-zσ]", part.replace("log", ""))]
    assert numbers
    for text in [*numbers, *filter(None, [short])]:
        assert value(text) == pytest.approx(value(numbers[-1]), rel=0.005, abs=0.002), said


def test_in_the_picture_no_number_is_wider_than_its_box():
    demo = made("graph")
    (axes,) = demo.picture.figure.axes
    (writing,) = (each for each in axes.collections if hasattr(each, "_together"))
    room = BOX[0] + 1  # of the numbers in the boxes on the left; the others are shorter
    box = np.diff(axes.transData.transform([[0, 0], [room, 0]])[:, 0])[0]
    letters = writing.get_transform().transform([[0, 0], [1, 0]])[:, 0]
    for setting in GRAPH:
        demo.set(**{**setting, "node": len(NODES)})
        widths = [np.ptp(path.vertices[:, 0]) for path in writing.get_paths()]
        assert max(widths) * np.diff(letters)[0] <= box, demo.readout


# Boundaries



@pytest.mark.parametrize(("b", "above"), [(0.0, 2), (6.0, 5), (-6.0, 0), (1.0, 3)])
def test_where_w_is_0_no_line_is_drawn_and_the_shade_is_everywhere_the_same(b, above):
    demo = demos.boundary(w1=0.0, w2=0.0, b=b, iteration=0)
    axes = next(each for each in demo.picture.figure.axes if "flipper" in each.get_ylabel())
    (shading,) = axes.collections
    corners = np.array([(x, y) for x in axes.get_xlim() for y in axes.get_ylim()])
    inside = [path.contains_points(corners) for path in shading.get_paths()]
    assert all(np.all(each) or not np.any(each) for each in inside)
    assert sum(np.all(each) for each in inside) == above
    a = 1 / (1 + math.exp(-b))
    assert above == np.sum(a > penguin_pieces.PROBABILITIES)
    assert "there is no boundary" in demo.readout
    assert "right side" not in demo.readout


def test_what_is_told_apart_in_a_legend_has_a_name_that_the_notebook_explains():
    for name in NOTEBOOK_06:
        figure = made(name).picture.figure
        labels = [text.get_text() for axes in figure.axes if axes.get_legend()
                  for text in axes.get_legend().get_texts()]
        labels += [label for axes in figure.axes
                   for label in (axes.get_xlabel(), axes.get_ylabel())]
        assert not [label for label in labels if re.search(r"\bp\b", label)], name


# Lines and times


@pytest.mark.parametrize(("number", "name"), [(0, "loop"), (1, "vectorised")])
def test_the_lines_are_those_of_the_functions_that_the_notebook_shows(number, name):
    function = loop_race.BOTH[number]
    theirs = [ast.dump(line) for line in shown(name)[1].body]
    assert [ast.dump(line) for line in loop_race._source(function)] == theirs


def test_nothing_watches_python_so_a_debugger_is_left_in_peace(monkeypatch):
    def refuse(*_):
        raise AssertionError("PYDEV DEBUGGER WARNING: sys.settrace() should not be used")

    loop_race._source.cache_clear()
    for module, name in ((sys, "settrace"), (sys, "setprofile"), (threading, "settrace")):
        monkeypatch.setattr(module, name, refuse)
    demo = demos.race(m=30)
    demo.set(m=10)
    assert "the loop runs 84 lines" in demo.readout


def test_with_a_debugger_on_the_count_is_the_same():
    watched = []
    loop_race._source.cache_clear()
    before = sys.gettrace()
    sys.settrace(lambda frame, event, _: watched.append(event))
    try:
        counted = [loop_race._lines(function, 100) for function in loop_race.BOTH]
    finally:
        sys.settrace(before)
    assert counted == [804, 4]
    assert watched


@pytest.mark.parametrize(("by_loop", "at_once", "said"), [
    (1.0, 2.0, "Here the loop is 2 times as fast."),
    (3.0, 2.0, "Here the vectorised form is 1.5 times as fast."),
])
def test_whichever_is_faster_is_called_so(monkeypatch, by_loop, at_once, said):
    times = dict(zip(loop_race.BOTH, (by_loop, at_once), strict=True))
    monkeypatch.setattr(loop_race, "_milliseconds",
                        lambda function: np.full(len(loop_race.SIZES), times[function]))
    demo = demos.race(measured=True)
    assert demo.readout.endswith(said)
    demo.set(measured=False)
    assert demo.readout.endswith("For the times, switch them on.")
