"""The gradient seen from above and from the side: it lies on the map."""

import numpy as np

from helpers import directions, objectives
from helpers.lessons import pieces
from helpers.live import Scene, Slider, follow, keeping, look, with_controls, wording

MAP_LEVEL = -2.5  # where the map is drawn, below all of the ground
WAY = np.linspace(-2.0, 3.0, 201)


@with_controls(
    part=Slider("part of the gradient", 0.0, 0.5, 0.01, first=0.0,
                means="how much of the gradient is walked"),
    x1=Slider("x₁", -1.2, 1.2, 0.02, first=1.0, means="the point's x₁"),
    x2=Slider("x₂", 1.2, 4.0, 0.02, first=2.0, means="the point's x₂"),
)
def from_the_side():
    """Walk along the gradient of x₁² − log x₂, and see map and ground from above and from the side.

    The side view is cut along the gradient.
    """
    objective = objectives.log_example
    figure, (map_axes, side_axes) = look.figure(2, height=4.6)
    pieces.contours(map_axes, objective)
    above = look.arrow(map_axes, look.GRADIENT, "part of ∇f, walked")
    look.legend_above(map_axes, [above])
    point = look.point(map_axes, look.PATH)
    side = _Side(side_axes, objective)

    def show(part, x1, x2):
        theta = np.array([x1, x2])
        slope = objective.gradient(theta)
        end = theta + part * slope
        point.set_data([x1], [x2])
        look.put_arrow(above, theta, end)
        side.put(theta, slope, part)
        here, there = objective.value(theta), objective.value(end)
        if part == 0:
            return (f"At x = {wording.vector(theta)} the height is {wording.fixed(here)}. Nothing "
                    "of the gradient has been walked yet.")
        return (
            f"{wording.fixed(part)} of the gradient is {wording.vector(part * slope)} and "
            f"{wording.fixed(part * directions.length(slope))} long, on the map. It leads from "
            f"x = {wording.vector(theta)} to {wording.vector(end)}. There the ground is at "
            f"{wording.fixed(there)}, and it was at {wording.fixed(here)}."
        )

    return Scene(
        figure, show, moving=[above, point, *side.artists],
        drags={point: follow("x1", "x2")},
        presets={"a quarter of it": keeping(part=0.25), "half of it": keeping(part=0.5)},
    )


class _Side:
    """The ground along the gradient, the map below it, and what is walked on both."""

    def __init__(self, axes, objective):
        self.height = objective.value
        axes.set(xlim=WAY[[0, -1]], ylim=(-3.2, 8), xlabel="way on the map, along the gradient",
                 ylabel="height")
        axes.axhline(MAP_LEVEL, color=look.QUIET, linewidth=6, alpha=0.4)
        axes.text(WAY[0] + 0.1, MAP_LEVEL + 0.25, "the map", va="bottom")
        self.ground = look.line(axes, look.LOSS, "the ground")
        self.walked = look.line(axes, look.STEP, "walked on the ground", linewidth=5)
        self.flat = look.arrow(axes, look.GRADIENT, "part of ∇f", width=4)
        self.uprights = [look.line(axes, look.QUIET, linestyle=":") for _ in range(2)]
        self.points = [look.point(axes, look.PATH, hollow=hollow) for hollow in (True, False)]
        look.legend_above(axes, [self.ground, self.walked])

    @property
    def artists(self):
        return [*self.uprights, self.ground, self.walked, self.flat, *self.points]

    def put(self, theta, slope, part):
        along, far = directions.unit(slope), part * directions.length(slope)
        self.ground.set_data(WAY, self.height(theta + WAY[:, None] * along))
        way = np.linspace(0, far, 41)
        self.walked.set_data(way, self.height(theta + way[:, None] * along))
        look.put_arrow(self.flat, (0, MAP_LEVEL), (far, MAP_LEVEL))
        for line, dot, at in zip(self.uprights, self.points, (0, far), strict=True):
            height = self.height(theta + at * along)
            line.set_data([at, at], [MAP_LEVEL, height])
            dot.set_data([at], [height])
