"""The exercise gradient."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import size, spread, tenths
from helpers.checking.functions import Function
from helpers.lessons.logistic_regression.check.shared import (
    DECIMALS,
    LONG,
    NARROW,
    SINGLE,
    SQUARE,
    labels,
)


def _model(random, m, n):
    """Draw w, b and m samples with their labels."""
    return tenths(random, n), tenths(random), tenths(random, m, n), labels(random, m)


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
