"""The weights and biases of a network with one hidden layer, as one thing with four names."""

from typing import NamedTuple

import numpy as np

from helpers import arguments


class Weights(NamedTuple):
    """All weights and biases of a network with n inputs and h hidden units, or their slopes.

    Leading axes stand for many networks at once.

    Parameters
    ----------
    W1 : ndarray, shape (..., n, h)
    b1 : ndarray, shape (..., h)
    W2 : ndarray, shape (..., h)
    b2 : ndarray, shape (...)

    References
    ----------
    D2.1, D2.11.
    """

    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray


def start(inputs=2, hidden=3, *, seed):
    """Return random weights, standard normal, and biases of 0.

    Parameters
    ----------
    inputs, hidden : int
        n and h, at least 1.
    seed : int

    Returns
    -------
    Weights

    Raises
    ------
    TypeError, ValueError
        If an argument is not a whole number or too small.

    References
    ----------
    D2.2, D3.10 (the start is usually random).
    """
    inputs, hidden = at_least_one("inputs", inputs), at_least_one("hidden", hidden)
    random = np.random.default_rng(arguments.count("seed", seed))
    both = random.normal(size=(inputs + 1, hidden))
    return Weights(both[:-1], np.zeros(hidden), both[-1], np.zeros(()))


def checked(name, value):
    """Return new float arrays whose shapes fit; an error names the one that does not.

    Parameters
    ----------
    name : str
        What the caller's argument is called, for the message.
    value : Weights, or tuple or list of four array_like

    Returns
    -------
    Weights

    Raises
    ------
    TypeError, ValueError
        If there are not four arrays of finite numbers, or a shape is not as `Weights` says.

    References
    ----------
    D2.11.
    """
    if not isinstance(value, (tuple, list)) or len(value) != len(Weights._fields):
        raise TypeError(f"{name}: got {type(value).__name__}, allowed: (W1, b1, W2, b2)")
    pairs = zip(Weights._fields, value, strict=True)
    made = Weights(*(arguments.array(f"{name}.{each}", given) for each, given in pairs))
    if made.W1.ndim < 2 or 0 in made.W1.shape[-2:]:
        arguments.refuse(f"{name}.W1", f"shape {made.W1.shape}", "shape (..., n, h), n and h not 0")
    *leading, _, hidden = made.W1.shape
    shapes = made.W1.shape, (*leading, hidden), (*leading, hidden), tuple(leading)
    for each, array, shape in zip(Weights._fields, made, shapes, strict=True):
        if array.shape != shape:
            arguments.refuse(f"{name}.{each}", f"shape {array.shape}", f"shape {shape}")
    return made


def at_least_one(name, value):
    """Return an int that is at least 1.

    Parameters
    ----------
    name : str
    value : int

    Returns
    -------
    int

    Raises
    ------
    TypeError, ValueError
        If `value` is not a whole number or below 1.

    References
    ----------
    D2.1: a layer has at least one unit.
    """
    result = arguments.count(name, value)
    if result == 0:
        arguments.refuse(name, result, "a whole number, 1 or larger")
    return result
