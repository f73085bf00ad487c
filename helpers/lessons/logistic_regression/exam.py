"""Exam: one sample forward and backward, the mean over several, and what a low cost is worth.

Sources: D4.7 (sigmoid and log loss), D4.8 (all samples), D4.9 (chain rule).
"""

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import MINUS
from helpers.checking.exam_drawing import choice, hundredths, row, sign, tenths, whole
from helpers.checking.exam_paper import dot, sigmoid


def score(random):
    """Ask for z."""
    weights = [sign(random) * tenths(random, 0.2, 2) for _ in range(2)]
    inputs = [whole(random, 1, 5), whole(random, 1, 5)]
    bias = sign(random) * tenths(random, 0.3, 2)
    right = dot(weights, inputs) + bias
    mistakes = {
        "bias forgotten": (right - bias, "One number is not in it yet."),
        "inputs exchanged": (dot(weights, inputs[::-1]) + bias,
                             "Each weight belongs to its own input."),
        "sums multiplied": (sum(weights) * sum(inputs) + bias,
                            "You added first. Each weight belongs to its own input."),
    }
    if min(weights) < 0:
        mistakes["minus sign lost"] = (dot(map(abs, weights), inputs) + bias,
                                       "Mind the signs in w.")
    return question(
        rf"Let $w = {row(weights)}$, $b = {bias}$ and $x = {row(inputs)}$. What is the score $z$?",
        {"weights": weights, "bias": bias, "inputs": inputs},
        right,
        mistakes,
        "z = w₁x₁ + w₂x₂ + b.",
    )


def sureness(random):
    """Ask for a = σ(z)."""
    z = sign(random) * hundredths(random, 0.26, 1.49)
    right = sigmoid(z)
    return question(
        rf"Let $z = {z}$. What is $a = \sigma(z)$?",
        {"z": z},
        right,
        {
            "minus sign lost": (1 - right, "That is σ(−z). Is a above or below 0.5 here?"),
            "the slope": (right * (1 - right), "That is the slope of σ at this place."),
            "exponential only": ((-z).exp(), "That is one part of the formula."),
            "one forgotten": (z.exp(), "In the formula something is added to e⁻ᶻ."),
        },
        "σ(z) = 1 / (1 + e⁻ᶻ).",
    )


def unsure(random):
    """Draw an a that is near neither 0 nor ½ nor 1."""
    low = hundredths(random, 0.11, 0.44)
    return choice(random, low, 1 - low)


def log_loss(random):
    """Ask for the loss of one sample."""
    a, y = unsure(random), choice(random, 0, 1)
    chance = a if y == 1 else 1 - a
    return question(
        rf"A sample has $a = {a}$ and $y = {y}$. What is its log loss $L$?",
        {"a": a, "y": y},
        -chance.ln(),
        {
            "log of the wrong argument": (-(1 - chance).ln(),
                                          "Your logarithm is that of the *other* kind. How sure "
                                          "was the model of the right one?"),
            "minus forgotten": (MINUS, "A loss is not negative."),
            "base 10": (-chance.log10(), "That is the logarithm of base 10. Here it is the "
                                         "natural one: the key ln."),
            "squared error": ((a - y) ** 2, "That is the squared error. This loss is a logarithm."),
            "the miss": (1 - chance, "That is how far a is from y. The loss is a logarithm."),
        },
        "Minus the natural logarithm of what the model gave to the right kind.",
    )


def slope(random):
    """Ask for dw₁ of one sample."""
    a, y = unsure(random), choice(random, 0, 1)
    x = sign(random) * tenths(random, 2.1, 4)
    return question(
        rf"A sample has $a = {a}$, $y = {y}$ and $x_1 = {x}$. What is $dw_1$?",
        {"a": a, "y": y, "x": x},
        (a - y) * x,
        {
            "turned around": (MINUS, "dz is a − y, in this order."),
            "input forgotten": (a - y, "That is dz. What is z multiplied by on its way from w₁?"),
            "a(1 − a) left in": ((a - y) * a * (1 - a) * x,
                                 "In dz the factor a(1 − a) has cancelled already."),
            "the other kind": ((a - (1 - y)) * x, "That is for the other y."),
        },
        "dz = a − y. Then one more link of the chain, from z to w₁.",
    )


def mean_slope(random):
    """Ask for dw₁ over three samples."""
    dz = [sign(random) * tenths(random, 0.1, 0.9) for _ in range(3)]
    # Each product can be divided by 3 without rounding.
    inputs = [choice(random, 1.5, 3, 4.5, 6) for _ in range(3)]
    shares = [one * x / 3 for one, x in zip(dz, inputs, strict=True)]
    return question(
        rf"Three samples have $dz = {dz[0]}$, ${dz[1]}$, ${dz[2]}$ and "
        rf"$x_1 = {inputs[0]}$, ${inputs[1]}$, ${inputs[2]}$. What is $dw_1$ of their cost $J$?",
        {"dz": dz, "inputs": inputs},
        sum(shares),
        {
            "sum instead of mean": (dot(dz, inputs),
                                    "You added. The cost is a *mean* over the samples."),
            "means multiplied": (sum(dz) / 3 * (sum(inputs) / 3),
                                 "You averaged too early. Each dz belongs to its own x₁."),
            "inputs forgotten": (sum(dz) / 3, "That is db. For dw₁ each dz is multiplied by x₁."),
        },
        "Multiply each dz by its x₁, add, and divide by the number of samples.",
    )


def better_model(random):
    """Ask which of two models should be used, and why."""
    learned = [hundredths(random, 0.02, 0.15) for _ in range(2)]
    low = hundredths(random, 0.16, 0.3)
    held_out = [low, low + hundredths(random, 0.03, 0.25)]
    if choice(random, 0, 1):
        held_out.reverse()
    if learned[0] == learned[1]:
        learned[1] += hundredths(random, 0.01, 0.03)
    better, other = sorted("AB", key=lambda name: held_out["AB".index(name)])
    fits = "AB"[learned.index(min(learned))]
    costs = {name: held_out["AB".index(name)] for name in "AB"}
    return reason(
        random,
        "Two models have learned from the same penguins. On these, model A has the cost "
        f"{learned[0]} and model B {learned[1]}. On penguins that were held out, A has "
        f"{held_out[0]} and B {held_out[1]}. Which one should judge new penguins, and why?",
        {"learned": learned, "held_out": held_out},
        f"Model {better}, as its cost on the penguins held out is lower.",
        {
            f"Model {other}, as its cost on the penguins held out is lower.":
                f"Compare once more: it is {costs[other]} for {other} and {costs[better]} for "
                f"{better}.",
            f"Model {fits}, as its cost on the penguins it has learned from is lower.":
                "That says how well it fits penguins that it knows. New penguins are not among "
                "them.",
            "Either, as both have learned from the same penguins.":
                f"And yet they judge differently: {costs['A']} and {costs['B']} on penguins that "
                "neither of them knows.",
        },
    )


draw = Draw(score, sureness, log_loss, slope, mean_slope, better_model)
