"""Descent on a quadratic without a loop, against descent with one."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import random_hessian, seeds

from helpers import descent, quadratic

BLOCK = np.array([[0.58, 1.04, 1.46], [1.04, 1.94, 2.74], [1.46, 2.74, 3.88]])
dimensions = st.integers(1, 8)


def random_quadratic(n, seed):
    """A Hessian, its eigenvalues from small to large, and an error."""
    random = np.random.default_rng(seed)
    curvatures = np.sort(random.uniform(0.1, 3, n))
    hessian, _ = random_hessian(curvatures, seed)
    return hessian, curvatures, random.normal(size=n)


def test_the_eigenvalues_of_the_document():
    eigenvalues, eigenvectors = quadratic.eigendirections(BLOCK)
    assert eigenvalues == pytest.approx([0.00168, 0.0269, 6.371], rel=2e-3)
    assert eigenvalues[-1] / eigenvalues[0] == pytest.approx(3788, abs=1)
    assert eigenvectors.T @ eigenvectors == pytest.approx(np.eye(3), abs=1e-12)


@given(n=dimensions, seed=seeds)
def test_along_an_eigenvector_the_hessian_only_stretches(n, seed):
    hessian, curvatures, _ = random_quadratic(n, seed)
    eigenvalues, eigenvectors = quadratic.eigendirections(hessian)
    assert eigenvalues == pytest.approx(curvatures)
    assert hessian @ eigenvectors == pytest.approx(eigenvectors * eigenvalues, abs=1e-12)


def test_an_eigenvalue_that_is_only_rounding_is_zero():
    eigenvalues, _ = quadratic.eigendirections(np.ones((3, 3)))
    assert eigenvalues[:2].tolist() == [0, 0]
    assert quadratic.eigendirections([[0.0]])[0].tolist() == [0]


@given(n=dimensions, seed=seeds, share=st.floats(0, 1.3), k=st.integers(0, 50))
def test_error_after_k_steps_is_that_of_the_loop(n, seed, share, k):
    hessian, curvatures, error = random_quadratic(n, seed)
    alpha = share * 2 / curvatures[-1]
    run = descent.descend(lambda theta: hessian @ theta, error, alpha, max_steps=k)
    size = max(1, np.max(np.abs(run.path)))
    direct = quadratic.error_after(hessian, error, alpha, np.arange(len(run.path)))
    assert direct == pytest.approx(run.path, abs=1e-11 * size)


def test_factors_keep_their_sign_and_are_held():
    factors = quadratic.factors([0.0, 1.0, 3.0], 1.0, [0, 1, 2, 9999, 10_000])
    assert factors[:3].tolist() == [[1, 1, 1], [1, 0, -2], [1, 0, 4]]
    assert factors[3:].tolist() == [[1, 0, -1e150], [1, 0, 1e150]]


@pytest.mark.parametrize("k", [1, 2, 10**15])
@pytest.mark.parametrize("alpha", [1e-300, 5.0, 1e300])
def test_nothing_warns_and_all_is_finite(alpha, k):
    with np.errstate(all="raise"):
        for error in ([1e-300, 0.0, 1.0], [1e149, -1e149, 3.0]):
            assert np.all(np.isfinite(quadratic.error_after(BLOCK, error, alpha, k)))


@pytest.mark.parametrize(
    ("hessian", "message"),
    [
        ([[1, 0], [0, -2]], "got the eigenvalue -2, allowed: no eigenvalue below 0"),
        ([[1, 2], [3, 4]], "got .*, allowed: a symmetric matrix"),
        ([1, 2], r"got shape \(2,\), allowed: shape \(n, n\)"),
        (np.ones((2, 3)), r"got shape \(2, 3\), allowed: shape \(n, n\)"),
        (np.empty((0, 0)), r"got shape \(0, 0\), allowed: shape \(n, n\)"),
        ([[np.nan]], "got .*, allowed: finite numbers"),
    ],
)
def test_wrong_hessian_is_refused(hessian, message):
    for call in (quadratic.eigendirections, lambda h: quadratic.error_after(h, [1, 2], 0.1, 3)):
        with pytest.raises(ValueError, match=f"^hessian: {message}"):
            call(hessian)


@pytest.mark.parametrize(
    ("changes", "error", "message"),
    [
        ({"error": [1, 2]}, ValueError, r"error: got shape \(2,\), allowed: last axis of length 3"),
        ({"error": [1, 2, np.inf]}, ValueError, "error: got .*, allowed: finite numbers"),
        ({"learning_rate": -1}, ValueError, "learning_rate: got -1"),
        ({"k": -1}, ValueError, "k: got -1., allowed: whole numbers, 0 or larger"),
        ({"k": 0.5}, ValueError, "k: got 0.5, allowed: whole numbers, 0 or larger"),
        ({"k": np.nan}, ValueError, "k: got nan, allowed: finite numbers"),
        ({"k": None}, TypeError, "k: got .*, allowed: real numbers"),
        ({"error": np.ones((4, 3)), "k": [1, 2]}, ValueError, "error and k: got shape"),
    ],
)
def test_other_wrong_arguments_are_refused(changes, error, message):
    given = {"hessian": BLOCK, "error": np.ones(3), "learning_rate": 0.1, "k": 3}
    with pytest.raises(error, match=f"^{message}"):
        quadratic.error_after(**(given | changes))
