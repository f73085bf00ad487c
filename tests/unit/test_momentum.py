"""Momentum against PyTorch's published formulas, a loop in fractions, and its closed forms."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import OBJECTIVES, along_all, random_quadratic, seeds
from scipy import optimize

from helpers import descent, momentum, objectives, quadratic, three_samples

below_one = st.floats(0, 0.99)


def by_pytorch(gradient, theta, lr, mu, steps):
    """torch.optim.SGD as its documentation prints it: b := μ b + g (at first g), θ := θ − γ b."""
    places, buffer = [np.array(theta, dtype=float)], None
    for _ in range(steps):
        g = gradient(places[-1])
        buffer = g if buffer is None else mu * buffer + g
        places.append(places[-1] - lr * buffer)
    return np.array(places)


def left_in_fractions(eigenvalue, alpha, beta, k):
    """What is left of 1 after k updates, by the rule itself and without rounding."""
    eigenvalue, alpha, beta = map(Fraction, (eigenvalue, alpha, beta))
    error, velocity = Fraction(1), Fraction(0)
    for _ in range(k):
        velocity = beta * velocity - alpha * eigenvalue * error
        error += velocity
    return float(error)


@given(seed=seeds, share=st.floats(0, 0.9), beta=below_one)
def test_descend_is_pytorchs(seed, share, beta):
    curvatures, hessian, _, minimum = random_quadratic(4, seed, 50)
    alpha = share * (1 + beta) * 2 / curvatures[-1]

    def gradient(theta):
        return hessian @ (theta - minimum)

    run = momentum.descend(gradient, np.ones(4), alpha, beta, max_steps=60)
    expected = by_pytorch(gradient, np.ones(4), alpha, beta, 60)
    assert run.stopped == "max_steps"
    assert np.abs(run.path - expected).max() <= 1e-10 * (1 + np.abs(expected).max())


@pytest.mark.parametrize("name", ["two_valleys", "rosenbrock", "four_valleys"])
def test_descend_is_pytorchs_on_what_is_no_bowl(name):
    objective = OBJECTIVES[name]
    run = momentum.descend(objective.gradient, [0.3, 0.8], 1e-3, 0.9, max_steps=300)
    assert np.allclose(run.path, by_pytorch(objective.gradient, [0.3, 0.8], 1e-3, 0.9, 300))


def test_without_momentum_it_is_plain_descent_of_any_shape():
    plain = descent.descend(three_samples.gradient, three_samples.START, 0.25, max_steps=50)
    same = momentum.descend(three_samples.gradient, three_samples.START, 0.25, 0, max_steps=50)
    assert same.path == pytest.approx(plain.path, abs=1e-14)
    assert momentum.descend(objectives.parabola.gradient, [1.0], 0.1, 0.5,
                            max_steps=0).path.tolist() == [[1.0]]


def test_a_run_that_leaves_ends_finite():
    run = momentum.descend(objectives.bowl([1, 9]).gradient, [1.0, 1.0], 5.0, 0.5, max_steps=5000)
    assert run.stopped == "diverged"
    assert np.isfinite(run.path).all()


@given(seed=seeds, share=st.floats(0, 1.3), beta=below_one, k=st.integers(0, 60))
def test_factors_are_what_the_rule_leaves(seed, share, beta, k):
    curvatures, hessian, eigenvectors, _ = random_quadratic(4, seed, 1000)
    alpha = share * momentum.step_limit(hessian, beta)
    error = along_all(eigenvectors, seed)
    run = momentum.descend(lambda theta: hessian @ theta, error, alpha, beta, max_steps=k)
    left = momentum.factors(curvatures, alpha, beta, np.arange(k + 1)) * (eigenvectors.T @ error)
    assert left @ eigenvectors.T == pytest.approx(run.path, rel=1e-7, abs=1e-7)


@pytest.mark.parametrize("k", [0, 1, 2, 3, 17, 200])
@pytest.mark.parametrize(("eigenvalue", "alpha", "beta"), [
    (1.0, 0.25, 0.0), (4.0, 0.25, 0.0), (6.0, 0.25, 0.0), (9.0, 0.25, 0.25), (1.0, 0.25, 0.25),
    (9.0, 0.27, 0.25), (2.0, 1.0, 0.5), (0.0, 0.3, 0.9), (1e-3, 0.6, 0.9370729), (3.0, 0.0, 0.5),
])
def test_factors_without_rounding(eigenvalue, alpha, beta, k):
    """Double roots, roots that are 0, a flat direction and no step are among them."""
    found = momentum.factors([eigenvalue], alpha, beta, k)
    exact = left_in_fractions(eigenvalue, alpha, beta, k)
    assert found == pytest.approx([exact], rel=1e-7, abs=1e-12)


def test_factors_near_a_double_root():
    for off in (1e-16, 1e-14, 1e-12, 1e-9, 1e-6):
        beta = 0.25 + off
        for k in (1, 10, 40):
            assert momentum.factors([9.0], 0.25, beta, k) == pytest.approx(
                [left_in_fractions(9.0, 0.25, beta, k)], rel=1e-6, abs=1e-15)


def test_what_has_grown_is_held():
    left = momentum.factors([1.0, 9.0], 1.0, 0.5, [0, 10**6])
    assert np.isfinite(left).all()
    assert abs(left[1, 1]) == quadratic.HELD


@given(seed=seeds, share=st.floats(0, 1.2), beta=below_one)
def test_roots_solve_their_equation_and_multiply_to_beta(seed, share, beta):
    curvatures, hessian, *_ = random_quadratic(5, seed, 100)
    alpha = share * momentum.step_limit(hessian, beta)
    roots = momentum.roots(curvatures, alpha, beta)
    total = (1 + beta - alpha * curvatures)[:, None]
    assert np.abs(roots**2 - total * roots + beta).max() < 1e-12 * (1 + np.abs(roots).max() ** 2)
    assert roots.prod(axis=-1) == pytest.approx(beta, abs=1e-12)
    pairs = np.abs(roots.imag[:, 0]) > 1e-7
    assert np.abs(roots[pairs]) == pytest.approx(math.sqrt(beta))
    assert np.all(roots[:, 0].real >= roots[:, 1].real)
    assert np.all(roots[:, 0].imag >= 0)


@given(seed=seeds, beta=below_one, share=st.floats(0.05, 0.999))
def test_below_the_limit_all_roots_are_inside_and_above_it_one_is_not(seed, beta, share):
    curvatures, hessian, *_ = random_quadratic(4, seed, 100)
    limit = momentum.step_limit(hessian, beta)
    assert limit == pytest.approx((1 + beta) * 2 / curvatures[-1])
    assert np.abs(momentum.roots(curvatures, share * limit, beta)).max() < 1
    assert np.abs(momentum.roots(curvatures, (2 - share) * limit, beta)).max() > 1


@pytest.mark.parametrize("kappa", [4, 25, 400])
def test_no_alpha_and_beta_are_better_than_the_best(kappa):
    """SciPy looks for lower rates on its own."""
    curvatures = np.array([1.0, 0.3 * kappa, kappa])
    hessian = np.diag(curvatures)
    alpha, beta = momentum.best(hessian)
    root = math.sqrt(kappa)
    assert math.sqrt(beta) == pytest.approx((root - 1) / (root + 1))

    def slowest(pair):
        if not (pair[0] >= 0 and 0 <= pair[1] < 1):
            return 2.0
        return np.abs(momentum.roots(curvatures, *pair)).max()

    found = optimize.differential_evolution(
        slowest, [(0, 4 / kappa), (0, 0.999)], rng=1, tol=1e-9, maxiter=300)
    assert math.sqrt(beta) <= found.fun + 1e-9
    assert slowest((alpha, beta)) == pytest.approx(math.sqrt(beta), abs=1e-6)
    assert found.x == pytest.approx([alpha, beta], rel=0.02)


def test_a_round_bowl_needs_no_momentum():
    assert momentum.best([[4.0]]) == pytest.approx((0.25, 0))


def test_the_three_samples():
    """The counts of the lesson, by the rule itself: plain, with the best α, with the best pair."""
    best_W = three_samples.solve()
    hessian = three_samples.normal_equations()[0]

    def needed(alpha, beta, most):
        path = by_pytorch(three_samples.gradient, three_samples.START, alpha, beta, most)
        return int(np.flatnonzero(np.abs(path - best_W).max(axis=(1, 2)) > 0.005)[-1]) + 1

    assert needed(0.25, 0, 15_000) == 13_998
    assert needed(quadratic.best_step(hessian), 0, 13_000) == 11_421
    alpha, beta = momentum.best(hessian)
    assert 1.9 < alpha / quadratic.step_limit(hessian) < 1 + beta
    assert needed(alpha, beta, 2000) == 360


@pytest.mark.parametrize(("call", "message"), [
    (lambda: momentum.descend(lambda t: t, [1.0], 0.1, 1.0), "momentum: got 1.0, allowed:"),
    (lambda: momentum.descend(lambda t: t, [1.0], 0.1, -0.1), "momentum: got"),
    (lambda: momentum.descend(lambda t: t, [1.0], -0.1, 0.1), "learning_rate: got"),
    (lambda: momentum.descend(lambda t: t / 0, [1.0], 0.1, 0.1), "start: got"),
    (lambda: momentum.descend(lambda t: [1, 2], [1.0], 0.1, 0.1), "gradient: got a result"),
    (lambda: momentum.best([[0.0, 0], [0, 1]]), "hessian: got an eigenvalue that is 0"),
    (lambda: momentum.factors([1.0], 0.1, 0.1, 0.5), "k: got"),
    (lambda: momentum.factors([1.0], 0.1, 0.1, -1), "k: got"),
    (lambda: momentum.roots([np.inf], 0.1, 0.1), "eigenvalues: got"),
    (lambda: momentum.step_limit([[1.0]], 2), "momentum: got"),
])
def test_bad_arguments_are_refused_by_name(call, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        call()
