"""Closer and closer to one place of a surface: what is left of it is a plane."""

import contourpy
import numpy as np

from helpers import directions, objectives
from helpers import zoom as near
from helpers.lessons import pieces
from helpers.lessons.why_the_negative_gradient.live.steepest_is_best import rotated
from helpers.live import LogSlider, Scene, Slider, keeping, look, with_controls, wording

SURFACE = objectives.two_valleys
EDGE = 1.25  # of the window, in lengths of the step
WINDOW = np.stack(np.meshgrid(*[np.linspace(-EDGE, EDGE, 36)] * 2), axis=-1)
BETWEEN = np.delete(np.arange(-8, 9), (4, 12)) / 4  # heights of the thin level lines, in k
SECTION = np.linspace(-EDGE, EDGE, 61)  # of the way along the step
TURN = np.linspace(0, 360, 121)
HIGHEST = 2  # of the two curves, in k
FLAT = 1e-9  # so short a gradient is 0 but for rounding
FARTHER = 10


@with_controls(
    closer=LogSlider("closer", 1, 1000, first=1,
                     means="how many times closer; the step is 1 divided by it"),
    beta=Slider("angle β", 0, 360, 1, first=240,
                means="angle from the gradient to the step, in degrees"),
    x1=Slider("place x₁", -1.6, 1.6, 0.02, first=0.3, means="the x₁ of the place"),
    x2=Slider("place x₂", -1.2, 1.2, 0.02, first=-1.1, means="the x₂ of the place"),
)
def zoom():
    """Come closer to any place of the surface with two valleys, in three pictures at once.

    They show the level lines, the loss along a step, and the loss around a circle. All three are
    drawn in lengths of the step and in k, the length of the step times that of the gradient.
    """
    figure, axes = look.figure(3, width_ratios=[1.2, 1, 1])
    figure.set_layout_engine("constrained", h_pad=pieces.ROOM)  # as the map's sides are equal
    map_axes, slice_axes, circle_axes = axes
    glass = _Glass(map_axes)
    along = _Curve(slice_axes, SECTION, "the tangent")
    slice_axes.set(xlim=SECTION[[0, -1]], xlabel="way, in steps", ylabel="change of L, in k")
    around = _Curve(circle_axes, TURN, "cos β")
    circle_axes.set(xlim=(0, 360), xticks=(0, 180, 360), xlabel="angle β in degrees")

    def show(closer, beta, x1, x2):
        theta, length = np.array([x1, x2]), 1 / closer
        slope = SURFACE.gradient(theta)
        k = length * directions.length(slope)
        glass.show(k > FLAT * length)
        for curve in (along, around):
            curve.show(k > FLAT * length)
        if k <= FLAT * length:
            return _flat(theta)
        uphill = directions.unit(slope)
        step, cosine = rotated(uphill, beta), np.cos(np.radians(beta))

        def change(ways):
            return directions.actual_change(SURFACE, theta, length * ways) / k

        glass.put(uphill, step, change(WINDOW))
        along.put(change(SECTION[:, None] * step), SECTION * cosine, 1)
        around.put(change(rotated(uphill, TURN)), np.cos(np.radians(TURN)), beta)
        return _said(closer, beta, theta, step, change(step))

    return Scene(
        figure, show, moving=[*glass.artists, *along.artists, *around.artists],
        drags={glass.tip: _turned, around.here: lambda x, y, now: {"beta": x}},
        presets={"10×": keeping(closer=10), "100×": keeping(closer=100),
                 "1000×": keeping(closer=1000), "β = 180°": keeping(beta=180),
                 "x = (−1.02, −0.50)": keeping(x1=-1.02, x2=-0.5)},
    )


class _Glass:
    """The map under a magnifying glass: level lines, gradient, step, and its part along ∇L."""

    def __init__(self, axes):
        axes.set(xlim=(-EDGE, EDGE), ylim=(-EDGE, EDGE), aspect="equal", xticks=[], yticks=[],
                 xlabel="level lines k/4 apart,\nfrom 2k below to 2k above")
        axes.spines[:].set_visible(True)
        axes.plot(*rotated((1, 0), TURN).T, color=look.QUIET, linestyle=":")
        self.thin = look.line(axes, look.QUIET, linewidth=1)
        self.thick = look.line(axes, look.LOSS, "k up, k down")
        self.gradient = look.arrow(axes, look.GRADIENT, "along ∇L")
        self.step = look.arrow(axes, look.STEP, "the step", width=4)
        self.part = look.line(axes, look.STEP, linestyle=":", linewidth=3)
        self.foot = look.point(axes, look.PREDICTION, "cos β", marker="D", size=11)
        self.tip = look.point(axes, look.STEP, size=10)
        look.legend_above(axes, [self.gradient, self.thick, self.step, self.foot], columns=2)

    @property
    def artists(self):
        return [self.thin, self.thick, self.gradient, self.step, self.part, self.foot, self.tip]

    def show(self, seen):
        for artist in self.artists:
            artist.set_visible(seen)

    def put(self, uphill, step, heights):
        lines = contourpy.contour_generator(*WINDOW.T, heights.T).lines
        for artist, levels in ((self.thin, BETWEEN), (self.thick, (-1, 1))):
            artist.set_data(*pieces.joined([line for level in levels for line in lines(level)]))
        foot = (step @ uphill) * uphill
        look.put_arrow(self.gradient, (0, 0), uphill)
        look.put_arrow(self.step, (0, 0), step)
        self.part.set_data(*np.transpose([step, foot, (0, 0)]))
        self.foot.set_data(*foot[:, None])
        self.tip.set_data(*step[:, None])


class _Curve:
    """A change of the loss in k: as it is, and as the plane has it; both at the present step."""

    def __init__(self, axes, at, plane):
        self.at = at
        axes.axhline(0, color=look.QUIET, linewidth=1)
        axes.set(ylim=(-HIGHEST, HIGHEST), yticks=range(-HIGHEST, HIGHEST + 1))
        self.plane = look.line(axes, look.PREDICTION, plane, linewidth=6)
        self.actual = look.line(axes, look.LOSS, "the loss")
        self.foot = look.point(axes, look.PREDICTION, marker="D", size=11)
        self.here = look.point(axes, look.LOSS)
        look.legend_above(axes, [self.plane, self.actual])

    @property
    def artists(self):
        return [self.plane, self.actual, self.foot, self.here]

    def show(self, seen):
        for artist in self.artists:
            artist.set_visible(seen)

    def put(self, actual, plane, here):
        for line, point, values in ((self.actual, self.here, actual),
                                    (self.plane, self.foot, plane)):
            seen = np.clip(values, -2 * HIGHEST, 2 * HIGHEST)
            line.set_data(self.at, seen)
            point.set_data([here], [np.interp(here, self.at, seen)])


def _turned(x, y, present):
    slope = SURFACE.gradient(np.array([present["x1"], present["x2"]]))
    return {"beta": np.degrees(np.arctan2(y, x) - np.arctan2(slope[1], slope[0])) % 360}


def _measures(theta, step, length):
    """From parallel in degrees, from straight and from a cosine in per cent of k."""
    return np.array([near.turn_of_level_lines(SURFACE, theta, length),
                     100 * near.gap_along(SURFACE, theta, length * step),
                     100 * near.gap_around(SURFACE, theta, length)])


def _said(closer, beta, theta, step, change):
    now = _measures(theta, step, 1 / closer)
    turn, along, around = (wording.number(measure, 2) for measure in now)
    said = (
        f"Enlarged {wording.number(closer)}×, at x = {wording.vector(theta)}: around the circle "
        f"the level lines turn by up to {turn}°. At β = {beta}° the loss changes by "
        f"{wording.fixed(change, 3)} k, and cos β is {wording.fixed(np.cos(np.radians(beta)), 3)}. "
        f"Along the step it leaves its tangent by up to {along} % of k, and around the circle it "
        f"leaves k cos β by up to {around} %."
    )
    if closer < FARTHER:
        return said
    before = _measures(theta, step, FARTHER / closer)
    turn, along, around = (wording.number(measure, 2) for measure in before)
    by = [wording.number(ratio, 2) for ratio in before / now]
    return said + (
        f" Ten times farther off: {turn}°, {along} % and {around} %. Coming ten times closer has "
        f"divided them by {by[0]}, {by[1]} and {by[2]}."
    )


def _flat(theta):
    return (f"At x = {wording.vector(theta)} the gradient is 0, so k = 0: no way is steepest, and "
            "however close you come, there is no slope to be seen.")
