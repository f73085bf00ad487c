"""Exam of notebook 03: angles, the bound, the steepest way, and the update rule.

Sources: D1.7 and D2.8 (k cos β), D1.8 and D2.9 (steepest way), D1.9 and D2.10 (update rule).
"""

import numpy as np

from helpers.exams.exam import choice, draws, question, row, tenths, triangle, whole


def angle(random):
    """Ask for the angle between a step and the gradient."""
    slopes, move = ([choice(random, 1, -1) * whole(random, 1, 5) for _ in range(2)]
                    for _ in range(2))
    product = float(np.dot(slopes, move))
    cosine = np.clip(product / (np.hypot(*slopes) * np.hypot(*move)), -1, 1)
    right = float(np.degrees(np.arccos(cosine)))
    return question(
        rf"What is the angle $\beta$ between the step $\Delta\theta = {row(move)}$ and the "
        rf"gradient $\nabla L = {row(slopes)}$, in degrees?",
        {"slopes": slopes, "move": move},
        right,
        {
            "radians": (np.radians(right), "That is the angle in radians. Degrees are asked for."),
            "the other way round": (180 - right, "Mind the sign of the product: it says whether β "
                                                 "is below or above 90°."),
            "the cosine": (float(cosine), "That is the cosine. Which angle has it?"),
            "sine": (float(np.degrees(np.arcsin(cosine))),
                     "You asked for the angle with this sine. It is the cosine."),
        },
        "cos β = Δθᵀ∇L / (|Δθ||∇L|).",
    )


def bound(random):
    """Ask for the change at an angle, from two lengths."""
    far, steep = choice(random, 0.1, 0.2, 0.3, 0.5), whole(random, 3, 9)
    degrees = choice(random, 20, 40, 50, 70, 100, 110, 130, 140, 160)
    cosine = np.cos(np.radians(degrees))
    return question(
        rf"A step is ${far:g}$ long and the gradient is ${steep}$ long. The angle between them is "
        rf"$\beta = {degrees}^\circ$. Which change of the loss is predicted?",
        {"far": far, "steep": steep, "degrees": degrees},
        far * steep * cosine,
        {
            "radians": (far * steep * np.cos(degrees),
                        "Your calculator took the angle as radians. Switch it to degrees."),
            "sine": (far * steep * np.sin(np.radians(degrees)), "You took the sine."),
            "sign of the cosine": (-far * steep * cosine,
                                   "The size is right. Is the loss to rise or to fall at this "
                                   "angle?"),
            "step's length forgotten": (steep * cosine, "That is for a step that is 1 long."),
            "gradient's length forgotten": (far * cosine, "k is a product of *two* lengths."),
            "angle forgotten": (-far * steep, "That is the most it can fall, at 180°."),
        },
        "It is k cos β, with k = |Δθ||∇L|.",
    )


def steepest(random):
    """Ask for the unit vector of the steepest way down."""
    vector, size = triangle(random)
    slopes = np.array(vector)
    return question(
        rf"At some point $\nabla L = {row(vector)}$. Which unit vector points the steepest way "
        "*down*? Give both entries, as `[1, 2]`.",
        {"vector": vector},
        (-slopes / size).tolist(),
        {
            "uphill": ((slopes / size).tolist(), "The length is right. But this is the way up."),
            "not normalised": ((-slopes).tolist(), "The direction is right. The length must be 1."),
            "divided by the square": ((-slopes / size**2).tolist(),
                                      "You divided by the square of the length."),
            "divided by the sum": ((-slopes / np.sum(np.abs(slopes))).tolist(),
                                   "The length of a vector comes from Pythagoras."),
        },
        "Turn the gradient around, then divide by its length.",
    )


def update(random):
    """Ask for one step of descent on a bowl."""
    a, b = whole(random, 2, 4), whole(random, 2, 4)
    place, rate = [whole(random, 1, 5), -whole(random, 1, 5)], choice(random, 0.05, 0.1, 0.2)
    start, slopes = np.array(place), np.array([2 * a, 2 * b]) * place
    return question(
        rf"The loss is $L(\theta) = {a}\theta_1^2 + {b}\theta_2^2$. You are at "
        rf"$\theta = {row(place)}$, and $\alpha = {rate:g}$. Where does one step of the update "
        "rule lead to? Give both entries, as `[1, 2]`.",
        {"a": a, "b": b, "place": place, "rate": rate},
        (start - rate * slopes).tolist(),
        {
            "uphill": ((start + rate * slopes).tolist(), "Your step follows the gradient."),
            "factor 2 forgotten": ((start - rate * slopes / 2).tolist(),
                                   "What does the square bring in front?"),
            "the step alone": ((-rate * slopes).tolist(), "That is the step. Where does it start?"),
            "normalised": ((start - rate * slopes / np.hypot(*slopes)).tolist(),
                           "Your step is exactly α long. The plain rule is asked for."),
            "learning rate forgotten": ((start - slopes).tolist(),
                                        "The gradient is multiplied by α first."),
        },
        "First the gradient at θ, then θ minus α times gradient.",
    )


def absorbed(random):
    """Ask for the plain learning rate that makes the same step as a normalised one."""
    far, steep = tenths(random, 0.1, 0.9), choice(random, 3, 4, 6, 7, 8, 9)
    return question(
        rf"At the start $|\nabla L| = {steep}$. The normalised rule with $\alpha = {far:g}$ takes "
        rf"a step of this length. Which $\alpha$ makes the same first step by the plain rule?",
        {"far": far, "steep": steep},
        far / steep,
        {
            "multiplied": (far * steep, "With this α the plain step would be longer, not equal. "
                                        "How long is the plain step?"),
            "the same": (far, "With the same α the plain step is |∇L| times as long."),
            "upside down": (steep / far, "The right two numbers, the wrong way up."),
        },
        "The plain step is α|∇L| long. How long must it be?",
    )


draw = draws(angle, bound, steepest, update, absorbed)
