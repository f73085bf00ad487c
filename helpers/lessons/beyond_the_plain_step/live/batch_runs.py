"""Every run on small batches that can be looked at; those of one batch size side by side."""

import functools

import numpy as np

from helpers import logistic, logistic_descent, mini_batches, penguins, quadratic

MEASUREMENT = "bill_length_mm"
PASSES = 100
RATES = (0.25, 1.0, 4.0)
HALF_AFTER = 100  # steps
SHUFFLES = ("first", "second", "third")
CERTAIN_STEPS = 20_000  # after these plain descent has come to rest


@functools.cache
def samples():
    """Return the scaled measurement, shape (219, 1), and the labels."""
    X, y, _ = penguins.load(measurements=MEASUREMENT)
    return (X - X.mean(axis=0)) / X.std(axis=0), y


def cost(theta):
    """Return J for θ = (w, b), shape (..., 2)."""
    return logistic.cost(theta[..., :-1], theta[..., -1], *samples())


@functools.cache
def lowest():
    """Return the θ with the lowest J, and that J."""
    X, y = samples()
    rate = 0.9 * quadratic.step_limit(logistic_descent.hessian([0.0], 0.0, X))
    theta = logistic_descent.path([0.0], 0.0, X, y, rate, CERTAIN_STEPS)[-1]
    return theta, float(cost(theta))


def run(size, rate, falls, shuffle, looks, upto):
    """Return θ and J when so many penguins have been looked at, for the first few numbers.

    Parameters
    ----------
    size : int
        Of a batch.
    rate : float
        One of `RATES`.
    falls : bool
        Whether α falls: to a half after `HALF_AFTER` steps, to a third after twice as many, …
    shuffle : str
        One of `SHUFFLES`.
    looks : tuple of int
        Always the same, 0 at first: the runs are kept.
    upto : int
        For how many of these numbers.
    """
    if upto == 1:  # The start needs no run, and a picture opens with it.
        return np.zeros((1, 2)), cost(np.zeros((1, 2)))
    place = 2 * RATES.index(rate) + falls
    path, costs = _runs(size, shuffle, looks)
    return path[:upto, place], costs[:upto, place]


@functools.cache
def _runs(size, shuffle, looks):
    X, y = samples()
    random = np.random.default_rng(SHUFFLES.index(shuffle))
    rows = mini_batches.batches(len(y), size, PASSES, random)
    falling = mini_batches.falling(1.0, HALF_AFTER, len(rows))
    rates = np.stack([rate * each for rate in RATES for each in (np.ones(len(rows)), falling)],
                     axis=-1)
    path = mini_batches.path([0.0], 0.0, X, y, rates, rows)[np.array(looks) // size]
    return path, cost(path)
