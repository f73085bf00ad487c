"""The exercise descend."""

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


def _walked(gradient, start, learning_rate, steps):
    theta = start
    for _ in range(steps):
        theta = theta - learning_rate * gradient(theta)
    return theta


def _uphill(gradient, start, learning_rate, steps):
    return _walked(gradient, start, -learning_rate, steps)


def _slope_of_the_start(gradient, start, learning_rate, steps):
    return start - steps * learning_rate * gradient(start)


def _from_the_start_each_time(gradient, start, learning_rate, steps):
    theta = start
    for _ in range(steps):
        theta = start - learning_rate * gradient(theta)
    return theta


def _of_equal_length(gradient, start, learning_rate, steps):
    theta = start
    for _ in range(steps):
        slope = gradient(theta)
        theta = theta - learning_rate * slope / np.linalg.norm(slope)
    return theta


def _change_alone(gradient, start, learning_rate, steps):
    theta = start
    for _ in range(steps):
        theta = -learning_rate * gradient(theta)
    return theta


def _path(gradient, start, learning_rate, steps):
    return np.array([_walked(gradient, start, learning_rate, k) for k in range(steps + 1)])


descend = Function(
    right=_walked,
    cases=((bowl_gradient, np.array([2.0, -1.5]), 0.3, 3),
           (cubic_gradient, np.array([0.5, -1.0]), 0.2, 4),
           (cubic_gradient, np.array([1.0, 0.5, -0.5]), 0.1, 5)),
    edges=((bowl_gradient, np.array([3.0, 1.0]), 0.4, 0),
           (bowl_gradient, np.array([-4.0]), 0.0, 2), (bowl_gradient, np.array([2.0]), 1.5, 1),
           (bowl_gradient, np.array([2.0]), 0.4, 30),
           (bowl_gradient, np.array([150.0, 0.0, -2.0]), 0.01, 25),
           (bowl_gradient, np.array([1.2345, -0.3456]), 0.1234, 3),
           (bowl_gradient, np.array([1.0, -2.0, 0.5, -3.0, 2.0]), 0.3, 2),
           (cubic_gradient, np.array([0.0, 0.0, 1.0, -1.0]), 0.05, 12)),
    whole=((bowl_gradient, np.array([2, -1]), 0.3, 3),),
    allowed=lambda random: (
        *one_of(random, (bowl_gradient, point(random, 2)),
                (cubic_gradient, point(random, size(random)) / 2)),
        one_of(random, 0.0, 0.04, 0.25), size(random, 0, 40)),
    returns=("the last place",),
    mistakes={
        "uphill": Mistake(
            _uphill,
            "You walk uphill. The gradient points to where the loss grows: you go against it.",
        ),
        "one step only": Mistake(
            lambda gradient, start, learning_rate, steps:
                _walked(gradient, start, learning_rate, 1),
            "You return the place after one step, however many are asked for. Does `return` stand "
            "in the loop? Or does each turn begin at `start` again?",
        ),
        "one step too few": Mistake(
            lambda gradient, start, learning_rate, steps:
                _walked(gradient, start, learning_rate, steps - 1),
            "You take one step too few. `range(1, n)` has n − 1 numbers.",
        ),
        "one step too many": Mistake(
            lambda gradient, start, learning_rate, steps:
                _walked(gradient, start, learning_rate, steps + 1),
            "You take one step too many. `range(n)` has n numbers, from 0 to n − 1.",
        ),
        "gradient of the start": Mistake(
            _slope_of_the_start,
            "You use the gradient of the start for every step. It has to be asked again at each "
            "new place: that is what makes the path bend.",
        ),
        "from the start each time": Mistake(
            _from_the_start_each_time,
            "Each of your steps sets out from `start` again. It has to set out from where the last "
            "one ended.",
        ),
        "learning rate forgotten": Mistake(
            lambda gradient, start, learning_rate, steps: _walked(gradient, start, 1.0, steps),
            "Your steps are as long as the gradient. What makes them shorter is missing.",
        ),
        "steps of equal length": Mistake(
            _of_equal_length,
            "You divide the gradient by its length, so all steps are equally long. Plain descent "
            "uses the gradient as it is: it gets short by itself near a minimum.",
        ),
        "the step, not the place": Mistake(
            _change_alone,
            "You replace the place by the step. The step is *added* to the place.",
        ),
        "the whole path": Mistake(
            _path,
            "These are all places on the way, and they are right. Only the last one is asked for.",
        ),
    },
    praise="These few lines are all of gradient descent. They know nothing of the loss but its "
           "gradient, so they work for two weights and for millions.",
    hint="Begin at `start`. Repeat `steps` times: ask for the gradient where you are, and go "
         "against it, by the learning rate.",
)
