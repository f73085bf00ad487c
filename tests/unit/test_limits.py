"""What a quadratic says of α: the limit, the best, the condition number, the verdict."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numerics import along_all, random_quadratic, seeds

from helpers.descent import descend
from helpers.quadratic import best_step, condition_number, step_limit, verdict

dimensions = st.integers(1, 20)
BLOCK = [[0.58, 1.04, 1.46], [1.04, 1.94, 2.74], [1.46, 2.74, 3.88]]


@settings(max_examples=50)
@given(n=dimensions, seed=seeds)
def test_step_limit_separates_convergence_from_divergence(n, seed):
    curvatures, hessian, eigenvectors, minimum = random_quadratic(n, seed, 10)
    limit = step_limit(hessian)

    def errors(alpha):
        start = minimum + along_all(eigenvectors, seed)
        run = descend(lambda theta: hessian @ (theta - minimum), start, alpha, max_steps=3000)
        return np.linalg.norm(run.path - minimum, axis=-1)

    below, above = errors(0.999 * limit), errors(1.001 * limit)
    assert limit == pytest.approx(2 / curvatures[-1], rel=1e-12)
    assert below[-1] < 0.01
    assert np.all(np.diff(below[below > 1e-9]) < 0)
    assert above[-1] > 10
    assert np.all(np.diff(above[-2000:]) > 0)


def test_at_the_limit_the_steepest_component_flips_for_ever():
    run = descend(lambda theta: 4 * theta, [3.0], step_limit([[4]]))
    assert np.array_equal(run.path[:, 0], [3, -3] * 50 + [3])
    assert verdict(0.5, [[4]]) == "diverges"


@settings(max_examples=30)
@given(n=st.integers(2, 20), seed=seeds)
def test_no_learning_rate_shrinks_the_slowest_direction_faster_than_the_best_step(n, seed):
    curvatures, hessian, _, _ = random_quadratic(n, seed, 100)
    kappa = condition_number(hessian)

    def slowest(alpha):
        return np.max(np.abs(1 - alpha * curvatures))

    best = best_step(hessian)
    assert kappa == pytest.approx(curvatures[-1] / curvatures[0], rel=1e-9)
    assert slowest(best) == pytest.approx((kappa - 1) / (kappa + 1), rel=1e-9)
    others = np.linspace(0, step_limit(hessian), 101)
    assert all(slowest(best) <= slowest(alpha) + 1e-12 for alpha in others)


def test_the_numbers_of_the_worked_example():
    assert step_limit(BLOCK) == pytest.approx(0.3139, abs=5e-5)
    assert condition_number(BLOCK) == pytest.approx(3788, abs=1)
    assert verdict(0.31, BLOCK) == verdict(0.3138, BLOCK) == "converges"
    assert verdict(0.32, BLOCK) == "diverges"


@given(n=dimensions, seed=seeds)
def test_verdict_changes_where_the_design_says(n, seed):
    _, hessian, _, _ = random_quadratic(n, seed, 100)
    best, limit = best_step(hessian), step_limit(hessian)
    assert best < limit
    before, after = 1 - 1e-12, 1 + 1e-12
    assert verdict(0, hessian) == verdict(best / 10 * before, hessian) == "crawls"
    assert verdict(best / 10, hessian) == verdict(best, hessian) == "converges"
    assert verdict(best * after, hessian) == verdict(limit * before, hessian) == "oscillates"
    assert verdict(limit, hessian) == verdict(1e300, hessian) == "diverges"


def test_a_flat_direction():
    flat = np.ones((3, 3))
    assert condition_number(flat) == np.inf
    assert best_step(flat) == step_limit(flat) == pytest.approx(2 / 3)
    assert verdict(0.06, flat) == "crawls"
    assert verdict(0.6, flat) == "converges"
    assert verdict(0.7, flat) == verdict(step_limit(flat), flat) == "diverges"
    assert condition_number([[0, 0], [0, 5e-324]]) == np.inf


def test_results_are_plain_floats():
    for function in (step_limit, best_step, condition_number):
        assert type(function(BLOCK)) is float


@pytest.mark.parametrize("size", [1e-308, 1e-150, 1e150, 4e307])
def test_tiny_and_huge_curvatures_never_warn(size):
    with np.errstate(all="raise", under="ignore"):
        hessian = size * np.diag([1.0, 2.0])
        assert condition_number(hessian) == pytest.approx(2)
        assert step_limit(hessian) == pytest.approx(1 / size)
        assert best_step(hessian) > 0


@pytest.mark.parametrize("scale", [1e-14, -1e-14])
def test_rounding_in_the_hessian_is_forgiven(scale):
    hessian = np.ones((2, 2)) + scale * np.array([[0, 1], [0, 0]])
    assert step_limit(hessian) == pytest.approx(1)
    assert condition_number([[1, 0], [0, np.copysign(1e-17, scale)]]) == np.inf


@pytest.mark.parametrize(
    "function", [step_limit, best_step, condition_number, lambda hessian: verdict(0.1, hessian)]
)
@pytest.mark.parametrize(
    ("hessian", "error", "message"),
    [
        ([[1, 0], [0, -2]], ValueError, "got the eigenvalue -2, allowed: no eigenvalue below 0"),
        ([[1, 0], [0, -1e-9]], ValueError, "got the eigenvalue -1e-09, allowed: no eigenvalue"),
        ([[-1]], ValueError, "got the eigenvalue -1, allowed: no eigenvalue below 0"),
        ([[0, 0], [0, 0]], ValueError, "got no eigenvalue above 0, allowed: one above 0"),
        ([[1, 2], [3, 4]], ValueError, "got .*, allowed: a symmetric matrix"),
        ([[1, 2, 3], [2, 1, 0]], ValueError, r"got shape \(2, 3\), allowed: shape \(n, n\)"),
        ([1, 2], ValueError, r"got shape \(2,\), allowed: shape \(n, n\)"),
        (2.0, ValueError, r"got shape \(\), allowed: shape \(n, n\)"),
        (np.empty((0, 0)), ValueError, r"got shape \(0, 0\), allowed: shape \(n, n\)"),
        ([[np.nan]], ValueError, "got .*, allowed: finite numbers"),
        ([[np.inf, 0], [0, 1]], ValueError, "got .*, allowed: finite numbers"),
        ([["a"]], TypeError, "got .*, allowed: real numbers"),
    ],
)
def test_wrong_hessian_is_refused(function, hessian, error, message):
    with pytest.raises(error, match=rf"^hessian: {message}"):
        function(hessian)


@pytest.mark.parametrize("value", [-0.1, np.nan, np.inf, -np.inf, [0.1, 0.2]])
def test_a_wrong_learning_rate_is_refused(value):
    with pytest.raises(ValueError, match=r"^learning_rate: got .*, allowed: "):
        verdict(value, BLOCK)
