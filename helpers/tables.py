"""Checks of samples: inputs and targets in tables with a row for each sample."""

import reprlib
from numbers import Real

import numpy as np

from helpers import arguments

SMALLEST, LARGEST = 1e-9, 1e9  # What somebody means to type. Their products are safe in floats.


class DataError(ValueError):
    """Says what is wrong with data that somebody typed. A notebook shows this line alone.

    Parameters
    ----------
    message : str

    References
    ----------
    D3.3.
    """

    def __init__(self, message):
        super().__init__(message)

    def _render_traceback_(self):
        return [f"{type(self).__name__}: {self}"]


def typed(name, value, columns, most_rows):
    """Return a table of numbers that somebody typed as a float array.

    Parameters
    ----------
    name : str
        What the table is called, for the message.
    value : array_like, shape (m, columns)
        Numbers that are 0 or of a size from `SMALLEST` to `LARGEST`.
    columns : int
    most_rows : int

    Returns
    -------
    ndarray, shape (m, columns)

    Raises
    ------
    DataError
        If `value` is something else; names the row.

    References
    ----------
    D3.3.
    """
    rows = _listed(name, value, f"a list of rows with {columns} numbers each")
    if not 1 <= len(rows) <= most_rows:
        raise DataError(f"{name}: got {len(rows)} rows, allowed: 1 to {most_rows}")
    result = []
    for number, row in enumerate(rows, 1):
        entries = _listed(f"{name}, row {number}", row, f"{columns} numbers")
        if len(entries) != columns:
            hint = " (with a decimal point, not a comma)" if len(entries) > columns else ""
            raise DataError(f"{name}, row {number}: got {len(entries)} numbers, "
                            f"allowed: {columns}{hint}")
        result.append([_number(f"{name}, row {number}", entry) for entry in entries])
    return np.array(result)


def _listed(name, value, allowed):
    value = value.tolist() if isinstance(value, np.ndarray) else value
    if not isinstance(value, (list, tuple)):
        raise DataError(f"{name}: got {reprlib.repr(value)}, allowed: {allowed}")
    return value


def _number(name, value):
    value = value.item() if isinstance(value, np.generic) else value
    if isinstance(value, bool) or not isinstance(value, Real):
        raise DataError(f"{name}: got {reprlib.repr(value)}, allowed: real numbers")
    if value and not SMALLEST <= abs(value) <= LARGEST:  # nan is not between them either.
        raise DataError(f"{name}: got {reprlib.repr(value)}, allowed: 0, and sizes from "
                        f"{SMALLEST:g} to {LARGEST:g}")
    return float(value) + 0.0  # Never −0.


def table(name, value):
    """Return a new float array with a row for each sample.

    Parameters
    ----------
    name : str
        What the caller's argument is called, for the message.
    value : array_like, shape (m, n)

    Returns
    -------
    ndarray, shape (m, n)

    Raises
    ------
    TypeError, ValueError
        If the entries are not finite real numbers, or there are none.

    References
    ----------
    D3.3.
    """
    result = arguments.array(name, value)
    if result.ndim != 2 or result.size == 0:
        arguments.refuse(name, f"shape {result.shape}", "a row of numbers for each sample")
    return result


def paired(inputs, targets):
    """Return inputs and targets as new float arrays.

    Parameters
    ----------
    inputs : array_like, shape (m, n)
    targets : array_like, shape (m, p)

    Returns
    -------
    inputs, targets : ndarray

    Raises
    ------
    TypeError, ValueError
        As `table`, and if there are not as many targets as inputs.

    References
    ----------
    D3.3.
    """
    inputs, targets = table("inputs", inputs), table("targets", targets)
    if len(targets) != len(inputs):
        arguments.refuse("targets", f"{len(targets)} rows", f"{len(inputs)}, as many as inputs")
    return inputs, targets
