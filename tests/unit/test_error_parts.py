"""The parts of the error against plain descent, and where a float alone would go wrong."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import seeds

from helpers import error_parts
from helpers.three_samples import INPUTS, START, TARGETS


def random_case(seed):
    random = np.random.default_rng(seed)
    m, n, p = random.integers(1, 6, 3)
    return (random.normal(size=(p, n)), random.normal(size=(m, n)), random.normal(size=(m, p)))


@given(seed=seeds, exactly=st.booleans())
def test_each_direction_is_stretched_by_its_eigenvalue(seed, exactly):
    _, inputs, targets = random_case(seed)
    parts = error_parts.split(inputs, targets, exactly=exactly)
    H, V = 2 * inputs.T @ inputs, parts.eigenvectors
    assert pytest.approx(V * parts.eigenvalues, abs=1e-9) == H @ V
    assert pytest.approx(np.eye(len(V)), abs=1e-9) == V.T @ V
    assert np.all(np.diff(parts.eigenvalues) >= 0)
    assert parts.images == pytest.approx(inputs @ V, abs=1e-9)
    assert parts.lowest == pytest.approx(np.sum(parts.misses**2))


@given(seed=seeds, k=st.integers(0, 40), share=st.floats(0, 1.2))
def test_weights_misses_loss_and_gradient_are_those_of_plain_descent(seed, k, share):
    W, inputs, targets = random_case(seed)
    parts = error_parts.split(inputs, targets)
    alpha = share * 2 / parts.eigenvalues[-1]
    after = parts.after(parts.of(W), alpha, k)
    for _ in range(k):
        W = W - alpha * 2 * (inputs @ W.T - targets).T @ inputs
    misses = inputs @ W.T - targets
    size = max(1, np.max(np.abs(W)), np.max(np.abs(parts.best)))
    assert parts.weights(after) == pytest.approx(W, abs=1e-9 * size)
    assert parts.misses_of(after) == pytest.approx(misses, abs=1e-8 * size)
    assert parts.loss(after) == pytest.approx(np.sum(misses**2), rel=1e-7, abs=1e-12 * size**2)
    assert parts.gradient(after) == pytest.approx(2 * misses.T @ inputs, abs=1e-7 * size)


def test_a_part_that_has_grown_leaves_the_others_their_digits():
    inputs = [[1, 1, 0], [2, -2, 0], [0, 0, 1]]
    parts = error_parts.split(inputs, TARGETS)
    after = parts.after(parts.of(START), 0.15, 300)
    assert np.abs(after).max() > 1e40
    # Sample 1 stands at right angles to what has grown.
    assert np.abs(parts.misses_of(after)[0]).max() < 1e-9
    assert parts.weights(after)[:, 2] == pytest.approx([0.9, 0.9])


def test_the_smallest_eigenvalue_keeps_its_digits():
    inputs = np.array([[0.2, 0.5, 0.7], [0.4, 0.6, 0.8], [0.3, 0.55, 0.7500001]])
    # The product of the eigenvalues is the determinant, which is known exactly: 8·(8·10⁻⁹)².
    parts = error_parts.split(inputs, TARGETS)
    assert np.prod(parts.eigenvalues) == pytest.approx(8 * (8e-9) ** 2, rel=1e-6)
    through_the_block = np.linalg.eigvalsh(2 * inputs.T @ inputs)
    assert abs(through_the_block[0] / parts.eigenvalues[0] - 1) > 0.01


def test_exactly_zero_is_zero():
    targets = [[1.622, 0.318], [2.094, 0.348], [2.019, 0.384]]  # What the start predicts.
    parts = error_parts.split(INPUTS, targets, exactly=True)
    first = parts.of(START)
    assert not first.any()
    assert parts.lowest == parts.loss(first) == 0
    assert parts.is_lowest(first, 0.25, 7)
    parts = error_parts.split(np.eye(3), TARGETS, exactly=True)
    first = parts.of(START)
    assert not parts.is_lowest(first, 0.5, 0)
    assert parts.is_lowest(first, 0.5, 1)
    assert parts.loss(parts.after(first, 0.5, 1)) == 0
    assert not parts.is_lowest(first, 0.25, 21_000)
    assert parts.loss(parts.after(first, 0.25, 21_000)) == 0  # Too small to hold.


def test_many_counts_at_once():
    parts = error_parts.split(INPUTS, TARGETS)
    after = parts.after(parts.of(START), 0.25, [0, 7, 3000])
    assert after.shape == (3, 2, 3)
    assert parts.loss(after).shape == (3,)
    assert parts.misses_of(after).shape == (3, 3, 2)


@pytest.mark.parametrize(
    ("inputs", "targets", "message"),
    [
        ([1, 2], [[1]], r"inputs: got shape \(2,\)"),
        ([[1, 2]], [[1], [2]], "targets: got 2 rows, allowed: 1"),
        ([[np.inf, 2]], [[1]], "inputs: got .*, allowed: finite"),
    ],
)
def test_wrong_arguments_are_refused(inputs, targets, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        error_parts.split(inputs, targets)
