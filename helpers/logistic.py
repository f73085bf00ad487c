"""Logistic regression: one sample and its chain rule, then many, by loop and all at once.

`X`, shape (m, n), holds a sample a row, and `y`, shape (m,), its labels 0 and 1. The parameters are
the weights w, shape (n,), and the bias b. Arguments that are not so, or not finite, are refused.
"""

import math
from typing import NamedTuple

import numpy as np

from helpers import checks


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
    z = checks.array("z", z)
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(z))  # at most 1: no overflow
        return np.where(z >= 0, 1, small)[()] / (1 + small)


def loss(z, y):
    """Return −log σ(z) where y = 1 and −log(1 − σ(z)) where y = 0, without a logarithm of 0.

    Parameters
    ----------
    z, y : array_like, of the same shape

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
    z = checks.array("z", z)
    wrong_way = (1 - 2 * checks.labels(y, z.shape)) * z
    with np.errstate(all="ignore"):
        # log(1 + e^s) = max(s, 0) + log(1 + e^−|s|), where no e is above 1.
        return np.maximum(wrong_way, 0) + np.log1p(np.exp(-np.abs(wrong_way)))


class Chain(NamedTuple):
    """One sample's way through the graph, forward and backward. As in D4.9, dz is short for ∂L/∂z.

    Parameters
    ----------
    z, a, loss, da, dz, db : float
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


def chain(w, b, x, y):
    """Go through the computation graph of one sample, forward and then backward.

    Parameters
    ----------
    w, x : array_like, shape (n,)
    b, y : float

    Returns
    -------
    Chain
        z = w·x + b, a = σ(z), the loss, da = −y/a + (1 − y)/(1 − a), dz = a − y, dw = dz x and
        db = dz. Only da can be infinite, where it is too large to hold.

    Raises
    ------
    TypeError, ValueError
        If an argument is not as above, or z is too large to hold.

    References
    ----------
    D4.9.
    """
    x = checks.vectors("x", x)
    if x.ndim != 1:
        checks.refuse("x", f"shape {x.shape}", "one sample: shape (n,)")
    w, b = checks.parameters(w, b, len(x))
    y = float(checks.labels(y, ()))
    z = scores(w, b, x[None]).item()
    a = float(sigmoid(z))
    with np.errstate(all="ignore"):
        # 1/a is 1 + e^−z, and 1/(1 − a) is 1 + e^z: so da keeps its digits where a is near 0 or 1.
        da = -(1 + np.exp(-z)) if y else 1 + np.exp(z)
    dz = a - y
    return Chain(z, a, float(loss(z, y)), float(da), dz, dz * x, dz)


def loop(w, b, X, y):
    """Return the cost J and its gradient, sample by sample as D4 writes it.

    Parameters
    ----------
    w, b, X, y : array_like, shapes (n,), (), (m, n) and (m,)

    Returns
    -------
    J, dw, db : float, ndarray of shape (n,), float

    Raises
    ------
    TypeError, ValueError
        If there is no sample, a label is not 0 or 1, or a shape does not fit.

    References
    ----------
    D4.8; but the loss is computed from z, so that it is finite for every z.
    """
    X, y = checks.samples(X, y)
    w, b = checks.parameters(w, b, X.shape[1])
    J, dw, db, w = 0.0, [0.0] * len(w), 0.0, w.tolist()
    for x, label in zip(X.tolist(), y.tolist(), strict=True):
        z = b
        for weight, feature in zip(w, x, strict=True):
            z += weight * feature
        small = math.exp(-abs(z))  # at most 1: no overflow
        a = 1 / (1 + small) if z >= 0 else small / (1 + small)
        J += max((1 - 2 * label) * z, 0) + math.log1p(small)
        dz = a - label
        for j, feature in enumerate(x):
            dw[j] += feature * dz
        db += dz
    m = len(y)
    return J / m, np.array(dw) / m, db / m


def cost(w, b, X, y):
    """Return J(w, b), the mean of the losses of all samples.

    Parameters
    ----------
    w, b, X, y : array_like, shapes (..., n), (...), (m, n) and (m,)

    Returns
    -------
    float or ndarray, shape (...)

    Raises
    ------
    TypeError, ValueError
        As `loop`.

    References
    ----------
    D4.4.
    """
    X, y = checks.samples(X, y)
    z = scores(w, b, X)
    return np.mean(loss(z, np.broadcast_to(y, z.shape)), axis=-1)


def gradient(w, b, X, y):
    """Return the gradient of J: dz = σ(Xw + b) − y, dw = Xᵀdz/m and db = mean(dz).

    Parameters
    ----------
    w, b, X, y : array_like, shapes (..., n), (...), (m, n) and (m,)

    Returns
    -------
    dw, db : ndarray of shape (..., n), float or ndarray of shape (...)

    Raises
    ------
    TypeError, ValueError
        As `loop`.

    References
    ----------
    D4.8, vectorised.
    """
    X, y = checks.samples(X, y)
    dz = sigmoid(scores(w, b, X)) - y
    return dz @ X / len(y), np.mean(dz, axis=-1)


def scores(w, b, X):
    """Return z = w·x + b of every sample.

    Parameters
    ----------
    w, b, X : array_like, shapes (..., n), (...) and (m, n)

    Returns
    -------
    ndarray, shape (..., m)

    Raises
    ------
    TypeError, ValueError
        If a shape does not fit, or a z is too large to hold.

    References
    ----------
    D4.7.
    """
    w, b = checks.vectors("w", w, X.shape[1]), checks.array("b", b)[..., None]
    checks.together(w=w, b=b)
    with np.errstate(all="ignore"):
        z = w @ X.T + b
    if not np.all(np.isfinite(z)):
        checks.refuse("w, b and X", "a product that overflows", "a finite z = w·x + b")
    return z
