"""Wrong answers that are right for most arguments, as learners write them: none is accepted."""

WRONG = {
    "what_is_a_gradient.gradient": [
        "lambda x: np.array([2 * x[0] * abs(x[1]), max(x[0], 0) ** 2 + 1 / x[1]])",
        "lambda x: np.array([2 * x[0] * x[1], x[0] ** 2 + 1 / max(x[1], 0.5)])",
        "lambda x: np.round([2 * x[0] * x[1], x[0] ** 2 + 1 / x[1]], 3)",
        "lambda x: np.clip([2 * x[0] * x[1], x[0] ** 2 + 1 / x[1]], -50, 50)",
    ],
    "what_is_a_gradient.central_gradient": [
        "lambda f, x, h: [(f(x + h * e[:len(x)]) - f(x - h * e[:len(x)])) / (2 * h) "
        "for e in np.eye(3)[:len(x)]] if len(x) < 4 else np.zeros(len(x))",
        "lambda f, x, h: [(f(x + 1e-4 * e) - f(x - 1e-4 * e)) / 2e-4 for e in np.eye(len(x))]",
        "lambda f, x, h: [(f(x + min(h, 0.5) * e) - f(x - min(h, 0.5) * e)) / (2 * min(h, 0.5)) "
        "for e in np.eye(len(x))]",
        "lambda f, x, h: [(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.diag(x != 0) * 1.0]",
        "lambda f, x, h: np.gradient([f(x - h), f(x), f(x + h)], h)[1] * np.ones(len(x))",
    ],
    "taylor_expansion.tangent": [
        "lambda f, slope, a, x: f(a) + (x - a) * slope(a) if x != a else 0.0",
        "lambda f, slope, a, x: f(a) + abs(x - a) * slope(a)",
        "lambda f, slope, a, x: max(f(a) + (x - a) * slope(a), -100)",
        "lambda f, slope, a, x: f(a) + (x - a) * (f(a) if f is np.exp else 3 * a**2)",
        "lambda f, slope, a, x: f(a) + (x - a) * (f(a + 1e-3) - f(a)) / 1e-3",
    ],
    "taylor_expansion.second_order_change": [
        "lambda g, H, s: s @ g + s @ np.diag(np.diag(H)) @ s / 2",
        "lambda g, H, s: s @ g + s[:3] @ H[:3, :3] @ s[:3] / 2",
        "lambda g, H, s: s @ g + s @ np.triu(H) @ s / 2",
        "lambda g, H, s: s @ g + abs(s @ H @ s) / 2",
        "lambda g, H, s: s @ g + s @ H @ s / len(s)",
    ],
    "why_the_negative_gradient.update": [
        "lambda gradient, t, a: t - a * gradient(t) if np.all(gradient(t)) else t",
        "lambda gradient, t, a: t - min(a, 1) * gradient(t)",
        "lambda gradient, t, a: t - (a or 0.1) * gradient(t)",
        "lambda gradient, t, a: t - a * np.clip(gradient(t), -10, 10)",
        "lambda gradient, t, a: np.round(t - a * gradient(t), 4)",
    ],
    "why_the_negative_gradient.normalised_update": [
        "lambda g, t, a: t if np.any(g(t) == 0) else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: np.nan_to_num(t - a * g(t) / np.linalg.norm(g(t)))",
        "lambda g, t, a: t if np.sum(g(t)) == 0 else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: t if not np.any(t) else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: t if np.linalg.norm(g(t)) < 0.1 else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: t if g(t)[0] == 0 else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: t if np.prod(g(t)) == 0 else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: t if np.max(g(t)) == 0 else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: t - a * g(t) / max(np.linalg.norm(g(t)), 1)",
        "lambda g, t, a: 0 * t if not np.any(g(t)) else t - a * g(t) / np.linalg.norm(g(t))",
        "lambda g, t, a: t - a * g(t) / (np.linalg.norm(g(t)) + 1e-3)",
    ],
    "learning_rate_and_start.largest_safe": [
        "lambda H: 2 / np.max(np.sum(abs(H), axis=1))", "lambda H: 2 / np.linalg.eigvals(H)[0]",
        "lambda H: 2 / np.linalg.eigvals(H)[-1]", "lambda H: 2 / np.linalg.eigvalsh(H)[1:][0] "
        "if len(H) > 1 else 2 / H[0, 0]", "lambda H: 2 / np.max(H)",
        "lambda H: 2 / (np.trace(H) / 2 + np.sqrt((np.trace(H) / 2) ** 2 - np.linalg.det(H)))",
        "lambda H: min(2 / np.linalg.eigvalsh(H)[-1], 1)", "lambda H: 2 / np.linalg.norm(H, 1)",
        "lambda H: 1.99 / np.linalg.eigvalsh(H)[-1]",
        "lambda H: round(2 / np.linalg.eigvalsh(H)[-1], 4)",
    ],
    "learning_rate_and_start.descend": [
        """
def descend(gradient, start, learning_rate, steps):
    for _ in range(min(steps, 10)):
        start = start - learning_rate * gradient(start)
    return start
descend""",
        """
def descend(gradient, start, learning_rate, steps):
    theta = start - learning_rate * gradient(start)
    for _ in range(steps - 1):
        theta = theta - learning_rate * gradient(theta)
    return theta
descend""",
        """
def descend(gradient, start, learning_rate, steps):
    for _ in range(steps):
        new = start - learning_rate * gradient(start)
        if np.linalg.norm(new - start) < 1e-2:
            return new
        start = new
    return start
descend""",
        """
def descend(gradient, start, learning_rate, steps):
    for _ in range(steps):
        if np.linalg.norm(gradient(start)) > 100:
            break
        start = start - learning_rate * gradient(start)
    return start
descend""",
    ],
    "learning_rate_and_start.stop_at": [
        f"""
def stop_at(losses, threshold, least, patience):
    for k in range(patience, len(losses)):
        if {condition}:
            return k
    return {end}
stop_at""" for condition, end in [
            ("losses[k] < threshold and losses[k - patience] - losses[k] < least",
             "len(losses) - 1"),
            ("losses[k] <= threshold and losses[k - patience] - losses[k] <= least",
             "len(losses) - 1"),
            ("losses[k] <= 0.25 and losses[k - patience] - losses[k] < least", "len(losses) - 1"),
            ("losses[k] <= threshold and losses[k - patience] - losses[k] < 0.05",
             "len(losses) - 1"),
            ("losses[k] <= threshold and losses[k - 2] - losses[k] < least", "len(losses) - 1"),
            ("losses[k] <= threshold and losses[k - 1] - losses[k] < least", "len(losses) - 1"),
            ("losses[k] <= threshold and max(losses[k - patience:k]) - losses[k] < least",
             "len(losses) - 1"),
            ("losses[k] <= threshold and losses[k - patience] - min(losses[:k + 1]) < least",
             "len(losses) - 1"),
            ("losses[k] <= threshold and losses[k - patience] - losses[k] < least * patience",
             "len(losses) - 1"),
            ("losses[k] <= threshold and 0 <= losses[k - patience] - losses[k] < least",
             "len(losses) - 1"),
            ("min(losses[:k + 1]) <= threshold and losses[k - patience] - losses[k] < least",
             "len(losses) - 1"),
            ("losses[k] <= threshold and losses[k - patience] - losses[k] < least", "-1"),
            ("losses[k] <= threshold and losses[k - patience] - losses[k] < least", "len(losses)"),
            ("losses[k] <= threshold and losses[k - patience] - losses[k] < least", "7"),
        ]
    ],
    "three_samples.left_after": [
        "lambda e, a, l, k: e * (1 - a * l) ** min(k, 10)",
        "lambda e, a, l, k: e * np.maximum(1 - a * l, 0) ** k",
        "lambda e, a, l, k: e * np.exp(k * np.log(abs(1 - a * l)))",
        "lambda e, a, l, k: e * (1 - a * l) ** k if k else 0 * e",
        "lambda e, a, l, k: e * (1 - a * l) ** k if np.all(e) else e + 1",
        "lambda e, a, l, k: e * (1 - np.clip(a * l, 0, 2)) ** k",
        "lambda e, a, l, k: e * (1 - a * l) ** 3 if k < 5 else e * (1 - a * l) ** k",
    ],
    "three_samples.gradient": [
        "lambda W, X, Y: 2 * (X[:4] @ W.T - Y[:4]).T @ X[:4]",
        "lambda W, X, Y: 2 * np.clip(X @ W.T - Y, -5, 5).T @ X",
        "lambda W, X, Y: len(Y) * 2 * ((X @ W.T - Y).T @ X) / max(len(Y), 3)",
        "lambda W, X, Y: W.shape[0] * (X @ W.T - Y).T @ X",
        "lambda W, X, Y: 2 * (abs(X @ W.T) - Y).T @ X",
    ],
    "logistic_regression.slopes": [
        "lambda dz, X: (X.T @ dz / max(len(dz), 2), dz.mean())",
        "lambda dz, X: (X.T @ dz / len(dz), dz[:4].mean())",
        "lambda dz, X: (X.T @ dz / len(dz), np.clip(dz, -1, 1).mean())",
        "lambda dz, X: (X[:, :3].T @ dz / len(dz), dz.mean())",
        "lambda dz, X: (X.T @ dz / len(dz), np.median(dz))",
    ],
    "logistic_regression.gradient": [
        "lambda w, b, X, y: ((lambda dz: (X.T @ dz / len(y), dz.mean()))("
        "1 / (1 + np.exp(-np.clip(X @ w + b, -3, 3))) - y))",
        "lambda w, b, X, y: ((lambda dz: (X.T @ dz / 4, dz.mean()))("
        "1 / (1 + np.exp(-(X @ w + b))) - y))",
        "lambda w, b, X, y: ((lambda dz: (X.T @ dz / len(y), dz.mean()))("
        "np.round(1 / (1 + np.exp(-(X @ w + b))), 3) - y))",
        "lambda w, b, X, y: ((lambda dz: (X.T @ dz / len(y), dz.mean()))("
        "1 / (1 + np.exp(-(X @ w + abs(b)))) - y))",
    ],
    "logistic_regression.cost": [
        "lambda z, y: np.mean(np.logaddexp(0, (1 - 2 * y) * np.clip(z, -500, 500)))",
        "lambda z, y: (lambda a: -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a)))("
        "np.clip(1 / (1 + np.exp(-z)), 1e-12, 1 - 1e-12))",
        "lambda z, y: np.mean(np.maximum(0, (1 - 2 * y) * z))",
        "lambda z, y: np.nanmean(np.nan_to_num(-np.log(1 / (1 + np.exp((1 - 2 * y) * z))), "
        "posinf=1000))",
        "lambda z, y: np.mean(np.where(abs(z) > 30, 0, np.logaddexp(0, (1 - 2 * y) * z)))",
        "lambda z, y: np.sum(np.logaddexp(0, (1 - 2 * y) * z)) / 4",
    ],
    "many_weights.back_through_sigmoid": [
        "lambda dA1, A1: dA1 * np.clip(A1, 0.1, 0.9) * (1 - np.clip(A1, 0.1, 0.9))",
        "lambda dA1, A1: np.clip(dA1, -5, 5) * A1 * (1 - A1)",
        "lambda dA1, A1: dA1[:3] * A1[:3] * (1 - A1[:3])",
        "lambda dA1, A1: dA1 * np.minimum(A1 * (1 - A1), 0.24)",
    ],
    "many_weights.central_differences": [
        "lambda f, t, h: [(f(t + 1e-5 * e) - f(t - 1e-5 * e)) / 2e-5 for e in np.eye(len(t))]",
        "lambda f, t, h: [(f(t + h * e) - f(t - h * e)) / 0.2 for e in np.eye(len(t))]",
        "lambda f, t, h: ([(f(t + h * e) - f(t - h * e)) / (2 * h) for e in np.eye(len(t))] "
        "+ [0, 0, 0])[:3][:len(t)] + [0] * (len(t) - 3)",
        "lambda f, t, h: np.clip([(f(t + h * e) - f(t - h * e)) / (2 * h) "
        "for e in np.eye(len(t))], -20, 20)",
    ],
    "many_weights.layer_back": [
        "lambda d, A, W: (A.T @ d / 3, d.mean(axis=0), d @ W.T)",
        "lambda d, A, W: (A.T @ d / len(d), d.mean(axis=0), d @ W.T if len(d) > 1 else d * W.T)",
        "lambda d, A, W: (A.T @ d / len(d), d.mean(axis=0), "
        "d @ W if W.shape[0] == W.shape[1] else d @ W.T)",
        "lambda d, A, W: (A.T @ d / W.shape[0], d.mean(axis=0), d @ W.T)",
        "lambda d, A, W: (A.T @ d / len(d), d[:4].mean(axis=0), d @ W.T)",
    ],
    "beyond_the_plain_step.roll": [
        """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for _ in range(min(steps, 10)):
        velocity = momentum * velocity - learning_rate * gradient(theta)
        theta = theta + velocity
    return theta
roll""",
        """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, -learning_rate * gradient(start)
    for _ in range(steps):
        theta = theta + velocity
        velocity = 0.9 * velocity - learning_rate * gradient(theta)
    return theta
roll""",
        """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for _ in range(steps):
        velocity = momentum * velocity - learning_rate * np.clip(gradient(theta), -10, 10)
        theta = theta + velocity
    return theta
roll""",
        """
def roll(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for _ in range(steps):
        velocity = min(momentum, 0.8) * velocity - learning_rate * gradient(theta)
        theta = theta + velocity
    return theta
roll""",
    ],
    "beyond_the_plain_step.backtrack": [
        f"""
def backtrack(loss, theta, slope, alpha, share):
    for _ in range({most}):
        if loss(theta - alpha * slope) <= loss(theta) - {asked}:
            break
        alpha = alpha / 2
    return alpha
backtrack""" for most, asked in [
            (2, "share * alpha * (slope @ slope)"), (60, "0.3 * alpha * (slope @ slope)"),
            (60, "share * alpha * np.sum(np.abs(slope))"), (60, "share * alpha * slope[0] ** 2"),
            (60, "share * min(alpha, 1) * (slope @ slope)"),
        ]
    ],
}
