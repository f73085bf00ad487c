"""Exercises: a gradient and a slope by hand, one more gradient, and differences.

Sources: D1.2 (slope along a direction), D3.1 (partial derivatives).
"""

import numpy as np

from helpers.checking.answers import Mistake, Numbers
from helpers.checking.drawing import one_of, point, size, tenths
from helpers.checking.functions import Function
from helpers.checking.reading import place

gradient_by_hand = Numbers(
    right=[-4, -2],
    mistakes={
        "sign of the logarithm": Mistake(
            [-4, 2],
            "The first entry is right. For the second: which sign has the logarithm in f?",
        ),
        "sign of the place": Mistake(
            [4, -2],
            "The second entry is right. For the first: x₁ is negative here. On which side of the "
            "bowl x₁² do you stand, and does it rise or fall there as x₁ grows?",
        ),
        "slope of the logarithm": Mistake(
            [-4, -0.5],
            "The first entry is right. The slope of log x₂ is not x₂. Is the logarithm steep or "
            "flat near 0?",
        ),
        "factor 2 forgotten": Mistake(
            [-2, -2],
            "The second entry is right. For the first: the slope of x₁² is not x₁.",
        ),
        "heights": Mistake(
            [4, 0.693],
            "These are the heights of the two terms, x₁² and −log x₂. The gradient is made of "
            "their slopes: differentiate first, then put in the numbers.",
        ),
        "exchanged": Mistake(
            [-2, -4],
            "Both slopes are right, but they have changed places. The slope along x₁ comes first.",
        ),
        "added up": Mistake(
            -6,
            "You added the two slopes. The gradient keeps them side by side, in two entries.",
        ),
    },
    praise="Both entries are negative: uphill is towards smaller x₁ and smaller x₂. Drag the point "
           "of the first picture there and compare.",
    hint="Hold x₂ fast and differentiate with respect to x₁. Then the other way round. Put in the "
         "numbers last.",
)

slope_by_hand = Numbers(
    right=0.8,
    mistakes={
        "not normalised": Mistake(
            4,
            "That is the product with (3, 4), which is 5 long. The slope is asked for each unit "
            "of way: v must have length 1.",
        ),
        "divided by the square": Mistake(
            0.16,
            "You divided by 3² + 4². What is still to do, to make a length of it?",
        ),
        "divided by the sum": Mistake(
            4 / 7,
            "You divided by 3 + 4. The length of a vector comes from Pythagoras.",
        ),
        "length of the gradient": Mistake(
            4.25**0.5,
            "That is |∇f|, the slope along the gradient itself. This direction is another one.",
        ),
        "divided by the wrong length": Mistake(
            4 / 4.25**0.5,
            "You divided by the length of the gradient. Which of the two vectors must have "
            "length 1?",
        ),
        "sign dropped": Mistake(
            1.6,
            "Look at the second entry of the gradient. Is it above or below 0?",
        ),
        "not added": Mistake(
            [1.2, -0.4],
            "These are the right two parts. A slope is one number: what does the dot product do "
            "with its parts?",
        ),
    },
    praise="It is positive, so this way is uphill, although it is 67° away from the gradient. It "
           "is less than half as steep as the gradient's own way, which has slope 2.06.",
    hint="Make the direction a unit vector. Then multiply entry by entry with the gradient, and "
         "add.",
)

gradient = Function(
    right=lambda x: np.array([2 * x[0] * x[1], x[0] ** 2 + 1 / x[1]]),
    cases=((np.array([1.5, 2.0]),), (np.array([-0.7, 0.4]),)),
    edges=((np.array([0.0, 0.25]),), (np.array([-150.0, 130.0]),), (np.array([3.0, 1.0]),),
           (np.array([19.3456, 0.0612]),), (np.array([0.3123, 21.7654]),)),
    whole=((np.array([3, 4]),),),
    allowed=lambda random: (np.array([tenths(random), tenths(random, low=1)]),),
    returns=("the gradient",),
    mistakes={
        "factor 2 forgotten": Mistake(
            lambda x: np.array([x[0] * x[1], x[0] ** 2 + 1 / x[1]]),
            "The second entry is right. In the first, look at the derivative of x₁² once more.",
        ),
        "x₂ dropped": Mistake(
            lambda x: np.array([2 * x[0], x[0] ** 2 + 1 / x[1]]),
            "The second entry is right. In the first, x₂ is held fast, but it is still there: it "
            "is a number that multiplies x₁².",
        ),
        "product forgotten": Mistake(
            lambda x: np.array([2 * x[0] * x[1], 1 / x[1]]),
            "The first entry is right. In the second, x₂ stands in two terms of f. You "
            "differentiated only the logarithm.",
        ),
        "logarithm forgotten": Mistake(
            lambda x: np.array([2 * x[0] * x[1], x[0] ** 2]),
            "The first entry is right. In the second, x₂ stands in two terms of f. One of them is "
            "missing.",
        ),
        "logarithm kept": Mistake(
            lambda x: np.array([2 * x[0] * x[1], x[0] ** 2 + np.log(x[1])]),
            "The first entry is right. In the second you kept the logarithm as it is. What is its "
            "slope?",
        ),
        "log of the wrong argument": Mistake(
            lambda x: np.array([2 * x[0] * x[1], x[0] ** 2 + 1 / x[0]]),
            "The first entry is right. In the second, the logarithm is that of x₂: at which place "
            "is its slope asked for?",
        ),
        "logarithm in both": Mistake(
            lambda x: np.array([2 * x[0] * x[1] + 1 / x[1], x[0] ** 2 + 1 / x[1]]),
            "The second entry is right. Along x₁ the logarithm does not change: it is just a "
            "number there.",
        ),
        "exchanged": Mistake(
            lambda x: np.array([x[0] ** 2 + 1 / x[1], 2 * x[0] * x[1]]),
            "Both slopes are right, but they have changed places. The slope along x₁ comes first.",
        ),
        "added up": Mistake(
            lambda x: 2 * x[0] * x[1] + x[0] ** 2 + 1 / x[1],
            "You added the two slopes. The gradient keeps them side by side, in two entries.",
        ),
    },
    praise="Here each slope depends on both places, because the first term joins x₁ and x₂. So the "
           "arrow turns whichever way you go.",
    hint="One entry at a time. Which letters are held fast, and in which terms is the other one?",
)


def hill(x):
    """x₁³ − x₁ x₂."""
    x = place(x)
    return x[0] ** 3 - x[0] * x[1]


def waves(x):
    """Sin x₁ + x₂² x₃."""
    x = place(x)
    return np.sin(x[0]) + x[1] ** 2 * x[2]


def cubes(x):
    """x₁³ + x₂³ + …, for any number of variables."""
    return np.sum(place(x) ** 3)


def _differences(f, x, ahead, behind):
    """The change of f from ``behind`` to ``ahead``, for each variable alone."""
    return np.array([f(x + ahead * axis) - f(x + behind * axis) for axis in np.eye(len(x))])


def _squares(x):
    """x₁² + 2 x₂² + 3 x₃² + …, in any number of variables."""
    return sum(number * each**2 for number, each in enumerate(x, 1))


central_gradient = Function(
    right=lambda f, x, h: _differences(f, x, h, -h) / (2 * h),
    cases=((hill, np.array([1.5, -0.4]), 0.1), (waves, np.array([0.3, 1.2, -2.0]), 0.2)),
    edges=((cubes, np.array([-2.5]), 1.0), (cubes, np.array([0.0, 2.0, 3.0, -1.0, 2.0]), 0.01),
           (cubes, np.array([150.0, -120.0]), 1.0),
           (waves, np.array([1.2345, 0.6543, -2.3456]), 0.1234)),
    whole=((hill, np.array([1, 2]), 0.1),),
    allowed=lambda random: (
        *one_of(random, (hill, point(random, 2)), (waves, point(random, 3)),
                (_squares, point(random, size(random)))),
        one_of(random, 0.1, 0.25, 0.01)),
    returns=("the gradient",),
    mistakes={
        "divided by h": Mistake(
            lambda f, x, h: _differences(f, x, h, -h) / h,
            "It is twice what it should be. How far is it from the place behind to the place "
            "ahead?",
        ),
        "not divided": Mistake(
            lambda f, x, h: _differences(f, x, h, -h),
            "These are changes of height. A slope is a change of height for each unit of way.",
        ),
        "one side only": Mistake(
            lambda f, x, h: _differences(f, x, h, 0) / h,
            "You compare the place ahead with x itself. That is a slope too, but a central "
            "difference looks to both sides.",
        ),
        "all variables at once": Mistake(
            lambda f, x, h: (f(x + h) - f(x - h)) / (2 * h),
            "x + h moves all variables at once, so you get one number. Move one of them at a time "
            "and hold the others fast.",
        ),
        "brackets": Mistake(
            lambda f, x, h: _differences(f, x, h, -h) / 2 * h,
            "Dividing by 2 and then multiplying by h is not dividing by both. Where do brackets "
            "belong?",
        ),
    },
    praise="This checks any gradient, in any number of variables. Try it on your answer to "
           "exercise 3. It is also why formulas are wanted: it calls f twice for each variable.",
    hint="For each variable alone: the height a bit ahead, minus the height a bit behind, divided "
         "by the way between the two.",
)
