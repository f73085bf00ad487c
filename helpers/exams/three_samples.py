"""Exam of notebook 05: prediction, loss, a summand, a partial derivative, and the limit for α.

Sources: D3.4 (model), D3.5 (loss), D3.6 (partial derivatives), D3.9 (step length).
"""

import numpy as np

from helpers.exams.exam import choice, draws, question, row, tenths, whole


def prediction(random):
    """Ask for one number of a prediction."""
    weights = [whole(random, 1, 5), -whole(random, 1, 5), whole(random, 1, 5)]
    inputs = [tenths(random, 0.1, 0.9) for _ in range(3)]
    products = np.multiply(weights, inputs)
    return question(
        rf"The first row of $W$ is ${row(weights)}$, and $x = {row(inputs)}$. What is the first "
        r"number of $\hat y$?",
        {"weights": weights, "inputs": inputs},
        float(products.sum()),
        {
            "entry by entry": (products.tolist(), "These are the three products. Add them."),
            "signs lost": (float(np.abs(products).sum()), "Mind the minus sign in the row."),
            "mean": (float(products.mean()), "The products are added, not averaged."),
        },
        "Multiply the row by x, entry by entry, and add.",
    )


def loss(random):
    """Ask for the loss of one sample."""
    predicted = [tenths(random, 0.1, 2.9) for _ in range(2)]
    target = [tenths(random, 0.1, 2.9) for _ in range(2)]
    misses = np.subtract(predicted, target)
    return question(
        rf"One sample has $\hat y = {row(predicted)}$ and $y = {row(target)}$. What does it add to "
        r"the loss?",
        {"predicted": predicted, "target": target},
        float(np.sum(misses**2)),
        {
            "root taken": (float(np.hypot(*misses)), "That is the distance. The loss takes its "
                                                     "square."),
            "not squared": (float(np.sum(np.abs(misses))), "Each miss is squared before you add."),
            "mean": (float(np.mean(misses**2)), "The squares are added, not averaged."),
            "squared too late": (float(np.sum(misses) ** 2), "First square, then add."),
        },
        "The squared distance from the target: subtract, square, add.",
    )


def summand(random):
    """Ask for one sample's part of a partial derivative."""
    x, predicted, target = (tenths(random, 0.2, 0.9), tenths(random, 0.1, 2.5),
                            tenths(random, 0.1, 2.5))
    miss = predicted - target
    return question(
        rf"One sample has $x_1 = {x:g}$. The first number of its prediction is ${predicted:g}$, "
        rf"its target is ${target:g}$. What is its summand in $\partial L/\partial w_{{11}}$?",
        {"x": x, "predicted": predicted, "target": target},
        2 * x * miss,
        {
            "factor 2 forgotten": (x * miss, "What does the square bring in front?"),
            "turned around": (-2 * x * miss, "Prediction minus target, in this order."),
            "input forgotten": (2 * miss, "What stands before w₁₁ in the bracket?"),
            "miss squared": (x * miss**2, "The derivative of a square is not a square."),
        },
        "2, times the input, times prediction minus target.",
    )


def partial(random):
    """Ask for a whole partial derivative."""
    inputs = [tenths(random, 0.1, 0.9) for _ in range(3)]
    misses = [choice(random, 1, -1) * whole(random, 1, 5) for _ in range(3)]
    right = 2 * float(np.dot(inputs, misses))
    return question(
        rf"The three samples have $x_1 = {inputs[0]:g}$, ${inputs[1]:g}$, ${inputs[2]:g}$. For the "
        rf"first number, $\hat y - y$ is ${misses[0]}$, ${misses[1]}$, ${misses[2]}$. What is "
        r"$\partial L/\partial w_{11}$?",
        {"inputs": inputs, "misses": misses},
        right,
        {
            "factor 2 forgotten": (right / 2, "What does the square bring in front?"),
            "mean": (right / 3, "Here the loss is a sum, not a mean."),
            "sums multiplied": (2 * sum(inputs) * sum(misses),
                                "You added first. Each input belongs to its own miss."),
            "inputs forgotten": (2 * float(sum(misses)), "Each miss is multiplied by an input."),
        },
        "Three summands, one for each sample: 2 times input times miss.",
    )


def limit(random):
    """Ask for the largest safe α from eigenvalues."""
    low, middle, high = (tenths(random, 0.1, 0.9), tenths(random, 1, 2.9), tenths(random, 4, 9))
    return question(
        rf"A loss like this one has the eigenvalues ${low:g}$, ${middle:g}$ and ${high:g}$. Below "
        r"which $\alpha$ does descent converge?",
        {"eigenvalues": [low, middle, high]},
        2 / high,
        {
            "smallest eigenvalue": (2 / low, "With this α the steepest direction explodes."),
            "middle eigenvalue": (2 / middle, "All three limits must be kept, so which decides?"),
            "factor 2 forgotten": (1 / high, "From here on the error changes its side at every "
                                             "step. It still shrinks for a while longer."),
            "sum": (2 / (low + middle + high), "The directions do not know of each other. One of "
                                               "them decides alone."),
            "the best one": (2 / (low + high), "That is the best α. Which one is the last below "
                                               "which it converges?"),
        },
        "Each eigenvalue λ has its own limit, 2/λ. The strictest one decides.",
    )


draw = draws(prediction, loss, summand, partial, limit)
