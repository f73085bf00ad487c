"""A surface with four valleys, and the map of where each start ends."""

import functools

import numpy as np
from matplotlib.colors import ListedColormap

from helpers import basins as mathematics
from helpers import objectives
from helpers.lessons import pieces
from helpers.live import look, wording

SURFACE = objectives.four_valleys
NAMES = "ABCD"
SMALL, LARGE = 0.02, 0.12  # learning rates
MAX_STEPS, NEAR = 200, 0.05  # as for `helpers.basins.basins`, which colours the map
GRID_POINTS = 240
# Each lighter than the one before, so that they differ without colours too. First: no minimum.
TINTS = ListedColormap(["#4D4D4D", "#8E9BC9", "#8CCFB9", "#F3D08E", "#F8F5EC"])


@functools.cache
def map_of_ends(learning_rate):
    """The number of the minimum for each start on a grid over the view."""
    grid = np.meshgrid(*(np.linspace(low, high, GRID_POINTS) for low, high in SURFACE.view))
    return mathematics.basins(SURFACE, np.stack(grid, axis=-1), learning_rate,
                              max_steps=MAX_STEPS, within=NEAR)


def draw_map(axes, learning_rate):
    """Tint each start by where it ends, once, and say how many starts that are."""
    ends = map_of_ends(learning_rate)
    with look.style():
        axes.imshow(ends, cmap=TINTS, vmin=-1.5, vmax=3.5, origin="lower", interpolation="none",
                    extent=SURFACE.view.ravel(), aspect="equal")
        axes.set(xlabel="x₁", ylabel="x₂", title=f"α = {wording.number(learning_rate)}")
        pieces.mark_minima(axes, SURFACE)
        for index, (x, y) in enumerate(SURFACE.minima):
            axes.text(x, y + 0.2, f"{NAMES[index]}  {100 * np.mean(ends == index):.0f} %",
                      weight="bold", ha="center")
        if np.mean(ends == mathematics.NO_MINIMUM) > 0.01:
            axes.text(1.75, -2.1, "diverges", color="white", ha="right")
