"""A hill above its map, a plane that touches it, and three arrows, one of them the gradient."""

import numpy as np
from matplotlib.patches import Polygon

from helpers import directions, taylor
from helpers.lessons.what_is_a_gradient.live import in_space
from helpers.live import Choice, Scene, Slider, keeping, look, with_controls, wording

HILL = in_space.HILL
PATCH = 0.7 * np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])  # the piece of the plane that is drawn
NONE, SLOPE, RIGHT_ANGLE, MAP = "none", "up the slope", "at a right angle", "on the map"


@with_controls(
    arrow=Choice("arrow", (NONE, SLOPE, RIGHT_ANGLE, MAP), first=NONE,
                 means="which arrow is drawn"),
    x1=Slider("x₁", -1.4, 1.4, 0.02, first=1.2, means="the point's x₁"),
    x2=Slider("x₂", -1.2, 1.2, 0.02, first=-1.0, means="the point's x₂"),
)
def above_the_map():
    """See a hill above its map, with the plane that touches it above a point of the map.

    An arrow starts at the point: up along the plane, at a right angle to it, or flat on the map.
    """
    figure, (axes,) = look.figure(height=6.0)
    in_space.draw(axes)
    plane = axes.add_patch(Polygon(np.zeros((4, 2)), facecolor=look.PREDICTION, alpha=0.6,
                                   edgecolor=look.PREDICTION, label="the plane that touches it"))
    point = look.point(axes, look.PATH, "the point: drag it")
    arrows = _Arrows(axes)
    look.legend_beside(axes, [plane, arrows.above, point])

    def show(arrow, x1, x2):
        theta = np.array([x1, x2])
        slope, height = HILL.gradient(theta), HILL.value(theta)
        corners = theta + PATCH
        plane.set_xy(in_space.seen(corners, taylor.first_order(HILL, theta)(corners)))
        point.set_data(*in_space.seen(theta)[:, None])
        way = {NONE: np.zeros(3), MAP: np.append(slope, 0), SLOPE: np.append(slope, slope @ slope),
               RIGHT_ANGLE: np.append(-slope, 1)}[arrow]
        arrows.put(theta, height, way, on_map=arrow == MAP)
        return (
            f"At x = {wording.vector(theta)} the ground is {wording.fixed(height)} high. The plane "
            f"that touches it there changes its height by {wording.fixed(slope[0])} for each 1 "
            f"along x₁ and by {wording.fixed(slope[1])} for each 1 along x₂."
            + _arrow_in_words(arrow, slope, way)
        )

    return Scene(
        figure, show, moving=[plane, *arrows.artists, point], drags={point: _dragged},
        presets={"x = (−1, 0)": keeping(x1=-1.0, x2=0.0), "x = (0, −1)": keeping(x1=0.0, x2=-1.0),
                 "x = (0, 0)": keeping(x1=0.0, x2=0.0)},
    )


class _Arrows:
    """The gradient on the map, or another arrow on the ground with its shadow on the map."""

    def __init__(self, axes):
        self.upright = look.line(axes, look.QUIET, linestyle=":")
        self.shadow = look.line(axes, look.QUIET, linestyle="--")
        self.gradient = look.arrow(axes, look.GRADIENT, width=4)
        self.other = look.arrow(axes, look.PATH, width=4)
        self.above = look.point(axes, look.PATH, "the ground above it", hollow=True)

    @property
    def artists(self):
        return [self.upright, self.shadow, self.gradient, self.other, self.above]

    def put(self, theta, height, way, *, on_map):
        tip = theta + way[:2]
        below, ground = in_space.seen(theta), in_space.seen(theta, height)
        self.upright.set_data(*np.transpose([below, ground]))
        self.above.set_data(*ground[:, None])
        top = in_space.seen(tip, height + way[2])
        self.shadow.set_data(*np.transpose([below, in_space.seen(tip), top]))
        look.put_arrow(self.gradient, below, in_space.seen(tip))
        look.put_arrow(self.other, ground, top)
        there = bool(np.any(way))
        self.gradient.set_visible(there and on_map)
        for artist in (self.shadow, self.other):
            artist.set_visible(there and not on_map)


def _dragged(x, y, present):
    x1, x2 = in_space.on_the_map(x, y)
    return {"x1": x1, "x2": x2}


def _arrow_in_words(arrow, slope, way):
    if arrow == NONE:
        return ""
    if not np.any(slope):
        if arrow == RIGHT_ANGLE:
            return " It is level. The arrow (0.00, 0.00, 1.00) stands upright and has no shadow."
        return " It is level: the arrow would be 0 long."
    if arrow == MAP:
        length = wording.fixed(directions.length(slope))
        return (f" The arrow {wording.vector(slope)} has an entry for each axis of the map. It is "
                f"{length} long, and that way the plane rises by {length} for each 1 of way. "
                "This is ∇f.")
    shadow = "∇f" if arrow == SLOPE else "−∇f"
    return (f" The arrow {wording.vector(way)} has one entry more, for the height. Its shadow, the "
            f"dashed line straight below it on the map, is {wording.vector(way[:2])}: {shadow}.")
