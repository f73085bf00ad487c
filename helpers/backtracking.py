"""Backtracking: a step that chooses its own length.

The slope promises that a short step −α ∇L lowers the loss by α |∇L|². Try an α. If the loss does
not fall by at least a share of what is promised, halve α, and try again. There is always an α small
enough, because for short steps the promise is kept.
"""

from dataclasses import dataclass

import numpy as np

from helpers import checks

MOST_TRIES = 1100  # Half of it, and half of it, …: by then α is 0.


@dataclass(frozen=True, eq=False)
class Steps:
    """A run that chose its own steps.

    Parameters
    ----------
    path : ndarray, shape (steps + 1, n)
    losses : ndarray, shape (steps + 1,)
        None of them is above the one before.
    rates : ndarray, shape (steps,)
        The α of each step.
    tries : ndarray, shape (steps,)
        How often each step asked for the loss.

    References
    ----------
    L. Armijo (1966).
    """

    path: np.ndarray
    losses: np.ndarray
    rates: np.ndarray
    tries: np.ndarray

    def __repr__(self):
        """Tell how long it is, not its numbers."""
        return f"Steps({len(self.rates)} of them, {int(np.sum(self.tries))} tries)"


def step_length(loss, theta, slope, first, share=0.5):
    """Return the first of α, α/2, α/4, … whose step lowers the loss by enough, and the tries.

    Parameters
    ----------
    loss : callable
        From a point, shape (n,), to its loss; nan and inf count as too high.
    theta : array_like, shape (n,)
    slope : array_like, shape (n,)
        ∇L(θ).
    first : float
        The α that is tried first, above 0.
    share : float
        c, between 0 and 1: how much of what the slope promises, α |∇L|², the loss must fall.

    Returns
    -------
    learning_rate : float
        0 where the slope is 0, and where no α that still moves θ is good enough.
    tries : int
        How many α were tried.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above, or not finite.

    References
    ----------
    L. Armijo, Minimization of Functions Having Lipschitz Continuous First Partial Derivatives
    (1966); J. Nocedal, S. J. Wright, Numerical Optimization (2006), section 3.1.
    """
    checks.function("loss", loss)
    theta = checks.vectors("theta", theta)
    slope = checks.shaped("slope", slope, theta.shape)
    rate = checks.number("first", first)
    if rate == 0:
        checks.refuse("first", rate, "a number above 0")
    with np.errstate(all="ignore"):
        return _shortened(loss, theta, slope, rate, _part(share), float(loss(theta)))[:2]


def descend(loss, gradient, start, *, first=1.0, share=0.5, max_steps=100):
    """Descend with steps that choose their own length; each tries twice the last α first.

    Parameters
    ----------
    loss, gradient : callable
        From a point, shape (n,), to its loss and to ∇L, shape (n,).
    start : array_like, shape (n,)
        Not altered.
    first : float
        The α that the first step tries first, above 0.
    share : float
        As in `step_length`.
    max_steps : int

    Returns
    -------
    Steps
        As many steps as were asked for; fewer where the slope is 0 or no α is good enough.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above, or loss or gradient are not finite at the start.

    References
    ----------
    L. Armijo (1966); D3.9 (step length, chosen by hand).
    """
    checks.function("loss", loss)
    checks.function("gradient", gradient)
    theta = checks.vectors("start", start)
    rate, share = checks.number("first", first), _part(share)
    if rate == 0:
        checks.refuse("first", rate, "a number above 0")
    max_steps = checks.count("max_steps", max_steps)
    with np.errstate(all="ignore"):
        height = float(loss(theta))
        if not np.isfinite(height) or not np.isfinite(checks.slope(gradient, theta)).all():
            checks.refuse("start", theta, "points where loss and gradient are finite")
        path, losses, rates, tries = [theta], [height], [], []
        for _ in range(max_steps):
            slope = checks.slope(gradient, theta)
            rate, count, height = _shortened(loss, theta, slope, rate, share, height)
            if rate == 0:
                break
            theta = theta - rate * slope
            for kept, new in ((path, theta), (losses, height), (rates, rate), (tries, count)):
                kept.append(new)
            rate *= 2
    return Steps(*map(np.array, (path, losses, rates, tries)))


def _shortened(loss, theta, slope, rate, share, height):
    """Return the α that is taken, how many were tried, and the loss there."""
    promised = slope @ slope
    for tries in range(1, MOST_TRIES):
        place = theta - rate * slope
        if np.array_equal(place, theta):
            break
        there = float(loss(place))
        if there <= height - share * rate * promised:
            return rate, tries, there
        rate /= 2
    return 0.0, tries - 1, height


def _part(share):
    share = checks.number("share", share)
    if not 0 < share < 1:
        checks.refuse("share", share, "a number between 0 and 1")
    return share
