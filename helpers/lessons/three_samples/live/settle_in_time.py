"""A challenge: bring W home in fewer updates than the usual α needs."""

import numpy as np

from helpers.lessons.histories import UPDATES
from helpers.lessons.three_samples.live import words
from helpers.live import Challenge
from helpers.rates import WITHIN, counted
from helpers.three_samples import START

SHARE = 0.9  # Of the updates that the usual α needs.


def settle_in_time(parts, usual, slider, unit):
    """Return the challenge for one set of data.

    Parameters
    ----------
    parts : error_parts.Parts
    usual : float
        The usual α.
    slider : Slider
        The one for α.
    unit : float
        In which it counts α.
    """
    first = parts.of(START) * (parts.eigenvalues > 0)  # Where λ is 0, W stays: it is home there.

    def off(learning_rate, count):
        """The largest error of an entry of W, for α below the limit."""
        left = parts.after(first, learning_rate, count) @ parts.eigenvectors.T
        return np.max(np.abs(left), axis=(-1, -2))

    counts = np.array(UPDATES.options)
    every = np.flatnonzero(off(usual, np.arange(counts[-1] + 1)) > WITHIN)
    needed = every[-1] + 1 if len(every) else 0
    most = int(counts[counts <= SHARE * needed][-1])
    steepest = parts.eigenvalues[-1]
    settling = np.arange(0, slider.high, slider.step) * unit
    nearest = min(off(alpha, most) for alpha in settling[settling * steepest < 2])
    said = _hopeless(needed, nearest, most)

    def judge(learning_rate, iteration, start):
        alpha = learning_rate * unit
        if needed == 0:
            return False, said
        if start != "the document's":
            return False, "choose the document's start."
        if steepest * alpha >= 2 or words.at_limit(steepest * alpha):
            return False, "α is not below the limit, so W does not settle."
        if iteration > most:
            return False, f"{counted(iteration)} are too many."
        largest = off(alpha, iteration)
        size = words.shown(largest, 3) if largest > 1e-6 else "below 10⁻⁶"
        told = f"after {counted(iteration)} the largest error of an entry is {size}."
        reached = bool(largest <= WITHIN)
        return reached, told + ("" if reached else said)

    task = f"from the document's start, bring every entry of W within {WITHIN} of its final value"
    return Challenge(f"{task}, in at most {counted(most)}." if needed else f"{task}.", judge)


def _hopeless(needed, nearest, most):
    """Say why it cannot be reached with these data; nothing if it can."""
    if needed == 0:
        return "with these data it is there from the start, so there is nothing to win."
    if nearest <= WITHIN:
        return ""
    return (f" With these data no α of the slider does it: the best of them leaves "
            f"{words.shown(nearest, 3)} after {counted(most)}.")
