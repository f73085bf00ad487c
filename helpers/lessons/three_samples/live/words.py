"""What the pictures of the three samples say: the arithmetic in full, and what it means."""

import math

import numpy as np

from helpers.live import wording
from helpers.three_samples_on_paper import SUPERSCRIPTS, typed

HUGE = 1e100
MOST_DECIMALS = 12
TOGETHER = {1: "It is 0", 2: "The two balance", 3: "The three balance"}


def shown(value, digits):
    """Write a number that may have grown without bound; 136,828 is not written as 137000."""
    if abs(value) >= HUGE:
        return "> 10¹⁰⁰" if value > 0 else f"< {wording.MINUS}10¹⁰⁰"
    mantissa, power = f"{value:.{digits - 1}e}".split("e")
    if int(power) >= digits and float(f"{mantissa}e{power}") != value:
        return f"{mantissa}·10{str(int(power)).translate(SUPERSCRIPTS)}".replace("-", wording.MINUS)
    return wording.number(value, digits)


def loss(value, is_zero):
    """Write a loss, which may be too small to hold without being 0."""
    if value < 1 / HUGE and not is_zero:
        return "below 10⁻¹⁰⁰"
    return shown(value, 3)


def sizes(error, miss):
    """Say how far W and its predictions are off."""
    said = [shown(size, 3) if size > 1e-6 else "below 10⁻⁶" for size in (error, miss)]
    return (f"The largest error of an entry of W is {said[0]}, the largest miss of a prediction "
            f"{said[1]}.")


def bracketed(text):
    """Put a negative number that follows a product's dot into brackets."""
    return f"({text})" if text.startswith(wording.MINUS) else text


def added(texts):
    """Join numbers with plus and minus."""
    return " + ".join(texts).replace(f"+ {wording.MINUS}", f"{wording.MINUS} ")


def product(x, inside):
    """Write one summand, 2·x·(…)."""
    return f"2·{bracketed(typed(x))}·({added(inside)})"


def writer(size, finest, digits, least):
    """Return a function that writes numbers with so many decimals that a sum can be checked.

    Where that would be too many digits, each number gets a power of ten of its own.

    Parameters
    ----------
    size : float
        Of the numbers that a summand is made of.
    finest : float
        What must be seen to so many digits.
    digits : int
    least : int
        Number of decimals at least.
    """
    decimals = digits - 1 - math.floor(math.log10(finest)) if finest else least
    decimals = min(max(decimals, least), MOST_DECIMALS)

    def written(value):
        if value != 0 and (size < 0.01 or abs(value) >= 1e9):
            return shown(value, 6)
        return wording.fixed(value, min(decimals, _trusted(value)))

    return written


def _trusted(value):
    """Return how many decimals to write: in a long run, a rounded λ leaves about nine digits."""
    return 8 - math.floor(math.log10(abs(value))) if abs(value) >= 1 else MOST_DECIMALS


def of_summands(entry, value, height, terms, slope, size, always, above):
    """Say what each sample adds to one partial derivative.

    Parameters
    ----------
    entry : str
    value, height : float
        Its value, and the loss.
    terms : list of (float, list of str, float)
        For each sample the input, what stands in the bracket, and what the summand is.
    slope : float
        Their sum.
    size : float
        Of the numbers that a summand is made of.
    always : str
        What is true of the entry whatever its value; empty if nothing is.
    above : bool
        Whether the loss is above its picture.
    """
    lines = [f"{entry} = {wording.number(value, 5)}, the other entries as at the document's "
             f"start: the loss is {shown(height, 4)}.{' It is above the picture.' * above}"]
    parts = [part for *_, part in terms]
    # A slope that is not 0 is not written as 0.
    finest = min(np.max(np.abs(parts)), 100 * abs(slope) or np.inf)
    written = writer(size, finest, 3, 4)
    for sample, (x, inside, part) in enumerate(terms, 1):
        lines.append(f"Sample {sample}: {product(x, inside)} = {written(part)}")
    total = f" = {written(slope)}" if len(parts) > 1 else ""
    said = always or _pull(entry, slope, len(parts))
    lines.append(f"∂L/∂{entry} = {added([written(part) for part in parts])}{total}. {said}")
    return "\n".join(lines)


def _pull(entry, slope, samples):
    if slope == 0:
        together = TOGETHER.get(samples, f"The {samples} balance")
        return f"{together}: this is the lowest point along this entry."
    return f"A step against it makes {entry} {'smaller' if slope > 0 else 'larger'}."


def rates(learning_rate, eigenvalues):
    """Say on which side of the limit α is, and what an update does to each part of the error."""
    steepest = learning_rate * eigenvalues[-1]
    if eigenvalues[-1] == 0:
        return "All inputs are 0: no prediction depends on W, so its gradient is 0 and W stays."
    side = "below" if steepest < 2 else "not below"
    if at_limit(steepest):
        side = "exactly at"
    *first, last = (_factor(learning_rate * each) for each in eigenvalues)
    said = (f"α is {side} the limit {_limit(2 / eigenvalues[-1], learning_rate, steepest)}: each "
            f"update multiplies the three parts of the error by {', '.join(first)} and {last}.")
    return said + (" No prediction depends on a part with λ = 0." if eigenvalues[0] == 0 else "")


def at_limit(steepest):
    """Whether αλ is 2 but for rounding."""
    return abs(steepest - 2) < 1e-12


def _limit(limit, learning_rate, steepest):
    """Write the limit with enough digits to tell it from α."""
    digits = next((digits for digits in range(4, 12) if at_limit(steepest)
                   or float(f"{limit:.{digits}g}") != float(f"{learning_rate:.12g}")), 12)
    return shown(limit, digits)


def _factor(product):
    """Write 1 − αλ, so that what is nearly 1 is not taken for 1."""
    factor = 1 - product
    if product == 0 or abs(factor) < 1e-12 or at_limit(product):
        return wording.number(round(factor))
    if product < 5e-5:
        return f"1 {wording.MINUS} {wording.number(product)}"
    if abs(factor) < 5e-5:
        return wording.number(factor)
    decimals = 5 if abs(product - 2) >= 5e-5 else 14
    return wording.fixed(factor, decimals)


def rows(W):
    """Write W as a table of two lines; the wide spaces are as wide as a digit."""
    texts = [[wording.fixed(w) if abs(w) < 1e6 else shown(w, 3) for w in row] for row in W]
    width = max(len(text) for row in texts for text in row) + 2
    return [f"W, row {number}: " + "".join(text.rjust(width, "\u2007") for text in row)
            for number, row in enumerate(texts, 1)]


def worked_out(entry, inputs, targets, misses, slope, learning_rate):
    """Write the arithmetic of one partial derivative, in two lines.

    Parameters
    ----------
    entry : str
    inputs, targets, misses : ndarray, shape (m,)
        What belongs to this entry, of each sample.
    slope : float
        The partial derivative.
    learning_rate : float
    """
    parts = 2 * inputs * misses
    if np.max(np.abs(parts)) >= HUGE:
        return (f"The summands of ∂L/∂{entry} have grown beyond 10¹⁰⁰.",
                "With this α the run does not come back.")
    size = np.max(np.abs(2 * inputs) * (np.abs(targets) + np.abs(misses)))
    written = writer(size or 1, np.max(np.abs(parts)) or 1e-99, 4, 5)
    terms = [product(x, [written(y + miss), typed(-y)])
             for x, y, miss in zip(inputs, targets, misses, strict=True)]
    total = f" = {written(slope)}" if len(parts) > 1 else ""
    return (f"∂L/∂{entry} = {' + '.join(terms)}",
            f"= {added([written(part) for part in parts])}{total}, so the next update adds "
            f"{_update(-learning_rate * slope, learning_rate * np.max(np.abs(parts)))} to {entry}.")


def _update(value, size):
    """Write what an update adds, with decimals for the size of what its summands add."""
    if size >= 1e6 or 1e-12 <= size < 1e-6:
        return shown(value, 4)
    return writer(1, size, 4, 5)(value)


def off_the_picture(left_at, below, outside, predictions):
    """Say what the three pictures cannot show."""
    said = "" if left_at is None else f" At k = {left_at} it has left the picture."
    if below:
        said += " That is below the picture."
    if outside == predictions:
        said += f" All {predictions} predictions are off their picture."
    elif outside:
        verb = "is" if outside == 1 else "are"
        said += f" {outside} of the {predictions} predictions {verb} off their picture."
    return said
