"""Fractions against NumPy's floats, and exact where floats are not."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from numerics import seeds

from helpers import exact
from helpers.three_samples import INPUTS, START, TARGETS


def typed(seed):
    """Data of few decimals, sometimes with dependent rows."""
    random = np.random.default_rng(seed)
    m, n, p = random.integers(1, 6, 3)
    inputs = random.integers(-20, 20, (m, n)) / 10
    if m > 1 and random.random() < 0.5:
        inputs[0] = [float(f"{3 * each:.6g}") for each in inputs[-1]]
    return inputs, random.integers(-20, 20, (m, p)) / 10


def test_a_float_is_the_decimal_that_was_typed():
    assert exact.table([[0.1, 3, 1e-7, 12345.678]]).tolist() == [
        [Fraction(1, 10), 3, Fraction(1, 10**7), Fraction(12345678, 1000)]
    ]


def test_the_documents_solution_and_its_loss():
    W = exact.best(INPUTS, TARGETS)
    half = Fraction(1, 2)
    assert W.tolist() == [[-3 * half, 3 * half, half], [-half, 5 * half, -half]]
    assert exact.loss(W, INPUTS, TARGETS) == 0
    assert exact.rank(INPUTS) == 3


@given(seed=seeds)
def test_rank_best_and_loss_agree_with_numpy(seed):
    inputs, targets = typed(seed)
    W = exact.best(inputs, targets)
    found = np.linalg.lstsq(inputs, targets)[0].T
    assert exact.rank(inputs) == np.linalg.matrix_rank(inputs)
    assert W.astype(float) == pytest.approx(found, rel=1e-7, abs=1e-7 * max(1, abs(found).max()))
    lowest = np.sum((inputs @ found.T - targets) ** 2)
    assert float(exact.loss(W, inputs, targets)) == pytest.approx(lowest, abs=1e-9)


@given(seed=seeds)
def test_the_gradient_at_the_best_is_exactly_zero(seed):
    inputs, targets = typed(seed)
    X, Y = exact.table(inputs), exact.table(targets)
    misses = X @ exact.best(inputs, targets).T - Y
    assert not np.any(misses.T @ X)


def test_rounding_does_not_hide_a_dependent_sample():
    multiple = [[0.1, 0.2, 0.3], [0.3, 0.6, 0.9], [1, 1, 1]]
    assert 3 * 0.1 != 0.3
    assert exact.rank(multiple) == 2


def test_a_loss_is_exactly_zero_only_if_it_is():
    targets = [[1.622, 0.318], [2.094, 0.348], [2.019, 0.384]]
    assert exact.loss(exact.table(START), INPUTS, targets) == 0
    assert exact.loss(exact.table(START), INPUTS, [[1.622, 0.318], [2.094, 0.348],
                                                   [2.019, 0.385]]) == Fraction(1, 10**6)


def test_long_fractions_are_written_shortly():
    assert exact.written(Fraction(-3, 2)) == "-3/2"
    assert exact.written(Fraction(10**20, 3 * 10**20 + 1)) == "about 0.333333"
    assert exact.written(0) == "0"


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: exact.table([1, 2]), r"values: got shape \(2,\)"),
        (lambda: exact.rank([[np.nan]]), "inputs: got .*, allowed: finite"),
        (lambda: exact.best([[1, 2]], [[1], [2]]), "targets: got 2 rows, allowed: 1"),
        (lambda: exact.loss([[1, 2]], [[1, 2]], [[1], [2]]), "targets: got 2 rows, allowed: 1"),
    ],
)
def test_wrong_arguments_are_refused(call, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        call()
