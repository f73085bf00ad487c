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
ACROSS = np.linspace(-EDGE, EDGE, 29)
WINDOW = np.stack(np.meshgrid(ACROSS, ACROSS), axis=-1)
BETWEEN = np.delete(np.arange(-8, 9), (4, 12)) / 4  # heights of the thin level lines, in k
TURN = np.linspace(0, 360, 73)
COSINES = np.cos(np.radians(TURN))
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
    tangent = look.line(slice_axes, look.PREDICTION, "the tangent", linewidth=6)
    along = _Loss(slice_axes, ACROSS, tangent)
    slice_axes.set(xlim=(-EDGE, EDGE), xlabel="way, in steps", ylabel="change of L, in k")
    [cosine] = circle_axes.plot(TURN, COSINES, color=look.PREDICTION, label="cos β", linewidth=6)
    around = _Loss(circle_axes, TURN, cosine)
    circle_axes.set(xlim=(0, 360), xticks=(0, 180, 360), xlabel="angle β in degrees")
    moving = [*glass.artists, tangent, *along.artists, *around.artists]

    def show(closer, beta, x1, x2):
        theta, length = np.array([x1, x2]), 1 / closer
        slope = SURFACE.gradient(theta)
        steep = directions.length(slope)
        for artist in moving:
            artist.set_visible(steep > FLAT)
        if steep <= FLAT:
            return _flat(theta)
        uphill = slope / steep
        step = rotated(uphill, beta)

        def change(ways):
            return (SURFACE.value(theta + length * ways) - SURFACE.value(theta)) / (length * steep)

        glass.put(uphill, step, change(WINDOW))
        tangent.set_data([-EDGE, EDGE], EDGE * (step @ uphill) * np.array([-1, 1]))
        now = change(step)
        along.put(change(ACROSS[:, None] * step), 1, now)
        around.put(change(rotated(uphill, TURN)), beta, now)
        return _said(closer, beta, theta, step, now)

    return Scene(
        figure, show, moving=moving,
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

    def put(self, uphill, step, heights):
        lines = contourpy.contour_generator(ACROSS, ACROSS, heights).lines
        for artist, levels in ((self.thin, BETWEEN), (self.thick, (-1, 1))):
            artist.set_data(*pieces.joined([line for level in levels for line in lines(level)]))
        foot = (step @ uphill) * uphill
        look.put_arrow(self.gradient, (0, 0), uphill)
        look.put_arrow(self.step, (0, 0), step)
        self.part.set_data(*np.transpose([step, foot, (0, 0)]))
        self.foot.set_data(*foot[:, None])
        self.tip.set_data(*step[:, None])


class _Loss:
    """The change of the loss in k against a way or an angle, and the one of the present step."""

    def __init__(self, axes, at, plane):
        self.at = at
        axes.axhline(0, color=look.QUIET, linewidth=1)
        axes.set(ylim=(-HIGHEST, HIGHEST), yticks=range(-HIGHEST, HIGHEST + 1))
        self.line = look.line(axes, look.LOSS, "the loss")
        self.here = look.point(axes, look.LOSS)
        look.legend_above(axes, [plane, self.line])

    @property
    def artists(self):
        return [self.line, self.here]

    def put(self, changes, here, now):
        """Draw what is off the scale just outside it."""
        edge = 2 * HIGHEST
        self.line.set_data(self.at, np.clip(changes, -edge, edge))
        self.here.set_data([here], [np.clip(now, -edge, edge)])


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
