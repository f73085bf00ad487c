"""Logistic regression against finite differences, D4's own lines, closed forms and SciPy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import central_difference, seeds
from scipy import optimize, special

from helpers import descent, logistic, logistic_descent, penguins

moderate = st.floats(-30, 30)
any_number = st.floats(-1e300, 1e300)
label = st.sampled_from([0, 1])


def random_samples(seed, m=None):
    """X (m, n), labels of both kinds where m > 1, and parameters w (n,) and b."""
    random = np.random.default_rng(seed)
    m, n = m or random.integers(1, 30), random.integers(1, 6)
    y = np.arange(m) % 2
    return random.normal(size=(m, n)), random.permutation(y), random.normal(size=n), random.normal()


def scaled(X):
    return (X - X.mean(axis=0)) / X.std(axis=0)


# One sample


@given(z=st.lists(any_number, min_size=1))
def test_sigmoid_is_scipys(z):
    with np.errstate(all="raise"):
        a = logistic.sigmoid(z)
    assert a == pytest.approx(special.expit(z), rel=1e-12, abs=1e-300)
    assert np.all((a >= 0) & (a <= 1))
    assert a + logistic.sigmoid(np.negative(z)) == pytest.approx(1, rel=1e-15)


def test_sigmoid_of_a_number_and_of_an_array():
    assert logistic.sigmoid(0) == 0.5
    assert logistic.sigmoid(np.log(3)) == pytest.approx(0.75, rel=1e-15)
    assert (logistic.sigmoid(1000), logistic.sigmoid(-1000)) == (1, 0)
    assert logistic.sigmoid(np.zeros((2, 3, 1))).shape == (2, 3, 1)


@given(z=any_number, y=label)
def test_loss_is_minus_the_logarithm_of_what_was_said_of_the_truth(z, y):
    expected = -special.log_expit(z if y else -z)
    with np.errstate(all="raise"):
        assert logistic.loss(z, y) == pytest.approx(expected, rel=1e-12, abs=1e-300)


@given(w=st.lists(moderate, min_size=1, max_size=5), b=moderate, y=label, seed=seeds)
def test_each_slope_of_the_chain_is_a_finite_difference(w, b, y, seed):
    x = np.random.default_rng(seed).normal(size=len(w)) / len(w)
    z, a, loss, da, dz, dw, db = logistic.chain(w, b, x, y)
    assert z == pytest.approx(np.dot(w, x) + b, abs=1e-12)
    assert a == pytest.approx(special.expit(z), rel=1e-12)
    assert loss == pytest.approx(-special.log_expit(z if y else -z), rel=1e-12, abs=1e-300)

    def of_a(a):
        return -(y * np.log(a[0]) + (1 - y) * np.log(1 - a[0]))

    if 0.001 < a < 0.999:
        slope, doubt = central_difference(of_a, np.array([a]))
        assert np.abs(da - slope) <= doubt
    for slope, point, function in (
        (dz, [z], lambda z: logistic.chain([1], 0, z, y).loss),
        (dw, w, lambda w: logistic.chain(w, b, x, y).loss),
        (db, [b], lambda b: logistic.chain(w, b[0], x, y).loss),
    ):
        expected, doubt = central_difference(function, np.array(point, dtype=float))
        assert np.all(np.abs(slope - expected) <= doubt + 1e-9)


@given(z=st.floats(-700, 700), y=label)
def test_the_chain_multiplies_to_a_minus_y(z, y):
    _, a, _, da, dz, dw, db = logistic.chain([0, 0], z, [2, -3], y)
    from_above = logistic.sigmoid(-z)
    assert da == pytest.approx(-1 / a if y else 1 / from_above, rel=1e-12)
    assert dz == pytest.approx(da * a * from_above, rel=1e-12, abs=1e-15)
    assert dz == a - y
    assert (dw.tolist(), db) == ([2 * dz, -3 * dz], dz)


@pytest.mark.parametrize(
    ("z", "y", "expected"),
    [(1000, 0, (1, 1000, np.inf, 1)), (1000, 1, (1, 0, -1, 0)),
     (-1000, 0, (0, 0, 1, 0)), (-1000, 1, (0, 1000, -np.inf, -1))],
)
def test_far_out_nothing_overflows_but_da(z, y, expected):
    with np.errstate(all="raise"):
        assert logistic.chain([1], 0, [z], y)[1:5] == expected
        J, dw, db = logistic.loop([1], 0, [[z]], [y])
        assert logistic.cost([1], 0, [[z]], [y]) == J == expected[1]
        assert [*dw, db] == [z * expected[3], expected[3]]
        assert np.array_equal(logistic.gradient([1], 0, [[z]], [y])[0], dw)


# m samples


@given(seed=seeds)
def test_the_loop_is_the_documents(seed):
    X, y, w, b = random_samples(seed)
    J = db = 0
    dw = np.zeros(len(w))
    for x, truth in zip(X, y, strict=True):
        a = 1 / (1 + np.exp(-(w @ x + b)))
        J += -(truth * np.log(a) + (1 - truth) * np.log(1 - a))
        dz = a - truth
        dw += x * dz
        db += dz
    result = logistic.loop(w, b, X, y)
    assert result[0] == pytest.approx(J / len(y), rel=1e-12)
    assert result[1] == pytest.approx(dw / len(y), abs=1e-13)
    assert result[2] == pytest.approx(db / len(y), abs=1e-13)


@given(seed=seeds, size=st.floats(0, 100))
def test_loop_and_vectorised_agree_to_rounding(seed, size):
    X, y, w, b = random_samples(seed)
    J, dw, db = logistic.loop(size * w, b, X, y)
    vectorised = logistic.gradient(size * w, b, X, y)
    assert logistic.cost(size * w, b, X, y) == pytest.approx(J, rel=1e-13)
    assert vectorised[0] == pytest.approx(dw, abs=1e-13)
    assert vectorised[1] == pytest.approx(db, abs=1e-13)


@given(seed=seeds)
def test_cost_and_gradient_are_the_means_of_the_samples(seed):
    X, y, w, b = random_samples(seed)
    chains = [logistic.chain(w, b, x, truth) for x, truth in zip(X, y, strict=True)]
    dw, db = logistic.gradient(w, b, X, y)
    assert logistic.cost(w, b, X, y) == pytest.approx(np.mean([c.loss for c in chains]), rel=1e-13)
    assert dw == pytest.approx(np.mean([c.dw for c in chains], axis=0), abs=1e-13)
    assert db == pytest.approx(np.mean([c.db for c in chains]), abs=1e-13)


@given(seed=seeds)
def test_gradient_against_finite_differences(seed):
    X, y, w, b = random_samples(seed)
    slope, doubt = central_difference(
        lambda theta: logistic.cost(theta[:-1], theta[-1], X, y), np.append(w, b)
    )
    dw, db = logistic.gradient(w, b, X, y)
    assert np.all(np.abs(np.append(dw, db) - slope) <= doubt)


def test_vectorised_over_leading_axes_of_both():
    X, y, _, _ = random_samples(3, m=7)
    random = np.random.default_rng(4)
    w, b = random.normal(size=(4, 1, X.shape[1])), random.normal(size=5)
    J, (dw, db) = logistic.cost(w, b, X, y), logistic.gradient(w, b, X, y)
    assert (J.shape, dw.shape, db.shape) == ((4, 5), (4, 5, X.shape[1]), (4, 5))
    for i, j in np.ndindex(4, 5):
        alone = logistic.loop(w[i, 0], b[j], X, y)
        assert (J[i, j], db[i, j]) == pytest.approx((alone[0], alone[2]), rel=1e-12)
        assert dw[i, j] == pytest.approx(alone[1], rel=1e-12)


# What descent needs


@given(seed=seeds)
def test_hessian_against_finite_differences(seed):
    X, y, w, b = random_samples(seed)

    def slope(theta):
        return np.append(*logistic.gradient(theta[:-1], theta[-1], X, y))

    expected, doubt = central_difference(slope, np.append(w, b))
    assert np.all(np.abs(logistic_descent.hessian(w, b, X) - expected) <= doubt)


@given(seed=seeds, size=st.floats(0, 100))
def test_the_cost_is_convex_and_most_curved_at_zero(seed, size):
    X, _, w, b = random_samples(seed)
    hessian = logistic_descent.hessian(size * w, b, X)
    largest = logistic_descent.hessian(0 * w, 0, X)
    A = np.column_stack([X, np.ones(len(X))])
    assert largest == pytest.approx(A.T @ A / (4 * len(X)), abs=1e-13)
    assert np.linalg.eigvalsh(hessian).min() > -1e-13
    assert np.linalg.eigvalsh(largest - hessian).min() > -1e-13


@given(seed=seeds, share=st.floats(0, 3))
def test_path_is_what_descend_gives(seed, share):
    X, y, w, b = random_samples(seed)
    alpha = share * 2 / np.linalg.eigvalsh(logistic_descent.hessian(0 * w, 0, X))[-1]

    def slope(theta):
        return np.append(*logistic.gradient(theta[:-1], theta[-1], X, y))

    expected = descent.descend(slope, np.append(w, b), alpha, max_steps=20).path
    path = logistic_descent.path(w, b, X, y, alpha, 20)
    # Above the limit a rounding error may grow from step to step.
    exact = 1e-12 if share < 1 else 1e-8
    assert path == pytest.approx(expected, abs=exact * np.abs(expected).max())


@given(seed=seeds, share=st.floats(0.05, 0.9), penalty=st.sampled_from([0.0, 1e-4, 0.01, 0.3, 2.0]))
def test_path_with_a_penalty_descends_the_cost_and_the_price_of_size(seed, share, penalty):
    X, y, w, b = random_samples(seed)
    start, n = np.append(w, b), len(w)

    def price(theta):
        return logistic.cost(theta[:-1], theta[-1], X, y) + penalty / 2 * np.sum(theta[:-1] ** 2)

    hessian = logistic_descent.hessian(np.zeros(n), 0, X) + penalty * np.diag([*[1] * n, 0])
    alpha = share * 2 / np.linalg.eigvalsh(hessian)[-1]
    path = logistic_descent.path(w, b, X, y, alpha, 20, penalty=penalty)
    slopes, uncertainty = central_difference(price, start)
    assert np.all(np.abs(start - alpha * slopes - path[1]) <= alpha * uncertainty + 1e-12)
    costs = [price(theta) for theta in path]
    assert np.all(np.diff(costs) <= 1e-12 * costs[0]), "below the limit it never rises"



@given(seed=seeds, share=st.floats(0.01, 0.999))
def test_below_the_limit_no_step_raises_the_cost(seed, share):
    X, y, w, b = random_samples(seed)
    alpha = share * 2 / np.linalg.eigvalsh(logistic_descent.hessian(0 * w, 0, X))[-1]
    path = logistic_descent.path(3 * w, 3 * b, X, y, alpha, 50)
    assert np.all(np.diff(logistic.cost(path[:, :-1], path[:, -1], X, y)) <= 1e-15)


def scipys_minimum(X, y):
    """The lowest point of the mean of −log σ(±z), by SciPy, and its third number is b."""
    sign = 2 * y - 1

    def mean_loss(theta):
        return -np.mean(special.log_expit(sign * (X @ theta[:-1] + theta[-1])))

    return optimize.minimize(mean_loss, np.zeros(X.shape[1] + 1), method="BFGS",
                             options={"gtol": 1e-7}).x


@pytest.mark.parametrize("measurements", [penguins.MEASUREMENTS[::2], penguins.MEASUREMENTS[:1]])
def test_descent_finds_scipys_coefficients_and_accuracy(measurements):
    X, y, _ = penguins.load(measurements=measurements)
    X = scaled(X)
    n = X.shape[1]
    alpha = 0.9 * 2 / np.linalg.eigvalsh(logistic_descent.hessian(np.zeros(n), 0, X))[-1]
    theta = logistic_descent.path(np.zeros(n), 0, X, y, alpha, 5000)[-1]
    expected = scipys_minimum(X, y)
    assert theta == pytest.approx(expected, abs=1e-4)
    right = np.mean((X @ theta[:-1] + theta[-1] > 0) == y)
    assert right == pytest.approx(np.mean((X @ expected[:-1] + expected[-1] > 0) == y), abs=1e-4)
    assert np.linalg.norm(logistic.gradient(theta[:-1], theta[-1], X, y)[0]) < 1e-9


def widest_gap(X, y):
    """How far the samples can be kept from a line with weights up to 1: 0 if none separates them.

    A linear programme, which knows nothing of logarithms.
    """
    rows = np.column_stack([-(2 * y - 1)[:, None] * np.column_stack([X, np.ones(len(X))]),
                            np.ones(len(X))])
    found = optimize.linprog([0, 0, 0, -1], A_ub=rows, b_ub=np.zeros(len(X)),
                             bounds=[(-1, 1), (-1, 1), (None, None), (None, None)])
    return -found.fun


def test_on_separable_samples_the_weights_grow_for_ever():
    for sex in (None, "male"):
        X, y, _ = penguins.load(sex=sex)
        X = scaled(X)
        path = logistic_descent.path([0, 0], 0, X, y, 5, 30_000)[[300, 3_000, 30_000]]
        sizes = np.linalg.norm(path[:, :2], axis=1)
        costs = logistic.cost(path[:, :2], path[:, 2], X, y)
        if sex:
            assert widest_gap(X, y) > 0.1
            assert np.all(np.diff(sizes) > 4)
            assert np.all(costs[1:] < costs[:-1] / 4)
            assert costs[-1] < 2e-4
        else:
            assert widest_gap(X, y) == pytest.approx(0, abs=1e-12)
            assert sizes[2] - sizes[1] < 1e-4
            assert costs[2] > 0.1


# Arguments


@pytest.mark.parametrize("function", [logistic.loop, logistic.cost, logistic.gradient,
                                      lambda *given: logistic_descent.path(*given, 0.1, 3)])
@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"y": [0, 2, 1]}, ValueError, "y: got the label 2, allowed: labels 0 and 1"),
        ({"y": [0, 0.5, 1]}, ValueError, "y: got the label 0.5, allowed: labels 0 and 1"),
        ({"y": [-1, 1, 1]}, ValueError, "y: got the label -1, allowed: labels 0 and 1"),
        ({"y": [0, 1]}, ValueError, r"y: got shape \(2,\), allowed: shape \(3,\)"),
        ({"y": [[0], [1], [1]]}, ValueError, r"y: got shape \(3, 1\), allowed: shape \(3,\)"),
        ({"y": [0, 1, np.nan]}, ValueError, "y: got .*, allowed: finite numbers"),
        ({"y": ["a", "b", "a"]}, TypeError, "y: got .*, allowed: real numbers"),
        ({"X": np.empty((0, 2)), "y": []}, ValueError,
         r"X: got no samples, shape \(0, 2\), allowed: at least one sample"),
        ({"X": [], "y": []}, ValueError, r"X: got no samples, shape \(0,\), allowed: at least one"),
        ({"X": [1, 2, 3]}, ValueError, r"X: got shape \(3,\), allowed: shape \(m, n\)"),
        ({"X": [[1, 2], [3], [4, 5]]}, ValueError, "X: got rows of different lengths"),
        ({"X": [[1, np.inf]] * 3}, ValueError, "X: got .*, allowed: finite numbers"),
        ({"w": [1, 2, 3]}, ValueError, r"w: got shape \(3,\), allowed: "),
        ({"w": [np.nan, 1]}, ValueError, "w: got .*, allowed: finite numbers"),
        ({"b": np.inf}, ValueError, "b: got inf, allowed: finite numbers"),
        ({"b": "one"}, TypeError, "b: got .*, allowed: real numbers"),
    ],
)
def test_wrong_samples_and_parameters_are_refused(function, changes, error, message):
    good = {"w": [1, 2], "b": 0, "X": [[1, 2], [3, 4], [5, 6]], "y": [0, 1, 1]}
    function(*good.values())
    with pytest.raises(error, match=f"^{message}"):
        function(*(good | changes).values())


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: logistic.sigmoid([1, np.nan]), "z: got .*, allowed: finite numbers"),
        (lambda: logistic.loss(1, 2), "y: got the label 2, allowed: labels 0 and 1"),
        (lambda: logistic.loss([1, 2], 1), r"y: got shape \(\), allowed: shape \(2,\)"),
        (lambda: logistic.chain([1], 0, [[1]], 1), r"x: got shape \(1, 1\), allowed: one sample"),
        (lambda: logistic.chain([1, 2], 0, [1], 1), r"w: got shape \(2,\), allowed: shape \(1,\)"),
        (lambda: logistic.chain([1], [0], [1], 1), r"b: got shape \(1,\), allowed: shape \(\)"),
        (lambda: logistic.chain([1], 0, [1], [1]), r"y: got shape \(1,\), allowed: shape \(\)"),
        (lambda: logistic.chain([1], 0, [1], 3), "y: got the label 3, allowed: labels 0 and 1"),
        (lambda: logistic.cost([1e200], 0, [[1e200]], [1]), "w, b and X: got a product that over"),
        (lambda: logistic.cost(np.ones((2, 1)), np.ones(3), [[1]], [1]), "w and b: got shape"),
        (lambda: logistic_descent.hessian([1], 0, []), "X: got no samples"),
        (lambda: logistic_descent.path([1], 0, [[1]], [1], -1, 3), "learning_rate: got -1"),
        (lambda: logistic_descent.path([1], 0, [[9]], [0], 1e308, 3), "learning_rate: got 1e.308"),
        (lambda: logistic_descent.path([1], 0, [[1]], [1], 0.1, -3), "steps: got -3, allowed"),
        (lambda: logistic_descent.path([1], 0, [[1]], [1], 0.1, 3, penalty=-2), "penalty: got -2"),
    ],
)
def test_each_refusal_names_the_argument(call, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        call()


def test_nothing_is_altered():
    X, y, w = np.ones((2, 2)), np.array([0.0, 1.0]), np.array([1.0, 2.0])
    for function in (logistic.loop, logistic.cost, logistic.gradient):
        function(w, 0, X, y)
    logistic_descent.path(w, 0, X, y, 0.1, 5)
    assert (X.tolist(), y.tolist(), w.tolist()) == ([[1, 1], [1, 1]], [0, 1], [1, 2])
