"""Fractions, which do not round: how many directions samples span, and the best W for them.

A float stands for the decimal number that was typed: 0.1 is one tenth.
"""

from fractions import Fraction

import numpy as np

from helpers import checks


def table(values):
    """Return an array of fractions, in which a product or a sum is exact.

    Parameters
    ----------
    values : array_like, shape (m, n)

    Returns
    -------
    ndarray of Fraction, shape (m, n)

    Raises
    ------
    TypeError, ValueError
        If `values` is not a table of finite numbers.

    References
    ----------
    D3.3.
    """
    return _each(lambda value: Fraction(repr(float(value))), checks.table("values", values))


def rank(inputs):
    """Return how many directions the samples span.

    Parameters
    ----------
    inputs : array_like, shape (m, n)
        A row for each sample.

    Returns
    -------
    int
        From 0 to n.

    Raises
    ------
    TypeError, ValueError
        If `inputs` is not a table of finite numbers.

    References
    ----------
    D3.8: an invertible A has one solution.
    """
    return len(_reduced(table(checks.table("inputs", inputs)))[1])


def best(inputs, targets):
    """Return the W with the lowest loss; of many such W, the shortest.

    Parameters
    ----------
    inputs : array_like, shape (m, n)
    targets : array_like, shape (m, p)
        A row for each sample.

    Returns
    -------
    ndarray of Fraction, shape (p, n)

    Raises
    ------
    TypeError, ValueError
        If the data are not two tables of finite numbers with as many rows.

    References
    ----------
    D3.8; G. Strang, Introduction to Linear Algebra (2016), section 7.4 (the pseudoinverse).
    """
    X, Y = map(table, checks.paired(inputs, targets))
    rows, pivots = _reduced(X)
    if not pivots:
        return _each(lambda value: Fraction(0), np.zeros((Y.shape[1], X.shape[1])))
    # X is its pivot columns times the reduced rows: least squares for the one, the shortest
    # solution for the other.
    columns = X[:, pivots]
    within = _solved(columns.T @ columns, columns.T @ Y)
    return (rows.T @ _solved(rows @ rows.T, within)).T


def loss(W, inputs, targets):
    """Return Σ ‖ŷ − y‖² over the samples.

    Parameters
    ----------
    W : array_like of Fraction, shape (p, n)
    inputs : array_like, shape (m, n)
    targets : array_like, shape (m, p)

    Returns
    -------
    Fraction

    Raises
    ------
    TypeError, ValueError
        If the data are not two tables of finite numbers with as many rows.

    References
    ----------
    D3.5.
    """
    X, Y = map(table, checks.paired(inputs, targets))
    return Fraction(np.sum((X @ np.asarray(W).T - Y) ** 2))


def written(fraction):
    """Return a fraction as text: in full, or about what it is where that would be long.

    Parameters
    ----------
    fraction : Fraction

    Returns
    -------
    str

    Raises
    ------
    TypeError, ValueError
        If `fraction` is no number.

    References
    ----------
    D3.8.
    """
    text = str(Fraction(fraction))
    return text if len(text) <= 14 else f"about {float(fraction):.6g}"


def _each(function, values):
    result = np.empty(values.shape, dtype=object)
    for place, value in np.ndenumerate(values):
        result[place] = function(value)
    return result


def _reduced(matrix):
    """Return the rows that are not 0 once reduced, and the columns that hold their leading 1."""
    rows, pivots = matrix.copy(), []
    for column in range(rows.shape[1]):
        top = len(pivots)
        below = np.flatnonzero(rows[top:, column])
        if len(below) == 0:
            continue
        rows[[top, top + below[0]]] = rows[[top + below[0], top]]
        rows[top] = rows[top] / rows[top, column]
        for other in range(len(rows)):
            if other != top:
                rows[other] = rows[other] - rows[other, column] * rows[top]
        pivots.append(column)
        if len(pivots) == len(rows):
            break
    return rows[:len(pivots)], pivots


def _solved(matrix, right):
    """Solve a system that has one solution."""
    rows, _ = _reduced(np.hstack([matrix, right]))
    return rows[:, matrix.shape[1]:]
