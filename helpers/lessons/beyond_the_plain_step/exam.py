"""Exam: two steps with momentum, its best α and its limit, trembling, halving, and why it arrives.

Sources: D3.9 (relatives of the negative gradient, the step length), D4.8 (means over samples).
"""

from decimal import Decimal

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import HALF, TWICE
from helpers.checking.exam_drawing import choice, hundredths, tenths, whole


def two_steps(random):
    """Ask where two steps with momentum lead to."""
    start, curvature = whole(random, 2, 9), whole(random, 1, 5)
    rate, beta = choice(random, 0.04, 0.06, 0.1, 0.12), choice(random, 0.3, 0.4, 0.6, 0.7, 0.8)
    first = -rate * (curvature * start)
    slope = curvature * (start + first)
    second = beta * first - rate * slope
    return question(
        rf"The loss is $\frac{{1}}{{2}}\lambda w^2$ with $\lambda = {curvature}$. You start at "
        rf"$w = {start}$ with $v = 0$, $\alpha = {rate}$ and $\beta = {beta}$. What is $w$ after "
        r"two steps with momentum?",
        {"start": start, "curvature": curvature, "rate": rate, "beta": beta},
        start + first + second,
        {
            "no memory": (start + first - rate * slope,
                          "That is plain descent. Part of the first step belongs to the second."),
            "whole step kept": (start + first + first - rate * slope,
                                "You keep the whole of the first step. β says how much is kept."),
            "slope of the start": (start + first + beta * first + first,
                                   "The second step needs the slope at the new place."),
            "one step": (start + first, "That is where the first step leads to."),
            "the step": (second, "That is the second step itself. Where does it lead to?"),
        },
        "Twice: v := βv − α · slope, then w := w + v.",
    )


def best_rate(random):
    """Ask for the best α of a valley with momentum."""
    low, high = tenths(random, 1.1, 3.9), whole(random, 16, 40)
    both = high.sqrt() + low.sqrt()
    return question(
        rf"A valley has the curvature ${low}$ along it and ${high}$ across it. What is "
        r"the best $\alpha$ for descent with momentum?",
        {"low": low, "high": high},
        4 / both**2,
        {
            "square forgotten": (4 / both, "The sum of the two roots is squared."),
            "best of plain descent": (2 / (low + high), "That is the best α without momentum."),
            "no roots": (4 / (low + high), "The *roots* of the curvatures are added, and their sum "
                                           "is squared."),
            "limit without momentum": (2 / high, "That is the limit without momentum."),
        },
        "4, divided by the square of √λ_max + √λ_min.",
    )


def limit(random):
    """Ask for the limit of α with momentum."""
    low, high = tenths(random, 0.3, 0.9), tenths(random, 4, 12)
    beta = choice(random, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)
    return question(
        rf"The Hessian has the eigenvalues ${low}$ and ${high}$. Below which $\alpha$ does descent "
        rf"with momentum $\beta = {beta}$ converge from every start?",
        {"low": low, "high": high, "beta": beta},
        2 * (1 + beta) / high,
        {
            "without momentum": (2 / high, "That is the limit without momentum. With it, α may be "
                                           "larger."),
            "factor 2 forgotten": (HALF, "The limit without momentum is 2/λ. A factor is missing."),
            "minus": (2 * (1 - beta) / high, "Momentum allows a *larger* α: is 1 − β above 1?"),
            "smallest eigenvalue": (2 * (1 + beta) / low,
                                    "With this α the steepest part explodes."),
        },
        "The strictest limit is that of the largest λ. Momentum multiplies it by 1 + β.",
    )


def trembling(random):
    """Ask how much the slope of a batch trembles."""
    root, each = whole(random, 3, 9), tenths(random, 0.7, 4.9)
    return question(
        "The slopes of single samples deviate from the true slope, with a standard deviation of "
        rf"${each}$. Batches of ${root**2}$ samples are drawn from a very large table. What is the "
        "standard deviation of the slope of a batch?",
        {"each": each, "size": root**2},
        each / root,
        {
            "no root": (each / root**2, "The variance is divided by that. The standard deviation "
                                        "is its root."),
            "not averaged": (each, "That is for one sample. Deviations partly cancel in a mean."),
            "larger": (each * root, "Does a mean of many samples tremble more than one of them?"),
        },
        "The mean of B samples deviates √B times less than one of them.",
    )


def halved(random):
    """Ask which α backtracking takes on one weight."""
    curvature, share = tenths(random, 0.6, 6), choice(random, 0.2, 0.3, 0.4, 0.5, 0.6)
    most = 2 * (1 - share) / curvature
    halvings, part = int(whole(random, 2, 4)), choice(random, 0.6, 0.7, 0.8, 0.9)
    longest = 2 * (1 - float(share)) / float(curvature)
    first = Decimal(str(round(longest * float(part) * 2**halvings, 1)))
    right = first
    while right > most:
        right = right / 2
    return question(
        rf"The loss is $\frac{{1}}{{2}}\lambda w^2$ with $\lambda = {curvature}$. Backtracking "
        rf"tries $\alpha = {first}$ first and halves it until the loss falls by at least "
        rf"$c\,\alpha\,L'(w)^2$, with $c = {share}$. Which $\alpha$ does it take?",
        {"curvature": curvature, "share": share, "first": first},
        right,
        {
            "halved too often": (HALF, "Twice that is good enough, too, and is tried before."),
            "halved too seldom": (TWICE, "With this α the loss falls by too little. Halve once "
                                         "more."),
            "the longest one": (most, "That is the longest α that would do. Only the first one, "
                                      "its half, a quarter … are tried."),
            "never halved": (first, "With the first α the loss does not fall by enough."),
        },
        "With α the loss falls by α λ² w² (1 − αλ/2). So 1 − αλ/2 must be at least c.",
    )


def why(random):
    """Ask what a run with momentum does, and why; that β is below 1 is never the reason."""
    case = int(choice(random, 1, 2, 3))  # below 2/λ, up to 2(1 + β)/λ, above it
    high, beta = tenths(random, 1.1, 6), choice(random, 0.5, 0.6, 0.7, 0.8, 0.9)
    plain = 2 / float(high)
    most = (1 + float(beta)) * plain
    low, top = [(plain / 2, plain), (plain, most), (most, 2 * most)][case - 1]
    rate = hundredths(random, low + (top - low) / 5, top - (top - low) / 5)
    below, between, above, naive = sentences = [
        r"The error shrinks in the end, as it would without momentum: $\alpha$ is below "
        r"$2/\lambda_\text{max}$.",
        r"The error shrinks in the end: $\alpha$ is above $2/\lambda_\text{max}$, but below "
        r"$2(1 + \beta)/\lambda_\text{max}$.",
        r"The steepest part grows: $\alpha$ is above $2(1 + \beta)/\lambda_\text{max}$.",
        r"The error shrinks in the end, because $\beta$ is below 1: there is friction.",
    ]
    limits = (f"2/λ_max is {plain:.3g}, 2(1 + β)/λ_max is {most:.3g}, and α is "
              f"{float(rate):g}.")
    wrong = {
        below: limits, between: limits, above: limits,
        naive: f"Friction alone is not enough if the steps are too long. {limits}",
    }
    right = sentences[case - 1]
    return reason(
        random,
        rf"The largest eigenvalue of a bowl is $\lambda_\text{{max}} = {high}$. You descend with "
        rf"$\alpha = {rate}$ and momentum $\beta = {beta}$. What becomes of the error, and why?",
        {"high": high, "rate": rate, "beta": beta, "case": case},
        right,
        {sentence: wrong[sentence] for sentence in sentences if sentence != right},
    )


draw = Draw(two_steps, best_rate, limit, trembling, halved, why)
