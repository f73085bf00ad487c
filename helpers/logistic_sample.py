"""Logistic regression on one sample: the sigmoid, the loss and the chain rule."""

from typing import NamedTuple

import numpy as np

from helpers import arguments
from helpers.samples import labels, parameters, scores


class Chain(NamedTuple):
    """One sample's way through the graph. As in D4, dz is short for ∂L/∂z, and so on.

    Parameters
    ----------
    z, a, loss : float
        Forward.
    da, dz, db : float
        Backward.
    dw : ndarray, shape (n,)

    References
    ----------
    D4.9.
    """

    z: float
    a: float
    loss: float
    da: float
    dz: float
    dw: np.ndarray
    db: float


def sigmoid(z):
    """Return σ(z) = 1/(1 + e^−z), without overflow.

    Parameters
    ----------
    z : array_like, any shape

    Returns
    -------
    float or ndarray, shape of z
        From 0 to 1.

    Raises
    ------
    TypeError, ValueError
        If `z` does not hold finite numbers.

    References
    ----------
    D4.7.
    """
    z = arguments.array("z", z)
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(z))  # at most 1: no overflow
        return np.where(z >= 0, 1, small)[()] / (1 + small)


def loss(z, y):
    """Return −log σ(z) where y = 1 and −log(1 − σ(z)) where y = 0, without a logarithm of 0.

    Parameters
    ----------
    z : array_like, any shape
    y : array_like, shape of z
        Labels 0 and 1.

    Returns
    -------
    float or ndarray, shape of z
        As log(1 + e^−z) and log(1 + e^z), which is the same.

    Raises
    ------
    TypeError, ValueError
        If `z` does not hold finite numbers, a label is not 0 or 1, or the shapes differ.

    References
    ----------
    D4.4.
    """
    z = arguments.array("z", z)
    wrong_way = (1 - 2 * labels(y, z.shape)) * z
    with np.errstate(all="ignore"):
        # log(1 + e^s) = max(s, 0) + log(1 + e^−|s|), where no e is above 1.
        return np.maximum(wrong_way, 0) + np.log1p(np.exp(-np.abs(wrong_way)))


def chain(w, b, x, y):
    """Go through the computation graph of one sample, forward and then backward.

    Parameters
    ----------
    w, x : array_like, shape (n,)
    b : float
    y : float
        0 or 1.

    Returns
    -------
    Chain
        z = w·x + b, a = σ(z), the loss, da = −y/a + (1 − y)/(1 − a), dz = a − y, dw = dz x and
        db = dz. Only da can be infinite, where it is too large to hold.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above, or not finite, or z is too large to hold.

    References
    ----------
    D4.9.
    """
    x = arguments.vectors("x", x)
    if x.ndim != 1:
        arguments.refuse("x", f"shape {x.shape}", "one sample: shape (n,)")
    w, b = parameters(w, b, len(x))
    y = float(labels(y, ()))
    z = scores(w, b, x[None]).item()
    a = float(sigmoid(z))
    with np.errstate(all="ignore"):
        # 1/a is 1 + e^−z, and 1/(1 − a) is 1 + e^z: so da keeps its digits where a is near 0 or 1.
        da = -(1 + np.exp(-z)) if y else 1 + np.exp(z)
    dz = a - y
    return Chain(z, a, float(loss(z, y)), float(da), dz, dz * x, dz)
