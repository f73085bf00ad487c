"""Gradient descent: the algorithm, and rules that say when to stop."""

import math
from dataclasses import dataclass

import numpy as np

from helpers import checks, directions


@dataclass(frozen=True, eq=False)
class Descent:
    """A run of gradient descent.

    Parameters
    ----------
    path : ndarray, shape (steps + 1, *start.shape)
        The start and the point after each step, all finite.
    stopped : {"max_steps", "tolerance", "diverged"}
        Why the run ended.

    References
    ----------
    D3.9 (stopping condition), D4.2.
    """

    path: np.ndarray
    stopped: str

    def __repr__(self):
        """Tell the shape of the path, not its numbers."""
        return f"Descent(path of shape {self.path.shape}, stopped={self.stopped!r})"


def descend(gradient, start, learning_rate, *, max_steps=100, tolerance=0.0, normalise=False):
    """Repeat θ := θ − α ∇L(θ).

    Parameters
    ----------
    gradient : callable
        From an array of start's shape to the gradient, of the same shape.
    start : array_like, any shape
        Not altered.
    learning_rate : float
        α ≥ 0.
    max_steps : int
        Stop with "max_steps" after so many steps.
    tolerance : float
        Stop with "tolerance" where |∇L| is this small, taken over all entries of ∇L.
    normalise : bool
        Divide the gradient by |∇L|, so that each step has length α.

    Returns
    -------
    Descent
        Without a warning, and finite: before a step to where the point or the gradient is not
        finite, the run stops with "diverged".

    Raises
    ------
    TypeError, ValueError
        If `start` or the gradient there is not finite, `gradient` returns another shape, or
        `learning_rate`, `max_steps` or `tolerance` is negative or not finite.

    References
    ----------
    D1.9 (plain and normalised), D2.10, D3.10, D4.2.
    """
    checks.function("gradient", gradient)
    theta = checks.array("start", start)
    if theta.size == 0:
        checks.refuse("start", f"shape {theta.shape}", "at least one number")
    learning_rate = checks.number("learning_rate", learning_rate)
    max_steps = checks.count("max_steps", max_steps)
    tolerance = checks.number("tolerance", tolerance)
    with np.errstate(all="ignore"):
        slope, steepest = _slope(gradient, theta)
        if not math.isfinite(steepest):
            checks.refuse("start", theta, "points where the gradient is finite")
        path = [theta]
        # No vector is shorter than its largest entry, which is known: this runs every step.
        while steepest > tolerance or directions.length(slope.ravel()) > tolerance:
            if len(path) > max_steps:
                return Descent(np.array(path), "max_steps")
            if normalise:
                slope = directions.unit(slope.ravel()).reshape(slope.shape)
            theta = theta - learning_rate * slope
            if not np.isfinite(theta).all():
                return Descent(np.array(path), "diverged")
            slope, steepest = _slope(gradient, theta)
            if not math.isfinite(steepest):
                return Descent(np.array(path), "diverged")
            path.append(theta)
    return Descent(np.array(path), "tolerance")


def first_below(losses, threshold):
    """Return the first step at which the loss is at or below a threshold.

    Parameters
    ----------
    losses : array_like, shape (steps + 1,)
        The loss at the start and after each step.
    threshold : float

    Returns
    -------
    int or None
        The number of steps taken by then; None if the loss never gets there.

    Raises
    ------
    TypeError, ValueError
        If the arguments are not as above, or not finite.

    References
    ----------
    D2.2 (a threshold on the loss).
    """
    losses = _history(losses)
    threshold = checks.array("threshold", threshold)
    if threshold.shape != ():
        checks.refuse("threshold", f"shape {threshold.shape}", "one number")
    return _first(losses <= threshold)


def first_without_progress(losses, least, patience=1):
    """Return the first step at which the last few steps together have brought too little.

    Parameters
    ----------
    losses : array_like, shape (steps + 1,)
        The loss at the start and after each step.
    least : float
        Stop where the loss has fallen by less than this ...
    patience : int
        ... over so many steps, at least 1. A loss that rises has not fallen.

    Returns
    -------
    int or None
        The number of steps taken by then, at least `patience`; None if there was always
        enough progress.

    Raises
    ------
    TypeError, ValueError
        If the arguments are not as above, or not finite.

    References
    ----------
    D3.9 (early stopping); L. Prechelt, Early Stopping – But When?, in: Neural Networks: Tricks
    of the Trade (1998), where it is the loss on data held back that must make progress.
    """
    losses = _history(losses)
    least = checks.number("least", least)
    patience = checks.count("patience", patience, least=1)
    step = _first(losses[:-patience] - losses[patience:] < least)
    return None if step is None else step + patience


def _slope(gradient, theta):
    """Return the gradient and its largest entry without the sign: inf or nan if one entry is."""
    slope = checks.slope(gradient, theta)
    return slope, np.abs(slope).max()


def _history(losses):
    losses = checks.array("losses", losses)
    if losses.ndim != 1 or losses.size == 0:
        checks.refuse("losses", f"shape {losses.shape}", "shape (steps + 1,)")
    return losses


def _first(holds):
    return int(np.argmax(holds)) if holds.any() else None
