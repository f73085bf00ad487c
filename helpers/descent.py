"""Gradient descent: the algorithm, and when it stops.

What the learning rate may be on a quadratic is in `helpers.step_limits` and offered here too.
"""

import math
from dataclasses import dataclass

import numpy as np

from helpers import arguments, directions
from helpers.step_limits import best_step, condition_number, step_limit, verdict

__all__ = [
    "Descent", "best_step", "condition_number", "descend", "step_limit", "verdict",
]  # fmt: skip


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
    arguments.function("gradient", gradient)
    theta = arguments.array("start", start)
    if theta.size == 0:
        arguments.refuse("start", f"shape {theta.shape}", "at least one number")
    learning_rate = arguments.number("learning_rate", learning_rate)
    max_steps = arguments.count("max_steps", max_steps)
    tolerance = arguments.number("tolerance", tolerance)
    with np.errstate(all="ignore"):
        slope, steepest = _slope(gradient, theta)
        if not math.isfinite(steepest):
            arguments.refuse("start", theta, "points where the gradient is finite")
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


def _slope(gradient, theta):
    """Return the gradient and its largest entry without the sign: inf or nan if one entry is."""
    # A copy, so that a gradient that works in place cannot alter the path.
    slope = arguments.array("gradient", gradient(np.array(theta)), finite=False)
    if slope.shape != theta.shape:
        arguments.refuse("gradient", f"a result of shape {slope.shape}", f"shape {theta.shape}")
    return slope, np.abs(slope).max()
