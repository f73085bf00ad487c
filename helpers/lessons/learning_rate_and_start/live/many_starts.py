"""Many random starts, and the best of them."""

import functools

import numpy as np

from helpers import basins as mathematics
from helpers.lessons.learning_rate_and_start.live.four_valleys import (
    GRID_POINTS,
    NAMES,
    SMALL,
    SURFACE,
    draw_map,
    map_of_ends,
)
from helpers.live import Scene, Slider, keeping, look, with_controls, wording

SETS, MOST_STARTS = 20, 30


@functools.cache
def _ends():
    """All sets of random starts, shape (set, start, 2), and the minimum that each ends in."""
    starts = np.stack([
        np.random.default_rng(seed).uniform(*SURFACE.view.T, (MOST_STARTS, 2))
        for seed in range(SETS)
    ])
    return starts, mathematics.basins(SURFACE, starts, SMALL)


@with_controls(
    starts=Slider("number of starts", 0, MOST_STARTS, 1, first=0, means="how many starts"),
    seed=Slider("seed", 0, SETS - 1, 1, first=4, means="which random set they are taken from"),
)
def many_starts():
    """Descend from several random starts and keep the lowest end."""
    figure, (map_axes, best_axes) = look.figure(2, height=4.6, width_ratios=[1, 1.3])
    draw_map(map_axes, SMALL)
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
    lowest = look.line(best_axes, look.BEST, "the lowest so far", drawstyle="steps-post",
                       linewidth=3)
    look.legend_above(best_axes, [each, lowest])

    def show(starts, seed):
        drawn, ends = (each[seed] for each in _ends())
        counts = np.arange(1, starts + 1)
        places.set_data(*drawn[:starts].T)
        each.set_data(counts, depths[ends[:starts]])
        lowest.set_data(counts, np.minimum.accumulate(depths[ends[:starts]]))
        return _found(seed, ends[:starts], depths)

    return Scene(
        figure, show, moving=[places, each, lowest], player="starts",
        presets={f"seed {seed}": keeping(seed=seed) for seed in (4, 0)},
    )


def _found(seed, ends, depths):
    share = round(np.mean(map_of_ends(SMALL) == 0), 3)
    rate = (f"Of the {GRID_POINTS**2:,} starts of the map {wording.fixed(100 * share, 1)} % end "
            "in A.")
    if not len(ends):
        return f"Seed {seed}, no start yet.\n{rate}"
    number, lowest = len(ends), ends.min()
    tally = ", ".join(f"{np.sum(ends == index)} in {name}" for index, name in enumerate(NAMES))
    verdict = "There is nothing lower." if lowest == 0 else "The deepest valley, A, is not found."
    miss = "1 start misses" if number == 1 else f"{number} starts all miss"
    return (
        f"Seed {seed}, {wording.counted(number, 'start')}: {tally}.\n"
        f"The lowest end is in {NAMES[lowest]}, loss {wording.fixed(depths[lowest])}. {verdict}\n"
        f"{rate} At that rate, {miss} A with a probability of "
        f"{wording.number((1 - share)**number, 2)}."
    )
