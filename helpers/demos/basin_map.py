"""Notebook 04: the valley that each start ends in, and many starts of which the lowest is kept."""

import functools

import numpy as np
from matplotlib.colors import ListedColormap

from helpers import basins as mathematics
from helpers import descent, directions, objectives
from helpers.demos import pieces
from helpers.live import Demo, Slider, follow, look

SURFACE = objectives.four_valleys
NAMES = "ABCD"
SMALL, LARGE = 0.02, 0.12  # learning rates
MAX_STEPS, NEAR = 200, 0.05  # as for `helpers.basins.basins`, which colours the map
AT_REST = 1e-3  # a run is drawn until |∇L| is this small
GRID_POINTS = 240
SETS, MOST_STARTS = 20, 30
# Each lighter than the one before, so that they differ without colours too. First: no minimum.
TINTS = ListedColormap(["#4D4D4D", "#8E9BC9", "#8CCFB9", "#F3D08E", "#F8F5EC"])


@functools.cache
def _map(learning_rate):
    """The number of the minimum for each start on a grid over the view."""
    grid = np.meshgrid(*(np.linspace(low, high, GRID_POINTS) for low, high in SURFACE.view))
    return mathematics.basins(SURFACE, np.stack(grid, axis=-1), learning_rate,
                              max_steps=MAX_STEPS, within=NEAR)


@functools.cache
def _ends():
    """All sets of random starts, shape (set, start, 2), and the minimum that each ends in."""
    starts = np.stack([
        np.random.default_rng(seed).uniform(*SURFACE.view.T, (MOST_STARTS, 2))
        for seed in range(SETS)
    ])
    return starts, mathematics.basins(SURFACE, starts, SMALL)


def _draw_map(axes, learning_rate):
    ends = _map(learning_rate)
    with look.style():
        axes.imshow(ends, cmap=TINTS, vmin=-1.5, vmax=3.5, origin="lower", interpolation="none",
                    extent=SURFACE.view.ravel(), aspect="equal")
        axes.set(xlabel="x₁", ylabel="x₂", title=f"α = {pieces.number(learning_rate)}")
        pieces.mark_minima(axes, SURFACE)
        for index, (x, y) in enumerate(SURFACE.minima):
            axes.text(x, y + 0.2, f"{NAMES[index]}  {100 * np.mean(ends == index):.0f} %",
                      weight="bold", ha="center")
        if np.mean(ends == mathematics.NO_MINIMUM) > 0.01:
            axes.text(1.75, -2.1, "diverges", color="white", ha="right")


@look.style()
def basins(x1=-0.6, x2=1.2):
    """Colour every start by the minimum it ends in, for a small and a large learning rate.

    Parameters
    ----------
    x1, x2 : float
        One start, whose two runs are drawn, with x₁ from −1.8 to 1.8 and x₂ from −2.2 to 2.2.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    figure, maps = look.figure(2, height=4.6)
    for axes, learning_rate in zip(maps, (SMALL, LARGE), strict=True):
        _draw_map(axes, learning_rate)
    runs = [pieces.Run(axes) for axes in maps]

    def show(x1, x2):
        said = [f"From {pieces.vector([x1, x2])}, where the loss is "
                f"{pieces.fixed(SURFACE.value([x1, x2]))}:"]
        for run, learning_rate in zip(runs, (SMALL, LARGE), strict=True):
            made = _run([x1, x2], learning_rate)
            said.append(f"α = {pieces.number(learning_rate)}: {_ending(made, run.put(made.path))}")
        return "\n".join(said)

    return Demo(
        figure, show,
        {"x1": Slider("start x₁", -1.8, 1.8, 0.02), "x2": Slider("start x₂", -2.2, 2.2, 0.02)},
        {"x1": x1, "x2": x2},
        moving=[artist for run in runs for artist in run.artists],
        drags={run.start: follow("x1", "x2") for run in runs},
        presets={"over the ridge": {"x1": 1.74, "x2": 1.74},
                 "diverges": {"x1": 0.4, "x2": -2.1}},
    )


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
        return f"it is in no valley after {MAX_STEPS} steps, |∇L| = {pieces.fixed(slope)}."
    out = "" if left_at is None else f"leaves the picture at step {left_at}, comes back and "
    loss = pieces.fixed(SURFACE.value(made.path[-1]))
    return f"it {out}ends in valley {NAMES[valley]}, loss {loss}."


@look.style()
def many_starts(starts=5, seed=4):
    """Descend from several random starts and keep the lowest end.

    Parameters
    ----------
    starts : int
        How many starts, from 1 to 30.
    seed : int
        Which random set they are taken from, from 0 to 19.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is outside its range.
    """
    figure, (map_axes, best_axes) = look.figure(2, height=4.6, width_ratios=[1, 1.3])
    _draw_map(map_axes, SMALL)
    depths = SURFACE.value(SURFACE.minima)
    with look.style():
        best_axes.set(xlim=(0, MOST_STARTS + 1), ylim=(-0.5, 0.5), xlabel="number of starts",
                      ylabel="loss at the end")
        for name, depth in zip(NAMES, depths, strict=True):
            best_axes.axhline(depth, color=look.QUIET, linewidth=1)
            best_axes.text(MOST_STARTS + 1, depth, f" {name}", va="center", weight="bold")
    places = look.line(map_axes, look.PATH, "start", linestyle="none", marker="o", markersize=8,
                       markerfacecolor="white", markeredgewidth=2)
    each = look.line(best_axes, look.PATH, "each run", linestyle="none", marker="o", markersize=7)
    lowest = look.line(best_axes, look.MINIMUM, "the lowest so far", drawstyle="steps-post",
                       linewidth=3)
    look.legend_above(best_axes, [each, lowest])

    def show(starts, seed):
        drawn, ends = (each[seed] for each in _ends())
        counts = np.arange(1, starts + 1)
        places.set_data(*drawn[:starts].T)
        each.set_data(counts, depths[ends[:starts]])
        lowest.set_data(counts, np.minimum.accumulate(depths[ends[:starts]]))
        return _found(seed, ends[:starts], depths)

    return Demo(
        figure, show,
        {"starts": Slider("number of starts", 1, MOST_STARTS, 1),
         "seed": Slider("seed", 0, SETS - 1, 1)},
        {"starts": starts, "seed": seed}, moving=[places, each, lowest], player="starts",
        presets={"twelve miss it": {"starts": 12, "seed": 4},
                 "lucky": {"starts": 2, "seed": 0}},
    )


def _found(seed, ends, depths):
    number, lowest = len(ends), ends.min()
    tally = ", ".join(f"{np.sum(ends == index)} in {name}" for index, name in enumerate(NAMES))
    share = round(np.mean(_map(SMALL) == 0), 3)
    verdict = "There is nothing lower." if lowest == 0 else "The deepest valley, A, is not found."
    miss = "1 start misses" if number == 1 else f"{number} starts all miss"
    return (
        f"Seed {seed}, {pieces.counted(number, 'start')}: {tally}.\n"
        f"The lowest end is in {NAMES[lowest]}, loss {pieces.fixed(depths[lowest])}. {verdict}\n"
        f"Of the {GRID_POINTS**2:,} starts of the map {pieces.fixed(100 * share, 1)} % end in A. "
        f"At that rate, {miss} A with a probability of {pieces.number((1 - share)**number, 2)}."
    )
