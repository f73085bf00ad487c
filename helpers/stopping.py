"""When to stop: rules that look at the losses so far. A fixed number of steps needs no rule."""

import numpy as np

from helpers import arguments


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
    threshold = arguments.array("threshold", threshold)
    if threshold.shape != ():
        arguments.refuse("threshold", f"shape {threshold.shape}", "one number")
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
    least = arguments.number("least", least)
    patience = arguments.count("patience", patience)
    if patience == 0:
        arguments.refuse("patience", 0, "a whole number, 1 or larger")
    step = _first(losses[:-patience] - losses[patience:] < least)
    return None if step is None else step + patience


def _history(losses):
    losses = arguments.array("losses", losses)
    if losses.ndim != 1 or losses.size == 0:
        arguments.refuse("losses", f"shape {losses.shape}", "shape (steps + 1,)")
    return losses


def _first(holds):
    return int(np.argmax(holds)) if holds.any() else None
