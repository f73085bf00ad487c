"""Exercises of notebook 07: counting, the graph by hand, and the way back layer by layer.

Sources: D4.9 (the way back), D2.11 (many layers).
"""

import numpy as np

from helpers.checking.answers import Mistake, Numbers
from helpers.checking.drawing import one_of, point, size, tenths
from helpers.checking.functions import Function, spread
from helpers.checking.reading import place

count_and_cost = Numbers(
    right=[78601, 157202],
    mistakes={
        "biases forgotten": Mistake(
            [78500, 157000],
            "101 numbers are missing. Each hidden unit and the output have a bias too. Count the "
            "weights and the biases of both layers.",
        ),
        "output's bias forgotten": Mistake(
            [78600, 157200],
            "One number is missing. The output is a unit as well: what does it add at the end?",
        ),
        "hidden biases forgotten": Mistake(
            [78501, 157002],
            "100 numbers are missing. In Z₁ = X W₁ + b₁, how long is b₁?",
        ),
        "a bias for each input": Mistake(
            [79385, 158770],
            "That is 784 too many. An input is only passed on: it has no bias. A bias belongs to "
            "a unit that adds something up.",
        ),
        "one evaluation for each number": Mistake(
            [78601, 78601],
            "The count of numbers is right. Central differences look at the loss on both sides of "
            "each number.",
        ),
        "one side only": Mistake(
            [78601, 78602],
            "The count of numbers is right. You move each number up and compare with where you "
            "are. Central differences move it up and down.",
        ),
        "all numbers at once": Mistake(
            [78601, 2],
            "The count of numbers is right. If all numbers move together, you learn one slope, "
            "along one direction. Each number needs its own.",
        ),
    },
    praise="One pass back gives all these slopes for the price of a few evaluations. And this is a "
           "small network: large ones have billions of weights.",
    hint="W₁ has a row for each input and a column for each hidden unit. Then come b₁, W₂ and b₂. "
         "For each of these numbers, count how often the loss is asked for.",
    within=0.4,
)

back_by_hand = Numbers(
    right=[18, 6],
    mistakes={
        "the 2 of the square forgotten": Mistake(
            [9, 3],
            "You went back through the square as if its slope were e. What is the derivative of "
            "e²?",
        ),
        "wrong sign": Mistake(
            [-18, -6],
            "The sizes are right. Here e is the prediction minus y. Does e grow or shrink when b "
            "grows?",
        ),
        "b and y forgotten": Mistake(
            [36, 12],
            "These follow from e = w x. What else stands in the bracket?",
        ),
        "b forgotten": Mistake(
            [24, 8],
            "These follow from e = w x − y. What else stands in the bracket?",
        ),
        "sign of b": Mistake(
            [30, 10],
            "These follow from e = 5. Put in b with its sign, and subtract y.",
        ),
        "x forgotten": Mistake(
            [6, 6],
            "dL/db is right. Raise w by a little: how many times as much does w x rise?",
        ),
        "w in place of x": Mistake(
            [12, 6],
            "dL/db is right. You multiplied by w, and that gives dL/dx. What stands beside w in "
            "the product?",
        ),
        "b in place of 1": Mistake(
            [18, -6],
            "dL/dw is right. b is added, not multiplied: raise it by a little, and the sum rises "
            "as much.",
        ),
        "value in place of slope": Mistake(
            [27, 9],
            "You started with the value of L. The way back starts with dL/dL, and the next link is "
            "the derivative of e².",
        ),
        "exchanged": Mistake(
            [6, 18],
            "Both numbers are right, in the other order. dL/dw is asked for first.",
        ),
    },
    praise="Each node needed its own derivative only. That is all that automatic differentiation "
           "does, in a network of any size.",
    hint="Let e = w x + b − y. Go forward to find e. Then go back: the slope of e², then what a "
         "sum hands on, then what a product hands on.",
)


def _sigmoid_again(dA1, A1):
    a = 1 / (1 + np.exp(-A1))
    return dA1 * a * (1 - a)


def _activations(random, m, h):
    """Draw slopes, and values of σ, from 0 to 1."""
    return tenths(random, m, h), tenths(random, m, h, low=0, high=10)


back_through_sigmoid = Function(
    right=lambda dA1, A1: dA1 * A1 * (1 - A1),
    cases=(
        (np.array([[0.5, -1.0, 0.2], [2.0, 0.4, -0.6], [-0.3, 0.8, 1.5]]),
         np.array([[0.2, 0.9, 0.6], [0.7, 0.1, 0.3], [0.4, 0.8, 0.25]])),
        (np.array([[1.2, -0.4], [0.3, -2.0]]), np.array([[0.3, 0.6], [0.95, 0.15]])),
    ),
    edges=(
        (np.array([[150.0]]), np.array([[0.4]])), (np.array([[1.2345]]), np.array([[0.3456]])),
        (spread(5, 2), np.sin(spread(5, 2)) ** 2),
        (np.array([[1.0, 2.0, -3.0, 0.0], [4.0, -130.0, 0.5, 6.0]]),
         np.array([[0.0, 1.0, 0.5, 0.3], [0.99, 0.01, 0.75, 0.5]])),
    ),
    whole=((np.array([[1, -2], [3, 4]]), np.array([[0.2, 0.6], [0.9, 0.3]])),),
    allowed=lambda random: _activations(random, size(random), size(random)),
    returns=("dZ1",),
    mistakes={
        "slope of tanh kept": Mistake(
            lambda dA1, A1: dA1 * (1 - A1**2),
            "That is the slope of tanh. The curve is another one now: what is the slope of σ, "
            "written with a = σ(z)?",
        ),
        "σ taken for its slope": Mistake(
            lambda dA1, A1: dA1 * A1,
            "You multiplied by σ itself. It is eᶻ that is its own derivative. Where σ is nearly 1 "
            "it is flat, so its slope there is nearly 0.",
        ),
        "σ taken twice": Mistake(
            _sigmoid_again,
            "A₁ is σ(Z₁) already. You took σ of it once more.",
        ),
        "slope alone": Mistake(
            lambda dA1, A1: A1 * (1 - A1),
            "That is the slope of the curve alone. The chain rule multiplies it by what arrives "
            "from the next layer.",
        ),
        "matrix product": Mistake(
            lambda dA1, A1: dA1 @ (A1 * (1 - A1)),
            "@ adds over the units. But the curve acts on each entry alone, so its slope is "
            "multiplied entry by entry.",
        ),
        "divided by m": Mistake(
            lambda dA1, A1: dA1 * A1 * (1 - A1) / len(A1),
            "The slope is right. But dZ₁ belongs to single samples: the mean over the samples is "
            "taken later, in dW₁ and db₁.",
        ),
    },
    praise="Only this one line changes. The slope of σ is at most ¼, that of tanh at most 1: "
           "through many layers of σ the slopes shrink, unless large weights make up for it.",
    hint="Entry by entry: what arrives, times the slope of the curve there. A₁ is all you need to "
         "know that slope.",
)


def cubes(theta):
    """θ₁³ + θ₂³ + …, for any number of variables."""
    return np.sum(place(theta) ** 3)


def mixed(theta):
    """θ₁ exp(θ₂) + θ₁² θ₃."""
    theta = place(theta)
    return theta[0] * np.exp(theta[1]) + theta[0]**2 * theta[2]


def _differences(f, theta, h):
    return np.array([(f(theta + nudge) - f(theta - nudge)) / (2 * h)
                     for nudge in h * np.eye(len(theta))])


def _one_side(f, theta, h):
    return np.array([(f(theta + nudge) - f(theta)) / h for nudge in h * np.eye(len(theta))])


def _piled_up(f, theta, h):
    return np.array([(f(theta + nudge) - f(theta - nudge)) / (2 * h)
                     for nudge in h * np.tri(len(theta))])


def _squares(theta):
    """θ₁² + 2 θ₂² + 3 θ₃² + …, in any number of parameters."""
    return sum(number * each**2 for number, each in enumerate(theta, 1))


central_differences = Function(
    right=_differences,
    cases=((cubes, np.array([1.5, -2.0]), 0.1), (mixed, np.array([0.5, 1.0, -1.5]), 0.01)),
    edges=((cubes, np.array([-2.5]), 1.0), (cubes, np.array([0.0, 2.0, 3.0, -1.0, 2.0]), 0.2),
           (cubes, np.array([150.0, -120.0]), 1.0),
           (mixed, np.array([1.2345, 0.6543, -2.3456]), 0.1234)),
    whole=((cubes, np.array([1, 2]), 0.1),),
    allowed=lambda random: (
        *one_of(random, (cubes, point(random, 2)), (mixed, point(random, 3)),
                (_squares, point(random, size(random)))),
        one_of(random, 0.1, 0.25, 0.01)),
    returns=("array of slopes",),
    mistakes={
        "one side only": Mistake(
            _one_side,
            "You compare with the loss at θ itself. Central differences compare a little above "
            "with a little below: that is far more exact.",
        ),
        "divided by h": Mistake(
            lambda f, theta, h: 2 * _differences(f, theta, h),
            "All slopes are twice too large. From a little below to a little above, how far is it?",
        ),
        "brackets forgotten": Mistake(
            lambda f, theta, h: h**2 * _differences(f, theta, h),
            "Python goes from left to right: a / 2 * h is a, halved, and then multiplied by h.",
        ),
        "not divided": Mistake(
            lambda f, theta, h: 2 * h * _differences(f, theta, h),
            "These are the differences of the loss. A slope is a difference for each unit of the "
            "way.",
        ),
        "all moved at once": Mistake(
            lambda f, theta, h: (f(theta + h) - f(theta - h)) / (2 * h),
            "theta + h moves all entries together, so you get one number. Move one entry at a "
            "time: each has a slope of its own.",
        ),
        "nudges pile up": Mistake(
            _piled_up,
            "The first slope is right. When you move the second entry, the first one must be back "
            "at its place.",
        ),
    },
    praise="It knows nothing of the chain rule, so it can check any gradient. But it asks for the "
           "loss twice for each number: good for checking, too slow for training.",
    hint="For each entry alone: the loss with this entry h higher, minus the loss with it h lower, "
         "divided by the way between the two.",
)


def _layer(dZ2, A1, W2):
    return A1.T @ dZ2 / len(dZ2), dZ2.mean(axis=0), dZ2 @ W2.T


def _with(dW2=None, db2=None, dA1=None):
    """Make the right function with some of its results replaced."""
    changed = dW2, db2, dA1

    def function(dZ2, A1, W2):
        return tuple(right if other is None else other(dZ2, A1, W2)
                     for other, right in zip(changed, _layer(dZ2, A1, W2), strict=True))

    return function


def _sum_of_products(dZ2, A1, W2):
    return A1.T @ dZ2


def _sum_of_slopes(dZ2, A1, W2):
    return dZ2.sum(axis=0)


# k1 = k2 in the cases, so that a forgotten transpose gives numbers that can be told, no error.
def _drawn_layer(random, m, h, p):
    """Draw dZ2, A1 and W2 for m samples, h units and p outputs."""
    return tenths(random, m, p), tenths(random, m, h), tenths(random, h, p)


layer_back = Function(
    right=_layer,
    cases=(
        (np.array([[0.5, -0.2], [0.1, 0.4], [-0.3, 0.6]]),
         np.array([[0.9, -0.5], [0.2, 0.7], [-0.4, 0.3]]), np.array([[1.0, -2.0], [0.5, 3.0]])),
        (np.array([[0.2, -0.1, 0.4], [0.3, 0.6, -0.5]]),
         np.array([[0.1, 0.8, -0.6], [0.5, -0.2, 0.4]]),
         np.array([[1.0, 0.5, -1.0], [2.0, -0.3, 0.7], [0.4, 1.5, -2.0]])),
    ),
    edges=(
        (np.array([[0.5], [-1.5], [2.0], [150.0]]),
         np.array([[0.3, -0.7], [1.0, 0.2], [-120.0, 0.6], [0.8, -0.1]]),
         np.array([[0.4], [-1.1]])),
        (np.array([[0.7, -0.4, 1.2]]), np.array([[-0.9]]), np.array([[2.0, 0.3, -150.0]])),
        (np.array([[1.2345], [-0.3456]]), np.array([[2.3456], [0.5678]]), np.array([[0.4567]])),
        (spread(6, 4), spread(6, 5), spread(5, 4)), (spread(1, 4), spread(1, 2), spread(2, 4)),
    ),
    whole=((np.array([[1, 0], [2, -1], [1, 3]]), np.array([[1, -1], [0, 1], [1, 1]]),
            np.array([[1, 2], [-1, 3]])),),
    allowed=lambda random: _drawn_layer(random, size(random), size(random), size(random)),
    returns=("dW2", "db2", "dA1"),
    mistakes={
        "1/m forgotten": Mistake(
            _with(dW2=_sum_of_products, db2=_sum_of_slopes),
            "dA1 is right. dW2 and db2 are sums over the samples. The loss is a mean: what is "
            "missing?",
        ),
        "1/m forgotten in dW2": Mistake(
            _with(dW2=_sum_of_products),
            "db2 and dA1 are right. dW2 adds over the samples. db2 takes the mean: do the same.",
        ),
        "sum in place of mean": Mistake(
            _with(db2=_sum_of_slopes),
            "dW2 and dA1 are right. db2 adds over the samples, and dW2 takes the mean. Do the same "
            "in both.",
        ),
        "1/m once too often": Mistake(
            _with(dA1=lambda dZ2, A1, W2: dZ2 @ W2.T / len(dZ2)),
            "dW2 and db2 are right. dA1 belongs to single samples, as dZ2 does. No mean is taken "
            "there.",
        ),
        "mean over the wrong axis": Mistake(
            _with(db2=lambda dZ2, A1, W2: dZ2.mean(axis=1)),
            "Your db2 has a number for each sample. It must have one for each unit: the samples "
            "are the rows, and they are what the mean goes over.",
        ),
        "one slope for all biases": Mistake(
            _with(db2=lambda dZ2, A1, W2: dZ2.mean()),
            "Your db2 is one number. In the notebook the last layer had one unit. Here each unit "
            "has a bias, and each bias its own slope.",
        ),
        "dW2 transposed": Mistake(
            _with(dW2=lambda dZ2, A1, W2: dZ2.T @ A1 / len(dZ2)),
            "db2 and dA1 are right. The numbers of dW2 are right too, but rows and columns are "
            "exchanged: it must have the shape of W2, (k1, k2).",
        ),
        "W2 not transposed": Mistake(
            _with(dA1=lambda dZ2, A1, W2: dZ2 @ W2),
            "dW2 and db2 are right. On the way back W2 is used from its other side: a row of W2 "
            "belongs to one entry of A1. Write the shapes, with k1 and k2 different.",
        ),
        "ways not added": Mistake(
            _with(dA1=lambda dZ2, A1, W2: dZ2[:, None] * W2),
            "dW2 and db2 are right. Your dA1 holds a slope for each way from a hidden value to a "
            "unit. Where several ways meet, they are added.",
        ),
        "one link too far": Mistake(
            _with(dA1=lambda dZ2, A1, W2: dZ2 @ W2.T * (1 - A1**2)),
            "dW2 and db2 are right. You also went through the curve that made A1: that gives dZ1. "
            "Only dA1 is asked for.",
        ),
    },
    praise="dA1 is what the layer before needs. Go through the slope of its curve, and call the "
           "same function again: so a network of any depth finds its slopes.",
    hint="dW2 has the shape of W2, db2 that of b2, dA1 that of A1. The first two are means over "
         "the samples. The third is for each sample.",
)
