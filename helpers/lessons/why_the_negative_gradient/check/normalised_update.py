"""The exercise normalised_update."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import spread
from helpers.checking.functions import Function
from helpers.lessons.why_the_negative_gradient.check.shared import (
    around_three,
    divided_by,
    surface,
    three_weights,
    tilted_bowl,
)


def level(theta):
    """The gradient of 7, which is 0 everywhere."""
    return 0.0 * np.asarray(theta)


normalised_update = Function(
    right=divided_by(lambda slope: (slope @ slope) ** 0.5),
    cases=((tilted_bowl, np.array([1.5, -0.7]), 0.1),
           (three_weights, np.array([0.5, -1.0, 2.0]), 0.3)),
    # Flat, at 0 and elsewhere; a slope with a 0 in it, that adds up to 0, that is short or long.
    edges=((tilted_bowl, np.array([0.0, 0.0]), 0.1), (around_three, np.array([3.0, 3.0]), 0.2),
           (level, spread(4), 0.1), (around_three, np.array([5.0, 1.0]), 0.0),
           (around_three, np.array([3.0, 1.0]), 1.5), (around_three, np.array([5.0, 3.0]), 0.4),
           (around_three, np.array([2.0, 4.0]), 0.7), (around_three, np.array([0.0, 0, 6]), 1.0),
           (around_three, np.array([3.016, 2.988]), 0.2), (around_three, np.array([1.0]), 0.3),
           (around_three, np.array([150.0, 40.0, 3.0, -90.0]), 2.0),
           (tilted_bowl, np.array([1.2345, -0.3456]), 0.1234)),
    whole=((tilted_bowl, np.array([2, -1]), 0.1),),
    allowed=surface,
    returns=("the new place",),
    mistakes={
        "0 divided by 0": Mistake(
            lambda gradient, theta, learning_rate:
                theta - learning_rate * gradient(theta) / np.linalg.norm(gradient(theta)),
            "It is right wherever there is a slope. Where the gradient is 0 you divide 0 by 0, and "
            "the weights are lost for ever. What should the step do there?",
        ),
        "plain": Mistake(
            lambda gradient, theta, learning_rate: theta - learning_rate * gradient(theta),
            "That is the plain rule: its step is α|∇L| long. Here each step must be α long.",
        ),
        "uphill": Mistake(
            divided_by(lambda slope: (slope @ slope) ** 0.5, sign=1),
            "The length is right. But your step follows the gradient, so it climbs.",
        ),
        "divided by the square": Mistake(
            divided_by(lambda slope: slope @ slope),
            "You divided by the square of the length. The longer the gradient, the shorter is your "
            "step.",
        ),
        "divided by the sum": Mistake(
            divided_by(lambda slope: np.sum(np.abs(slope))),
            "You divided by the sum of the sizes of the entries. The length of a vector comes from "
            "Pythagoras.",
        ),
        "signs only": Mistake(
            lambda gradient, theta, learning_rate: theta - learning_rate * np.sign(gradient(theta)),
            "You divided each entry by its own size, so only the signs are left and the direction "
            "is another one. Divide all entries by one number.",
        ),
    },
    praise="It keeps its step where the ground is nearly flat, which helps on a plateau. For the "
           "same reason it never comes to rest by itself: only where the gradient is exactly 0.",
    hint="Two things: divide the gradient by its length, and stay where it is 0.",
)
