"""Lesson 08, mini-batches: runs made again with SciPy's σ, the lowest cost by its minimiser."""

import functools

import numpy as np
from scipy import optimize, special

from helpers.lessons.beyond_the_plain_step.live import batch_runs
from tests.lessons.readouts.descents import number
from tests.lessons.readouts.penguins import Facts
from tests.lessons.readouts.told import holds
from tests.lessons.readouts.wording import digits, lines

M = 219
PENGUINS = Facts(("bill_length_mm",))
COLUMNS, LABELS = PENGUINS.columns[True], PENGUINS.y.astype(float)


@functools.cache
def lowest_cost():
    found = optimize.minimize(lambda theta: PENGUINS.costs(theta[None])[0], np.zeros(2), tol=1e-14)
    return found.fun


@functools.cache
def batch_run(size, shuffle):
    """Return all places of the runs with each α, staying and falling, by the rule itself."""
    random = np.random.default_rng(["first", "second", "third"].index(shuffle))
    order = np.concatenate([random.permutation(M) for _ in range(100)])
    rates = np.array([0.25, 0.25, 1, 1, 4, 4])
    falls = np.array([0, 1, 0, 1, 0, 1])
    theta, places = np.zeros((6, 2)), [np.zeros((6, 2))]
    for step in range(100 * M // size):
        chosen = order[step * size:(step + 1) * size]
        wrong = special.expit(theta @ COLUMNS[chosen].T) - LABELS[chosen]
        alpha = rates / (1 + falls * step / 100)
        theta = theta - alpha[:, None] * (wrong @ COLUMNS[chosen]) / size
        places.append(theta)
    return np.array(places)


def place(size, rate, falls, shuffle, looks):
    column = 2 * batch_runs.RATES.index(rate) + falls
    return batch_run(size, shuffle)[looks // size, column]


BATCHES = [{"batch": size, "looks": looks, "falls": falls, "learning_rate": rate}
           for size in (1, 2, 100, 219) for looks in (0, 1, 220, 21_900)
           for falls in (False, True) for rate in (0.25, 4.0)]


@holds("beyond_the_plain_step.mini_batches", *BATCHES)
def mini_batches(told, batch, learning_rate, falls, shuffle, looks):
    """The costs come from SciPy, and the lowest one is found by its own minimiser."""
    theta, large = (place(size, learning_rate, falls, shuffle, looks) for size in (batch, M))
    steps, dear = looks // batch, looks // M
    with lines(told) as (first, second, third):
        first.says({"first": "First", "second": "Second", "third": "Third"}[shuffle] + " shuffle: ")
        first.number("", looks, f" look{'' if looks == 1 else 's'} at a penguin, in ")
        first.number("", steps, f" step{'' if steps == 1 else 's'} of ")
        first.number("", batch, ". ")
        first.number("α = ", learning_rate)
        if falls:
            digits(first, ", by now ", learning_rate / (1 + steps / 100), ".")
        second.number("w = ", theta[0])
        second.number(", b = ", theta[1])
        cost, lowest = PENGUINS.costs(theta[None])[0], lowest_cost()
        number(second, ": J is ", cost)
        _above(second, ", and ", cost - lowest, " above its lowest, ")
        number(second, "", lowest, ".")
        third.number("In steps of ", M, " it would be ")
        third.number("", dear, f" step{'' if dear == 1 else 's'}, and J ")
        _above(third, "", PENGUINS.costs(large[None])[0] - lowest, " above.")


def _above(told, before, value, after):
    if value < 1e-7:
        told.says(f"{before}less than 10⁻⁷{after}")
    else:
        told.number(before, value, after)
