"""Notebook 02."""

STYLES = {
    "tangent": [
        "lambda f, slope, theta0, theta: f(theta0) + slope(theta0) * (theta - theta0)",
        "lambda f, slope, a, x: f(a) - slope(a) * (a - x)",
        "lambda f, slope, theta0, theta: float(f(theta0)) + float(theta - theta0) * slope(theta0)",
        "lambda f, slope, theta0, theta: np.array([f(theta0) + (theta - theta0) * slope(theta0)])",
        "lambda f, slope, theta0, theta: np.polyval([slope(theta0), f(theta0)], theta - theta0)",
        "lambda f, slope, theta0, theta: [[f(theta0) + (theta - theta0) * slope(theta0)]]",
        """
import math
def tangent(f, slope, theta0, theta):
    return math.fsum([f(theta0), math.prod([theta - theta0, slope(theta0)])])
tangent""",
        """
import math
def tangent(f, slope, theta0, theta):
    way = math.copysign(abs(theta - theta0), theta - theta0)
    return f(theta0) + way * slope(theta0)
tangent""",
        """
def tangent(f, slope, theta0, theta):
    if theta == theta0:
        return f(theta0)
    return f(theta0) + (theta - theta0) * slope(theta0)
tangent""",
        """
def tangent(f, slope, theta0, theta):
    theta -= theta0
    return f(theta0) + theta * slope(theta0)
tangent""",
        """
def tangent(f, slope, theta0, theta):
    theta0, theta = float(theta0), float(theta)
    height = f(theta0)
    step = theta - theta0
    rise = step * slope(theta0)
    return height + rise
tangent""",
        """
def tangent(f, slope, theta0, theta):
    height = f([theta0]) if isinstance(theta0, list) else f(theta0)
    return np.dot([1, theta - theta0], [height, slope(theta0)])
tangent""",
        """
from fractions import Fraction
def tangent(f, slope, theta0, theta):
    step = Fraction(theta) - Fraction(theta0)
    return Fraction(float(f(theta0))) + step * Fraction(float(slope(theta0)))
tangent""",
        """
def tangent(f, slope, theta0, theta):
    def line(x):
        return f(theta0) + (x - theta0) * slope(theta0)
    return line(theta)
tangent""",
    ],
    "second_order_change": [
        "lambda g, H, s: g @ s + 0.5 * s @ H @ s",
        "lambda g, H, s: np.dot(g, s) + np.dot(s, np.dot(H, s)) / 2",
        "lambda g, H, s: s.T @ g + 1 / 2 * s.T @ (H @ s)",
        "lambda g, H, s: sum(g * s) + sum(s * (H @ s)) / 2",
        "lambda g, H, s: np.einsum('i,i', g, s) + np.einsum('i,ij,j', s, H, s) / 2",
        "lambda g, H, s: np.sum(g * s) + np.sum(np.outer(s, s) * H) / 2",
        "lambda g, H, s: s @ (g + H @ s / 2)",
        "lambda g, H, s: np.inner(s, g) + np.vdot(s, H.dot(s)) / 2",
        "lambda g, H, s: s[None, :] @ g[:, None] + s[None, :] @ H @ s[:, None] / 2",
        "lambda g, H, s: np.matrix(s) * np.matrix(g + H @ s / 2).T",
        "lambda g, H, s: np.linalg.multi_dot([s, H, s]) / 2 + s @ g if len(s) > 1 else "
        "(s * g + s * H[0] * s / 2)[0]",
        """
def second_order_change(gradient, hessian, step):
    total = 0
    for i in range(len(step)):
        total += step[i] * gradient[i]
        for j in range(len(step)):
            total += step[i] * hessian[i][j] * step[j] / 2
    return total
second_order_change""",
        """
import math
def second_order_change(gradient, hessian, step):
    first = math.sumprod(step, gradient) if hasattr(math, "sumprod") else sum(
        a * b for a, b in zip(step, gradient))
    second = sum(a * b * hessian[i, j] for i, a in enumerate(step) for j, b in enumerate(step))
    return first + second / 2
second_order_change""",
    ],
}
