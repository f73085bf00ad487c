"""Many starts at once against `descend` one by one, and the minimum each ends in."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import OBJECTIVES, random_points, seeds

from helpers import objectives
from helpers.basins import NO_MINIMUM, basins, descend_all, nearest_minimum
from helpers.descent import descend

every_objective = pytest.mark.parametrize("objective", OBJECTIVES.values(), ids=OBJECTIVES)
valleys = objectives.four_valleys


@every_objective
@given(seed=seeds, exponent=st.floats(-4, 3), max_steps=st.integers(0, 30))
def test_ends_are_those_of_descend_one_by_one(objective, seed, exponent, max_steps):
    starts, alpha = random_points(objective, seed, (2, 3)), 10**exponent
    ends = descend_all(objective.gradient, starts, alpha, max_steps=max_steps)
    for index in np.ndindex(2, 3):
        # As an array of one start: NumPy rounds powers of single numbers differently.
        run = descend(objective.gradient, starts[index][None], alpha, max_steps=max_steps)
        assert np.array_equal(ends[index], run.path[-1, 0])


@pytest.mark.parametrize("alpha", [0.02, 0.12])
def test_basins_are_those_of_descend_one_by_one(alpha):
    starts = np.random.default_rng(3).uniform(*valleys.view.T, (60, 2))
    found = basins(valleys, starts, alpha, max_steps=100, within=0.1)
    for start, number in zip(starts, found, strict=True):
        end = descend(valleys.gradient, start, alpha).path[-1]
        near = np.linalg.norm(valleys.minima - end, axis=1) <= 0.1
        assert number == (np.argmax(near) if near.any() else NO_MINIMUM)
    assert set(found) >= {0, 1, 2, 3}


def test_forty_thousand_runs_take_one_call_of_the_gradient_for_each_step():
    starts = np.stack(np.meshgrid(*map(np.linspace, *valleys.view.T, (200, 200))), axis=-1)
    calls = []

    def counted(theta):
        calls.append(theta.shape)
        return valleys.gradient(theta)

    ends = descend_all(counted, starts, 0.02, max_steps=200)
    assert calls == [(200, 200, 2)] * 201
    arrived = nearest_minimum(ends, valleys.minima) != NO_MINIMUM
    assert arrived.mean() > 0.999


def test_where_descent_ends_depends_on_the_start_and_on_the_learning_rate():
    assert basins(valleys, valleys.minima, 0.02).tolist() == [0, 1, 2, 3]
    start = [1.74, 1.74]
    assert basins(valleys, start, 0.02) == 3
    assert basins(valleys, start, 0.12) == 2
    assert basins(valleys, [0.4, -2.1], 0.12) == NO_MINIMUM


def test_a_run_that_has_not_arrived_has_come_to_no_minimum():
    assert basins(valleys, [[0.5, 1.0]], 0.02, max_steps=1).tolist() == [NO_MINIMUM]
    assert basins(objectives.saddle, [[1.0, 0.0], [1.0, 1.0]], 0.1).tolist() == [NO_MINIMUM] * 2


def test_nearest_minimum_takes_the_nearer_of_two():
    minima = [[0.0, 0.0], [1.0, 0.0]]
    points = [[0.4, 0.0], [0.6, 0.0], [0.5, 0.0], [3.0, 0.0], [-1.0, 0.0]]
    assert nearest_minimum(points, minima, within=1).tolist() == [0, 1, 1, -1, 0]
    assert nearest_minimum(points, minima, within=0.41).tolist() == [0, 1, -1, -1, -1]
    assert nearest_minimum([0.0, 0.0], minima, within=0) == 0
    assert nearest_minimum(np.zeros((3, 4, 2)), minima).shape == (3, 4)
    assert nearest_minimum(np.zeros((0, 2)), minima).shape == (0,)


def test_huge_points_are_near_nothing_and_nothing_warns():
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        assert nearest_minimum([1e300, -1e300], [[0.0, 0.0]]) == NO_MINIMUM


@every_objective
@pytest.mark.parametrize("alpha", [1e-3, 1, 1e10, 1.7e308])
def test_all_runs_end_finite_and_without_a_warning(objective, alpha):
    with warnings.catch_warnings(), np.errstate(all="raise"):
        warnings.simplefilter("error")
        ends = descend_all(objective.gradient, random_points(objective, 7, (5,)), alpha)
    assert np.all(np.isfinite(ends))


def test_nothing_is_altered():
    starts = np.array([[1.0, 2.0], [3.0, 4.0]])

    def works_in_place(theta):
        slope = theta.copy()
        theta[...] = np.nan
        return slope

    assert descend_all(works_in_place, starts, 0.5, max_steps=1).tolist() == [[0.5, 1], [1.5, 2]]
    assert starts.tolist() == [[1, 2], [3, 4]]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"gradient": 3}, TypeError),
        ({"gradient": lambda theta: theta[..., 0]}, ValueError),
        ({"starts": [np.nan]}, ValueError),
        ({"starts": "here"}, TypeError),
        ({"starts": []}, ValueError),
        ({"learning_rate": -1}, ValueError),
        ({"learning_rate": np.inf}, ValueError),
        ({"max_steps": -1}, ValueError),
        ({"max_steps": 2.5}, TypeError),
    ],
)
def test_wrong_arguments_are_refused(changes, error):
    arguments = {"gradient": lambda theta: theta, "starts": [[1.0]], "learning_rate": 0.1}
    (name,) = changes
    with pytest.raises(error, match=rf"^{name}: got .*, allowed: "):
        descend_all(**(arguments | changes))


def test_a_start_outside_the_domain_is_refused():
    with pytest.raises(ValueError, match=r"^starts: got \[1., 0.\], allowed: .* finite$"):
        descend_all(objectives.log_example.gradient, [[1.0, 1.0], [1.0, 0.0]], 0.1)
    with pytest.raises(ValueError, match=r"^starts: got \[1., 0.\], allowed: .*x₂ > 0"):
        basins(objectives.log_example, [[1.0, 1.0], [1.0, 0.0]], 0.1)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"points": [np.inf, 0]}, ValueError),
        ({"minima": [[0.0]]}, ValueError),
        ({"minima": [0.0, 0.0]}, ValueError),
        ({"within": -0.1}, ValueError),
    ],
)
def test_wrong_arguments_of_nearest_minimum_are_refused(changes, error):
    arguments = {"points": [0.0, 0.0], "minima": [[0.0, 0.0]]}
    (name,) = changes
    with pytest.raises(error, match=rf"^{name}: got .*, allowed: "):
        nearest_minimum(**(arguments | changes))


def test_basins_needs_an_objective():
    with pytest.raises(TypeError, match=r"^objective: got function, allowed: an Objective$"):
        basins(lambda theta: theta, [[1.0, 1.0]], 0.1)
