"""The two surfaces of notebook 04, with minima and saddles found without a derivative."""

import functools
import math

import numpy as np

from tests.lessons.readouts.descents import lowest_places, slope


def two_valleys(x, y):
    return (x * x - 1) * (x * x - 1) + x / 4 + (y - x / 2) * (y - x / 2)


def four_valleys(x, y):
    v = y - x / 2
    return (x * x - 1) * (x * x - 1) + x / 4 + (v * v - 1) * (v * v - 1) + v / 8


@functools.cache
def two_minima():
    return lowest_places(two_valleys, [(-1.0, 0.0), (1.0, 0.0)])


@functools.cache
def four_minima():
    return lowest_places(four_valleys, [(-1, -1.5), (-1, 0.5), (1, -0.5), (1, 1.5)])


@functools.cache
def saddle(surface, x, y):
    """A place with slope 0 near (x, y), by the secants of the slope: no minimum is found so."""
    for _ in range(50):
        here = np.array(slope(surface, x, y))
        small = 1e-6
        columns = [(np.array(slope(surface, x + small * (i == 0), y + small * (i == 1))) - here)
                   / small for i in range(2)]
        x, y = np.array([x, y]) - np.linalg.solve(np.transpose(columns), here)
    return float(x), float(y)


def off(place, minima):
    return [math.dist(place, minimum) for minimum in minima]
