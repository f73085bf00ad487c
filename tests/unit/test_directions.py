"""Angles and changes: the bounds of the scalar product, and why the negative gradient wins."""

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numerics import OBJECTIVES, random_directions, random_points, seeds

from helpers import objectives
from helpers.directions import (
    actual_change,
    cos_angle,
    directional_derivative,
    length,
    predicted_change,
    unit,
)

every_objective = pytest.mark.parametrize("objective", OBJECTIVES.values(), ids=OBJECTIVES)
dimensions = st.integers(1, 50)
sizes = st.floats(-6, 6).map(lambda exponent: 10.0**exponent)


def bowl_with_gradient(n, seed):
    """A bowl in n dimensions, a point, and the gradient there: a random vector."""
    random = np.random.default_rng(seed)
    curvatures = 10.0 ** random.uniform(-2, 2, n)
    gradient = random.normal(size=n) * 10.0 ** random.uniform(-3, 3)
    return objectives.bowl(curvatures), gradient / curvatures, gradient


@given(n=dimensions, seed=seeds, size=sizes)
def test_predicted_change_lies_between_minus_k_and_k(n, seed, size):
    bowl, theta, gradient = bowl_with_gradient(n, seed)
    step = size * np.random.default_rng(seed + 1).normal(size=n)
    k = length(step) * length(gradient)
    change = predicted_change(bowl, theta, step)
    assert -k * (1 + 1e-14) <= change <= k * (1 + 1e-14)
    assert change == pytest.approx(k * cos_angle(step, gradient), abs=1e-13 * k)


@given(n=dimensions, seed=seeds, size=sizes, sign=st.sampled_from([-1, 1]))
def test_the_bounds_are_reached_along_and_against_the_gradient(n, seed, size, sign):
    bowl, theta, gradient = bowl_with_gradient(n, seed)
    step = sign * size * gradient
    k = length(step) * length(gradient)
    assert predicted_change(bowl, theta, step) == pytest.approx(sign * k, rel=1e-13)
    assert cos_angle(step, gradient) == pytest.approx(sign, abs=1e-15)


@given(n=st.integers(2, 50), seed=seeds, size=sizes, beta=st.floats(1e-3, np.pi - 1e-3))
def test_the_bounds_are_reached_nowhere_else(n, seed, size, beta):
    bowl, theta, gradient = bowl_with_gradient(n, seed)
    along = gradient / np.linalg.norm(gradient)
    across = random_directions(n, seed + 1)
    across = across - (across @ along) * along
    across = across / np.linalg.norm(across)
    step = size * (np.cos(beta) * along + np.sin(beta) * across)
    k = length(step) * length(gradient)
    change = predicted_change(bowl, theta, step)
    assert -k < change < k
    assert change == pytest.approx(k * np.cos(beta), abs=1e-12 * k)


@every_objective
@given(seed=seeds)
def test_no_random_direction_beats_the_negative_gradient_for_small_steps(objective, seed):
    theta = random_points(objective, seed)
    gradient = objective.gradient(theta)
    assume(np.linalg.norm(gradient) > 0.1)
    steepest = -unit(gradient)
    others = random_directions(objective.dimension, seed + 1, (200,))
    # A direction close to the steepest loses by little to first order. How short the step must
    # be for the second order not to matter follows from the curvature.
    lead = 1 + cos_angle(others, gradient)
    others, lead = others[lead > 0.01], lead[lead > 0.01]
    curvature = np.linalg.norm(objective.hessian(theta), 2)
    steps = np.minimum(1e-4, 0.1 * lead * np.linalg.norm(gradient) / curvature)[:, None]
    with_steepest = actual_change(objective, theta, steps * steepest)
    with_others = actual_change(objective, theta, steps * others)
    assert np.all(with_steepest < 0)
    assert np.all(with_steepest < with_others)


@every_objective
@given(seed=seeds)
def test_no_direction_has_a_smaller_slope_than_the_negative_gradient(objective, seed):
    theta = random_points(objective, seed)
    gradient = objective.gradient(theta)
    assume(np.any(gradient != 0))
    others = random_directions(objective.dimension, seed + 1, (200,))
    size = np.linalg.norm(gradient)
    assert directional_derivative(objective, theta, -gradient) == pytest.approx(-size)
    assert np.all(directional_derivative(objective, theta, others) >= -size * (1 + 1e-14))


@every_objective
@given(seed=seeds)
def test_directional_derivative_agrees_with_central_differences(objective, seed):
    theta = random_points(objective, seed)
    v = random_directions(objective.dimension, seed + 1)
    h = 1e-5
    numerical = (objective.value(theta + h * v) - objective.value(theta - h * v)) / (2 * h)
    scale = 1 + np.linalg.norm(objective.gradient(theta)) + abs(objective.value(theta))
    slope = directional_derivative(objective, theta, v)
    assert slope == pytest.approx(numerical, abs=1e-6 * scale)
    assert directional_derivative(objective, theta, 1e200 * v) == pytest.approx(slope, rel=1e-12)


def test_the_dial_of_the_documents_example():
    degrees = np.arange(360)
    v = np.stack([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))], axis=-1)
    slopes = directional_derivative(objectives.log_example, [1, 2], v)
    gradient = np.array([2, -0.5])
    assert slopes.shape == (360,)
    assert degrees[np.argmax(slopes)] == round(np.degrees(np.arctan2(-0.5, 2))) % 360
    assert slopes.max() == pytest.approx(np.linalg.norm(gradient), rel=1e-4)
    assert directional_derivative(objectives.log_example, [1, 2], [0.5, 2]) == 0


@every_objective
@given(seed=seeds)
def test_actual_change_is_the_difference_of_two_values(objective, seed):
    theta, other = random_points(objective, seed, (2,))
    expected = objective.value(other) - objective.value(theta)
    change = actual_change(objective, theta, other - theta)
    assert change == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_actual_change_out_of_the_domain_is_nan():
    changes = actual_change(objectives.log_example, [1, 2], [[0, -2], [0, -5], [0, 1]])
    assert np.isnan(changes).tolist() == [True, True, False]


def test_changes_too_large_to_hold_never_warn():
    with np.errstate(all="raise"):
        assert actual_change(objectives.parabola, 1, 1e308) == np.inf
        assert predicted_change(objectives.parabola, 1e150, 1e308) == np.inf


@given(n=dimensions, seed=seeds, exponent=st.integers(-300, 300))
def test_length_unit_and_angle_hold_for_tiny_and_huge_vectors(n, seed, exponent):
    v = np.random.default_rng(seed).normal(size=n)
    w = np.random.default_rng(seed + 1).normal(size=n)
    size = 10.0**exponent
    with np.errstate(all="raise", under="ignore"):
        assert length(size * v) == pytest.approx(size * np.linalg.norm(v), rel=1e-14)
        assert np.linalg.norm(unit(size * v)) == pytest.approx(1, abs=1e-15)
        assert unit(size * v) == pytest.approx(v / np.linalg.norm(v), rel=1e-13)
        expected = v @ w / np.linalg.norm(v) / np.linalg.norm(w)
        assert cos_angle(size * v, w / size) == pytest.approx(expected, abs=1e-13)


def test_the_smallest_and_the_largest_number():
    with np.errstate(all="raise"):
        assert unit([5e-324, 0]).tolist() == [1, 0]
        assert unit([1e308, 5e-324]).tolist() == [1, 0]
        assert length([1e308]) == 1e308
        assert length([1.7e308, 1.7e308]) == np.inf
        assert cos_angle([1.7e308, 1.7e308], [5e-324, 5e-324]) == pytest.approx(1)


@given(n=dimensions, seed=seeds)
def test_cosine_never_leaves_its_range(n, seed):
    vectors = np.random.default_rng(seed).normal(size=(100, n))
    assert np.all(np.abs(cos_angle(vectors, 3 * vectors)) <= 1)
    assert np.all(np.abs(cos_angle(vectors, -vectors / 3)) <= 1)


def test_angle_cases():
    gradient = [1, 0]
    cases = [[1, 1], [0, 2], [-1, 1], [-3, 0]]
    expected = [np.sqrt(0.5), 0, -np.sqrt(0.5), -1]
    assert cos_angle(cases, gradient) == pytest.approx(expected)


def test_length_of_zero_and_shapes():
    assert length([0, 0]) == 0
    assert length([[3, 4], [0, 0]]).tolist() == [5, 0]
    assert length(-2) == 2
    assert unit(-3).tolist() == [-1]
    assert cos_angle(np.ones((4, 1, 3)), np.ones((5, 3))).shape == (4, 5)
    assert unit(np.ones((2, 3, 4))).shape == (2, 3, 4)


@every_objective
def test_vectorised_over_leading_axes_of_both(objective):
    theta = random_points(objective, 5, (4, 1))
    step = random_directions(objective.dimension, 6, (5,))
    if objective is objectives.log_example:
        step[:, 1] = np.abs(step[:, 1])
    for function in (directional_derivative, predicted_change, actual_change):
        together = function(objective, theta, step)
        assert together.shape == (4, 5)
        for i, j in np.ndindex(4, 5):
            alone = function(objective, theta[i, 0], step[j])
            assert together[i, j] == pytest.approx(alone, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("function", [directional_derivative, predicted_change, actual_change])
@pytest.mark.parametrize(
    ("theta", "error"),
    [
        ([1, -2], ValueError),
        ([[1, 1], [1, 0]], ValueError),
        ([np.nan, 1], ValueError),
        ([1, np.inf], ValueError),
        ([1e200, 1], ValueError),
        ([1], ValueError),
        (["a", "b"], TypeError),
    ],
)
def test_wrong_theta_is_refused(function, theta, error):
    with pytest.raises(error, match=r"^theta: got .*, allowed: "):
        function(objectives.log_example, theta, [1, 1])


@pytest.mark.parametrize(
    ("function", "name"),
    [(directional_derivative, "v"), (predicted_change, "step"), (actual_change, "step")],
)
def test_wrong_vector_is_refused(function, name):
    for wrong in ([1, 2, 3], [np.nan, 1], [1, np.inf], 1):
        with pytest.raises(ValueError, match=rf"^{name}: got .*, allowed: "):
            function(objectives.saddle, [1, 2], wrong)
    with pytest.raises(TypeError, match=rf"^{name}: got .*, allowed: real numbers"):
        function(objectives.saddle, [1, 2], [True, False])
    with pytest.raises(ValueError, match=rf"^theta and {name}: got shape .*, allowed: leading"):
        function(objectives.saddle, np.ones((3, 2)), np.ones((4, 2)))


@pytest.mark.parametrize("function", [directional_derivative, predicted_change, actual_change])
def test_something_else_than_an_objective_is_refused(function):
    with pytest.raises(TypeError, match=r"^objective: got str, allowed: an Objective"):
        function("saddle", [1, 2], [1, 1])


@pytest.mark.parametrize("zero", [[0, 0], [[1, 1], [0, 0]], [-0.0, 0.0]])
def test_a_zero_vector_has_no_direction(zero):
    with pytest.raises(ValueError, match=r"^v: got a zero vector, allowed: "):
        unit(zero)
    with pytest.raises(ValueError, match=r"^a: got a zero vector, allowed: "):
        cos_angle(zero, [1, 1])
    with pytest.raises(ValueError, match=r"^b: got a zero vector, allowed: "):
        cos_angle([1, 1], zero)
    with pytest.raises(ValueError, match=r"^v: got a zero vector, allowed: "):
        directional_derivative(objectives.saddle, [1, 2], zero)


def test_other_wrong_vectors_are_refused():
    for function in (unit, length):
        for wrong in ([], [np.nan], [[1, 2], [3]]):
            with pytest.raises(ValueError, match=r"^v: got .*, allowed: "):
                function(wrong)
        with pytest.raises(TypeError, match=r"^v: got .*, allowed: "):
            function("north")
    with pytest.raises(ValueError, match=r"^a: got .*, allowed: "):
        cos_angle([np.inf, 0], [1, 1])
    with pytest.raises(ValueError, match=r"^b: got shape \(1,\), allowed: last axis of length 2"):
        cos_angle([1, 0], [1])
    with pytest.raises(ValueError, match=r"^a and b: got shape .*, allowed: leading"):
        cos_angle(np.ones((3, 2)), np.ones((4, 2)))


def test_arguments_are_not_altered():
    theta, step = np.array([1.0, 2.0]), np.array([3.0, 4.0])
    for function in (directional_derivative, predicted_change, actual_change):
        function(objectives.saddle, theta, step)
    unit(step)
    length(step)
    cos_angle(step, theta)
    assert theta.tolist() == [1, 2]
    assert step.tolist() == [3, 4]
