"""What the prose of notebooks 06 and 07 says of its pictures is what they show."""

import ast
import functools
import importlib
import re

import nbformat
import numpy as np
import pytest

from helpers import objectives
from helpers.lessons.logistic_regression import live as logistic
from helpers.lessons.logistic_regression.live.penguin_pieces import load_table
from helpers.lessons.many_weights import live as network
from helpers.lessons.many_weights.live import training_runs
from tests import demos
from tests.notebooks import write

separable = importlib.import_module(logistic.separable.__module__)
LESSONS = {"06": logistic, "07": network}
BUTTON = re.compile(r"\b[Pp]ress\s+\*\*(.+?)\*\*(?:\s+and\s+\*\*(.+?)\*\*)?", re.S)
# A cell that shows a picture, with the question above it or without.
SHOWN = re.compile(r"(?:ask\.\w+\()?(?P<call>live\.(?P<name>\w+)\([^()]*\))\)?", re.S)
CONTROL = re.compile(
    r"\b(?:[Ss]et|[Ss]witch|[Ss]witch on|[Ww]ith|and)\s+\*\*([^*]+?)\*\*(?=\s+(?:to|off|at|is)\b)"
    r"|\b[Ss]witch\s+on\s+\*\*([^*]+?)\*\*", re.S)


def cells(number):
    (path,) = write.chosen([number])
    return nbformat.read(path, as_version=4).cells


@functools.cache
def pictures(number):
    """The demo that each cell shows, undrawn; None if it shows none."""
    with demos.undrawn():
        return [_picture(cell, LESSONS[number]) if cell.cell_type == "code" else None
                for cell in cells(number)]


def _picture(cell, live):
    shown = SHOWN.fullmatch(cell.source)
    return eval(shown["call"], {"live": live}) if shown else None


def spoken_of(number):
    """Yield the text of each cell that speaks of a picture, and that picture.

    It is the one that follows at once, a question between them or not, or else the last one;
    "the graph above" is the last that was made by ``live.graph``.
    """
    all_cells, shown, last, by_name = cells(number), pictures(number), None, {}
    for place, cell in enumerate(all_cells):
        last = shown[place] or last
        if shown[place]:
            by_name[SHOWN.fullmatch(cell.source)["name"]] = last
        if cell.cell_type != "markdown":
            continue
        following = []
        for other, picture in zip(all_cells[place + 1:], shown[place + 1:], strict=True):
            if other.cell_type == "markdown":
                break
            following.append(picture)
        called = re.findall(r"the (\w+) above", cell.source)
        yield cell.source, next(filter(None, [*map(by_name.get, called), *following]), last)


@pytest.mark.parametrize("number", LESSONS)
def test_every_button_and_control_that_is_named_is_one_of_the_picture(number):
    named = 0
    for text, picture in spoken_of(number):
        buttons = [" ".join(each.split()) for pair in BUTTON.findall(text) for each in pair if each]
        named += len(buttons)
        assert set(buttons) <= set(picture.buttons if picture else ()), text
        labels = [" ".join(each.split()) for pair in CONTROL.findall(text) for each in pair if each]
        named += len(labels)
        known = {widget.description for widget in picture.controls.values()} if picture else ()
        assert set(labels) <= set(known), text
    assert named >= 8


def test_a_word_that_is_pressed_is_found():
    assert BUTTON.findall("Press **a b**. Then press\n**c**") == [("a b", ""), ("c", "")]
    assert BUTTON.findall("Press **a** and **b**") == [("a", "b")]
    assert [a or b for a, b in CONTROL.findall("set **n** to 4; switch on **t**; switch **s** off")
            ] == ["n", "t", "s"]


def test_all_curves_and_surfaces_are_all():
    (source,) = [cell.source for cell in cells("07") if cell.source.startswith("def hollows(")]
    formulas = ast.parse(source).body[1].value
    named = {node.attr for key in formulas.keys for node in ast.walk(key)
             if isinstance(node, ast.Attribute)}
    public = {name for name, each in vars(objectives).items()
              if isinstance(each, objectives.Objective)}
    assert named == {*public, "bowl"}


def test_the_four_samples_are_those_of_notebook_04():
    numbers = re.compile(r"\[\d[\d., ]+\]")
    (source,) = [cell.source for cell in cells("07") if cell.source.startswith("inputs, targets")]
    inputs, targets = numbers.findall(source)[:2]
    assert any({inputs, targets} <= set(numbers.findall(cell.source)) for cell in cells("04"))


# What to notice, in 06


def after(demo, button, **values):
    demo.reset()
    demo.buttons[button].click()
    demo.set(**values)
    return demo.readout


def cost(readout):
    return float(readout.split("J = ")[1].split()[0].rstrip(".;"))


def test_where_the_log_loss_arrives_the_squared_error_may_not():
    demo = logistic.squared_error()
    log, square = after(demo, "40 steps from −5").split("\n")[1:]
    assert "This is the lowest point" in log
    assert "Almost flat" in square
    assert "second derivative −" in square
    log, square = after(demo, "40 steps from 0.8").split("\n")[1:]
    assert "This is the lowest point" in log
    assert "a local minimum" in square
    assert after(demo, "40 steps from −1").count("This is the lowest point") == 2


def test_the_graph_sure_and_wrong():
    demo = logistic.graph()
    assert "da = ∂L/∂a" in after(demo, "sure and wrong", node=4)
    demo.buttons["Step"].click()
    assert "4.85·10⁸ · 2.06·10⁻⁹ = 1.000" in demo.readout
    assert "(0, " in after(demo, "x₁ = 0"), "it learns nothing from this sample"


def test_the_valley_scaled_and_as_measured():
    demo = logistic.valley()
    assert "J = 0.115; the lowest is 0.115" in after(demo, "scaled: 0.9 × limit")
    assert cost(after(demo, "as measured: 0.9 × limit")) > 5 * 0.115


def test_the_boundary():
    demo = logistic.boundary()
    demo.set(iteration=10)
    assert "210 of 219 penguins are on the right side" in demo.readout
    path, _ = load_table("bill_length_mm", "flipper_length_mm").run(True, 4.0, (0.0,) * 3, 200)
    turned = np.degrees(np.ptp(np.arctan2(path[10:, 1], path[10:, 0])))
    assert turned < 10, "only a little"
    assert np.all(np.diff(np.hypot(*path[10:, :2].T)) > 0), "the lines move closer together"
    readout = after(demo, "as measured: 0.9 × limit")
    number = float(readout.split("condition number is ")[1].split("·10⁷")[0])
    assert 1 < number < 10, "tens of millions"
    after(demo, "as measured: same α")
    table = load_table("bill_length_mm", "flipper_length_mm")
    _, costs = table.run(False, demo.values["learning_rate"], (0.0,) * 3, 200)
    assert np.mean(np.abs(np.diff(costs)) > 2000) > 0.5, "by thousands at most steps"
    readout = after(demo, "scaled: 10 × limit")
    assert "J rose at 1 of 200 steps" in readout
    assert cost(readout) == pytest.approx(table.lowest_cost, abs=0.0005), "it arrives"


def test_from_iteration_5_on_all_males_are_on_the_right_side():
    demo = logistic.separable()
    for iteration in demo.specs["iteration"].options:
        demo.set(iteration=iteration)
        assert ("107 of 107" in demo.readout) == (iteration >= 5)
    readouts = [after(demo, "males, 30,000 steps", iteration=each)
                for each in (10, 100, 1000, 10_000, 30_000)]
    sizes = [float(each.split("|w| = ")[1].split(",")[0]) for each in readouts]
    assert sizes == sorted(sizes)


def sureness(readout):
    """What the penguins of the window are given on average, and the share of Chinstraps."""
    given, share = re.findall(r"(?:, |share of )(\d\.\d\d)", readout.split("\n")[0])
    return float(given), float(share)


def test_a_surer_model_gives_more_than_it_should_and_a_less_sure_one_less():
    demo = logistic.given_about()
    given, share = sureness(after(demo, "3 times", about=0.9))
    assert share < given
    given, share = sureness(after(demo, "0.3 times", about=0.8))
    assert share == 1 > given
    table = load_table("bill_length_mm")
    scores = table.inputs[True] @ table.lowest[:1] + table.lowest[1]
    assert np.all(np.sign(0.3 * scores) == np.sign(3 * scores)), "no penguin changes sides"


def test_with_a_price_on_size_the_weights_settle_or_jump():
    demo = logistic.separable()
    sizes = {each: after(demo, "males, λ = 0.01", iteration=each).split("|w| = ")[1].split(",")[0]
             for each in (100, 1000, 30_000)}
    assert sizes[1000] == sizes[30_000]
    assert "2.27, and α = 3 is above it" in after(demo, "males, λ = 0.4")
    even, odd = (np.hypot(*separable._path("males only", 0.4)[-each, :2]) for each in (1, 2))
    assert odd > 2 * even, "to and fro"


def test_held_out_penguins_pay_three_times_as_much_in_the_end():
    demo = logistic.held_out()
    others, theirs, right = {}, {}, {}
    for iteration in demo.specs["iteration"].options:
        demo.set(iteration=iteration)
        others[iteration] = float(demo.readout.split("J = ")[2].split(".\n")[0])
        right[iteration] = "are 28 of the 28" in demo.readout
        if iteration:
            theirs[iteration] = int(demo.readout.split(" of the other")[1].split()[-1])
    assert all(right[each] == (each >= 2) for each in right if each)
    assert 3 < others[10_000] / min(others.values()) < 3.5
    assert {theirs[each] for each in theirs if each >= 2} == {*range(174, 179)}


# What to notice, in 07


def test_beside_all_and_the_best_line():
    demo = network.straight_line()
    assert after(demo, "offset 2.2").startswith("This line has 50 of 100 samples right.")
    assert after(demo, "direction 150°") == (
        "This line has 74 of 100 samples right. No straight line has more.")


def test_the_runs_of_the_network():
    demo = network.regions()
    assert "100 of 100 samples are right" in after(demo, "α = 1")
    losses, _ = training_runs.history(0.03, "seed 0")
    assert losses[300] > 0.9 * losses[0], "it hardly falls"
    assert "The loss rose at" in after(demo, "α = 30")
    assert "90 of 100 samples are right" in after(demo, "seed 3")
    assert "three lines in one" in after(demo, "all 0.5")
    assert "nothing moves" in after(demo, "all 0")


def test_the_lowest_loss_comes_from_a_run_that_rises():
    runs = [training_runs.history(rate, start)[0] for rate in training_runs.RATES
            for start in training_runs.STARTS]
    lowest = min(runs, key=lambda losses: losses[300])
    assert np.any(np.diff(lowest) > 0)
    assert min(losses.min() for losses in runs if np.all(np.diff(losses) <= 0)) > 0.01
    for rate in training_runs.RATES:
        for start in training_runs.STARTS:
            losses, _ = training_runs.history(rate, start)
            if losses.min() < 0.01:
                assert rate == 10
                assert np.sum(np.diff(losses[:np.argmax(losses < 0.01) + 1]) > 0) > 10
    assert training_runs.history(10.0, "seed 3")[0].min() < 0.01
