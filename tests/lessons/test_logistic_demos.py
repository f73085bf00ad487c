"""What the pictures of notebook 06 draw, count and compute is what they say."""

import ast
import itertools
import math
import re
import sys
import threading

import numpy as np
import pytest
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, PathPatch

from helpers.lessons.logistic_regression import live as demos
from helpers.lessons.logistic_regression.live import loop_race, penguin_pieces
from helpers.lessons.logistic_regression.live.computation_graph import NODES
from helpers.live.wording import apart
from tests.demos import found, reset
from tests.lessons.readouts.logistic import GRAPH
from tests.lessons.readouts.loop_race import shown

NOTEBOOK_06 = ("losses", "graph", "squared_error", "valley", "boundary", "separable", "race",
               "held_out", "five_penguins", "given_about")
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


def boxes_of_texts(axes):
    """Return the bounding boxes of all texts of a graph, moving ones and others, in dots."""
    (writing,) = (each for each in axes.collections if hasattr(each, "_together"))
    places = writing.get_offset_transform().transform(writing.get_offsets())
    moving = []
    for path, place in zip(writing.get_paths(), places, strict=True):
        corners = writing.get_transform().transform(path.vertices) + place
        moving.append([*corners.min(axis=0), *corners.max(axis=0)])
    still = [text.get_window_extent().extents for text in
             (*axes.texts, *axes.get_legend().get_texts())]
    return np.array(moving), np.array(still)


def apart_from(one, other, room):
    """Whether two boxes do not come nearer to each other than this."""
    return (one[2] + room <= other[0] or other[2] + room <= one[0]
            or one[3] + room <= other[1] or other[3] + room <= one[1])


@pytest.mark.parametrize("name", ["logistic_regression.graph", "many_weights.two_ways"])
def test_in_a_graph_nothing_crosses_or_touches(name):
    demo = reset(found()[name])
    (axes,) = demo.picture.figure.axes
    nodes, arrows = [], []
    for patch in axes.patches:
        if isinstance(patch, FancyArrowPatch):
            ends = axes.transData.transform(patch._posA_posB)
            arrows.append([*ends.min(axis=0), *ends.max(axis=0)])
        elif isinstance(patch, FancyBboxPatch):
            nodes.append(patch.get_window_extent().extents)
    for one, other in itertools.combinations(arrows, 2):
        assert apart_from(one, other, 4), "two arrows"
    assert all(apart_from(arrow, node, 2) for arrow in arrows for node in nodes)
    last = demo.specs["node"].extremes[-1]
    for setting in GRAPH if name.endswith("graph") else [
            {"w": w, "x": x} for w in (-2.0, 0.5, 2.0) for x in (-5.0, 4.0, 5.0)]:
        for node in (0, last):
            demo.set(**{**setting, "node": node})
            moving, still = boxes_of_texts(axes)
            texts = [*moving, *still]
            for one, other in itertools.combinations(texts, 2):
                assert apart_from(one, other, 2), demo.readout
            for text in texts:
                assert all(apart_from(text, arrow, 0.5) for arrow in arrows), demo.readout
                for node_box in nodes:
                    inside = (text[0] >= node_box[0] + 2 and text[2] <= node_box[2] - 2
                              and text[1] >= node_box[1] + 1 and text[3] <= node_box[3] - 1)
                    assert inside or apart_from(text, node_box, 2), demo.readout


def test_the_node_at_hand_is_lit():
    demo = made("graph")
    (axes,) = demo.picture.figure.axes
    (light,) = (each for each in axes.patches if type(each) is PathPatch)
    for node, name in enumerate(NODES, start=1):
        demo.set(node=node)
        assert demo.readout.startswith(f"Node {node} of 8. ")
        assert f"{name} = " in demo.readout.replace("L = −log", f"{name} = ")
        (writing,) = (each for each in axes.collections if hasattr(each, "_together"))
        inside = [light.get_path().contains_point(place) for place in writing.get_offsets()]
        assert sum(inside) == 1, "one text"
    demo.set(node=0)
    assert not len(light.get_path().vertices)


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


# Held-out penguins


@pytest.mark.parametrize("iteration", [0, 1, 2, 100, 10_000])
def test_the_shares_that_are_drawn_are_the_counts_that_are_told(iteration):
    demo = made("held_out")
    demo.set(iteration=iteration)
    [axes] = [axes for axes in demo.picture.figure.axes if axes.get_ylabel() == "% right"]
    curves = [line.get_ydata() for line in axes.lines if line.get_linestyle() in ("-", "--")]
    counts = re.findall(r"(\d+) of the (?:other )?(\d+)", demo.readout.partition("\n")[2])
    assert len(curves) == 2 and len(counts) == (2 if iteration else 0)
    assert [curve[-1] for curve in curves if len(curve)] == pytest.approx(
        [100 * int(right) / int(of) for right, of in counts])


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
