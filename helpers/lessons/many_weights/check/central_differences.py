"""The exercise central_differences."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import one_of, point, size
from helpers.checking.functions import Function
from helpers.checking.reading import place


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
