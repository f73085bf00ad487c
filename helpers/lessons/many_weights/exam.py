"""Exam: count the numbers, forward through a network, back through it and through graphs.

Sources: D2.11 (all weights at once), D3.12 (automatic gradients), D4.9 (chain rule).
"""

from helpers.checking.exam import Draw, question, reason
from helpers.checking.exam_answer import HALF
from helpers.checking.exam_drawing import choice, plus, row, sign, tenths, whole
from helpers.checking.exam_paper import dot, sigmoid, tan, tanh


def count(random):
    """Ask how many numbers a network learns."""
    inputs, hidden = whole(random, 4, 30), whole(random, 4, 20)
    weights = inputs * hidden + hidden
    return question(
        f"A network has {inputs} inputs, {hidden} hidden units and one output, with biases. How "
        "many numbers does it learn?",
        {"inputs": inputs, "hidden": hidden},
        weights + hidden + 1,
        {
            "a part forgotten": (weights, "These are the weights without any bias, or the first "
                                          "layer alone. Count weights and biases of both layers."),
            "output's bias forgotten": (weights + hidden, "The output has a bias as well."),
            "hidden biases forgotten": (weights + 1, "Each hidden unit has a bias as well."),
            "added": (inputs + hidden + 1, "You counted inputs and units. Each input is tied to "
                                           "*each* hidden unit by a weight."),
        },
        "Weights and biases, layer by layer.",
        counts=True,
    )


def hidden_value(random):
    """Ask for the value of one hidden unit."""
    weights = [sign(random) * tenths(random, 0.1, 1) for _ in range(2)]
    inputs = [tenths(random, 0.5, 2), tenths(random, 0.5, 2)]
    bias = sign(random) * tenths(random, 0.1, 0.5)
    z = dot(weights, inputs) + bias
    return question(
        rf"A hidden unit has the weights ${row(weights)}$ and the bias ${bias}$. The inputs are "
        rf"${row(inputs)}$. What is its value, with $\tanh$ as its curve?",
        {"weights": weights, "bias": bias, "inputs": inputs},
        tanh(z),
        {
            "curve forgotten": (z, "That is z₁. It still has to go through tanh."),
            "bias forgotten": (tanh(z - bias), "The bias is missing."),
            "sigmoid": (sigmoid(z), "You took σ. The hidden units have tanh."),
            "tangent": (tan(z), "You took the tangent. The key is called tanh."),
        },
        "Weights times inputs, plus bias, and then tanh.",
    )


def output(random):
    """Ask for the output of a network."""
    hidden = [sign(random) * tenths(random, 0.1, 0.9) for _ in range(2)]
    weights = [sign(random) * tenths(random, 1, 4) for _ in range(2)]
    bias = sign(random) * tenths(random, 0.2, 1)
    z = dot(weights, hidden) + bias
    right = sigmoid(z)
    return question(
        rf"Two hidden units have the values ${row(hidden)}$. The output has the weights "
        rf"${row(weights)}$, the bias ${bias}$ and $\sigma$ as its curve. What is $\hat y$?",
        {"hidden": hidden, "weights": weights, "bias": bias},
        right,
        {
            "σ forgotten": (z, "That is z. The output still has to go through σ."),
            "minus sign lost": (1 - right, "That is σ(−z)."),
            "bias forgotten": (sigmoid(z - bias), "The bias is missing."),
            "tanh": (tanh(z), "You took tanh. The output has σ."),
        },
        "Weights times hidden values, plus bias, and then σ.",
    )


def hidden_slope(random):
    """Ask for the slope at a hidden unit."""
    dz, weight = sign(random) * tenths(random, 0.1, 0.9), sign(random) * tenths(random, 2.1, 4)
    hidden = sign(random) * choice(random, 0.2, 0.3, 0.4, 0.6, 0.8, 0.9)
    return question(
        rf"For one sample $dz = {dz}$ at the output. A hidden unit has the value ${hidden}$ "
        rf"(after $\tanh$), and its weight to the output is ${weight}$. What is $dz_1$, its slope "
        r"before $\tanh$?",
        {"dz": dz, "weight": weight, "hidden": hidden},
        dz * weight * (1 - hidden**2),
        {
            "curve forgotten": (dz * weight, "That is da₁, behind the curve. One link is missing."),
            "weight forgotten": (dz * (1 - hidden**2), "On the way back the slope goes through the "
                                                       "weight too."),
            "slope of σ": (dz * weight * hidden * (1 - hidden), "That is the slope of σ."),
            "square forgotten": (dz * weight * (1 - hidden), "The slope of tanh is not 1 − a₁."),
            "value for slope": (dz * weight * hidden, "You multiplied by the value. The chain rule "
                                                      "wants the slope of the curve."),
        },
        "Back through the weight, then times the slope of tanh, which is 1 − a₁².",
    )


def graph(random):
    """Ask for a derivative back through a small graph."""
    p, q, r = whole(random, 3, 9), whole(random, 3, 9), sign(random) * whole(random, 1, 9)
    inner = p * q + r
    return question(
        rf"A graph computes $u = pq {plus(r)}$ and $L = u^2$, with $p = {p}$ and $q = {q}$. What "
        r"is $dL/dp$?",
        {"p": p, "q": q, "r": r},
        2 * inner * q,
        {
            "the other factor": (2 * inner * p, "That is dL/dq. A product hands the slope on times "
                                                "the *other* factor."),
            "factor 2 forgotten": (HALF, "What is the slope of u²?"),
            "outer only": (2 * inner, "That is dL/du. One link is missing, from u to p."),
            "inner only": (q, "That is du/dp. The other link is dL/du."),
        },
        "Forward first: u. Then back: dL/du, and that times du/dp.",
    )


def two_ways(random):
    """Ask whether a value that is used twice raises the loss, and why."""
    over_u, over_v = (sign(random) * (whole(random, 1, 5) + tenths(random, 0.1, 0.9))
                      for _ in range(2))
    if over_u + over_v == 0:
        over_v = over_u
    total, product = over_u + over_v, over_u * over_v
    rises = {True: "rises", False: "falls"}
    positive = {True: "positive", False: "negative"}
    way = "Along one way the slopes of its links are multiplied. These are two ways."
    return reason(
        random,
        f"A weight $w$ is used twice. Along the way over $u$ the slope of $L$ in $w$ is "
        f"${over_u}$, along the way over $v$ it is ${over_v}$. What does $L$ do if $w$ rises a "
        "little, and why?",
        {"over_u": over_u, "over_v": over_v},
        f"It {rises[total > 0]}, as the sum of the two slopes is {positive[total > 0]}.",
        {
            f"It {rises[total < 0]}, as the sum of the two slopes is {positive[total < 0]}.":
                f"Add once more: {over_u} and {over_v} together.",
            f"It {rises[product > 0]}, as the product of the two slopes is "
            f"{positive[product > 0]}.": way,
            f"It {rises[product < 0]}, as the product of the two slopes is "
            f"{positive[product < 0]}.":
                f"The product does not even have this sign. And it is not the product: {way}",
        },
    )


draw = Draw(count, hidden_value, output, hidden_slope, graph, two_ways)
