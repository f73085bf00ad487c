"""Notebook 02."""

MISTAKES = {
    "tangent_by_hand": {
        "wrong sign": "(9 + 6 * 0.1, 9.6 - 3.1**2)",
        "height forgotten": "[6 * (3.1 - 3), 3.1**2 - 0.6]",
        "slope times the place": "(9 + 6 * 3.1, 9.61 - 27.6)",
        "wrong slope": "np.array([9 + 3 * 0.1, 0.31])",
        "wrong shape": "9.6",
    },
    "steps_down": {
        "level taken for down": "[name for name, p in dict(A=1, B=-5, C=0).items() if p <= 0]",
        "wrong sign": "'A'",
        "not down is not up": "{'C', 'A'}",
        "all of them": "('A', 'B', 'C')",
        "unknown name": "['b']",
    },
    "tangent": {
        "height forgotten": """
def tangent(f, slope, theta0, theta):
    step = theta - theta0
    return step * slope(theta0)
tangent""",
        "slope times the place": """
def tangent(f, slope, theta0, theta):
    return slope(theta0) * theta + f(theta0)
tangent""",
        "wrong sign": """
def tangent(f, slope, theta0, theta):
    return f(theta0) - slope(theta0) * (theta - theta0)
tangent""",
        "slope at the wrong place": """
def tangent(f, slope, theta0, theta):
    height = f(theta0)
    return height + slope(theta) * (theta - theta0)
tangent""",
        "the curve itself": """
def tangent(f, slope, theta0, theta):
    return f(theta)
tangent""",
        "integer input": """
def tangent(f, slope, theta0, theta):
    line = np.zeros_like(theta)
    line[...] = f(theta0) + (theta - theta0) * slope(theta0)
    return line
tangent""",
        "nothing returned": """
def tangent(f, slope, theta0, theta):
    line = f(theta0) + (theta - theta0) * slope(theta0)
tangent""",
        "wrong arguments": """
def tangent(theta):
    return 9 + 6 * (theta - 3)
tangent""",
        "an error": """
def tangent(f, slope, theta0, theta):
    return f[theta0] + (theta - theta0) * slope(theta0)
tangent""",
    },
    "second_order_change": {
        "half forgotten": """
def second_order_change(gradient, hessian, step):
    return np.dot(step, gradient) + np.dot(step, np.dot(hessian, step))
second_order_change""",
        "first order only": """
def second_order_change(gradient, hessian, step):
    return sum(step * gradient)
second_order_change""",
        "second order only": """
def second_order_change(gradient, hessian, step):
    return 0.5 * step.T @ hessian @ step
second_order_change""",
        "Hessian once": """
def second_order_change(gradient, hessian, step):
    first = step @ gradient
    return first + (hessian @ step) / 2
second_order_change""",
        "entry by entry": """
def second_order_change(gradient, hessian, step):
    return step * gradient + 0.5 * step * (hessian @ step)
second_order_change""",
        "wrong sign": """
def second_order_change(gradient, hessian, step):
    return -(step @ gradient) - step @ hessian @ step / 2
second_order_change""",
    },
}
