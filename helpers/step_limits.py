"""What the learning rate may be on a quadratic, from the eigenvalues λ of its Hessian.

Along an eigenvector, each step of gradient descent multiplies the error by 1 − αλ.
"""

import numpy as np

from helpers import arguments


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
    _, largest = _extreme_eigenvalues(hessian)
    return 2 / largest


def best_step(hessian):
    """Return 2/(λ_min + λ_max): the α for which the slowest direction shrinks fastest.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
        As for `step_limit`.

    Returns
    -------
    float
        Equal to the limit if λ_min = 0, where no α makes the slowest direction shrink.

    Raises
    ------
    TypeError, ValueError
        If `hessian` is not as for `step_limit`.

    References
    ----------
    B. T. Polyak, Introduction to Optimization (1987), section 1.4.
    """
    smallest, largest = _extreme_eigenvalues(hessian)
    return 2 / (smallest + largest)


def condition_number(hessian):
    """Return κ = λ_max/λ_min: the larger, the narrower the valley and the slower descent.

    Parameters
    ----------
    hessian : array_like, shape (n, n)
        As for `step_limit`.

    Returns
    -------
    float
        inf if λ_min is zero to rounding.

    Raises
    ------
    TypeError, ValueError
        If `hessian` is not as for `step_limit`.

    References
    ----------
    D3.11, why it takes 21,000 steps.
    """
    smallest, largest = _extreme_eigenvalues(hessian)
    return largest / smallest if smallest > 0 else float("inf")


def verdict(learning_rate, hessian):
    """Return in a word what descent on a quadratic does with this learning rate.

    Parameters
    ----------
    learning_rate : float
        α ≥ 0.
    hessian : array_like, shape (n, n)
        As for `step_limit`.

    Returns
    -------
    {"crawls", "converges", "oscillates", "diverges"}
        Below a tenth of `best_step`, up to `best_step`, below `step_limit`, and from there on.
        At the very limit the steepest component changes its sign for ever without growing.

    Raises
    ------
    TypeError, ValueError
        If `learning_rate` is negative or not finite, or `hessian` not as for `step_limit`.

    References
    ----------
    D4.6 (too large, too small), D2.6 (α is small).
    """
    learning_rate = arguments.number("learning_rate", learning_rate)
    smallest, largest = _extreme_eigenvalues(hessian)
    best = 2 / (smallest + largest)
    # The limit comes first: it equals the best step if λ_min = 0.
    if learning_rate >= 2 / largest:
        return "diverges"
    if learning_rate > best:
        return "oscillates"
    return "converges" if learning_rate >= best / 10 else "crawls"


def _extreme_eigenvalues(hessian):
    """Return the smallest and the largest eigenvalue; 0 for a smallest that is only rounding."""
    hessian = arguments.array("hessian", hessian)
    n = len(np.atleast_1d(hessian))
    if n == 0 or hessian.shape != (n, n):
        arguments.refuse("hessian", f"shape {hessian.shape}", "shape (n, n)")
    with np.errstate(all="ignore"):
        asymmetry = np.max(np.abs(hessian - hessian.T))
    if asymmetry > 1e-10 * np.max(np.abs(hessian)):
        arguments.refuse("hessian", hessian, "a symmetric matrix")
    smallest, largest = np.linalg.eigvalsh(hessian)[[0, -1]].tolist()
    rounding = 10 * n * np.finfo(float).eps * max(abs(smallest), abs(largest))
    if smallest < -rounding:
        arguments.refuse("hessian", f"the eigenvalue {smallest:g}", "no eigenvalue below 0")
    if largest <= 0:
        arguments.refuse("hessian", f"no eigenvalue above {largest:g}", "one above 0")
    return (smallest if smallest > rounding else 0.0), largest
