"""What several exercises of this lesson use."""

import numpy as np

from helpers.checking.drawing import one_of, point
from helpers.checking.reading import place


def tilted_bowl(theta):
    """The gradient of θ₁² + θ₁θ₂ + 2 θ₂²."""
    theta = place(theta)
    return np.array([2 * theta[0] + theta[1], theta[0] + 4 * theta[1]])


def three_weights(theta):
    """The gradient of θ₁² + θ₂² θ₃."""
    theta = place(theta)
    return np.array([2 * theta[0], 2 * theta[1] * theta[2], theta[1] ** 2])


def around_three(theta):
    """The gradient of ½ (θ₁ − 3)² + ½ (θ₂ − 3)² + …."""
    return np.asarray(theta) - 3.0


def divided_by(size, sign=-1):
    """A step along the gradient that is divided by some size of it; none where that is 0."""

    def step(gradient, theta, learning_rate):
        slope = gradient(theta)
        if not np.any(slope):
            return theta
        return theta + sign * learning_rate * slope / size(slope)

    return step


def surface(random):
    """Draw a gradient, a place, often a flat one, and a learning rate."""
    gradient, n = one_of(random, (tilted_bowl, 2), (three_weights, 3))
    return gradient, point(random, n), one_of(random, 0.0, 0.1, 0.3, 2.5)
