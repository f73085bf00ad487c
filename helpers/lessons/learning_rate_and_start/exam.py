"""Exam: limits, factors, how long a run takes, and why it arrives or not.

Sources: D2.1 and D2.2 (update rule, when to stop), D4.6 (too long, too short).
"""

import math
from decimal import ROUND_CEILING, Decimal

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import HALF, MINUS, TWICE
from helpers.checking.exam_drawing import choice, hundredths, tenths, whole


def limit(random):
    """Ask for the limit of α for one weight."""
    a = tenths(random, 4.1, 19.9)
    return question(
        rf"The loss is $L(w) = {a}w^2$. Below which $\alpha$ does descent converge?",
        {"a": a},
        2 / (2 * a),
        {
            "the best one": (HALF, "That is the *best* α, 1/λ. The limit is larger."),
            "half the curvature": (TWICE, "The limit is 2/λ. But λ is the second derivative, not "
                                          "the number before w²."),
            "the curvature": (2 * a, "That is the curvature. The limit follows from it."),
        },
        "First the curvature λ, the second derivative. The limit is 2/λ.",
    )


def factor(random):
    """Ask what one step does to the error."""
    curvature = tenths(random, 1.5, 9.5)
    rate = choice(random, 0.04, 0.06, 0.12, 0.15, 0.25, 0.35)
    product = rate * curvature
    return question(
        rf"The loss is $\frac{{1}}{{2}}\lambda w^2$ with $\lambda = {curvature}$, and "
        rf"$\alpha = {rate}$. By which number does each step multiply $w$?",
        {"curvature": curvature, "rate": rate},
        1 - product,
        {
            "one minus forgotten": (product, "That part is taken away. What is left of w?"),
            "plus": (1 + product, "This grows at every step. The step is subtracted."),
            "halved": (1 - product / 2, "The slope of ½λw² is λw, with no ½."),
            "sign lost": (MINUS, "The size is right. When does w change its side?"),
        },
        "Write w − α · slope, and take w out of it.",
    )


def best(random):
    """Ask for the best α of a valley."""
    low, high = tenths(random, 1.1, 5.9), whole(random, 26, 60)
    return question(
        rf"A valley has the curvature ${low}$ along it and ${high}$ across it. What is the best "
        r"$\alpha$?",
        {"low": low, "high": high},
        2 / (low + high),
        {
            "the limit": (2 / high, "That is the limit: across the valley the run would go to and "
                                    "fro for ever."),
            "best across": (1 / high, "That is best across the valley. It forgets the way along "
                                      "it."),
            "best along": (1 / low, "That is best along the valley. Across it the run explodes."),
            "mean of the two": ((1 / low + 1 / high) / 2,
                                "You took the mean of the two best α. Across the valley it is "
                                "above the limit."),
            "factor 2 forgotten": (HALF, "The sum is right. A factor is missing."),
        },
        "With the best α the factors 1 − αλ of the two directions are opposite: +q and −q.",
    )


def many_steps(random):
    """Ask where several steps lead to."""
    start, curvature = whole(random, 2, 9), whole(random, 1, 5)
    rate, steps = choice(random, 0.1, 0.15, 0.3, 0.35), whole(random, 3, 5)
    places = [start]
    for _ in range(int(steps) + 1):
        places.append(places[-1] - rate * (curvature * places[-1]))
    return question(
        rf"The loss is $\frac{{1}}{{2}}\lambda w^2$ with $\lambda = {curvature}$. You start at "
        rf"$w = {start}$ with $\alpha = {rate}$. What is $w$ after {steps} steps?",
        {"start": start, "curvature": curvature, "rate": rate, "steps": steps},
        places[-2],
        {
            "one step": (places[1], "That is where the first step leads to."),
            "old slope": (start * (1 - steps * rate * curvature),
                          "All your steps are as long as the first. Each new place has a new "
                          "slope."),
            "a step too few": (places[-3], "You stopped one step too early."),
            "a step too many": (places[-1], "You went one step too far."),
        },
        "Each step multiplies w by the same factor, 1 − αλ.",
    )


def how_long(random):
    """Ask for the number of steps that a run takes."""
    each = hundredths(random, 0.3, 0.85)
    rate = -math.log(each)
    steps = int(whole(random, math.ceil(3 / rate + 0.5), math.floor(8 / rate)))
    # Midway between two powers, so that rounding on the way leads to the same whole number.
    less = Decimal(round(float(f"{math.exp(rate * (steps - 0.5)):.3g}")))
    needed = less.ln() / -each.ln()
    return question(
        rf"Each step multiplies the error by ${each}$. How many steps does it take until the "
        rf"error is at least {less} times smaller? Give a whole number.",
        {"each": each, "less": less},
        needed.to_integral_value(ROUND_CEILING),
        {
            "not rounded": (needed, "There is no part of a step. Round up."),
            "a step too few": (needed // 1, "After so many steps the error is still too large."),
            "a step too many": (needed // 1 + 2, "One step less is enough."),
            "in proportion": ((1 - 1 / less) / (1 - each),
                              "You took the same amount away at each step. Each step takes the "
                              "same *share* of what is left."),
            "sign": (MINUS, "A number of steps is not negative: both logarithms are below 0."),
        },
        "Which power of the factor is below 1 divided by that number? A logarithm tells. Round up.",
        counts=True,
    )


def why(random):
    """Ask what a run does, and why; that α is above or below 1 is never the reason."""
    case = int(choice(random, 1, 2, 3))  # below 1/λ, between 1/λ and 2/λ, above 2/λ
    if case == 3:  # with α below 1
        curvature = tenths(random, 2.6, 9.4)
        rate = hundredths(random, 2.2 / float(curvature), min(0.95, 3 / float(curvature)))
    else:  # with α above 1
        curvature = tenths(random, 0.2, 0.6)
        low, high = (0.7, 0.9) if case == 1 else (1.1, 1.9)
        rate = tenths(random, low / float(curvature), high / float(curvature))
    stays, crosses, leaves, naive = sentences = [
        r"$w$ comes nearer to 0 and stays on its side, because $\alpha$ is below $1/\lambda$.",
        r"$w$ changes its side at each step and comes nearer to 0, because $\alpha$ is between "
        r"$1/\lambda$ and $2/\lambda$.",
        r"$w$ changes its side at each step and gets farther away, because $\alpha$ is above "
        r"$2/\lambda$.",
        r"$w$ comes nearer to 0, because $\alpha$ is below 1." if case == 3
        else r"$w$ gets farther away, because $\alpha$ is above 1.",
    ]
    side = "below" if case == 1 else "above"
    factor = f"the factor 1 − αλ is {1 - rate * curvature:.2f}".replace("-", "−")
    best, limit = (f"{number}/λ is {number / float(curvature):.2f}" for number in (1, 2))
    wrong = {
        stays: f"{best}, and α is above it: {factor}, and its sign makes w change sides.",
        crosses: f"{best if case == 1 else limit}, and α is {side} it: {factor}.",
        leaves: f"{limit}, and α is below it: {factor}, so w shrinks.",
        naive: "1 is not a special number: α counts only together with λ. Here αλ is "
               f"{rate * curvature:.2f}.",
    }
    right = sentences[case - 1]
    return reason(
        random,
        rf"The loss is $\frac{{1}}{{2}}\lambda w^2$ with $\lambda = {curvature}$, and "
        rf"$\alpha = {rate}$. What does the run do, and why?",
        {"curvature": curvature, "rate": rate, "case": case},
        right,
        {sentence: wrong[sentence] for sentence in sentences if sentence != right},
    )


draw = Draw(limit, factor, best, many_steps, how_long, why)
