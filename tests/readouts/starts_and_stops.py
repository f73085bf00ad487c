"""What is true of the other pictures of notebook 04: starts on surfaces, and rules for stopping.

Slopes come from the complex plane, minima from long runs of short steps, and the rules are asked by
inverse functions: nothing here uses a derivative, a minimum or a rule of `helpers`.
"""

import functools
import math

import numpy as np

from tests.readouts.descents import HELD, by_line, counted, ends_of_all, lowest_places, run, slope
from tests.readouts.descents import number as three_digits
from tests.readouts.told import holds


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


SADDLE = saddle(two_valleys, 0.06, 0.03)
DEEP, SHALLOW = (-1.02989599, -0.51494799), (0.96714894, 0.48357447)


def pair(first, second, **others):
    (x1, x2), (other_x1, other_x2) = first, second
    return {"x1": x1, "x2": x2, "other_x1": other_x1, "other_x2": other_x2, **others}


TWO_STARTS = [
    {"steps": 0}, {"steps": 1}, {"steps": 40, "learning_rate": 0.01},
    pair(SADDLE, SADDLE), pair(SADDLE, SADDLE, steps=0),
    pair(SADDLE, SADDLE, steps=40, learning_rate=0.16), pair(DEEP, SHALLOW),
    pair(DEEP, SHALLOW, steps=0), pair(DEEP, DEEP), pair((-1.04, -0.52), (0.96, 0.48), steps=0),
    pair((-1.04, -0.52), (-1.04, -0.42), steps=0), pair((0.0, 0.0), (0.06, 0.02), steps=5),
    pair((1.7, -1.4), (-1.7, 1.4), learning_rate=0.16),
    pair((1.7, -1.4), (-1.7, 1.4), learning_rate=0.16, steps=1),
    pair((1.6, -1.0), (1.2, -1.0), learning_rate=0.16, steps=40),
    pair((-0.14, 1.2), (-0.16, 1.2), steps=40), pair((-0.14, 1.2), (-0.16, 1.2), steps=10),
]


@holds("landscape.two_starts", *TWO_STARTS)
def two_starts(told, learning_rate, steps, x1, x2, other_x1, other_x2):
    def first_line(part):
        part.number("α = ", learning_rate, ", ", to=0.01)
        part.says(f"{counted(steps, 'step')}.")

    def start_line(which, start):
        return lambda part: _one_start(part, which, start, learning_rate, steps)

    by_line(told, first_line, start_line(1, (x1, x2)), start_line(2, (other_x1, other_x2)))


def _one_start(part, which, start, learning_rate, steps):
    end = run(two_valleys, start, learning_rate, steps)[-1]
    assert abs(end[0]) <= 1.8 and abs(end[1]) <= 1.5, "off the picture, and not told"
    part.number(f"Start {which}, (", start[0], to=0.01)
    part.number(" ", start[1], "), loss ", to=0.01)
    part.number("", two_valleys(*start), ": now at (", to=0.01)
    part.number("", end[0], to=0.01)
    part.number(" ", end[1], "), loss ", to=0.01)
    part.number("", two_valleys(*end), to=0.01)
    part.number(" |∇L| = ", math.hypot(*slope(two_valleys, *end)), "; ", to=0.01)
    deep, shallow = (distance <= 0.1 for distance in off(end, two_minima()))
    part.says("within 0.1 of the deep minimum", deep)
    part.says("within 0.1 of the shallow minimum", shallow)
    part.says("not within 0.1 of a minimum", not deep and not shallow)


NEARER = [
    pair((0.26, -1.0), (0.24, -1.0), steps=40), pair((0.26, -1.0), (0.24, -1.0), steps=3),
    pair((0.26, -1.0), (0.24, -1.0), steps=40, learning_rate=0.11),
    pair((0.26, -1.0), (0.24, -1.0), steps=40, learning_rate=0.1000001),
    pair((0.24, -1.0), (0.24, -1.0), steps=40), pair((0.3, -1.0), (0.24, -0.92), steps=40),
    pair((0.26, -1.0), (0.16, -1.0), steps=40), pair((0.26, -1.0), (0.159999, -1.0), steps=40),
    pair((0.26, -1.0), (0.14, -1.0), steps=40), pair(DEEP, SHALLOW, steps=40),
    pair(DEEP, DEEP, steps=40), pair((-0.14, 1.2), (-0.16, 1.2), steps=40),
    pair(SADDLE, (-0.02, 0.0), steps=40),
]


@holds("landscape.two_starts, challenge", *TWO_STARTS, *NEARER)
def nearer_is_not_enough(told, learning_rate, steps, x1, x2, other_x1, other_x2):
    two_starts(told, learning_rate, steps, x1, x2, other_x1, other_x2)
    told.fixed("Challenge: two starts, at most 0.1 apart and both nearer to the deep minimum, of "
               "which only one gets there; α at most 0.10.")
    starts = ((x1, x2), (other_x1, other_x2))
    apart = math.dist(*starts)
    ends = [off(run(two_valleys, start, learning_rate, steps)[-1], two_minima())
            for start in starts]
    nearer = [deep < shallow for deep, shallow in (off(start, two_minima()) for start in starts)]
    arrived = [min(end) <= 0.1 for end in ends]
    deep = [end[0] <= 0.1 for end in ends]
    long, distant = learning_rate > 0.1, apart > 0.1 + 1e-9
    allowed = not long and all(nearer) and not distant
    reached = allowed and all(arrived) and deep[0] != deep[1]
    told.says("★ Reached", reached)
    told.says("☆ Not yet", not reached)
    told.says(": α is too large: 0.10 at most", long)
    far = None if long or all(nearer) else nearer.index(False)
    for which in (0, 1):
        told.says(f": start {which + 1} is not nearer to the deep minimum (", far == which)
    if far is not None:
        told.number("", off(starts[far], two_minima())[0], " away) than to the shallow one (",
                    to=0.01)
        told.number("", off(starts[far], two_minima())[1], " away)", to=0.01)
    if all(nearer) and not long and distant:
        three_digits(told, ": the starts are ", apart, " apart, more than 0.1: bring them closer")
    late = arrived.index(False) if allowed and not all(arrived) else None
    for which in (0, 1):
        told.says(f": start {which + 1} is still on its way after {steps} steps", late == which)
    if allowed and all(arrived):
        told.number(": they are ", apart, " apart", to=0.01)
        for name, is_so in (("deep", all(deep)), ("shallow", not any(deep))):
            told.says(f", and both end in the {name} valley", is_so)
    for which in (0, 1):
        told.says("Both are nearer to the deep minimum, but start "
                  f"{which + 1} ends in the shallow valley", reached and not deep[which])


FOUR_SADDLE = saddle(four_valleys, 0.03, -0.98)
SUMMIT = saddle(four_valleys, 0.06, 0.06)


def at(place, **others):
    return {"x1": place[0], "x2": place[1], **others}


BASINS = [
    *map(at, (FOUR_SADDLE, SUMMIT, (-1.02989599, -1.5302213), (0.96714894, 1.46756717))),
    *map(at, [(1.74, 1.74), (0.4, -2.1), (-0.98, -2.2), (-0.92, -2.2), (1.8, -2.2), (-1.8, 2.2)]),
    *map(at, [(0.0, 0.0), (0.06, 0.06), (0.06, 0.08), (0.06, 0.1), (1.8, 2.2), (-1.8, -2.2)]),
    *map(at, [(0.04, -1.0), (0.02, -0.96), (-1.02, 0.46), (0.96, 1.46), (-1.0, 0.04)]),
]


@holds("basin_map.basins", *BASINS)
def basins(told, x1, x2):
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
    "basin_map.many_starts", {"starts": 1}, {"starts": 30}, {"starts": 12}, {"starts": 13},
    {"starts": 2, "seed": 0}, {"starts": 1, "seed": 0},
    *({"starts": starts, "seed": seed} for seed in range(20) for starts in (1, 30)),
)
def many_starts(told, starts, seed):
    valleys = _valleys_of(seed)[:starts]
    assert valleys.min() >= 0
    told.says(f"Seed {seed}, {counted(starts, 'start')}: ")
    for index, name in enumerate("ABCD"):
        told.number("", sum(valleys == index), f" in {name}", to=1)
    lowest = min(valleys)
    told.says(f"The lowest end is in {'ABCD'[lowest]}")
    told.number(", loss ", four_valleys(*four_minima()[lowest]), ". ", to=0.01)
    told.says("There is nothing lower.", lowest == 0)
    told.says("The deepest valley, A, is not found.", lowest != 0)
    told.number("Of the ", 240 * 240, " starts of the map ", to=1)
    share = _share_of_the_deepest()
    told.number("", 100 * share, " % end in A", to=0.1)
    told.says("At that rate, 1 start misses A", starts == 1)
    told.says(f"At that rate, {starts} starts all miss A", starts > 1)
    # "That rate" is the one that is told, with three digits.
    three_digits(told, " with a probability of ", (1 - round(share, 3)) ** starts, ".", digits=2)


def height(w):
    """How high the plateau's curve is above its lowest point, 0.2, to full precision."""
    return -math.expm1(-w * w / 2)


THREE_RULES = [
    {"start": 0.0}, {"start": 0.0, "threshold": 0.2}, {"start": 0.0, "threshold": 0.1},
    {"start": 0.0, "number": 100}, {"start": 0.0, "number": 1}, {"threshold": 0.2},
    {"threshold": 0.2, "learning_rate": 1.0}, {"threshold": 0.21, "learning_rate": 1.0},
    {"threshold": 0.19}, {"threshold": 1.2}, {"threshold": 1.2, "start": 4.5},
    {"learning_rate": 2.0}, {"learning_rate": 2.0, "start": 1.0, "progress": 1e-6},
    {"learning_rate": 2.0, "start": 0.05}, {"learning_rate": 0.001, "progress": 1e-6},
    {"learning_rate": 1.0, "start": 0.05, "number": 100}, {"start": 4.5, "progress": 0.1},
    {"start": -4.5, "number": 100}, {"start": 3.4, "number": 76}, {"start": 3.4, "number": 77},
    {"number": 1}, {"number": 5, "progress": 0.1}, {"learning_rate": 0.002, "number": 100},
    {"start": -0.05, "threshold": 0.2}, {"start": 0.3, "threshold": 0.25},
]


@holds("when_to_stop.three_rules", *THREE_RULES)
def three_rules(told, learning_rate, start, threshold, number, progress):
    weights = [start]
    for _ in range(100):
        w = weights[-1]
        weights.append(w - learning_rate * w * math.exp(-w * w / 2))
    below = next((k for k, w in enumerate(weights) if abs(w) <= _reach(threshold, start)), None)
    idle = next((k for k in range(5, 101)
                 if height(weights[k - 5]) - height(weights[k]) < progress), None)

    def line(step, hold):
        def check(part):
            hold(part)
            _stops(part, step, weights)
        return check

    by_line(
        told,
        line(below, lambda part: part.number("Loss at most ", threshold, ": ", to=0.01)),
        line(number, lambda part: part.says(f"{counted(number, 'step')}: ")),
        line(idle, lambda part: three_digits(part, "Less than ", progress, " lower in 5 steps: ")),
    )


def _reach(threshold, start):
    """The loss is at most the threshold where |w| is at most this, its inverse function."""
    if threshold < 0.2 or (threshold == 0.2 and start != 0):
        return -1.0  # The lowest loss is at w = 0, and no run from elsewhere comes quite there.
    return math.sqrt(-2 * math.log(1.2 - threshold)) if threshold < 1.2 else math.inf


def _stops(part, step, weights):
    part.says("never, in 100 steps", step is None)
    if step is not None:
        w = weights[step]
        part.says(f"stops after {counted(step, 'step')} at w = ")
        part.number("", w, to=0.01)
        part.number(" loss ", 0.2 + height(w), to=0.001)
        part.number(" slope ", w * math.exp(-w * w / 2), ".", to=0.001)
