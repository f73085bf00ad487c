"""Notebook 05."""

STYLES = {
    "left_after": [
        "lambda error, rate, eigenvalue, k: (1 - rate * eigenvalue) ** k * error",
        "lambda error, rate, eigenvalue, k: error * np.power(1 - rate * eigenvalue, k)",
        "lambda error, rate, eigenvalue, k: error * pow(1 - rate * eigenvalue, k)",
        "lambda e, a, l, k: np.multiply(e, np.subtract(1, np.multiply(a, l)) ** k)",
        "lambda e, a, l, k: e * np.prod([1 - a * l] * k, axis=0)",
        "lambda e, a, l, k: np.squeeze(np.atleast_1d(e) * (1 - a * np.atleast_1d(l)) ** k).reshape("
        "np.shape(e))",
        "lambda e, a, l, k: (np.asarray(e) * (1 - a * np.asarray(l)) ** k).tolist()",
        """
def left_after(error, learning_rate, eigenvalue, k):
    for _ in range(k):
        error = error * (1 - learning_rate * eigenvalue)
    return error
left_after""",
        """
def left_after(error, learning_rate, eigenvalue, k):
    for _ in range(k):
        error = error - learning_rate * eigenvalue * error
    return error
left_after""",
        """
def left_after(error, learning_rate, eigenvalue, k):
    if k == 0:
        return error
    return left_after(error, learning_rate, eigenvalue, k - 1) * (1 - learning_rate * eigenvalue)
left_after""",
        """
def left_after(error, learning_rate, eigenvalue, k):
    factor = 1 - learning_rate * eigenvalue
    if np.ndim(error) == 0:
        return float(error) * factor**k
    return [e * f**k for e, f in zip(error, factor)]
left_after""",
    ],
    "gradient": [
        "lambda W, X, Y: 2 * (X @ W.T - Y).T @ X",
        "lambda W, X, Y: 2 * ((W @ X.T - Y.T) @ X)",
        "lambda W, X, Y: -2 * (Y - X @ W.T).T @ X",
        "lambda W, X, Y: 2 * np.einsum('ip,in->pn', X @ W.T - Y, X)",
        "lambda W, X, Y: 2 * np.tensordot(X @ W.T - Y, X, axes=(0, 0))",
        "lambda W, X, Y: sum(2 * np.outer(W @ x - y, x) for x, y in zip(X, Y))",
        "lambda W, X, Y: 2 * (W @ (X.T @ X) - Y.T @ X)",
        "lambda W, X, Y: np.matrix(2 * (X @ W.T - Y).T @ X)",
        "lambda W, X, Y: (2 * X.T @ (X @ W.T - Y)).T",
        "lambda W, X, Y: 2 * np.sum((X @ W.T - Y)[:, :, None] * X[:, None, :], axis=0)",
        """
def gradient(W, inputs, targets):
    total = np.zeros(W.shape)
    for i in range(len(inputs)):
        miss = W @ inputs[i] - targets[i]
        total += 2 * miss[:, None] * inputs[i][None, :]
    return total
gradient""",
        """
def gradient(W, inputs, targets):
    (p, n), m = W.shape, len(inputs)
    total = [[0.0] * n for _ in range(p)]
    for s in range(m):
        for i in range(p):
            miss = sum(W[i, j] * inputs[s, j] for j in range(n)) - targets[s, i]
            for j in range(n):
                total[i][j] += 2 * miss * inputs[s, j]
    return total
gradient""",
    ],
}
