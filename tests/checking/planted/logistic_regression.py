"""Notebook 06."""

MISTAKES = {
    "backward_by_hand": {
        "slope of σ for dz": "[0.5 * (1 - 0.5), 0.25, 0.25 * 3, 0.25]",
        "wrong sign": "0 - 0.5, -0.5 * 1, -0.5 * 3, -0.5",
        "slope of σ is σ": "2 * 0.5 * np.array([1, 1, 3, 1])",
        "slope of σ forgotten": "[1 / (1 - 0.5), 2, 2 * 3, 2]",
        "slope of σ twice": "0.5 * 0.25 * np.array([1, 1, 3, 1])",
        "input forgotten": "[1 / 2] * 4",
        "bias left out": "(0.5, 0.5, 3 / 2, 0)",
        "wrong shape": "[0.5, [0.5, 1.5], 0.5][0]",
    },
    "limit_by_hand": {
        "quarter forgotten": "(2 / 1, 2 / 3**2)",
        "spread not squared": "[2 / 0.25, 2.67]",
        "curvature, not limit": "np.array([1, 9]) / 4",
        "2 forgotten": "1 / 0.25, 1 / 2.25",
        "smallest eigenvalue": "[8.0] * 2",
        "wider taken for flatter": "[8, 8 * 3**2]",
        "factor 2": "[16, 16 / 9]",
        "wrong shape": "8",
    },
    "slopes": {
        "1/m forgotten": """
def slopes(dz, X):
    return X.T @ dz, dz.sum()
slopes""",
        "1/m forgotten in dw": """
def slopes(dz, X):
    dw = np.dot(X.T, dz)
    return dw, dz.mean()
slopes""",
        "1/m forgotten in db": """
def slopes(dz, X):
    m = X.shape[0]
    return X.T @ dz / m, sum(dz)
slopes""",
        "divided by the weights": """
def slopes(dz, X):
    n = len(X[0])
    return X.T @ dz / n, np.mean(dz)
slopes""",
        "product of the means": """
def slopes(dz, X):
    db = dz.mean()
    return db * X.mean(axis=0), db
slopes""",
        "wrong axis": """
def slopes(dz, X):
    dw = []
    for i in range(len(dz)):
        dw.append(dz[i] * X[i].sum() / X.shape[1])
    return np.array(dw), np.mean(dz)
slopes""",
        "not added up": """
def slopes(dz, X):
    dw = (X.T * dz).T / len(dz)
    return dw, dz.mean()
slopes""",
        "db for each sample": """
def slopes(dz, X):
    return X.T @ dz / len(dz), dz
slopes""",
        "in-place change": """
def slopes(dz, X):
    X *= dz[:, None]
    return X.mean(axis=0), dz.mean()
slopes""",
        "integer input": """
def slopes(dz, X):
    dw = np.zeros_like(X[0])
    for j in range(X.shape[1]):
        dw[j] = np.mean(dz * X[:, j])
    return dw, dz.mean()
slopes""",
        "an error": """
def slopes(dz, X):
    return X @ dz / len(dz), np.mean(dz)
slopes""",
        "nothing returned": """
def slopes(dz, X):
    dw, db = X.T @ dz / len(dz), np.mean(dz)
slopes""",
    },
    "gradient": {
        "b forgotten": """
def gradient(w, b, X, y):
    a = 1 / (1 + np.exp(-X @ w))
    dz = a - y
    return X.T @ dz / len(y), dz.mean()
gradient""",
        "wrong sign": """
def gradient(w, b, X, y):
    a = 1 / (1 + np.exp(-(X @ w + b)))
    dz = y - a
    return X.T @ dz / len(y), dz.mean()
gradient""",
        "1/m forgotten": """
def gradient(w, b, X, y):
    dw, db = 0, 0
    for x, label in zip(X, y):
        dz = 1 / (1 + np.exp(-(x @ w + b))) - label
        dw = dw + dz * x
        db = db + dz
    return dw, db
gradient""",
        "σ forgotten": """
def gradient(w, b, X, y):
    dz = X @ w + b - y
    return X.T @ dz / len(y), np.mean(dz)
gradient""",
        "σ turned around": """
def gradient(w, b, X, y):
    z = X @ w + b
    a = 1 / (1 + np.exp(z))
    return X.T @ (a - y) / len(y), np.mean(a - y)
gradient""",
        "yes or no for a": """
def gradient(w, b, X, y):
    a = 1 / (1 + np.exp(-(X @ w + b)))
    dz = np.round(a) - y
    return X.T @ dz / len(y), np.mean(dz)
gradient""",
        "slope of σ twice": """
def gradient(w, b, X, y):
    a = 1 / (1 + np.exp(-(X @ w + b)))
    dz = (a - y) * (a - a**2)
    return X.T @ dz / len(y), np.mean(dz)
gradient""",
        "squared error": """
def gradient(w, b, X, y):
    a = 1 / (1 + np.exp(-(X @ w + b)))
    da = 2 * (a - y)
    dz = da * a * (1 - a)
    return X.T @ dz / len(y), np.mean(dz)
gradient""",
        "factor 2": """
def gradient(w, b, X, y):
    a = 1 / (1 + np.exp(-(X @ w + b)))
    return 2 / len(y) * X.T @ (a - y), 2 * np.mean(a - y)
gradient""",
        "integer input": """
def gradient(w, b, X, y):
    dw, db = np.zeros_like(w), 0.0
    for i in range(len(y)):
        dz = 1 / (1 + np.exp(-(X[i] @ w + b))) - y[i]
        for j in range(len(w)):
            dw[j] = dw[j] + dz * X[i, j] / len(y)
        db = db + dz / len(y)
    return dw, db
gradient""",
        "in-place change": """
def gradient(w, b, X, y):
    y -= 1 / (1 + np.exp(-(X @ w + b)))
    return -(X.T @ y) / len(y), -np.mean(y)
gradient""",
        "wrong shape": """
def gradient(w, b, X, y):
    dz = 1 / (1 + np.exp(-(X @ w + b))) - y
    return X.T @ dz[:, None] / len(y), np.mean(dz)
gradient""",
    },
    "cost": {
        "log of 0": """
def cost(z, y):
    a = 1 / (1 + np.exp(-z))
    return -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))
cost""",
        "infinite": """
def cost(z, y):
    a = 1 / (1 + np.exp(-z))
    return np.mean(-np.log(np.where(y == 1, a, 1 - a)))
cost""",
        "1/m forgotten": """
def cost(z, y):
    return np.logaddexp(0, np.where(y == 1, -z, z)).sum()
cost""",
        "minus forgotten": """
def cost(z, y):
    return -np.logaddexp(0, np.where(y == 1, -z, z)).mean()
cost""",
        "bracket missing": """
def cost(z, y):
    log_a, log_other = -np.logaddexp(0, -z), -np.logaddexp(0, z)
    return np.mean(-y * log_a + (1 - y) * log_other)
cost""",
        "log of the wrong argument": """
def cost(z, y):
    return np.mean(np.logaddexp(0, np.where(y == 1, z, -z)))
cost""",
        "1/m forgotten, log of 0": """
def cost(z, y):
    J = 0
    for i in range(len(z)):
        a = 1 / (1 + np.exp(-z[i]))
        J += -(y[i] * np.log(a) + (1 - y[i]) * np.log(1 - a))
    return J
cost""",
        "minus forgotten, log of 0": """
def cost(z, y):
    a = 1 / (1 + np.exp(-z))
    return np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))
cost""",
        "bracket missing, log of 0": """
def cost(z, y):
    a = 1 / (1 + np.exp(-z))
    return np.mean(-y * np.log(a) + (1 - y) * np.log(1 - a))
cost""",
        "log of the wrong argument, log of 0": """
def cost(z, y):
    a = 1 / (1 + np.exp(-z))
    return -np.mean(y * np.log(1 - a) + (1 - y) * np.log(a))
cost""",
        "logarithm to base 10": """
def cost(z, y):
    a = 1 / (1 + np.exp(-z))
    return -np.mean(y * np.log10(a) + (1 - y) * np.log10(1 - a))
cost""",
        "logarithm to base 2": """
def cost(z, y):
    a = 1 / (1 + np.exp(-z))
    return -np.mean(y * np.log2(a) + (1 - y) * np.log2(1 - a))
cost""",
        "wrong shape": """
def cost(z, y):
    return y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)
cost""",
        "integer input": """
def cost(z, y):
    prices = np.zeros_like(z)
    for i in range(len(z)):
        prices[i] = np.logaddexp(0, -z[i] if y[i] else z[i])
    return prices.mean()
cost""",
    },
}
