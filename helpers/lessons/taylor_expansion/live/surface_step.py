"""A step on a surface, and the straight section along it."""

import numpy as np

from helpers import directions, objectives, taylor
from helpers.lessons import pieces
from helpers.lessons.taylor_expansion.live.changes import changes
from helpers.live import Scene, Slider, follow, keeping, look, with_controls, wording

NO_STEP = 0.005  # half a step of the slider of lengths
SECTION = np.linspace(-1.2, 1.2, 161)


@with_controls(
    direction=Slider("direction of v", 0, 360, 1, first=110,
                     means="angle of the unit vector v with the x₁ axis, in degrees"),
    length=Slider("step length η", 0.0, 1.2, 0.01, first=0.0),
    x1=Slider("start x₁", -1.4, 1.4, 0.02, first=0.5),
    x2=Slider("start x₂", -1.2, 1.2, 0.02, first=-0.8),
)
def surface_step():
    """Take a step of any length in any direction: predicted change, actual change and gap."""
    objective = objectives.two_valleys
    figure, (map_axes, cut_axes) = look.figure(2, height=4.8)
    pieces.contours(map_axes, objective)
    ray = look.line(map_axes, look.QUIET, linestyle=":")
    gradient = look.arrow(map_axes, look.GRADIENT, "∇L, a fifth as long")
    step_arrow = look.arrow(map_axes, look.STEP, "step η v", width=4)
    look.legend_above(map_axes, [gradient, step_arrow])
    start = look.point(map_axes, look.PATH, hollow=True)
    tip = look.point(map_axes, look.STEP)
    cut = _Cut(cut_axes, objective)

    def show(direction, length, x1, x2):
        theta0 = np.array([x1, x2])
        v = np.array([np.cos(np.radians(direction)), np.sin(np.radians(direction))])
        step = length * v
        start.set_data(*theta0[:, None])
        tip.set_data(*(theta0 + step)[:, None])
        ray.set_data(*np.transpose([theta0, theta0 + 1.2 * v]))
        look.put_arrow(gradient, theta0, theta0 + 0.2 * objective.gradient(theta0))
        look.put_arrow(step_arrow, theta0, theta0 + step)
        cut.put(theta0, v, length)
        return (
            f"From θ₀ = {wording.vector(theta0)}, {wording.fixed(length)} long at {direction}°: "
            + changes(objective, theta0, step)
        )

    return Scene(
        figure, show, moving=[ray, gradient, step_arrow, start, tip, *cut.artists],
        # Where both points lie on each other, the first one is taken.
        drags={tip: _aim, start: follow("x1", "x2")},
        presets={"90°, 0.70 long": keeping(direction=90, length=0.7),
                 "180°, 0.70 long": keeping(direction=180, length=0.7),
                 "0.07 long": keeping(length=0.07),
                 "40°, 1.20 long": {"direction": 40, "length": 1.2}},
    )


class _Cut:
    """The change of the loss along a step, as it is and as each order predicts it."""

    def __init__(self, axes, objective):
        self.objective = objective
        axes.axhline(0, color=look.QUIET, linewidth=1)
        axes.set(xlim=SECTION[[0, -1]], ylim=(-4, 5), xlabel="distance η along v",
                 ylabel="change of the loss")
        self.loss = look.line(axes, look.LOSS, "actual")
        self.linear = look.line(axes, look.PREDICTION, "predicted: η v·∇L", linewidth=3)
        self.quadratic = look.line(axes, look.PREDICTION, "with second order", linestyle="--")
        self.gap = look.line(axes, look.QUIET, "gap", linestyle=":", linewidth=4)
        self.ends = [look.point(axes, look.PREDICTION, marker="D", size=11),
                     look.point(axes, look.LOSS)]
        look.legend_above(axes, self.artists[:4], columns=2)

    @property
    def artists(self):
        return [self.loss, self.linear, self.quadratic, self.gap, *self.ends]

    def put(self, theta0, v, length):
        objective = self.objective
        line = theta0 + SECTION[:, None] * v
        height = objective.value(theta0)
        for curve, heights in ((self.loss, objective.value),
                               (self.linear, taylor.first_order(objective, theta0)),
                               (self.quadratic, taylor.second_order(objective, theta0))):
            curve.set_data(SECTION, heights(line) - height)
            curve.set_visible(length > 0)
        there = [directions.predicted_change(objective, theta0, length * v),
                 directions.actual_change(objective, theta0, length * v)]
        self.gap.set_data([length, length], there)
        for point, change in zip(self.ends, there, strict=True):
            point.set_data([length], [change])


def _aim(x, y, present):
    dx, dy = x - present["x1"], y - present["x2"]
    if np.hypot(dx, dy) < NO_STEP:
        return {"length": 0}  # it has no direction
    return {"direction": np.degrees(np.arctan2(dy, dx)) % 360, "length": np.hypot(dx, dy)}
