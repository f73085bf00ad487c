"""Exam of notebook 01: partial derivatives, the gradient, its length, and other directions.

Sources: D3.1 (gradient), D1.2 (directional derivative).
"""

import numpy as np

from helpers.exams.exam import choice, draws, question, row, tenths, triangle, whole


def partial(random):
    """Ask for one partial derivative of a surface with a mixed term."""
    a, b, p, q = (whole(random, 2, 5) for _ in range(4))
    return question(
        rf"Let $f(x) = {a}x_1^2 + {b}x_1x_2$. What is $\partial f/\partial x_1$ at "
        rf"$x = {row([p, q])}$?",
        {"a": a, "b": b, "p": p, "q": q},
        2 * a * p + b * q,
        {
            "the other variable": (b * p, "That is the slope along x₂. Which variable moves here?"),
            "mixed term forgotten": (2 * a * p, "The second term holds x₁ too. What is its slope?"),
            "factor 2 forgotten": (a * p + b * q, "What does the square bring in front?"),
            "a term too many": (2 * a * p + b * q + b * p,
                                "You let x₂ move too. Here it is a fixed number."),
            "the height": (a * p**2 + b * p * q, "That is the height. The slope is asked for."),
        },
        "Only x₁ moves. Take the derivative term by term, with x₂ as a fixed number.",
    )


def gradient(random):
    """Ask for a gradient of the kind that D3 shows."""
    a, k, p, q = whole(random, 2, 4), whole(random, 2, 9), whole(random, 1, 4), whole(random, 2, 5)
    right = [2 * a * p, -k / q]
    return question(
        rf"Let $f(x) = {a}x_1^2 - {k} \log x_2$. What is the gradient at $x = {row([p, q])}$? Give "
        "both entries, as `[1, 2]`.",
        {"a": a, "k": k, "p": p, "q": q},
        right,
        {
            "wrong sign": ([right[0], -right[1]], "The first is right. Mind the minus before log."),
            "the logarithm itself": ([right[0], -k * np.log(q)],
                                     "The first is right. The second is the term itself. What is "
                                     "the derivative of log x?"),
            "factor 2 forgotten": ([a * p, right[1]],
                                   "The second is right. What does the square bring in front?"),
            "exchanged": (right[::-1], "Both numbers are there, in the wrong order."),
            "factor forgotten": ([right[0], -1 / q],
                                 "The first is right. A factor before log stays a factor."),
        },
        "First the slope along x₁, then the one along x₂. The derivative of log x is 1/x.",
    )


def length(random):
    """Ask how long a gradient is."""
    vector, size = triangle(random)
    return question(
        rf"At some point $\nabla f = {row(vector)}$. How steep is it there in the steepest "
        "direction?",
        {"vector": vector},
        size,
        {
            "sum of the sizes": (abs(vector[0]) + abs(vector[1]),
                                 "You added the sizes. The length of a vector comes from "
                                 "Pythagoras."),
            "root forgotten": (size**2, "That is the square of the length."),
            "sum": (vector[0] + vector[1], "You added the entries. That is the slope along (1, 1), "
                                           "which is not a unit vector."),
            "larger entry": (max(map(abs, vector)), "That is the slope along one axis. Another "
                                                    "direction is steeper."),
        },
        "The largest slope is as large as the gradient is long.",
    )


def along(random):
    """Ask for the slope in a direction."""
    slopes = [whole(random, 2, 9), choice(random, 1, -1) * whole(random, 2, 9)]
    degrees = choice(random, 30, 45, 60, 120, 135, 150)
    angle = np.radians(degrees)
    return question(
        rf"At some point $\nabla f = {row(slopes)}$. How steep is it in the direction of "
        rf"${degrees}^\circ$, counted from the $x_1$ axis?",
        {"slopes": slopes, "degrees": degrees},
        slopes[0] * np.cos(angle) + slopes[1] * np.sin(angle),
        {
            "radians": (slopes[0] * np.cos(degrees) + slopes[1] * np.sin(degrees),
                        "Your calculator took the angle as radians. Switch it to degrees."),
            "sine and cosine exchanged": (slopes[0] * np.sin(angle) + slopes[1] * np.cos(angle),
                                          "The unit vector begins with the cosine."),
            "angle to the axis": (np.hypot(*slopes) * np.cos(angle),
                                  "You took the angle for that between the direction and the "
                                  "gradient. It is counted from the x₁ axis."),
            "minus for plus": (slopes[0] * np.cos(angle) - slopes[1] * np.sin(angle),
                               "The two parts are added."),
        },
        "Write the direction as a unit vector, cosine and sine. Then take v · ∇f.",
    )


def central(random):
    """Ask for a central difference, worked out."""
    place, h = tenths(random, 0.5, 2), choice(random, 0.5, 1)
    up, down = (place + h) ** 3, (place - h) ** 3
    return question(
        rf"Let $f(x) = x^3$. What does the central difference with $h = {h:g}$ give for the slope "
        rf"at $x = {place:g}$?",
        {"place": place, "h": h},
        (up - down) / (2 * h),
        {
            "the derivative": (3 * place**2,
                               "That is the derivative. The central difference is near it, but h "
                               "is large here."),
            "divided by h": ((up - down) / h, "From x − h to x + h it is how far?"),
            "forward": ((up - place**3) / h, "You looked ahead only. Look back as far as ahead."),
        },
        "The height a little ahead minus the height a little back, divided by the distance.",
    )


draw = draws(partial, gradient, length, along, central)
