"""Many weights at once: a network with one hidden layer, and its gradient by hand.

The samples are the rows of X. Each column of W1 holds the weights of one hidden unit, and the last
layer is logistic regression on what the hidden units say:

    Z1 = X W1 + b1,   A1 = tanh(Z1),   z = A1 W2 + b2,   ŷ = σ(z).
"""

from typing import NamedTuple

import numpy as np

from helpers import checks, logistic


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


OWN_AXES = Weights(W1=2, b1=1, W2=1, b2=0)


def rings(count=100, *, seed=0):
    """Return samples that no straight line separates: a disc of ones in a ring of zeros.

    Parameters
    ----------
    count : int
        m, the number of samples; every second one is in the disc.
    seed : int

    Returns
    -------
    X : ndarray, shape (m, 2)
        Less than 1 from the origin in the disc, 1.4 to 2 from it in the ring.
    y : ndarray, shape (m,)
        1 in the disc, 0 in the ring.

    Raises
    ------
    TypeError, ValueError
        If `count` or `seed` is not a whole number or negative, or `count` is 0.

    References
    ----------
    M. Minsky and S. Papert, Perceptrons (1969): what one straight line cannot tell apart.
    """
    y = np.arange(checks.count("count", count, least=1)) % 2.0
    share, turn = np.random.default_rng(checks.count("seed", seed)).uniform(size=(2, len(y)))
    radius = np.where(y == 1, np.sqrt(share), 1.4 + 0.6 * share)
    angle = 2 * np.pi * turn
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]), y


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
    inputs, hidden = (checks.count(name, value, least=1)
                      for name, value in (("inputs", inputs), ("hidden", hidden)))
    random = np.random.default_rng(checks.count("seed", seed))
    both = random.normal(size=(inputs + 1, hidden))
    return Weights(both[:-1], np.zeros(hidden), both[-1], np.zeros(()))


def predict(weights, X):
    """Return ŷ, the probability that the label is 1, for each sample.

    Parameters
    ----------
    weights : Weights
    X : array_like, shape (m, n)

    Returns
    -------
    ndarray, shape (..., m)

    Raises
    ------
    TypeError, ValueError
        If the weights or X are not finite numbers, their shapes do not fit, or z is too large to
        hold.

    References
    ----------
    D4.7 for the last layer.
    """
    weights = _checked("weights", weights)
    _, z = _forward(weights, checks.features(X))
    return logistic.sigmoid(z)


def loss(weights, X, y):
    """Return the mean log loss, from z itself: no logarithm of 0 occurs.

    Parameters
    ----------
    weights : Weights
    X, y : array_like, shapes (m, n) and (m,)

    Returns
    -------
    float or ndarray, shape (...)

    Raises
    ------
    TypeError, ValueError
        As `predict`, and if a label is not 0 or 1 or there are not m of them.

    References
    ----------
    D4.4.
    """
    weights, (X, y) = _checked("weights", weights), checks.samples(X, y)
    _, z = _forward(weights, X)
    return np.mean(logistic.loss(z, np.broadcast_to(y, z.shape)), axis=-1)


def gradient(weights, X, y):
    """Return the slope of the loss in every weight and bias, by the chain rule from z backwards.

    Parameters
    ----------
    weights : Weights
    X, y : array_like

    Returns
    -------
    Weights
        dW1, db1, dW2 and db2, each of the shape of what it belongs to.

    Raises
    ------
    TypeError, ValueError
        As `loss`.

    References
    ----------
    D2.11; D4.9 for the last layer.
    """
    weights, (X, y) = _checked("weights", weights), checks.samples(X, y)
    A1, z = _forward(weights, X)
    with np.errstate(all="ignore"):
        dz = (logistic.sigmoid(z) - y) / len(y)
        dW2, db2 = (dz[..., None, :] @ A1)[..., 0, :], dz.sum(axis=-1)
        dZ1 = dz[..., :, None] * weights.W2[..., None, :] * (1 - A1**2)
        return Weights(X.T @ dZ1, dZ1.sum(axis=-2), dW2, db2)


def step(weights, slopes, learning_rate):
    """Return W − α dW and b − α db for all layers at once: one step of gradient descent.

    Parameters
    ----------
    weights, slopes : Weights
        Of the same shapes.
    learning_rate : float or array_like
        α, not negative; its axes broadcast with the leading axes of the weights.

    Returns
    -------
    Weights

    Raises
    ------
    TypeError, ValueError
        If an argument does not hold finite numbers, α is negative, or the shapes do not fit.

    References
    ----------
    D2.11.
    """
    weights, slopes = _checked("weights", weights), _checked("slopes", slopes)
    if slopes.W1.shape != weights.W1.shape:
        checks.refuse("slopes.W1", f"shape {slopes.W1.shape}", f"shape {weights.W1.shape}")
    learning_rate = checks.array("learning_rate", learning_rate)
    if np.any(learning_rate < 0):
        checks.refuse("learning_rate", learning_rate, "0 or larger")
    checks.together(weights=weights.b1, learning_rate=learning_rate[..., None])
    with np.errstate(all="ignore"):
        return Weights(*(
            each - learning_rate.reshape(learning_rate.shape + (1,) * own_axes) * slope
            for each, slope, own_axes in zip(weights, slopes, OWN_AXES, strict=True)
        ))


def _checked(name, value):
    """Return new float arrays whose shapes fit; an error names the one that does not."""
    if not isinstance(value, (tuple, list)) or len(value) != len(Weights._fields):
        raise TypeError(f"{name}: got {type(value).__name__}, allowed: (W1, b1, W2, b2)")
    W1 = checks.array(f"{name}.W1", value[0])
    if W1.ndim < 2 or 0 in W1.shape[-2:]:
        checks.refuse(f"{name}.W1", f"shape {W1.shape}", "shape (..., n, h), n and h not 0")
    *leading, _, hidden = W1.shape
    shapes = W1.shape, (*leading, hidden), (*leading, hidden), tuple(leading)
    return Weights(*(checks.shaped(f"{name}.{each}", given, shape) for each, given, shape
                     in zip(Weights._fields, value, shapes, strict=True)))


def _forward(weights, X):
    """Return the hidden values A1, shape (..., m, h), and z, shape (..., m)."""
    W1, b1, W2, b2 = weights
    inputs = W1.shape[-2]
    if X.shape[1] != inputs:
        checks.refuse("X", f"shape {X.shape}", f"shape (m, {inputs}), as W1 has {inputs} rows")
    with np.errstate(all="ignore"):
        A1 = np.tanh(X @ W1 + b1[..., None, :])
        z = (A1 @ W2[..., None])[..., 0] + b2[..., None]
    if not np.all(np.isfinite(z)):
        checks.refuse("weights and X", "a product that overflows", "a finite z")
    return A1, z
