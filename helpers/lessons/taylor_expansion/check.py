"""Exercises: the tangent, by hand and in code, steps that go down, and the bend.

Sources: D1.4 (tangent), D1.6 and D2.7 (the condition for going down), D2.5 (second order).
"""

import numpy as np

from helpers.checking.answers import Mistake, Names, Numbers
from helpers.checking.drawing import one_of, size, spread, symmetric, tenths
from helpers.checking.functions import Function
from helpers.checking.reading import place

tangent_by_hand = Numbers(
    right=[9.6, 0.01],
    mistakes={
        "wrong sign": Mistake(
            [9.6, -0.01],
            "The prediction is right. The gap is the loss minus the prediction: which is larger?",
        ),
        "height forgotten": Mistake(
            [0.6, 9.01],
            "0.6 is how much the tangent *rises*. It starts from the height at 3.",
        ),
        "slope times the place": Mistake(
            [27.6, -17.99],
            "You multiplied the slope by 3.1. It is multiplied by the step, from 3 to 3.1.",
        ),
        "wrong slope": Mistake(
            [9.3, 0.31],
            "The height is right. The derivative of θ² is not θ: what is the slope at 3?",
        ),
    },
    praise="The gap is the square of the step, 0.1². For this loss that is so for every step, "
           "because its second derivative is 2 everywhere and all later ones are 0.",
    hint="The tangent is: height at 3, plus slope at 3 times step. The gap is: loss at 3.1 minus "
         "prediction at 3.1.",
    within=0.0005,
)

steps_down = Names(
    right=["B"],
    options=("A", "B", "C"),
    mistakes={
        "level taken for down": Mistake(
            ["B", "C"],
            "B is right. For C the product is 0: to first order it stays level. Down is below 0.",
        ),
        "wrong sign": Mistake(
            ["A"],
            "For A the product is above 0. Such a step goes up. Which sign is asked for?",
        ),
        "not down is not up": Mistake(
            ["A", "C"],
            "These are the two that do not go down. Which sign must the product have?",
        ),
        "all of them": Mistake(
            ["A", "B", "C"],
            "Not every step goes down. Multiply entry by entry, add, and look at the sign.",
        ),
    },
    praise="The products are 1, −5 and 0. C stands across the gradient: to first order nothing "
           "changes there. What really happens is up to the second-order term.",
    hint="Work out Δθᵀ∇L for each: multiply entry by entry and add.",
)


def cube(theta):
    """θ³."""
    return place(theta) ** 3


def slope_of_cube(theta):
    """3 θ²."""
    return 3 * place(theta) ** 2


tangent = Function(
    right=lambda f, slope, theta0, theta: f(theta0) + (theta - theta0) * slope(theta0),
    cases=((np.exp, np.exp, 0.5, 0.8), (cube, slope_of_cube, -1.0, 0.5),
           (cube, slope_of_cube, 2.0, -3.0)),
    edges=((np.sin, np.cos, 1.2, 1.2), (np.sin, np.cos, 1.2345, 0.6789),
           (np.exp, np.exp, 3.4567, -1.2345), (np.exp, np.exp, -0.7, 1.5),
           (np.sin, np.cos, 2.5, 4.0), (cube, slope_of_cube, 0.0, 4.0),
           (cube, slope_of_cube, -12.0, 150.0),
           (cube, slope_of_cube, -2.0, -30.0), (np.sin, np.cos, 14.5, -1.0),
           (cube, slope_of_cube, 130.0, 128.0)),
    whole=((np.exp, np.exp, 1, 3), (cube, slope_of_cube, -2, 2)),
    allowed=lambda random: (
        *one_of(random, (np.exp, np.exp), (cube, slope_of_cube)), tenths(random, high=30),
        tenths(random)),
    returns=("the height of the tangent",),
    mistakes={
        "height forgotten": Mistake(
            lambda f, slope, theta0, theta: (theta - theta0) * slope(theta0),
            "That is how much the tangent rises from θ₀ on. It starts from the height there.",
        ),
        "slope times the place": Mistake(
            lambda f, slope, theta0, theta: f(theta0) + theta * slope(theta0),
            "The slope is multiplied by the step, and the step begins at θ₀, not at 0.",
        ),
        "wrong sign": Mistake(
            lambda f, slope, theta0, theta: f(theta0) + (theta0 - theta) * slope(theta0),
            "Your line falls where the curve rises, and rises where it falls. Which way does the "
            "step lead: from θ₀ to θ, or back?",
        ),
        "slope at the wrong place": Mistake(
            lambda f, slope, theta0, theta: f(theta0) + (theta - theta0) * slope(theta),
            "You ask for the slope at θ. The tangent knows one place only: θ₀.",
        ),
        "the curve itself": Mistake(
            lambda f, slope, theta0, theta: f(theta) + 0 * slope(theta0),
            "That is the loss at θ itself. The tangent may look at the loss at θ₀ only.",
        ),
    },
    praise="It works for every function that has a slope, and for many θ at once: NumPy's arrays "
           "go through the same formula.",
    hint="At θ = θ₀ the tangent has the height of the curve, and from there it rises by the slope "
         "for each unit.",
)

def _expansion(random, n):
    """Draw a gradient, a Hessian of any curvature, and a step."""
    return tenths(random, n), symmetric(random, n) - np.eye(n), tenths(random, n)


second_order_change = Function(
    right=lambda gradient, hessian, step: step @ gradient + step @ hessian @ step / 2,
    cases=(
        (np.array([-0.2, -2.1]), np.array([[-0.5, -1.0], [-1.0, 2.0]]), np.array([0.2, 1.0])),
        (np.array([1.0, 0.5, -2.0]), np.array([[2.0, 1.0, 0], [1, 3, -1], [0, -1, 4]]),
         np.array([0.3, -0.4, 0.1])),
    ),
    edges=(
        (np.array([-0.5]), np.array([[3.0]]), np.array([-1.5])),
        (np.array([0.0, 0.0]), np.array([[1.0, -2.0], [-2.0, 0.5]]), np.array([2.0, 0.0])),
        (np.array([130.0, -3.0, 0.0, 2.0]),
         np.array([[1.0, 0, 2, -1], [0, -150, 0.5, 0], [2, 0.5, 0, 3], [-1, 0, 3, 6]]),
         np.array([1.0, -120.0, 0.5, 2.0])),
        (np.array([1.2345, -0.3456]), np.array([[0.4567, 1.5678], [1.5678, -0.6789]]),
         np.array([0.1234, 2.3456])),
        (spread(4), spread(4, 4) + spread(4, 4).T, spread(4)),
    ),
    whole=((np.array([1, 2]), np.array([[2, 0], [0, 4]]), np.array([1, -1])),),
    allowed=lambda random: _expansion(random, size(random)),
    returns=("the change",),
    mistakes={
        "half forgotten": Mistake(
            lambda gradient, hessian, step: step @ gradient + step @ hessian @ step,
            "Both terms are there. What is the second one divided by?",
        ),
        "first order only": Mistake(
            lambda gradient, hessian, step: step @ gradient,
            "That is the first-order change. The bend is missing: the Hessian between two steps.",
        ),
        "second order only": Mistake(
            lambda gradient, hessian, step: step @ hessian @ step / 2,
            "That is the second-order term alone. The slope along the step comes first.",
        ),
        "Hessian once": Mistake(
            lambda gradient, hessian, step: step @ gradient + hessian @ step / 2,
            "∇²L Δθ is still a vector. One more product with the step makes it a number.",
        ),
        "entry by entry": Mistake(
            lambda gradient, hessian, step: step * gradient + step * (hessian @ step) / 2,
            "You multiplied entry by entry. The dot product also adds up: in NumPy it is @.",
        ),
    },
    praise="A negative first term and a large positive second one: that is a step that promises to "
           "go down and goes up. The next notebooks are about keeping the second term small.",
    hint="Two terms: the step times the gradient, and half of step times Hessian times step.",
)
