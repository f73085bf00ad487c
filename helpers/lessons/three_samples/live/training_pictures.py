"""Predictions on their targets, and ticks that can be read."""

import numpy as np
from matplotlib.ticker import MaxNLocator

from helpers.live import look, wording


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


def readable(*axes):
    """Write very large and very small ticks with a power of ten each: a common one collides."""
    for axis in axes:
        if not 0.01 <= max(map(abs, axis.get_view_interval())) < 1e5:
            axis.set_major_formatter(lambda value, _: wording.number(value, 2))
            axis.set_major_locator(MaxNLocator(4))
