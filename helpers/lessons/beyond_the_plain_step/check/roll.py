"""The exercise roll."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import one_of, point, size
from helpers.checking.functions import Function
from helpers.checking.reading import place


def bowl_gradient(theta):
    """The gradient of ½ (θ₁² + 4 θ₂² + 16 θ₃² + …)."""
    theta = place(theta)
    return 4.0 ** np.arange(len(theta)) * theta


def cubic_gradient(theta):
    """The gradient with the entries θᵢ³ + ½ θₙ₊₁₋ᵢ − 0.2."""
    theta = place(theta)
    return theta**3 + 0.5 * theta[::-1] - 0.2


def _rolled(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for _ in range(steps):
        velocity = momentum * velocity - learning_rate * gradient(theta)
        theta = theta + velocity
    return theta


def _changed(step):
    """Make a walk whose velocity follows from another rule."""

    def walked(gradient, start, learning_rate, momentum, steps):
        theta, velocity = start, 0 * start
        for _ in range(steps):
            velocity = step(velocity, gradient(theta), learning_rate, momentum, theta)
            theta = theta + velocity
        return theta

    return walked


def _before(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for _ in range(steps):
        theta = theta + velocity
        velocity = momentum * velocity - learning_rate * gradient(theta)
    return theta


def _ahead(gradient, start, learning_rate, momentum, steps):
    theta, velocity = start, 0 * start
    for _ in range(steps):
        velocity = momentum * velocity - learning_rate * gradient(theta + momentum * velocity)
        theta = theta + velocity
    return theta


def _from_the_start(gradient, start, learning_rate, momentum, steps):
    slope = gradient(start)
    return _rolled(lambda _: slope, start, learning_rate, momentum, steps)


roll = Function(
    right=_rolled,
    cases=((bowl_gradient, np.array([2.0, -1.5]), 0.3, 0.5, 4),
           (cubic_gradient, np.array([0.5, -1.0]), 0.2, 0.8, 5),
           (cubic_gradient, np.array([1.0, 0.5, -0.5]), 0.1, 0.3, 6)),
    edges=((bowl_gradient, np.array([3.0, 1.0]), 0.4, 0.5, 0),
           (bowl_gradient, np.array([3.0, 1.0]), 0.2, 0.0, 3),
           (bowl_gradient, np.array([-4.0]), 0.0, 0.5, 2),
           (bowl_gradient, np.array([2.0]), 1.5, 0.9, 1),
           (bowl_gradient, np.array([2.0]), 0.4, 0.6, 30),
           (bowl_gradient, np.array([150.0, 0.0, -2.0]), 0.01, 0.9, 25),
           (bowl_gradient, np.array([1.2345, -0.3456]), 0.1234, 0.4321, 3),
           (bowl_gradient, np.array([1.0, -2.0, 0.5, -3.0, 2.0]), 0.3, 0.7, 2),
           (cubic_gradient, np.array([0.0, 0.0, 1.0, -1.0]), 0.05, 0.95, 12)),
    whole=((bowl_gradient, np.array([2, -1]), 0.3, 0.5, 3),),
    allowed=lambda random: (
        *one_of(random, (bowl_gradient, point(random, 2)),
                (cubic_gradient, point(random, size(random)) / 2)),
        one_of(random, 0.0, 0.04, 0.25), one_of(random, 0.0, 0.5, 0.9), size(random, 0, 40)),
    returns=("the last place",),
    mistakes={
        "no memory": Mistake(
            _changed(lambda v, slope, rate, beta, theta: -rate * slope),
            "That is plain descent. β times the step before is missing. Is the velocity set to 0 "
            "again in each turn?",
        ),
        "uphill": Mistake(
            _changed(lambda v, slope, rate, beta, theta: beta * v + rate * slope),
            "The ball rolls uphill. The slope is taken away from the velocity.",
        ),
        "no friction": Mistake(
            _changed(lambda v, slope, rate, beta, theta: v - rate * slope),
            "Your ball never loses speed: the old velocity must be multiplied by β.",
        ),
        "weighted mean": Mistake(
            _changed(lambda v, slope, rate, beta, theta: beta * v - (1 - beta) * rate * slope),
            "You also multiply the slope by 1 − β, as Adam does. In the rule of this notebook the "
            "whole slope counts.",
        ),
        "β for both": Mistake(
            _changed(lambda v, slope, rate, beta, theta: beta * (v - rate * slope)),
            "β belongs to the old velocity only. You multiply the new slope by it as well.",
        ),
        "β and α exchanged": Mistake(
            _changed(lambda v, slope, rate, beta, theta: rate * v - beta * slope),
            "α and β have changed places.",
        ),
        "place in place of velocity": Mistake(
            _changed(lambda v, slope, rate, beta, theta: beta * theta - rate * slope),
            "You multiply the place by β. What is remembered is the velocity.",
        ),
        "one step behind": Mistake(
            _before,
            "You are one step behind. First renew the velocity, then move: so the first step moves "
            "already. And `range(1, n)` has n − 1 numbers.",
        ),
        "slope ahead": Mistake(
            _ahead,
            "You ask for the slope where the old velocity would lead to. That is a rule as well, "
            "and it has a name (Nesterov). Here the slope is that of where you are.",
        ),
        "slope of the start": Mistake(
            _from_the_start,
            "You take the slope of the start again and again. It is that of the place where you "
            "are now.",
        ),
        "one step only": Mistake(
            lambda gradient, start, learning_rate, momentum, steps:
                _rolled(gradient, start, learning_rate, momentum, min(steps, 1)),
            "You return the place after one step. Does `return` stand in the loop?",
        ),
    },
    praise="One line more than plain descent, and one vector more to keep. This is what PyTorch's "
           "`SGD` does with `momentum=β`.",
    hint="Two things are kept from step to step: the place, and the velocity, which is 0 at first. "
         "In each step first renew the velocity, then the place.",
)
