"""The algorithm against closed forms, and its three ways to stop."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import OBJECTIVES, along_all, random_points, random_quadratic, seeds

from helpers import objectives
from helpers.descent import Descent, descend

every_objective = pytest.mark.parametrize("objective", OBJECTIVES.values(), ids=OBJECTIVES)
dimensions = st.integers(1, 20)


@given(n=dimensions, seed=seeds, share=st.floats(0, 1))
def test_descend_follows_the_closed_form_on_a_quadratic(n, seed, share):
    curvatures, hessian, eigenvectors, minimum = random_quadratic(n, seed, 100)
    alpha = share * 2 / curvatures[-1]
    error = along_all(eigenvectors, seed)
    run = descend(lambda theta: hessian @ (theta - minimum), minimum + error, alpha)
    k = np.arange(len(run.path))[:, None]
    expected = minimum + (1 - alpha * curvatures) ** k * (eigenvectors.T @ error) @ eigenvectors.T
    size = 1 + np.linalg.norm(minimum)
    assert np.abs(run.path - expected).max() <= 1e-12 * size
    assert len(run.path) == 101 or run.stopped == "tolerance"


@given(n=dimensions, seed=seeds, excess=st.floats(0.01, 1))
def test_descend_follows_the_closed_form_also_upwards(n, seed, excess):
    curvatures, hessian, eigenvectors, minimum = random_quadratic(n, seed, 100)
    alpha = (1 + excess) * 2 / curvatures[-1]
    error = along_all(eigenvectors, seed)
    run = descend(lambda theta: hessian @ (theta - minimum), minimum + error, alpha)
    k = np.arange(101)[:, None]
    expected = (1 - alpha * curvatures) ** k * (eigenvectors.T @ error) @ eigenvectors.T
    sizes = np.linalg.norm(expected, axis=-1, keepdims=True) + np.linalg.norm(minimum)
    assert run.stopped == "max_steps"
    assert np.all(np.abs(run.path - minimum - expected) <= 1e-12 * (1 + sizes))


def test_each_step_is_the_rule():
    gradient = objectives.two_valleys.gradient
    run = descend(gradient, [0.3, 1.2], 0.05, max_steps=40)
    for before, after in zip(run.path[:-1], run.path[1:], strict=True):
        assert np.array_equal(after, before - 0.05 * gradient(before))


@every_objective
@given(seed=seeds)
def test_normalised_steps_have_the_length_of_the_learning_rate(objective, seed):
    start = random_points(objective, seed)
    run = descend(objective.gradient, start, 0.01, max_steps=30, normalise=True)
    lengths = np.linalg.norm(np.diff(run.path, axis=0), axis=-1)
    assert lengths == pytest.approx(0.01, rel=1e-9)
    if len(run.path) > 1:
        along = -objective.gradient(start) / np.linalg.norm(objective.gradient(start))
        assert run.path[1] - start == pytest.approx(0.01 * along, abs=1e-12)


def test_normalised_steps_never_settle_and_plain_ones_do():
    bowl = objectives.bowl([1, 3])
    plain = descend(bowl.gradient, [1.3, 0.7], 0.1, max_steps=500)
    normalised = descend(bowl.gradient, [1.3, 0.7], 0.1, max_steps=500, normalise=True)
    assert np.linalg.norm(plain.path[-1]) < 1e-15
    assert np.linalg.norm(normalised.path[-50:], axis=-1).max() > 0.02


def test_nearby_starts_reach_different_valleys():
    deep, shallow = objectives.two_valleys.minima
    for x, minimum in ((-0.25, deep), (0, shallow)):
        run = descend(objectives.two_valleys.gradient, [x, 1], 0.1, max_steps=500)
        assert run.path[-1] == pytest.approx(minimum, abs=1e-9)


@given(seed=seeds, tolerance=st.floats(1e-8, 10))
def test_tolerance_stops_at_the_first_point_that_is_flat_enough(seed, tolerance):
    bowl = objectives.bowl([1, 3, 10])
    start = random_points(bowl, seed)
    run = descend(bowl.gradient, start, 0.15, max_steps=1000, tolerance=tolerance)
    slopes = np.linalg.norm(bowl.gradient(run.path), axis=-1)
    assert run.stopped == "tolerance"
    assert slopes[-1] <= tolerance * (1 + 1e-14)
    assert np.all(slopes[:-1] > tolerance * (1 - 1e-14))


def test_ways_to_stop():
    gradient = objectives.parabola.gradient
    assert descend(gradient, [0], 0.1).stopped == "tolerance"
    assert descend(gradient, [0], 0.1).path.tolist() == [[0]]
    assert descend(gradient, [0], 0.1, max_steps=0).stopped == "tolerance"
    assert descend(gradient, [1], 0.5).path.tolist() == [[1], [0]]
    assert descend(gradient, [1], 0.5, max_steps=1).stopped == "tolerance"
    assert descend(gradient, [1], 0.1, max_steps=0).path.tolist() == [[1]]
    assert descend(gradient, [1], 0.1, max_steps=0).stopped == "max_steps"
    assert descend(gradient, [1], 0.1, max_steps=7).path.shape == (8, 1)
    assert descend(gradient, [1], 0).path.tolist() == [[1]] * 101
    assert descend(gradient, [1], 1).path[:3].tolist() == [[1], [-1], [1]]


def test_a_gradient_whose_square_is_too_small_to_hold_is_not_zero():
    run = descend(lambda theta: theta, [1e-200, 1e-200], 0.5, max_steps=3, normalise=True)
    assert run.path[1] == pytest.approx(-0.5 * np.sqrt([0.5, 0.5]))
    assert descend(lambda theta: theta, [1e-200], 0.5, max_steps=3).stopped == "max_steps"


@every_objective
@pytest.mark.parametrize("normalise", [False, True])
@pytest.mark.parametrize("alpha", [1e-3, 1, 10, 1e10, 1e160, 1.7e308])
def test_any_run_ends_finite_and_without_a_warning(objective, normalise, alpha):
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        for start in random_points(objective, 7, (3,)):
            run = descend(objective.gradient, start, alpha, max_steps=400, normalise=normalise)
            assert np.all(np.isfinite(run.path))
            assert np.all(np.isfinite(objective.gradient(run.path)))
            assert run.stopped in {"max_steps", "tolerance", "diverged"}


def test_the_gradient_is_asked_at_finite_points_only():
    def gradient(theta):
        assert np.all(np.isfinite(theta))
        return theta

    assert descend(gradient, [1.0], 1e100).stopped == "diverged"


@given(n=dimensions, seed=seeds, factor=st.floats(1.5, 1e6))
def test_diverging_runs_stop_at_the_last_finite_point(n, seed, factor):
    curvatures, hessian, eigenvectors, minimum = random_quadratic(n, seed, 10)
    alpha = factor * 2 / curvatures[-1]
    start = minimum + along_all(eigenvectors, seed)

    def gradient(theta):
        return hessian @ (theta - minimum)

    run = descend(gradient, start, alpha, max_steps=2000)
    assert run.stopped == "diverged"
    assert np.all(np.isfinite(run.path))
    with np.errstate(all="ignore"):
        beyond = run.path[-1] - alpha * gradient(run.path[-1])
        assert not np.all(np.isfinite([beyond, gradient(beyond)]))


def test_a_step_out_of_the_domain_stops_before_it():
    run = descend(objectives.log_example.gradient, [1, 1], 0.5, max_steps=50)
    assert run.stopped == "max_steps"

    def ascend(theta):
        return -objectives.log_example.gradient(theta)

    run = descend(ascend, [0, 1], 0.4)
    assert run.stopped == "diverged"
    assert np.all(run.path[:, 1] > 0)
    assert (run.path[-1] - 0.4 * ascend(run.path[-1]))[1] <= 0


@pytest.mark.parametrize("shape", [(), (1,), (4,), (2, 3), (2, 3, 4), (1, 1)])
@pytest.mark.parametrize("normalise", [False, True])
def test_start_may_have_any_shape(shape, normalise):
    start = np.random.default_rng(0).normal(size=shape)
    flat = descend(lambda theta: theta, start.ravel(), 0.1, max_steps=5, normalise=normalise)
    run = descend(lambda theta: theta, start, 0.1, max_steps=5, normalise=normalise)
    assert run.path.shape == (6, *shape)
    assert np.array_equal(run.path.reshape(6, -1), flat.path)


def test_plain_numbers_and_lists_are_accepted():
    assert descend(lambda x: 2 * x, 1, 0.25, max_steps=2).path.tolist() == [1, 0.5, 0.25]
    assert descend(lambda x: [2 * x[0]], [1], 0.25, max_steps=1).path.tolist() == [[1], [0.5]]


def test_nothing_is_altered_and_nothing_is_shared():
    start = np.array([1.0, 2.0])
    kept = np.zeros(2)

    def works_in_place(theta):
        kept[...] = theta
        theta[...] = np.nan
        return kept

    run = descend(works_in_place, start, 0.5, max_steps=3)
    expected = [[1, 2], [0.5, 1], [0.25, 0.5], [0.125, 0.25]]
    assert run.path.tolist() == expected
    run.path[...] = 0
    assert start.tolist() == [1, 2]


def test_a_run_describes_itself():
    run = descend(objectives.parabola.gradient, [1], 0.1)
    assert isinstance(run, Descent)
    assert repr(run) == "Descent(path of shape (101, 1), stopped='max_steps')"
    with pytest.raises(AttributeError):
        run.stopped = "other"


@pytest.mark.parametrize("value", [-0.1, np.nan, np.inf, -np.inf, [0.1, 0.2]])
def test_wrong_learning_rate_and_tolerance_are_refused(value):
    with pytest.raises(ValueError, match=r"^learning_rate: got .*, allowed: "):
        descend(objectives.parabola.gradient, [1], value)
    with pytest.raises(ValueError, match=r"^tolerance: got .*, allowed: "):
        descend(objectives.parabola.gradient, [1], 0.1, tolerance=value)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"learning_rate": "fast"}, TypeError),
        ({"learning_rate": True}, TypeError),
        ({"learning_rate": None}, TypeError),
        ({"learning_rate": 1j}, TypeError),
        ({"tolerance": "small"}, TypeError),
        ({"max_steps": -1}, ValueError),
        ({"max_steps": 10.0}, TypeError),
        ({"max_steps": True}, TypeError),
        ({"max_steps": None}, TypeError),
        ({"gradient": objectives.parabola}, TypeError),
        ({"gradient": lambda theta: [1, 2]}, ValueError),
        ({"gradient": lambda theta: 1.0}, ValueError),
        ({"gradient": lambda theta: theta + 1j}, TypeError),
        ({"gradient": lambda theta: None}, TypeError),
        ({"start": [np.nan]}, ValueError),
        ({"start": [np.inf]}, ValueError),
        ({"start": []}, ValueError),
        ({"start": "here"}, TypeError),
        ({"start": [[1, 2], [3]]}, ValueError),
    ],
)
def test_other_wrong_arguments_are_refused(changes, error):
    arguments = {"gradient": lambda theta: theta, "start": [1.0], "learning_rate": 0.1}
    (name,) = changes
    with pytest.raises(error, match=rf"^{name}: got .*, allowed: "):
        descend(**(arguments | changes))


@pytest.mark.parametrize("start", [[1, -1], [1, 0]])
def test_a_start_outside_the_domain_is_refused(start):
    with pytest.raises(ValueError, match=r"^start: got \[.*\], allowed: .* gradient is finite"):
        descend(objectives.log_example.gradient, start, 0.1)


def test_a_gradient_that_changes_its_shape_on_the_way_is_refused():
    with pytest.raises(ValueError, match=r"^gradient: got a result of shape"):
        descend(lambda theta: theta if theta[0] > 0.5 else [1, 2], [1.0], 0.2)
