"""The reasons of the questions of notebooks 06 and 07 say what their pictures show."""

import csv
import importlib
import itertools
import math
import re

import numpy as np
import pytest

from helpers import penguins
from helpers.lessons.logistic_regression import ask as ask_06
from helpers.lessons.logistic_regression import live as logistic
from helpers.lessons.logistic_regression.live.penguin_pieces import load_table
from helpers.lessons.many_weights import ask as ask_07
from helpers.lessons.many_weights import live as network
from helpers.lessons.many_weights.live import rings, training_runs
from tests.lessons.readouts.logistic import FIVE, shares

# What could give an answer away: numbers with a decimal point, or of three digits and more.
NUMBER = re.compile(r"[−-]?(?:[0-9][0-9,]*[.][0-9]+|[0-9][0-9,]{2,})")
squared_error = importlib.import_module(logistic.squared_error.__module__)


def reasons(question):
    return [answer.reason for answer in question.answers]


def turns():
    """One direction between each two at which two samples are level; none other matters."""
    level = [math.atan2(*(one - other)[::-1]) + math.pi / 2
             for one, other in itertools.permutations(rings.X, 2)]
    at = np.unique(np.mod(level, 2 * np.pi))
    return (at + np.append(at[1:], at[0] + 2 * np.pi)) / 2


def along(directions):
    return rings.X @ np.stack([np.cos(directions), np.sin(directions)])


def test_surer_and_surer():
    question, demo = ask_06.surer_and_surer(), logistic.five_penguins()
    numbers, count, right = reasons(question)
    signs = [1 if label else -1 for _, label in FIVE]
    sides = [sign * (bill - 42) > 0 for sign, (bill, _) in zip(signs, FIVE, strict=True)]
    assert sides == [True, True, False, True, True], "four of five, and penguin 3 is the fifth"
    assert FIVE[2][1] == 0 and "Penguin 3 is an Adelie" in numbers
    assert "4/5" in question.answers[1].words and "That is a count" in count
    products = {w: math.prod(shares(w, 0.0)) for w in (0.0, 0.4, 2.5)}
    assert products[2.5] < products[0.0] < products[0.4]
    assert demo.specs["w"].extremes[-1] == 2.5
    assert f"less: {shares(2.5, 0.0)[2]:.5f} at the end of the slider" in right
    assert f"the product is {products[2.5]:.5f}, less than when" in right
    tops = [math.prod(shares(step / 20, 0.0)) for step in range(51)]
    assert f"It rises to {max(tops):.3f}." in right
    turns = np.sign(np.diff(tops))
    assert turns[0] == 1 and np.sum(np.diff(turns) != 0) == 1, "it rises, and then it falls"
    for label, w in (("w = 0.4, b = 0", 0.4), ("w = 2.5, b = 0", 2.5)):
        demo.buttons[label].click()
        assert demo.values == {"w": w, "b": 0.0} and f"“{label}”" in question.look


def test_the_five_penguins_are_in_the_table():
    with penguins.FILE.open(encoding="utf-8", newline="") as file:
        rows = {(float(row["bill_length_mm"]), row["species"]) for row in csv.DictReader(file)
                if row["bill_length_mm"] != "NA"}
    assert {(bill, ("Adelie", "Chinstrap")[label]) for bill, label in FIVE} <= rows


def test_about_eight():
    question, demo = ask_06.about_eight(), logistic.given_about()
    every, right, coin = reasons(question)
    table = load_table("bill_length_mm")
    w, b = table.lowest
    a = 1 / (1 + np.exp(-(w * table.inputs[True][:, 0] + b)))
    inside = (a >= 0.7) & (a <= 0.9)
    chinstraps = int(table.y[inside].sum())
    assert f"gives {inside.sum()} of the {len(a)} penguins" in question.asked
    assert f"{inside.sum() - chinstraps} of the {inside.sum()} are Adelies" in every
    assert f"It is {chinstraps}, a share of {chinstraps / inside.sum():.2f}" in right
    assert f"given {a[inside].mean():.2f} on average" in right
    assert f"on the {inside.sum() - chinstraps}, less sure ones more on the {chinstraps}." in right
    assert a[inside].sum() == pytest.approx(10.5, abs=0.5), "10 or 11"
    beyond = [math.log(p / (1 - p)) / w * table.spread[0] for p in (0.7, 0.9)]
    assert f"are {beyond[0]:.1f} to {beyond[1]:.1f} mm longer" in coin
    demo.buttons["about 0.8"].click()
    assert f"Chinstraps are {chinstraps} of them" in demo.readout
    costs = []
    for label in ("1 time", "0.3 times", "3 times"):
        demo.buttons[label].click()
        costs.append(float(demo.readout.split("J = ")[1].rstrip(".")))
    assert min(costs) == costs[0] and len(set(costs)) == 3


def test_highest_price():
    price, _, half = reasons(ask_06.highest_price())
    assert f"1/e = {1 / math.e:.2f}" in price
    assert f"at a = 0.1 it is {-math.log(0.1):.2f}" in price
    assert f"log 10 = {math.log(10):.2f}" in reasons(ask_06.highest_price())[1]
    assert "a = 0.5" in half
    assert f"log 2 ≈ {math.log(2):.2f}" in ask_06.highest_price().answers[2].words
    demo, paid = logistic.losses(), []
    for label in ("cannot tell", "sure and wrong"):
        demo.buttons[label].click()
        paid.append(-math.log(1 / (1 + math.exp(-demo.values["z"]))))
        assert f"the loss is −log a = {paid[-1]:.4f}" in demo.readout
    demo.set(z=-8.0)
    paid.append(math.log(1 + math.exp(8)))
    assert f"{paid[-1]:.4f}" in demo.readout
    assert ask_06.highest_price().look.endswith(
        "The loss grows from {:.2f} to {:.2f} and to {:.2f}.".format(*paid))


def test_slope_at_z():
    question, demo = ask_06.slope_at_z(), logistic.graph()
    a, (right, _, third) = 0.55, reasons(question)
    assert f"a(1 − a) = {a * (1 - a):.4f}" in right
    assert f"−1/0.55 = −{1 / a:.2f}" in question.asked
    assert question.answers[0].words.startswith(f"−{1 - a:.2f}:")
    assert f"−{1 / a:.2f} · 0.55 = −1" in question.answers[2].words
    assert "a(1 − a)" in third
    assert demo.values["node"] == 0 and demo.values["y"] == 1
    assert "Step five times" in question.look
    for name in ("z", "a", "L", "da", "dz"):
        demo.buttons["Step"].click()
        assert f" {name} = " in f" {demo.readout}"
        assert name != "a" or "0.550" in demo.readout


def test_farther():
    question, demo = ask_06.farther(), logistic.squared_error()
    squares, log, both = reasons(question)
    inputs, labels = squared_error.INPUTS, squared_error.LABELS
    a = 1 / (1 + np.exp(5 * inputs))
    wrong = np.abs(a - labels) > 0.9
    assert np.sum(wrong) == 3 and "three of the five" in question.asked
    assert demo.values["start"] == -5 and "w₀ = −5" in question.asked
    assert demo.values["learning_rate"] == 0.8 and "α = 0.8" in question.asked
    assert f"here {(a * (1 - a))[wrong][0]:.4f}," in log
    demo.set(steps=20)
    ends = [line.split("w = ")[1].split(",")[0] for line in demo.readout.split("\n")[1:]]
    assert f"the ball is at w = {ends[0]} by then" in log
    assert f"still at w = {ends[1]}." in log
    slopes = [np.mean(dz * inputs) for dz in (a - labels, 2 * (a - labels) * a * (1 - a))]
    assert slopes[0] / slopes[1] > 100 and "more than 100 times" in both
    demo.buttons["40 steps from −1"].click()
    lowest = [line.rpartition("w = ")[2].rstrip(".") for line in demo.readout.split("\n")[1:]]
    assert "The lowest points are at w = {} and {}.".format(*lowest) in both
    assert "never above 1" in squares


def test_ten_times_as_many():
    question, demo = ask_06.ten_times_as_many(), logistic.race()
    said = reasons(question)[1]
    counts = []
    for m in (1_000, 10_000):
        demo.set(m=m)
        assert f"{m:,}" in question.asked
        counts.append(re.search("runs ([0-9,]+) lines of Python, the vectorised form ([0-9]+)",
                                demo.readout).groups())
    (few, once), (many, again) = counts
    assert f"{many} lines in place of {few}" in said
    assert once == again and f"runs its {once} lines once" in said


def test_as_measured():
    question, demo = ask_06.as_measured(), logistic.valley()
    fits, still, explodes = reasons(question)
    assert f"from {demo.readout.split('J = ')[1][:5]} down" in question.asked
    demo.buttons["scaled: 0.9 × limit"].click()
    assert "J = 0.115; the lowest is 0.115" in demo.readout and "0.115." in question.asked
    demo.buttons["as measured: 0.9 × limit"].click()
    after = demo.readout.split("J = ")[1][:5]
    assert f"J is {after}" in still and 0.6 < float(after) < 0.693
    assert "J never rose" in demo.readout
    table = load_table("bill_length_mm")
    low, high = np.linalg.eigvalsh(table.hessians[False])
    assert f"{high / low:,.0f} times" in fits
    low, high = np.linalg.eigvalsh(table.hessians[True])
    assert high / low == pytest.approx(1), "all directions are alike"
    assert f"{table.limits[False]:.5f} in place of {table.limits[True]:.0f}" in explodes
    assert 40 < table.inputs[False].mean() < 50


def test_same_count():
    question, demo = ask_06.same_count(), logistic.boundary()
    costs = []
    for iteration in range(10, 201):
        demo.set(iteration=iteration)
        assert "210 of 219 penguins are on the right side" in demo.readout
        costs.append(demo.readout.split("J = ")[1][:5])
    assert f"J falls from {costs[0]} to {costs[-1]}," in reasons(question)[1]
    assert 219 - 210 == 9 and "the other 9" in reasons(question)[1]
    assert load_table("bill_length_mm", "flipper_length_mm").lowest_cost > 0.1, "not to 0"


def test_lower_loss():
    question, demo = ask_06.lower_loss(), logistic.held_out()
    too, later, stays = reasons(question)
    told = {}
    for iteration in demo.specs["iteration"].options:
        demo.set(iteration=iteration)
        told[iteration] = [float(each) for each in re.findall(r"J = ([0-9.]*[0-9])",
                                                               demo.readout)]
        if iteration in (10, 10_000):
            right = re.search("are (28) of the 28 and ([0-9]+) of the other 191", demo.readout)[2]
            assert (f"{right} of the 191 are on the right side at iteration 10" in stays
                    or f"and {right} at 10,000" in stays)
    own, others = np.transpose(list(told.values()))
    assert np.all(np.diff(own) <= 0) and "falls with each step" in question.asked
    lowest = np.argmin(others)
    assert np.all(np.diff(others[:lowest + 1]) <= 0) and np.all(np.diff(others[lowest:]) >= 0)
    assert f"theirs to {others.min():.3f}" in later
    assert f"theirs rises to {told[10_000][1]:.3f}" in later
    assert f"from {told[30][1]:.3f} to {told[10_000][1]:.3f}" in too
    assert "28 penguins" in question.asked and "191 others" in question.asked


def test_nothing_wrong():
    question, demo = ask_06.nothing_wrong(), logistic.separable()
    assert "all 107 males" in question.asked
    sizes = []
    for iteration in (5, 100, 10_000):
        demo.set(iteration=iteration)
        assert "107 of 107 penguins are on the right side" in demo.readout
        sizes.append(float(demo.readout.split("|w| = ")[1].split(",")[0]))
    assert sizes == sorted(sizes)
    for iteration in demo.specs["iteration"].options:
        if iteration >= 2000:
            demo.set(group="all penguins", iteration=iteration)
            assert f"iteration {iteration:,}: |w| = 6.92," in demo.readout
    assert question.look.endswith("from 2,000 on |w| stays at 6.92.")


def test_price_on_size():
    question, demo = ask_06.price_on_size(), logistic.separable()
    grows, settles, jumps = reasons(question)
    sizes = {}
    for penalty in (0.01, 0.1, 0.4):
        for iteration in demo.specs["iteration"].options:
            demo.set(penalty=penalty, iteration=iteration)
            sizes.setdefault(penalty, []).append(demo.readout.split("|w| = ")[1].split(",")[0])
    for penalty, said in ((0.01, grows), (0.1, settles)):
        assert sizes[penalty][-1] == sizes[penalty][-4], "it has settled"
        assert f"λ = {penalty}" in said and f"at {sizes[penalty][-1]}" in said
    before = demo.readout.partition("At iteration 29,999 it was |w| = ")[2].split(" ")[0]
    assert f"|w| is {sizes[0.4][-1]} and {before} in turn" in jumps
    X, _, _ = penguins.load(measurements=("bill_length_mm", "flipper_length_mm"), sex="male")
    for_all, _, _ = penguins.load(measurements=("bill_length_mm", "flipper_length_mm"))
    X = np.column_stack([(X - for_all.mean(axis=0)) / for_all.std(axis=0), np.ones(len(X))])
    limits = [2 / np.linalg.eigvalsh(X.T @ X / (4 * len(X)) + price * np.diag([1, 1, 0]))[-1]
              for price in (0, 0.4)]
    assert "from {:.2f} to {:.2f}, below α = 3".format(*limits) in jumps
    assert limits[1] < 3 < limits[0] and f"the limit was {limits[0]:.2f}" in question.asked


def test_best_line():
    middle, edge, trained, any_line = reasons(ask_07.best_line())
    directions = turns()
    ones = rings.Y[:, None] == 1
    # Through the middle only the samples' own directions matter.
    sides = np.arctan2(rings.X[:, 1], rings.X[:, 0])
    at = np.unique(np.mod([sides + np.pi / 2, sides - np.pi / 2], 2 * np.pi))
    halved = np.sum((along((at + np.append(at[1:], at[0] + 2 * np.pi)) / 2) > 0) == ones, axis=0)
    assert f"In every direction such a line has {halved.min()} to {halved.max()} right" in middle
    order = np.argsort(along(directions), axis=0)
    counts = np.sum(ones) + np.cumsum(np.where(rings.Y[order] == 0, 1, -1), axis=0)
    best = counts.max(axis=0)
    assert f"in each direction some line has at least {best.min()} right" in any_line
    assert f"in the best direction one has {best.max()}" in any_line
    demo = network.straight_line()
    demo.buttons["direction 150°"].click()
    says_one = along(np.radians([demo.values["angle"]]))[:, 0] > demo.values["offset"]
    disc, cut_off = np.sum(says_one[rings.Y == 1]), np.sum(~says_one[rings.Y == 0])
    assert f"It has all {disc} samples of the disc right, and the {cut_off} of the ring" in edge
    assert f"The other {np.sum(rings.Y == 0) - cut_off} lie on the side of the disc" in edge
    assert abs(demo.values["offset"]) == pytest.approx(1, abs=0.05), "along the edge of the disc"
    assert "a part of the ring too" in trained
    demo.buttons["offset 0"].click()
    assert 45 <= int(demo.readout.split()[3]) <= 55
    demo.buttons["offset 2.2"].click()
    assert "This line has 50 of 100" in demo.readout


@pytest.mark.parametrize(("rate", "steps"), [(1.0, 80), (3.0, 27)])
def test_larger_rate(rate, steps):
    right = training_runs.history(rate, "seed 0")[1]
    assert np.argmax(right == 100) == steps
    question = ask_07.larger_rate()
    said = question.asked if rate == 1 else reasons(question)[0]
    assert f" after {steps} steps" in said
    assert right[80] == 100, "what is seen with 80 steps"


def test_far_too_large_a_rate_jumps_and_leaves_samples_wrong():
    losses, right = training_runs.history(30.0, "seed 0")
    assert np.mean(np.diff(losses) > 0) > 0.3
    assert right.max() < 95
    weights = training_runs.weights(30.0, "seed 0")
    assert np.max(np.abs(np.diff(weights.W2, axis=0))) <= 30, "|dW2| is at most 1"


def test_equal_units():
    _, moves, together = reasons(ask_07.equal_units())
    losses, right = training_runs.history(1.0, "all weights 0.5")
    assert f"the loss falls from {losses[0]:.3g} to {losses[300]:.2g}" in moves
    assert f"after 300 steps {right[300]} samples are right" in together
    assert training_runs.history(1.0, "seed 0")[1][300] == 100 and "all of them are" in together
    weights = training_runs.weights(1.0, "all weights 0.5")
    assert np.ptp(weights.W1, axis=-1).max() < 1e-9


def test_used_twice():
    question, demo = ask_07.used_twice(), network.two_ways()
    w, x = demo.values["w"], demo.values["x"]
    links, adds, _, mean = (answer.words for answer in question.answers)
    h = w * x + 1
    assert f"with w = {w} and x = {x:.0f}, so h = {h:.0f}" in question.asked
    assert f"the slope is h = {h:.0f}; on the way over h it is x·w = {x * w:.0f}" in question.asked
    straight, over_h = h, x * w
    assert links.startswith(f"{straight * over_h:.0f}:")
    assert adds.startswith(f"{straight + over_h:.0f}:")
    assert mean.startswith(f"{(straight + over_h) / 2:.1f}:")
    said = reasons(question)[1]
    raised = (w + 0.01) * ((w + 0.01) * x + 1)
    assert f"h rises by {0.01 * x:.2f}, and z = w·h from {w * h:.1f} to {raised:.4f}." in said
    assert (raised - w * h) / 0.01 == pytest.approx(5, abs=0.1)
    demo.set(node=4)
    assert "2.00, straight it is h = 3.00, and together dw = 5.00" in demo.readout


@pytest.mark.parametrize(("question", "picture"), [
    (ask_06.surer_and_surer, logistic.five_penguins), (ask_06.about_eight, logistic.given_about),
    (ask_06.highest_price, logistic.losses), (ask_06.farther, logistic.squared_error),
    (ask_06.slope_at_z, logistic.graph), (ask_06.ten_times_as_many, logistic.race),
    (ask_06.as_measured, logistic.valley), (ask_06.same_count, logistic.boundary),
    (ask_06.nothing_wrong, logistic.separable), (ask_06.price_on_size, logistic.separable),
    (ask_06.lower_loss, logistic.held_out),
    (ask_07.best_line, network.straight_line), (ask_07.larger_rate, network.regions),
    (ask_07.equal_units, lambda: network.regions(start="all weights 0.5")),
    (ask_07.used_twice, network.two_ways),
])
def test_the_picture_opens_in_a_state_that_gives_nothing_away(question, picture):
    asked, demo = question(), picture()
    (right,) = [answer for answer in asked.answers if answer.right]
    shown = " ".join([demo.readout, *demo.buttons])
    known = " ".join([asked.asked, *(answer.words for answer in asked.answers)])
    telling = set(NUMBER.findall(right.reason)) - set(NUMBER.findall(known))
    assert not telling & set(NUMBER.findall(shown))
    for name in demo.values.keys() & {"iteration", "steps", "node"}:
        assert demo.values[name] == 0
