"""The reasons of the questions of notebooks 06 and 07 say what their pictures show."""

import itertools
import math

import numpy as np
import pytest

from helpers.lessons.logistic_regression import ask as ask_06
from helpers.lessons.logistic_regression import live as logistic
from helpers.lessons.many_weights import ask as ask_07
from helpers.lessons.many_weights import live as network
from helpers.lessons.many_weights.live import rings, training_runs


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
    assert "y = 1" in demo.readout and "0.550" in demo.readout
    for name in ("da", "dz"):
        demo.buttons["Step"].click()
        assert f" {name} = " in demo.readout


def test_nothing_wrong():
    question, demo = ask_06.nothing_wrong(), logistic.separable()
    assert "all 107 males" in question.asked
    sizes = []
    for iteration in (3, 100, 10_000):
        demo.set(iteration=iteration)
        assert "107 of 107 penguins are on the right side" in demo.readout
        sizes.append(float(demo.readout.split("|w| = ")[1].split(",")[0]))
    assert sizes == sorted(sizes)
    for iteration in demo.specs["iteration"].options:
        if iteration >= 1000:
            demo.set(group="all penguins", iteration=iteration)
            assert f"iteration {iteration:,}: |w| = 6.92," in demo.readout
    assert question.look.endswith("from 1,000 on |w| stays at 6.92.")


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
    demo.buttons["the best line"].click()
    says_one = along(np.radians([demo.values["angle"]]))[:, 0] > demo.values["offset"]
    disc, cut_off = np.sum(says_one[rings.Y == 1]), np.sum(~says_one[rings.Y == 0])
    assert f"It has all {disc} samples of the disc right, and the {cut_off} of the ring" in edge
    assert f"The other {np.sum(rings.Y == 0) - cut_off} lie on the side of the disc" in edge
    assert abs(demo.values["offset"]) == pytest.approx(1, abs=0.05), "along the edge of the disc"
    assert "a part of the ring too" in trained
    demo.set(offset=0.0)
    assert 45 <= int(demo.readout.split()[3]) <= 55
    demo.set(offset=2.2)
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
    assert training_runs.history(1.0, "seed 0")[1][300] == 100
    weights = training_runs.weights(1.0, "all weights 0.5")
    assert np.ptp(weights.W1, axis=-1).max() < 1e-9
