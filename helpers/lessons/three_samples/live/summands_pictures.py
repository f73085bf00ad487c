"""Pictures of one entry's partial derivative: its summands, and the loss along the entry."""

import math

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.ticker import NullLocator

from helpers.lessons.three_samples.live.training_pictures import readable
from helpers.live import look, wording

DECADES = 2  # below the largest one, where the scale of the summands is logarithmic
HIGHEST = 2.6  # of the loss at the start
FEW = 3  # samples, so that each can be named


class Bars:
    """What each sample adds to the partial derivative, and their sum.

    One entry's summands are ten times those of another, and near the lowest point all are small. So
    the scale is logarithmic, but for what is nearly 0.
    """

    def __init__(self, axes, parts):
        samples = parts.shape[-1]
        largest = np.max(np.abs([*parts.ravel(), *parts.sum(axis=-1).ravel()]))
        with look.style():
            axes.axhline(0, color=look.LOSS, linewidth=1)
            sample = "sample {}" if samples <= FEW else "{}"
            axes.set(xlim=(0.4, samples + 1.6), xticks=range(1, samples + 2),
                     xticklabels=[*map(sample.format, range(1, samples + 1)), "sum"])
            if samples > FEW:
                axes.set_xlabel("sample")
            _both_signs(axes, largest)
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

    def __init__(self, axes, end, losses, first):
        top = HIGHEST * first if 0 < HIGHEST * first < np.max(losses) else np.max(losses)
        self.top = top or 1
        with look.style():
            axes.set(xlim=(-end, end), ylim=(-0.07 * self.top, 1.07 * self.top),
                     xlabel="value of the entry", ylabel="loss L")
            readable(axes.xaxis, axes.yaxis)
        self.along = np.linspace(-end, end, 61)
        self.curve = look.line(axes, look.LOSS, "loss")
        self.tangent = look.line(axes, look.PREDICTION, "slope ∂L/∂w", linewidth=3)
        self.lowest = look.minimum(axes, label="lowest")
        self.lowest.set_zorder(7)  # on the point, which is there too
        self.here = look.point(axes, look.PATH)
        self.exit = look.point(axes, look.GRADIENT, marker="X", size=15, clip_on=False)
        look.legend_above(axes, [self.curve, self.tangent, self.lowest])

    @property
    def artists(self):
        """The artists that move."""
        return [self.curve, self.tangent, self.lowest, self.here, self.exit]

    def put(self, loss_at, value, height, slope, bottom):
        """Draw the loss with its slope at a value; return whether that is above the picture.

        Parameters
        ----------
        loss_at : callable
            Returns the losses at an array of values of the entry.
        value, height, slope : float
            Where the entry is, and the loss and its slope there.
        bottom : float or None
            Where the loss is lowest; None where that is not to be marked.
        """
        self.curve.set_data(self.along, loss_at(self.along))
        ends = self.along[[0, -1]]
        self.tangent.set_data(ends, height + slope * (ends - value))
        self.lowest.set_visible(bottom is not None)
        if bottom is not None:
            self.lowest.set_data([bottom], loss_at([bottom]))
        above = bool(height > 1.07 * self.top)
        for point in (self.here, self.exit):
            point.set_data([value], [min(height, 1.07 * self.top)])
        self.here.set_visible(not above)
        self.exit.set_visible(above)
        return above


def _both_signs(axes, largest):
    """Make the scale of values of both signs, of this size and much smaller."""
    if not largest:
        axes.set(ylim=(-1, 1))
        return
    powers = math.floor(math.log10(largest)) - np.arange(DECADES + 1)[::-1]
    ticks = [float(f"1e{power}") for power in powers]
    axes.set_yscale("symlog", linthresh=ticks[0], linscale=0.7)
    axes.set(ylim=(-1.5 * largest, 1.5 * largest),
             yticks=[*(-each for each in ticks[::-1]), 0, *ticks])
    axes.yaxis.set_major_formatter(lambda value, _: wording.number(value, 1))
    axes.yaxis.set_minor_locator(NullLocator())
    axes.set_ylabel("summands (log scale)")


def _swatch(bar):
    """Return a thin line like a bar, for a legend."""
    return Line2D([], [], color=bar.get_color(), label=bar.get_label(), linewidth=8,
                  solid_capstyle="butt")
