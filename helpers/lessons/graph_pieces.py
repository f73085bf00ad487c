"""What pictures of computation graphs share: nodes with two halves, ways, and the one at hand lit.

A node has its value in the upper half and its slope in the lower one. So each way forward runs
above its way back, both from left to right, and nothing crosses. Places are in hundredths of the
picture's width.
"""

import numpy as np
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, PathPatch
from matplotlib.path import Path

from helpers.live import look
from helpers.live.writing import Writing

WIDE = 100
HALF = 4.8  # how high half a node is
GAP = 0.5  # between a node and the end of an arrow
SIZE = 15  # of all text, in points
LINE = 2.7  # from one line of text to the next
LIT = {False: f"{look.QUIET}48", True: f"{look.GRADIENT}38"}  # forward, back


class Graph:
    """A graph that fills its axes.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    high : float
        How high it is.
    """

    def __init__(self, axes, high):
        axes.set(xlim=(0, WIDE), ylim=(0, high), aspect="equal")
        axes.set_axis_off()
        self.axes, self.places, self.ways = axes, {}, {}
        self.back = set()
        self.writing = Writing(axes, SIZE)
        self.light = axes.add_patch(PathPatch(Path(np.empty((0, 2))), linewidth=3, zorder=4))
        self.way = look.line(axes, look.LOSS, linewidth=9, zorder=1, solid_capstyle="butt")

    @property
    def artists(self):
        """The artists that move."""
        return [self.way, self.light, self.writing.artist]

    def node(self, x, y, width, value, slope=None):
        """Draw a node: its value above and, if it has one, its slope below; named as they are."""
        halves = [value] if slope is None else [value, slope]
        top = y + HALF * len(halves) / 2
        self.frame(x, y, width, HALF * len(halves))
        for place, name in enumerate(halves):
            self.places[name] = x, top - HALF * (place + 0.5), width
        if slope is not None:
            self.back.add(slope)
            self.axes.plot([x - width / 2, x + width / 2], [y, y], color=look.QUIET, linewidth=1,
                           zorder=3.5)

    def frame(self, x, y, width, height, face="white"):
        """Draw a rounded box."""
        self.axes.add_patch(FancyBboxPatch(
            (x - width / 2, y - height / 2), width, height,
            boxstyle="round,pad=0,rounding_size=0.8", facecolor=face, edgecolor=look.LOSS,
            linewidth=1.2, zorder=3,
        ))

    def arrow(self, name, tail, tip):
        """Draw a way into the half with this name, forward or back; it is lit with the half."""
        back = name in self.back
        self.axes.add_patch(FancyArrowPatch(
            tail, tip, arrowstyle="-|>", mutation_scale=14, shrinkA=0, shrinkB=0, linewidth=1.8,
            linestyle="--" if back else "-", color=look.GRADIENT if back else look.QUIET, zorder=2,
        ))
        self.ways.setdefault(name, []).append((tail, tip))

    def legend(self, **options):
        """Say which way is which."""
        forward = look.line(self.axes, look.QUIET, "forward: values")
        backward = look.line(self.axes, look.GRADIENT, "backward: slopes", linestyle="--")
        look.legend(self.axes, [forward, backward], **{"fontsize": SIZE} | options)

    def put(self, said, factors, lit):
        """Write what the halves say and the factors on the ways; light one half and its ways.

        Parameters
        ----------
        said : dict of str to str
            What stands in a half, by its name; the others show their names only.
        factors : list of tuple
            (x, y, text) of each line.
        lit : str or None
        """
        texts = [(x, y, said.get(name, name), self._colour(name) if name in said else look.QUIET)
                 for name, (x, y, _) in self.places.items()]
        self.writing.put(texts + [(*factor, look.GRADIENT) for factor in factors])
        self.light.set_path(Path(self._corners(lit) if lit else np.empty((0, 2))))
        self.light.set_facecolor(LIT[lit in self.back])
        self.light.set_edgecolor(self._colour(lit))
        self.way.set_data(*self._lines(lit))
        self.way.set_color(LIT[lit in self.back])

    def _colour(self, name):
        return look.GRADIENT if name in self.back else look.LOSS

    def _corners(self, name):
        x, y, width = self.places[name]
        corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]) / 2
        return corners * [width, HALF] + [x, y]

    def _lines(self, name):
        """The ways into a half, one after the other; nan lifts the pen."""
        ends = [[*way, (np.nan, np.nan)] for way in self.ways.get(name, [])]
        return np.reshape(ends, (-1, 2)).T
