"""The two roots of each part of the error, in the plane of complex numbers."""

import numpy as np

from helpers.live import look

VIEW = (-1.35, 1.25), (-1.2, 1.2)
TURN = np.linspace(0, 2 * np.pi, 73)
CIRCLE = np.array([np.cos(TURN), np.sin(TURN)])
STYLES = (look.PATH, "o"), (look.SECOND_PATH, "s"), (look.QUIET, "^")  # as in the histories


class RootPlane:
    """The circle of size 1, inside which a part shrinks, that of size √β, and the roots."""

    def __init__(self, axes, names):
        self.axes = axes
        with look.style():
            axes.set(xlim=VIEW[0], ylim=VIEW[1], aspect="equal", xticks=(-1, 0, 1),
                     yticks=(-1, 0, 1), xlabel="real part of r", ylabel="imaginary part of r")
            axes.axhline(0, color=look.QUIET, linewidth=1, zorder=1)
            one, = axes.plot(*CIRCLE, color=look.LOSS, linewidth=1.2, linestyle="--",
                             label="size 1")
        self.circle = look.line(axes, look.STEP, "size √β", linewidth=2)
        self.roots = [look.point(axes, colour, name, marker=marker, size=12)
                      for (colour, marker), name in zip(STYLES, names, strict=True)]
        self.outside = look.point(axes, look.GRADIENT, "outside", marker="X", size=15,
                                  clip_on=False)
        look.legend_above(axes, [self.roots[0], one, self.roots[1], self.circle,
                                  self.roots[2], self.outside])

    @property
    def artists(self):
        """The artists that move."""
        return [self.circle, *self.roots, self.outside]

    def put(self, roots, beta):
        """Draw ``roots``, shape (3, 2), and the circle on which a pair lies."""
        self.circle.set_data(*np.sqrt(beta) * CIRCLE)
        low, high = np.transpose(VIEW)
        out = []
        for points, pair in zip(self.roots, roots, strict=True):
            places = np.column_stack([pair.real, pair.imag])
            inside = np.all((places >= low) & (places <= high), axis=1)
            points.set_data(*places[inside].T)
            out += list(np.clip(places[~inside], low, high))
        self.outside.set_data(*np.reshape(out, (-1, 2)).T)
        self.outside.set_visible(bool(out))
