"""The gradient of a network against finite differences and autograd, and what training does."""

import warnings

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad
from hypothesis import given
from hypothesis import strategies as st
from numerics import central_difference, seeds

from helpers import network
from helpers.network import Weights

sizes = st.tuples(st.integers(1, 4), st.integers(1, 5), st.integers(1, 9))
X, Y = network.rings(60, seed=0)


def random_problem(size, seed, leading=()):
    """Weights with biases that are not 0, samples and labels."""
    n, h, m = size
    random = np.random.default_rng(seed)
    shapes = (n, h), (h,), (h,), ()
    weights = Weights(*(random.normal(size=(*leading, *shape)) for shape in shapes))
    return weights, random.normal(size=(m, n)), random.integers(0, 2, m)


def plain_loss(weights, X, y):
    """The formula as it stands in the books, for numbers that are not extreme."""
    W1, b1, W2, b2 = weights
    a = 1 / (1 + anp.exp(-(anp.dot(anp.tanh(anp.dot(X, W1) + b1), W2) + b2)))
    return -anp.mean(y * anp.log(a) + (1 - y) * anp.log(1 - a))


def all_equal(first, second):
    return all(np.array_equal(one, other) for one, other in zip(first, second, strict=True))


@given(size=sizes, seed=seeds)
def test_loss_is_the_formula_and_predict_its_probability(size, seed):
    weights, X, y = random_problem(size, seed)
    assert network.loss(weights, X, y) == pytest.approx(plain_loss(weights, X, y), abs=1e-12)
    y_hat = network.predict(weights, X)
    assert y_hat.shape == y.shape
    by_hand = -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    assert network.loss(weights, X, y) == pytest.approx(by_hand, abs=1e-12)


@given(size=sizes, seed=seeds)
def test_gradient_against_finite_differences(size, seed):
    weights, X, y = random_problem(size, seed)
    slopes = network.gradient(weights, X, y)
    for name, slope in slopes._asdict().items():
        before = getattr(weights, name)

        def moved(entries, name=name, before=before):
            there = weights._replace(**{name: entries.reshape(before.shape)})
            return network.loss(there, X, y)

        expected, uncertainty = central_difference(moved, before.ravel())
        assert slope.shape == before.shape
        assert np.all(np.abs(slope.ravel() - expected) <= 1e-8 + 10 * uncertainty)


@given(size=sizes, seed=seeds)
def test_gradient_against_autograd(size, seed):
    weights, X, y = random_problem(size, seed)
    expected = grad(plain_loss)(tuple(weights), X, y)
    for slope, automatic in zip(network.gradient(weights, X, y), expected, strict=True):
        assert slope == pytest.approx(automatic, abs=1e-12)


@given(size=sizes, seed=seeds, leading=st.sampled_from([(1,), (3,), (2, 3), (0,)]))
def test_many_networks_at_once_are_each_of_them_alone(size, seed, leading):
    weights, X, y = random_problem(size, seed, leading)
    alpha = np.random.default_rng(seed).uniform(0, 2, leading)
    together = network.gradient(weights, X, y)
    stepped = network.step(weights, together, alpha)
    assert network.loss(weights, X, y).shape == leading
    assert network.predict(weights, X).shape == (*leading, len(y))
    for at in np.ndindex(leading):
        one = Weights(*(each[at] for each in weights))
        alone = network.gradient(one, X, y)
        assert network.loss(one, X, y) == pytest.approx(network.loss(weights, X, y)[at])
        assert network.predict(one, X) == pytest.approx(network.predict(weights, X)[at])
        for which, slope in enumerate(alone):
            assert together[which][at] == pytest.approx(slope, abs=1e-14)
            expected = one[which] - alpha[at] * slope
            assert stepped[which][at] == pytest.approx(expected, abs=1e-13)


def test_learning_rates_broadcast_with_the_leading_axes():
    starts = [network.start(seed=seed) for seed in range(4)]
    many = Weights(*(np.stack(each)[None] for each in zip(*starts, strict=True)))
    slopes = network.gradient(many, X, Y)
    stepped = network.step(many, slopes, [[0.1], [1.0], [3.0]])
    assert [each.shape for each in stepped] == [(3, 4, 2, 3), (3, 4, 3), (3, 4, 3), (3, 4)]
    alone = network.step(starts[2], network.gradient(starts[2], X, Y), 3.0)
    for each, expected in zip(stepped, alone, strict=True):
        assert each[2, 2] == pytest.approx(expected, abs=1e-14)


@pytest.mark.parametrize("seed", range(8))
def test_training_lowers_the_loss_at_every_step_and_separates_the_rings(seed):
    weights, losses = network.start(hidden=6, seed=seed), []
    for _ in range(600):
        losses.append(network.loss(weights, X, Y))
        weights = network.step(weights, network.gradient(weights, X, Y), 0.5)
    assert np.all(np.diff(losses) < 0)
    assert np.all((network.predict(weights, X) > 0.5) == (Y == 1))


def test_no_straight_line_separates_the_rings():
    angles = np.radians(np.arange(0, 360))
    along = X @ np.stack([np.cos(angles), np.sin(angles)])
    right = [
        np.max(np.cumsum(np.where(Y[np.argsort(each)] == 0, 1, -1))) + np.sum(Y == 1)
        for each in along.T
    ]
    assert max(right) < 0.8 * len(Y)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("count", [1, 2, 101])
def test_rings_are_where_they_should_be(seed, count):
    samples, labels = network.rings(count, seed=seed)
    radius = np.linalg.norm(samples, axis=1)
    assert samples.shape == (count, 2)
    assert labels.sum() == count // 2
    assert np.all(radius[labels == 1] < 1)
    assert np.all((radius[labels == 0] >= 1.4) & (radius[labels == 0] < 2))
    assert np.array_equal(samples, network.rings(count, seed=seed)[0])
    assert not np.array_equal(samples, network.rings(count, seed=seed + 1)[0])


def test_equal_hidden_units_stay_equal():
    one = network.start(hidden=1, seed=1)
    weights = Weights(*(np.repeat(each, 3, axis=-1) for each in one[:3]), one.b2)
    for _ in range(50):
        weights = network.step(weights, network.gradient(weights, X, Y), 1.0)
    assert np.ptp(weights.W1, axis=-1).tolist() == [0, 0]
    assert np.ptp(weights.b1) == np.ptp(weights.W2) == 0


def test_a_start_of_zeros_is_dead():
    weights = Weights(*map(np.zeros_like, network.start(seed=0)))
    for _ in range(50):
        weights = network.step(weights, network.gradient(weights, X[:-3], Y[:-3]), 1.0)
    assert not np.any(weights.W1)
    assert not np.any(weights.b1)
    assert not np.any(weights.W2)
    assert weights.b2 != 0


def test_start_has_standard_normal_weights_and_no_bias():
    weights = network.start(50, 200, seed=3)
    assert [each.shape for each in weights] == [(50, 200), (200,), (200,), ()]
    assert np.mean(weights.W1) == pytest.approx(0, abs=0.05)
    assert np.std(weights.W1) == pytest.approx(1, abs=0.05)
    assert np.std(weights.W2) == pytest.approx(1, abs=0.2)
    assert not np.any(weights.b1)
    assert not np.any(weights.b2)
    assert all_equal(weights, network.start(50, 200, seed=3))
    assert not all_equal(weights, network.start(50, 200, seed=4))


@pytest.mark.parametrize("size", [1e3, 1e6, 1e100])
def test_extreme_weights_give_the_right_loss_without_a_warning(size):
    weights = Weights([[1e3, 0]], [0, 0], [size, 0], 0)
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        assert network.loss(weights, [[1], [-1]], [1, 0]) == 0
        assert network.loss(weights, [[1], [-1]], [0, 1]) == size
        assert network.predict(weights, [[1], [-1]]).tolist() == [1, 0]
        slopes = network.gradient(weights, [[1], [-1]], [0, 1])
        assert slopes.W2.tolist() == [1, 0]
        assert all(np.all(np.isfinite(each)) for each in slopes)
        with pytest.raises(ValueError, match="^weights and X: got a product that overflows"):
            network.loss(Weights([[1, 1]], [0, 0], [1.7e308, 1.7e308], 1e308), [[1e9]], [1])


def test_a_tiny_loss_is_not_rounded_to_zero():
    assert network.loss(Weights([[1e3]], [0], [40], 0), [[1]], [1]) == pytest.approx(np.exp(-40))


def test_nothing_is_altered_and_nothing_is_shared():
    weights = network.start(seed=0)
    kept = Weights(*map(np.copy, weights))
    same = network.step(weights, network.gradient(weights, X, Y), 0.0)
    assert all_equal(same, weights)
    for each in same[:3]:
        each[...] = np.nan
    assert all_equal(weights, kept)


def test_lists_are_accepted():
    weights = [[[1, 0], [0, 1]], [0, 0], [1, -1], 0]
    samples, labels = [[1, 1], [0, 2]], [True, False]
    with pytest.raises(TypeError, match=r"^y: got list with entries of type bool"):
        network.loss(weights, samples, labels)
    labels = [1, 0]
    expected = (np.log(2) + np.log1p(np.exp(-np.tanh(2)))) / 2
    assert network.loss(weights, samples, labels) == pytest.approx(expected)
    slopes = network.gradient(weights, samples, labels)
    assert isinstance(network.step(weights, tuple(slopes), 1), Weights)


GOOD = network.start(seed=0)
ALLOWED_SHAPES = [
    ({"W1": np.zeros((3, 3))}, r"X: got shape \(60, 2\), allowed: shape \(m, 3\)"),
    ({"W1": np.zeros(2)}, r"weights.W1: got shape \(2,\), allowed: shape \(..., n, h\)"),
    ({"W1": np.zeros((2, 0))}, r"weights.W1: got shape \(2, 0\), allowed: "),
    ({"b1": np.zeros(2)}, r"weights.b1: got shape \(2,\), allowed: shape \(3,\)"),
    ({"W2": np.zeros((3, 1))}, r"weights.W2: got shape \(3, 1\), allowed: shape \(3,\)"),
    ({"b2": np.zeros(1)}, r"weights.b2: got shape \(1,\), allowed: shape \(\)"),
    ({"W1": np.zeros((4, 2, 3))}, r"weights.b1: got shape \(3,\), allowed: shape \(4, 3\)"),
    ({"W2": [1, np.nan, 1]}, r"weights.W2: got .*, allowed: finite numbers"),
]


@pytest.mark.parametrize(("changes", "message"), ALLOWED_SHAPES)
@pytest.mark.parametrize(
    "function",
    [lambda weights: network.predict(weights, X), lambda weights: network.loss(weights, X, Y),
     lambda weights: network.gradient(weights, X, Y)],
    ids=["predict", "loss", "gradient"],
)  # fmt: skip
def test_wrong_weights_are_refused(function, changes, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        function(GOOD._replace(**changes))


@pytest.mark.parametrize("weights", [None, 3, GOOD[:3], np.zeros((4, 2)), {"W1": 1}])
def test_what_is_not_four_arrays_is_refused(weights):
    with pytest.raises(TypeError, match=r"^weights: got .*, allowed: \(W1, b1, W2, b2\)"):
        network.predict(weights, X)
    with pytest.raises(TypeError, match=r"^slopes: got .*, allowed: \(W1, b1, W2, b2\)"):
        network.step(GOOD, weights, 0.1)


@pytest.mark.parametrize(
    ("function", "message"),
    [
        (lambda: network.predict(GOOD, np.zeros(2)), "X: got shape"),
        (lambda: network.predict(GOOD, np.zeros((0, 2))), "X: got no samples"),
        (lambda: network.predict(GOOD, [[1, np.inf]]), "X: got .*, allowed: finite numbers"),
        (lambda: network.loss(GOOD, X, Y[:-1]), r"y: got shape \(59,\), allowed: shape \(60,\)"),
        (lambda: network.loss(GOOD, X, Y + 1), "y: got .*, allowed: labels 0 and 1"),
        (lambda: network.gradient(GOOD, X, Y / 2), "y: got .*, allowed: labels 0 and 1"),
        (lambda: network.gradient(GOOD, X, Y[:, None]), "y: got shape"),
        (lambda: network.step(GOOD, GOOD, -0.1), "learning_rate: got -0.1, allowed: 0 or larger"),
        (lambda: network.step(GOOD, GOOD, np.nan), "learning_rate: got nan, allowed: finite"),
        (lambda: network.step(GOOD, network.start(hidden=4, seed=0), 1), "slopes.W1: got shape"),
        (lambda: network.start(seed=-1), "seed: got -1, allowed: a whole number, 0 or larger"),
        (lambda: network.start(0, seed=0), "inputs: got 0, allowed: a whole number, 1 or larger"),
        (lambda: network.start(hidden=0, seed=0), "hidden: got 0, allowed: "),
        (lambda: network.rings(0), "count: got 0, allowed: a whole number, 1 or larger"),
    ],
)
def test_other_wrong_arguments_are_refused(function, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        function()


def test_learning_rates_that_do_not_broadcast_are_refused():
    many = Weights(*(np.stack([each, each, each]) for each in GOOD))
    with pytest.raises(ValueError, match=r"^weights and learning_rate: got .* broadcast"):
        network.step(many, many, [0.1, 0.2])


@pytest.mark.parametrize("seed", [0.5, None, "one"])
def test_a_seed_is_a_whole_number(seed):
    with pytest.raises(TypeError, match=r"^seed: got .*, allowed: a whole number"):
        network.start(seed=seed)
