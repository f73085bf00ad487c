"""Notebook 07."""

STYLES = {
    "back_through_sigmoid": [
        "lambda dA1, A1: A1 * (1 - A1) * dA1",
        "lambda dA1, A1: dA1 * (A1 - A1**2)",
        "lambda dA1, A1: np.multiply(dA1, np.multiply(A1, np.subtract(1, A1)))",
        "lambda dA1, A1: dA1 * A1 - dA1 * A1 * A1",
        "lambda dA1, A1: (dA1 * A1 * (1 - A1)).tolist()",
        "lambda dA1, A1: np.matrix(dA1 * A1 * (1 - A1))",
        "lambda dA1, A1: np.multiply(np.matrix(dA1), np.multiply(np.matrix(A1), 1 - A1))",
        "lambda dA1, A1: [[d * a * (1 - a) for d, a in zip(*rows)] for rows in zip(dA1, A1)]",
        "lambda dA1, A1: np.vectorize(lambda d, a: d * a * (1 - a), otypes=[float])(dA1, A1)",
        "lambda dA1, A1: np.einsum('ij,ij->ij', dA1, A1 * (1 - A1))",
        """
def back_through_sigmoid(dA1, A1):
    dZ1 = np.zeros(A1.shape)
    for i in range(A1.shape[0]):
        for j in range(A1.shape[1]):
            dZ1[i, j] = dA1[i, j] * A1[i, j] * (1 - A1[i, j])
    return dZ1
back_through_sigmoid""",
    ],
    "central_differences": [
        "lambda f, t, h: [(f(t + h * e) - f(t - h * e)) / (2 * h) for e in np.eye(len(t))]",
        "lambda f, t, h: np.array([f(t + e) - f(t - e) for e in h * np.eye(t.size)]) / (2 * h)",
        "lambda f, t, h: (np.apply_along_axis(f, 1, t + h * np.eye(len(t))) - "
        "np.apply_along_axis(f, 1, t - h * np.eye(len(t)))) / (2 * h)",
        """
def central_differences(f, theta, h):
    slopes = []
    for i in range(len(theta)):
        above, below = list(theta), list(theta)
        above[i] += h
        below[i] -= h
        slopes.append((f(above) - f(below)) / (2 * h))
    return slopes
central_differences""",
        """
def central_differences(f, theta, h):
    slopes = np.empty(len(theta))
    for i in range(len(theta)):
        above, below = theta.astype(float), theta.astype(float)
        above[i] += h
        below[i] -= h
        slopes[i] = (f(above) - f(below)) / (2 * h)
    return slopes
central_differences""",
        """
def central_differences(f, theta, h):
    theta = theta * 1.0
    slopes = np.zeros_like(theta)
    for i in range(len(theta)):
        kept = theta[i]
        theta[i] = kept + h
        above = f(theta)
        theta[i] = kept - h
        below = f(theta)
        theta[i] = kept
        slopes[i] = (above - below) / (2 * h)
    return slopes
central_differences""",
        """
def central_differences(f, theta, h):
    def one(i):
        nudge = np.where(np.arange(len(theta)) == i, h, 0)
        return (f(theta + nudge) - f(theta - nudge)) / h / 2
    return np.array(list(map(one, range(len(theta)))))
central_differences""",
    ],
    "layer_back": [
        "lambda dZ2, A1, W2: (A1.T @ dZ2 / len(dZ2), dZ2.mean(axis=0), dZ2 @ W2.T)",
        "lambda dZ2, A1, W2: [A1.T @ dZ2 / len(A1), np.mean(dZ2, axis=0), (W2 @ dZ2.T).T]",
        "lambda dZ2, A1, W2: ((dZ2.T @ A1).T / len(A1), dZ2.sum(0) / len(A1), dZ2.dot(W2.T))",
        "lambda dZ2, A1, W2: (np.einsum('ik,ij->kj', A1, dZ2) / len(A1), np.average(dZ2, axis=0), "
        "np.einsum('ij,kj->ik', dZ2, W2))",
        "lambda dZ2, A1, W2: ((A1.T @ dZ2 / len(A1)).tolist(), sum(dZ2) / len(dZ2), dZ2 @ W2.T)",
        "lambda dZ2, A1, W2: (A1.T @ dZ2 / len(A1), np.matrix(dZ2).mean(axis=0), dZ2 @ W2.T)",
        """
def layer_back(dZ2, A1, W2):
    m = dZ2.shape[0]
    dW2, db2, dA1 = np.zeros(W2.shape), np.zeros(W2.shape[1]), []
    for dz, a in zip(dZ2, A1):
        dW2 += np.outer(a, dz) / m
        db2 += dz / m
        dA1.append(W2 @ dz)
    return dW2, db2, dA1
layer_back""",
        """
def layer_back(dZ2, A1, W2):
    (m, k1), k2 = A1.shape, W2.shape[1]
    dW2 = [[sum(A1[i, a] * dZ2[i, b] for i in range(m)) / m for b in range(k2)] for a in range(k1)]
    db2 = [sum(dZ2[i, b] for i in range(m)) / m for b in range(k2)]
    dA1 = [[sum(dZ2[i, b] * W2[a, b] for b in range(k2)) for a in range(k1)] for i in range(m)]
    return dW2, db2, dA1
layer_back""",
        """
from dataclasses import dataclass
def layer_back(dZ2, A1, W2):
    results = {}
    results["dW2"] = np.mean([np.outer(a, d) for a, d in zip(A1, dZ2)], axis=0)
    results["db2"] = dZ2.mean(0)
    results["dA1"] = (dZ2[:, None, :] * W2[None, :, :]).sum(axis=2)
    return tuple(results.values())
layer_back""",
    ],
}
