"""The runs of the network of lesson 07 that can be looked at, made once and kept."""

import functools

import numpy as np

from helpers import backtracking, network

X, Y = network.rings(100, seed=0)
STEPS = 300
RATES = (0.3, 1.0, 3.0, 10.0)
STARTS = tuple(f"seed {seed}" for seed in range(8))
NUDGE = 1e-4


def weights(theta):
    """Return all 13 numbers on the last axis as weights and biases."""
    return network.Weights(theta[..., :6].reshape(*theta.shape[:-1], 2, 3), theta[..., 6:9],
                           theta[..., 9:12], theta[..., 12])


def loss(theta):
    """Return the loss of θ, shape (..., 13)."""
    return network.loss(weights(theta), X, Y)


def gradient(theta):
    """Return the slopes as a vector, shape (..., 13)."""
    slopes = network.gradient(weights(theta), X, Y)
    return np.concatenate([each.reshape(*theta.shape[:-1], -1) for each in slopes], axis=-1)


def first(start):
    """Return the θ at which a start begins."""
    made = network.start(seed=int(start.removeprefix("seed ")))
    return np.concatenate([np.ravel(each) for each in made])


@functools.cache
def own(start):
    """Return the run of steps that choose their own length."""
    return backtracking.descend(loss, gradient, first(start), max_steps=STEPS)


@functools.cache
def fixed(start, rate):
    """Return the path of the run with one α, shape (steps + 1, 13), and its losses."""
    path = [first(start)]
    for _ in range(STEPS):
        path.append(path[-1] - rate * gradient(path[-1]))
    return np.array(path), loss(np.array(path))


@functools.cache
def limits(start):
    """Return 2/λ_max at each place of the run that chooses its own steps."""
    nudges = NUDGE * np.eye(13)
    path = own(start).path[:, None]
    hessians = (gradient(path + nudges) - gradient(path - nudges)) / (2 * NUDGE)
    return 2 / np.linalg.eigvalsh((hessians + np.swapaxes(hessians, -1, -2)) / 2)[:, -1]
