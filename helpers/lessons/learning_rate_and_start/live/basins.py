"""One start on the map, and the valley in which it ends."""

from matplotlib.patches import Rectangle

from helpers import basins as mathematics
from helpers import descent, directions
from helpers.lessons import pieces
from helpers.lessons.learning_rate_and_start.live.four_valleys import (
    LARGE,
    MAX_STEPS,
    NAMES,
    NEAR,
    SMALL,
    SURFACE,
    draw_map,
)
from helpers.live import Scene, Slider, Switch, follow, keeping, look, with_controls, wording

AT_REST = 1e-3  # a run is drawn until |∇L| is this small


@with_controls(
    x1=Slider("start x₁", -1.8, 1.8, 0.02, first=-0.3),
    x2=Slider("start x₂", -2.2, 2.2, 0.02, first=0.0),
    coloured=Switch("colour the map on the right", first=False,
                    means="whether the map on the right is coloured too"),
)
def basins():
    """Colour every start by the minimum it ends in, for a small and a large learning rate.

    The runs from one start are drawn on both maps. The second one is blank at first.
    """
    figure, maps = look.figure(2, height=4.6)
    for axes, learning_rate in zip(maps, (SMALL, LARGE), strict=True):
        draw_map(axes, learning_rate)
    runs = [pieces.Run(axes) for axes in maps]
    runs[1].line.set_zorder(5)  # above the cover
    cover = _cover(maps[1])

    def show(x1, x2, coloured):
        for artist in cover:
            artist.set_visible(not coloured)
        said = [f"From {wording.vector([x1, x2])}, where the loss is "
                f"{wording.fixed(SURFACE.value([x1, x2]))}:"]
        for run, learning_rate in zip(runs, (SMALL, LARGE), strict=True):
            made = _run([x1, x2], learning_rate)
            said.append(f"α = {wording.number(learning_rate)}: {_ending(made, run.put(made.path))}")
        return "\n".join(said)

    return Scene(
        figure, show, moving=[*cover, *(artist for run in runs for artist in run.artists)],
        drags={run.start: follow("x1", "x2") for run in runs},
        presets={"colour it": keeping(coloured=True),
                 "start (1.74, 1.74)": keeping(x1=1.74, x2=1.74),
                 "start (0.4, −2.1)": keeping(x1=0.4, x2=-2.1)},
    )


def _cover(axes):
    """What lies on a map and leaves only its minima to be seen."""
    blank = Rectangle((0, 0), 1, 1, transform=axes.transAxes, facecolor="white",
                      edgecolor=look.LOSS, zorder=4.2)
    minima = look.minimum(axes, SURFACE.minima.T)
    minima.set_zorder(4.4)
    return [axes.add_patch(blank), minima]


def _run(start, learning_rate):
    """A run until it rests in a minimum, or of `MAX_STEPS`; at a saddle it may not stay."""
    made = descent.descend(SURFACE.gradient, start, learning_rate, max_steps=MAX_STEPS,
                           tolerance=AT_REST)
    if made.stopped == "tolerance" and _valley(made) == mathematics.NO_MINIMUM:
        made = descent.descend(SURFACE.gradient, start, learning_rate, max_steps=MAX_STEPS)
    return made


def _valley(made):
    return int(mathematics.nearest_minimum(made.path[-1], SURFACE.minima, within=NEAR))


def _ending(made, left_at):
    """Where the run ends, by the same rule as on the map; ``left_at`` is its first step outside."""
    if made.stopped == "diverged":
        return f"it diverges. Step {left_at} leaves the picture."
    valley = _valley(made)
    if valley == mathematics.NO_MINIMUM:
        slope = directions.length(SURFACE.gradient(made.path[-1]))
        return f"it is in no valley after {MAX_STEPS} steps, |∇L| = {wording.fixed(slope)}."
    out = "" if left_at is None else f"leaves the picture at step {left_at}, comes back and "
    loss = wording.fixed(SURFACE.value(made.path[-1]))
    return f"it {out}ends in valley {NAMES[valley]}, loss {loss}."
