"""What is true of the pictures of notebook 03."""

import math

import numpy as np

from tests.lessons.readouts.functions import (
    at,
    bowl,
    change,
    gradient,
    length,
    polar,
    predicted,
    run,
    slope,
    two_hollows,
    two_hollows_slope,
    two_valleys_flat_places,
)
from tests.lessons.readouts.told import holds

TILT = 37  # A may point anywhere: only the angle from A to B counts


@holds("why_the_negative_gradient.angle",
       *({"beta": beta} for beta in (0, 1, 89, 90, 91, 179, 180, 181, 269, 270, 271,
                                    359, 360)),
       {"beta": 0, "length_a": 0.5, "length_b": 2.5})
def angle(told, beta, length_a, length_b):
    a, b = polar(length_a, TILT), polar(length_b, TILT + beta)
    product, largest = a[0] * b[0] + a[1] * b[1], length_a * length_b
    told.number("β = ", beta, "°: A·B = |A||B| cos β = ")
    told.number("", length_a, " · ")
    told.number("", length_b, " · ")
    told.number("", product / largest, " = ")
    told.number("", product, ". ")
    same, opposite = math.isclose(product, largest), math.isclose(product, -largest)
    zero = math.isclose(product, 0, abs_tol=1e-12)
    told.says("The same way: the product is as large as it can be, +|A||B|.", same)
    told.says("Less than 90° apart: the product is positive.", product > 0 and not (same or zero))
    told.says("A right angle: the product is zero.", zero)
    told.says("More than 90° apart: the product is negative.",
              product < 0 and not (opposite or zero))
    told.says("Opposite ways: the product is as negative as it can be, −|A||B|.", opposite)


STEPS = 20


def bowl_slope(place):
    """The slope of the bowl with the curvatures 1 and 4, for `run`."""
    return [place[0], 4 * place[1]]


@holds("why_the_negative_gradient.normalised", *({"steps": STEPS, **setting} for setting in (
       {"learning_rate": 0.0}, {"x1": 0.0, "x2": 0.0}, {},
       {"learning_rate": 0.0, "x1": 0.0, "x2": 0.0}, {"x1": 0.6, "x2": 0.0},
       {"learning_rate": 0.25, "x1": 0.0}, {"learning_rate": 0.25, "x2": 0.0},
       {"learning_rate": 0.24, "x1": 0.0}, {"learning_rate": 0.5},
       {"learning_rate": 0.5, "x1": 0.0}, {"learning_rate": 0.52},
       {"learning_rate": 0.6, "x1": 0.0, "x2": 0.02},
       {"learning_rate": 0.01, "x1": 0.2, "x2": 0.0}, {"learning_rate": 0.1, "x1": 2.0, "x2": 0.0},
       {"learning_rate": 0.36}, {"learning_rate": 0.6, "x1": 1.8, "x2": 0.0},
       {"steps": 0}, {"steps": 0, "learning_rate": 0.0}, {"steps": 0, "x1": 0.0, "x2": 0.0},
       {"steps": 1}, {"steps": 3, "x1": 0.6, "x2": 0.0}, {"steps": 2, "x1": 0.6, "x2": 0.0},
       {"steps": 1, "learning_rate": 0.25, "x1": 0.0}, {"steps": 1, "learning_rate": 0.0})))
def normalised(told, learning_rate, x1, x2, steps):
    told.number("α = η = ", learning_rate, ". ")
    minimum, away = x1 == 0 == x2, math.hypot(x1, x2)
    told.says("Both stand on the minimum. The gradient is 0 there, so there is no step.", minimum)
    waits, stays = (not minimum and is_so for is_so in (steps == 0, steps > 0 == learning_rate))
    told.says("No step has been taken yet: both are at the start, ", waits)
    told.says("Every step is 0 long, and both stay at the start, ", stays)
    if waits or stays:
        told.number("", away, " from the minimum.", digits=2)
    elif not minimum:
        for name, how in (("Plain: ", False), ("Normalised: ", True)):
            path = run(bowl_slope, (x1, x2), learning_rate, steps, normalise=how)
            ending(told, name, path, steps)


def ending(told, name, path, most):
    outside = [k for k, place in enumerate(path) if max(map(abs, place)) > 2]
    told.says(f"{name}leaves the picture at step ", outside)
    at_rest = not outside and not any(path[-1]) and len(path) <= most
    told.says(f"{name}on the minimum after ", at_rest)
    steps = len(path) - 1
    if outside:
        told.number("", outside[0], ".")
    elif at_rest:
        told.number("", steps, f" step{'' if steps == 1 else 's'}, where it stays.")
    else:
        last = math.dist(path[-1], path[-2])
        told.number(f"{name}step ", most, " is ")
        told.number("", last, " long and ends ", digits=2)
        told.number("", math.hypot(*map(float, path[-1])), " from the minimum.", digits=2)


@holds("why_the_negative_gradient.sliding",
       {"steps": 0}, {"learning_rate": 0.0, "steps": 12}, {"steps": 0, "start": 0.96},
       {"learning_rate": 0.0, "steps": 0}, {"steps": 1}, {"start": 0.06, "steps": 12},
       {"start": 0.06, "steps": 0}, {"learning_rate": 0.0, "start": -1.02, "steps": 12},
       {"steps": 12}, {"learning_rate": 0.3, "start": -0.9, "steps": 12},
       {"learning_rate": 0.4, "steps": 1},
       *({"start": start, "steps": 24} for start, _ in two_valleys_flat_places()),
       {"learning_rate": 0.22, "start": -1.3, "steps": 24},
       {"learning_rate": 0.2, "start": 0.9, "steps": 24},
       {"learning_rate": 0.1, "start": 1.2, "steps": 12})
def sliding(told, learning_rate, start, steps):
    path = [float(w) for [w] in run(two_hollows_slope, [start], learning_rate, steps)]
    path += [path[-1]] * (steps + 1 - len(path))
    losses = [at(two_hollows, w) for w in path]
    outside = [k for k, w in enumerate(path) if abs(w) > 1.8 or not -0.8 <= losses[k] <= 4.5]
    told.number("α = ", learning_rate, ": ")
    told.says(" leaves the picture: ", outside)
    if outside:
        out = outside[0]
        told.number("step ", out)
        told.number("the loss jumps from ", losses[out - 1], " to ", digits=3)
        told.number("", losses[out], ". The step is too long.", digits=3)
        return
    plural = "" if steps == 1 else "s"
    here = slope(two_hollows, path[-1])
    told.number("after ", steps, f" step{plural} w = ")
    told.number("", path[-1], ", the loss is ")
    told.number("", losses[-1], " and the slope ")
    told.number("", here, ". ")
    rises = sum(after > before + 1e-9 for before, after in zip(losses, losses[1:], strict=False))
    flat, still = not rises and abs(here) < 0.01, steps == 0 or learning_rate == 0
    told.says("The loss rose at ", rises)
    if rises:
        told.number("", rises, " of ")
        told.number("", steps, f" step{plural}: α is too large here.")
    deepest = losses[-1] < min(at(two_hollows, w / 1000) for w in range(-1600, 1600)) + 1e-4
    told.says("The slope is almost 0: this is the lowest there is.", flat and deepest)
    told.says("The slope is almost 0: this is flat, but not the lowest point there is.",
              flat and not deepest)
    told.says("No step has been taken yet.", not rises and not flat and steps == 0)
    told.says("With α = 0 no step moves it.",
              not rises and not flat and steps > 0 and learning_rate == 0)
    fell = all(after < before for before, after in zip(losses, losses[1:], strict=False))
    told.says("Every step so far lowered the loss.", fell and not flat and not still)


BOWL = bowl(1.0, 6.0)
DEGREES = np.linspace(0, 360, 7201)[:-1]


def up(x1, x2):
    """The angle of the gradient with the x₁ axis, from which β counts; 0 if there is none."""
    slopes = gradient(BOWL, x1, x2)
    return math.degrees(math.atan2(slopes[1], slopes[0])) if any(slopes) else 0.0


def lowest(x1, x2, step):
    """Return every β at which a step of this length ends lowest, by search, and the change there.

    Where the loss falls before an angle and rises after it, halving finds the angle.
    """
    def rise(beta):
        """How fast the loss rises with β: the slope along the circle."""
        turned = np.radians(beta + up(x1, x2))
        sine, cosine = np.sin(turned), np.cos(turned)
        return -(x1 + step * cosine) * sine + 6 * (x2 + step * sine) * cosine

    before, after = DEGREES - 0.013, DEGREES + 0.037
    low = before[(rise(before) < 0) & (rise(after) >= 0)]
    high = low + 0.05
    for _ in range(60):
        middle = (low + high) / 2
        falls = rise(middle) < 0
        low, high = np.where(falls, middle, low), np.where(falls, high, middle)
    found = {beta: change(BOWL, (x1, x2), polar(step, beta + up(x1, x2))) for beta in low}
    least = min(found.values())
    return sorted(beta % 360 for beta, each in found.items() if each < least + 1e-11), least


def named(told, betas):
    """Hold one angle, or two."""
    for number, beta in enumerate(betas):
        told.number(" and " if number else "β = ", beta, "°", to=0.1)


COMPASS = [
    {"x1": 0.0, "x2": 0.0}, {"x1": 0.0, "x2": 0.0, "beta": 0, "step": 2.0}, {"x1": 0.0},
    {"beta": 180, "step": 1.0}, {"beta": 180, "step": 1.0, "x2": 0.02},
    {"beta": 180, "step": 1.0, "x2": -0.02}, {"beta": 180, "step": 1.0, "x2": 0.0},
    {"beta": 180, "step": 2.0, "x1": 1.0, "x2": 0.0}, {"beta": 180, "step": 1.5, "x1": -0.5},
    {"beta": 180, "step": 2.0, "x1": 0.5, "x2": 0.0}, {"beta": 0}, {"beta": 360}, {"beta": 90},
    *({"beta": 180, "step": step, "x1": 0.0, "x2": x2}
      for step in (0.02, 0.98, 1.0, 1.18, 1.2, 1.22, 2.0) for x2 in (1.0, -1.0, 0.84, 0.02)),
    {"beta": 181, "step": 1.0, "x2": 0.0}, {"beta": 180, "step": 0.98, "x2": 0.0},
    {"beta": 180, "step": 0.02, "x1": 2.0, "x2": 1.2}, {"step": 0.02, "x1": 0.02, "x2": 0.02},
]
COMPASS = [{**setting, "everywhere": everywhere} for setting in COMPASS
           for everywhere in (False, True)]


def compass(told, beta, step, x1, x2, everywhere):
    slopes, way = gradient(BOWL, x1, x2), polar(step, beta + up(x1, x2))
    happened = change(BOWL, (x1, x2), way)
    minimum = not any(slopes)
    told.says("Here, at the minimum, the gradient is zero, so k = 0: no change is predicted in any "
              "direction. Every step of this length ends higher, this one by ", minimum)
    if minimum:
        told.number("", happened, ". ")
        told.number("β = ", beta, "° counts from the x₁ axis here")
        ways, _ = lowest(x1, x2, step)
        told.says(", and along that axis the loss rises least.",
                  np.allclose(np.mod(np.add(ways, 90), 180), 90))
        return
    k = step * length(slopes)
    told.number("β = ", beta, "°: predicted k cos β = ")
    told.number("", k, " · ")
    told.number("", math.cos(math.radians(beta)), " = ")
    told.number("", predicted(BOWL, (x1, x2), way), ", actual change ")
    told.number("", happened, ".")
    told.says("So long a step goes up even in the steepest direction down.",
              beta == 180 and happened > 0.0005)
    told.says("Of all directions ", everywhere)
    if not everywhere:
        return
    best, least = lowest(x1, x2, step)
    named(told, best)
    told.says(" ends lowest, ", len(best) == 1)
    told.says(" end lowest, ", len(best) == 2)
    straight = np.allclose(best, 180, atol=1e-6)
    told.says("straight against the gradient: ", straight)
    if not straight:
        told.number("", abs(best[0] - 180), "° away from 180°: ", digits=2)
    told.number("there the loss changes by ", least, ".")


holds("why_the_negative_gradient.compass", *COMPASS)(compass)


@holds("why_the_negative_gradient.compass, challenge", *COMPASS)
def compass_challenge(told, beta, step, x1, x2, everywhere):
    compass(told, beta, step, x1, x2, everywhere)
    against = change(BOWL, (x1, x2), polar(step, 180 + up(x1, x2)))
    best, _ = lowest(x1, x2, step)
    straight = np.allclose(best, 180, atol=1e-6)
    reached = bool(step >= 1 and beta == 180 and against <= -0.0005 and straight and (x1 or x2))
    told.challenge("find a start from which a step straight against the gradient, at least 1 long, "
                   "goes down and ends lower than in any other direction.", reached)
    if not (x1 or x2):
        told.says("at the minimum no direction is against the gradient.")
    elif step < 1:
        told.number("the step is only ", step, " long.")
    elif beta != 180:
        told.number("the step stands at β = ", beta, "°, and against the gradient is 180°.")
    elif against > -0.0005:
        told.number("the loss does not fall, it changes by ", against, ".")
    elif not straight:
        named(told, best)
        told.says(" ends lower, ", len(best) == 1)
        told.says(" end lower, ", len(best) == 2)
        told.number("", abs(best[0] - 180), "° away from 180°.", digits=2)
    else:
        told.number("the loss changes by ", against)
        told.fixed(", and in every other direction the step ends higher than that.")
