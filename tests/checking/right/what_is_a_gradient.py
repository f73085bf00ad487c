"""Notebook 01."""

STYLES = {
    "gradient": [
        "lambda x: np.array([2 * x[0] * x[1], x[0] ** 2 + 1 / x[1]])",
        "lambda x: [2 * x[0] * x[1], x[0] ** 2 + 1 / x[1]]",
        "lambda x: (2 * x[0] * x[1], x[0] * x[0] + x[1] ** -1.0)",
        "lambda x: np.matrix([2 * x[0] * x[1], x[0] ** 2 + 1 / x[1]])",
        "lambda x: np.hstack([2 * np.prod(x), x[0] ** 2 + np.reciprocal(float(x[1]))])",
        """
def gradient(x):
    x1, x2 = x
    return np.array([2 * x1 * x2, x1**2 + 1 / x2])
gradient""",
        """
def gradient(x):
    result = np.zeros(2)
    result[0] = 2 * x[0] * x[1]
    result[1] = x[0] ** 2 + 1 / x[1]
    return result
gradient""",
        """
import math
def gradient(x):
    return [2 * math.prod(x), math.pow(x[0], 2) + 1 / float(x[1])]
gradient""",
        """
def along_first(x):
    return 2 * x[0] * x[1]
def along_second(x):
    return x[0] ** 2 + 1 / x[1]
def gradient(x):
    return np.array([slope(x) for slope in (along_first, along_second)])
gradient""",
        """
def gradient(x):
    def slope(along):
        return 2 * x[0] * x[1] if along == 0 else x[0] ** 2 + 1 / x[1]
    return np.fromiter((slope(k) for k in range(2)), dtype=float)
gradient""",
        """
def gradient(x):
    x = list(x)
    x.append(1.0)
    return np.array([2 * x[0] * x[1] * x[2], x[0] ** 2 + x[2] / x[1]])
gradient""",
    ],
    "central_gradient": [
        "lambda f, x, h: [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))]",
        "lambda f, x, h: np.array([f(x + e) - f(x - e) for e in h * np.eye(x.size)]) / (2 * h)",
        "lambda f, x, h: np.array([f(x + e) / h - f(x - e) / h for e in h * np.eye(len(x))]) / 2",
        "lambda f, x, h: tuple((f(x + h * e) - f(x - h * e)) / h / 2 for e in np.identity(len(x)))",
        """
def central_gradient(f, x, h):
    slopes = []
    for i in range(len(x)):
        ahead, behind = list(x), list(x)
        ahead[i] += h
        behind[i] -= h
        slopes.append((f(ahead) - f(behind)) / (2 * h))
    return slopes
central_gradient""",
        """
def central_gradient(f, x, h):
    slopes = np.empty(x.shape)
    for i in range(len(x)):
        ahead, behind = x.astype(float), x.astype(float)
        ahead[i], behind[i] = x[i] + h, x[i] - h
        slopes[i] = (f(ahead) - f(behind)) / (ahead[i] - behind[i])
    return slopes
central_gradient""",
        """
def central_gradient(f, x, h):
    def nudged(i, by):
        return f(tuple(each + by * (i == k) for k, each in enumerate(x)))
    return np.array([(nudged(i, h) - nudged(i, -h)) / (2 * h) for i in range(len(x))])
central_gradient""",
        """
def central_gradient(f, x, h):
    if len(x) == 0:
        return []
    def slopes(i):
        if i == len(x):
            return []
        e = np.zeros(len(x)); e[i] = h
        return [(f(x + e) - f(x - e)) / (2 * h), *slopes(i + 1)]
    return slopes(0)
central_gradient""",
        """
def central_gradient(f, x, h):
    x = np.array(x, dtype=float)
    slopes, i = [], 0
    while i < len(x):
        x[i] += h; ahead = f(x)
        x[i] -= 2 * h; behind = f(x)
        x[i] += h
        slopes += [(ahead - behind) / (2 * h)]
        i += 1
    return np.array(slopes)
central_gradient""",
    ],
}
