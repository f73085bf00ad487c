"""Mini-batches against automatic differentiation, plain descent, and what chance says of them."""

import itertools

import autograd.numpy as anp
import numpy as np
import pytest
from autograd import grad

from helpers import logistic, logistic_descent, mini_batches, penguins


@pytest.fixture(scope="module")
def samples():
    X, y, _ = penguins.load()
    return (X - X.mean(axis=0)) / X.std(axis=0), y


def cost_of(theta, X, y):
    z = anp.dot(X, theta[:-1]) + theta[-1]
    return anp.mean(anp.logaddexp(0, (1 - 2 * y) * z))


@pytest.mark.parametrize("size", [1, 4, 73])
def test_each_step_is_against_the_slope_of_its_own_batch(samples, size):
    X, y = samples
    rows = mini_batches.batches(len(y), size, 4, np.random.default_rng(3))[:40]
    rates = np.linspace(2, 0.1, len(rows))
    path = mini_batches.path([0.5, -0.2], 0.1, X, y, rates, rows)
    theta = np.array([0.5, -0.2, 0.1])
    for chosen, rate, made in zip(rows, rates, path[1:], strict=True):
        theta = theta - rate * grad(cost_of)(theta, X[chosen], y[chosen])
        assert made == pytest.approx(theta, abs=1e-12)


def test_with_all_samples_it_is_plain_descent(samples):
    X, y = samples
    rows = mini_batches.batches(len(y), len(y), 60, np.random.default_rng(0))
    path = mini_batches.path([0, 0], 0, X, y, np.full(60, 3.0), rows)
    assert path == pytest.approx(logistic_descent.path([0, 0], 0, X, y, 3.0, 60), abs=1e-12)


def test_runs_side_by_side_are_the_runs_one_by_one(samples):
    X, y = samples
    rows = mini_batches.batches(len(y), 5, 5, np.random.default_rng(1))
    rates = np.column_stack([np.full(len(rows), 1.0), mini_batches.falling(4, 20, len(rows))])
    both = mini_batches.path([0, 0], 0, X, y, rates, rows)
    for number in range(2):
        assert both[:, number] == pytest.approx(
            mini_batches.path([0, 0], 0, X, y, rates[:, number], rows), abs=1e-12)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_on_average_a_batch_tells_the_truth_and_larger_ones_tremble_less(size):
    """All batches of six samples: their mean is the slope, their spread what theory says."""
    random = np.random.default_rng(5)
    X, y = random.normal(size=(6, 2)), np.array([0, 1, 1, 0, 1, 0.0])
    w, b = np.array([0.4, -1.0]), 0.3

    def slopes(chosen):
        dw, db = logistic.gradient(w, b, X[list(chosen)], y[list(chosen)])
        return np.array([*dw, db])

    each = np.array([slopes([i]) for i in range(6)])
    of_batches = np.array([slopes(chosen) for chosen in itertools.combinations(range(6), size)])
    assert of_batches.mean(axis=0) == pytest.approx(slopes(range(6)))
    assert of_batches.var(axis=0) == pytest.approx(each.var(axis=0) / size * (6 - size) / 5)


@pytest.mark.parametrize("size", [1, 2, 5, 219])
def test_each_pass_looks_at_each_sample_once_in_the_same_order_for_every_size(size):
    rows = mini_batches.batches(219, size, 20, np.random.default_rng(7))
    assert rows.shape == (219 * 20 // size, size)
    assert np.array_equal(np.sort(rows.reshape(20, 219)), np.tile(np.arange(219), (20, 1)))
    assert np.array_equal(
        rows.ravel(), mini_batches.batches(219, 219, 20, np.random.default_rng(7)).ravel())


def test_falling_rates_are_halved_after_so_many_steps_and_go_any_distance():
    rates = mini_batches.falling(3.0, 100, 200_001)
    assert rates[[0, 100, 200, 900]] == pytest.approx([3, 1.5, 1, 0.3])
    # 300 (1 + log) is the integral; it grows without end, that of the squares does not.
    assert rates.sum() == pytest.approx(300 * np.log(2001), rel=0.01)
    assert (rates**2).sum() == pytest.approx(9 * 100, rel=0.01)


def on_two_samples(rates, rows, w=0):
    return mini_batches.path([w], 0, [[1.0], [2.0]], [0, 1], rates, rows)


@pytest.mark.parametrize(("call", "message"), [
    (lambda: mini_batches.batches(10, 3, 1, None), "size: got 3, allowed: a number that divides"),
    (lambda: mini_batches.batches(0, 3, 1, None), "count: got 0"),
    (lambda: mini_batches.falling(1, 0, 3), "half_after: got 0"),
    (lambda: mini_batches.falling(-1, 1, 3), "learning_rate: got"),
    (lambda: on_two_samples([1.0], [[0], [1]]), r"learning_rates: got shape \(1,\)"),
    (lambda: on_two_samples([-1.0], [[0]]), "learning_rates: got"),
    (lambda: on_two_samples([1.0], [[2]]), "rows: got .*, allowed: rows from 0 to 1"),
    (lambda: on_two_samples([1.0], [[0.5]]), "rows: got shape"),
    (lambda: on_two_samples([1.7e308], [[1]], w=-1), "learning_rates: got"),
])
def test_bad_arguments_are_refused_by_name(call, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        call()
