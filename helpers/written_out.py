"""The worked example on paper: every sum of it written out as text, made from the data."""

import numpy as np

from helpers import arguments, closed_form, tables, three_samples
from helpers.three_samples import INPUTS, TARGETS

ZERO = 1e-18  # Relative to the squares of the targets.
MINUS = "\u2212"
DECIMALS = 10  # What 2 · 0.2 · 0.7 has beyond them is rounding.
INDENT = "\n        "
SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")

# The sums as D3.6 prints them, slips included: for each wᵢⱼ, the printed summands. A row
# (a, b₁, b₂, b₃, y) stands for 2·a·(b₁ wᵢ₁ + b₂ wᵢ₂ + b₃ wᵢ₃ − y).
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
        A row for each sample.
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
    rows = range(1, arguments.count("outputs", outputs) + 1)
    lines = [f"[ {' ,  '.join(_linear(x, row) for row in rows)} ]"
             for x in tables.table("inputs", inputs)]
    return "\n".join(f"ŷ{_index(sample)} = {line}" for sample, line in enumerate(lines, 1))


def loss(inputs=INPUTS, targets=TARGETS):
    """Return Σ ‖ŷ − y‖² as a sum of squares in the unknowns wᵢⱼ.

    Parameters
    ----------
    inputs, targets : array_like
        As for `three_samples.loss`.

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
    inputs, targets = tables.paired(inputs, targets)
    lines = [" + ".join(f"({_linear(x, row, -of)})²" for row, of in enumerate(y, 1))
             for x, y in zip(inputs, targets, strict=True)]
    return "L = " + "\n  + ".join(lines)


def partial_derivative(row, column, inputs=INPUTS, targets=TARGETS):
    """Return ∂L/∂w from its summands, one for each sample, to its final line.

    Parameters
    ----------
    row, column : int
        Which entry of W, counted from 1.
    inputs, targets : array_like
        As for `three_samples.loss`.

    Returns
    -------
    str
        The summands, the same multiplied out, and what they add up to.

    Raises
    ------
    TypeError, ValueError
        As `three_samples.loss`, and if W has no such entry.

    References
    ----------
    D3.6.
    """
    inputs, targets = tables.paired(inputs, targets)
    for name, index, most in (("row", row, targets.shape[1]), ("column", column, inputs.shape[1])):
        if not 1 <= arguments.count(name, index) <= most:
            arguments.refuse(name, index, f"1 to {most}")
    brackets = np.column_stack([inputs, -targets[:, row - 1]])
    multiplied = 2 * inputs[:, column - 1, None] * brackets
    numbers = [*multiplied, multiplied.sum(axis=0)]
    *lines, final = [_linear(b, row, constant, _decimals(numbers)) for *b, constant in numbers]
    given = sums(row, column, np.column_stack([inputs[:, column - 1], inputs, targets[:, row - 1]]))
    return INDENT.join([given, "= " + _added(lines), "= " + final])


def sums(row, column, terms):
    """Return ∂L/∂w as a sum of the given summands.

    Parameters
    ----------
    row, column : int
        Which entry of W, counted from 1.
    terms : array_like, shape (k, 5)
        A row (a, b₁, b₂, b₃, y) for each summand 2·a·(b₁ wᵢ₁ + b₂ wᵢ₂ + b₃ wᵢ₃ − y).

    Returns
    -------
    str
        A line for each summand.

    Raises
    ------
    TypeError, ValueError
        If `row` or `column` is not a whole number, or `terms` not a table of finite numbers.

    References
    ----------
    D3.6; `PRINTED_SUMS` holds such rows.
    """
    name = f"w{_index(arguments.count('row', row))}{_index(arguments.count('column', column))}"
    lines = [f"2·{_factor(a)}·({_linear(b, row, -y)})"
             for a, *b, y in tables.table("terms", terms)]
    return f"∂L/∂{name} = {_added(lines)}"


def describe(inputs=INPUTS, targets=TARGETS):
    """Return a sentence that says how many W are best for these data, and how good they are.

    Parameters
    ----------
    inputs, targets : array_like
        As for `three_samples.loss`.

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
    inputs, targets = tables.paired(inputs, targets)
    A, y = three_samples.normal_equations(inputs, targets)
    n = inputs.shape[1]
    best = closed_form.minimum(A[:n, :n], y.reshape(-1, n))
    rank = np.count_nonzero(closed_form.eigendirections(A[:n, :n])[0])
    lowest = three_samples.loss(best, inputs, targets)
    # What rounding leaves of 0 differs from machine to machine.
    lowest = 0 if lowest < ZERO * np.sum(targets**2) else lowest
    said = f"W {'has' if rank == n else 'have'} the lowest loss, which is {lowest:.4g}."
    if rank == n:
        return f"The samples span all {n} directions, so exactly one {said}"
    return f"The samples span only {rank} of {n} directions: A has no inverse, and many {said}"


def _index(number):
    return str(number).translate(SUBSCRIPTS)


def _number(value, decimals=None):
    if decimals is not None:
        return f"{value:.{decimals}f}"
    return np.format_float_positional(round(value, DECIMALS), trim="-")


def _factor(value):
    return _number(value) if value >= 0 else f"({MINUS}{_number(-value)})"


def _decimals(numbers):
    """Return how many decimals show all the numbers in full."""
    return max(len(_number(value).partition(".")[2]) for value in np.ravel(numbers))


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
