"""The worked example: three samples, a 2×3 matrix W, its loss, its gradient and its minimum.

A row of `INPUTS` is a sample's x, the same row of `TARGETS` its y, and the prediction is W x. Every
function takes other data too: m samples of n numbers and p targets each, for a W of shape (p, n).
"""

import numpy as np

from helpers import checks, error_parts

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
    inputs, targets : array_like, shapes (m, 3) and (m, 2), m at most `MOST_SAMPLES`

    Returns
    -------
    inputs, targets : ndarray

    Raises
    ------
    checks.DataError
        One line that says which row of which table is not as above.

    References
    ----------
    D3.3.
    """
    inputs = checks.typed("inputs", inputs, START.shape[1], MOST_SAMPLES)
    targets = checks.typed("targets", targets, START.shape[0], MOST_SAMPLES)
    try:
        return checks.paired(inputs, targets)
    except ValueError as error:
        raise checks.DataError(str(error)) from None


def predict(W, inputs=INPUTS):
    """Return ŷ = W x for each sample.

    Parameters
    ----------
    W, inputs : array_like, shapes (..., 2, 3) and (3, 3)

    Returns
    -------
    ndarray, shape (..., 3, 2)

    Raises
    ------
    TypeError, ValueError
        As `loss`.

    References
    ----------
    D3.4.
    """
    inputs = checks.table("inputs", inputs)
    W = checks.array("W", W, finite=False)
    if W.ndim < 2 or W.shape[-1] != inputs.shape[1]:
        checks.refuse("W", f"shape {W.shape}", f"shape (..., p, {inputs.shape[1]})")
    with np.errstate(all="ignore"):
        return inputs @ np.swapaxes(W, -1, -2)


def loss(W, inputs=INPUTS, targets=TARGETS):
    """Return Σ ‖ŷ − y‖² over the samples: a sum, not a mean.

    Parameters
    ----------
    W, inputs, targets : array_like, shapes (..., 2, 3), (3, 3) and (3, 2)

    Returns
    -------
    float or ndarray, shape (...)
        inf where it is too large to hold.

    Raises
    ------
    TypeError, ValueError
        If an argument holds no real numbers or does not fit, or the data are not finite.

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

    Returns
    -------
    ndarray, shape (..., 2, 3, 3 samples)

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

    Returns
    -------
    A, b : ndarray, shapes (6, 6) and (6,)
        A has the block 2 XᵀX on the diagonal, once for each row of W.

    Raises
    ------
    TypeError, ValueError
        As `loss`.

    References
    ----------
    D3.7, where b is called y. The unknowns are w = (w₁₁, w₁₂, w₁₃, w₂₁, w₂₂, w₂₃).
    """
    inputs, targets = checks.paired(inputs, targets)
    with np.errstate(all="ignore"):
        block, b = 2 * inputs.T @ inputs, 2 * (targets.T @ inputs).ravel()
    if not np.all(np.isfinite([*block.ravel(), *b])):
        checks.refuse("inputs and targets", "products too large to hold", "smaller numbers")
    return np.kron(np.eye(targets.shape[1]), block), b


def solve(inputs=INPUTS, targets=TARGETS):
    """Return the only W that solves the `normal_equations`; rounding spreads less than through A.

    Parameters
    ----------
    inputs, targets : array_like

    Returns
    -------
    ndarray, shape (2, 3)

    Raises
    ------
    TypeError, ValueError
        As `loss`, and if there are many such W.

    References
    ----------
    D3.8.
    """
    inputs, targets = checks.paired(inputs, targets)
    if (rank := np.linalg.matrix_rank(inputs)) < (n := inputs.shape[1]):
        checks.refuse("inputs", f"samples that span only {rank} of {n} directions",
                         f"samples that span all {n}; otherwise many W are equally good")
    return np.linalg.lstsq(inputs, targets)[0].T


def iterate(W0, learning_rate, k, inputs=INPUTS, targets=TARGETS):
    """Return W after k updates W := W − α ∂L/∂W, without a loop, by `error_parts`.

    Parameters
    ----------
    W0 : array_like, shape (..., 2, 3)
    learning_rate : float
    k : int or array_like of int, shape (...)
        Numbers of updates; its axes broadcast with the leading axes of `W0`.
    inputs, targets : array_like

    Returns
    -------
    ndarray, shape (..., 2, 3), finite

    Raises
    ------
    TypeError, ValueError
        As `loss`, and if `W0` is not finite, or α or a number of updates is negative.

    References
    ----------
    D3.10, D3.11.
    """
    inputs, targets = checks.paired(inputs, targets)
    W0 = checks.array("W0", _fitting("W0", W0, inputs, targets))
    k = checks.array("k", k)[..., None]
    checks.together(W0=W0[..., 0], k=k)
    normal_equations(inputs, targets)  # Refuses what is too large.
    parts = error_parts.split(inputs, targets)
    return parts.weights(parts.after(parts.of(W0), learning_rate, k[..., 0]))


def _fitting(name, W, inputs, targets):
    W, shape = checks.array(name, W, finite=False), (targets.shape[1], inputs.shape[1])
    if W.shape[-2:] != shape:
        checks.refuse(name, f"shape {W.shape}", f"shape (..., {shape[0]}, {shape[1]})")
    return W


def _residuals(W, inputs, targets):
    """Return ŷ − y with the samples on the last axis, shape (..., 2, 3)."""
    inputs, targets = checks.paired(inputs, targets)
    return _fitting("W", W, inputs, targets) @ inputs.T - targets.T
