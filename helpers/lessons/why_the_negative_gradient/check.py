"""Exercises of notebook 03: the steepest way, what it brings, and the update rule.

Sources: D1.8, D2.9 (the steepest way down), D2.8 (bounds), D1.3, D1.9, D2.10 (update rule).
"""

import numpy as np

from helpers.checking.answers import Mistake, Numbers
from helpers.checking.drawing import one_of, point
from helpers.checking.functions import Function, spread
from helpers.checking.reading import place

steepest_way = Numbers(
    right=[-0.6, 0.8],
    mistakes={
        "uphill": Mistake(
            [0.6, -0.8],
            "The length is right. But that is the gradient's own direction, and it points uphill.",
        ),
        "not normalised": Mistake(
            [-3, 4],
            "The direction is right. How long is this vector? It must have length 1.",
        ),
        "divided by the square": Mistake(
            [-0.12, 0.16],
            "The direction is right. You divided by 3² + 4². What is still to do, to make a length "
            "of it?",
        ),
        "divided by the sum": Mistake(
            [-3 / 7, 4 / 7],
            "The direction is right. You divided by 3 + 4. The length of a vector comes from "
            "Pythagoras.",
        ),
        "one sign only": Mistake(
            [-0.6, -0.8],
            "Only one of the two signs is turned. The opposite of a vector turns both.",
        ),
        "across": Mistake(
            [0.8, 0.6],
            "This vector stands across the gradient: to first order nothing changes that way.",
        ),
        "across, the other way": Mistake(
            [-0.8, -0.6],
            "This vector stands across the gradient: to first order nothing changes that way.",
        ),
    },
    praise="It does not say how far to go. Every step along it has β = 180°, short or long.",
    hint="Turn the gradient around, then divide it by its length. The result must have length 1.",
)

changes_by_hand = Numbers(
    right=[-0.5, -0.25],
    mistakes={
        "radians": Mistake(
            [-0.5, 0.1 * 5 * np.cos(120)],
            "The first is right. For the second your calculator took 120 as radians. Switch it to "
            "degrees.",
        ),
        "radians in both": Mistake(
            [0.1 * 5 * np.cos(180), 0.1 * 5 * np.cos(120)],
            "The cosine was told 180 and 120 in radians. Both are degrees: use np.radians.",
        ),
        "sign of the cosine": Mistake(
            [-0.5, 0.25],
            "The first is right. For the second: is the cosine positive or negative above 90°?",
        ),
        "sine": Mistake(
            [0, 0.1 * 5 * 0.75**0.5],
            "You took the sine. It is 0 at 180°, where the change is largest. Which function is "
            "−1 there?",
        ),
        "length of the step forgotten": Mistake(
            [-5, -2.5],
            "These are slopes, for a step that is 1 long. How long is the step here?",
        ),
        "length of the gradient forgotten": Mistake(
            [-0.1, -0.05],
            "k is a product of two lengths. The step's is in it. The other one is missing.",
        ),
        "sum for the length": Mistake(
            [-0.7, -0.35],
            "You took 3 + 4 for |∇L|. The length of a vector comes from Pythagoras.",
        ),
        "angle forgotten": Mistake(
            [-0.5, -0.5],
            "The first is right. The second step is as long, but not as steep: where does the "
            "angle come in?",
        ),
    },
    praise="At 60° from the steepest way you still get half of it. Near 180° the cosine is flat: "
           "a direction that is 10° off loses only 1.5 %.",
    hint="Both are k cos β, with k = |Δθ||∇L|. Work out k first.",
)

one_step = Numbers(
    right=1.2,
    mistakes={
        "uphill": Mistake(
            4.8,
            "The step has the right length, but it goes uphill, away from the minimum at 0.",
        ),
        "factor 2 forgotten": Mistake(
            2.1,
            "You took 3w for the slope of 3w². What does the square bring in front?",
        ),
        "place not put in": Mistake(
            2.4,
            "You took 6 for the slope. The slope of 3w² depends on w: put in where you stand.",
        ),
        "loss for the slope": Mistake(
            0.3,
            "You subtracted α times the *loss*. The rule wants the slope.",
        ),
        "learning rate forgotten": Mistake(
            -15,
            "You subtracted the whole slope. It is far too long a step: what makes it shorter?",
        ),
        "the step alone": Mistake(
            -1.8,
            "That is the step. The new weight is where it leads to, from w = 3.",
        ),
        "the step's size": Mistake(
            1.8,
            "That is how long the step is. The new weight is where it leads to, from w = 3.",
        ),
        "normalised": Mistake(
            2.9,
            "Your step is exactly α long. That is the normalised rule. Here the plain rule is "
            "asked for: the step is α times the slope.",
        ),
    },
    praise="The slope is 6w, so each step multiplies w by 1 − 6α, here 0.4. With α = 1/6 one step "
           "would reach the minimum. From α = 1/3 on the loss would no longer fall.",
    hint="Three things in this order: the slope of 3w², its number at w = 3, then old weight minus "
         "α times slope.",
)


def tilted_bowl(theta):
    """The gradient of θ₁² + θ₁θ₂ + 2 θ₂²."""
    theta = place(theta)
    return np.array([2 * theta[0] + theta[1], theta[0] + 4 * theta[1]])


def three_weights(theta):
    """The gradient of θ₁² + θ₂² θ₃."""
    theta = place(theta)
    return np.array([2 * theta[0], 2 * theta[1] * theta[2], theta[1] ** 2])


def level(theta):
    """The gradient of 7, which is 0 everywhere."""
    return 0.0 * np.asarray(theta)


def around_three(theta):
    """The gradient of ½ (θ₁ − 3)² + ½ (θ₂ − 3)² + …."""
    return np.asarray(theta) - 3.0


def _one_after_the_other(gradient, theta, learning_rate):
    """The update rule, but each entry sees those before it already changed."""
    new = np.array(theta, dtype=float)
    for i in range(len(new)):
        new[i] -= learning_rate * gradient(new)[i]
    return new


def _divided_by(size, sign=-1):
    """A step along the gradient that is divided by some size of it; none where that is 0."""

    def step(gradient, theta, learning_rate):
        slope = gradient(theta)
        if not np.any(slope):
            return theta
        return theta + sign * learning_rate * slope / size(slope)

    return step


def _surface(random):
    """Draw a gradient, a place, often a flat one, and a learning rate."""
    gradient, n = one_of(random, (tilted_bowl, 2), (three_weights, 3))
    return gradient, point(random, n), one_of(random, 0.0, 0.1, 0.3, 2.5)


update = Function(
    right=lambda gradient, theta, learning_rate: theta - learning_rate * gradient(theta),
    cases=((tilted_bowl, np.array([1.5, -0.7]), 0.1),
           (three_weights, np.array([0.5, -1.0, 2.0]), 0.3)),
    edges=((around_three, np.array([3.0, 0.0]), 1.5), (around_three, np.array([7.0]), 0.0),
           (around_three, np.array([150.0, 3.0, -120.0, 0.5]), 1.0), (around_three, spread(5), 0.1),
           (tilted_bowl, np.array([1.2345, -0.3456]), 0.1234)),
    whole=((tilted_bowl, np.array([2, -1]), 0.1),),
    allowed=_surface,
    returns=("the new place",),
    mistakes={
        "uphill": Mistake(
            lambda gradient, theta, learning_rate: theta + learning_rate * gradient(theta),
            "Your step follows the gradient, so it climbs. Which sign has the step in the rule?",
        ),
        "normalised": Mistake(
            _divided_by(lambda slope: (slope @ slope) ** 0.5),
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

normalised_update = Function(
    right=_divided_by(lambda slope: (slope @ slope) ** 0.5),
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
    allowed=_surface,
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
            _divided_by(lambda slope: (slope @ slope) ** 0.5, sign=1),
            "The length is right. But your step follows the gradient, so it climbs.",
        ),
        "divided by the square": Mistake(
            _divided_by(lambda slope: slope @ slope),
            "You divided by the square of the length. The longer the gradient, the shorter is your "
            "step.",
        ),
        "divided by the sum": Mistake(
            _divided_by(lambda slope: np.sum(np.abs(slope))),
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
