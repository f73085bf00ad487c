"""Exam of notebook 06: one sample forward and backward, and the mean over several.

Sources: D4.7 (sigmoid and log loss), D4.8 (all samples), D4.9 (chain rule).
"""

import numpy as np

from helpers.exams.exam import choice, draws, question, row, tenths, whole


def score(random):
    """Ask for z."""
    weights = [tenths(random, 0.2, 2), -tenths(random, 0.2, 2)]
    inputs, bias = [whole(random, 1, 5), whole(random, 1, 5)], tenths(random, 0.2, 2)
    right = float(np.dot(weights, inputs)) + bias
    return question(
        rf"Let $w = {row(weights)}$, $b = {bias:g}$ and $x = {row(inputs)}$. What is $z$?",
        {"weights": weights, "bias": bias, "inputs": inputs},
        right,
        {
            "bias forgotten": (right - bias, "One number is not in it yet."),
            "minus sign lost": (float(np.dot(np.abs(weights), inputs)) + bias,
                                "Mind the minus sign in w."),
            "inputs exchanged": (float(np.dot(weights, inputs[::-1])) + bias,
                                 "Each weight belongs to its own input."),
        },
        "z = w₁x₁ + w₂x₂ + b.",
    )


def sureness(random):
    """Ask for a = σ(z)."""
    z = choice(random, 1, -1) * tenths(random, 0.3, 2.5)
    right = 1 / (1 + np.exp(-z))
    return question(
        rf"Let $z = {z:g}$. What is $a = \sigma(z)$?",
        {"z": z},
        right,
        {
            "minus sign lost": (1 - right, "That is σ(−z). Is a above or below 0.5 here?"),
            "the slope": (right * (1 - right), "That is the slope of σ at this place."),
            "exponential only": (np.exp(-z), "That is one part of the formula."),
            "one forgotten": (np.exp(z), "σ stays between 0 and 1, or it is no probability."),
        },
        "σ(z) = 1 / (1 + e⁻ᶻ).",
    )


def log_loss(random):
    """Ask for the loss of one sample."""
    a, y = tenths(random, 0.1, 0.9), choice(random, 0, 1)
    chance = a if y == 1 else 1 - a
    return question(
        rf"A sample has $a = {a:g}$ and $y = {y}$. What is its loss $L$?",
        {"a": a, "y": y},
        -np.log(chance),
        {
            "log of the wrong argument": (-np.log(1 - chance),
                                          "Your logarithm is that of the *other* kind. How sure "
                                          "was the model of the right one?"),
            "minus forgotten": (np.log(chance), "A loss is not negative."),
            "base 10": (-np.log10(chance), "That is the logarithm of base 10. Here it is the "
                                           "natural one: the key ln."),
            "squared error": ((a - y) ** 2, "That is the squared error. This loss is a logarithm."),
            "the miss": (1 - chance, "That is how far a is from y. The loss is a logarithm."),
        },
        "Minus the logarithm of what the model gave to the right kind.",
    )


def slope(random):
    """Ask for dw₁ of one sample."""
    a, y, x = tenths(random, 0.1, 0.9), choice(random, 0, 1), tenths(random, 1.5, 4)
    return question(
        rf"A sample has $a = {a:g}$, $y = {y}$ and $x_1 = {x:g}$. What is $dw_1$?",
        {"a": a, "y": y, "x": x},
        (a - y) * x,
        {
            "turned around": ((y - a) * x, "dz is a − y, in this order."),
            "input forgotten": (a - y, "That is dz. What is z multiplied by on its way from w₁?"),
            "a(1 − a) left in": ((a - y) * a * (1 - a) * x,
                                 "In dz the factor a(1 − a) has cancelled already."),
            "a alone": (a * x, "Where has y gone?"),
        },
        "dz = a − y. Then one more link of the chain, from z to w₁.",
    )


def mean_slope(random):
    """Ask for db and dw₁ over three samples."""
    dz = [choice(random, 1, -1) * tenths(random, 0.1, 0.9) for _ in range(3)]
    inputs = [whole(random, 1, 6) for _ in range(3)]
    total = float(np.dot(dz, inputs))
    return question(
        rf"Three samples have $dz = {dz[0]:g}$, ${dz[1]:g}$, ${dz[2]:g}$ and "
        rf"$x_1 = {inputs[0]}$, ${inputs[1]}$, ${inputs[2]}$. What is $dw_1$ for all three?",
        {"dz": dz, "inputs": inputs},
        total / 3,
        {
            "sum instead of mean": (total, "You added. The cost is a *mean* over the samples."),
            "means multiplied": (sum(dz) / 3 * sum(inputs) / 3,
                                 "You averaged too early. Each dz belongs to its own x₁."),
            "inputs forgotten": (sum(dz) / 3, "That is db. For dw₁ each dz is multiplied by x₁."),
        },
        "Multiply each dz by its x₁, add, and divide by the number of samples.",
    )


draw = draws(score, sureness, log_loss, slope, mean_slope)
