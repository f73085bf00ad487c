"""Logistic regression on m samples: the cost and its gradient, by loop and vectorised.

`X`, shape (m, n), holds a sample a row, and `y`, shape (m,), its labels 0 and 1. The parameters are
the weights w and the bias b. What one sample gives is in `helpers.logistic_sample` and offered here
too; what descent needs is in `helpers.logistic_descent`.
"""

import math

import numpy as np

from helpers.logistic_sample import Chain, chain, loss, sigmoid
from helpers.samples import parameters, samples, scores

__all__ = ["Chain", "chain", "cost", "gradient", "loop", "loss", "sigmoid"]


def loop(w, b, X, y):
    """Return the cost J and its gradient, sample by sample as D4 writes it.

    Parameters
    ----------
    w, b, X, y : array_like, shapes (n,), (), (m, n) and (m,)

    Returns
    -------
    J : float
    dw : ndarray, shape (n,)
    db : float

    Raises
    ------
    TypeError, ValueError
        If there is no sample, a label is not 0 or 1, a number is not finite, or a shape does not
        fit.

    References
    ----------
    D4.8; but the loss is computed from z, so that it is finite for every z.
    """
    X, y = samples(X, y)
    w, b = parameters(w, b, X.shape[1])
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
    w, b : array_like, shapes (..., n) and (...)
        Leading axes broadcast.
    X, y : array_like, shapes (m, n) and (m,)

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
    X, y = samples(X, y)
    z = scores(w, b, X)
    return np.mean(loss(z, np.broadcast_to(y, z.shape)), axis=-1)


def gradient(w, b, X, y):
    """Return the gradient of J: dz = σ(Xw + b) − y, dw = Xᵀdz/m and db = mean(dz).

    Parameters
    ----------
    w, b : array_like, shapes (..., n) and (...)
        Leading axes broadcast.
    X, y : array_like, shapes (m, n) and (m,)

    Returns
    -------
    dw : ndarray, shape (..., n)
    db : float or ndarray, shape (...)

    Raises
    ------
    TypeError, ValueError
        As `loop`.

    References
    ----------
    D4.8, vectorised.
    """
    X, y = samples(X, y)
    dz = sigmoid(scores(w, b, X)) - y
    return dz @ X / len(y), np.mean(dz, axis=-1)
