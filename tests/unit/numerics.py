"""What several tests need: finite differences, objectives with their domains, random points."""

import numpy as np
from hypothesis import strategies as st

from helpers import objectives

OBJECTIVES = {
    "parabola": objectives.parabola,
    "bowl of one": objectives.bowl([3]),
    "bowl of two": objectives.bowl([1, 10]),
    "bowl of seven": objectives.bowl([0.1, 0.5, 1, 2, 4, 8, 30]),
    "bowl with a minimum": objectives.bowl([1, 10], minimum=[2, -1]),
    "exponential_valley": objectives.exponential_valley,
    "two_hollows": objectives.two_hollows,
    "log_example": objectives.log_example,
    "two_valleys": objectives.two_valleys,
    "four_valleys": objectives.four_valleys,
    "plateau": objectives.plateau,
    "rosenbrock": objectives.rosenbrock,
    "saddle": objectives.saddle,
}

seeds = st.integers(0, 2**32 - 1)


def random_points(objective, seed, count=()):
    """Points of the domain, shape (*count, n), in three times the view."""
    low, high = objective.view.T
    centre, half = (low + high) / 2, (high - low) / 2
    points = centre + 3 * half * np.random.default_rng(seed).uniform(-1, 1, (*count, len(low)))
    if objective is objectives.log_example:
        points[..., 1] = 0.05 + np.abs(points[..., 1])
    return points


def random_directions(n, seed, count=()):
    """Unit vectors, evenly spread, shape (*count, n)."""
    vectors = np.random.default_rng(seed).normal(size=(*count, n))
    return vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)


def random_hessian(curvatures, seed):
    """A symmetric matrix with these eigenvalues, and its eigenvectors as columns."""
    n = len(curvatures)
    eigenvectors, _ = np.linalg.qr(np.random.default_rng(seed).normal(size=(n, n)))
    hessian = eigenvectors * curvatures @ eigenvectors.T
    return (hessian + hessian.T) / 2, eigenvectors


def central_difference(function, theta):
    """The derivatives of function at one point θ, on a new last axis, and their uncertainty.

    The uncertainty is the disagreement of two step lengths, plus the rounding.
    """
    columns = []
    for axis in np.eye(len(theta)):
        for h in (2e-4, 1e-4):
            columns.append((function(theta + h * axis) - function(theta - h * axis)) / (2 * h))
    coarse, fine = np.stack(columns[::2], axis=-1), np.stack(columns[1::2], axis=-1)
    rounding = 1e-10 * (1 + np.max(np.abs(function(theta))))
    return fine + (fine - coarse) / 3, np.abs(fine - coarse) + rounding


def random_quadratic(n, seed, spread):
    """Curvatures from 1/spread to 1 times some size, Hessian, its eigenvectors and a minimum."""
    random = np.random.default_rng(seed)
    curvatures = np.sort(random.uniform(1 / spread, 1, n))
    curvatures[-1] = 1
    curvatures = curvatures * 10.0 ** random.uniform(-3, 3)
    hessian, eigenvectors = random_hessian(curvatures, seed)
    return curvatures, hessian, eigenvectors, random.normal(size=n)


def along_all(eigenvectors, seed):
    """A vector of length 1 with a good part along each eigenvector."""
    parts = np.random.default_rng(seed).uniform(0.5, 1, len(eigenvectors))
    return eigenvectors @ parts / np.linalg.norm(parts)
