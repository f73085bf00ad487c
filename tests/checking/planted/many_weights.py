"""Notebook 07."""

MISTAKES = {
    "count_and_cost": {
        "biases forgotten": "[784 * 100 + 100, 2 * (784 * 100 + 100)]",
        "output's bias forgotten": "(785 * 100 + 100, 2 * 78600)",
        "hidden biases forgotten": "np.array([784 * 100 + 101, 2 * (784 * 100 + 101)])",
        "a bias for each input": "(784 + 784 * 100 + 100 + 100 + 1, 2 * 79385)",
        "one evaluation for each number": "[78601] * 2",
        "one side only": "(785 * 100 + 101, 785 * 100 + 102)",
        "all numbers at once": "[78601, 2]",
        "wrong shape": "157202",
    },
    "back_by_hand": {
        "b and y forgotten": "[2 * 6 * 3, 2 * 6]",
        "b forgotten": "(2 * (6 - 2) * 3, 2 * (6 - 2))",
        "sign of b": "[2 * (6 + 1 - 2) * 3, 2 * (6 + 1 - 2)]",
        "the 2 of the square forgotten": "(3 * 3, 3)",
        "wrong sign": "[2 * (2 - 5) * 3, 2 * (2 - 5)]",
        "x forgotten": "[2 * 3, 2 * 3]",
        "w in place of x": "(2 * 3 * 2, 6)",
        "b in place of 1": "(18, 2 * 3 * -1)",
        "value in place of slope": "np.array([3**2 * 3, 3**2])",
        "exchanged": "(2 * 3, 2 * 3 * 3)",
        "wrong shape": "18",
    },
    "back_through_sigmoid": {
        "slope of tanh kept": """
def back_through_sigmoid(dA1, A1):
    return (1 - A1 * A1) * dA1
back_through_sigmoid""",
        "σ taken for its slope": """
def back_through_sigmoid(dA1, A1):
    return np.multiply(A1, dA1)
back_through_sigmoid""",
        "σ taken twice": """
def sigmoid(z):
    return 1 / (1 + np.exp(-z))
def back_through_sigmoid(dA1, A1):
    return dA1 * sigmoid(A1) * (1 - sigmoid(A1))
back_through_sigmoid""",
        "slope alone": """
def back_through_sigmoid(dA1, A1):
    return A1 - A1**2
back_through_sigmoid""",
        "matrix product": """
def back_through_sigmoid(dA1, A1):
    slope = A1 * (1 - A1)
    return np.dot(dA1, slope)
back_through_sigmoid""",
        "divided by m": """
def back_through_sigmoid(dA1, A1):
    m = A1.shape[0]
    return A1 * (1 - A1) * dA1 / m
back_through_sigmoid""",
        "wrong sign": """
def back_through_sigmoid(dA1, A1):
    return dA1 * A1 * (A1 - 1)
back_through_sigmoid""",
        "in-place change": """
def back_through_sigmoid(dA1, A1):
    dA1 *= A1 * (1 - A1)
    return dA1
back_through_sigmoid""",
        "integer input": """
def back_through_sigmoid(dA1, A1):
    dZ1 = np.zeros_like(dA1)
    for i in range(len(A1)):
        dZ1[i] = dA1[i] * A1[i] * (1 - A1[i])
    return dZ1
back_through_sigmoid""",
        "nothing returned": """
def back_through_sigmoid(dA1, A1):
    dZ1 = dA1 * A1 * (1 - A1)
back_through_sigmoid""",
    },
    "central_differences": {
        "one side only": """
def central_differences(f, theta, h):
    slopes = []
    for i in range(len(theta)):
        up = theta.astype(float)
        up[i] = up[i] + h
        slopes.append((f(up) - f(theta)) / h)
    return slopes
central_differences""",
        "divided by h": """
def central_differences(f, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        slopes[i] = (f(theta + nudge) - f(theta - nudge)) / h
    return slopes
central_differences""",
        "brackets forgotten": """
def central_differences(f, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        slopes[i] = (f(theta + nudge) - f(theta - nudge)) / 2 * h
    return slopes
central_differences""",
        "not divided": """
def central_differences(f, theta, h):
    nudges = np.diag([h] * len(theta))
    return np.array([f(theta + nudge) - f(theta - nudge) for nudge in nudges])
central_differences""",
        "all moved at once": """
def central_differences(f, theta, h):
    up, down = f(theta + h), f(theta - h)
    return (up - down) / (2 * h)
central_differences""",
        "nudges pile up": """
def central_differences(f, theta, h):
    up, down, slopes = theta.copy(), theta.copy(), []
    for i in range(len(theta)):
        up[i] += h
        down[i] -= h
        slopes.append((f(up) - f(down)) / (2 * h))
    return np.array(slopes)
central_differences""",
        "in-place change": """
def central_differences(f, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        theta[i] += h
        up = f(theta)
        theta[i] -= 2 * h
        slopes[i] = (up - f(theta)) / (2 * h)
    return slopes
central_differences""",
        "integer input": """
def central_differences(f, theta, h):
    slopes = []
    for i in range(len(theta)):
        up, down = theta.copy(), theta.copy()
        up[i] += h
        down[i] -= h
        slopes.append((f(up) - f(down)) / (2 * h))
    return slopes
central_differences""",
        "wrong sign": """
def central_differences(f, theta, h):
    slopes = np.zeros(len(theta))
    for i in range(len(theta)):
        nudge = np.zeros(len(theta))
        nudge[i] = h
        slopes[i] = (f(theta - nudge) - f(theta + nudge)) / (2 * h)
    return slopes
central_differences""",
    },
    "layer_back": {
        "1/m forgotten": """
def layer_back(dZ2, A1, W2):
    return np.dot(A1.T, dZ2), np.sum(dZ2, axis=0), np.dot(dZ2, W2.T)
layer_back""",
        "1/m forgotten in dW2": """
def layer_back(dZ2, A1, W2):
    dW2 = sum(np.outer(a, dz) for a, dz in zip(A1, dZ2))
    return dW2, np.mean(dZ2, axis=0), dZ2 @ W2.T
layer_back""",
        "sum in place of mean": """
def layer_back(dZ2, A1, W2):
    m = A1.shape[0]
    return (1 / m) * A1.T @ dZ2, sum(dZ2), dZ2 @ W2.T
layer_back""",
        "1/m once too often": """
def layer_back(dZ2, A1, W2):
    dZ2 = dZ2 / len(A1)
    return A1.T @ dZ2, dZ2.sum(axis=0), dZ2 @ W2.T
layer_back""",
        "mean over the wrong axis": """
def layer_back(dZ2, A1, W2):
    return A1.T @ dZ2 / len(A1), np.mean(dZ2, 1), dZ2 @ W2.T
layer_back""",
        "one slope for all biases": """
def layer_back(dZ2, A1, W2):
    return A1.T @ dZ2 / len(A1), np.mean(dZ2), dZ2 @ W2.T
layer_back""",
        "dW2 transposed": """
def layer_back(dZ2, A1, W2):
    dW2 = dZ2.T @ A1 / A1.shape[0]
    return dW2, dZ2.mean(axis=0), dZ2 @ W2.T
layer_back""",
        "W2 not transposed": """
def layer_back(dZ2, A1, W2):
    dW2, db2 = A1.T @ dZ2 / len(A1), dZ2.mean(axis=0)
    dA1 = np.matmul(dZ2, W2)
    return dW2, db2, dA1
layer_back""",
        "ways not added": """
def layer_back(dZ2, A1, W2):
    dA1 = dZ2[:, None, :] * W2[None, :, :]
    return A1.T @ dZ2 / len(A1), dZ2.mean(axis=0), dA1
layer_back""",
        "one link too far": """
def layer_back(dZ2, A1, W2):
    dA1 = (dZ2 @ W2.T) * (1 - A1 * A1)
    return A1.T @ dZ2 / len(A1), dZ2.mean(axis=0), dA1
layer_back""",
        "wrong shape": """
def layer_back(dZ2, A1, W2):
    return A1.T @ dZ2 / len(A1)
layer_back""",
        "in-place change": """
def layer_back(dZ2, A1, W2):
    dA1 = dZ2 @ W2.T
    dZ2 /= len(A1)
    return A1.T @ dZ2, dZ2.sum(axis=0), dA1
layer_back""",
        "integer input": """
def layer_back(dZ2, A1, W2):
    dW2 = np.zeros_like(W2)
    for i in range(W2.shape[0]):
        for j in range(W2.shape[1]):
            dW2[i, j] = np.mean(A1[:, i] * dZ2[:, j])
    return dW2, dZ2.mean(axis=0), dZ2 @ W2.T
layer_back""",
        "an error": """
def layer_back(dZ2, A1, W2):
    return A1 @ dZ2 / len(A1), dZ2.mean(axis=0), dZ2 @ W2.T
layer_back""",
    },
}
