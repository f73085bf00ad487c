"""Notebook 03."""

MISTAKES = {
    "steepest_way": {
        "uphill": "np.array([3, -4]) / np.hypot(3, -4)",
        "not normalised": "[-3, 4]",
        "divided by the square": "(-3 / 25, 4 / 25)",
        "divided by the sum": "-np.array([3, -4]) / (3 + 4)",
        "one sign only": "[-3 / 5, -4 / 5]",
        "across": "[4 / 5, 3 / 5]",
        "across, the other way": "-np.array([0.8, 0.6])",
        "wrong shape": "-0.6",
        "factor 2": "[-1.2, 1.6]",
    },
    "changes_by_hand": {
        "radians": "[-0.5, round(0.5 * np.cos(120), 2)]",
        "radians in both": "0.5 * np.cos([180, 120])",
        "sign of the cosine": "(-0.5, 0.25)",
        "sine": "0.5 * np.sin(np.radians([180, 120]))",
        "length of the step forgotten": "[-5, 5 * -0.5]",
        "length of the gradient forgotten": "[-0.1, 0.1 * -0.5]",
        "sum for the length": "[0.1 * 7 * -1, 0.1 * 7 * -0.5]",
        "angle forgotten": "[-0.5, -0.5]",
        "wrong sign": "[0.5, 0.25]",
        "wrong shape": "-0.5",
    },
    "one_step": {
        "uphill": "3 + 0.1 * 18",
        "factor 2 forgotten": "3 - 0.1 * 3 * 3",
        "place not put in": "3 - 0.1 * 6",
        "loss for the slope": "3 - 0.1 * (3 * 3**2)",
        "learning rate forgotten": "3 - 18",
        "the step alone": "-0.1 * 18",
        "the step's size": "0.1 * 18",
        "normalised": "3 - 0.1 * 18 / abs(18)",
        "wrong shape": "[3, 1.2]",
    },
    "update": {
        "uphill": """
def update(gradient, theta, learning_rate):
    return theta + learning_rate * gradient(theta)
update""",
        "normalised": """
def update(gradient, theta, learning_rate):
    v = -gradient(theta) / np.linalg.norm(gradient(theta))
    return theta + learning_rate * v
update""",
        "the step alone": """
def update(gradient, theta, learning_rate):
    step = -learning_rate * gradient(theta)
    return step
update""",
        "learning rate forgotten": """
def update(gradient, theta, learning_rate):
    step = -gradient(theta)
    return theta + step
update""",
        "brackets": """
def update(gradient, theta, learning_rate):
    return (theta - gradient(theta)) * learning_rate
update""",
        "length for the vector": """
def update(gradient, theta, learning_rate):
    return theta - learning_rate * np.sqrt(np.sum(gradient(theta) ** 2))
update""",
        "one after the other": """
def update(gradient, theta, learning_rate):
    new = theta.copy()
    for i in range(len(theta)):
        new[i] = new[i] - learning_rate * gradient(new)[i]
    return new
update""",
        "in-place change": """
def update(gradient, theta, learning_rate):
    theta -= learning_rate * gradient(theta)
    return theta
update""",
        "integer input": """
def update(gradient, theta, learning_rate):
    new, slopes = theta.copy(), gradient(theta)
    for i in range(len(theta)):
        new[i] = theta[i] - learning_rate * slopes[i]
    return new
update""",
        "wrong sign": """
def update(gradient, theta, learning_rate):
    return learning_rate * gradient(theta) - theta
update""",
        "an error": """
def update(gradient, theta, learning_rate):
    return theta - learning_rate * gradient
update""",
        "wrong arguments": """
def update(theta):
    return theta - 0.1 * 6 * theta
update""",
        "nothing returned": """
def update(gradient, theta, learning_rate):
    theta = theta - learning_rate * gradient(theta)
update""",
    },
    "normalised_update": {
        "0 divided by 0": """
def normalised_update(gradient, theta, learning_rate):
    slopes = gradient(theta)
    v = -slopes / np.sqrt(slopes @ slopes)
    return theta + learning_rate * v
normalised_update""",
        "plain": """
def normalised_update(gradient, theta, learning_rate):
    step = -gradient(theta)
    return theta + learning_rate * step
normalised_update""",
        "uphill": """
def normalised_update(gradient, theta, learning_rate):
    slopes = gradient(theta)
    length = np.linalg.norm(slopes)
    if length > 0:
        slopes = slopes / length
    return theta + learning_rate * slopes
normalised_update""",
        "divided by the square": """
def normalised_update(gradient, theta, learning_rate):
    slopes = gradient(theta)
    length = np.sum(slopes**2)
    return theta if length == 0 else theta - learning_rate / length * slopes
normalised_update""",
        "divided by the sum": """
def normalised_update(gradient, theta, learning_rate):
    slopes = gradient(theta)
    length = sum(abs(slope) for slope in slopes)
    if length == 0:
        return theta.copy()
    return theta - learning_rate * slopes / length
normalised_update""",
        "signs only": """
def normalised_update(gradient, theta, learning_rate):
    new = np.array(theta, dtype=float)
    for i, slope in enumerate(gradient(theta)):
        if slope != 0:
            new[i] -= learning_rate * slope / abs(slope)
    return new
normalised_update""",
        "integer input": """
def normalised_update(gradient, theta, learning_rate):
    new, slopes = np.zeros_like(theta), gradient(theta)
    length = np.linalg.norm(slopes)
    new[:] = theta - learning_rate * slopes / length if length else theta
    return new
normalised_update""",
        "in-place change": """
def normalised_update(gradient, theta, learning_rate):
    slopes = gradient(theta)
    length = np.linalg.norm(slopes)
    if length > 0:
        theta -= learning_rate * slopes / length
    return theta
normalised_update""",
        "nothing returned": """
def normalised_update(gradient, theta, learning_rate):
    slopes = gradient(theta)
    length = np.linalg.norm(slopes)
    if length > 0:
        return theta - learning_rate * slopes / length
normalised_update""",
    },
}
