"""What is true of the pictures of notebook 01."""

import math

import numpy as np

from tests.lessons.readouts.functions import (
    at,
    gradient,
    hill,
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


ARROWS = ("none", "up the slope", "at a right angle", "on the map")


@holds("what_is_a_gradient.above_the_map", *(
       {"arrow": arrow, "x1": x1, "x2": x2} for arrow in ARROWS
       for x1, x2 in ((0.0, 0.0), (0.0, -1.0), (-1.0, 0.0), (0.02, 0.0), (1.2, -1.0), (1.4, 1.2))))
def above_the_map(told, arrow, x1, x2):
    slopes = gradient(hill, x1, x2)
    steep, level = length(slopes), not any(slopes)
    told.vector("At x = ", (x1, x2), " the ground is ")
    told.number("", at(hill, x1, x2), " high. The plane that touches it there changes its height ")
    told.number("by ", slopes[0], " for each 1 along x₁ and ")
    told.number("by ", slopes[1], " for each 1 along x₂.")
    upright = arrow == "at a right angle"
    told.says("It is level: the arrow would be 0 long.",
              level and arrow in ("up the slope", "on the map"))
    told.says("It is level. The arrow (0.00, 0.00, 1.00) stands upright and has no shadow.",
              level and upright)
    if level or arrow == "none":
        return
    if arrow == "on the map":
        told.vector("The arrow ", slopes, " has an entry for each axis of the map. ")
        told.number("It is ", steep, " long, and ")
        unit = [each / steep for each in slopes]
        told.number("that way the plane rises by ", predicted(hill, (x1, x2), unit),
                    " for each 1 of way. This is ∇f.")
        return
    # Two ways in the plane: the steepest one up, and the level one across it.
    up, across = (*slopes, predicted(hill, (x1, x2), slopes)), (-slopes[1], slopes[0], 0)
    normal = np.cross(across, up)
    way = normal / normal[2] if upright else up
    told.vector("The arrow ", way, " has one entry more, for the height. ")
    told.vector("Its shadow, the dashed line straight below it on the map, is ", way[:2])
    told.says(": ∇f.", not upright)
    told.says(": −∇f.", upright)


FLAT_PLACES = [{"x1": x1, "x2": x2} for x1, x2 in two_valleys_flat_places()]


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
