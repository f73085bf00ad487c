"""Backtracking against SciPy's own search, and against what a parabola says beforehand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import OBJECTIVES, random_points, random_quadratic, seeds
from scipy.optimize import _linesearch, minimize

from helpers import backtracking, network, objectives

shares = st.floats(0.01, 0.99)


@given(seed=seeds, share=shares, first=st.floats(0.01, 100))
def test_on_a_bowl_the_longest_step_that_is_taken_is_known(seed, share, first):
    """Along the slope the loss is a parabola: enough is kept up to 2(1 − c)/λ, λ its curvature."""
    _, hessian, _, minimum = random_quadratic(4, seed, 50)
    bowl = (lambda t: (t - minimum) @ hessian @ (t - minimum) / 2), (
        lambda t: hessian @ (t - minimum))
    theta = minimum + np.random.default_rng(seed).normal(size=4)
    slope = bowl[1](theta)
    first = first / np.abs(hessian).max()
    most = 2 * (1 - share) * (slope @ slope) / (slope @ hessian @ slope)
    halvings = max(0, math.ceil(math.log2(first / most)))
    if abs(math.log2(first / most) - round(math.log2(first / most))) < 1e-6:
        return  # exactly at the edge rounding decides
    rate, tries = backtracking.step_length(bowl[0], theta, slope, first, share)
    assert rate == pytest.approx(first / 2**halvings)
    assert tries == halvings + 1


@pytest.mark.parametrize("name", ["two_valleys", "rosenbrock", "four_valleys", "bowl of two"])
@given(seed=seeds)
def test_scipys_search_takes_no_other_step_where_halving_is_all_it_may_do(name, seed):
    """SciPy guesses the next α from parabolas; a first α that is good enough it takes as we do."""
    objective = OBJECTIVES[name]
    theta = random_points(objective, seed)
    slope = objective.gradient(theta)
    if not np.any(slope):
        return
    for first in (1e-4, 1e-2, 0.3):
        rate, tries = backtracking.step_length(objective.value, theta, slope, first, 0.1)
        found, _, height = _linesearch.line_search_armijo(
            objective.value, theta, -slope, slope, objective.value(theta), c1=0.1, alpha0=first)
        assert (tries == 1) == (found == first)
        for each in (rate, found):  # both keep the promise, each in its own way
            fall = objective.value(theta) - objective.value(theta - each * slope)
            assert fall >= 0.1 * each * (slope @ slope) * (1 - 1e-9) - 1e-12 * abs(height)


@pytest.mark.parametrize("name", ["two_valleys", "rosenbrock", "four_valleys", "bowl of two"])
@given(seed=seeds, share=shares)
def test_a_run_keeps_every_promise_and_no_α_twice_as_large_would_have(name, seed, share):
    objective = OBJECTIVES[name]
    run = backtracking.descend(objective.value, objective.gradient, random_points(objective, seed),
                               first=0.5, share=share, max_steps=30)
    assert len(run.path) == len(run.losses) == len(run.rates) + 1 == len(run.tries) + 1
    before = 0.25
    for k, rate in enumerate(run.rates):
        here, slope = run.path[k], objective.gradient(run.path[k])
        assert run.path[k + 1] == pytest.approx(here - rate * slope)
        assert run.losses[k + 1] <= run.losses[k] - share * rate * (slope @ slope) * (1 - 1e-9)
        if run.tries[k] > 1:
            there = objective.value(here - 2 * rate * slope)
            assert not there <= run.losses[k] - share * 2 * rate * (slope @ slope)
        assert rate == pytest.approx(2 * before / 2.0 ** (run.tries[k] - 1))
        before = rate


def test_it_ends_where_scipy_ends():
    start = np.array([-0.3, 0.8])
    for objective in (objectives.two_valleys, objectives.bowl([1, 20])):
        run = backtracking.descend(objective.value, objective.gradient, start, max_steps=2000)
        best = minimize(objective.value, run.path[-1], jac=objective.gradient, tol=1e-12)
        assert run.path[-1] == pytest.approx(best.x, abs=1e-5)
        assert run.losses[-1] == pytest.approx(best.fun, abs=1e-12)


def test_no_start_of_the_network_of_lesson_07_needs_an_α():
    X, y = network.rings(100, seed=0)

    def weights(theta):
        return network.Weights(theta[:6].reshape(2, 3), theta[6:9], theta[9:12], theta[12])

    def gradient(theta):
        slopes = network.gradient(weights(theta), X, y)
        return np.concatenate([np.ravel(each) for each in slopes])

    for seed in range(8):
        start = np.concatenate([np.ravel(each) for each in network.start(seed=seed)])
        run = backtracking.descend(lambda theta: network.loss(weights(theta), X, y), gradient,
                                   start, max_steps=300)
        assert run.losses[-1] < 0.01
        assert np.all(np.diff(run.losses) < 0)
        assert 1.9 < run.tries.mean() < 2.1


def test_at_a_lowest_point_and_below_rounding_there_is_no_step():
    bowl = objectives.bowl([1, 4])
    assert backtracking.step_length(bowl.value, [0, 0], [0, 0], 1.0)[0] == 0
    assert len(backtracking.descend(bowl.value, bowl.gradient, [0, 0]).rates) == 0
    # What is promised is lost in rounding: the step is taken, and the loss does not rise.
    assert backtracking.step_length(lambda t: 1.0 + t @ t, [1e-9], [2e-9], 1.0) == (1.0, 1)
    wrong_way, tries = backtracking.step_length(lambda t: t[0], [0.0], [-1.0], 1.0)
    assert wrong_way == 0 and 1000 < tries < backtracking.MOST_TRIES


def test_what_cannot_be_computed_is_too_high():
    rate, tries = backtracking.step_length(objectives.log_example.value, [0.0, 0.5],
                                           [0.0, 2.0], 1.0)
    assert objectives.log_example.value([0.0, 0.5 - 2 * rate]) < np.inf
    assert tries > 1


def test_the_repr_tells_how_long_it_is():
    bowl = objectives.bowl([1, 4])
    run = backtracking.descend(bowl.value, bowl.gradient, [1, 1], max_steps=3)
    assert repr(run).startswith("Steps(3 of them, ")


@pytest.mark.parametrize(("call", "message"), [
    (lambda f: backtracking.step_length(f, [1.0], [1.0], 0), "first: got 0.0"),
    (lambda f: backtracking.step_length(f, [1.0], [1.0, 2], 1), "slope: got shape"),
    (lambda f: backtracking.step_length(f, [1.0], [1.0], 1, 1), "share: got 1.0"),
    (lambda f: backtracking.descend(f, lambda t: t, [np.inf]), "start: got"),
    (lambda f: backtracking.descend(lambda t: np.nan, lambda t: t, [1.0]), "start: got"),
    (lambda f: backtracking.descend(f, lambda t: t, [1.0], share=0), "share: got 0"),
    (lambda f: backtracking.descend(f, lambda t: t, [1.0], first=0), "first: got 0"),
])
def test_bad_arguments_are_refused_by_name(call, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        call(lambda theta: float(np.sum(np.square(theta))))
