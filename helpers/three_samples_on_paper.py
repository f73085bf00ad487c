"""The worked example on paper: every sum of it written out as text, made from the data.

All of it is reckoned in fractions, as on paper: 2 · 0.2 · 0.7 is 0.28 and nothing more.
"""

import math
from decimal import Context, Decimal

import numpy as np

from helpers import checks, exact
from helpers.three_samples import INPUTS, TARGETS

MINUS = "\u2212"
DIGITS = 12
PLAIN = Decimal("1e-6"), Decimal("1e9")  # Smaller and larger numbers get a power of ten.
INDENT = "\n        "
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

# The sums as D3.6 prints them, slips included: for each wᵢⱼ, the printed summands. A row
# (a, x₁, x₂, x₃, y) stands for 2·a·(x₁ wᵢ₁ + x₂ wᵢ₂ + x₃ wᵢ₃ − y).
PRINTED_SUMS = {
    (1, 1): [(0.2, 0.2, 0.5, 0.7, 0.8), (0.4, 0.4, 0.6, 0.8, 0.7), (0.3, 0.3, 0.6, 0.9, 0.9)],
    (1, 2): [(0.5, 0.2, 0.5, 0.7, 0.8), (0.6, 0.4, 0.6, 0.8, 0.7), (0.6, 0.3, 0.6, 0.9, 0.9)],
    (1, 3): [(0.7, 0.2, 0.5, 0.7, 0.8), (0.8, 0.4, 0.6, 0.8, 0.7), (0.9, 0.3, 0.6, 0.8, 0.7),
             (0.9, 0.3, 0.6, 0.9, 0.9)],
    (2, 1): [(0.2, 0.2, 0.5, 0.7, 0.8), (0.4, 0.4, 0.6, 0.8, 0.9), (0.3, 0.3, 0.6, 0.8, 0.9)],
    (2, 2): [(0.5, 0.2, 0.5, 0.7, 0.8), (0.6, 0.4, 0.6, 0.8, 0.9), (0.6, 0.3, 0.6, 0.9, 0.9)],
    (2, 3): [(0.7, 0.2, 0.5, 0.7, 0.8), (0.8, 0.4, 0.6, 0.8, 0.9), (0.9, 0.3, 0.6, 0.8, 0.9),
             (0.9, 0.3, 0.6, 0.8, 0.9), (0.9, 0.3, 0.6, 0.8, 0.9)],
}  # fmt: skip


def predictions(inputs=INPUTS, outputs=2):
    """Return ŷ = W x for each sample, entry by entry, in the unknowns wᵢⱼ.

    Parameters
    ----------
    inputs : array_like, shape (3, 3)
    outputs : int
        How many rows W has.

    Returns
    -------
    str
        A line for each sample.

    Raises
    ------
    TypeError, ValueError
        If `inputs` is not a table of finite numbers, or `outputs` not a whole number.

    References
    ----------
    D3.4.
    """
    rows = range(1, checks.count("outputs", outputs) + 1)
    lines = [f"[ {' ,  '.join(_linear(x, row) for row in rows)} ]"
             for x in exact.table(checks.table("inputs", inputs))]
    return "\n".join(f"ŷ{_sample(number)} = {line}" for number, line in enumerate(lines, 1))


def loss(inputs=INPUTS, targets=TARGETS):
    """Return Σ ‖ŷ − y‖² as a sum of squares in the unknowns wᵢⱼ.

    Parameters
    ----------
    inputs, targets : array_like

    Returns
    -------
    str
        A line for each sample.

    Raises
    ------
    TypeError, ValueError
        As `three_samples.loss`.

    References
    ----------
    D3.5.
    """
    inputs, targets = map(exact.table, checks.paired(inputs, targets))
    lines = [" + ".join(f"({_linear(x, row, -of)})²" for row, of in enumerate(y, 1))
             for x, y in zip(inputs, targets, strict=True)]
    return "L = " + "\n  + ".join(lines)


def partial_derivative(row, column, inputs=INPUTS, targets=TARGETS):
    """Return ∂L/∂w: its summands, the same multiplied out, and what they add up to.

    Parameters
    ----------
    row, column : int, counted from 1
    inputs, targets : array_like

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        As `three_samples.loss`, and if W has no such entry.

    References
    ----------
    D3.6.
    """
    inputs, targets = checks.paired(inputs, targets)
    for name, index, most in (("row", row, targets.shape[1]), ("column", column, inputs.shape[1])):
        if not 1 <= checks.count(name, index) <= most:
            checks.refuse(name, index, f"1 to {most}")
    given = sums(row, column, np.column_stack([inputs[:, column - 1], inputs, targets[:, row - 1]]))
    inputs, targets = exact.table(inputs), exact.table(targets)
    brackets = np.column_stack([inputs, -targets[:, row - 1]])
    multiplied = 2 * inputs[:, column - 1, None] * brackets
    numbers = [*multiplied, multiplied.sum(axis=0)]
    *lines, final = [_linear(b, row, constant, _decimals(numbers)) for *b, constant in numbers]
    return INDENT.join([given, "= " + _added(lines), "= " + final])


def sums(row, column, terms):
    """Return ∂L/∂w as a sum of the given summands.

    Parameters
    ----------
    row, column : int, counted from 1
    terms : array_like, shape (k, 5)
        A row (a, x₁, x₂, x₃, y) for each summand 2·a·(x₁ wᵢ₁ + x₂ wᵢ₂ + x₃ wᵢ₃ − y).

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        If `row` or `column` is not a whole number, or `terms` not a table of finite numbers.

    References
    ----------
    D3.6; `PRINTED_SUMS` holds such rows.
    """
    name = f"w{_index(checks.count('row', row))}{_index(checks.count('column', column))}"
    lines = [f"2·{_factor(a)}·({_linear(b, row, -y)})"
             for a, *b, y in exact.table(checks.table("terms", terms))]
    return f"∂L/∂{name} = {_added(lines)}"


def typed(value, digits=DIGITS):
    """Return a number as it was typed, or rounded to so many digits, with a true minus.

    Parameters
    ----------
    value : float
    digits : int

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        If `value` is not a finite number.

    References
    ----------
    D3.3.
    """
    value = exact.table([[value]])[0, 0]
    return f"{MINUS if value < 0 else ''}{_number(abs(value), digits=digits)}"


def rounded(values, digits=6):
    """Return numbers rounded to so many digits of the largest, without a −0.

    Parameters
    ----------
    values : array_like
    digits : int

    Returns
    -------
    ndarray

    Raises
    ------
    TypeError, ValueError
        If `values` does not hold finite numbers.

    References
    ----------
    D3.11, which prints rounded numbers.
    """
    values = checks.array("values", values)
    largest = np.max(np.abs(values), initial=0)
    if largest == 0:
        return np.zeros_like(values)
    return np.round(values, digits - 1 - math.floor(math.log10(largest))) + 0.0


def _index(number):
    return str(number).translate(SUBSCRIPTS)


def _sample(number):
    return f"⁽{str(number).translate(SUPERSCRIPTS)}⁾"


def _number(value, decimals=None, digits=DIGITS):
    """Write a fraction that is not negative."""
    context = Context(prec=digits)
    number = context.divide(Decimal(value.numerator), Decimal(value.denominator)).normalize()
    if decimals is not None:
        return f"{number:.{decimals}f}"
    if number == 0 or PLAIN[0] <= number < PLAIN[1]:
        return f"{number:f}"
    power = number.adjusted()
    return f"{number.scaleb(-power):f}·10{str(power).translate(SUPERSCRIPTS)}"


def _factor(value):
    return _number(value) if value >= 0 else f"({MINUS}{_number(-value)})"


def _decimals(numbers):
    """Return how many decimals show all the numbers in full; None if some need a power of ten."""
    texts = [_number(abs(value)) for value in np.ravel(numbers)]
    if any("·" in text for text in texts):
        return None
    return max(len(text.partition(".")[2]) for text in texts)


def _added(lines):
    """Write one summand in a line."""
    return f"{INDENT}+ ".join(lines).replace(f"+ {MINUS}", f"{MINUS} ")


def _linear(coefficients, row, constant=None, decimals=None):
    """Write b₁ wᵢ₁ + b₂ wᵢ₂ + b₃ wᵢ₃ + constant."""
    terms = [(b, f" w{_index(row)}{_index(column)}") for column, b in enumerate(coefficients, 1)]
    if constant is not None:
        terms.append((constant, ""))
    text = "".join(f" {MINUS if value < 0 else '+'} {_number(abs(value), decimals)}{name}"
                   for value, name in terms)
    return text[3:] if text[1] == "+" else MINUS + text[3:]
