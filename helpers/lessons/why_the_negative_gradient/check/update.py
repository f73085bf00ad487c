"""The exercise update."""

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


def _one_after_the_other(gradient, theta, learning_rate):
    """The update rule, but each entry sees those before it already changed."""
    new = np.array(theta, dtype=float)
    for i in range(len(new)):
        new[i] -= learning_rate * gradient(new)[i]
    return new


update = Function(
    right=lambda gradient, theta, learning_rate: theta - learning_rate * gradient(theta),
    cases=((tilted_bowl, np.array([1.5, -0.7]), 0.1),
           (three_weights, np.array([0.5, -1.0, 2.0]), 0.3)),
    edges=((around_three, np.array([3.0, 0.0]), 1.5), (around_three, np.array([7.0]), 0.0),
           (around_three, np.array([150.0, 3.0, -120.0, 0.5]), 1.0), (around_three, spread(5), 0.1),
           (tilted_bowl, np.array([1.2345, -0.3456]), 0.1234)),
    whole=((tilted_bowl, np.array([2, -1]), 0.1),),
    allowed=surface,
    returns=("the new place",),
    mistakes={
        "uphill": Mistake(
            lambda gradient, theta, learning_rate: theta + learning_rate * gradient(theta),
            "Your step follows the gradient, so it climbs. Which sign has the step in the rule?",
        ),
        "normalised": Mistake(
            divided_by(lambda slope: (slope @ slope) ** 0.5),
            "Your step is always α long: you divided by |∇L|. In the update rule this length has "
            "become part of α.",
        ),
        "the step alone": Mistake(
            lambda gradient, theta, learning_rate: -learning_rate * gradient(theta),
            "That is the step. The new place is where it leads to. Where does it start?",
        ),
        "learning rate forgotten": Mistake(
            lambda gradient, theta, learning_rate: theta - gradient(theta),
            "You subtract the whole gradient. The argument learning_rate is not used at all.",
        ),
        "brackets": Mistake(
            lambda gradient, theta, learning_rate: learning_rate * (theta - gradient(theta)),
            "The learning rate shortens the step only. You multiply the old place by it too.",
        ),
        "length for the vector": Mistake(
            lambda gradient, theta, learning_rate:
                theta - learning_rate * (gradient(theta) @ gradient(theta)) ** 0.5,
            "You subtract the same number from every entry, the length of the gradient. Each "
            "entry has a slope of its own.",
        ),
        "one after the other": Mistake(
            _one_after_the_other,
            "The first entry is right. For the others you asked for the gradient at a place where "
            "the first is already changed. All entries move at once, from the old place.",
        ),
    },
    praise="This one line is gradient descent. Everything that follows in the course is about what "
           "to put into it: a loss with its gradient, a start, and α.",
    hint="New place = old place minus learning rate times gradient at the old place.",
)
