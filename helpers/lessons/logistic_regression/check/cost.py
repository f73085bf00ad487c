"""The exercise cost."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import one_of, size, tenths
from helpers.checking.functions import Function
from helpers.lessons.logistic_regression.check.shared import labels


def _scores(random, m):
    """Draw z, also where e^z cannot be held, and labels."""
    return one_of(random, 1, 10, 1000) * tenths(random, m), labels(random, m)


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
