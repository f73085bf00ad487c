"""Notebook 08."""

MISTAKES = {
    "momentum_by_hand": {
        "plain descent": "[10 * 0.8, 10 * 0.8**2, 10 * 0.8**3]",
        "the steps": "(-2, -1 - 1.6, -1.3 - 1.08)",
        "slope of the start": "[10 - 2, 8 - 3, 5 - 3.5]",
        "half the slope": "np.array([9, 9 - 1.4, 7.6 - 1.46])",
        "momentum not kept": "[8, 5.4, 5.4 - 0.8 - 1.08]",
        "uphill": "[12, 12 + 3.4, 15.4 + 4.78]",
        "place in place of step": "[3, 0.9, 0.27]",
        "wrong shape": "[8, 5.4]",
    },
    "best_pair": {
        "κ without its root": "[(8 / 10)**2, 1 / 4, 8 / 10, 2 * (1 + 0.64) / 9]",
        "square forgotten": "(2 / 4, 0.25, np.sqrt(2 / 4), 2 * 1.5 / 9)",
        "best α of plain descent": "[0.25, 2 / (1 + 9), 0.5, 2 * 1.25 / 9]",
        "limit of plain descent": "[0.25, 0.25, 0.5, 2 / 9]",
        "β in place of its root": "[1 / 4, 4 / 16, 1 / 4, 2.5 / 9]",
        "factor of plain descent": "[0.25, 0.25, (9 - 1) / (9 + 1), 2.5 / 9]",
        "β and √β exchanged": "np.array([0.5, 0.25, 0.25, 2.5 / 9])",
        "wrong shape": "0.25",
    },
    "steps_and_trembling": {
        "one pass only": "[1440 / 36, 0.6 / 6, 18**2]",
        "looks, not steps": "(1440 * 5, 0.6 / np.sqrt(36), 324)",
        "no root": "[1440 / 36 * 5, 0.6 / 36, 3 * 36]",
        "no root in the second": "[200, 0.6 / 36, 9 * 36]",
        "three times the batch": "[200, 0.1, 3 * 36]",
        "no averaging": "[200, 0.6, 324]",
        "smaller batch": "[200, 0.1, 36 / 9]",
        "wrong shape": "[200, 0.1]",
    },
    "roll": {
        "no memory": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta = start
    for step in range(steps):
        velocity = 0 * start
        velocity = momentum * velocity - learning_rate * gradient(theta)
        theta = theta + velocity
    return theta
roll""",
        "uphill": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, np.zeros(len(start))
    for step in range(steps):
        velocity = momentum * velocity + learning_rate * gradient(theta)
        theta = theta + velocity
    return theta
roll""",
        "no friction": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0
    for step in range(steps):
        velocity = velocity - learning_rate * gradient(theta)
        theta = theta + velocity
    return theta
roll""",
        "weighted mean": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, mean = start, 0
    for step in range(steps):
        mean = momentum * mean + (1 - momentum) * gradient(theta)
        theta = theta - learning_rate * mean
    return theta
roll""",
        "β for both": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0
    for step in range(steps):
        velocity = momentum * (velocity - learning_rate * gradient(theta))
        theta = theta + velocity
    return theta
roll""",
        "β and α exchanged": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0
    for step in range(steps):
        velocity = learning_rate * velocity - momentum * gradient(theta)
        theta = theta + velocity
    return theta
roll""",
        "place in place of velocity": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta = start
    for step in range(steps):
        velocity = momentum * theta - learning_rate * gradient(theta)
        theta = theta + velocity
    return theta
roll""",
        "one step behind": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0
    for step in range(1, steps):
        velocity = momentum * velocity - learning_rate * gradient(theta)
        theta = theta + velocity
    return theta
roll""",
        "slope ahead": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for step in range(steps):
        ahead = theta + momentum * velocity
        velocity = momentum * velocity - learning_rate * gradient(ahead)
        theta = theta + velocity
    return theta
roll""",
        "slope of the start": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for step in range(steps):
        velocity = momentum * velocity - learning_rate * gradient(start)
        theta = theta + velocity
    return theta
roll""",
        "one step only": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for step in range(steps):
        velocity = momentum * velocity - learning_rate * gradient(theta)
        theta = theta + velocity
        return theta
    return theta
roll""",
        "in-place change": """
def roll(gradient, start, learning_rate, momentum, steps):
    velocity = 0 * start
    for step in range(steps):
        velocity = momentum * velocity - learning_rate * gradient(start)
        start += velocity
    return start
roll""",
        "integer input": """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start.copy(), np.zeros_like(start)
    for step in range(steps):
        velocity[:] = momentum * velocity - learning_rate * gradient(theta)
        theta[:] = theta + velocity
    return theta
roll""",
        "nothing returned": """
def roll(gradient, start, learning_rate, momentum, steps):
    velocity = 0
    for step in range(steps):
        velocity = momentum * velocity - learning_rate * gradient(start)
        start = start + velocity
roll""",
    },
    "backtrack": {
        "never halved": """
def backtrack(loss, theta, slope, alpha, share):
    if loss(theta - alpha * slope) > loss(theta):
        alpha / 2
    return alpha
backtrack""",
        "any fall is enough": """
def backtrack(loss, theta, slope, alpha, share):
    while loss(theta - alpha * slope) > loss(theta):
        alpha = alpha / 2
    return alpha
backtrack""",
        "a rise is enough": """
def backtrack(loss, theta, slope, alpha, share):
    while loss(theta - alpha * slope) > loss(theta) + share * alpha * (slope @ slope):
        alpha = alpha / 2
    return alpha
backtrack""",
        "more than enough": """
def backtrack(loss, theta, slope, alpha, share):
    while loss(theta - alpha * slope) >= loss(theta) - share * alpha * (slope @ slope):
        alpha = alpha / 2
    return alpha
backtrack""",
        "length not squared": """
def backtrack(loss, theta, slope, alpha, share):
    while loss(theta - alpha * slope) > loss(theta) - share * alpha * np.linalg.norm(slope):
        alpha = alpha / 2
    return alpha
backtrack""",
        "uphill": """
def backtrack(loss, theta, slope, alpha, share):
    while loss(theta + alpha * slope) > loss(theta) - share * alpha * (slope @ slope):
        alpha = alpha / 2
    return alpha
backtrack""",
        "α forgotten": """
def backtrack(loss, theta, slope, alpha, share):
    for k in range(60):
        if loss(theta) - loss(theta - alpha * slope) >= share * (slope @ slope):
            break
        alpha = alpha / 2
    return alpha
backtrack""",
        "halved once": """
def backtrack(loss, theta, slope, alpha, share):
    if loss(theta - alpha * slope) > loss(theta) - share * alpha * (slope @ slope):
        alpha = alpha / 2
    return alpha
backtrack""",
        "once too often": """
def backtrack(loss, theta, slope, alpha, share):
    enough = False
    while not enough:
        enough = loss(theta - alpha * slope) <= loss(theta) - share * alpha * (slope @ slope)
        alpha = alpha / 2
    return alpha
backtrack""",
        "a tenth each time": """
def backtrack(loss, theta, slope, alpha, share):
    while loss(theta - alpha * slope) > loss(theta) - share * alpha * (slope @ slope):
        alpha = 0.1 * alpha
    return alpha
backtrack""",
        "the place": """
def backtrack(loss, theta, slope, alpha, share):
    while loss(theta - alpha * slope) > loss(theta) - share * alpha * (slope @ slope):
        alpha = alpha / 2
    return theta - alpha * slope
backtrack""",
        "nothing returned": """
def backtrack(loss, theta, slope, alpha, share):
    while loss(theta - alpha * slope) > loss(theta) - share * alpha * (slope @ slope):
        alpha = alpha / 2
backtrack""",
    },
}
