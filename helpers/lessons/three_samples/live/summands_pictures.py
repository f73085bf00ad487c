"""Pictures of one entry's partial derivative: its summands, and the loss along the entry."""

import numpy as np
from matplotlib.lines import Line2D

from helpers.lessons.three_samples.live.training_pictures import readable
from helpers.live import look


class Bars:
    """What each sample adds to the partial derivative, and their sum."""

    def __init__(self, axes, parts):
        samples = parts.shape[-1]
        with look.style():
            axes.axhline(0, color=look.LOSS, linewidth=1)
            sample = "sample {}" if samples <= 3 else "{}"
            axes.set(xlim=(0.4, samples + 1.6), xticks=range(1, samples + 2),
                     xticklabels=[*map(sample.format, range(1, samples + 1)), "sum"],
                     ylim=_view([*parts.ravel(), *parts.sum(axis=-1).ravel()]))
            if samples > 3:
                axes.set_xlabel("sample")
            readable(axes.yaxis)
        thick = {"solid_capstyle": "butt", "linewidth": 160 / (samples + 1)}
        label = "added by each sample"
        self.artists = [look.line(axes, look.QUIET, None if number else label, **thick)
                        for number in range(samples)]
        self.artists.append(look.line(axes, look.GRADIENT, "∂L/∂w", **thick))
        look.legend_above(axes, [_swatch(self.artists[0]), _swatch(self.artists[-1])])

    def put(self, parts, total):
        """Draw a bar for each summand, and one for their sum."""
        for place, (bar, size) in enumerate(zip(self.artists, [*parts, total], strict=True), 1):
            bar.set_data([place, place], [0, size])


class LossAlong:
    """The loss along one entry, its slope at the entry's value, and its lowest point."""

    def __init__(self, axes, end, losses):
        with look.style():
            axes.set(xlim=(-end, end), ylim=_view(losses), xlabel="value of the entry",
                     ylabel="loss L")
            readable(axes.xaxis, axes.yaxis)
        self.along = np.linspace(-end, end, 61)
        self.curve = look.line(axes, look.LOSS, "loss")
        self.tangent = look.line(axes, look.PREDICTION, "slope ∂L/∂w", linewidth=3)
        self.lowest = look.minimum(axes, label="lowest")
        self.here = look.point(axes, look.PATH)
        look.legend_above(axes, [self.curve, self.tangent, self.lowest])

    @property
    def artists(self):
        """The artists that move."""
        return [self.curve, self.tangent, self.lowest, self.here]

    def put(self, loss_at, value, height, slope, bottom):
        """Draw the loss with its slope at a value.

        Parameters
        ----------
        loss_at : callable
            Returns the losses at an array of values of the entry.
        value, height, slope : float
            Where the entry is, and the loss and its slope there.
        bottom : float or None
            Where the loss is lowest; None where it is as low everywhere.
        """
        self.curve.set_data(self.along, loss_at(self.along))
        ends = self.along[[0, -1]]
        self.tangent.set_data(ends, height + slope * (ends - value))
        self.lowest.set_visible(bottom is not None)
        if bottom is not None:
            self.lowest.set_data([bottom], loss_at([bottom]))
        self.here.set_data([value], [height])


def _view(values):
    """Return limits that hold the values and 0, with a margin."""
    low, high = min(0, np.min(values)), max(0, np.max(values))
    margin = 0.07 * (high - low) or 1
    return low - margin, high + margin


def _swatch(bar):
    """Return a thin line like a bar, for a legend."""
    return Line2D([], [], color=bar.get_color(), label=bar.get_label(), linewidth=8)
