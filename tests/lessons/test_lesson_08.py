"""What lesson 08 says in its questions, its reasons and its prose is what can be computed."""

import math
import re

import nbformat
import numpy as np
import pytest
from scipy import optimize

from helpers import backtracking, logistic, momentum, objectives, penguins, three_samples
from helpers.lessons.beyond_the_plain_step import ask, live
from helpers.lessons.beyond_the_plain_step.live import batch_runs, network_runs
from tests.lessons.readouts import heavy_ball, mini_batches, own_lengths
from tests.notebooks import write

VALLEY, START = objectives.bowl([0.4, 4.0]), [-2.2, 1.2]
(PATH,) = write.chosen(["08"])
CELLS = nbformat.read(PATH, as_version=4).cells
H = 2 * three_samples.INPUTS.T @ three_samples.INPUTS
EIGENVALUES = np.linalg.eigvalsh(H)
BEST = momentum.best(H)


def reasons(question):
    return [answer.reason for answer in question.answers]


def printed(words):
    """Return what the cell printed whose output holds these words."""
    (text,) = [output.text for cell in CELLS if cell.cell_type == "code"
               for output in cell.outputs if words in output.get("text", "")]
    return text


def after(demo, *buttons, **values):
    demo.reset()
    for label in buttons:
        demo.buttons[label].click()
    demo.set(**values)
    return demo.readout


def needed(alpha, beta, most):
    errors = [heavy_ball.error_after(alpha, beta, k) for k in range(most)]
    return max(k for k, error in enumerate(errors) if error > 0.005) + 1


# Momentum


def test_above_the_limit():
    question, demo = ask.above_the_limit(), live.heavy_ball()
    sooner, as_before, grows = reasons(question)
    assert f"α = {BEST[0]:.3f}" in question.asked and f"β = {BEST[1]:.3f}" in question.asked
    assert 1.9 < BEST[0] * EIGENVALUES[-1] / 2 < 2, "nearly twice the limit"
    assert "2(1 + β)/λ_max" in as_before and 1.9 < 1 + BEST[1] < 2, "β nearly doubles it"
    steep = np.abs(momentum.factors(EIGENVALUES, *BEST, np.arange(400)))[:, -1]
    assert steep.max() > 10 and steep[-1] < 0.01, "it grows at first, and then it shrinks"
    said = after(demo, "best pair", "400 updates")
    assert said.count("0.96803") == 3 and f"{math.sqrt(BEST[1]):.5f}" == "0.96803"
    assert "√β" in grows and "All three are √β." in said
    assert "the steepest part grows" in after(demo, "best pair", learning_rate=0.61)
    alone = [(1 - BEST[0] * EIGENVALUES[-1]) ** k for k in range(3)]
    assert abs(alone[2]) > abs(alone[1]) > 1, "plain descent explodes"


def test_the_counts_of_the_lesson():
    table = printed("best pair")
    assert f"κ = {EIGENVALUES[-1] / EIGENVALUES[0]:.0f}" in table
    assert f"plain, α = 0.25: {needed(0.25, 0.0, 14_500):,} updates" in table
    best_alone = 2 / (EIGENVALUES[0] + EIGENVALUES[-1])
    assert f"plain, best α: {needed(best_alone, 0.0, 12_000):,} updates" in table
    assert f"with β = 0.9: {needed(0.25, 0.9, 3000):,} updates" in table
    assert f"best pair: {needed(*BEST, 1500):,} updates" in table
    assert needed(*BEST, 1500) == 360 and "360 in place of 11,421" in "".join(
        cell.source for cell in CELLS)


def test_what_theory_promises():
    table, kappa = printed("a 500th"), EIGENVALUES[-1] / EIGENVALUES[0]
    for name, ratio in (("plain", kappa), ("momentum", math.sqrt(kappa))):
        factor = (ratio - 1) / (ratio + 1)
        alone = math.log(500) / -math.log(factor)
        assert f"{name}: factor {factor:.5f}, alone {alone:,.0f} updates" in table
    left = 1.0, 1 - BEST[0] * EIGENVALUES[0]
    count = 1
    while left[1] >= 1 / 500:
        left, count = (left[1], (1 + BEST[1] - BEST[0] * EIGENVALUES[0]) * left[1]
                       - BEST[1] * left[0]), count + 1
    assert f"after {count} updates" in table


def test_what_is_to_be_noticed_of_momentum():
    steep = np.abs(momentum.factors(EIGENVALUES, *BEST, np.arange(400)))[:, -1]
    assert f"about {steep.max():.0f} times" in prose("**What to notice.** Press Reset, then **400")
    betas = np.arange(0, 0.99, 0.001)
    sizes = np.array([np.abs(momentum.roots(EIGENVALUES, 0.25, beta)).max(axis=1)
                      for beta in betas])
    pairs = np.isclose(sizes, np.sqrt(betas)[:, None], atol=1e-9) & (betas > 0)[:, None]
    begins = [betas[np.argmax(column)] for column in pairs.T]
    assert begins[2] < begins[1] < begins[0] == pytest.approx(0.959, abs=0.0011)
    assert (1 - math.sqrt(0.25 * EIGENVALUES[0])) ** 2 == pytest.approx(0.959, abs=5e-4)
    slowest = betas[np.argmin(sizes.max(axis=1))]
    assert slowest == pytest.approx(0.959, abs=0.0011), "that is the best β for this α"
    assert np.all(sizes[betas > 0.961] > sizes[np.argmin(sizes.max(axis=1))] - 1e-12)


def test_the_challenges_solution():
    text = prose("Take a β a little above")
    alpha, beta, count = re.search(r"α = ([0-9.]+) and β = ([0-9.]+) it takes (\d+)", text).groups()
    assert needed(float(alpha), float(beta), 2000) == int(count) <= 240
    assert float(beta) > BEST[1] and float(alpha) < 0.9 * 2 * (1 + float(beta)) / EIGENVALUES[-1]


# Mini-batches


def test_one_dear_step():
    question, demo = ask.one_dear_step(), live.mini_batches()
    _, cheap, _ = reasons(question)
    said = after(demo, "B = 2, 110 steps")
    assert said.startswith("First shuffle: 220 looks at a penguin, in 110 steps of 2.")
    costs = [above_lowest(size, 220) for size in (219, 2)]
    assert f"J is {costs[0]:.2f} above its lowest, after the 110 steps {costs[1]:.4f}." in cheap
    for shuffle in batch_runs.SHUFFLES:  # not only by luck
        assert above_lowest(2, 220, shuffle) < costs[0] / 4


def test_most_slopes_of_two_penguins_point_downhill():
    X, y = batch_runs.samples()
    whole = np.append(*logistic.gradient([0.0], 0.0, X, y))
    random = np.random.default_rng(4)
    pairs = [random.permutation(219)[:2] for _ in range(500)]
    downhill = [np.append(*logistic.gradient([0.0], 0.0, X[pair], y[pair])) @ whole > 0
                for pair in pairs]
    assert np.mean(downhill) > 0.9


def test_it_trembles_for_ever_beside_the_minimum_and_falling_cures_it():
    assert [answer.right for answer in ask.never_rests().answers] == [False, True, False]
    (w, _), lowest = batch_runs.lowest()
    curvature = [logistic_curvature(w + off) for off in (-2, 0, 2)]
    assert curvature[0] > curvature[1] > curvature[2], "flatter on the side of large w"
    for shuffle in batch_runs.SHUFFLES:
        path, falling = (mini_batches.batch_run(2, shuffle)[:, column] for column in (4, 5))
        last = path[-1095:]
        assert last.std(axis=0).min() > 0.3 and last[:, 0].mean() > w + 0.5
        assert np.abs(last).max() < 20, "it does not leave"
        assert mini_batches.PENGUINS.costs(falling[-1095:]).mean() - lowest < 5e-5


def logistic_curvature(w):
    X, _ = batch_runs.samples()
    (_, b), _ = batch_runs.lowest()
    a = 1 / (1 + np.exp(-(w * X[:, 0] + b)))
    return np.mean(a * (1 - a) * X[:, 0] ** 2)


def above_lowest(size, looks, shuffle="first"):
    """Return how far J is above its lowest, with α = 4."""
    theta = mini_batches.place(size, 4.0, False, shuffle, looks)
    return mini_batches.PENGUINS.costs(theta[None])[0] - mini_batches.lowest_cost()


def test_the_table_of_rounds():
    table = printed("1 round")
    for size in (2, 20, 219):
        said = [float(each) for each in re.search(
            rf"B = +{size}: 1 round (\S+), 10 rounds (\S+), 100 rounds (\S+)", table).groups()]
        true = [above_lowest(size, 219 * rounds) for rounds in (1, 10, 100)]
        assert said == pytest.approx(true, abs=5.1e-5)
    early, late = ({size: above_lowest(size, looks) for size in (2, 20, 219)}
                   for looks in (219, 21_900))
    assert late[219] < late[2], "in the end the dear steps win"
    assert early[20] < early[219] / 4 and late[20] < late[219], "20 does well early and late"


# Backtracking


def test_longest_step():
    question, demo = ask.longest_step(), live.own_length()
    *_, many = reasons(question)
    losses, taken = own_lengths.chosen_steps(0.6, 0.5, *START, 29)
    assert losses[-1] < 1e-6 <= losses[-2] and "29 steps to a loss below a millionth" in \
        question.asked
    above = sum(rate > 0.5 for rate, *_ in taken)
    assert many.startswith(f"{above} of them are longer.") and above > 29 / 2
    assert f"{above} steps were above it" in after(demo, "29 steps")
    limits = 2 / np.diag(VALLEY.hessian(START))
    assert limits.tolist() == [5.0, 0.5], "along it ten times as much"
    assert [each[:2] for each in taken[:1]] == [(0.6 / 4, 3)], "0.6 and 0.3 are too long"


def test_the_best_single_alpha_is_slower():
    table, alpha = printed("with the best α for all steps"), 2 / 4.4
    place, count = np.array(START), 0
    while VALLEY.value(place) >= 1e-6:
        place, count = place - alpha * VALLEY.gradient(place), count + 1
    assert f"{alpha:.4f} (limit 0.5): {count} steps" in table and count > 29
    table = printed("c = 0.05")
    for share in (0.05, 0.2, 0.5, 0.8, 0.95):
        losses = backtracking.descend(VALLEY.value, VALLEY.gradient, START, first=0.6, share=share,
                                      max_steps=200).losses
        assert f"c = {share}: {np.flatnonzero(losses < 1e-6)[0]} steps" in table


def test_how_many_tries():
    question, demo = ask.how_many_tries(), live.network_steps()
    assert question.answers[1].right and question.answers[1].words.startswith("About 600")
    for start in network_runs.STARTS:
        losses, rates, tries = own_lengths.proved(start)
        assert 580 < tries.sum() < 620
        assert losses[-1] < 0.01, "all eight end below 0.01"
        for begins, ends in ((0, 10), (10, 30), (30, 90), (100, 150), (250, 300)):
            usual = np.exp(np.log(rates[begins:ends]).mean())
            there = own_lengths.limits(start)[begins:ends].mean()
            assert 0.7 < usual / there < 1.3, "α follows it"
        share = np.mean(rates > own_lengths.limits(start)[:-1])
        assert 0.45 < share < 0.65, "about half of the steps"
    said = after(demo, "300 steps")
    assert re.search(r"after (59\d|60\d) tries, and it never rose", said)
    limits = own_lengths.limits("seed 5")
    assert limits[:80].min() < 0.7 * limits[0] and limits[-1] > 2 * limits[0]
    one = own_lengths.with_one("seed 0", 10.0)
    assert np.sum(np.diff(one[:20]) > 0) > 3 and own_lengths.limits("seed 0")[-1] > 10


def test_adam_is_what_its_authors_and_pytorch_print():
    """The form of Kingma and Ba (2015), section 2, in which the two means are not corrected."""
    bills = penguins.load(measurements="bill_length_mm")
    X, y = np.column_stack([bills.X, np.ones(len(bills.y))]), bills.y

    def slope(theta):
        return X.T @ (1 / (1 + np.exp(-X @ theta)) - y) / len(y)

    def cost(theta):
        return np.mean(np.logaddexp(0, (1 - 2 * y) * (X @ theta)))

    theta, first, second = np.zeros(2), np.zeros(2), np.zeros(2)
    for t in range(1, 1001):
        g = slope(theta)
        first, second = 0.9 * first + (1 - 0.9) * g, 0.999 * second + (1 - 0.999) * g * g
        rate = 0.3 * math.sqrt(1 - 0.999**t) / (1 - 0.9**t)
        theta = theta - rate * first / (np.sqrt(second) + 1e-8 * math.sqrt(1 - 0.999**t))
    table = printed("Adam, α = 0.3")
    assert f"Adam, α = 0.3: J = {cost(theta):.3f}" in table
    lowest = optimize.minimize(cost, theta, jac=slope).fun
    assert lowest < cost(theta) < lowest + 0.02
    assert float(re.search(r"plain, 0.9 × limit: J = (\S+)", table)[1]) > 0.6


def prose(beginning):
    """Return the one cell of prose that has a paragraph beginning so."""
    (source,) = [cell.source for cell in CELLS if cell.cell_type == "markdown"
                 and beginning in cell.source]
    return source
