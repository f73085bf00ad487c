"""Notebook 04."""

MISTAKES = {
    "one_curvature": {
        "wrong curvature": "[4, 2 / 4, 1 / 4, 1 - 0.2 * 4]",
        "limit and best α exchanged": "(8, 1 / 8, 2 / 8, 1 - 0.2 * 8)",
        "best α for the limit": "[8.0, 0.125, 1 / 8, -0.6]",
        "wrong sign": "[8, 0.25, 0.125, 0.2 * 8 - 1]",
        "how much is taken away": "np.array([8, 0.25, 0.125, 0.2 * 8])",
        "factor of the loss": "[8, 0.25, 0.125, (1 - 0.2 * 8) ** 2]",
        "wrong shape": "[8, 0.25, 0.125]",
    },
    "two_curvatures": {
        "limit of the flat direction": "[2 / 1, 2 / 10, 1 - 0.2, 1 - 9 * 0.2]",
        "best α for the limit": "[1 / 9, 0.2, 0.8, -0.8]",
        "best for the steep direction alone": "[0.222, 0.111, 1 - 0.111, 0]",
        "the 2 on top forgotten": "[0.22, 1 / (1 + 9), 1 - 0.1, 1 - 9 * 0.1]",
        "mean of two best": "[0.222, (1 / 1 + 1 / 9) / 2, 1 - 5 / 9, 1 - 9 * 5 / 9]",
        "wrong sign": "[0.22, 0.2, 0.8, abs(1 - 1.8)]",
        "directions exchanged": "[0.22, 0.2, 1 - 9 * 0.2, 1 - 0.2]",
        "factors at the limit": "(0.222, 0.2, 1 - 0.222, 1 - 9 * 2 / 9)",
        "wrong shape": "[0.222, 0.2]",
    },
    "largest_safe": {
        "the diagonal only": """
def largest_safe(hessian):
    return 2 / max(hessian[i, i] for i in range(len(hessian)))
largest_safe""",
        "1/λ in place of 2/λ": """
def largest_safe(hessian):
    values, vectors = np.linalg.eigh(hessian)
    return 1 / values.max()
largest_safe""",
        "smallest eigenvalue": """
def largest_safe(hessian):
    return max(2 / np.linalg.eigvals(hessian))
largest_safe""",
        "sum of the eigenvalues": """
def largest_safe(hessian):
    return 2 / sum(np.linalg.eigvalsh(hessian))
largest_safe""",
        "best α": """
def largest_safe(hessian):
    eigenvalues = np.linalg.eigvalsh(hessian)
    return 2 / (eigenvalues.min() + eigenvalues.max())
largest_safe""",
        "norm of the matrix": """
def largest_safe(hessian):
    return 2 / np.sqrt(np.sum(hessian**2))
largest_safe""",
        "the eigenvalue itself": """
def largest_safe(hessian):
    return max(np.linalg.eigvalsh(hessian))
largest_safe""",
        "all directions": """
def largest_safe(hessian):
    eigenvalues, _ = np.linalg.eigh(hessian)
    return [2 / each for each in eigenvalues]
largest_safe""",
        "wrong sign": """
def largest_safe(hessian):
    return -2 / np.max(np.linalg.eigvalsh(hessian))
largest_safe""",
        "an error": """
def largest_safe(hessian):
    return 2 / np.eigvalsh(hessian)[-1]
largest_safe""",
    },
    "descend": {
        "uphill": """
def descend(gradient, start, learning_rate, steps):
    place = start
    for k in range(steps):
        place = place + learning_rate * gradient(place)
    return place
descend""",
        "one step only": """
def descend(gradient, start, learning_rate, steps):
    place = start
    for k in range(steps):
        place = place - learning_rate * gradient(place)
        return place
descend""",
        "one step too few": """
def descend(gradient, start, learning_rate, steps):
    place = start
    for k in range(1, steps):
        place = place - learning_rate * gradient(place)
    return place
descend""",
        "one step too many": """
def descend(gradient, start, learning_rate, steps):
    place, k = start, 0
    while k <= steps:
        place, k = place - learning_rate * gradient(place), k + 1
    return place
descend""",
        "gradient of the start": """
def descend(gradient, start, learning_rate, steps):
    slope, place = gradient(start), start
    for k in range(steps):
        place = place - learning_rate * slope
    return place
descend""",
        "from the start each time": """
def descend(gradient, start, learning_rate, steps):
    new = start
    for k in range(steps):
        new = start - learning_rate * gradient(new)
    return new
descend""",
        "learning rate forgotten": """
def descend(gradient, start, learning_rate, steps):
    for k in range(steps):
        start = start - gradient(start)
    return start
descend""",
        "steps of equal length": """
def descend(gradient, start, learning_rate, steps):
    for k in range(steps):
        slope = gradient(start)
        start = start - learning_rate * slope / np.sqrt(slope @ slope)
    return start
descend""",
        "the step, not the place": """
def descend(gradient, start, learning_rate, steps):
    for k in range(steps):
        start = -learning_rate * gradient(start)
    return start
descend""",
        "the whole path": """
def descend(gradient, start, learning_rate, steps):
    path = [start]
    for k in range(steps):
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return path
descend""",
        "in-place change": """
def descend(gradient, start, learning_rate, steps):
    for k in range(steps):
        start -= learning_rate * gradient(start)
    return start
descend""",
        "integer input": """
def descend(gradient, start, learning_rate, steps):
    place = start.copy()
    for k in range(steps):
        place[:] = place - learning_rate * gradient(place)
    return place
descend""",
        "nothing returned": """
def descend(gradient, start, learning_rate, steps):
    for k in range(steps):
        start = start - learning_rate * gradient(start)
descend""",
        "an error": """
def descend(gradient, start, learning_rate, steps):
    for k in steps:
        start = start - learning_rate * gradient(start)
    return start
descend""",
    },
    "stop_at": {
        "difference turned round": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        change = losses[k] - losses[k - patience]
        if losses[k] <= threshold and change < least:
            return k
    return len(losses) - 1
stop_at""",
        "threshold only": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        if losses[k] <= threshold:
            return k
    return len(losses) - 1
stop_at""",
        "threshold only, from the start on": """
def stop_at(losses, threshold, least, patience):
    k = 0
    while losses[k] > threshold and k < len(losses) - 1:
        k += 1
    return k
stop_at""",
        "no progress only": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        if losses[k - patience] < losses[k] + least:
            return k
    return len(losses) - 1
stop_at""",
        "or in place of and": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        small, idle = losses[k] <= threshold, losses[k - patience] - losses[k] < least
        if small or idle:
            return k
    return len(losses) - 1
stop_at""",
        "patience too short": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        last = losses[k - patience + 1:k + 1]
        if losses[k] <= threshold and last[0] - last[-1] < least:
            return k
    return len(losses) - 1
stop_at""",
        "patience too long": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience + 1, len(losses)):
        if losses[k] <= threshold and losses[k - patience - 1] - losses[k] < least:
            return k
    return len(losses) - 1
stop_at""",
        "each step alone": """
def stop_at(losses, threshold, least, patience):
    idle = 0
    for k in range(1, len(losses)):
        idle = idle + 1 if losses[k - 1] - losses[k] < least else 0
        if losses[k] <= threshold and idle >= patience:
            return k
    return len(losses) - 1
stop_at""",
        "too early": """
def stop_at(losses, threshold, least, patience):
    for k in range(len(losses)):
        if losses[k] <= threshold and losses[k - patience] - losses[k] < least:
            return k
    return len(losses) - 1
stop_at""",
        "progress the wrong way": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        if losses[k] <= threshold and losses[k] - losses[k - patience] < -least:
            return k
    return len(losses) - 1
stop_at""",
        "threshold the wrong way": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        if losses[k] > threshold and losses[k - patience] - losses[k] < least:
            return k
    return len(losses) - 1
stop_at""",
        "size of the change": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        if losses[k] <= threshold and np.abs(losses[k] - losses[k - patience]) < least:
            return k
    return len(losses) - 1
stop_at""",
        "the loss, not the step": """
def stop_at(losses, threshold, least, patience):
    for k, loss in enumerate(losses):
        if k >= patience and loss <= threshold and losses[k - patience] - loss < least:
            return loss
    return losses[-1]
stop_at""",
        "counted from one": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        if losses[k] <= threshold and losses[k - patience] - losses[k] < least:
            return k + 1
    return len(losses)
stop_at""",
        "nothing returned": """
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        if losses[k] <= threshold and losses[k - patience] - losses[k] < least:
            return k
stop_at""",
    },
}
