"""Exam: what a tangent predicts, how far and why it is off, and steps.

Sources: D1.4 (tangent), D1.5 (length times direction), D2.6 (higher orders), D2.7 (condition).
"""

from decimal import Decimal

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import HALF, MINUS, TWICE
from helpers.checking.exam_drawing import (
    choice,
    hundredths,
    row,
    shown,
    sign,
    tenths,
    vector,
    whole,
)
from helpers.checking.exam_paper import length, scaled


def prediction(random):
    """Ask what the tangent predicts."""
    a, place = whole(random, 2, 9), sign(random) * whole(random, 2, 5)
    step = sign(random) * tenths(random, 0.5, 1.9)
    high, steep = a * place**2, 2 * a * place
    return question(
        rf"The loss is $L(\theta) = {a}\theta^2$. What does its tangent at $\theta_0 = {place}$ "
        rf"predict for $\theta = {shown(place + step)}$?",
        {"a": a, "place": place, "goal": place + step},
        high + steep * step,
        {
            "height forgotten": (steep * step, "That is the change along the tangent. From which "
                                               "height?"),
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
    a, place = tenths(random, 1.1, 3.9), sign(random) * whole(random, 1, 5)
    # Across the minimum, so that loss and prediction have not many more digits than the gap.
    step = -place / abs(place) * whole(random, 3, 5)
    loss, steep = a * (place + step) ** 2, 2 * a * place
    return question(
        rf"The loss is $L(\theta) = {a}\theta^2$, with its tangent at $\theta_0 = {place}$. How "
        rf"far is the loss *above* the tangent at $\theta = {shown(place + step)}$?",
        {"a": a, "place": place, "goal": place + step},
        loss - (a * place**2 + steep * step),
        {
            "wrong sign": (MINUS, "The loss minus the prediction: which is larger?"),
            "halved": (HALF, "It is half of the second derivative times the squared step. The "
                             "second derivative is not the number before θ²."),
            "factor 2": (TWICE, "The second derivative is right. The second term of the series "
                                "has a factor in front."),
            "step not squared": (a * abs(step), "The gap goes with the square of the step."),
            "change along the tangent": (steep * step, "That is the change along the tangent."),
        },
        "Work out both, loss and tangent, and subtract.",
    )


def step(random):
    """Ask for a step of a given length in a given direction."""
    direction, far = vector(random), choice(random, 0.1, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)
    size = length(direction)
    return question(
        rf"A step is ${far}$ long and points the way of the vector ${row(direction)}$. What is "
        r"$\Delta\theta$? Give both entries, as `[1, 2]`.",
        {"vector": direction, "far": far},
        [far * (each / size) for each in direction],
        {
            "not normalised": (scaled(far, direction), "That step is too long. First make the "
                                                       "vector a unit vector."),
            "divided by the square": (scaled(far / size**2, direction),
                                      "You divided by the square of the length."),
            "length forgotten": (scaled(1 / size, direction),
                                 "That is the unit vector. How long is the step?"),
            "turned around": (MINUS, "The step points the way of the vector."),
        },
        "A step is its length times a unit vector.",
    )


def change(random):
    """Ask for the change that the gradient predicts."""
    slopes = [sign(random) * whole(random, 2, 9), sign(random) * whole(random, 2, 9)]
    move = [sign(random) * tenths(random, 0.1, 0.9), sign(random) * tenths(random, 0.1, 0.9)]
    products = [one * other for one, other in zip(slopes, move, strict=True)]
    mistakes = {
        "entry by entry": (products, "These are the two parts. What is done with them?"),
        "lengths multiplied": (length(slopes) * length(move),
                               "You multiplied the lengths. The direction counts too."),
        "wrong sign": (MINUS, "The size is right. Is it up or down?"),
    }
    if products[0] * products[1] < 0:
        mistakes["signs lost"] = (sum(map(abs, products)), "Mind the signs of the entries.")
    return question(
        rf"At some point $\nabla L = {row(slopes)}$. Which change of the loss does it predict for "
        rf"the step $\Delta\theta = {row(move)}$?",
        {"slopes": slopes, "move": move},
        sum(products),
        mistakes,
        "The prediction is Δθᵀ∇L: multiply entry by entry and add.",
    )


def shrinking(random):
    """Ask how the gap shrinks with the step."""
    off, parts = hundredths(random, 0.2, 0.9), choice(random, 3, 4, 5, 6, 7, 8, 9, 10)
    return question(
        rf"At the end of a small step the loss is ${off}$ above the tangent plane. You make the "
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


def kept_or_not(random):
    """Ask how a prediction is kept, and why: the curve bends upwards, whichever way the step is."""
    case = int(choice(random, 1, 2, 3))  # down, too far down, up
    bend, side = tenths(random, 1.1, 3.9), sign(random)
    place = side * tenths(random, 1, 3)
    share = {1: hundredths(random, 0.3, 1.6), 2: hundredths(random, 2.4, 3.5),
             3: hundredths(random, -1.5, -0.4)}[case]
    step = Decimal(str(round(float(-share) * float(place), 1)))
    predicted, curved = (float(each) for each in (2 * bend * place * step, bend * step**2))
    predicted, curved, changed = (f"{each:+.2f}".replace("-", "−")
                                  for each in (predicted, curved, predicted + curved))
    numbers = (f"Predicted is {predicted}, the second-order term is {curved}, and so the loss "
               f"changes by {changed}.")
    less, rises, more = sentences = [
        "The loss falls, but by less than predicted, because the curve bends upwards.",
        "The loss rises though a fall is predicted, because the second-order term is larger than "
        "the first.",
        "The loss rises by more than predicted, because the curve bends upwards.",
    ]
    naive = "The loss changes just as predicted, because the slope at $\\theta_0$ is exact."
    wrong = dict.fromkeys(sentences, numbers) | {
        naive: f"The slope is exact at θ₀ only. {numbers}"}
    right = sentences[case - 1]
    return reason(
        random,
        rf"The loss is $L(\theta) = {bend}\theta^2$. From $\theta_0 = {place}$ you take the step "
        rf"$\Delta\theta = {step}$. How is the tangent's prediction kept, and why?",
        {"bend": bend, "place": place, "step": step, "case": case},
        right,
        {sentence: wrong[sentence] for sentence in (*sentences, naive) if sentence != right},
    )


draw = Draw(prediction, gap, step, change, shrinking, kept_or_not)
