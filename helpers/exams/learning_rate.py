"""Exam of notebook 04: limits, factors, and how long a run takes.

Sources: D2.1 and D2.2 (update rule, when to stop), D4.6 (too long, too short).
"""

import numpy as np

from helpers.exams.exam import choice, draws, question, tenths, whole


def limit(random):
    """Ask for the limit of α for one weight."""
    a = whole(random, 2, 25)
    return question(
        rf"The loss is $L(w) = {a}w^2$. Below which $\alpha$ does descent converge?",
        {"a": a},
        1 / a,
        {
            "the best one": (1 / (2 * a), "That is the *best* α, 1/λ. The limit is larger."),
            "half the curvature": (2 / a, "The limit is 2/λ. But λ is the second derivative, not "
                                          "the number before w²."),
            "the curvature": (2 * a, "That is the curvature. The limit follows from it."),
        },
        "First the curvature λ, the second derivative. The limit is 2/λ.",
    )


def factor(random):
    """Ask what one step does to the error."""
    curvature, rate = whole(random, 2, 9), choice(random, 0.05, 0.1, 0.15, 0.2, 0.3)
    product = curvature * rate
    return question(
        rf"The loss is $\frac{{1}}{{2}}\lambda w^2$ with $\lambda = {curvature}$, and "
        rf"$\alpha = {rate:g}$. By which number does each step multiply $w$?",
        {"curvature": curvature, "rate": rate},
        1 - product,
        {
            "one minus forgotten": (product, "That part is taken away. What is left of w?"),
            "plus": (1 + product, "This grows at every step. The step is subtracted."),
            "halved": (1 - product / 2, "The slope of ½λw² is λw, with no ½."),
            "sign lost": (product - 1, "The size is right. When does w change its side?"),
        },
        "Write w − α · slope, and take w out of it.",
    )


def best(random):
    """Ask for the best α of a valley."""
    low, high = whole(random, 1, 5), whole(random, 8, 20)
    return question(
        rf"A valley has the curvature ${low}$ along it and ${high}$ across it. What is the best "
        r"$\alpha$?",
        {"low": low, "high": high},
        2 / (low + high),
        {
            "the limit": (2 / high, "That is the limit: across the valley the run would go to and "
                                    "fro for ever."),
            "best across": (1 / high, "That is best across the valley. Along it you would crawl."),
            "best along": (1 / low, "That is best along the valley. Across it the run explodes."),
            "mean of the two": ((1 / low + 1 / high) / 2,
                                "You took the mean of the two best α. Across the valley it is too "
                                "large."),
            "factor 2 forgotten": (1 / (low + high), "The sum is right. A factor is missing."),
        },
        "With the best α the factors 1 − αλ of the two directions are opposite: +q and −q.",
    )


def many_steps(random):
    """Ask where several steps lead to."""
    start, curvature = whole(random, 2, 9), whole(random, 1, 5)
    rate, steps = choice(random, 0.1, 0.2, 0.3, 0.4), whole(random, 3, 4)
    each = 1 - rate * curvature
    return question(
        rf"The loss is $\frac{{1}}{{2}}\lambda w^2$ with $\lambda = {curvature}$. You start at "
        rf"$w = {start}$ with $\alpha = {rate:g}$. What is $w$ after {steps} steps?",
        {"start": start, "curvature": curvature, "rate": rate, "steps": steps},
        start * each**steps,
        {
            "one step": (start * each, "That is where the first step leads to."),
            "old slope": (start * (1 - steps * rate * curvature),
                          "All your steps are as long as the first. Each new place has a new "
                          "slope."),
            "a step too few": (start * each ** (steps - 1), "You stopped one step too early."),
            "a step too many": (start * each ** (steps + 1), "You went one step too far."),
        },
        "Each step multiplies w by the same factor, 1 − αλ.",
    )


def how_long(random):
    """Ask for the number of steps that a run takes."""
    each, less = tenths(random, 0.3, 0.9), choice(random, 20, 50, 100, 1000)
    steps = np.log(less) / -np.log(each)
    return question(
        rf"Each step multiplies the error by ${each:g}$. How many steps does it take until the "
        rf"error is at least {less} times smaller?",
        {"each": each, "less": less},
        float(np.ceil(steps)),
        {
            "in proportion": ((1 - 1 / less) / (1 - each),
                              "You took the same amount away at each step. Each step takes the "
                              "same *share* of what is left."),
            "division": (less * each, "Each step multiplies again: the factors make a power."),
            "sign": (-float(np.ceil(steps)), "A number of steps is not negative: both logarithms "
                                             "are below 0."),
        },
        "Which power of the factor is below 1 divided by that number? A logarithm tells. Round up.",
    )


draw = draws(limit, factor, best, many_steps, how_long)
