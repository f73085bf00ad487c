"""A hill above its map, seen from the side and from above, from so far that nothing shrinks."""

import numpy as np

from helpers.live import look, wording
from helpers.objectives import NO_MINIMA, Objective

BENDS = np.array([-0.6, -0.4])
HEIGHT = 1.6
# Round on top, so that each plane that touches it lies above it: it may be drawn over the hill.
HILL = Objective(
    "hill", "f(x) = 1.6 − 0.3 x₁² − 0.2 x₂²",
    value=lambda x: HEIGHT + x**2 @ BENDS / 2,
    gradient=lambda x: BENDS * x,
    hessian=lambda x: np.broadcast_to(np.diag(BENDS), (*x.shape, 2)),
    view=[[-2.0, 2.0], [-1.6, 1.6]], minima=NO_MINIMA, source="D1.2",
)  # fmt: skip
MAP_LEVEL = -2.7  # the height at which the map lies
TURNED, RAISED = np.radians([25, 46])  # so far to the side, and so far up, stands who looks
ACROSS = [np.cos(TURNED), np.sin(TURNED), 0]  # the two directions of the screen, in space
UPWARDS = [-np.sin(TURNED) * np.sin(RAISED), np.cos(TURNED) * np.sin(RAISED), np.cos(RAISED)]
SCREEN = np.transpose([ACROSS, UPWARDS])
LEVELS = np.arange(0, 1.6, 0.2)
COLOURS = {"cmap": "viridis", "vmin": -0.8, "vmax": 1.6}
LINES = 25  # of the net, each way


def seen(theta, height=MAP_LEVEL):
    """Return where places of space are on the screen.

    Parameters
    ----------
    theta : array_like, shape (..., 2)
        Their places on the map.
    height : float or ndarray, shape (...)

    Returns
    -------
    ndarray, shape (..., 2)
    """
    return np.asarray(theta) @ SCREEN[:2] + np.multiply.outer(height, SCREEN[2])


def on_the_map(x, y):
    """Return the place of the map, x₁ and x₂, that is at (x, y) on the screen."""
    return np.linalg.solve(SCREEN[:2].T, [x, y] - MAP_LEVEL * SCREEN[2])


def draw(axes):
    """Draw what stands still, once: the ground as a net, and the map with its level lines."""
    (left, right), (low, high) = HILL.view.tolist()
    # From the far end to the near one, so that what is near covers what is far.
    places = np.stack(np.meshgrid(np.linspace(left, right, LINES),
                                  np.linspace(high, low, LINES)), axis=-1)
    heights = HILL.value(places)
    ground, flat = seen(places, heights).T, seen(places).T
    axes.contour(*flat, heights.T, LEVELS, linewidths=1.0, alpha=0.75, **COLOURS)
    corners = [(left, low), (right, low), (right, high), (left, high), (left, low)]
    axes.plot(*seen(corners).T, color=look.QUIET, linewidth=1)
    axes.pcolormesh(*(each.T for each in ground), heights[:-1, :-1], alpha=0.45,
                    edgecolors="white", linewidth=0.3, **COLOURS)
    axes.contour(*ground, heights.T, LEVELS, linewidths=1.0, **COLOURS)
    _name(axes, left, right, low)
    axes.set(xlim=(-3.1, 2.9), ylim=(-3.9, 3.0), aspect="equal", xticks=[], yticks=[],
             xlabel="level lines 0.2 apart in height")
    axes.spines[:].set_visible(False)


def _name(axes, left, right, low):
    """Write the names, and numbers along the two edges of the map that are near."""
    numbers = {(x1, low - 0.2): wording.number(x1) for x1 in range(-2, 3)}
    numbers |= {(right + 0.2, x2): wording.number(x2) for x2 in (-1, 0, 1)}
    for place, text in numbers.items():
        axes.text(*seen(place), text, size=13, ha="center", va="center")
    for place, name in {(0, low - 0.65): "x₁", (right + 0.55, 0): "x₂"}.items():
        axes.text(*seen(place), name, ha="center", va="center")
    edge = [left, low / 2]
    axes.text(*seen(edge), "the map  ", ha="right", va="bottom")
    axes.text(*seen(edge, HILL.value(edge)), "the hill  ", ha="right", va="bottom")
