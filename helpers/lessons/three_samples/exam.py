"""Exam: prediction, loss, a summand, a partial derivative, the limit for α, and why w moves.

Sources: D3.4 (model), D3.5 (loss), D3.6 (partial derivatives), D3.9 (step length).
"""

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import HALF, MINUS
from helpers.checking.exam_drawing import choice, row, shown, sign, tenths, whole
from helpers.checking.exam_paper import dot, length


def prediction(random):
    """Ask for one number of a prediction."""
    weights = [sign(random) * whole(random, 1, 5) for _ in range(3)]
    inputs = [tenths(random, 0.1, 0.9) for _ in range(3)]
    products = [weight * x for weight, x in zip(weights, inputs, strict=True)]
    mistakes = {
        "entry by entry": (products, "These are the three products. Add them."),
        "mean": (sum(products) / 3, "The products are added, not averaged."),
        "sums multiplied": (sum(weights) * sum(inputs),
                            "You added first. Each weight belongs to its own input."),
    }
    if min(weights) < 0 < max(weights):
        mistakes["signs lost"] = (sum(map(abs, products)), "Mind the signs in the row.")
    return question(
        rf"The first row of $W$ is ${row(weights)}$, and $x = {row(inputs)}$. What is the first "
        r"number of $\hat y = Wx$?",
        {"weights": weights, "inputs": inputs},
        sum(products),
        mistakes,
        "Multiply the row by x, entry by entry, and add.",
    )


def loss(random):
    """Ask for the loss of one sample."""
    predicted = [tenths(random, 0.1, 2.9) for _ in range(2)]
    target = [tenths(random, 0.1, 2.9) for _ in range(2)]
    misses = [one - other for one, other in zip(predicted, target, strict=True)]
    return question(
        rf"One sample has $\hat y = {row(predicted)}$ and $y = {row(target)}$. What does it add to "
        "the loss, which is the sum of the squared distances?",
        {"predicted": predicted, "target": target},
        dot(misses, misses),
        {
            "root taken": (length(misses), "That is the distance. The loss takes its square."),
            "not squared": (sum(map(abs, misses)), "Each miss is squared before you add."),
            "mean": (HALF, "The squares are added, not averaged."),
            "squared too late": (sum(misses) ** 2, "First square, then add."),
        },
        "The squared distance from the target: subtract, square, add.",
    )


def summand(random):
    """Ask for one sample's part of a partial derivative."""
    x = choice(random, 0.2, 0.3, 0.4, 0.6, 0.7, 0.8, 0.9)
    predicted, target = tenths(random, 0.1, 2.5), tenths(random, 0.1, 2.5)
    miss = predicted - target
    return question(
        rf"One sample has $x_1 = {x}$. The first number of its prediction is ${predicted}$, "
        rf"the first number of its target is ${target}$. What is its summand in "
        r"$\partial L/\partial w_{11}$?",
        {"x": x, "predicted": predicted, "target": target},
        2 * x * miss,
        {
            "factor 2 forgotten": (HALF, "What does the square bring in front?"),
            "turned around": (MINUS, "Prediction minus target, in this order."),
            "input forgotten": (2 * miss, "What stands before w₁₁ in the bracket?"),
            "miss squared": (x * miss**2, "The derivative of a square is not a square."),
        },
        "2, times the input, times prediction minus target.",
    )


def partial(random):
    """Ask for a whole partial derivative."""
    inputs = [tenths(random, 0.1, 0.9) for _ in range(3)]
    misses = [sign(random) * whole(random, 1, 5) for _ in range(3)]
    right = 2 * dot(inputs, misses)
    return question(
        rf"The three samples have $x_1 = {inputs[0]}$, ${inputs[1]}$, ${inputs[2]}$. The first "
        rf"numbers of their $\hat y - y$ are ${misses[0]}$, ${misses[1]}$, ${misses[2]}$. What is "
        r"$\partial L/\partial w_{11}$?",
        {"inputs": inputs, "misses": misses},
        right,
        {
            "factor 2 forgotten": (HALF, "What does the square bring in front?"),
            "mean": (right / 3, "Here the loss is a sum, not a mean."),
            "sums multiplied": (2 * sum(inputs) * sum(misses),
                                "You added first. Each input belongs to its own miss."),
            "inputs forgotten": (2 * sum(misses), "Each miss is multiplied by an input."),
        },
        "Three summands, one for each sample: 2 times input times miss.",
    )


def limit(random):
    """Ask for the largest safe α from eigenvalues."""
    low, middle, high = tenths(random, 0.3, 0.9), tenths(random, 1, 2.9), tenths(random, 4, 12)
    return question(
        rf"The Hessian of a loss has the eigenvalues ${low}$, ${middle}$ and ${high}$. Below which "
        r"$\alpha$ does descent converge from every start?",
        {"eigenvalues": [low, middle, high]},
        2 / high,
        {
            "smallest eigenvalue": (2 / low, "With this α the steepest direction explodes."),
            "middle eigenvalue": (2 / middle, "All three limits must be kept, so which decides?"),
            "factor 2 forgotten": (HALF, "From here on the steepest part of the error changes its "
                                         "side at every step. It still shrinks for a while longer."
                                   ),
            "sum": (2 / (low + middle + high), "The directions do not know of each other. One of "
                                               "them decides alone."),
            "the best one": (2 / (low + high), "That is the best α. Which one is the last below "
                                               "which it converges?"),
        },
        "Each eigenvalue λ has its own limit, 2/λ. The strictest one decides.",
    )


def why(random):
    """Ask where a sum of three summands moves a weight; two of them are against it."""
    side = sign(random)
    against = [tenths(random, 0.1, 0.9), tenths(random, 0.1, 0.9)]
    large = against[0] + against[1] + tenths(random, 0.2, 0.9)
    summands = [side * large, *(-side * each for each in against)]
    place = int(random.integers(3))
    summands[0], summands[place] = summands[place], summands[0]
    total = shown(sum(summands)).replace("-", "−")
    down, up = ("smaller", "larger") if side > 0 else ("larger", "smaller")
    few, many = ("positive", "negative") if side > 0 else ("negative", "positive")
    return reason(
        random,
        "All inputs are positive. The three samples add "
        rf"${summands[0]}$, ${summands[1]}$ and ${summands[2]}$ to $\partial L/\partial w_{{11}}$. "
        "What does a short step of descent do to $w_{11}$ alone, and why?",
        {"summands": summands},
        f"$w_{{11}}$ gets {down}, because the three together are {few}.",
        {
            f"$w_{{11}}$ gets {up}, because two of the three are {many}.":
                f"Samples do not vote. What counts is the sum, and it is {total}.",
            "$w_{11}$ stays, because the samples pull both ways.":
                f"They balance only where their sum is 0. Here it is {total}.",
            f"$w_{{11}}$ gets {down}, and all three predictions come nearer to their targets.":
                f"It does get {down}. But two summands are {many}: their samples want the "
                "opposite, and their misses grow.",
        },
    )


draw = Draw(prediction, loss, summand, partial, limit, why)
