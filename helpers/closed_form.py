"""Gradient descent on a quadratic, without a loop.

Along an eigenvector of the Hessian with eigenvalue λ, each step of gradient descent multiplies the
error by 1 − αλ. So k steps multiply it by (1 − αλ)ᵏ.
"""

import numpy as np

from helpers import arguments

HELD = 1e150  # Its square can still be held by a float.


def eigendirections(hessian):
    """Return the eigenvalues of a quadratic's Hessian and the directions that belong to them.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
        Symmetric, no eigenvalue below 0, both but for rounding.

    Returns
    -------
    eigenvalues : ndarray, shape (n,)
        From small to large; 0 for one that is only rounding.
    eigenvectors : ndarray, shape (n, n)
        In the columns, of length 1, each at right angles to the others.

    Raises
    ------
    TypeError, ValueError
        If `hessian` is not as above.

    References
    ----------
    D3.11; G. Strang, Introduction to Linear Algebra (2016), section 6.4.
    """
    hessian = arguments.array("hessian", hessian)
    if hessian.ndim != 2 or hessian.size == 0 or hessian.shape[0] != hessian.shape[1]:
        arguments.refuse("hessian", f"shape {hessian.shape}", "shape (n, n)")
    largest_entry = np.max(np.abs(hessian))
    if np.any(np.abs(hessian / 2 - hessian.T / 2) > 1e-10 * largest_entry):
        arguments.refuse("hessian", hessian, "a symmetric matrix")
    eigenvalues, eigenvectors = np.linalg.eigh(hessian)
    rounding = 10 * len(hessian) * np.finfo(float).eps * np.max(np.abs(eigenvalues))
    if eigenvalues[0] < -rounding:
        arguments.refuse("hessian", f"the eigenvalue {eigenvalues[0]:g}", "no eigenvalue below 0")
    return np.where(eigenvalues > rounding, eigenvalues, 0), eigenvectors


def minimum(hessian, slope):
    """Return where the quadratic ½ θᵀHθ − θᵀb is lowest; of many such θ, the shortest.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
        H, as for `eigendirections`.
    slope : array_like, shape (..., n)
        b. Where an eigenvalue is 0, its part of b must be 0 too, or there is no minimum; it is
        taken as 0.

    Returns
    -------
    ndarray, shape (..., n)

    Raises
    ------
    TypeError, ValueError
        If `hessian` is not as for `eigendirections` or `slope` does not fit.

    References
    ----------
    D3.7; G. Strang, Introduction to Linear Algebra (2016), section 7.4 (the pseudoinverse).
    """
    eigenvalues, eigenvectors = eigendirections(hessian)
    slope = arguments.vectors("slope", slope, len(eigenvalues))
    steep = eigenvalues > 0
    return np.where(
        steep, slope @ eigenvectors / np.where(steep, eigenvalues, 1), 0
    ) @ eigenvectors.T


def factors(eigenvalues, learning_rate, k):
    """Return (1 − αλᵢ)ᵏ, what is left of the error along each eigenvector after k steps.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
    learning_rate : float
        α ≥ 0.
    k : int or array_like of int, shape (...)
        Numbers of steps, not negative.

    Returns
    -------
    ndarray, shape (..., n)
        Without a warning, and finite: what has grown beyond 1e150 is held there.

    Raises
    ------
    TypeError, ValueError
        If an argument does not hold finite numbers, α is negative, or `k` is negative or not whole.

    References
    ----------
    D3.11.
    """
    eigenvalues = arguments.vectors("eigenvalues", eigenvalues)
    learning_rate = arguments.number("learning_rate", learning_rate)
    k = arguments.array("k", k)
    if np.any(k < 0) or np.any(k != np.round(k)):
        arguments.refuse("k", k, "whole numbers, 0 or larger")
    with np.errstate(all="ignore"):
        return np.clip((1 - learning_rate * eigenvalues) ** k[..., None], -HELD, HELD)


def error_after(hessian, error, learning_rate, k):
    """Return the error θ − θ* after k steps of gradient descent on a quadratic, without a loop.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
        As for `eigendirections`.
    error : array_like, shape (..., n)
        The error at the start.
    learning_rate : float
        As for `factors`.
    k : int or array_like of int, shape (...)
        As for `factors`. Broadcasts with the leading axes of `error`.

    Returns
    -------
    ndarray, shape (..., n)
        Finite: a part along an eigenvector that has grown beyond 1e150 is held there.

    Raises
    ------
    TypeError, ValueError
        As `eigendirections` and `factors`, and if `error` is not finite or the shapes do not fit.

    References
    ----------
    D3.11.
    """
    eigenvalues, eigenvectors = eigendirections(hessian)
    error = arguments.vectors("error", error, len(eigenvalues))
    left = factors(eigenvalues, learning_rate, k)
    arguments.together(error=error, k=left)
    with np.errstate(all="ignore"):
        return np.clip(left * (error @ eigenvectors), -HELD, HELD) @ eigenvectors.T
