"""The two kinds of pictures of a training run: predictions on targets, and curves against k."""

import math

import numpy as np
from matplotlib.ticker import MaxNLocator, NullLocator

from helpers.live import look, wording
from helpers.live.counts import CountSlider

UPDATES = CountSlider("updates k", 21_000)
COUNTS = np.array(UPDATES.options)
TICKS = {0: "0", 1: "1", 10: "10", 100: "10²", 1000: "10³", 10_000: "10⁴"}


class Fit:
    """Predictions against targets: two numbers for each sample."""

    def __init__(self, axes, targets, first):
        samples = len(targets)
        self.places = np.arange(1, samples + 1)[:, None] + [-0.18, 0.18]
        # A miss may change its side and be 0.6 of what it was: `error_parts.learning_rates`.
        reached = np.stack([first, targets, targets - 0.6 * (first - targets)])
        margin = 0.08 * np.ptp(reached) or 1
        self.view = reached.min() - margin, reached.max() + margin
        with look.style():
            axes.set(xlim=(0.5, samples + 0.5), ylim=self.view, xticks=range(1, samples + 1),
                     xlabel="sample", ylabel="prediction ŷ")
            target, = axes.plot(self.places, targets, linestyle="none", marker="_",
                                markersize=48 / max(samples, 3), markeredgewidth=3,
                                color=look.LOSS, label="target")[:1]
            readable(axes.yaxis)
        self.rows = [look.point(axes, look.PREDICTION, label, marker=marker, size=12)
                     for label, marker in (("row 1", "o"), ("row 2", "s"))]
        self.outside = look.point(axes, look.GRADIENT, marker="X", size=13, clip_on=False)
        look.legend_above(axes, [target, *self.rows])

    @property
    def artists(self):
        """The artists that move."""
        return [*self.rows, self.outside]

    def put(self, predictions):
        """Draw ``predictions``, shape (m, 2); return how many are outside."""
        shown = np.clip(predictions, *self.view)
        left = shown != predictions
        for row, points in enumerate(self.rows):
            points.set_data(self.places[~left[:, row], row], shown[~left[:, row], row])
        self.outside.set_data(self.places[left], shown[left])
        self.outside.set_visible(bool(np.any(left)))
        return int(np.count_nonzero(left))


class History:
    """Curves against k, both axes logarithmic, up to the present k."""

    STYLES = ((look.PATH, "-"), (look.SECOND_PATH, "--"), (look.QUIET, "-."))

    def __init__(self, axes, ylabel, names, top, decades):
        self.low, self.top = top / 10**decades, top
        with look.style():
            axes.set_xscale("symlog", linthresh=1, linscale=0.5)
            axes.set(xlim=(0, COUNTS[-1]), ylim=(self.low, top), yscale="log", xlabel="updates k",
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
        counts = COUNTS[:len(curves)]
        shown = np.clip(curves, self.low / 3, 3 * self.top)
        for line, values in zip(self.lines, shown.T, strict=True):
            line.set_data(counts, values)
        self.now.set_data(np.full(curves.shape[1], counts[-1]),
                          np.clip(curves[-1], self.low, self.top))
        above = counts[np.any(curves > self.top, axis=1)][:1]
        self.exit.set_data(above, np.full(len(above), self.top))
        self.exit.set_visible(len(above) > 0)


def readable(*axes):
    """Write very large and very small ticks with a power of ten each: a common one collides."""
    for axis in axes:
        if not 0.01 <= max(map(abs, axis.get_view_interval())) < 1e5:
            axis.set_major_formatter(lambda value, _: wording.number(value, 2))
            axis.set_major_locator(MaxNLocator(4))


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
