"""What is true of the pictures of notebook 01."""

import math

import numpy as np

from tests.lessons.readouts.functions import (
    at,
    gradient,
    length,
    log_example,
    polar,
    predicted,
    two_valleys,
    two_valleys_flat_places,
)
from tests.lessons.readouts.told import holds


@holds("what_is_a_gradient.slices", {"x1": 0.0}, {"x2": 0.4}, {"x1": -2.4, "x2": 4.0}, {"x1": 0.02})
def slices(told, x1, x2):
    along_x1, along_x2 = gradient(log_example, x1, x2)
    told.vector("At x = ", (x1, x2))
    told.number(": walk along x₁ only, and the slope is ∂f/∂x₁ = ", along_x1)
    told.number("; walk along x₂ only, and it is ∂f/∂x₂ = ", along_x2)
    told.vector(". Both in one vector: ∇f = ", (along_x1, along_x2), ".")


@holds("what_is_a_gradient.dial", {"direction": 0, "x1": 0.0}, {"direction": 90, "x1": 0.0},
       {"direction": 180, "x1": 0.0}, {"direction": 270, "x1": 0.0}, {"direction": 345},
       {"direction": 346}, {"direction": 347}, {"direction": 166}, {"direction": 167},
       {"direction": 75}, {"direction": 76}, {"direction": 77}, {"direction": 256},
       {"direction": 315, "x1": 0.5, "x2": 1.0}, {"direction": 45, "x1": 0.5, "x2": 1.0},
       {"direction": 360, "x1": 2.4, "x2": 0.4})
def dial(told, direction, x1, x2):
    slopes = [predicted(log_example, (x1, x2), polar(1, angle)) for angle in range(361)]
    slope, steepest = slopes[direction], length(gradient(log_example, x1, x2))
    away = math.degrees(math.acos(max(-1, min(1, slope / steepest))))
    told.number("Direction ", direction, "°")
    told.number(", which is ", away, "° away from the gradient", to=1)
    told.number(": the slope is v·∇f = ", slope)
    told.number(", where |∇f| = ", steepest, ".")
    told.says("To the nearest degree, this is the gradient's own way: no whole degree climbs "
              "faster.", slope > max(slopes) - 1e-9)
    told.says("To the nearest degree, this is against the gradient: no whole degree falls faster.",
              slope < min(slopes) + 1e-9)
    # Of whole degrees, the two that cross 0 between them are nearest to it.
    beside = [slopes[(direction + turn) % 360] for turn in (-1, 1)]
    across = abs(slope) <= min(map(abs, beside)) + 1e-9
    told.says("To the nearest degree, this is across the gradient: you stay almost level.", across)
    neither = not across and min(slopes) + 1e-9 <= slope <= max(slopes) - 1e-9
    told.says("This way is uphill.", neither and slope > 0)
    told.says("This way is downhill.", neither and slope < 0)


FLAT_PLACES = [{"x1": x1, "x2": x2} for x1, x2 in two_valleys_flat_places()]


@holds("what_is_a_gradient.from_the_side", {"part": 0.01}, {"part": 0.25}, {"part": 0.5},
       {"part": 0.5, "x1": 0.0}, {"part": 0.5, "x1": -1.2, "x2": 1.2}, {"x1": 0.0, "x2": 1.2})
def from_the_side(told, part, x1, x2):
    slopes = gradient(log_example, x1, x2)
    way = [part * slope for slope in slopes]
    here = at(log_example, x1, x2)
    told.says("Nothing of the gradient has been walked yet.", part == 0)
    if part == 0:
        told.vector("At x = ", (x1, x2), " the height is ")
        told.number("", here, ". ")
        return
    told.number("", part, " of the gradient is ")
    told.vector("", way, " and ")
    told.number("", length(way), " long, on the map. ")
    told.vector("It leads from x = ", (x1, x2), " to ")
    told.vector("", (x1 + way[0], x2 + way[1]), ". ")
    told.number("There the ground is at ", at(log_example, x1 + way[0], x2 + way[1]), ", and ")
    told.number("it was at ", here, ".")


@holds("what_is_a_gradient.arrows", *({**place, "gradients": True} for place in (
       *FLAT_PLACES, {"x1": 0.07, "x2": 0.04}, {"x1": -1.02, "x2": -0.5},
       {"x1": 0.96, "x2": 0.48}, {"x1": 0.0, "x2": 0.0}, {"x1": -1.1, "x2": -0.5},
       {"x1": 0.0, "x2": -1.2})), *FLAT_PLACES, {"x1": 0.0, "x2": 0.0})
def arrows(told, x1, x2, gradients):
    if not gradients:
        told.vector("At x = ", (x1, x2), " the height is ")
        told.number("", at(two_valleys, x1, x2), ". ")
        told.says("The dashed curve joins the places that are as high.")
        return
    slopes = gradient(two_valleys, x1, x2)
    flat = length(slopes) <= 0.05
    told.vector("At x = ", (x1, x2), " the gradient is ")
    told.vector("", slopes)
    if not flat:
        told.number(" and its length ", length(slopes), ".")
    told.says(" It points uphill, straight across the level line.", not flat)
    told.says(": almost zero, so the ground is almost level.", flat)
    bends = [bend(x1, x2, angle) for angle in range(180)]
    told.says("It bends upwards every way, as at the bottom of a valley.", flat and min(bends) > 0)
    told.says("It bends downwards every way, as on a summit.", flat and max(bends) < 0)
    told.says("It bends upwards one way and downwards another, as at a saddle.",
              flat and min(bends) < 0 < max(bends))


def bend(x1, x2, angle, h=1e-3):
    """The second difference of the surface in one direction."""
    v1, v2 = polar(h, angle)
    heights = [at(two_valleys, x1 + k * v1, x2 + k * v2) for k in (-1, 0, 1)]
    return np.diff(heights, 2)[0]
