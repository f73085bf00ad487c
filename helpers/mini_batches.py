"""Mini-batches: each step of logistic regression looks at a few of the samples only.

The slopes of a few samples, drawn by chance, are right on average and never exactly. So a step is
cheap, and it trembles.
"""

import numpy as np

from helpers import checks


def batches(count, size, passes, random):
    """Return which samples each step looks at: all of them in a random order, again and again.

    Parameters
    ----------
    count : int
        m, the number of samples.
    size : int
        How many of them make a batch; it divides m times `passes`.
    passes : int
        How often each sample is looked at.
    random : numpy.random.Generator
        The same generator gives the same order for every size, cut in other places.

    Returns
    -------
    ndarray of int, shape (m · passes / size, size)

    Raises
    ------
    TypeError, ValueError
        If a number is not whole or below 1, or `size` does not divide m times `passes`.

    References
    ----------
    L. Bottou, F. E. Curtis, J. Nocedal, Optimization Methods for Large-Scale Machine Learning,
    SIAM Review 60 (2018).
    """
    count, size, passes = (checks.count(name, value, least=1) for name, value in
                           (("count", count), ("size", size), ("passes", passes)))
    if count * passes % size:
        checks.refuse("size", size, f"a number that divides {count * passes}")
    order = np.concatenate([random.permutation(count) for _ in range(passes)])
    return order.reshape(-1, size)


def falling(learning_rate, half_after, steps):
    """Return α/(1 + k/h) for each step k: half of α after h steps, a third after 2h, and so on.

    Parameters
    ----------
    learning_rate : float
        α ≥ 0, of step 0.
    half_after : float
        h, above 0.
    steps : int

    Returns
    -------
    ndarray, shape (steps,)
        Its sum grows without end, so that no place is too far. The sum of its squares does not, so
        that the trembling dies away.

    Raises
    ------
    TypeError, ValueError
        If a number is not as above.

    References
    ----------
    H. Robbins, S. Monro, A Stochastic Approximation Method (1951).
    """
    learning_rate = checks.number("learning_rate", learning_rate)
    half_after = checks.number("half_after", half_after)
    if half_after == 0:
        checks.refuse("half_after", half_after, "a number above 0")
    return learning_rate / (1 + np.arange(checks.count("steps", steps)) / half_after)


def path(w, b, X, y, learning_rates, rows):
    """Return the start and the point after each step; each step feels its own batch only.

    Parameters
    ----------
    w, b, X, y : array_like, shapes (n,), (), (m, n) and (m,)
    learning_rates : array_like, shape (steps,) or (steps, r)
        α of each step, not negative; r runs side by side where there are r of them.
    rows : array_like of int, shape (steps, size)
        Which samples each step looks at, such as `batches` gives.

    Returns
    -------
    ndarray, shape (steps + 1, n + 1) or (steps + 1, r, n + 1)
        b comes last.

    Raises
    ------
    TypeError, ValueError
        As `helpers.logistic.cost`, and if the shapes do not fit, an α is negative, or a row is not
        that of a sample, or so large an α that a number overflows.

    References
    ----------
    D4.8 (the slopes of some samples, and their mean); H. Robbins, S. Monro (1951).
    """
    X, y = checks.samples(X, y)
    start = np.append(*checks.parameters(w, b, X.shape[1]))
    rows = _rows(rows, len(X))
    rates = checks.array("learning_rates", learning_rates)
    if rates.ndim not in (1, 2) or len(rates) != len(rows):
        checks.refuse("learning_rates", f"shape {rates.shape}", f"shape ({len(rows)},) or "
                      f"({len(rows)}, r)")
    if np.any(rates < 0):
        checks.refuse("learning_rates", rates, "numbers, 0 or larger")
    A = np.column_stack([X, np.ones(len(X))])
    made = np.empty((len(rows) + 1, *rates.shape[1:], len(start)))
    theta = made[0] = np.broadcast_to(start, made.shape[1:])
    steps = zip(A[rows], y[rows] - 0.5, rates[..., None] / rows.shape[1], made[1:], strict=True)
    with np.errstate(all="ignore"):
        for inputs, wanted, rate, after in steps:
            # σ(z) − y, where σ(z) = (1 + tanh(z/2))/2.
            dz = np.tanh(theta @ inputs.T / 2) / 2 - wanted
            theta = after[...] = theta - rate * (dz @ inputs)
    if not np.all(np.isfinite(made)):
        checks.refuse("learning_rates", rates, "some that keep all numbers finite")
    return made


def _rows(rows, count):
    given = np.asarray(rows)
    if given.ndim != 2 or given.size == 0 or given.dtype.kind not in "iu":
        checks.refuse("rows", f"shape {given.shape} of {given.dtype}", "whole numbers, a row for "
                      "each step")
    if np.min(given) < 0 or np.max(given) >= count:
        checks.refuse("rows", given, f"rows from 0 to {count - 1}")
    return given
