"""The exercise back_through_sigmoid."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import size, spread, tenths
from helpers.checking.functions import Function


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
