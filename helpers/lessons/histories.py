"""Curves against a number of updates, from 0 to many, both axes logarithmic."""

import math

import numpy as np
from matplotlib.ticker import NullLocator

from helpers.live import look
from helpers.live.counts import CountSlider

UPDATES = CountSlider("updates k", 21_000)
COUNTS = np.array(UPDATES.options)
TICKS = {0: "0", 1: "1", 10: "10", 100: "10²", 1000: "10³", 10_000: "10⁴"}


class History:
    """Curves against k, both axes logarithmic, up to the present k."""

    STYLES = ((look.PATH, "-"), (look.SECOND_PATH, "--"), (look.QUIET, "-."))

    def __init__(self, axes, ylabel, names, top, decades, *, counts=COUNTS, xlabel="updates k"):
        self.low, self.top, self.counts = top / 10**decades, top, counts
        with look.style():
            axes.set_xscale("symlog", linthresh=1, linscale=0.5)
            axes.set(xlim=(0, counts[-1]), ylim=(self.low, top), yscale="log", xlabel=xlabel,
                     ylabel=ylabel, xticks=list(TICKS))
            axes.set_xticklabels(TICKS.values())
            axes.xaxis.set_minor_locator(NullLocator())
            axes.grid(True)
        self.lines = [look.line(axes, colour, name, linestyle=linestyle)
                      for (colour, linestyle), name in zip(self.STYLES, names, strict=False)]
        self.now = look.point(axes, look.PATH, size=11, clip_on=False)
        self.exit = look.point(axes, look.GRADIENT, marker="X", size=15, clip_on=False)
        if len(names) > 1:
            look.legend_above(axes, self.lines, columns=3 if max(map(len, names)) < 12 else 2)

    @property
    def artists(self):
        """The artists that move."""
        return [*self.lines, self.now, self.exit]

    def put(self, curves):
        """Draw ``curves``, shape (counts so far, curves)."""
        counts = self.counts[:len(curves)]
        shown = np.clip(curves, self.low / 3, 3 * self.top)
        for line, values in zip(self.lines, shown.T, strict=True):
            line.set_data(counts, values)
        self.now.set_data(np.full(curves.shape[1], counts[-1]),
                          np.clip(curves[-1], self.low, self.top))
        above = counts[np.any(curves > self.top, axis=1)][:1]
        self.exit.set_data(above, np.full(len(above), self.top))
        self.exit.set_visible(len(above) > 0)


def left_at(losses, loss_after, top):
    """Return the first number of updates after which the loss is above ``top``, or None.

    Parameters
    ----------
    losses : ndarray
        The losses after the first of `COUNTS`.
    loss_after : callable
        Returns the losses after an array of numbers of updates.
    top : float
    """
    above = np.flatnonzero(losses > top)
    if not len(above):
        return None
    between = np.arange(COUNTS[max(above[0] - 1, 0)], COUNTS[above[0]] + 1)
    return int(between[np.argmax(loss_after(between) > top)])


def decade(value, above):
    """Return a power of ten that many decades above the value; of 1 where it is 0."""
    return 10.0 ** (math.ceil(math.log10(value or 1)) + above)
