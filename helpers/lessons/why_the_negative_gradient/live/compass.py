"""A step of fixed length in all directions, as predicted and as it really is."""

import numpy as np

from helpers import directions
from helpers.lessons import pieces
from helpers.lessons.why_the_negative_gradient.live.steepest_is_best import (
    BOWL,
    lowest_ends,
    named,
    rotated,
    steepest_is_best,
    uphill,
)
from helpers.live import Scene, Slider, Switch, follow, keeping, look, with_controls, wording

TURN = np.arange(0, 361, 3)  # the angles through which the two curves are drawn


@with_controls(
    beta=Slider("angle β", 0, 360, 1, first=90,
                means="angle from the gradient to the step, in degrees"),
    step=Slider("step length", 0.02, 2.0, 0.02, first=0.3, means="length of the step"),
    x1=Slider("start x₁", -2.0, 2.0, 0.02, first=1.5),
    x2=Slider("start x₂", -1.2, 1.2, 0.02, first=0.6),
    everywhere=Switch("all directions", first=False,
                      means="whether the change is shown for every angle"),
)
def compass(*, challenge=False):
    """Turn a step of fixed length around a point; compare k cos β with what the loss really does.

    Parameters
    ----------
    challenge : bool
        Whether the read-out judges the challenge of a start from which the steepest way is best.
    """
    figure, (map_axes, change_axes) = look.figure(2, height=4.6)
    pieces.contours(map_axes, BOWL)
    pieces.mark_minima(map_axes, BOWL)
    circle = look.line(map_axes, look.QUIET, linestyle=":")
    gradient = look.arrow(map_axes, look.GRADIENT, "∇L, a quarter as long")
    arrow = look.arrow(map_axes, look.STEP, "the step", width=4)
    look.legend_above(map_axes, [gradient, arrow])
    start = look.point(map_axes, look.PATH, hollow=True)
    tip = look.point(map_axes, look.STEP, size=10)
    changes = _Changes(change_axes)

    def show(beta, step, x1, x2, everywhere):
        theta = np.array([x1, x2])
        slope = BOWL.gradient(theta)
        start.set_data(*theta[:, None])
        look.put_arrow(gradient, theta, theta + 0.25 * slope)
        around, now = (step * rotated(uphill(theta), angles) for angles in (TURN, beta))
        circle.set_data(*(theta + around).T)
        tip.set_data(*(theta + now)[:, None])
        look.put_arrow(arrow, theta, theta + now)
        promised = directions.predicted_change(BOWL, theta, now)
        happened = directions.actual_change(BOWL, theta, now)
        best, least = lowest_ends(theta, step)
        changes.put_curves(theta, around, step)
        changes.put_points(beta, np.divide([promised, happened], step), best, least / step)
        changes.show_all(everywhere)
        if not np.any(slope):
            return _at_the_minimum(beta, happened)
        k = step * directions.length(slope)
        said = [_promise(beta, k, promised, happened)]
        if beta == 180 and round(happened, 3) > 0:
            said.append("So long a step goes up even in the steepest direction down.")
        if everywhere:
            said.append(_best_way(best, least))
        return " ".join(said)

    return Scene(
        figure, show, moving=[circle, gradient, arrow, start, tip, *changes.artists],
        drags={start: follow("x1", "x2"), tip: _turned_tip},
        presets={"90°, 0.30 long": keeping(beta=90, step=0.3),
                 "180°, 0.30 long": keeping(beta=180, step=0.3),
                 "180°, 1.00 long": keeping(beta=180, step=1.0),
                 "180°, 1.60 long": {"beta": 180, "step": 1.6}},
        challenge=steepest_is_best if challenge else None,
    )


class _Changes:
    """The change per unit of length against the angle, as predicted and as it really is.

    It is shown at one angle, or at all of them with the one that ends lowest.
    """

    def __init__(self, axes):
        axes.axhline(0, color=look.QUIET, linewidth=1)
        axes.set(xlim=(0, 360), ylim=(-9, 9), xticks=range(0, 361, 90),
                 xlabel="angle β in degrees", ylabel="change of L per unit of length")
        self.predicted = look.line(axes, look.PREDICTION, "predicted", linewidth=3)
        self.actual = look.line(axes, look.LOSS, "actual", linestyle="-")
        self.ends = [look.point(axes, look.PREDICTION, marker="D", size=11),
                     look.point(axes, look.LOSS)]
        self.lowest = look.point(axes, look.BEST, "ends lowest", marker="v", size=12)
        look.legend_above(axes, [self.predicted, self.actual, self.lowest])

    @property
    def artists(self):
        return [self.predicted, self.actual, *self.ends, self.lowest]

    def put_curves(self, theta, around, length):
        self.predicted.set_data(TURN, directions.predicted_change(BOWL, theta, around) / length)
        self.actual.set_data(TURN, directions.actual_change(BOWL, theta, around) / length)

    def show_all(self, everywhere):
        for artist in (self.predicted, self.actual, self.lowest):
            artist.set_visible(everywhere)

    def put_points(self, beta, now, best, least):
        for point, change in zip(self.ends, now, strict=True):
            point.set_data([beta], [change])
        self.lowest.set_data(best, np.full(len(best), least))


def _turned_tip(x, y, present):
    theta = np.array([present["x1"], present["x2"]])
    slope = BOWL.gradient(theta)
    uphill = np.arctan2(slope[1], slope[0])
    way = np.arctan2(y - theta[1], x - theta[0])
    return {"beta": np.degrees(way - uphill) % 360, "step": np.hypot(x - theta[0], y - theta[1])}


def _at_the_minimum(beta, happened):
    return (
        "Here, at the minimum, the gradient is zero, so k = 0: no change is predicted in any "
        "direction. Every step of this length ends higher, this one by "
        f"{wording.fixed(happened, 3)}. β = {beta}° counts from the x₁ axis here, and "
        "along that axis the loss rises least."
    )


def _promise(beta, k, promised, happened):
    return (
        f"β = {beta}°: predicted k cos β = {wording.fixed(k, 3)} · "
        f"{wording.fixed(np.cos(np.radians(beta)), 3)} = {wording.fixed(promised, 3)}, "
        f"actual change {wording.fixed(happened, 3)}."
    )


def _best_way(best, least):
    said = f"Of all directions {named(best)} lowest"
    if np.all(best == 180):
        return f"{said}, straight against the gradient: {_change_there(least)}."
    away = wording.number(abs(best[0] - 180), 2)
    return f"{said}, {away}° away from 180°: {_change_there(least)}."


def _change_there(least):
    return f"there the loss changes by {wording.fixed(least, 3)}"
