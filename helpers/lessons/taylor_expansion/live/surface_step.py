"""A step on a surface, and the straight section along it."""

import numpy as np

from helpers import directions, objectives, taylor
from helpers.lessons import pieces
from helpers.lessons.taylor_expansion.live.changes import changes
from helpers.live import Demo, Slider, follow, look, wording

SECTION = np.linspace(-1.2, 1.2, 161)


@look.style()
def surface_step(direction=110, length=0.7, x1=0.5, x2=-0.8):
    """Take a step of any length in any direction: predicted change, actual change and gap.

    Parameters
    ----------
    direction : int
        Angle of the unit vector v with the x₁ axis, in degrees from 0 to 360.
    length : float
        The step's length η, from 0 to 1.2.
    x1, x2 : float
        The start θ₀, with x₁ from −1.4 to 1.4 and x₂ from −1.2 to 1.2.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    objective = objectives.two_valleys
    figure, (map_axes, cut_axes) = look.figure(2, height=4.8)
    with look.style():
        pieces.contours(map_axes, objective)
    ray = look.line(map_axes, look.QUIET, linestyle=":")
    gradient = look.arrow(map_axes, look.GRADIENT, "∇L, a fifth as long")
    step_arrow = look.arrow(map_axes, look.STEP, "step η v", width=4)
    look.legend_above(map_axes, [gradient, step_arrow])
    start = look.point(map_axes, look.PATH, hollow=True)
    tip = look.point(map_axes, look.STEP)
    with look.style():
        cut_axes.axhline(0, color=look.QUIET, linewidth=1)
        cut_axes.set(xlim=SECTION[[0, -1]], ylim=(-4, 5), xlabel="distance η along v",
                     ylabel="change of the loss")
        loss = look.line(cut_axes, look.LOSS, "actual")
        linear = look.line(cut_axes, look.PREDICTION, "predicted: η v·∇L", linewidth=3)
        quadratic = look.line(cut_axes, look.PREDICTION, "with second order", linestyle="--")
        gap = look.line(cut_axes, look.QUIET, "gap", linestyle=":", linewidth=4)
        ends = [look.point(cut_axes, look.PREDICTION, marker="D", size=11),
                look.point(cut_axes, look.LOSS)]
    look.legend_above(cut_axes, [loss, linear, quadratic, gap], columns=2)

    def show(direction, length, x1, x2):
        theta0 = np.array([x1, x2])
        v = np.array([np.cos(np.radians(direction)), np.sin(np.radians(direction))])
        step = length * v
        start.set_data(*theta0[:, None])
        tip.set_data(*(theta0 + step)[:, None])
        ray.set_data(*np.transpose([theta0, theta0 + 1.2 * v]))
        look.put_arrow(gradient, theta0, theta0 + 0.2 * objective.gradient(theta0))
        look.put_arrow(step_arrow, theta0, theta0 + step)
        line = theta0 + SECTION[:, None] * v
        height = objective.value(theta0)
        loss.set_data(SECTION, objective.value(line) - height)
        linear.set_data(SECTION, taylor.first_order(objective, theta0)(line) - height)
        quadratic.set_data(SECTION, taylor.second_order(objective, theta0)(line) - height)
        there = [directions.predicted_change(objective, theta0, step),
                 directions.actual_change(objective, theta0, step)]
        gap.set_data([length, length], there)
        for point, change in zip(ends, there, strict=True):
            point.set_data([length], [change])
        return (
            f"From θ₀ = {wording.vector(theta0)}, {wording.fixed(length)} long at {direction}°: "
            + changes(objective, theta0, step)
        )

    return Demo(
        figure, show,
        {"direction": Slider("direction of v", 0, 360, 1),
         "length": Slider("step length η", 0.0, 1.2, 0.01),
         "x1": Slider("start x₁", -1.4, 1.4, 0.02), "x2": Slider("start x₂", -1.2, 1.2, 0.02)},
        {"direction": direction, "length": length, "x1": x1, "x2": x2},
        moving=[ray, gradient, step_arrow, start, tip, loss, linear, quadratic, gap, *ends],
        drags={start: follow("x1", "x2"), tip: _aim},
        presets={"a tenth as long": {"length": 0.07},
                 "too long: down predicted, up in truth":
                     {"direction": 40, "length": 1.2, "x1": 0.5, "x2": -0.8}},
    )


def _aim(x, y, present):
    dx, dy = x - present["x1"], y - present["x2"]
    return {"direction": np.degrees(np.arctan2(dy, dx)) % 360, "length": np.hypot(dx, dy)}
