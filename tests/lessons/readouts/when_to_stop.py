"""What is true of the three rules for stopping on the plateau, asked by an inverse function."""

import math

from tests.lessons.readouts.descents import by_line, counted
from tests.lessons.readouts.descents import number as three_digits
from tests.lessons.readouts.told import holds


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
# Each once the run is over, and at, before and after the steps at which a rule stops it.
THREE_RULES = [{"steps": 100, **special} for special in THREE_RULES] + [
    {"start": start, "steps": steps} for start, stops in ((2.4, (12, 20, 30)), (3.4, (5, 30, 77)))
    for stop in stops for steps in (stop - 1, stop, stop + 1)]


@holds("learning_rate_and_start.three_rules", *THREE_RULES)
def three_rules(told, learning_rate, start, threshold, number, progress, steps):
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
            _stops(part, step, weights, steps)
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


def _stops(part, step, weights, taken):
    stopped = step is not None and step <= taken
    part.says("never, in 100 steps", not stopped and taken == 100)
    part.says(f"not yet, after {counted(taken, 'step')}", not stopped and taken < 100)
    if stopped:
        w = weights[step]
        part.says(f"stops after {counted(step, 'step')} at w = ")
        part.number("", w, to=0.01)
        part.number(" loss ", 0.2 + height(w), to=0.001)
        part.number(" slope ", w * math.exp(-w * w / 2), ".", to=0.001)
