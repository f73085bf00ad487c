"""The slope in any direction, by a dial."""

import numpy as np

from helpers import directions, objectives
from helpers.lessons import pieces
from helpers.lessons.what_is_a_gradient.live.place import place
from helpers.live import Scene, Slider, follow, keeping, look, with_controls, wording

TURN = np.arange(0, 361, 2)
HALF = 0.5  # of a degree: the slider has whole ones


@with_controls(
    direction=Slider("direction", 0, 360, 1, first=0,
                     means="angle of the direction with the x₁ axis, in degrees"),
    **place(1.0, 2.0),
)
def dial():
    """Turn a direction, and draw the slope along it as far as it has been turned.

    It is largest along the gradient and zero across it.
    """
    objective = objectives.log_example
    figure, (map_axes, slope_axes) = look.figure(2, height=4.6)
    pieces.contours(map_axes, objective)
    gradient = look.arrow(map_axes, look.GRADIENT, "∇f, half as long")
    heading = look.arrow(map_axes, look.STEP, "direction v")
    look.legend_above(map_axes, [gradient, heading])
    point = look.point(map_axes, look.PATH)
    tip = look.point(map_axes, look.STEP, size=10)
    slopes = _Slopes(slope_axes)

    def show(direction, x1, x2):
        theta = np.array([x1, x2])
        slope = objective.gradient(theta)
        v = _unit_at(direction)
        point.set_data([x1], [x2])
        tip.set_data(*(theta + v)[:, None])
        look.put_arrow(heading, theta, theta + v)
        look.put_arrow(gradient, theta, theta + slope / 2)
        along = directions.directional_derivative(objective, theta, v)
        slopes.put(slope, direction, along)
        return _slope_in_words(direction, slope, v, along)

    return Scene(
        figure, show, moving=[gradient, heading, point, tip, *slopes.artists],
        drags={point: follow("x1", "x2"), tip: _turn_to},
        presets={"30°": keeping(direction=30), "a half turn": keeping(direction=180),
                 "the whole turn": keeping(direction=360)},
    )


class _Slopes:
    """The slope at one place in the directions from 0° to the present one.

    Once the gradient's own direction has been passed, it is marked.
    """

    def __init__(self, axes):
        axes.axhline(0, color=look.QUIET, linewidth=1)
        axes.set(xlim=(0, 360), ylim=(-6, 6), xticks=range(0, 361, 90),
                 xlabel="direction in degrees", ylabel="slope that way")
        self.curve = look.line(axes, look.LOSS, "slope v·∇f")
        self.uphill = look.line(axes, look.GRADIENT, "along ∇f", linestyle="--")
        self.here = look.point(axes, look.STEP, "direction v now")
        look.legend_above(axes, self.artists)

    @property
    def artists(self):
        return [self.curve, self.uphill, self.here]

    def put(self, gradient, direction, along):
        turned = np.append(TURN[direction > TURN], direction)
        self.curve.set_data(turned, _unit_at(turned) @ gradient)
        angle = np.degrees(np.arctan2(gradient[1], gradient[0])) % 360
        passed = direction >= angle
        self.uphill.set_data(*([[angle, angle], [0, directions.length(gradient)]] if passed
                               else [[], []]))
        self.here.set_data([direction], [along])


def _unit_at(degrees):
    return np.stack([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))], axis=-1)


def _turn_to(x, y, present):
    return {"direction": np.degrees(np.arctan2(y - present["x2"], x - present["x1"])) % 360}


def _slope_in_words(direction, slope, v, along):
    length = directions.length(slope)
    beta = np.degrees(np.arccos(directions.cos_angle(v, slope)))
    said = (
        f"Direction {direction}°, which is {wording.fixed(beta, 0)}° away from the gradient: the "
        f"slope is v·∇f = {wording.fixed(along)}, where |∇f| = {wording.fixed(length)}. "
    )
    return said + _way_in_words(beta)


def _way_in_words(beta):
    nearest = "To the nearest degree, this is"
    if beta <= HALF:
        return f"{nearest} the gradient's own way: no whole degree climbs faster."
    if beta >= 180 - HALF:
        return f"{nearest} against the gradient: no whole degree falls faster."
    if abs(beta - 90) <= HALF:
        return f"{nearest} across the gradient: you stay almost level."
    return "This way is uphill." if beta < 90 else "This way is downhill."
