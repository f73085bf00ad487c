"""Notebook 06."""

STYLES = {
    "slopes": [
        "lambda dz, X: (X.T @ dz / len(dz), dz.mean())",
        "lambda dz, X: [dz @ X / X.shape[0], sum(dz) / len(dz)]",
        "lambda dz, X: (np.mean(dz[:, None] * X, axis=0), np.average(dz))",
        "lambda dz, X: ((X.T * dz).mean(axis=1), np.mean(dz, keepdims=True))",
        "lambda dz, X: (np.dot(dz, X) / dz.size, np.array([dz.mean()]))",
        "lambda dz, X: ([float(dz @ column) / len(dz) for column in X.T], float(np.mean(dz)))",
        "lambda dz, X: (np.matrix(dz) * np.matrix(X) / len(dz), np.matrix(dz).mean())",
        "lambda dz, X: (np.einsum('i,ij->j', dz, X) / len(dz), np.sum(dz) / len(dz))",
        """
def slopes(dz, X):
    m, n = X.shape
    dw, db = [0.0] * n, 0.0
    for i in range(m):
        for j in range(n):
            dw[j] += X[i, j] * dz[i] / m
        db += dz[i] / m
    return dw, db
slopes""",
        """
import statistics
from collections import namedtuple
Slopes = namedtuple("Slopes", "dw db")
def slopes(dz, X):
    return Slopes(np.array([statistics.fmean(dz * X[:, j]) for j in range(X.shape[1])]),
                  statistics.fmean(dz))
slopes""",
        """
def slopes(dz, X):
    table = np.column_stack([X, np.ones(len(dz))])
    *dw, db = table.T @ dz / len(dz)
    return dw, db
slopes""",
    ],
    "gradient": [
        """
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
def gradient(w, b, X, y):
    dz = sigmoid(X @ w + b) - y
    return X.T @ dz / len(y), dz.mean()
gradient""",
        """
def gradient(w, b, X, y):
    z = np.dot(X, w) + b
    dz = np.exp(-np.logaddexp(0, -z)) - y
    return dz @ X / len(dz), np.sum(dz) / len(dz)
gradient""",
        """
def gradient(w, b, X, y):
    z = X @ w + b
    dz = (1 + np.tanh(z / 2)) / 2 - y
    return (dz @ X) / y.size, dz.mean()
gradient""",
        """
import math
def gradient(w, b, X, y):
    m, n = X.shape
    dw, db = np.zeros(n), 0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j] * X[i][j]
        a = 1 / (1 + math.exp(-z)) if z > -700 else 0.0
        dz = a - y[i]
        for j in range(n):
            dw[j] += X[i][j] * dz
        db += dz
    return dw / m, db / m
gradient""",
        """
def gradient(w, b, X, y):
    dw, db = 0, 0
    for x, label in zip(X, y):
        dz = 1 / (1 + np.exp(-(x @ w + b))) - label
        dw, db = dw + dz * x / len(y), db + dz / len(y)
    return dw, db
gradient""",
        """
def gradient(w, b, X, y):
    from scipy.special import expit
    dz = expit(X @ w + b) - y
    return [X.T @ dz / len(y), np.mean(dz)]
gradient""",
        """
def gradient(w, b, X, y):
    A = np.c_[X, np.ones(len(X))]
    a = 1 / (1 + np.exp(-A @ np.append(w, b)))
    both = A.T @ (a - y) / len(y)
    return both[:-1], both[-1]
gradient""",
    ],
    "cost": [
        "lambda z, y: np.mean(np.logaddexp(0, z) - y * z)",
        "lambda z, y: np.mean(np.logaddexp(0, np.where(y == 1, -z, z)))",
        "lambda z, y: np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))",
        "lambda z, y: np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(-abs(z))))",
        "lambda z, y: np.mean(np.maximum(z, 0) - y * z + np.log(1 + np.exp(-np.abs(z))))",
        "lambda z, y: np.array([np.logaddexp(0, (1 - 2 * y) * z).mean()])",
        "lambda z, y: np.logaddexp(0, (1 - 2 * y) * z).sum() / len(z)",
        "lambda z, y: float(np.average([np.logaddexp(0, s if t == 0 else -s) "
        "for s, t in zip(z, y)]))",
        """
import math
def price(s):
    return s + math.log1p(math.exp(-s)) if s > 0 else math.log1p(math.exp(s))
def cost(z, y):
    return sum(price(-s if label else s) for s, label in zip(z, y)) / len(y)
cost""",
        """
def cost(z, y):
    total = 0
    for i in range(len(z)):
        s = z[i] if y[i] == 0 else -z[i]
        total += np.log1p(np.exp(-abs(s))) + max(s, 0)
    return total / len(z)
cost""",
        """
def cost(z, y):
    from scipy.special import log_expit
    return -np.mean(y * log_expit(z) + (1 - y) * log_expit(-z))
cost""",
    ],
}
