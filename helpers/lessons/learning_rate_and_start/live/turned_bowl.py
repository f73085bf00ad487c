"""A bowl that lies askew, and the lines from which descent runs straight to its minimum."""

import math

import numpy as np

from helpers import quadratic
from helpers import turned_bowl as bowl
from helpers.lessons import pieces, run_in_words
from helpers.live import Scene, Slider, Switch, keeping, look, with_controls, wording

CURVATURES = np.array([0.5, 2.0])  # along the flat axis, and along the steep one
MAX_STEPS = 30
VIEW = 2.7
ARROW = 1.0  # its length, whatever the slope
LOWEST_LINE = -45  # a line and its two ends have one direction: from here to half a turn more
APART, LEVELS = 0.5, 14  # in height, from one level line to the next
# Ellipses, one after the other; nan lifts the pen between them.
TURN = np.append(np.linspace(0, 2 * np.pi, 49), np.nan)
ELLIPSES = np.concatenate(
    [np.sqrt(2 * APART * level / CURVATURES)[:, None] * [np.cos(TURN), np.sin(TURN)]
     for level in range(1, LEVELS + 1)], axis=1)
CHORD = np.array([-2 * VIEW, 2 * VIEW])  # from edge to edge, at any angle

PRESETS = {
    "20 steps": keeping(steps=20),
    "turned by 0°": keeping(turned=0),
    "turned by 70°": keeping(turned=70),
    "α = 0.7": keeping(learning_rate=0.7),
    "20 steps, shadows": keeping(steps=20, shadows=True),
}


@with_controls(
    direction=Slider("start: direction °", 0, 359, 1, first=85,
                     means="direction of the start, as seen from the minimum, in degrees"),
    distance=Slider("start: distance", 0.4, 2.5, 0.05, first=2.2,
                    means="distance of the start from the minimum"),
    turned=Slider("bowl turned by °", 0, 90, 1, first=25,
                  means="by how many degrees the bowl is turned"),
    learning_rate=Slider("learning rate α", 0.0, 1.1, 0.01, first=0.2),
    steps=Slider("steps", 0, MAX_STEPS, 1, first=0, means="steps taken so far"),
    shadows=Switch("its shadows", first=False,
                   means="whether the run's shadows on the two axes of the bowl are shown"),
)
def turned_bowl():
    """Descend in a bowl that is turned by any angle, from a start that can be dragged."""
    figure, map_axes, line_axes = _empty()
    ellipses = look.line(map_axes, look.QUIET, linewidth=1)
    shadow = _Shadows(map_axes)
    way = look.line(map_axes, look.LOSS, "way to the minimum", linestyle="--", linewidth=1.6)
    look.minimum(map_axes, ([0], [0]))
    run = pieces.Run(map_axes)
    down = look.arrow(map_axes, look.STEP, "steepest way down")
    lines = look.line(line_axes, look.PATH, linestyle="none", marker="o", markersize=7)
    look.legend_above(map_axes, [run.line, down, way, shadow.lines], columns=2)

    def show(direction, distance, turned, learning_rate, steps, shadows):
        frame = bowl.axes(turned)
        start = distance * bowl.axes(direction - turned)[:, 0]
        parts = quadratic.factors(CURVATURES, learning_rate, np.arange(steps + 1)) * start
        path = parts @ frame.T
        ellipses.set_data(*frame @ ELLIPSES)
        way.set_data([0, path[0, 0]], [0, path[0, 1]])
        slope = frame @ (CURVATURES * start)
        look.put_arrow(down, path[0], path[0] - ARROW * slope / np.hypot(*slope))
        left_at = run.put(path)
        at = np.flatnonzero(parts.any(axis=1))  # in the minimum itself there is no line to it
        found = _named(bowl.line(parts[at]) + turned)
        lines.set_data(at, found)
        shadow.put(frame, parts, shadows)
        said = [_start(found[0], distance, bowl.off_course(CURVATURES, start)),
                _so_far(learning_rate, parts, found[-1], left_at)]
        return "\n".join([*said, _two_runs(learning_rate, turned)] if shadows else said)

    return Scene(
        figure, show, player="steps", presets=PRESETS, drags={run.start: _to_the_pointer},
        moving=[ellipses, *shadow.artists, way, *run.artists, down, lines],
    )


def _empty():
    """Return the figure, the axes of the map, and those of the lines to the minimum."""
    figure, (map_axes, line_axes) = look.figure(2, height=5.4, width_ratios=[1.15, 1])
    with look.style():
        map_axes.set(xlim=(-VIEW, VIEW), ylim=(-VIEW, VIEW), aspect="equal", ylabel="x₂",
                     xlabel=f"x₁\nlevel lines {APART:g} apart in height")
        line_axes.set(xlim=(-0.5, MAX_STEPS + 0.5), ylim=(LOWEST_LINE, LOWEST_LINE + 180),
                      yticks=range(LOWEST_LINE, LOWEST_LINE + 181, 45), xlabel="step",
                      ylabel="line to the minimum, in °")
        line_axes.grid(True)
    return figure, map_axes, line_axes


class _Shadows:
    """What lies straight across from a run on each axis of the bowl: two runs, each on a line."""

    def __init__(self, axes):
        self.axes = look.line(axes, look.QUIET, linestyle="-.", linewidth=1.6)
        self.falls = look.line(axes, look.SECOND_PATH, linestyle=":", linewidth=1.6)
        self.lines = look.line(axes, look.SECOND_PATH, "its shadows", marker="s",
                               markersize=7, linewidth=1.6)
        self.artists = [self.axes, self.falls, self.lines]

    def put(self, frame, parts, shown):
        """Draw the shadows of a run of parts, shape (steps + 1, 2), or none."""
        gap = np.full((2, 1), np.nan)  # lifts the pen
        ends = [np.outer(direction, CHORD) for direction in frame.T]
        flat, steep = (np.outer(*pair) for pair in zip(frame.T, parts.T, strict=True))
        corner = np.stack([flat[:, -1], flat[:, -1] + steep[:, -1], steep[:, -1]], axis=1)
        for artist, points in ((self.axes, np.concatenate([ends[0], gap, ends[1]], axis=1)),
                               (self.falls, corner),
                               (self.lines, np.concatenate([flat, gap, steep], axis=1))):
            artist.set_data(*np.clip(points, -3 * VIEW, 3 * VIEW))
            artist.set_visible(shown)


def _to_the_pointer(x, y, _):
    return {"direction": round(math.degrees(math.atan2(y, x))) % 360,
            "distance": math.hypot(x, y)}


def _named(degrees):
    """Name each line by its direction from −45° on."""
    return (degrees - LOWEST_LINE) % bowl.HALF_TURN + LOWEST_LINE


def _start(line, distance, off_course):
    leads = (f"misses the minimum by {wording.fixed(off_course, 1)}°" if off_course
             else "leads straight to the minimum")
    return (f"The start lies on the line at {wording.number(line)}° through the minimum, "
            f"{wording.number(distance)} away from it. There the steepest way down {leads}.")


def _so_far(learning_rate, parts, line, left_at):
    """Say what the run does: on an axis it stays there, elsewhere its line turns."""
    if len(parts) == 1:
        return "No step yet."
    if learning_rate == 0:
        return "With α = 0 nothing moves."
    steps = f"after {wording.counted(len(parts) - 1, 'step')}"
    away = f"{run_in_words.loss(np.hypot(*parts[-1]))} away from the minimum"
    if parts[0].all():
        said = (f"{steps.capitalize()} the run is on the line at {wording.fixed(line, 1)}°, "
                f"{away}.")
    else:
        said = _straight(1 - learning_rate * CURVATURES[parts[0] != 0].item(), steps, away)
    return said if left_at is None else f"{said} Step {left_at} leaves the map."


def _straight(factor, steps, away):
    factor = float(run_in_words.snapped(factor))
    said = f"Each step multiplies x₁ and x₂ by the same number, {wording.number(factor)}: "
    if factor == 0:
        return f"{said}one step, and the run is at the minimum."
    if factor == -1:
        return f"{said}the run jumps to and fro on this line for ever."
    return f"{said}{steps} the run is still on this line, {away}."


def _two_runs(learning_rate, turned):
    flat, steep = map(wording.number, run_in_words.snapped(1 - learning_rate * CURVATURES))
    other = wording.number(_named(turned + 90))
    return (f"Each step multiplies the run's shadow on the line at {turned}° by {flat}, and its "
            f"shadow on the line at {other}° by {steep}.")
