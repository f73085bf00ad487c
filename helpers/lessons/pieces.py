"""What several demos draw: curves and contours of an objective, and numbers in words."""

import contourpy  # comes with Matplotlib
import numpy as np

from helpers.live import look

CURVE_POINTS = 401
GRID_POINTS = 161
ROOM = 0.1  # inches above and below
LEVELS = 28  # about so many lines


def curve(axes, objective, *, low=None, high=None, label="the loss L(θ)"):
    """Draw an objective of one variable over its view, once."""
    low = objective.view[0, 0] if low is None else low
    high = objective.view[0, 1] if high is None else high
    theta = np.linspace(low, high, CURVE_POINTS)
    axes.plot(theta, objective.value(theta[:, None]), color=look.LOSS, label=label)
    axes.set_xlim(low, high)


def contours(axes, objective, *, view=None, names=("x₁", "x₂"), equal=True):
    """Draw the level lines of an objective of two variables over its view, once.

    As on a hiking map, the lines are equally far apart in height everywhere, so that lines close
    together mean steep ground. How far apart stands below the picture.
    """
    view = objective.view if view is None else view
    x, y, height = _heights(objective, view)
    apart = _round_number(np.ptp(height) / LEVELS)
    at = apart * np.arange(np.ceil(height.min() / apart), height.max() / apart)
    axes.contour(x, y, height, levels=at, cmap="viridis", linewidths=1.0, alpha=0.75)
    axes.set(xlim=view[0], ylim=view[1], ylabel=names[1],
             xlabel=f"{names[0]}\nlevel lines {apart:g} apart in height")
    if equal:
        axes.set_aspect("equal")
        # Matplotlib lays out before it knows of the aspect, and would cut the lowest line of words.
        axes.figure.set_layout_engine("constrained", h_pad=ROOM)


class LevelLine:
    """The level line through a place: where an objective of two variables is as high as there."""

    def __init__(self, axes, objective, label):
        self.objective = objective
        self.artist = look.line(axes, look.LOSS, label, linestyle="--")
        self._lines = contourpy.contour_generator(*_heights(objective, objective.view)).lines

    def put(self, theta):
        """Draw the line, with all its pieces in the view; at a lowest place there is none."""
        self.artist.set_data(*joined(self._lines(float(self.objective.value(theta)))))


def joined(lines):
    """Return x and y of several lines, each an array of points, to be drawn as one."""
    lifted = [np.append(line, [[np.nan, np.nan]], axis=0) for line in lines]  # nan lifts the pen
    return np.concatenate(lifted or [np.empty((0, 2))]).T


def upright(x, low, high):
    """Return upright lines from low to high at each x as one curve; nan lifts the pen between."""
    nowhere = np.full(len(x), np.nan)
    return (np.column_stack([x, x, nowhere]).ravel(),
            np.column_stack([low, high, nowhere]).ravel())


def _heights(objective, view):
    """Return x, y and the height on a grid over the view, masked outside the domain."""
    x, y = np.meshgrid(*(np.linspace(low, high, GRID_POINTS) for low, high in view))
    return x, y, np.ma.masked_invalid(objective.value(np.stack([x, y], axis=-1)))


def _round_number(value):
    """Return the number nearest to ``value`` of 1, 2 and 5 times a power of ten."""
    power = 10.0 ** np.floor(np.log10(value))
    return power * min((1, 2, 5, 10), key=lambda digit: abs(np.log(digit * power / value)))


def mark_minima(axes, objective):
    """Mark the minima of an objective of two variables, once; return the artist for a legend."""
    return look.minimum(axes, objective.minima.T)


class RateRuler:
    """A thin ruler of learning rates above a picture: α now, and marks such as the limit.

    The point on it can be dragged: use it in ``drags`` with ``follow("learning_rate")``.
    """

    def __init__(self, axes, low, high, marks, *, scale="linear"):
        with look.style():
            axes.set(xlim=(low, high), ylim=(0, 1), yticks=[], xscale=scale)
            axes.spines["left"].set_visible(False)
            axes.set_ylabel("α", rotation=0, ha="right", va="center")
            self.now = look.point(axes, look.STEP, size=13)
            self.now.set_clip_on(False)
            self.marks = {
                name: look.line(axes, colour, name, linewidth=3, linestyle=linestyle)
                for name, (colour, linestyle) in marks.items()
            }
        look.legend(axes, list(self.marks.values()), loc="lower center",
                    bbox_to_anchor=(0.5, 0.95), ncols=len(marks))

    @property
    def artists(self):
        """The artists that move."""
        return [*self.marks.values(), self.now]

    def put(self, learning_rate, **at):
        """Show α, and each mark at its place; names have "_" for a space."""
        self.now.set_data([learning_rate], [0.4])
        for name, place in at.items():
            self.marks[name.replace("_", " ")].set_data([place, place], [0, 0.8])


class Run:
    """The path of a descent: hollow start, filled end, and a mark where it leaves the view."""

    def __init__(self, axes, colour=look.PATH, label="path", *, marker="o"):
        self.axes = axes
        self.line = look.line(axes, colour, label, marker=marker, markersize=5, linewidth=1.6)
        self.start = look.point(axes, colour, marker=marker, hollow=True)
        self.end = look.point(axes, colour, marker=marker, size=11)
        self.exit = look.point(axes, look.GRADIENT, marker="X", size=17)

    @property
    def artists(self):
        return [self.line, self.start, self.end, self.exit]

    def put(self, path):
        """Draw ``path``, shape (steps + 1, 2); return the number of the first step outside.

        Returns None for a path that stays in the view. Nothing is drawn beyond the first step
        outside, so that a diverging run costs nothing and overflows nowhere.
        """
        low, high = np.transpose([self.axes.get_xlim(), self.axes.get_ylim()])
        outside = np.flatnonzero(np.any((path < low) | (path > high), axis=1))
        last = outside[0] if len(outside) else len(path) - 1
        shown = np.clip(path[:last + 1], low - 3 * (high - low), high + 3 * (high - low))
        self.line.set_data(*shown.T)
        self.start.set_data(*np.clip(shown[:1], low, high).T)
        edge = np.clip(shown[-1:], low, high).T
        self.end.set_data(*edge)
        self.exit.set_data(*edge)
        self.end.set_visible(not len(outside))
        self.exit.set_visible(bool(len(outside)))
        return int(last) if len(outside) else None


class LossCurve:
    """The loss against the step, on a logarithmic scale from 10⁻⁶ to 10³."""

    def __init__(self, axes, steps, label="the loss"):
        with look.style():
            axes.set(xlim=(0, steps), ylim=(1e-6, 1e3), yscale="log", xlabel="step", ylabel="loss")
            axes.grid(True)
        self.line = look.line(axes, look.PATH, label, marker="o", markersize=5)
        self.last = look.point(axes, look.PATH, size=11)

    @property
    def artists(self):
        return [self.line, self.last]

    def put(self, losses):
        """Draw ``losses``, shape (steps + 1,); what is off the scale is drawn just outside it."""
        steps, shown = np.arange(len(losses)), np.clip(losses, 1e-7, 1e4)
        self.line.set_data(steps, shown)
        self.last.set_data(steps[-1:], shown[-1:])
