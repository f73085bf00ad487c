"""The worked example: three samples, a 2×3 matrix W, its loss, its gradient and its minimum.

A row of `INPUTS` is a sample's x, the same row of `TARGETS` its y, and the prediction is W x. Every
function takes other data too: m samples of n numbers and p targets each, for a W of shape (p, n).
"""

import numpy as np

from helpers import arguments, error_parts, tables

INPUTS = np.array([[0.2, 0.5, 0.7], [0.4, 0.6, 0.8], [0.3, 0.6, 0.9]])
TARGETS = np.array([[0.8, 0.8], [0.7, 0.9], [0.9, 0.9]])
# The line printed for iteration 0 in D3.11; every later line follows from it.
START = np.array([[0.98, 2.53, 0.23], [-0.16, 0.42, 0.2]])
for each in (INPUTS, TARGETS, START):
    each.flags.writeable = False
MOST_SAMPLES = 10  # Everything is written out.


def data(inputs, targets):
    """Return samples that fit this example's W as float arrays.

    Parameters
    ----------
    inputs : array_like, shape (m, 3)
        A row for each sample, at most `MOST_SAMPLES`.
    targets : array_like, shape (m, 2)

    Returns
    -------
    inputs, targets : ndarray

    Raises
    ------
    tables.DataError
        A ``ValueError`` of one line that says which row of which table is not as above.

    References
    ----------
    D3.3.
    """
    inputs = tables.typed("inputs", inputs, START.shape[1], MOST_SAMPLES)
    targets = tables.typed("targets", targets, START.shape[0], MOST_SAMPLES)
    if len(targets) != len(inputs):
        raise tables.DataError(f"targets: got {len(targets)} rows, allowed: {len(inputs)}, as "
                               "many as inputs")
    return inputs, targets


def predict(W, inputs=INPUTS):
    """Return ŷ = W x for each sample.

    Parameters
    ----------
    W : array_like, shape (..., 2, 3)
    inputs : array_like, shape (3, 3)
        A row for each sample.

    Returns
    -------
    ndarray, shape (..., 3, 2)
        A row for each sample, as the targets have.

    Raises
    ------
    TypeError, ValueError
        If an argument does not hold real numbers or has another shape, or `inputs` is not finite.

    References
    ----------
    D3.4.
    """
    inputs = tables.table("inputs", inputs)
    W = arguments.array("W", W, finite=False)
    if W.ndim < 2 or W.shape[-1] != inputs.shape[1]:
        arguments.refuse("W", f"shape {W.shape}", f"shape (..., p, {inputs.shape[1]})")
    with np.errstate(all="ignore"):
        return inputs @ np.swapaxes(W, -1, -2)


def loss(W, inputs=INPUTS, targets=TARGETS):
    """Return Σ ‖ŷ − y‖² over the samples: a sum, not a mean.

    Parameters
    ----------
    W : array_like, shape (..., 2, 3)
    inputs : array_like, shape (3, 3)
    targets : array_like, shape (3, 2)
        A row for each sample.

    Returns
    -------
    float or ndarray, shape (...)
        Never below 0; inf where it is too large to hold.

    Raises
    ------
    TypeError, ValueError
        If an argument does not hold real numbers, its shape does not fit the others', or the data
        are not finite.

    References
    ----------
    D3.5.
    """
    with np.errstate(all="ignore"):
        return np.sum(_residuals(W, inputs, targets) ** 2, axis=(-1, -2))


def summands(W, inputs=INPUTS, targets=TARGETS):
    """Return what each sample adds to each partial derivative: 2 xⱼ (ŷᵢ − yᵢ) to ∂L/∂wᵢⱼ.

    Parameters
    ----------
    W, inputs, targets : array_like
        As for `loss`.

    Returns
    -------
    ndarray, shape (..., 2, 3, 3)
        The samples are on the last axis.

    Raises
    ------
    TypeError, ValueError
        As `loss`.

    References
    ----------
    D3.6.
    """
    with np.errstate(all="ignore"):
        residuals = _residuals(W, inputs, targets)
        return 2 * np.transpose(inputs) * residuals[..., None, :]


def gradient(W, inputs=INPUTS, targets=TARGETS):
    """Return ∂L/∂W, in each entry the sum of its `summands`.

    Parameters
    ----------
    W, inputs, targets : array_like
        As for `loss`.

    Returns
    -------
    ndarray, shape (..., 2, 3)

    Raises
    ------
    TypeError, ValueError
        As `loss`.

    References
    ----------
    D3.6.
    """
    with np.errstate(all="ignore"):
        residuals = _residuals(W, inputs, targets)
        return 2 * residuals @ np.asarray(inputs)


def normal_equations(inputs=INPUTS, targets=TARGETS):
    """Return A and b of the system A w = b, which says that the gradient A w − b is 0.

    Parameters
    ----------
    inputs, targets : array_like
        As for `loss`.

    Returns
    -------
    A : ndarray, shape (6, 6)
        The block 2 XᵀX on the diagonal, once for each row of W.
    b : ndarray, shape (6,)

    Raises
    ------
    TypeError, ValueError
        As `loss`.

    References
    ----------
    D3.7, where b is called y. The unknowns are w = (w₁₁, w₁₂, w₁₃, w₂₁, w₂₂, w₂₃).
    """
    inputs, targets = tables.paired(inputs, targets)
    with np.errstate(all="ignore"):
        block, b = 2 * inputs.T @ inputs, 2 * (targets.T @ inputs).ravel()
    if not np.all(np.isfinite([*block.ravel(), *b])):
        arguments.refuse("inputs and targets", "products too large to hold", "smaller numbers")
    return np.kron(np.eye(targets.shape[1]), block), b


def solve(inputs=INPUTS, targets=TARGETS):
    """Return the only W that solves the `normal_equations`.

    It is computed from the samples themselves: rounding spreads less than through A.

    Parameters
    ----------
    inputs, targets : array_like
        As for `loss`.

    Returns
    -------
    ndarray, shape (2, 3)

    Raises
    ------
    TypeError, ValueError
        As `loss`, and ``ValueError`` if there are many such W.

    References
    ----------
    D3.8.
    """
    inputs, targets = tables.paired(inputs, targets)
    rank, n = np.linalg.matrix_rank(inputs), inputs.shape[1]
    if rank < n:
        arguments.refuse("inputs", f"samples that span only {rank} of {n} directions",
                         f"samples that span all {n}; otherwise many W are equally good")
    return np.linalg.lstsq(inputs, targets)[0].T


def iterate(W0, learning_rate, k, inputs=INPUTS, targets=TARGETS):
    """Return W after k updates W := W − α ∂L/∂W, without a loop, by `error_parts`.

    Parameters
    ----------
    W0 : array_like, shape (..., 2, 3)
        The start.
    learning_rate : float
        α ≥ 0.
    k : int or array_like of int, shape (...)
        Numbers of updates, not negative. The leading axes of `W0` broadcast with its axes.
    inputs, targets : array_like
        As for `loss`.

    Returns
    -------
    ndarray, shape (..., 2, 3)
        Finite for every α and k; see `closed_form.factors`.

    Raises
    ------
    TypeError, ValueError
        As `loss`, and if `W0` is not finite, α or a number of updates is negative or no number, or
        the shapes do not fit.

    References
    ----------
    D3.10, D3.11.
    """
    inputs, targets = tables.paired(inputs, targets)
    W0 = arguments.array("W0", _fitting("W0", W0, inputs, targets))
    k = arguments.array("k", k)[..., None]
    arguments.together(W0=W0[..., 0], k=k)
    normal_equations(inputs, targets)  # Refuses what is too large.
    parts = error_parts.split(inputs, targets)
    return parts.weights(parts.after(parts.of(W0), learning_rate, k[..., 0]))


def end(W0, inputs=INPUTS, targets=TARGETS):
    """Return where descent ends from this start, for every α above 0 and below the limit.

    Parameters
    ----------
    W0 : array_like, shape (..., 2, 3)
        The start.
    inputs, targets : array_like
        As for `loss`.

    Returns
    -------
    ndarray, shape (..., 2, 3)
        The best W; if there are many, the one nearest to the start.

    Raises
    ------
    TypeError, ValueError
        As `loss`, and if `W0` is not finite.

    References
    ----------
    D3.11.
    """
    inputs, targets = tables.paired(inputs, targets)
    W0 = arguments.array("W0", _fitting("W0", W0, inputs, targets))
    parts = error_parts.split(inputs, targets)
    return parts.weights(parts.of(W0) * (parts.eigenvalues == 0))


def _fitting(name, W, inputs, targets):
    W, shape = arguments.array(name, W, finite=False), (targets.shape[1], inputs.shape[1])
    if W.shape[-2:] != shape:
        arguments.refuse(name, f"shape {W.shape}", f"shape (..., {shape[0]}, {shape[1]})")
    return W


def _residuals(W, inputs, targets):
    """Return ŷ − y with the samples on the last axis, shape (..., 2, 3)."""
    inputs, targets = tables.paired(inputs, targets)
    W = _fitting("W", W, inputs, targets)
    return W @ inputs.T - targets.T
