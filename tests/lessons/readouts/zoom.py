"""What is true of the picture of notebook 03 that comes closer and closer to one place."""

import math

import numpy as np

from tests.lessons.readouts.functions import (
    H,
    at,
    gradient,
    length,
    polar,
    two_valleys,
    two_valleys_flat_places,
)
from tests.lessons.readouts.told import holds

DEGREES = np.linspace(0, 360, 3601)
STEP = np.linspace(0, 1, 1001)


def finest(function, places):
    """Return the largest value of a function, by a second look around the best of the places."""
    best, apart = places[np.argmax(function(places))], places[1] - places[0]
    return function(np.clip(best + apart * np.linspace(-1, 1, 2001), places[0], places[-1])).max()


def measures(x1, x2, way, step):
    """Return how far from parallel, in degrees, and from straight and a cosine, in % of k."""
    slopes, here = np.array(gradient(two_valleys, x1, x2)), at(two_valleys, x1, x2)
    k = step * length(slopes)

    def circle(degrees):
        turned = np.exp(1j * np.radians(degrees))
        return x1 + step * turned.real, x2 + step * turned.imag

    def turned(degrees):
        x, y = circle(degrees)
        along_x1, along_x2 = two_valleys(x + 1j * H, y).imag, two_valleys(x, y + 1j * H).imag
        there = (along_x1 + 1j * along_x2) / H
        return np.abs(np.angle(there / complex(*slopes), deg=True))

    def off_cosine(degrees):
        x, y = circle(degrees)
        return np.abs(two_valleys(x, y) - here - (x - x1) * slopes[0] - (y - x2) * slopes[1])

    def off_tangent(part):
        dx, dy = (part * step * entry for entry in way)
        return np.abs(two_valleys(x1 + dx, x2 + dy) - here - dx * slopes[0] - dy * slopes[1])

    return [finest(turned, DEGREES), 100 * finest(off_tangent, STEP) / k,
            100 * finest(off_cosine, DEGREES) / k]


@holds("why_the_negative_gradient.zoom", *({**place, "closer": closer} for closer in (1, 10, 1000)
       for place in ({"x1": -1.02, "x2": -0.5}, {"x1": 0.06, "x2": 0.04}, {"x1": 0.96, "x2": 0.48},
                     {"beta": 0}, {"beta": 90}, {"beta": 180}, {"beta": 360},
                     *({"x1": x1, "x2": x2} for x1, x2 in two_valleys_flat_places()))),
       {"closer": 9.9}, {"closer": 10.1})
def zoom(told, closer, beta, x1, x2):
    slopes = gradient(two_valleys, x1, x2)
    flat = length(slopes) < 1e-9
    told.says("the gradient is 0, so k = 0: no way is steepest, and however close you come, there "
              "is no slope to be seen.", flat)
    if flat:
        told.vector("At x = ", (x1, x2))
        return
    way = polar(1, beta + math.degrees(math.atan2(slopes[1], slopes[0])))
    turn, along, around = now = measures(x1, x2, way, 1 / closer)
    k = length(slopes) / closer
    change = at(two_valleys, x1 + way[0] / closer, x2 + way[1] / closer) - at(two_valleys, x1, x2)
    told.number("Enlarged ", closer, "×, at x = ", digits=3)
    told.vector("", (x1, x2), ": around the circle the level lines turn by up to ")
    told.number("", turn, "°. At β = ", digits=2)
    told.number("", beta, "° the loss changes by ")
    told.number("", change / k, " k, and cos β is ")
    told.number("", math.cos(math.radians(beta)), ". ")
    told.number("Along the step it leaves its tangent by up to ", along, " % of k, and ", digits=2)
    told.number("around the circle it leaves k cos β by up to ", around, " %.", digits=2)
    told.says(" Ten times farther off: ", closer >= 10)
    if closer >= 10:
        before = measures(x1, x2, way, 10 / closer)
        told.number("", before[0], "°, ", digits=2)
        told.number("", before[1], " % and ", digits=2)
        told.number("", before[2], " %. Coming ten times closer has divided them by ", digits=2)
        ratios = [far / near for far, near in zip(before, now, strict=True)]
        for ratio, after in zip(ratios, (", ", " and ", "."), strict=True):
            told.number("", ratio, after, digits=2)
