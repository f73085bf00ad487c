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
ACROSS = np.linspace(-EDGE, EDGE, 31)
STEP_ENDS = 27  # 1 is there
WINDOW = np.stack(np.meshgrid(ACROSS, ACROSS), axis=-1)
BETWEEN = (-2, -1.5, -0.5, 0, 0.5, 1.5, 2)  # heights of the thin level lines, in k
TURN = np.linspace(0, 360, 73)
UP = (0, 1)  # on the map, which is turned so that the gradient points up
CIRCLE = rotated(UP, TURN)
HIGHEST = 2  # of the two curves, in k
FLAT = 1e-9  # so short a gradient is 0 but for rounding
FARTHER = 10


@with_controls(
    closer=LogSlider("closer", 1, 1000, first=1, shown=".3r",
                     means="how many times closer; the step is 1 divided by it"),
    beta=Slider("angle β", 0, 360, 1, first=240,
                means="angle from the gradient to the step, in degrees"),
    x1=Slider("place x₁", -1.6, 1.6, 0.02, first=0.3, means="the x₁ of the place"),
    x2=Slider("place x₂", -1.2, 1.2, 0.02, first=-1.1, means="the x₂ of the place"),
)
def zoom():
    """Come closer to any place of the surface with two valleys, in three pictures at once.

    They show the level lines from 2k below to 2k above, the loss along a step, and the loss around
    a circle. All is drawn in lengths of the step and in k, the length of the step times that of the
    gradient.
    """
    figure, axes = look.figure(3, width_ratios=[1.2, 1, 1])
    figure.set_layout_engine("constrained", h_pad=pieces.ROOM)  # as the map's sides are equal
    map_axes, slice_axes, circle_axes = axes
    glass = _Glass(map_axes)
    tangent = look.line(slice_axes, look.PREDICTION, "the tangent", linewidth=6)
    along = look.point(slice_axes, look.LOSS, "the loss", linestyle="-", markevery=[STEP_ENDS])
    slice_axes.set(xlim=(-EDGE, EDGE), xlabel="way, in steps", ylabel="change of L, in k")
    [cosine] = circle_axes.plot(TURN, CIRCLE[:, 1], color=look.PREDICTION, label="cos β",
                                linewidth=6)
    around = look.line(circle_axes, look.LOSS, "the loss")
    here = look.point(circle_axes, look.LOSS)
    circle_axes.set(xlim=(0, 360), xticks=(0, 180, 360), xlabel="angle β in degrees")
    for each, lines in ((slice_axes, [tangent, along]), (circle_axes, [cosine, around])):
        each.axhline(0, color=look.QUIET, linewidth=1)
        each.set(ylim=(-HIGHEST, HIGHEST), yticks=range(-HIGHEST, HIGHEST + 1))
        look.legend_above(each, lines)
    moving = [*glass.artists, tangent, along, around, here]

    def show(closer, beta, x1, x2):
        theta = np.array([x1, x2])
        slope, height = SURFACE.gradient(theta), SURFACE.value(theta)
        steep = directions.length(slope)
        for artist in moving:
            artist.set_visible(steep > FLAT)
        if steep <= FLAT:
            return _flat(theta)
        uphill, step = slope / steep, rotated(UP, beta)
        turned = np.stack([rotated(uphill, -90), uphill]) / closer

        def change(ways):
            return (SURFACE.value(theta + ways @ turned) - height) * closer / steep

        glass.put(step, change(WINDOW))
        tangent.set_data([-EDGE, EDGE], [-EDGE * step[1], EDGE * step[1]])
        along.set_data(ACROSS, _on_scale(change(ACROSS[:, None] * step)))
        around.set_data(TURN, _on_scale(change(CIRCLE)))
        now = change(step)
        here.set_data([beta], [_on_scale(now)])
        return _said(closer, beta, theta, step @ turned, now)

    return Scene(
        figure, show, moving=moving,
        drags={glass.part: _turned, here: lambda x, y, now: {"beta": x}},
        presets={"10×": keeping(closer=10), "100×": keeping(closer=100),
                 "1000×": keeping(closer=1000), "β = 180°": keeping(beta=180),
                 "x = (−1.02, −0.50)": keeping(x1=-1.02, x2=-0.5)},
    )


class _Glass:
    """The map under a magnifying glass: level lines, gradient, step, and its part along ∇L."""

    def __init__(self, axes):
        axes.set(xlim=(-EDGE, EDGE), ylim=(-EDGE, EDGE), aspect="equal", xticks=[], yticks=[],
                 xlabel="turned: ∇L points up;\nlevel lines k/2 apart")
        axes.spines[:].set_visible(True)
        axes.plot(*CIRCLE.T, color=look.QUIET, linestyle=":")
        self.thin = look.line(axes, look.QUIET, linewidth=1)
        self.thick = look.line(axes, look.LOSS, "k up, k down")
        gradient = look.arrow(axes, look.GRADIENT, "along ∇L")
        look.put_arrow(gradient, (0, 0), UP)
        self.step = look.arrow(axes, look.STEP, "the step", width=4)
        self.part = look.point(axes, look.PREDICTION, "cos β", marker="D", size=11, markevery=[1],
                               linestyle=":", linewidth=3)
        look.legend_above(axes, [gradient, self.thick, self.step, self.part], columns=2)

    @property
    def artists(self):
        return [self.thin, self.thick, self.step, self.part]

    def put(self, step, heights):
        lines = contourpy.contour_generator(ACROSS, ACROSS, heights).lines
        for artist, levels in ((self.thin, BETWEEN), (self.thick, (-1, 1))):
            artist.set_data(*pieces.joined([line for level in levels for line in lines(level)]))
        look.put_arrow(self.step, (0, 0), step)
        # It ends at the tip: that is where it is dragged.
        self.part.set_data([0, 0, step[0]], [0, step[1], step[1]])


def _on_scale(changes):
    """What is off the scale is drawn just outside it."""
    return np.clip(changes, -2 * HIGHEST, 2 * HIGHEST)


def _turned(x, y, present):
    return {"beta": (np.degrees(np.arctan2(y, x)) - 90) % 360}


def _said(closer, beta, theta, step, change):
    compared = closer >= FARTHER
    steps = np.multiply.outer([1, FARTHER] if compared else [1], step)
    now, *before = np.transpose(near.off_plane(SURFACE, theta, steps)) * [1, 100, 100]
    turn, along, around = (wording.number(measure, 2) for measure in now)
    said = (
        f"Enlarged {wording.number(closer)}×, at x = {wording.vector(theta)}: around the circle "
        f"the level lines turn by up to {turn}°. At β = {beta}° the loss changes by "
        f"{wording.fixed(change, 3)} k, and cos β is {wording.fixed(np.cos(np.radians(beta)), 3)}. "
        f"Along the step it leaves its tangent by up to {along} % of k, and around the circle it "
        f"leaves k cos β by up to {around} %."
    )
    if not compared:
        return said
    turn, along, around = (wording.number(measure, 2) for measure in before[0])
    by = [wording.number(ratio, 2) for ratio in before[0] / now]
    return said + (
        f" Ten times farther off: {turn}°, {along} % and {around} %. Coming ten times closer has "
        f"divided them by {by[0]}, {by[1]} and {by[2]}."
    )


def _flat(theta):
    return (f"At x = {wording.vector(theta)} the gradient is 0, so k = 0: no way is steepest, and "
            "however close you come, there is no slope to be seen.")
