"""What a quadratic tells beforehand: which learning rates go well, and where step k ends.

Along an eigenvector of the Hessian with eigenvalue λ, each step of gradient descent multiplies the
error by 1 − αλ. So k steps multiply it by (1 − αλ)ᵏ, and no loop is needed.
"""

import numpy as np

from helpers import checks

HELD = 1e150  # Its square can still be held by a float.


def step_limit(hessian):
    """Return 2/λ_max: on a quadratic, descent converges for every α above 0 and below this.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
        Symmetric, no eigenvalue below 0, the largest above 0; all but for rounding.

    Returns
    -------
    float

    Raises
    ------
    TypeError, ValueError
        If `hessian` is not as above.

    References
    ----------
    D2.10, where each update is said to lower the loss.
    """
    _, largest = _extremes(hessian)
    return 2 / largest


def best_step(hessian):
    """Return 2/(λ_min + λ_max): the α for which the slowest direction shrinks fastest.

    Parameters
    ----------
    hessian : array_like, shape (n, n)

    Returns
    -------
    float
        Equal to the limit if λ_min = 0, where no α makes the slowest direction shrink.

    Raises
    ------
    TypeError, ValueError
        As `step_limit`.

    References
    ----------
    B. T. Polyak, Introduction to Optimization (1987), section 1.4.
    """
    return 2 / sum(_extremes(hessian))


def condition_number(hessian):
    """Return κ = λ_max/λ_min: the larger, the narrower the valley and the slower descent.

    Parameters
    ----------
    hessian : array_like, shape (n, n)

    Returns
    -------
    float
        inf if λ_min is zero to rounding.

    Raises
    ------
    TypeError, ValueError
        As `step_limit`.

    References
    ----------
    D3.11, why it takes 21,000 steps.
    """
    smallest, largest = _extremes(hessian)
    return largest / smallest if smallest > 0 else float("inf")


def verdict(learning_rate, hessian):
    """Return in a word what descent on a quadratic does with this learning rate.

    Parameters
    ----------
    learning_rate : float
        α ≥ 0.
    hessian : array_like, shape (n, n)

    Returns
    -------
    {"crawls", "converges", "oscillates", "diverges"}
        Below a tenth of `best_step`, up to `best_step`, below `step_limit`, and from there on.
        At the very limit the steepest component changes its sign for ever without growing.

    Raises
    ------
    TypeError, ValueError
        As `step_limit`, and if `learning_rate` is negative or not finite.

    References
    ----------
    D4.6 (too large, too small), D2.6 (α is small).
    """
    learning_rate = checks.number("learning_rate", learning_rate)
    smallest, largest = _extremes(hessian)
    best = 2 / (smallest + largest)
    # The limit comes first: it equals the best step if λ_min = 0.
    if learning_rate >= 2 / largest:
        return "diverges"
    if learning_rate > best:
        return "oscillates"
    return "converges" if learning_rate >= best / 10 else "crawls"


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
        In the columns, of length 1, at right angles to each other.

    Raises
    ------
    TypeError, ValueError
        If `hessian` is not as above.

    References
    ----------
    D3.11; G. Strang, Introduction to Linear Algebra (2016), section 6.4.
    """
    hessian = checks.array("hessian", hessian)
    n = len(np.atleast_1d(hessian))
    if n == 0 or hessian.shape != (n, n):
        checks.refuse("hessian", f"shape {hessian.shape}", "shape (n, n)")
    if np.any(np.abs(hessian / 2 - hessian.T / 2) > 5e-11 * np.max(np.abs(hessian))):
        checks.refuse("hessian", hessian, "a symmetric matrix")
    eigenvalues, eigenvectors = np.linalg.eigh(hessian)
    rounding = 10 * n * np.finfo(float).eps * np.max(np.abs(eigenvalues))
    if eigenvalues[0] < -rounding:
        checks.refuse("hessian", f"the eigenvalue {eigenvalues[0]:g}", "no eigenvalue below 0")
    return np.where(eigenvalues > rounding, eigenvalues, 0), eigenvectors


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
        If an argument is not as above, or not finite.

    References
    ----------
    D3.11.
    """
    eigenvalues = checks.vectors("eigenvalues", eigenvalues)
    learning_rate = checks.number("learning_rate", learning_rate)
    k = checks.array("k", k)
    if np.any(k < 0) or np.any(k != np.round(k)):
        checks.refuse("k", k, "whole numbers, 0 or larger")
    with np.errstate(all="ignore"):
        return np.clip((1 - learning_rate * eigenvalues) ** k[..., None], -HELD, HELD)


def error_after(hessian, error, learning_rate, k):
    """Return the error θ − θ* after k steps of gradient descent on a quadratic, without a loop.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
    error : array_like, shape (..., n)
        At the start.
    learning_rate : float
    k : int or array_like of int, shape (...)
        Broadcasts with the leading axes of `error`.

    Returns
    -------
    ndarray, shape (..., n)
        Finite: a part along an eigenvector that has grown beyond 1e150 is held there.

    Raises
    ------
    TypeError, ValueError
        As `eigendirections` and `factors`, and if the shapes do not fit.

    References
    ----------
    D3.11.
    """
    eigenvalues, eigenvectors = eigendirections(hessian)
    error = checks.vectors("error", error, len(eigenvalues))
    left = factors(eigenvalues, learning_rate, k)
    checks.together(error=error, k=left)
    with np.errstate(all="ignore"):
        return np.clip(left * (error @ eigenvectors), -HELD, HELD) @ eigenvectors.T


def _extremes(hessian):
    """Return the smallest and the largest eigenvalue, the latter above 0."""
    eigenvalues, _ = eigendirections(hessian)
    if eigenvalues[-1] == 0:
        checks.refuse("hessian", "no eigenvalue above 0", "one above 0")
    return eigenvalues[0].item(), eigenvalues[-1].item()
