"""Notebook 04."""

STYLES = {
    "largest_safe": [
        "lambda H: 2 / max(np.linalg.eigvalsh(H))",
        "lambda H: 2 / np.linalg.eigh(H)[0][-1]",
        "lambda H: 2 / np.linalg.eigvals(H).max()",
        "lambda H: 2 / np.max(np.linalg.eig(H)[0])",
        "lambda H: 2 / np.linalg.norm(H, 2)",
        "lambda H: 2 / np.linalg.svd(H)[1][0]",
        "lambda H: min(2 / np.linalg.eigvalsh(H))",
        "lambda H: np.array([2 / np.linalg.eigvalsh(H)[-1]])",
        "lambda H: 2 * np.linalg.eigvalsh(np.linalg.inv(H))[0]",
        "lambda H: 2 / max(abs(root) for root in np.roots(np.poly(H)))",
        """
def largest_safe(hessian):
    import scipy.linalg
    return 2 / scipy.linalg.eigvalsh(hessian)[-1]
largest_safe""",
        """
def largest_safe(hessian):
    v = np.arange(1.0, len(hessian) + 1)
    for _ in range(3000):
        v = hessian @ v
        v = v / np.linalg.norm(v)
    return 2 / (v @ hessian @ v)
largest_safe""",
        """
def largest_safe(hessian):
    limits = []
    for eigenvalue in np.linalg.eigvalsh(hessian):
        limits.append(2 / eigenvalue)
    return sorted(limits)[0]
largest_safe""",
    ],
    "descend": [
        """
def descend(gradient, start, learning_rate, steps):
    for _ in range(steps):
        start = start - learning_rate * gradient(start)
    return start
descend""",
        """
def descend(gradient, start, learning_rate, steps):
    if steps == 0:
        return start
    return descend(gradient, start - learning_rate * gradient(start), learning_rate, steps - 1)
descend""",
        """
def descend(gradient, start, learning_rate, steps):
    theta, k = start.astype(float), 0
    while k < steps:
        theta -= learning_rate * gradient(theta)
        k += 1
    return theta
descend""",
        """
import functools
def descend(gradient, start, learning_rate, steps):
    return functools.reduce(lambda t, _: t - learning_rate * gradient(t), range(steps), start)
descend""",
        """
def descend(gradient, start, learning_rate, steps):
    path = [start]
    for k in range(steps):
        path.append(path[k] - learning_rate * gradient(path[k]))
    return path[-1]
descend""",
        """
def descend(gradient, start, learning_rate, steps):
    theta = list(start)
    for _ in range(steps):
        slopes = gradient(theta)
        theta = [t - learning_rate * s for t, s in zip(theta, slopes)]
    return theta
descend""",
        """
def places(gradient, theta, learning_rate):
    while True:
        yield theta
        theta = theta - learning_rate * gradient(theta)
def descend(gradient, start, learning_rate, steps):
    import itertools
    return next(itertools.islice(places(gradient, start, learning_rate), steps, None))
descend""",
        """
def step(gradient, theta, learning_rate):
    return theta - learning_rate * gradient(theta)
def descend(gradient, start, learning_rate, steps):
    theta = start.copy()
    for step_number in range(1, steps + 1):
        theta = step(gradient, theta, learning_rate)
    return theta
descend""",
        """
def descend(gradient, start, learning_rate, steps):
    path = np.zeros((steps + 1, len(start)))
    path[0] = start
    for k in range(steps):
        path[k + 1] = path[k] - learning_rate * gradient(path[k])
    return path[steps]
descend""",
    ],
    "stop_at": [
        """
def stop_at(losses, threshold, least, patience):
    for k in range(len(losses)):
        if k >= patience and losses[k] <= threshold and losses[k - patience] - losses[k] < least:
            return k
    return len(losses) - 1
stop_at""",
        """
def stop_at(losses, threshold, least, patience):
    return next((k for k in range(patience, len(losses)) if losses[k] <= threshold
                 and losses[k - patience] - losses[k] < least), len(losses) - 1)
stop_at""",
        """
def stop_at(losses, threshold, least, patience):
    k = patience
    while k < len(losses):
        if not (losses[k] > threshold or losses[k - patience] - losses[k] >= least):
            return k
        k += 1
    return len(losses) - 1
stop_at""",
        """
def stop_at(losses, threshold, least, patience):
    fits = (losses[patience:] <= threshold) & (losses[:-patience] - losses[patience:] < least)
    return patience + np.argmax(fits) if fits.any() else len(losses) - 1
stop_at""",
        """
def stop_at(losses, threshold, least, patience):
    steps = [k for k, loss in enumerate(losses) if k >= patience
             and loss <= threshold and losses[k - patience] - loss < least]
    return steps[0] if steps else losses.size - 1
stop_at""",
        """
def stop_at(losses, threshold, least, patience):
    result = len(losses) - 1
    for k in reversed(range(patience, len(losses))):
        if losses[k] <= threshold and losses[k - patience] - losses[k] < least:
            result = k
    return result
stop_at""",
        """
def stop_at(losses, threshold, least, patience):
    for k, (before, now) in enumerate(zip(losses, losses[patience:]), start=patience):
        if now <= threshold and before - now < least:
            return k
    return len(losses) - 1
stop_at""",
        """
def stop_at(losses, threshold, least, patience, k=None):
    k = patience if k is None else k
    if k >= len(losses):
        return len(losses) - 1
    if losses[k] <= threshold and losses[k - patience] - losses[k] < least:
        return float(k)
    return stop_at(losses, threshold, least, patience, k + 1)
stop_at""",
    ],
}
