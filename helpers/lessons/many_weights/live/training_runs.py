"""Every run of the network that can be looked at, trained at once and kept."""

import functools

import numpy as np

from helpers import network
from helpers.lessons.many_weights.live import rings

HIDDEN = 3
RATES = (0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0)
ZEROS, HALVES = "all weights 0", "all weights 0.5"
STARTS = (*(f"seed {seed}" for seed in range(8)), HALVES, ZEROS)
STEPS = 300


def weights(learning_rate, start, step=slice(None)):
    """Return the network after so many steps, or after each step on a first axis."""
    at = step, RATES.index(learning_rate), STARTS.index(start)
    return network.Weights(*(each[at] for each in _trained()))


def history(learning_rate, start):
    """Return the loss after each step, and how many samples are right then."""
    at = slice(None), RATES.index(learning_rate), STARTS.index(start)
    losses, right = _judged()
    return losses[at], right[at]


@functools.cache
def _trained():
    """All runs as Weights with the axes (step, rate, start) in front."""
    rates = np.array(RATES)[:, None]
    starts = zip(*map(_first, STARTS), strict=True)
    now = network.Weights(*(np.repeat(np.stack(each)[None], len(RATES), axis=0) for each in starts))
    path = [now]
    for _ in range(STEPS):
        now = network.step(now, network.gradient(now, rings.X, rings.Y), rates)
        path.append(now)
    return network.Weights(*map(np.stack, zip(*path, strict=True)))


@functools.cache
def _judged():
    """The loss of all runs and how many samples are right, with the same axes."""
    path = [network.Weights(*each) for each in zip(*_trained(), strict=True)]
    losses = [network.loss(each, rings.X, rings.Y) for each in path]
    right = [rings.right(network.predict(each, rings.X) - 0.5) for each in path]
    return np.stack(losses), np.stack(right)


def _first(start):
    if start.startswith("seed"):
        return network.start(hidden=HIDDEN, seed=int(start.removeprefix("seed ")))
    weight = {HALVES: 0.5, ZEROS: 0.0}[start]
    biases = np.zeros(HIDDEN), np.zeros(())
    return network.Weights(np.full((2, HIDDEN), weight), biases[0],
                           np.full(HIDDEN, weight), biases[1])
