"""What some samples say about descent, in words.

Along an eigenvector with the eigenvalue λ, each update multiplies the error by 1 − αλ.
"""

import math

import numpy as np

from helpers import checks, exact, three_samples_on_paper

WITHIN = 0.005  # Closer than this, the first two decimals are right.


def tenth(product):
    """Say after how many updates a tenth of a part of the error is left.

    Parameters
    ----------
    product : float
        αλ ≥ 0.

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        If `product` is negative or not finite.

    References
    ----------
    D3.11, why it takes 21,000 steps.
    """
    product = checks.number("product", product)
    if product == 0:
        return "it stays as it is"
    if product >= 2:
        return "it does not shrink"
    shrinks = math.log1p(-product) if product < 1 else math.log(product - 1 or 1e-300)
    updates = max(math.ceil(math.log(0.1) / shrinks), 1)
    return f"at most a tenth is left after {counted(updates)}"


def limits(eigenvalues):
    """Say the condition number, the best α and the limit for α.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
        From small to large, none negative.

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        If an eigenvalue is negative or not finite.

    References
    ----------
    D3.11.
    """
    eigenvalues = _checked(eigenvalues)
    steep = eigenvalues[eigenvalues > 0]
    if not len(steep):
        return "All λ are 0: the gradient is 0 everywhere, and no α changes anything."
    said = "λ_min is 0: there is no condition number"
    if len(steep) == len(eigenvalues):
        said = f"condition number λ_max/λ_min: {steep[-1] / steep[0]:.4g}"
    best = _best(steep)
    return f"{said}\nbest α: {best:.4g}, limit 2/λ_max: {2 / steep[-1]:.4g}"


def slowest(eigenvalues, learning_rate):
    """Say what the slowest part of the error loses with each update, now and with the best α.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
        From small to large, none negative.
    learning_rate : float
        α, below the limit.

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        If an eigenvalue or α is negative or not finite.

    References
    ----------
    D3.11, why it takes 21,000 steps.
    """
    eigenvalues = _checked(eigenvalues)
    steep = eigenvalues[eigenvalues > 0]
    if not len(steep):
        return "No part of the error can shrink."
    lines = []
    for name, alpha in (("α now", learning_rate), ("best α", _best(steep))):
        lost = min(min(alpha * each, 2 - alpha * each) for each in steep)
        lines.append(f"{name} = {alpha:.4g}: the slowest part loses {100 * lost:.3g} % "
                     "with each update")
    return "\n".join(lines)


def angles(inputs):
    """Say how large the angles between the inputs are.

    Parameters
    ----------
    inputs : array_like, shape (m, n)
        A row for each sample.

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        If `inputs` is not a table of finite numbers.

    References
    ----------
    D3.3.
    """
    inputs = checks.table("inputs", inputs)
    inputs = inputs[np.any(inputs != 0, axis=1)]
    units = inputs / np.linalg.norm(inputs, axis=1, keepdims=True)
    first, second = units[np.stack(np.triu_indices(len(units), 1))]
    between = np.degrees(2 * np.arctan2(np.linalg.norm(first - second, axis=1),
                                        np.linalg.norm(first + second, axis=1)))
    if len(between) == 0:
        return "There are no two inputs that are not 0, so no angle between them."
    if len(between) == 1:
        return f"angle between the two inputs: {between[0]:.1f}°"
    low, high = (f"{each:.1f}°" for each in (between.min(), between.max()))
    return f"angles between the inputs: {f'all {low}' if low == high else f'{low} to {high}'}"


def settled(errors):
    """Say after how many updates W has settled.

    Parameters
    ----------
    errors : array_like, shape (k + 1,)
        The largest error of an entry of W after each number of updates, from 0.

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        If an error is negative or not finite.

    References
    ----------
    D3.11, which prints two decimals.
    """
    errors = _checked(errors)
    if errors[-1] > WITHIN:
        return (f"after {counted(len(errors) - 1)} an entry of W is still "
                f"{errors[-1]:.2g} away from where it ends")
    far = np.flatnonzero(errors > WITHIN)
    return (f"every entry of W is within {WITHIN} of where it ends after "
            f"{counted(far[-1] + 1 if len(far) else 0)}")


def describe(inputs, targets):
    """Return a sentence that says how many W are best for these data, and how good they are.

    Parameters
    ----------
    inputs, targets : array_like

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        As `three_samples.loss`.

    References
    ----------
    D3.8: an invertible A has one solution.
    """
    inputs, targets = checks.paired(inputs, targets)
    n, rank = inputs.shape[1], exact.rank(inputs)
    loss = exact.loss(exact.best(inputs, targets), inputs, targets)
    lowest = three_samples_on_paper.typed(float(loss), digits=4)
    if rank < n:
        return (f"The samples span only {rank} of {n} directions: A has no inverse, and many W "
                f"have the lowest loss, which is {lowest}.")
    said = (f"The samples span all {n} directions, so exactly one W has the lowest loss, which is "
            f"{lowest}.")
    if np.linalg.matrix_rank(inputs) < n:
        said += (" But they almost do not: the sixteen digits of a computer cannot tell, and all "
                 "cells below take it that many W are best.")
    return said


def counted(updates):
    """Write "1 update", "12,000 updates", "about 2.3e+15 updates".

    Parameters
    ----------
    updates : int

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If `updates` is no number.

    References
    ----------
    D3.11.
    """
    if updates == 1:
        return "1 update"
    return f"{updates:,} updates" if updates < 10**7 else f"about {updates:.2g} updates"


def _best(steep):
    """The best α, as `quadratic.best_step`, but also where an eigenvalue is almost 0."""
    return float(2 / (steep[0] + steep[-1]))


def _checked(values):
    values = checks.vectors("values", values)
    if np.any(values < 0):
        checks.refuse("values", values, "numbers that are not negative")
    return values
