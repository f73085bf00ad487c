"""What is true of the map of all starts and of many random starts on the surface with four valleys.

Slopes come from the complex plane and minima from long runs of short steps.
"""

import functools
import math

import numpy as np

from tests.lessons.readouts.descents import HELD, by_line, counted, ends_of_all, run, slope
from tests.lessons.readouts.descents import number as three_digits
from tests.lessons.readouts.surfaces import four_minima, four_valleys, off, saddle
from tests.lessons.readouts.told import holds

FOUR_SADDLE = saddle(four_valleys, 0.03, -0.98)
SUMMIT = saddle(four_valleys, 0.06, 0.06)


def at(place, **others):
    return {"x1": place[0], "x2": place[1], **others}


BASINS = [
    *map(at, (FOUR_SADDLE, SUMMIT, (-1.02989599, -1.5302213), (0.96714894, 1.46756717))),
    *map(at, [(1.74, 1.74), (0.4, -2.1), (-0.98, -2.2), (-0.92, -2.2), (1.8, -2.2), (-1.8, 2.2)]),
    *map(at, [(0.0, 0.0), (0.06, 0.06), (0.06, 0.08), (0.06, 0.1), (1.8, 2.2), (-1.8, -2.2)]),
    *map(at, [(0.04, -1.0), (0.02, -0.96), (-1.02, 0.46), (0.96, 1.46), (-1.0, 0.04)]),
    at((0.4, -2.1), coloured=True), at((-0.6, 1.2)),
]


@holds("learning_rate_and_start.basins", *BASINS)
def basins(told, x1, x2, coloured):  # a colour changes no run
    def first_line(part):
        part.number("From (", x1, to=0.01)
        part.number(" ", x2, "), where the loss is ", to=0.01)
        part.number("", four_valleys(x1, x2), ":", to=0.01)

    by_line(told, first_line, lambda part: _one_ending(part, (x1, x2), 0.02),
            lambda part: _one_ending(part, (x1, x2), 0.12))


def _one_ending(part, start, rate):
    path = run(four_valleys, start, rate, 200)
    out = next((k for k, (x, y) in enumerate(path) if abs(x) > 1.8 or abs(y) > 2.2), None)
    x, y = path[-1]
    lost = not (abs(x) < HELD and abs(y) < HELD)
    distances = [math.inf] * 4 if lost else off((x, y), four_minima())
    valley = distances.index(min(distances)) if min(distances) <= 0.05 else None
    part.says(f"α = {rate}: it")
    part.says("diverges", lost)
    if lost:
        part.number(". Step ", out, " leaves the picture", to=1)
    part.says("leaves the picture at step", out is not None and not lost)
    if out is not None and not lost:
        part.number(" ", out, ", comes back and", to=1)
    for index, name in enumerate("ABCD"):
        part.says(f"ends in valley {name}, loss", index == valley)
    part.says("is in no valley after 200 steps, |∇L| =", valley is None and not lost)
    if not lost:
        steepness = math.hypot(*slope(four_valleys, x, y))
        part.number(" ", steepness if valley is None else four_valleys(x, y), ".", to=0.01)


@functools.cache
def _valleys_of(seed):
    """The valley of each start that a seed draws; no run of so short steps fails to arrive."""
    spread = np.random.default_rng(seed).random((30, 2))
    return _valleys(spread * [3.6, 4.4] - [1.8, 2.2])


def _valleys(starts):
    ends = ends_of_all(four_valleys, starts, 0.02, 200)
    distances = np.linalg.norm(ends[:, None] - four_minima(), axis=-1)
    return np.where(distances.min(axis=1) <= 0.05, distances.argmin(axis=1), -1)


@functools.cache
def _share_of_the_deepest():
    grid = np.meshgrid(np.linspace(-1.8, 1.8, 240), np.linspace(-2.2, 2.2, 240))
    return np.mean(_valleys(np.reshape(grid, (2, -1)).T) == 0)


@holds(
    "learning_rate_and_start.many_starts",
    {"starts": 1}, {"starts": 30}, {"starts": 5}, {"starts": 12}, {"starts": 13},
    {"starts": 2, "seed": 0}, {"starts": 1, "seed": 0},
    *({"starts": starts, "seed": seed} for seed in range(20) for starts in (0, 1, 30)),
)
def many_starts(told, starts, seed):
    valleys = _valleys_of(seed)[:starts]
    assert valleys.min(initial=0) >= 0
    share = _share_of_the_deepest()
    told.number("Of the ", 240 * 240, " starts of the map ", to=1)
    told.number("", 100 * share, " % end in A", to=0.1)
    told.says(f"Seed {seed}, no start yet.", starts == 0)
    if starts == 0:
        return
    told.says(f"Seed {seed}, {counted(starts, 'start')}: ")
    for index, name in enumerate("ABCD"):
        told.number("", sum(valleys == index), f" in {name}", to=1)
    lowest = min(valleys)
    told.says(f"The lowest end is in {'ABCD'[lowest]}")
    told.number(", loss ", four_valleys(*four_minima()[lowest]), ". ", to=0.01)
    told.says("There is nothing lower.", lowest == 0)
    told.says("The deepest valley, A, is not found.", lowest != 0)
    told.says("At that rate, 1 start misses A", starts == 1)
    told.says(f"At that rate, {starts} starts all miss A", starts > 1)
    # "That rate" is the one that is told, with three digits.
    three_digits(told, " with a probability of ", (1 - round(share, 3)) ** starts, ".", digits=2)
