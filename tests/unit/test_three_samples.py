"""The worked example against the document's own numbers, plain loops and finite differences."""

import re
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import central_difference, seeds

from helpers import error_parts, three_samples
from helpers.three_samples import INPUTS, START, TARGETS, gradient, iterate, loss, solve

SOLUTION = np.array([[-1.5, 1.5, 0.5], [-0.5, 2.5, -0.5]])
BLOCK = np.array([[0.58, 1.04, 1.46], [1.04, 1.94, 2.74], [1.46, 2.74, 3.88]])
CONSTANTS = np.array([[1.42, 2.72, 3.86], [1.58, 2.96, 4.18]])
SINGULAR = np.array([[0.2, 0.5, 0.7], [0.4, 1.0, 1.4], [0.3, 0.6, 0.9]])
# What D3 prints after each further 3000 updates, rounded to two decimals.
TRACE = [
    "[ 0.98  2.53  0.23 -0.16  0.42  0.2 ]",
    "[-1.53  1.59  0.45 -0.35  1.99 -0.2 ]",
    "[-1.51  1.53  0.48 -0.46  2.36 -0.41]",
    "[-1.5   1.51  0.5  -0.49  2.46 -0.48]",
    "[-1.5   1.5   0.5  -0.5   2.49 -0.49]",
    "[-1.5  1.5  0.5 -0.5  2.5 -0.5]",
    "[-1.5  1.5  0.5 -0.5  2.5 -0.5]",
    "[-1.5  1.5  0.5 -0.5  2.5 -0.5]",
]


def random_case(seed, leading=()):
    """W, inputs and targets of random shapes and values."""
    random = np.random.default_rng(seed)
    m, n, p = random.integers(1, 6, 3)
    return (random.normal(size=(*leading, p, n)), random.normal(size=(m, n)),
            random.normal(size=(m, p)))


def looped(W, learning_rate, k, inputs=INPUTS, targets=TARGETS):
    """Gradient descent as one would write it first."""
    W = np.array(W)
    for _ in range(k):
        W = W - learning_rate * 2 * (inputs @ W.T - targets).T @ inputs
    return W


def test_the_data_are_the_documents_and_cannot_be_altered_by_accident():
    assert INPUTS.tolist() == [[0.2, 0.5, 0.7], [0.4, 0.6, 0.8], [0.3, 0.6, 0.9]]
    assert TARGETS.tolist() == [[0.8, 0.8], [0.7, 0.9], [0.9, 0.9]]
    for data in (INPUTS, TARGETS, START):
        with pytest.raises(ValueError, match="read-only"):
            data[0, 0] = 1


def test_a_prediction_by_hand():
    predicted = three_samples.predict(START)
    assert predicted.shape == (3, 2)
    assert predicted[0, 0] == pytest.approx(0.2 * 0.98 + 0.5 * 2.53 + 0.7 * 0.23)
    assert predicted[2, 1] == pytest.approx(0.3 * -0.16 + 0.6 * 0.42 + 0.9 * 0.2)


@given(seed=seeds)
def test_predictions_and_loss_entry_by_entry(seed):
    W, inputs, targets = random_case(seed)
    predicted = three_samples.predict(W, inputs)
    expected = 0.0
    for s, x in enumerate(inputs):
        for i, row in enumerate(W):
            assert predicted[s, i] == pytest.approx(sum(w * a for w, a in zip(row, x, strict=True)))
            expected += (predicted[s, i] - targets[s, i]) ** 2
    assert loss(W, inputs, targets) == pytest.approx(expected)


def test_the_six_final_lines_of_the_document():
    for W in (START, np.zeros((2, 3)), np.random.default_rng(0).normal(size=(2, 3))):
        assert gradient(W) == pytest.approx(W @ BLOCK - CONSTANTS, abs=1e-12)


def test_the_three_summands_of_the_first_partial_derivative():
    w = START[0]
    assert three_samples.summands(START)[0, 0] == pytest.approx([
        0.2 * 2 * (0.2 * w[0] + 0.5 * w[1] + 0.7 * w[2] - 0.8),
        0.4 * 2 * (0.4 * w[0] + 0.6 * w[1] + 0.8 * w[2] - 0.7),
        0.3 * 2 * (0.3 * w[0] + 0.6 * w[1] + 0.9 * w[2] - 0.9),
    ])


@given(seed=seeds)
def test_gradient_is_the_sum_of_its_summands_and_the_slope_of_the_loss(seed):
    W, inputs, targets = random_case(seed)
    exact = gradient(W, inputs, targets)
    assert three_samples.summands(W, inputs, targets).sum(axis=-1) == pytest.approx(exact)
    slopes, uncertainty = central_difference(
        lambda w: loss(w.reshape(W.shape), inputs, targets), W.ravel()
    )
    assert np.all(np.abs(slopes - exact.ravel()) <= 10 * uncertainty + 1e-9)


@given(seed=seeds)
def test_each_summand_is_the_gradient_of_its_own_sample(seed):
    W, inputs, targets = random_case(seed)
    parts = three_samples.summands(W, inputs, targets)
    for s in range(len(inputs)):
        alone = gradient(W, inputs[s:s + 1], targets[s:s + 1])
        assert parts[..., s] == pytest.approx(alone)


@given(seed=seeds)
def test_leading_axes(seed):
    W, inputs, targets = random_case(seed, leading=(4, 2))
    for function in (loss, gradient, three_samples.summands):
        together = function(W, inputs, targets)
        assert together.shape[:2] == (4, 2)
        assert together[3, 1] == pytest.approx(function(W[3, 1], inputs, targets))
    predicted = three_samples.predict(W, inputs)
    assert predicted[3, 1] == pytest.approx(three_samples.predict(W[3, 1], inputs))


def test_the_six_equations_of_the_document():
    A, y = three_samples.normal_equations()
    assert np.allclose(A, np.kron(np.eye(2), BLOCK), rtol=0, atol=1e-12)
    assert y == pytest.approx(CONSTANTS.ravel())


@given(seed=seeds)
def test_the_gradient_is_what_the_normal_equations_leave_over(seed):
    W, inputs, targets = random_case(seed)
    A, y = three_samples.normal_equations(inputs, targets)
    assert A @ W.ravel() - y == pytest.approx(gradient(W, inputs, targets).ravel(), abs=1e-12)


def test_the_solution_of_the_document_has_loss_zero():
    assert solve() == pytest.approx(SOLUTION, abs=1e-9)
    assert loss(solve()) < 1e-25
    inputs, targets = ([[Fraction(str(number)) for number in row] for row in data.tolist()]
                       for data in (INPUTS, TARGETS))
    for x, y in zip(inputs, targets, strict=True):
        for row, target in zip(SOLUTION.tolist(), y, strict=True):
            assert sum(Fraction(w) * a for w, a in zip(row, x, strict=True)) == target


@given(seed=seeds)
def test_solve_agrees_with_least_squares(seed):
    random = np.random.default_rng(seed)
    inputs, targets = random.normal(size=(6, 3)), random.normal(size=(6, 2))
    expected = np.linalg.lstsq(inputs, targets)[0].T
    assert solve(inputs, targets) == pytest.approx(expected, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(("inputs", "rank"), [(SINGULAR, 2), (INPUTS[:2], 2), (INPUTS[:1], 1)])
def test_singular_data_are_refused_with_a_sentence(inputs, rank):
    with pytest.raises(ValueError, match=(
        rf"^inputs: got samples that span only {rank} of 3 directions, allowed: .*all 3"
    )):
        solve(inputs, TARGETS[:len(inputs)])


def test_the_printed_trace_digit_for_digit():
    path = iterate(START, 0.25, np.arange(0, 21_001, 3000))
    assert [str(np.round(W.ravel(), 2)) for W in path] == TRACE
    W, printed = START, []
    for _ in range(8):
        printed.append(str(np.round(W.ravel(), 2)))
        W = looped(W, 0.25, 3000)
    assert printed == TRACE


@given(seed=seeds, k=st.integers(0, 60), share=st.floats(0, 1.2))
def test_without_a_loop_is_equal_to_the_loop(seed, k, share):
    W, inputs, targets = random_case(seed)
    learning_rate = share / np.linalg.eigvalsh(inputs.T @ inputs)[-1]
    expected = looped(W, learning_rate, k, inputs, targets)
    size = max(1, np.max(np.abs(expected)), np.max(np.abs(np.linalg.pinv(inputs) @ targets)))
    assert iterate(W, learning_rate, k, inputs, targets) == pytest.approx(expected, abs=1e-9 * size)


@pytest.mark.parametrize("learning_rate", [0.0, 0.01, 0.25, 0.31])
def test_without_a_loop_is_equal_to_the_loop_after_21000_updates(learning_rate):
    direct = iterate(START, learning_rate, 21_000)
    assert direct == pytest.approx(looped(START, learning_rate, 21_000), abs=1e-9)


def test_descent_ends_at_the_best_or_at_the_nearest_of_the_best():
    assert error_parts.end(START, INPUTS, TARGETS) == pytest.approx(SOLUTION, abs=1e-9)
    found = error_parts.end(START, SINGULAR, TARGETS)
    assert found == pytest.approx(iterate(START, 0.1, 10**6, SINGULAR, TARGETS), abs=1e-9)
    assert np.all(error_parts.end(START, 0 * INPUTS, TARGETS) == START)


def test_typed_data_become_floats():
    inputs, targets = three_samples.data([[1, 2, 3], (0.5, np.float32(2), np.int64(4))],
                                         np.array([[1, 2], [3, 4]]))
    assert inputs.dtype == targets.dtype == float
    assert inputs.tolist() == [[1, 2, 3], [0.5, 2, 4]]
    assert three_samples.data(INPUTS, TARGETS)[0].tolist() == INPUTS.tolist()


@pytest.mark.parametrize(("inputs", "message"), [
    (None, "inputs: got None, allowed: a list of rows with 3 numbers each"),
    (np.array(3.0), "inputs: got 3.0, allowed: a list of rows"),
    ([[1, 2, True]], "inputs, row 1: got True, allowed: real numbers"),
    ([[1, 2, 1j]], "inputs, row 1: got 1j, allowed: real numbers"),
    ([[1, 2, 10**400]], "inputs, row 1: got 1000.*0, allowed: 0, and sizes"),
    ([[1, 2, 1e-10]], "inputs, row 1: got 1e-10, allowed: 0, and sizes from 1e-09 to 1e[+]09"),
    (np.zeros((1, 3, 3)), r"inputs, row 1: got \[0.0, 0.0, 0.0\], allowed: real numbers"),
])
def test_other_data_are_refused(inputs, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        three_samples.data(inputs, [[1, 2]])


def test_many_starts_and_many_counts_at_once():
    starts, counts = np.random.default_rng(0).normal(size=(4, 2, 3)), np.array([[0], [7], [3000]])
    together = iterate(starts, 0.25, counts)
    assert together.shape == (3, 4, 2, 3)
    assert together[0] == pytest.approx(starts, abs=1e-12)
    assert together[2, 1] == pytest.approx(iterate(starts[1], 0.25, 3000), abs=1e-12)


def test_converges_below_the_limit_and_diverges_above():
    limit = 2 / np.linalg.eigvalsh(BLOCK)[-1]
    assert limit == pytest.approx(0.3139, abs=5e-5)
    for learning_rate in (0.25, 0.31, 0.999 * limit):
        assert loss(iterate(START, learning_rate, 10**6)) < 1e-20
    for learning_rate in (0.32, 1.001 * limit):
        assert loss(iterate(START, learning_rate, 10**5)) > 1e30


@pytest.mark.parametrize("learning_rate", [0.32, 1.0, 1e6, 1e300])
@pytest.mark.parametrize("k", [1, 20_999, 21_000, 10**12])
def test_diverging_runs_are_finite_without_a_warning(learning_rate, k):
    with np.errstate(all="raise"):
        W = iterate(START, learning_rate, k)
        assert np.all(np.isfinite(W))
        assert np.isfinite(loss(W))
        assert loss(W) > 1


def test_on_singular_data_the_start_decides_where_descent_ends():
    flat = np.array([1.0, 1.0, -1.0])  # At right angles to all three inputs.
    flat = flat - np.linalg.pinv(SINGULAR) @ SINGULAR @ flat
    assert np.linalg.norm(flat) > 0.1
    lowest = np.linalg.lstsq(SINGULAR, TARGETS)[0].T
    ends = [iterate(start, 0.1, 10**6, SINGULAR, TARGETS) for start in (START, START + flat)]
    assert ends[1] - ends[0] == pytest.approx(np.tile(flat, (2, 1)), abs=1e-9)
    for end in ends:
        assert loss(end, SINGULAR, TARGETS) == pytest.approx(loss(lowest, SINGULAR, TARGETS))
        assert loss(end, SINGULAR, TARGETS) == pytest.approx(0.26)


def test_nothing_is_altered_and_lists_are_accepted():
    W = START.tolist()
    assert iterate(W, 0.25, 0) == pytest.approx(START)
    assert loss(W) == loss(START)
    assert gradient(W, INPUTS.tolist(), TARGETS.tolist()) == pytest.approx(gradient(START))


def test_what_is_too_large_to_hold_never_warns():
    with np.errstate(all="raise"):
        assert loss(1e200 * START) == np.inf
        assert np.isnan(loss(np.nan * START))
        assert three_samples.predict(np.full((2, 3), 1e308))[2, 0] == np.inf


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"W": START[0]}, ValueError, r"W: got shape \(3,\), allowed: shape \(\.\.\., 2, 3\)"),
        ({"W": START.T}, ValueError, r"W: got shape \(3, 2\), allowed: shape \(\.\.\., 2, 3\)"),
        ({"W": np.zeros((3, 3))}, ValueError, r"W: got shape \(3, 3\), allowed: .*2, 3\)"),
        ({"W": [["a"] * 3] * 2}, TypeError, "W: got .*, allowed: real numbers"),
        ({"inputs": INPUTS[0]}, ValueError, r"inputs: got shape \(3,\), allowed: a row"),
        ({"inputs": np.zeros((0, 3))}, ValueError, r"inputs: got shape \(0, 3\), allowed: a row"),
        ({"inputs": np.nan * INPUTS}, ValueError, "inputs: got .*, allowed: finite numbers"),
        ({"inputs": [[1, 2, 3], [1]]}, ValueError, "inputs: got rows of different lengths"),
        ({"targets": TARGETS[:2]}, ValueError, "targets: got 2 rows, allowed: 3, as many as inp"),
        ({"targets": TARGETS + np.inf}, ValueError, "targets: got .*, allowed: finite numbers"),
        ({"targets": None}, TypeError, "targets: got .*, allowed: real numbers"),
    ],
)
@pytest.mark.parametrize("function", [loss, gradient, three_samples.summands, iterate])
def test_wrong_arguments_are_refused(function, changes, error, message):
    given = {"W": START, "inputs": INPUTS, "targets": TARGETS} | changes
    if function is iterate:
        given = {"W0": given.pop("W"), "learning_rate": 0.1, "k": 3, **given}
        message = re.sub("^W", "W0", message)
    with pytest.raises(error, match=f"^{message}"):
        function(**given)


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"W0": np.nan * START}, ValueError, "W0: got .*, allowed: finite numbers"),
        ({"learning_rate": -0.1}, ValueError, "learning_rate: got -0.1, allowed: a finite number"),
        ({"learning_rate": np.inf}, ValueError, "learning_rate: got inf, allowed: "),
        ({"k": -1}, ValueError, "k: got .*, allowed: whole numbers, 0 or larger"),
        ({"k": 1.5}, ValueError, "k: got .*, allowed: whole numbers, 0 or larger"),
        ({"k": "many"}, TypeError, "k: got .*, allowed: real numbers"),
        ({"k": True}, TypeError, "k: got .*, allowed: real numbers"),
        ({"W0": np.zeros((4, 2, 3)), "k": [1, 2, 3]}, ValueError, "W0 and k: got shape"),
        ({"inputs": 1e200 * INPUTS}, ValueError, "inputs and targets: got products too large"),
    ],
)
def test_iterate_refuses_what_it_cannot_do(changes, error, message):
    with pytest.raises(error, match=f"^{message}"):
        iterate(**({"W0": START, "learning_rate": 0.25, "k": 3} | changes))


def test_predict_refuses_weights_that_do_not_fit():
    for W in (START[0], START[:, :2], 1.0):
        with pytest.raises(ValueError, match=r"^W: got shape .*, allowed: shape \(\.\.\., p, 3\)"):
            three_samples.predict(W)
