"""What samples, labels, weights and biases must be before anything is computed with them."""

import numpy as np

from helpers import arguments


def samples(X, y):
    """Return X and y as new float arrays.

    Parameters
    ----------
    X, y : array_like, shapes (m, n) and (m,)
        A sample a row, and its label, 0 or 1.

    Returns
    -------
    X, y : ndarray

    Raises
    ------
    TypeError, ValueError
        If there is no sample, a label is not 0 or 1, a number is not finite, or a shape is another.

    References
    ----------
    D4.7.
    """
    X = features(X)
    return X, labels(y, X.shape[:1])


def features(X):
    """Return X as a new float array.

    Parameters
    ----------
    X : array_like, shape (m, n)
        A sample a row.

    Returns
    -------
    ndarray

    Raises
    ------
    TypeError, ValueError
        If there is no sample, a number is not finite, or the shape is another.

    References
    ----------
    D4.7.
    """
    X = arguments.array("X", X)
    if X.size == 0:
        arguments.refuse("X", f"no samples, shape {X.shape}", "at least one sample")
    if X.ndim != 2:
        arguments.refuse("X", f"shape {X.shape}", "shape (m, n): a sample a row")
    return X


def labels(y, shape):
    """Return y as a new float array.

    Parameters
    ----------
    y : array_like
        Labels 0 and 1.
    shape : tuple of int
        The shape that y must have.

    Returns
    -------
    ndarray

    Raises
    ------
    TypeError, ValueError
        If y is something else.

    References
    ----------
    D4.4.
    """
    y = _shaped("y", y, shape)
    wrong = y[(y != 0) & (y != 1)]
    if wrong.size:
        arguments.refuse("y", f"the label {wrong[0]:g}", "labels 0 and 1")
    return y


def parameters(w, b, n):
    """Return w as a new float array and b as a float.

    Parameters
    ----------
    w : array_like, shape (n,)
    b : float
    n : int

    Returns
    -------
    w : ndarray
    b : float

    Raises
    ------
    TypeError, ValueError
        If a number is not finite or a shape is another.

    References
    ----------
    D4.7.
    """
    return _shaped("w", w, (n,)), float(_shaped("b", b, ()))


def scores(w, b, X):
    """Return z = w·x + b of every sample, for one or many w and b.

    Parameters
    ----------
    w, b : array_like, shapes (..., n) and (...)
        Leading axes broadcast.
    X : ndarray, shape (m, n)

    Returns
    -------
    ndarray, shape (..., m)

    Raises
    ------
    TypeError, ValueError
        If a number is not finite, a shape does not fit, or a z is too large to hold.

    References
    ----------
    D4.7.
    """
    w, b = arguments.vectors("w", w, X.shape[1]), arguments.array("b", b)[..., None]
    arguments.together(w=w, b=b)
    with np.errstate(all="ignore"):
        z = w @ X.T + b
    if not np.all(np.isfinite(z)):
        arguments.refuse("w, b and X", "a product that overflows", "a finite z = w·x + b")
    return z


def _shaped(name, value, shape):
    result = arguments.array(name, value)
    if result.shape != shape:
        arguments.refuse(name, f"shape {result.shape}", f"shape {shape}")
    return result
