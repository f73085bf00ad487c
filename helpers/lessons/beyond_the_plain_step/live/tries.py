"""The loss along one step, what the slope promises, and the α that were tried."""

import numpy as np

from helpers.live import look

HIGH, LOW = 2.0, -0.6
MOST = 14  # tries that can be told apart


class Tries:
    """Loss against α for the last step, both as parts of what they are at first."""

    SHARES = np.linspace(0, 1, 101)

    def __init__(self, axes):
        with look.style():
            axes.set(xlim=(0, 1.05), ylim=(LOW, HIGH), xlabel="α, as a part of the first one tried",
                     ylabel="loss, as a part of that before")
            axes.axhline(1, color=look.QUIET, linewidth=1)
            axes.axhline(0, color=look.QUIET, linewidth=1)
        self.loss = look.line(axes, look.LOSS, "the loss")
        self.promise = look.line(axes, look.PREDICTION, "promised", linestyle="--")
        self.enough = look.line(axes, look.QUIET, "enough", linestyle="-.")
        self.rejected = look.point(axes, look.GRADIENT, "too long", marker="X", size=13)
        self.taken = look.point(axes, look.STEP, "taken")
        look.legend_above(axes, [self.loss, self.promise, self.enough, self.rejected, self.taken])

    @property
    def artists(self):
        """The artists that move."""
        return [self.loss, self.promise, self.enough, self.rejected, self.taken]

    def put(self, along, promised, tries, share):
        """Draw the last step.

        Parameters
        ----------
        along : ndarray, shape (101,), or None
            The loss at `SHARES` of the first α; nothing is drawn before the first step.
        promised : float
            The fall that the slope promises for the first α.
        tries : int
        share : float
            What share of the promise is enough.
        """
        if along is None:
            for artist in self.artists:
                artist.set_data([], [])
            return
        self.loss.set_data(self.SHARES, np.clip(along, LOW, 2 * HIGH))
        ends = np.array([0, 1])
        self.promise.set_data(ends, 1 - promised * ends)
        self.enough.set_data(ends, 1 - share * promised * ends)
        parts = 0.5 ** np.arange(min(tries, MOST))
        heights = np.clip(np.interp(parts, self.SHARES, along), LOW, HIGH)
        self.rejected.set_data(parts[:-1], heights[:-1])
        self.taken.set_data(parts[-1:], heights[-1:])
