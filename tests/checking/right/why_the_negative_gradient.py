"""Notebook 03."""

STYLES = {
    "update": [
        "lambda gradient, theta, rate: theta - rate * gradient(theta)",
        "lambda gradient, theta, rate: theta + -rate * gradient(theta)",
        "lambda gradient, theta, rate: np.subtract(theta, np.multiply(rate, gradient(theta)))",
        "lambda gradient, theta, rate: [t - rate * g for t, g in zip(theta, gradient(theta))]",
        "lambda gradient, theta, rate: [*map(lambda t, g: t - rate * g, theta, gradient(theta))]",
        "lambda gradient, theta, rate: theta - rate * np.array(gradient(list(theta)))",
        "lambda gradient, theta, rate: np.matrix(theta - rate * gradient(theta))",
        """
def update(gradient, theta, learning_rate):
    theta = np.array(theta, dtype=float)
    theta -= learning_rate * gradient(theta)
    return theta
update""",
        """
def update(gradient, theta, learning_rate):
    slopes = gradient(theta)
    new = np.zeros(len(theta))
    for i in range(len(theta)):
        new[i] = theta[i] - learning_rate * slopes[i]
    return new
update""",
        """
import copy
def update(gradient, theta, learning_rate):
    new = copy.deepcopy(theta).astype(float)
    for i, slope in enumerate(gradient(theta)):
        new[i] -= learning_rate * slope
    return new
update""",
        """
def update(gradient, theta, learning_rate):
    step = -learning_rate * gradient(tuple(theta))
    return theta + step
update""",
    ],
    "normalised_update": [
        "lambda g, t, a: t - a * g(t) / (np.linalg.norm(g(t)) or 1)",
        "lambda g, t, a: t - a * np.nan_to_num(g(t) / np.linalg.norm(g(t)))",
        "lambda g, t, a: t if not np.any(g(t)) else t - a * g(t) / np.sqrt(np.sum(g(t) ** 2))",
        "lambda g, t, a: t if (g(t) == 0).all() else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: t - a * g(t) / np.where(g(t) @ g(t) > 0, (g(t) @ g(t)) ** 0.5, 1)",
        "lambda g, t, a: t - a * g(t) / (np.linalg.norm(g(t)) + 1e-12)",
        "lambda g, t, a: t - a * g(t) / max(np.linalg.norm(g(t)), 1e-12)",
        """
import math
def normalised_update(gradient, theta, learning_rate):
    slopes = gradient(list(theta))
    length = math.hypot(*slopes)
    if length < 1e-12:
        return list(theta)
    return [t - learning_rate * s / length for t, s in zip(theta, slopes)]
normalised_update""",
        """
import math
def normalised_update(gradient, theta, learning_rate):
    slopes = gradient(theta)
    length = math.sqrt(sum(slope * slope for slope in slopes))
    try:
        return np.array([t - learning_rate * s / length for t, s in zip(theta, map(float, slopes))])
    except ZeroDivisionError:
        return theta
normalised_update""",
        """
def unit(vector):
    length = np.sqrt(np.dot(vector, vector))
    return vector / length if length > 0 else np.zeros(len(vector))
def normalised_update(gradient, theta, learning_rate):
    return theta - learning_rate * unit(gradient(theta))
normalised_update""",
        """
def normalised_update(gradient, theta, learning_rate):
    new, slopes = theta.astype(float).copy(), np.asarray(gradient(theta), dtype=float)
    if slopes.any():
        slopes /= np.linalg.norm(slopes)
        new -= learning_rate * slopes
    return new
normalised_update""",
    ],
}
