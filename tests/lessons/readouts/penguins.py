"""Notebook 06: descent on the penguins, known from the table itself.

Far above the limit a run is chaotic: rounding decides where it is after 50 steps. So the path that
is shown is not made again but proved: each of its steps is the step that it should be.
"""

import csv
import functools
import math

import numpy as np
from scipy import optimize, special

from helpers import penguins
from helpers.lessons.logistic_regression.live.penguin_pieces import load_table
from helpers.lessons.logistic_regression.live.separable import ITERATION
from helpers.lessons.logistic_regression.live.valley import UNITS, VIEW
from tests.lessons.readouts.told import holds
from tests.lessons.readouts.wording import ROUNDING, digits, plural, rises

BILL = ("bill_length_mm",)
BOTH = ("bill_length_mm", "flipper_length_mm")
PICTURE = [(bill, flipper) for bill in (31, 59) for flipper in (170, 214)]  # its corners
STEP_DOUBT = 1e-10
EDGES = [{"iteration": iteration, "scaled": scaled, "learning_rate": rate}
         for iteration in (0, 1, 200) for scaled in (False, True)
         for rate in (1e-5, 0.004, 4.0, 8.0, 100.0)]


class Facts:
    """What is true of two species and some of their measurements, scaled and as measured."""

    def __init__(self, columns):
        rows = _rows(columns)
        self.raw = np.array([[float(row[name]) for name in columns] for row in rows])
        self.y = np.array([row["species"] == "Chinstrap" for row in rows])
        self.mean = np.array([math.fsum(column) / len(rows) for column in self.raw.T])
        self.spread = np.sqrt(np.mean((self.raw - self.mean) ** 2, axis=0))
        self.columns = {scaled: np.column_stack([data, np.ones(len(rows))]) for scaled, data in (
            (False, self.raw), (True, (self.raw - self.mean) / self.spread))}
        self.lowest = optimize.minimize(lambda theta: self.costs(theta[None])[0],
                                        np.zeros(len(columns) + 1), tol=1e-12).fun

    def costs(self, theta):
        """J at each scaled θ, shape (k, n + 1)."""
        return -np.mean(special.log_expit(np.where(self.y, 1, -1) * (theta @ self.columns[True].T)),
                        axis=-1)

    def own(self, theta, scaled):
        """Scaled θ in the numbers in which descent runs."""
        if scaled:
            return theta
        w = theta[..., :-1] / self.spread
        return np.append(w, theta[..., -1:] - np.sum(w * self.mean, axis=-1, keepdims=True), -1)

    @functools.cached_property
    def steepest(self):
        """The largest and smallest curvature at w = b = 0, where each a(1 − a) is ¼."""
        return {scaled: np.linalg.svd(A, compute_uv=False)[[0, -1]] ** 2 / (4 * len(A))
                for scaled, A in self.columns.items()}

    def curvature(self, theta, scaled):
        """The largest curvature at a scaled θ."""
        a = special.expit(self.columns[True] @ theta)
        rooted = self.columns[scaled] * np.sqrt(a * (1 - a))[:, None]
        return np.linalg.svd(rooted, compute_uv=False)[0] ** 2 / len(a)


def _rows(columns, **wanted):
    with penguins.FILE.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["species"] in ("Adelie", "Chinstrap")
                and "NA" not in [row[name] for name in (*columns, *wanted)]
                and all(row[name] == value for name, value in wanted.items())]


@functools.cache
def _facts(columns):
    return Facts(columns)


@functools.lru_cache(maxsize=8)
def _proved(columns, scaled, learning_rate, start, iteration):
    """The path that is shown, scaled θ after each step, once each step is seen to be right."""
    facts = _facts(columns)
    shown = load_table(*columns).run(scaled, learning_rate, start, iteration)[0][:iteration + 1]
    path = facts.own(shown, scaled)
    assert np.allclose(path[0], facts.own(np.array(start), scaled), rtol=1e-12, atol=1e-12)
    A = facts.columns[scaled]
    error = special.expit(path[:-1] @ A.T) - facts.y
    expected = path[:-1] - learning_rate * (error @ A) / len(A)
    doubt = STEP_DOUBT * (1 + np.abs(path).max() + learning_rate * np.abs(A).max())
    assert np.abs(path[1:] - expected).max(initial=0) <= doubt
    return shown, facts.costs(shown)


def _hold_limit(told, facts, scaled, learning_rate, theta, costs):
    largest, smallest = facts.steepest[scaled]
    assert facts.curvature(theta, scaled) <= largest * (1 + 1e-12)
    below = learning_rate < 2 / largest
    told.says("Scaled: at w = b = 0 ", scaled)
    told.says("As measured: at w = b = 0 ", not scaled)
    digits(told, "the condition number is ", largest / smallest, ". ")
    told.number("α = ", learning_rate)
    told.number(f" is {'' if below else 'not '}below the limit 2/λ_max = ", 2 / largest)
    told.says(": no step raises J.", below)
    told.says(": a step may raise J.", not below)
    assert not below or np.all(np.diff(costs) < ROUNDING)


def _hold_rises(told, costs):
    count, steps = rises(told, costs, r"J rose at (\d+)"), len(costs) - 1
    told.says("This is the start.", steps == 0)
    told.says("J never rose.", steps and count == 0)
    if count:
        told.number("J rose at ", count)
        told.number(" of ", steps, plural(steps, "step"))


@holds("logistic_regression.valley",
       *EDGES, {"w": 12.0, "b": 4.0}, {"w": -4.0, "b": -8.0, "scaled": False},
       {"w": 5.7, "b": -2.3, "iteration": 0}, {"learning_rate": 7.9999}, {"learning_rate": 8.0001},
       {"w": 12.0, "b": -8.0, "learning_rate": 100.0})
def valley(told, learning_rate, w, b, iteration, scaled):
    """Each step of the path is proved; the minimum is SciPy's, the limit from singular values."""
    facts = _facts(BILL)
    path, costs = _proved(BILL, scaled, learning_rate, (w, b), iteration)
    _hold_limit(told, facts, scaled, learning_rate, path[-1], costs)
    own = facts.own(path, scaled)
    told.number("Iteration ", iteration, ": w = ")
    digits(told, "", own[-1, 0], ", b = ")
    digits(told, "", own[-1, 1], ", J = ")
    told.number("", costs[-1], "; the lowest is ")
    told.number("", facts.lowest, ".")
    _hold_rises(told, costs)
    low, high = np.transpose(VIEW) * UNITS[scaled]
    outside = [step for step, place in enumerate(own) if np.any((place < low) | (place > high))]
    told.says("It leaves the picture at step ", outside)
    if outside:
        told.number("", outside[0], ".")


@holds("logistic_regression.boundary", *EDGES, {"w1": 0.0, "w2": 0.0, "b": 6.0, "iteration": 0},
       {"w1": 0.1, "b": 6.0, "iteration": 0}, {"w2": -0.1, "b": -6.0, "iteration": 0},
       {"w1": 1.0, "w2": 1.0, "b": 6.0, "iteration": 0}, {"learning_rate": 5.3157},
       {"learning_rate": 5.3156}, {"w1": 6.0, "w2": -1.2, "b": -2.5, "iteration": 1})
def boundary(told, learning_rate, w1, w2, b, iteration, scaled):
    """Each step of the path is proved; penguins are counted one after the other."""
    facts = _facts(BOTH)
    path, costs = _proved(BOTH, scaled, learning_rate, (w1, w2, b), iteration)
    theta = path[-1]
    _hold_limit(told, facts, scaled, learning_rate, theta, costs)
    told.number("Iteration ", iteration, ": J = ")
    told.number("", costs[-1], ". ")
    _hold_rises(told, costs)
    _hold_sides(told, theta, facts.columns[True][:, :2], facts.y)
    corners = [_score(theta, (np.array(corner) - facts.mean) / facts.spread) for corner in PICTURE]
    told.says("It lies outside the picture.",
              np.any(theta[:2]) and (max(corners) < 0 or min(corners) > 0))
    told.number("For the scaled measurements w = (", theta[0], ", ")
    told.number("", theta[1], ")")
    told.number(" and b = ", theta[2], ".")


def _score(theta, x):
    return theta[0] * x[0] + theta[1] * x[1] + theta[2]


def _hold_sides(told, theta, X, y):
    there_is_one = theta[0] != 0 or theta[1] != 0
    told.says("w = 0, so there is no boundary: a = ", not there_is_one)
    if not there_is_one:
        digits(told, "", special.expit(theta[2]), " for every penguin.")
        return
    right = sum(_score(theta, x) > 0 if truth else _score(theta, x) < 0
                for x, truth in zip(X.tolist(), y.tolist(), strict=True))
    told.number("", right, " of ", to=1)
    told.number("", len(y), " penguins are on the right side of the boundary.", to=1)


@holds("logistic_regression.boundary, challenge",
       *({"learning_rate": rate, "iteration": iteration, "scaled": scaled}
         for rate in (10**1.2, 4.0, 31.6) for iteration in (0, 9, 10, 11, 200)
         for scaled in (False, True)),
       {"learning_rate": 10**1.2, "iteration": 10, "b": 0.1}, {"w1": 6.0, "w2": -1.2, "b": -2.5},
       {"w1": 6.0, "w2": -1.2, "b": -2.5, "iteration": 0})
def boundary_challenge(told, **values):
    """It is reached only from zero, within ten steps, and below 0.101 itself."""
    told.fixed("Challenge: from w₁ = w₂ = b = 0, bring J below 0.101 within 10 steps.")
    boundary(told, **values)
    iteration, scaled = values["iteration"], values["scaled"]
    start = values["w1"], values["w2"], values["b"]
    cost = _proved(BOTH, scaled, values["learning_rate"], start, iteration)[1][-1]
    low, soon = cost < 0.101, iteration <= 10
    reached = start == (0, 0, 0) and low and soon
    told.says("★ Reached: ", reached)
    told.says("☆ Not yet: ", not reached)
    told.says("start from w₁ = w₂ = b = 0.", start != (0, 0, 0))
    if start != (0, 0, 0):
        return
    told.number("after ", iteration, plural(iteration, "step"))
    digits(told, " J = ", cost)
    told.says(": too high.", not low and iteration == 10)
    told.says(": too high and too many steps.", not low and not soon)
    if reached:
        share = values["learning_rate"] * _facts(BOTH).steepest[scaled][0] / 2
        digits(told, ", with ", share, " times the limit for α.")
    elif low:
        told.number(": low enough, but ", iteration - 10, " too many.")
    elif iteration < 10:
        left = 10 - iteration
        told.number("; you have ", left, plural(left, "step"))
        told.fixed(" left.")


# Samples that a line separates


@functools.cache
def _long_run(sex, penalty):
    """Every w, b of 30,000 steps, with the losses' own loop, and what the samples are."""
    facts = _facts(BOTH)
    chosen = _rows(BOTH, sex="male") if sex else _rows(BOTH)
    X = (np.array([[float(row[name]) for name in BOTH] for row in chosen]) - facts.mean)
    A = np.column_stack([X / facts.spread, np.ones(len(X))])
    y = np.array([row["species"] == "Chinstrap" for row in chosen])
    theta, path = np.zeros(3), [np.zeros(3)]
    for _ in range(30_000):
        slopes = A.T @ (special.expit(A @ theta) - y) / len(A) + penalty * theta * [1, 1, 0]
        theta = theta - 3.0 * slopes
        path.append(theta)
    return A, y, np.array(path)


def _cost(A, y, theta):
    return -math.fsum(special.log_expit(np.where(y, 1, -1) * (A @ theta))) / len(y)


@holds("logistic_regression.separable", *({"iteration": iteration, "group": group}
                                for iteration in (0, 1, 2, 3, 9, 10, 11, 100, 1000, 10_000, 30_000)
                                for group in ("males only", "all penguins")),
       *({"iteration": iteration, "group": group, "penalty": penalty}
         for iteration in (0, 1, 10, 30_000) for penalty in (0.0001, 0.001, 0.01, 0.1, 0.4)
         for group in ("males only", "all penguins")))
def separable(told, iteration, group, penalty):
    """Own descent for 30,000 steps; what was earlier is so by a step or a factor of about ten."""
    A, y, path = _long_run("male" if group == "males only" else None, penalty)
    told.says("Males only, iteration ", group == "males only")
    told.says("All penguins, iteration ", group == "all penguins")
    told.number("", iteration, ": |w| = ", to=1)
    size, cost = math.hypot(*path[iteration][:2]), _cost(A, y, path[iteration])
    told.number("", size, ", J = ")
    if penalty:
        digits(told, "", cost, ", with the penalty ")
        digits(told, "", cost + penalty * size * size / 2, ".")
    else:
        digits(told, "", cost, ".")
    _hold_sides(told, path[iteration], A, y)
    _hold_limit_with(told, A, penalty)
    told.says("This is the start.", iteration == 0)
    if iteration >= 10:
        earlier = min(ITERATION.options, key=lambda count: abs(count - iteration / 10))
        earlier = iteration - 1 if penalty == 0.4 else earlier
        told.number("At iteration ", earlier, " it was |w| = ", to=1)
        told.number("", math.hypot(*path[earlier][:2]), " and J = ")
        digits(told, "", _cost(A, y, path[earlier]), ".")


def _hold_limit_with(told, A, penalty):
    """Its curvatures are those of the samples and of two more rows, so they are squares again."""
    rows = np.vstack([A / math.sqrt(4 * len(A)), math.sqrt(penalty) * np.eye(3)[:2]])
    limit = 2 / np.linalg.svd(rows, compute_uv=False)[0] ** 2
    told.number("λ = ", penalty, ": the limit ")
    digits(told, f"2/λ_max {'with the penalty ' if penalty else ''}is ", limit, ", and α = 3 is ")
    told.says("below it.", limit > 3)
    told.says("above it.", limit < 3)


# Penguins that are given about as much


@functools.cache
def _trained():
    """The lowest place of J for the bill length, by Newton's method, and the samples."""
    facts = _facts(BILL)
    A, y, theta = facts.columns[True], facts.y, np.zeros(2)
    for _ in range(30):
        a = special.expit(A @ theta)
        theta = theta - np.linalg.solve((A.T * (a * (1 - a))) @ A, A.T @ (a - y))
    return A, y, theta


@holds("logistic_regression.given_about", *({"about": about, "sureness": sureness}
       for about in (0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9)
       for sureness in (0.0, 0.3, 1.0, 2.0, 3.0, 4.0)))
def given_about(told, about, sureness):
    """Penguins are counted one after the other."""
    A, y, trained = _trained()
    a = special.expit(A @ (sureness * trained)).tolist()
    low, high = (about * 100 - 10) / 100, (about * 100 + 10) / 100
    inside = [(each, truth) for each, truth in zip(a, y, strict=True)
              if low - 1e-9 <= each <= high + 1e-9]
    told.says("No penguin is given ", not inside)
    if inside:
        told.number("", len(inside), " penguin is given " if len(inside) == 1
                    else " penguins are given ", to=1)
    told.number("", low, " to ")
    told.number("", high, ", " if inside else ".")
    if inside:
        told.number("", math.fsum(each for each, _ in inside) / len(inside), " on average. ")
        chinstraps = sum(1 for _, truth in inside if truth)
        told.number("Chinstraps are ", chinstraps, " of them, ", to=1)
        told.number("a share of ", chinstraps / len(inside), ".")
    told.number("Of all ", len(a), " the model expects ", to=1)
    told.number("", math.fsum(a), " to be Chinstraps, and ")
    told.number("", sum(1 for truth in y if truth), " are.", to=1)
    told.number("w and b are ", sureness, " times the trained ones: J = ")
    told.number("", _cost(A, y, sureness * trained), ".")


# Penguins that are held out


@functools.cache
def _few_learned():
    """Every w, b of 10,000 steps on each eighth row of the table, and which rows these are."""
    facts = _facts(BOTH)
    A, y = facts.columns[True], facts.y
    learned = np.array([row % 8 == 0 for row in range(len(y))])
    theta, path = np.zeros(3), [np.zeros(3)]
    for _ in range(10_000):
        error = special.expit(A[learned] @ theta) - y[learned]
        theta = theta - 4.0 / len(error) * (A[learned].T @ error)
        path.append(theta)
    return learned, np.array(path)


@holds("logistic_regression.held_out",
       *({"iteration": iteration} for iteration in (0, 1, 3, 9, 10, 30, 1000, 10_000)))
def held_out(told, iteration):
    """Own descent on every eighth row; penguins are counted one after the other."""
    facts, (learned, path) = _facts(BOTH), _few_learned()
    theta = path[iteration]
    A, y = facts.columns[True], facts.y
    told.number("Iteration ", iteration, ": of the ", to=1)
    told.number("", learned.sum(), " penguins J = ", to=1)
    digits(told, "", _cost(A[learned], y[learned], theta), ", of the other ")
    told.number("", (~learned).sum(), " J = ", to=1)
    digits(told, "", _cost(A[~learned], y[~learned], theta), ".")
    told.says("w = 0, so there is no boundary yet.", iteration == 0)
    if iteration == 0:
        return
    right = [(_score(theta, x) > 0) == truth for x, truth in zip(A.tolist(), y, strict=True)]
    told.number("On the right side are ", sum(np.array(right)[learned]), " of the ", to=1)
    told.number("", learned.sum(), " and ", to=1)
    told.number("", sum(np.array(right)[~learned]), " of the other ", to=1)
    told.number("", (~learned).sum(), ". ", to=1)
    told.number("|w| = ", math.hypot(*theta[:2]), ".")
