"""What the pictures of this lesson share: the samples, and the region where a model says 1."""

import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from helpers import network
from helpers.live import look

X, Y = network.rings(100, seed=0)
VIEW = 2.3


def plane(axes):
    """Draw the samples, once; return the artists for a legend."""
    with look.style():
        axes.set(xlim=(-VIEW, VIEW), ylim=(-VIEW, VIEW), aspect="equal", xlabel="x₁", ylabel="x₂")
        return [
            axes.plot(*X[label == Y].T, linestyle="none", marker=marker, markersize=6,
                      markerfacecolor=face, markeredgecolor=look.LOSS, label=f"y = {label}")[0]
            for label, marker, face in ((1, "o", look.LOSS), (0, "s", "white"))
        ]


def region(axes, label=None, *, width=0.0):
    """Add an empty region, where the model says 1, with a border that is ``width`` wide."""
    return axes.add_patch(PathPatch(
        Path(np.empty((0, 2))), facecolor=f"{look.PREDICTION}26", linewidth=width, label=label,
        edgecolor=look.PREDICTION if width else "none", zorder=1,
    ))


def right(z):
    """Count the samples, on the last axis, that are on their side: z > 0 says 1."""
    return np.sum((z > 0) == (Y == 1), axis=-1)
