"""The expansions touch the function, and what they leave over falls with the step's power."""

import numpy as np
import pytest
from hypothesis import assume, given
from numerics import OBJECTIVES, random_directions, random_points, seeds

from helpers import objectives
from helpers.taylor import first_order, remainder, second_order

every_objective = pytest.mark.parametrize("objective", OBJECTIVES.values(), ids=OBJECTIVES)
QUADRATICS = [name for name in OBJECTIVES if name.startswith(("parabola", "bowl", "saddle"))]
CURVED = ["exponential_valley", "two_hollows", "log_example", "two_valleys", "rosenbrock"]
THREE_DECADES = np.geomspace(1, 1e-3, 13)


def order(steps, gaps):
    """The slope in a log-log picture of the gap against the step."""
    return np.polyfit(np.log(steps), np.log(np.abs(gaps)), 1)[0]


def derivatives_along(objective, theta, v):
    """Second, third and fourth derivative at θ along v; the last two by finite differences."""
    h = 1e-3
    before, here, after = (v @ objective.hessian(theta + s * h * v) @ v for s in (-1, 0, 1))
    return here, (after - before) / (2 * h), (after - 2 * here + before) / h**2


def ratio(a, b):
    return abs(a) / max(abs(b), 1e-100)


def assume_above_rounding(gap, values):
    assume(abs(gap) > 100 * np.finfo(float).eps * np.max(np.abs(values)))


# The steps are as long as they can be while the next terms of the series stay small (a tenth).
# Shorter ones would drown in rounding, which grows with the loss and not with the step.


@every_objective
@given(seed=seeds)
def test_first_order_remainder_is_of_order_two(objective, seed):
    theta0 = random_points(objective, seed)
    v = random_directions(objective.dimension, seed)
    second, third, fourth = derivatives_along(objective, theta0, v)
    longest = min(1, 0.3 * ratio(second, third), ratio(second, fourth) ** 0.5)
    steps = longest * THREE_DECADES
    assume_above_rounding(second / 2 * steps[-1] ** 2, objective.value(theta0 + steps[:, None] * v))
    gaps = remainder(objective, theta0, steps[:, None] * v)
    assert order(steps, gaps) == pytest.approx(2, abs=0.05)
    assert gaps[-1] == pytest.approx(second / 2 * steps[-1] ** 2, rel=0.02)


@pytest.mark.parametrize("name", CURVED)
@given(seed=seeds)
def test_second_order_remainder_is_of_order_three(name, seed):
    objective = OBJECTIVES[name]
    theta0 = random_points(objective, seed)
    v = random_directions(objective.dimension, seed)
    _, third, fourth = derivatives_along(objective, theta0, v)
    steps = min(1, 0.4 * ratio(third, fourth)) * THREE_DECADES
    theta = theta0 + steps[:, None] * v
    assume_above_rounding(third / 6 * steps[-1] ** 3, objective.value(theta))
    gaps = objective.value(theta) - second_order(objective, theta0)(theta)
    assert order(steps, gaps) == pytest.approx(3, abs=0.05)
    assert gaps[-1] == pytest.approx(third / 6 * steps[-1] ** 3, rel=0.05)


@pytest.mark.parametrize("name", QUADRATICS)
@given(seed=seeds)
def test_second_order_is_exact_for_quadratics(name, seed):
    objective = OBJECTIVES[name]
    theta0, *theta = random_points(objective, seed, (20,))
    scale = np.abs(objective.hessian(theta0)).max() * np.square([theta0, *theta]).sum()
    gaps = objective.value(theta) - second_order(objective, theta0)(theta)
    assert np.abs(gaps).max() <= 1e-14 * scale


@given(seed=seeds)
def test_saddle_has_no_first_order_gap_along_its_diagonals(seed):
    theta0 = random_points(objectives.saddle, seed)
    gaps = remainder(objectives.saddle, theta0, [[0.3, 0.3], [2, -2], [-5, 5]])
    assert gaps == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("name", QUADRATICS)
@given(seed=seeds)
def test_first_order_gap_of_a_quadratic_is_half_its_curvature_times_step_squared(name, seed):
    objective = OBJECTIVES[name]
    theta0, step = random_points(objective, seed, (2,))
    expected = step @ objective.hessian(theta0) @ step / 2
    assert remainder(objective, theta0, step) == pytest.approx(expected, rel=1e-9, abs=1e-9)


@every_objective
@given(seed=seeds)
def test_expansions_touch_the_function(objective, seed):
    theta0 = random_points(objective, seed)
    assert first_order(objective, theta0)(theta0) == objective.value(theta0)
    assert second_order(objective, theta0)(theta0) == objective.value(theta0)
    assert remainder(objective, theta0, np.zeros_like(theta0)) == 0


def test_tangent_line_of_the_parabola():
    tangent = first_order(objectives.parabola, 3)
    assert tangent([[0], [3], [4]]).tolist() == [-9, 9, 15]
    assert remainder(objectives.parabola, 3, [[-3], [1]]).tolist() == [9, 1]


@every_objective
def test_vectorised_over_leading_axes_of_both(objective):
    theta0 = random_points(objective, 3, (5,))
    theta = random_points(objective, 4, (4, 1))
    for expand in (first_order, second_order):
        together = expand(objective, theta0)(theta)
        assert together.shape == (4, 5)
        for i, j in np.ndindex(4, 5):
            alone = expand(objective, theta0[j])(theta[i, 0])
            assert together[i, j] == pytest.approx(alone, rel=1e-12)
    gaps = remainder(objective, theta0, theta - theta0)
    expected = objective.value(theta) - first_order(objective, theta0)(theta)
    assert gaps == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_outside_the_domain_the_line_goes_on_and_the_gap_is_nan():
    theta0, step = [1, 2], [[0, -2], [0, -3], [0, -1]]
    line = first_order(objectives.log_example, theta0)
    assert line([1, -1]) == pytest.approx(1 - np.log(2) + 1.5)
    assert np.isnan(remainder(objectives.log_example, theta0, step)).tolist() == [True, True, False]


def test_huge_and_missing_theta_never_warn():
    for expand in (first_order, second_order):
        for objective, theta0 in ((objectives.rosenbrock, 1), (objectives.log_example, 1.7e308)):
            expansion = expand(objective, [1, theta0])
            with np.errstate(all="raise"):
                expansion([[1e300, -1.7e308], [np.inf, 0], [np.nan, 1]])
    with np.errstate(all="raise"):
        remainder(objectives.rosenbrock, [1, 1], [1e308, 1e308])


@pytest.mark.parametrize("function", [first_order, second_order])
@pytest.mark.parametrize(
    ("theta0", "error", "allowed"),
    [
        ([1, -2], ValueError, "x₂ > 0"),
        ([1, 0], ValueError, "x₂ > 0"),
        ([[1, 2], [1, -2]], ValueError, "x₂ > 0"),
        ([np.nan, 1], ValueError, "finite"),
        ([np.inf, 1], ValueError, "finite"),
        ([1e200, 1], ValueError, "without overflow"),
        ([1, 1e-320], ValueError, "without overflow"),
        ([1, 1e-160], ValueError, "without overflow"),
        ([1, 2, 3], ValueError, "last axis of length 2"),
        (1, ValueError, "last axis of length 2"),
        ([[1, 2], [3]], ValueError, "numbers"),
        ("ab", TypeError, "real numbers"),
        (None, TypeError, "real numbers"),
    ],
)
def test_wrong_theta0_is_refused(function, theta0, error, allowed):
    with pytest.raises(error, match=rf"^theta0: got .*, allowed: .*{allowed}"):
        function(objectives.log_example, theta0)
    with pytest.raises(error, match=rf"^theta0: got .*, allowed: .*{allowed}"):
        remainder(objectives.log_example, theta0, [0, 0])


@pytest.mark.parametrize("step", [[1, 2, 3], [np.nan, 0], [np.inf, 0], 1, []])
def test_wrong_step_is_refused(step):
    with pytest.raises(ValueError, match=r"^step: got .*, allowed: "):
        remainder(objectives.saddle, [1, 2], step)


@pytest.mark.parametrize("function", [first_order, second_order])
def test_wrong_theta_is_refused(function):
    expansion = function(objectives.saddle, np.ones((3, 2)))
    with pytest.raises(ValueError, match=r"^theta: got shape \(3,\), allowed: "):
        expansion([1, 2, 3])
    with pytest.raises(ValueError, match=r"^theta0 and theta: got shape .*, allowed: leading"):
        expansion(np.ones((4, 2)))


def test_shapes_of_theta0_and_step_must_fit():
    with pytest.raises(ValueError, match=r"^theta0 and step: got shape .*, allowed: leading"):
        remainder(objectives.saddle, np.ones((3, 2)), np.ones((4, 2)))


@pytest.mark.parametrize("function", [first_order, second_order])
def test_something_else_than_an_objective_is_refused(function):
    with pytest.raises(TypeError, match=r"^objective: got function, allowed: an Objective"):
        function(objectives.bowl, [1, 2])
