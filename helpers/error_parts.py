"""The error of W in its parts along the eigenvectors of H = 2 XᵀX, and the α they stand.

Each update multiplies each part by its own factor 1 − αλ and leaves the others alone. What belongs
to one part is computed from it alone: where one has grown to 10³⁰, the others keep their digits.
"""

import math
from dataclasses import dataclass

import numpy as np

from helpers import checks, exact, quadratic

EPSILON = np.finfo(float).eps
NOTHING = 1e-14  # Rounding, in a vector of length 1.
USUAL = 0.25  # D3's α.
SHARES = 0.1, 0.8  # Of the limit: with less, descent crawls; with more, it is close to diverging.


@dataclass(frozen=True, eq=False)
class Parts:
    """The directions of some samples' loss, and what belongs to each.

    Parameters
    ----------
    best : ndarray, shape (p, n)
        The W with the lowest loss; of many, the shortest.
    eigenvalues : ndarray, shape (n,)
        λ, from small to large; 0 along a direction in which no prediction changes.
    eigenvectors : ndarray, shape (n, n)
        In the columns, of length 1, each at right angles to the others.
    images : ndarray, shape (m, n)
        What one unit along each eigenvector adds to each sample's prediction.
    misses : ndarray, shape (m, p)
        ŷ − y at the best W.
    lowest : float
        The loss there.

    References
    ----------
    D3.11; G. Strang, Introduction to Linear Algebra (2016), section 7.2 (the SVD of X holds the
    eigenvectors of XᵀX).
    """

    best: np.ndarray
    eigenvalues: np.ndarray
    eigenvectors: np.ndarray
    images: np.ndarray
    misses: np.ndarray
    lowest: float

    def of(self, W):
        """Return the parts of the error of W, shape (..., p, n): those of a row of W in a row."""
        error = W - self.best
        parts = error @ self.eigenvectors
        rounding = 8 * EPSILON * np.linalg.norm(error, axis=-1, keepdims=True)
        return np.where(np.abs(parts) > rounding, parts, 0)

    def after(self, parts, learning_rate, k):
        """Return what is left of the parts after k updates; beyond 1e150 they are held there."""
        left = quadratic.factors(self.eigenvalues, learning_rate, k)
        left = np.where(self._gone(learning_rate, k), 0, left)[..., None, :]
        with np.errstate(all="ignore"):
            return np.clip(left * parts, -quadratic.HELD, quadratic.HELD)

    def is_lowest(self, parts, learning_rate, k):
        """Whether the loss is exactly the lowest after k updates, not only to rounding."""
        felt = np.any(parts != 0, axis=-2) & (self.eigenvalues > 0)
        return not np.any(felt & ~self._gone(learning_rate, k))

    def _gone(self, learning_rate, k):
        """Where α is exactly 1/λ: one update removes the part, whatever 1 − αλ is rounded to."""
        gone = np.abs(1 - learning_rate * self.eigenvalues) < 8 * EPSILON
        return gone & (np.asarray(k)[..., None] > 0)

    def weights(self, parts):
        """Return W, shape (..., p, n)."""
        return self.best + parts @ self.eigenvectors.T

    def misses_of(self, parts):
        """Return ŷ − y, shape (..., m, p): a row for each sample."""
        return self.misses + self.images @ np.swapaxes(parts, -1, -2)

    def gradient(self, parts):
        """Return ∂L/∂W, shape (..., p, n)."""
        return self.eigenvalues * parts @ self.eigenvectors.T

    def loss(self, parts):
        """Return the loss, shape (...); inf if it is too large to hold."""
        with np.errstate(all="ignore"):
            return self.lowest + np.sum(self.eigenvalues / 2 * parts**2, axis=(-1, -2))


def split(inputs, targets, *, exactly=False):
    """Return the `Parts` of these samples.

    Parameters
    ----------
    inputs : array_like, shape (m, n)
    targets : array_like, shape (m, p)
        A row for each sample.
    exactly : bool
        Compute the best W and what is missed there in fractions: slower, and a loss of 0 is 0.

    Returns
    -------
    Parts

    Raises
    ------
    TypeError, ValueError
        If the data are not two tables of finite numbers with as many rows.

    References
    ----------
    D3.7, D3.11.
    """
    inputs, targets = checks.paired(inputs, targets)
    left, sizes, right = np.linalg.svd(inputs)
    n, many = inputs.shape[1], len(sizes)
    # What NumPy's own matrix_rank and lstsq take for rounding.
    sizes[sizes <= sizes[0] * max(inputs.shape) * EPSILON] = 0
    left, right = (np.where(np.abs(vectors) > NOTHING, vectors, 0) for vectors in (left, right))
    images = np.zeros(inputs.shape)
    images[:, :many] = left[:, :many] * sizes
    along = np.divide(left[:, :many].T @ targets, sizes[:, None],
                      out=np.zeros((many, targets.shape[1])), where=sizes[:, None] > 0)
    best = along.T @ right[:many]
    misses = inputs @ best.T - targets
    if exactly and exact.rank(inputs) == np.count_nonzero(sizes):
        best = exact.best(inputs, targets)
        misses = exact.table(inputs) @ best.T - exact.table(targets)
    return Parts(
        np.array(best, dtype=float),
        np.pad(2 * sizes**2, (0, n - many))[::-1],
        right[::-1].T,
        images[:, ::-1],
        np.array(misses, dtype=float),
        float(np.sum(misses**2)),
    )


def end(W0, inputs, targets):
    """Return where descent ends from this start, for every α above 0 and below the limit.

    Parameters
    ----------
    W0, inputs, targets : array_like

    Returns
    -------
    ndarray, shape (..., 2, 3)
        The best W; if there are many, the one nearest to the start.

    Raises
    ------
    TypeError, ValueError
        As `split`, and if `W0` is not finite or does not fit.

    References
    ----------
    D3.11.
    """
    parts = split(inputs, targets)
    W0 = checks.array("W0", W0)
    if W0.shape[-2:] != parts.best.shape:
        outputs, n = parts.best.shape
        checks.refuse("W0", f"shape {W0.shape}", f"shape (..., {outputs}, {n})")
    return parts.weights(parts.of(W0) * (parts.eigenvalues == 0))


def learning_rates(inputs):
    """Return the α to use with these inputs, and two of which the limit lies between.

    Parameters
    ----------
    inputs : array_like, shape (m, n)
        A row for each sample.

    Returns
    -------
    tuple of float
        First 0.25, as in D3, or a number of two digits where the inputs do not stand it or would
        crawl. Then the numbers of two digits just below and just above the limit; without them if
        all inputs are 0, since there is no limit then.

    Raises
    ------
    TypeError, ValueError
        If `inputs` is not a table of finite numbers.

    References
    ----------
    D3.9 (chosen by hand), D3.11.
    """
    inputs = checks.table("inputs", inputs)
    largest = split(inputs, np.zeros((len(inputs), 1))).eigenvalues[-1]
    if largest == 0:
        return (USUAL,)
    limit = 2 / largest
    low, high = (share * limit for share in SHARES)
    usual = USUAL if low <= USUAL <= high else two_digits(high)[0]
    return usual, *two_digits(limit)


def two_digits(value):
    """Return the nearest numbers of two digits below and above.

    Parameters
    ----------
    value : float
        Above 0.

    Returns
    -------
    below, above : float

    Raises
    ------
    TypeError, ValueError
        If `value` is not a number above 0.

    References
    ----------
    D3.11, where α has two digits.
    """
    value = float(f"{checks.number('value', value):.12g}")  # What is beyond is rounding.
    if value == 0:
        checks.refuse("value", value, "a number above 0")
    digits = 1 - math.floor(math.log10(value))
    around = math.ceil(value * 10.0**digits) - 1, math.floor(value * 10.0**digits) + 1
    return tuple(float(f"{whole}e{-digits}") for whole in around)
