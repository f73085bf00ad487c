"""Notebook 01."""

MISTAKES = {
    "gradient_by_hand": {
        "sign of the logarithm": "[2 * -2, 1 / 0.5]",
        "sign of the place": "np.array([4.0, -2.0])",
        "slope of the logarithm": "(-4, -0.5)",
        "factor 2 forgotten": "[-2, -1 / 0.5]",
        "heights": "[(-2)**2, -np.log(0.5)]",
        "exchanged": "[-1 / 0.5, 2 * -2]",
        "added up": "2 * -2 - 1 / 0.5",
        "wrong sign": "[4, 2]",
        "factor 2": "[-8, -4]",
        "wrong shape": "-4",
    },
    "slope_by_hand": {
        "not normalised": "np.dot([3, 4], [2, -0.5])",
        "divided by the square": "(3 * 2 - 4 * 0.5) / (3**2 + 4**2)",
        "divided by the sum": "3 / 7 * 2 + 4 / 7 * -0.5",
        "length of the gradient": "np.hypot(2, 0.5)",
        "divided by the wrong length": "(3 * 2 - 4 * 0.5) / np.hypot(2, 0.5)",
        "sign dropped": "0.6 * 2 + 0.8 * 0.5",
        "not added": "np.array([0.6, 0.8]) * [2, -0.5]",
        "wrong sign": "-0.8",
    },
    "gradient": {
        "factor 2 forgotten": """
def gradient(x):
    x1, x2 = x
    return np.array([x1 * x2, x1 * x1 + 1 / x2])
gradient""",
        "x₂ dropped": """
def gradient(x):
    x1, x2 = x
    along_x1 = 2 * x1  # the rest is a number
    return np.array([along_x1, x1**2 + x2**-1.0])
gradient""",
        "product forgotten": """
def gradient(x):
    return [x[1] * 2 * x[0], 1 / x[1]]
gradient""",
        "logarithm forgotten": """
def gradient(x):
    slopes = np.zeros(2)
    slopes[0] = 2 * x[0] * x[1]
    slopes[1] = x[0] ** 2
    return slopes
gradient""",
        "logarithm kept": """
def gradient(x):
    x1, x2 = x
    return 2 * x1 * x2, x1**2 + np.log(x2)
gradient""",
        "log of the wrong argument": """
def gradient(x):
    x1, x2 = x
    return np.array([2 * x1 * x2, 1 / x1 + x1**2])
gradient""",
        "logarithm in both": """
def gradient(x):
    slope_of_log = 1 / x[1]
    return np.array([2 * x[0] * x[1], x[0] ** 2]) + slope_of_log
gradient""",
        "exchanged": """
def gradient(x):
    x2, x1 = x[::-1]
    d1, d2 = 2 * x1 * x2, x1**2 + 1 / x2
    return np.array([d2, d1])
gradient""",
        "added up": """
def gradient(x):
    return sum([2 * x[0] * x[1], x[0] ** 2, 1 / x[1]])
gradient""",
        "integer input": """
def gradient(x):
    result = np.empty_like(x)
    result[0] = 2 * x[0] * x[1]
    result[1] = x[0] ** 2 + 1 / x[1]
    return result
gradient""",
        "in-place change": """
def gradient(x):
    x1, x2 = x
    x[0] = 2 * x1 * x2
    x[1] = x1**2 + 1 / x2
    return x
gradient""",
        "wrong arguments": """
def gradient(x1, x2):
    return np.array([2 * x1 * x2, x1**2 + 1 / x2])
gradient""",
        "wrong shape": """
def gradient(x):
    return np.array([[2 * x[0] * x[1]], [x[0] ** 2 + 1 / x[1]]])
gradient""",
    },
    "central_gradient": {
        "divided by h": """
def central_gradient(f, x, h):
    result = []
    for i in range(len(x)):
        move = np.zeros(len(x))
        move[i] = h
        result.append((f(x + move) - f(x - move)) / h)
    return np.array(result)
central_gradient""",
        "not divided": """
def central_gradient(f, x, h):
    return [f(x + move) - f(x - move) for move in h * np.identity(len(x))]
central_gradient""",
        "one side only": """
def central_gradient(f, x, h):
    result, here = np.zeros(len(x)), f(x)
    for i in range(len(x)):
        ahead = np.array(x, dtype=float)
        ahead[i] = ahead[i] + h
        result[i] = (f(ahead) - here) / h
    return result
central_gradient""",
        "all variables at once": """
def central_gradient(f, x, h):
    rise = f(x + h) - f(x - h)
    return rise / (2 * h)
central_gradient""",
        "brackets": """
def central_gradient(f, x, h):
    return np.array([(f(x + h * e) - f(x - h * e)) / 2 * h for e in np.eye(x.size)])
central_gradient""",
        "wrong sign": """
def central_gradient(f, x, h):
    return np.array([(f(x - h * e) - f(x + h * e)) / (2 * h) for e in np.eye(x.size)])
central_gradient""",
        "in-place change": """
def central_gradient(f, x, h):
    result = np.zeros(len(x))
    for i in range(len(x)):
        x[i] += h
        ahead = f(x)
        x[i] -= 2 * h
        result[i] = (ahead - f(x)) / (2 * h)
    return result
central_gradient""",
        "integer input": """
def central_gradient(f, x, h):
    result = np.zeros(len(x))
    for i in range(len(x)):
        ahead, behind = x.copy(), x.copy()
        ahead[i] = ahead[i] + h
        behind[i] = behind[i] - h
        result[i] = (f(ahead) - f(behind)) / (2 * h)
    return result
central_gradient""",
        "wrong shape": """
def central_gradient(f, x, h):
    e1, e2 = np.eye(len(x))[:2] * h
    return np.array([f(x + e1) - f(x - e1), f(x + e2) - f(x - e2)]) / (2 * h)
central_gradient""",
        "an error": """
def central_gradient(f, x, h):
    return np.array([(f[x + h * e] - f[x - h * e]) / (2 * h) for e in np.eye(x.size)])
central_gradient""",
        "nothing returned": """
def central_gradient(f, x, h):
    result = [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)]
central_gradient""",
    },
}
