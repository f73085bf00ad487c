"""Exam of notebook 02: what a tangent predicts, how far it is off, and steps.

Sources: D1.4 (tangent), D1.5 (length times direction), D2.6 (higher orders), D2.7 (condition).
"""

import numpy as np

from helpers.exams.exam import choice, draws, question, row, tenths, triangle, whole


def prediction(random):
    """Ask what the tangent predicts."""
    a, place, step = whole(random, 2, 5), whole(random, 1, 4), tenths(random, 0.3, 0.9)
    high, steep = a * place**2, 2 * a * place
    return question(
        rf"The loss is $L(\theta) = {a}\theta^2$. What does its tangent at $\theta_0 = {place}$ "
        rf"predict for $\theta = {place + step:g}$?",
        {"a": a, "place": place, "goal": place + step},
        high + steep * step,
        {
            "height forgotten": (steep * step, "That is how much the tangent rises. From where?"),
            "slope times the place": (high + steep * (place + step),
                                      "The slope is multiplied by the step, from θ₀ to θ."),
            "factor 2 forgotten": (high + a * place * step,
                                   "Look at the slope: what does the square bring in front?"),
            "the curve itself": (a * (place + step) ** 2,
                                 "That is the loss itself. The tangent predicts less."),
        },
        "Height at θ₀, plus slope at θ₀ times step.",
    )


def gap(random):
    """Ask how far the tangent is off."""
    a, place, step = whole(random, 2, 6), whole(random, 1, 4), choice(random, 0.1, 0.2, 0.3, 0.4)
    return question(
        rf"The loss is $L(\theta) = {a}\theta^2$, with its tangent at $\theta_0 = {place}$. How "
        rf"far is the loss *above* the tangent at $\theta = {place + step:g}$?",
        {"a": a, "place": place, "goal": place + step},
        a * step**2,
        {
            "wrong sign": (-a * step**2, "The loss minus the prediction: which is larger?"),
            "halved": (a * step**2 / 2,
                       "It is half of the second derivative times the squared step. The second "
                       "derivative is not the number before θ²."),
            "factor 2": (2 * a * step**2, "The second derivative is right. The second term of the "
                                          "series has a factor in front."),
            "step not squared": (a * step, "The gap goes with the square of the step."),
            "the rise": (2 * a * place * step, "That is how much the tangent rises."),
        },
        "Work out both, loss and tangent, and subtract.",
    )


def step(random):
    """Ask for a step of a given length in a given direction."""
    vector, size = triangle(random)
    far = choice(random, 0.1, 0.2, 0.3, 0.4, 0.5)
    scaled = np.array(vector) * far
    return question(
        rf"A step is ${far:g}$ long and points the way of the vector ${row(vector)}$. What is "
        r"$\Delta\theta$? Give both entries, as `[1, 2]`.",
        {"vector": vector, "far": far},
        (scaled / size).tolist(),
        {
            "not normalised": (scaled.tolist(), "That step is too long. First make the vector a "
                                                "unit vector."),
            "divided by the square": ((scaled / size**2).tolist(),
                                      "You divided by the square of the length."),
            "length forgotten": ((np.array(vector) / size).tolist(),
                                 "That is the unit vector. How long is the step?"),
            "turned around": ((-scaled / size).tolist(), "The step points the way of the vector."),
        },
        "A step is its length times a unit vector.",
    )


def change(random):
    """Ask for the change that the gradient predicts."""
    slopes = [whole(random, 2, 8), -whole(random, 2, 8)]
    move = [choice(random, 1, -1) * tenths(random, 0.1, 0.9) for _ in range(2)]
    products = [one * other for one, other in zip(slopes, move, strict=True)]
    return question(
        rf"At some point $\nabla L = {row(slopes)}$. Which change of the loss does it predict for "
        rf"the step $\Delta\theta = {row(move)}$?",
        {"slopes": slopes, "move": move},
        sum(products),
        {
            "entry by entry": (products, "These are the two parts. What is done with them?"),
            "signs lost": (sum(map(abs, products)), "Mind the signs of the entries."),
            "lengths multiplied": (np.hypot(*slopes) * np.hypot(*move),
                                   "You multiplied the lengths. The direction counts too."),
            "wrong sign": (-sum(products), "The size is right. Is it up or down?"),
        },
        "The prediction is Δθᵀ∇L: multiply entry by entry and add.",
    )


def shrinking(random):
    """Ask how the gap shrinks with the step."""
    off, parts = whole(random, 20, 90) / 100, choice(random, 2, 3, 4, 5, 10)
    return question(
        rf"At the end of a small step the loss is ${off:g}$ above the tangent plane. You make the "
        rf"step {parts} times shorter. About how far is the loss above the plane then?",
        {"off": off, "parts": parts},
        off / parts**2,
        {
            "in proportion": (off / parts, "The gap shrinks faster than the step does."),
            "with the cube": (off / parts**3, "That is how the gap of the *second* order shrinks."),
            "as before": (off, "A shorter step has a smaller gap."),
        },
        "The first term that the tangent plane leaves out has Δθ twice.",
    )


draw = draws(prediction, gap, step, change, shrinking)
