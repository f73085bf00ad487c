"""The valley of J(w, b), and a path in it that may leave the picture and come back."""

import numpy as np

from helpers.lessons.beyond_the_plain_step.live import batch_runs
from helpers.live import look

VIEW = (-1.0, 11.0), (-5.5, 2.5)
APART = 0.1  # in height
POINTS = 61


class BatchMap:
    """Lines of equal J, the minimum, and the path."""

    def __init__(self, axes):
        w, b = (np.linspace(low, high, POINTS) for low, high in VIEW)
        with look.style():
            height = batch_runs.cost(np.stack(np.meshgrid(w, b), axis=-1))
            axes.contour(w, b, height, levels=np.arange(APART, height.max(), APART),
                         cmap="viridis", linewidths=1.0, alpha=0.75)
            axes.set(xlim=VIEW[0], ylim=VIEW[1], ylabel="bias b",
                     xlabel=f"weight w\nlevel lines {APART:g} apart in height")
        self.line = look.line(axes, look.PATH, "path", linewidth=1.0)
        star = look.minimum(axes, batch_runs.lowest()[0][:, None])
        self.start = look.point(axes, look.PATH, hollow=True)
        self.end = look.point(axes, look.PATH, "now", size=11)
        self.exit = look.point(axes, look.GRADIENT, "now, outside", marker="X", size=17)
        look.legend_above(axes, [self.line, self.end, self.exit, star], columns=4)

    @property
    def artists(self):
        """The artists that move."""
        return [self.line, self.start, self.end, self.exit]

    def put(self, path):
        """Draw ``path``, shape (k, 2); what is outside the view is drawn outside it."""
        low, high = np.transpose(VIEW)
        self.line.set_data(*path.T)
        self.start.set_data(*path[:1].T)
        inside = np.all((path[-1] >= low) & (path[-1] <= high))
        for points in (self.end, self.exit):
            points.set_data(*np.clip(path[-1:], low, high).T)
        self.end.set_visible(bool(inside))
        self.exit.set_visible(not inside)
