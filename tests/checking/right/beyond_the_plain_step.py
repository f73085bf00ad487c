"""Notebook 08."""

STYLES = {
    "roll": [
        """
def roll(gradient, start, learning_rate, momentum, steps):
    before, here = start, start
    for _ in range(steps):
        before, here = here, here + momentum * (here - before) - learning_rate * gradient(here)
    return here
roll""",
        """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, buffer = start, np.zeros(len(start))
    for _ in range(steps):
        buffer = momentum * buffer + gradient(theta)
        theta = theta - learning_rate * buffer
    return theta
roll""",
        """
def roll(gradient, start, learning_rate, momentum, steps, velocity=0.0):
    if steps == 0:
        return start
    velocity = momentum * velocity - learning_rate * gradient(start)
    return roll(gradient, start + velocity, learning_rate, momentum, steps - 1, velocity)
roll""",
        """
def roll(gradient, start, learning_rate, momentum, steps):
    path = [start]
    for k in range(steps):
        change = path[k] - path[k - 1] if k else 0 * start
        path.append(path[k] + momentum * change - learning_rate * gradient(path[k]))
    return path[-1]
roll""",
        """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity, k = start.astype(float), np.zeros(start.shape), 0
    while k < steps:
        velocity *= momentum
        velocity -= learning_rate * gradient(theta)
        theta += velocity
        k += 1
    return theta
roll""",
    ],
    "backtrack": [
        """
def backtrack(loss, theta, slope, alpha, share):
    promised = np.sum(slope**2)
    while True:
        if loss(theta) - loss(theta - alpha * slope) >= share * alpha * promised:
            return alpha
        alpha /= 2
backtrack""",
        """
def backtrack(loss, theta, slope, alpha, share):
    here = loss(theta)
    for k in range(1000):
        rate = alpha * 0.5**k
        if not loss(theta - rate * slope) > here - share * rate * np.dot(slope, slope):
            return rate
backtrack""",
        """
def backtrack(loss, theta, slope, alpha, share):
    if loss(theta - alpha * slope) <= loss(theta) - share * alpha * np.linalg.norm(slope)**2:
        return alpha
    return backtrack(loss, theta, slope, alpha / 2, share)
backtrack""",
        """
import itertools
def backtrack(loss, theta, slope, alpha, share):
    tries = (alpha / 2**k for k in itertools.count())
    return next(a for a in tries
                if loss(theta - a * slope) + share * a * (slope @ slope) <= loss(theta))
backtrack""",
    ],
}
