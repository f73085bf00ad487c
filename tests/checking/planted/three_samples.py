"""Notebook 05."""

MISTAKES = {
    "printed_sums": {
        "summands only counted": "[n for n, count in "
                                 "dict(w11=3, w12=3, w13=4, w21=3, w22=3, w23=5).items() "
                                 "if count != 3]",
        "too many summands overlooked": "'w21'",
        "only the second row": "('w23', 'w21')",
        "only one that is too long": "{'w21', 'w13'}",
        "targets of the first row": "['w13', 'w23', 'w22', 'w21']",
        "the right ones": "['w22', 'w12', 'w11']",
        "unknown name": "['w31']",
    },
    "first_update": {
        "uphill": "(-0.32 - 0.56 - 0.54, 0 + 0.25 * -1.42)",
        "wrong sign of the derivative": "[1.42, 0 + 0.25 * 1.42]",
        "factor 2 forgotten": "(-0.2 * 0.8 - 0.4 * 0.7 - 0.3 * 0.9, 0.18)",
        "mean instead of sum": "[-0.473, 0.118]",
        "one sample only": "[2 * 0.2 * -0.8, 0.25 * 0.32]",
        "learning rate forgotten": "np.array([-1.42, 1.42])",
        "wrong sign": "(1.42, -0.355)",
        "wrong shape": "0.355",
    },
    "right_angles": {
        "squares forgotten": "[6 / 2, 0.333]",
        "lengths divided": "(3, 2 / (2 * 3**2))",
        "factor 2 forgotten": "(3**2 / 1**2, 0.222)",
        "limit of the flattest direction": "np.array([18, 2]) / 2",
        "1/λ instead of 2/λ": "(9, 0.056)",
        "best α instead of the limit": "[9, 2 / (2 + 18)]",
        "turned over": "[2 / 18, 2 / 18]",
        "wrong shape": "[2, 8, 18]",
    },
    "left_after": {
        "times k instead of to the power k": """
def left_after(error, learning_rate, eigenvalue, k):
    factor = 1 - learning_rate * eigenvalue
    return k * factor * error
left_after""",
        "k steps added up": """
def left_after(error, learning_rate, eigenvalue, k):
    step = learning_rate * eigenvalue * error
    return error - k * step
left_after""",
        "plus instead of minus": """
def left_after(error, learning_rate, eigenvalue, k):
    for _ in range(k):
        error = error + learning_rate * eigenvalue * error
    return error
left_after""",
        "1 forgotten": """
def left_after(error, learning_rate, eigenvalue, k):
    return learning_rate**k * eigenvalue**k * error
left_after""",
        "what is gone": """
def left_after(error, learning_rate, eigenvalue, k):
    factor = 1 - learning_rate * eigenvalue
    return error - error * factor**k
left_after""",
        "start forgotten": """
def left_after(error, learning_rate, eigenvalue, k):
    return np.power(1 - learning_rate * eigenvalue, k) * np.ones_like(error)
left_after""",
        "error inside the power": """
def left_after(error, learning_rate, eigenvalue, k):
    return (error - learning_rate * eigenvalue * error)**k
left_after""",
        "sign lost": """
def left_after(error, learning_rate, eigenvalue, k):
    return abs(1 - learning_rate * eigenvalue)**k * error
left_after""",
        "wrong sign": """
def left_after(error, learning_rate, eigenvalue, k):
    return -error * (1 - learning_rate * eigenvalue)**k
left_after""",
        "in-place change": """
def left_after(error, learning_rate, eigenvalue, k):
    for _ in range(k):
        error *= 1 - learning_rate * eigenvalue
    return error
left_after""",
        "integer input": """
def left_after(error, learning_rate, eigenvalue, k):
    left = np.empty_like(error)
    left[...] = error * (1 - learning_rate * eigenvalue)**k
    return left
left_after""",
        "nothing returned": """
def left_after(error, learning_rate, eigenvalue, k):
    left = error * (1 - learning_rate * eigenvalue)**k
left_after""",
    },
    "gradient": {
        "mean instead of sum": """
def gradient(W, inputs, targets):
    misses = inputs @ W.T - targets
    return 2 / inputs.shape[0] * np.dot(misses.T, inputs)
gradient""",
        "targets forgotten": """
def gradient(W, inputs, targets):
    return 2 * W @ inputs.T @ inputs
gradient""",
        "targets added": """
def gradient(W, inputs, targets):
    total = np.zeros(W.shape)
    for x, y in zip(inputs, targets):
        total += 2 * np.outer(W @ x + y, x)
    return total
gradient""",
        "summed too early": """
def gradient(W, inputs, targets):
    miss = sum(W @ x - y for x, y in zip(inputs, targets))
    return 2 * miss[:, None] * sum(inputs)[None, :]
gradient""",
        "only the last sample": """
def gradient(W, inputs, targets):
    total = np.zeros(W.shape)
    for x, y in zip(inputs, targets):
        total = 2 * np.outer(W @ x - y, x)
    return total
gradient""",
        "only the first sample": """
def gradient(W, inputs, targets):
    total = np.zeros(W.shape)
    for x, y in zip(inputs, targets):
        total += 2 * np.outer(W @ x - y, x)
        return total
gradient""",
        "loop over the wrong axis": """
def gradient(W, inputs, targets):
    total = np.zeros(W.shape)
    for i in range(inputs.shape[1]):
        total += 2 * np.outer(W @ inputs[i] - targets[i], inputs[i])
    return total
gradient""",
        "loop over the rows of W": """
def gradient(W, inputs, targets):
    total = np.zeros(W.shape)
    for i in range(W.shape[0]):
        total += 2 * np.outer(W @ inputs[i] - targets[i], inputs[i])
    return total
gradient""",
        "always three samples": """
def gradient(W, inputs, targets):
    return sum(2 * np.outer(W @ inputs[i] - targets[i], inputs[i]) for i in (0, 1, 2))
gradient""",
        "factor 2": """
def gradient(W, inputs, targets):
    return (inputs @ W.T - targets).T @ inputs
gradient""",
        "wrong sign": """
def gradient(W, inputs, targets):
    return 2 * (targets - inputs @ W.T).T @ inputs
gradient""",
        "transposed": """
def gradient(W, inputs, targets):
    return 2 * inputs.T @ (inputs @ W.T - targets)
gradient""",
        "wrong shape": """
def gradient(W, inputs, targets):
    return 2 * ((inputs @ W.T - targets).T @ inputs).ravel()
gradient""",
        "an error": """
def gradient(W, inputs, targets):
    return 2 * (inputs @ W - targets).T @ inputs
gradient""",
        "in-place change": """
def gradient(W, inputs, targets):
    targets -= inputs @ W.T
    return -2 * targets.T @ inputs
gradient""",
        "integer input": """
def gradient(W, inputs, targets):
    total = np.zeros_like(W)
    for i in range(W.shape[0]):
        for j in range(W.shape[1]):
            total[i, j] = sum(2 * inputs[:, j] * (inputs @ W[i] - targets[:, i]))
    return total
gradient""",
    },
}
