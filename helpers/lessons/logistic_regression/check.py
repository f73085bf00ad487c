"""Exercises of notebook 06: backward by hand, the limit for α, dw from dz, gradient, stable cost.

Sources: D4.9 (backward through the graph), D4.8 (gradient of m samples), D4.4 (cost).
"""

import numpy as np

from helpers.checking.answers import Mistake, Numbers
from helpers.checking.drawing import one_of, size, tenths
from helpers.checking.functions import Function, spread

backward_by_hand = Numbers(
    right=[0.5, 0.5, 1.5, 0.5],
    mistakes={
        "wrong sign": Mistake(
            [-0.5, -0.5, -1.5, -0.5],
            "All sizes are right. The truth is 0 and the model says more than that. Does the loss "
            "rise or fall when z rises?",
        ),
        "slope of σ is σ": Mistake(
            [1, 1, 3, 1],
            "All are twice too large. da times a would give that, but a is the slope of e^z. What "
            "is the slope of the sigmoid?",
        ),
        "slope of σ forgotten": Mistake(
            [2, 2, 6, 2],
            "That is da, handed on as it is. Between a and z stands the sigmoid: its slope is a "
            "factor too.",
        ),
        "slope of σ twice": Mistake(
            [0.125, 0.125, 0.375, 0.125],
            "There is one factor a(1 − a) too many. In a − y it has been used up already.",
        ),
        "slope of σ for dz": Mistake(
            [0.25, 0.25, 0.75, 0.25],
            "These follow from a dz that is no larger than a(1 − a), the slope of σ. But a(1 − a) "
            "has cancelled in dz. How far is a from y?",
        ),
        "input forgotten": Mistake(
            [0.5, 0.5, 0.5, 0.5],
            "dz is right, and so is db. But w₁ and w₂ reach z through different inputs.",
        ),
        "bias left out": Mistake(
            [0.5, 0.5, 1.5, 0],
            "The weights are right. The bias has no x, but it moves z all the same: one for one.",
        ),
    },
    praise="With α = 1 the next parameters are w = (−0.5, −1.5) and b = −0.5. Then z = −5.5 and "
           "a = 0.004: one step, and the model is sure of y = 0. The larger input did most of it.",
    hint="Forward: z, then a = σ(z). Backward: dz = a − y. Then each slope is dz times what stands "
         "before the parameter in z.",
)

limit_by_hand = Numbers(
    right=[8, 8 / 9],
    mistakes={
        "quarter forgotten": Mistake(
            [2, 2 / 9],
            "The means are right. The Hessian also holds a(1 − a), and that is never above 1/4.",
        ),
        "spread not squared": Mistake(
            [8, 8 / 3],
            "The first is right. The Hessian holds the mean of x², not of x. How large is it if "
            "the standard deviation is 3?",
        ),
        "curvature, not limit": Mistake(
            [1 / 4, 9 / 4],
            "These are the largest curvatures, and they are right. What is the limit for α, given "
            "λ_max?",
        ),
        "2 forgotten": Mistake(
            [4, 4 / 9],
            "That is 1/λ_max: the longest step that does not jump over the bottom. The limit is "
            "where the jumps stop getting smaller.",
        ),
        "smallest eigenvalue": Mistake(
            [8, 8],
            "The first is right. In the second valley one direction is steeper than the other. "
            "The steepest one sets the limit.",
        ),
        "wider taken for flatter": Mistake(
            [8, 72],
            "The first is right. A larger x makes z answer more to w. So is the valley steeper or "
            "flatter?",
        ),
    },
    praise="Three times the spread, nine times the curvature, a ninth of α. That is why scaling "
           "helps, even for a single measurement.",
    hint="Write the two by two table AᵀA/(4m): it holds the means of x², x and 1, each over 4. It "
         "is diagonal here, so its eigenvalues can be read off. The limit is 2/λ_max.",
)

SQUARE = (np.array([0.5, -0.3, 0.2]),
          np.array([[1.0, 2.0, 0.5], [-1.5, 0.4, 3.0], [0.7, -0.9, 1.1]]))
SINGLE = (np.array([0.7]), np.array([[150.0, -2.0, 0.5, 3.0]]))
NARROW = (np.array([0.4, -120.0, 0.9, 0.3, -0.8]), np.array([[1.5], [-0.5], [2.0], [0.0], [-3.0]]))
DECIMALS = (np.array([1.2345, -0.3456]), np.array([[2.3456, 0.1234], [-0.5678, 1.4567]]))
LONG = (np.array([0.9, -0.6, 0.4, 0.1]),
        np.array([[1.0, -2.0], [0.5, 1.5], [-0.8, 3.0], [2.0, 0.3]]))

def _slopes(random, m, n):
    """Draw dz and X of m samples with n features."""
    return tenths(random, m, low=-9, high=9), tenths(random, m, n)


def _model(random, m, n):
    """Draw w, b and m samples with their labels."""
    return tenths(random, n), tenths(random), tenths(random, m, n), _labels(random, m)


def _scores(random, m):
    """Draw z, also where e^z cannot be held, and labels."""
    return one_of(random, 1, 10, 1000) * tenths(random, m), _labels(random, m)


def _labels(random, m):
    return random.integers(0, 2, size=m) * 1.0


slopes = Function(
    right=lambda dz, X: (dz @ X / len(dz), np.mean(dz)),
    cases=(LONG, SQUARE),
    edges=(SINGLE, NARROW, DECIMALS, (50 + spread(5), spread(5, 4)), (spread(6), spread(6, 1))),
    whole=((np.array([1, -1, 1]), np.array([[1, 2], [3, 4], [6, 7]])),),
    allowed=lambda random: _slopes(random, size(random), size(random)),
    returns=("dw", "db"),
    mistakes={
        "1/m forgotten": Mistake(
            lambda dz, X: (dz @ X, np.sum(dz)),
            "You added up what the samples give. The cost is their mean: what is still to do?",
        ),
        "1/m forgotten in dw": Mistake(
            lambda dz, X: (dz @ X, np.mean(dz)),
            "db is right. In dw you added up, but did not divide.",
        ),
        "1/m forgotten in db": Mistake(
            lambda dz, X: (dz @ X / len(dz), np.sum(dz)),
            "dw is right. In db you added up, but did not divide.",
        ),
        "divided by the weights": Mistake(
            lambda dz, X: (dz @ X / X.shape[1], np.mean(dz)),
            "You divided dw by the number of weights. Over what is the cost a mean?",
        ),
        "product of the means": Mistake(
            lambda dz, X: (np.mean(dz) * np.mean(X, axis=0), np.mean(dz)),
            "The mean of products is not the product of means. First multiply each dz by its own "
            "x, then take the mean.",
        ),
        "wrong axis": Mistake(
            lambda dz, X: (np.mean(dz[:, None] * X, axis=1), np.mean(dz)),
            "Your dw has an entry for each sample. It must have one for each weight: along which "
            "axis of X do the samples lie?",
        ),
        "not added up": Mistake(
            lambda dz, X: (dz[:, None] * X / len(dz), np.mean(dz)),
            "You have what each sample gives to each weight. The samples are still to be added up.",
        ),
        "db for each sample": Mistake(
            lambda dz, X: (dz @ X / len(dz), dz),
            "dw is right. There is one bias for all samples, so db is one number.",
        ),
    },
    praise="One matrix product for all weights and all samples. It multiplies each dz by its own x "
           "and adds, just as the loop did.",
    hint="For weight j: multiply each dz by entry j of its own sample, and take the mean over the "
         "samples. For b the input is 1.",
)


def _gradient(dz, X):
    return dz @ X / len(dz), np.mean(dz)


def _believed(w, b, X):
    return 1 / (1 + np.exp(-(X @ w + b)))


def _with_extra_slope(factor):
    """Return the gradient that is got when dz is multiplied by ``factor`` · a(1 − a)."""
    def gradient(w, b, X, y):
        a = _believed(w, b, X)
        return _gradient(factor * (a - y) * a * (1 - a), X)
    return gradient


gradient = Function(
    right=lambda w, b, X, y: _gradient(_believed(w, b, X) - y, X),
    cases=(
        (np.array([0.5, -1.0]), 0.3, LONG[1], np.array([1.0, 0.0, 0.0, 1.0])),
        (np.array([0.2, 0.7, -0.4]), -0.6, SQUARE[1], np.array([0.0, 1.0, 1.0])),
    ),
    edges=(
        (np.array([0.01, 1.0, -2.0, 0.3]), 0.0, SINGLE[1], np.array([1.0])),
        (np.array([2.5]), 1.5, NARROW[1], np.array([0.0, 0.0, 1.0, 1.0, 0.0])),
        (np.array([150.0, -3.0]), -120.0, LONG[1], np.array([0.0, 0.0, 1.0, 1.0])),
        (DECIMALS[0], 0.4567, DECIMALS[1], np.array([1.0, 0.0])),
        (np.array([0.01, 1.0, -2.0, 0.3]), 0.0, SINGLE[1], np.array([0.0])),
        (np.array([-7.0, 1.5]), 12.0, np.array([[1.5, -0.4], [2.0, 0.8]]), np.array([0.0, 1.0])),
        (spread(3), -2.0, spread(5, 3), np.array([0.0, 1.0, 0.0, 1.0, 1.0])),
    ),
    whole=((np.array([1, -1]), 1, np.array([[1, 2], [3, 1], [0, 2]]), np.array([1, 0, 1])),),
    allowed=lambda random: _model(random, size(random), size(random)),
    returns=("dw", "db"),
    mistakes={
        "b forgotten": Mistake(
            lambda w, b, X, y: _gradient(_believed(w, 0, X) - y, X),
            "Your scores lack the bias. Look at z again.",
        ),
        "wrong sign": Mistake(
            lambda w, b, X, y: _gradient(y - _believed(w, b, X), X),
            "All sizes are right, but every sign is turned around. What is dz: how far a is above "
            "y, or below?",
        ),
        "1/m forgotten": Mistake(
            lambda w, b, X, y: (len(y) * _gradient(_believed(w, b, X) - y, X)[0],
                                np.sum(_believed(w, b, X) - y)),
            "You added up what the samples give. The cost is their mean: what is still to do?",
        ),
        "σ forgotten": Mistake(
            lambda w, b, X, y: _gradient(X @ w + b - y, X),
            "You compare the score z with y. Only a lies between 0 and 1: how is it made from z?",
        ),
        "σ turned around": Mistake(
            lambda w, b, X, y: _gradient(_believed(-w, -b, X) - y, X),
            "Your a falls when z rises. Look at the sign in the exponent.",
        ),
        "yes or no for a": Mistake(
            lambda w, b, X, y: _gradient((X @ w + b > 0) - y, X),
            "You rounded a to 0 or 1. Then a sample on the right side teaches nothing more. Use a "
            "as it is.",
        ),
        "slope of σ twice": Mistake(
            _with_extra_slope(1),
            "There is one factor a(1 − a) too many. In a − y it has been used up already.",
        ),
        "squared error": Mistake(
            _with_extra_slope(2),
            "That is the gradient of the squared error (a − y)². For the log loss the factor "
            "a(1 − a) cancels, and there is no 2.",
        ),
        "factor 2": Mistake(
            lambda w, b, X, y: _gradient(2 * (_believed(w, b, X) - y), X),
            "It is twice what it should be. A 2 comes from a square, and the log loss has none.",
        ),
    },
    praise="It works for any number of samples and weights. Without the σ it would be the gradient "
           "of half the squared error of a straight line: the log loss is made to fit σ.",
    hint="Follow the loop: z for all samples at once, then a, then dz = a − y, then the means.",
)


def _stable(z):
    """Return the price of z if y = 1, and if y = 0."""
    return np.logaddexp(0, -z), np.logaddexp(0, z)


def _naive(z):
    a = 1 / (1 + np.exp(-z))
    return -np.log(a), -np.log(1 - a)


def _cost(prices, formula):
    return lambda z, y: formula(*prices(z), y)


def _mean_price(one, zero, y):
    return np.mean(y * one + (1 - y) * zero)


WRONG_COSTS = {
    "1/m forgotten": (
        lambda one, zero, y: np.sum(y * one + (1 - y) * zero),
        "You added up the prices of all samples. The cost is their mean.",
    ),
    "minus forgotten": (
        lambda one, zero, y: -_mean_price(one, zero, y),
        "The size is right, but your cost is negative. The logarithm of a number below 1 is "
        "negative: what turns it into a price?",
    ),
    "bracket missing": (
        lambda one, zero, y: np.mean(y * one - (1 - y) * zero),
        "Where y = 0 your price is negative. The minus sign belongs to both terms: that is the "
        "bracket missing in D4.",
    ),
    "log of the wrong argument": (
        lambda one, zero, y: np.mean((1 - y) * one + y * zero),
        "You charge for being right: a and 1 − a, or z and −z, are exchanged. Which of them does "
        "a sample with y = 1 pay for?",
    ),
}

cost = Function(
    right=_cost(_stable, _mean_price),
    cases=((np.array([1.5, -0.4, 0.8]), np.array([1.0, 0.0, 0.0])),
           (np.array([1000.0, -1000.0, 1000.0, -1000.0]), np.array([0.0, 1.0, 1.0, 0.0]))),
    edges=((np.array([0.0]), np.array([1.0])), (np.array([-40.0]), np.array([1.0])),
           (np.array([1.2345]), np.array([0.0])), (np.array([1.2345, 20.0]), np.array([1.0, 1.0])),
           (np.array([9.0, -9.0]), np.array([1.0, 0.0])),
           (np.array([800.0, -2000.0]), np.array([0.0, 1.0])),
           (np.array([40.0, 3.0, -0.5, 0.0, -1.0]), np.array([0.0, 0.0, 1.0, 0.0, 1.0]))),
    whole=((np.array([2, -1, 3]), np.array([1, 0, 0])),),
    allowed=lambda random: _scores(random, size(random)),
    returns=("J",),
    mistakes={
        "log of 0": Mistake(
            _cost(_naive, _mean_price),
            "It is right for small z. At z = ±1000 it is not a number: a term that should count "
            "nothing is 0 times something infinite. Never form a, nor e to a large z.",
        ),
        "infinite": Mistake(
            lambda z, y: np.mean(np.log(1 + np.exp((1 - 2 * y) * z))),
            "It is right for small z. At z = ±1000 you take the logarithm of 0, or of an e^1000 "
            "too large to hold. The true price is about 1000: which function gets there?",
        ),
        **{name: Mistake(_cost(_stable, formula), says)
           for name, (formula, says) in WRONG_COSTS.items()},
        **{f"{name}, log of 0": Mistake(_cost(_naive, formula), f"{says} And then: try z = 1000.")
           for name, (formula, says) in WRONG_COSTS.items()},
        "logarithm to base 10": Mistake(
            lambda z, y: _cost(_naive, _mean_price)(z, y) / np.log(10),
            "Your logarithm has base 10. It is the natural one that undoes e^z. And then: try "
            "z = 1000.",
        ),
        "logarithm to base 2": Mistake(
            lambda z, y: _cost(_naive, _mean_price)(z, y) / np.log(2),
            "Your logarithm has base 2. It is the natural one that undoes e^z. And then: try "
            "z = 1000.",
        ),
    },
    praise="At z = ±1000 it pays 1000 where the model is wrong and 0 where it is right, without a "
           "warning. That is why large libraries offer a log loss that takes z instead of a.",
    hint="Where y = 0 the price is a function of z, and where y = 1 the same function of −z. Take "
         "the mean. At z = ±1000 nothing may overflow, and with a clipped a you pay too little.",
)
