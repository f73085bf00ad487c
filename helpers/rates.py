"""Which α some samples stand, and what their eigenvalues say about descent, in words.

Along an eigenvector with the eigenvalue λ, each update multiplies the error by 1 − αλ.
"""

import math

import numpy as np

from helpers import arguments, error_parts, tables

USUAL = 0.25  # D3's α.
SHARES = 0.1, 0.8  # Of the limit: with less, descent crawls; with more, it is close to diverging.
WITHIN = 0.005  # Closer than this, the first two decimals are right.


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
    value = float(f"{arguments.number('value', value):.12g}")  # What is beyond is rounding.
    if value == 0:
        arguments.refuse("value", value, "a number above 0")
    digits = 1 - math.floor(math.log10(value))
    around = math.ceil(value * 10.0**digits) - 1, math.floor(value * 10.0**digits) + 1
    return tuple(float(f"{whole}e{-digits}") for whole in around)


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
    largest = _eigenvalues(inputs)[-1]
    if largest == 0:
        return (USUAL,)
    limit = 2 / largest
    low, high = (share * limit for share in SHARES)
    usual = USUAL if low <= USUAL <= high else two_digits(high)[0]
    return usual, *two_digits(limit)


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
    product = arguments.number("product", product)
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
    return f"{said}\nbest α: {best(eigenvalues):.4g}, limit 2/λ_max: {2 / steep[-1]:.4g}"


def best(eigenvalues):
    """Return the α for which the slowest of the parts that can shrink shrinks fastest.

    Parameters
    ----------
    eigenvalues : array_like, shape (n,)
        From small to large, none negative, the last one above 0.

    Returns
    -------
    float

    Raises
    ------
    TypeError, ValueError
        If an eigenvalue is negative or not finite, or all are 0.

    References
    ----------
    B. T. Polyak, Introduction to Optimization (1987), section 1.4.
    """
    eigenvalues = _checked(eigenvalues)
    steep = eigenvalues[eigenvalues > 0]
    if not len(steep):
        arguments.refuse("eigenvalues", eigenvalues, "one above 0")
    return float(2 / (steep[0] + steep[-1]))


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
    for name, alpha in (("α now", learning_rate), ("best α", best(steep))):
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
    inputs = tables.table("inputs", inputs)
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


def _eigenvalues(inputs):
    inputs = tables.table("inputs", inputs)
    return error_parts.split(inputs, np.zeros((len(inputs), 1))).eigenvalues


def _checked(values):
    values = arguments.vectors("values", values)
    if np.any(values < 0):
        arguments.refuse("values", values, "numbers that are not negative")
    return values
