"""The exercise layer_back."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import size, spread, tenths
from helpers.checking.functions import Function


def _layer(dZ2, A1, W2):
    return A1.T @ dZ2 / len(dZ2), dZ2.mean(axis=0), dZ2 @ W2.T


def _with(dW2=None, db2=None, dA1=None):
    """Make the right function with some of its results replaced."""
    changed = dW2, db2, dA1

    def function(dZ2, A1, W2):
        return tuple(right if other is None else other(dZ2, A1, W2)
                     for other, right in zip(changed, _layer(dZ2, A1, W2), strict=True))

    return function


def _sum_of_products(dZ2, A1, W2):
    return A1.T @ dZ2


def _sum_of_slopes(dZ2, A1, W2):
    return dZ2.sum(axis=0)


# k1 = k2 in the cases, so that a forgotten transpose gives numbers that can be told, no error.
def _drawn_layer(random, m, h, p):
    """Draw dZ2, A1 and W2 for m samples, h units and p outputs."""
    return tenths(random, m, p), tenths(random, m, h), tenths(random, h, p)


layer_back = Function(
    right=_layer,
    cases=(
        (np.array([[0.5, -0.2], [0.1, 0.4], [-0.3, 0.6]]),
         np.array([[0.9, -0.5], [0.2, 0.7], [-0.4, 0.3]]), np.array([[1.0, -2.0], [0.5, 3.0]])),
        (np.array([[0.2, -0.1, 0.4], [0.3, 0.6, -0.5]]),
         np.array([[0.1, 0.8, -0.6], [0.5, -0.2, 0.4]]),
         np.array([[1.0, 0.5, -1.0], [2.0, -0.3, 0.7], [0.4, 1.5, -2.0]])),
    ),
    edges=(
        (np.array([[0.5], [-1.5], [2.0], [150.0]]),
         np.array([[0.3, -0.7], [1.0, 0.2], [-120.0, 0.6], [0.8, -0.1]]),
         np.array([[0.4], [-1.1]])),
        (np.array([[0.7, -0.4, 1.2]]), np.array([[-0.9]]), np.array([[2.0, 0.3, -150.0]])),
        (np.array([[1.2345], [-0.3456]]), np.array([[2.3456], [0.5678]]), np.array([[0.4567]])),
        (spread(6, 4), spread(6, 5), spread(5, 4)), (spread(1, 4), spread(1, 2), spread(2, 4)),
    ),
    whole=((np.array([[1, 0], [2, -1], [1, 3]]), np.array([[1, -1], [0, 1], [1, 1]]),
            np.array([[1, 2], [-1, 3]])),),
    allowed=lambda random: _drawn_layer(random, size(random), size(random), size(random)),
    returns=("dW2", "db2", "dA1"),
    mistakes={
        "1/m forgotten": Mistake(
            _with(dW2=_sum_of_products, db2=_sum_of_slopes),
            "dA1 is right. dW2 and db2 are sums over the samples. The loss is a mean: what is "
            "missing?",
        ),
        "1/m forgotten in dW2": Mistake(
            _with(dW2=_sum_of_products),
            "db2 and dA1 are right. dW2 adds over the samples. db2 takes the mean: do the same.",
        ),
        "sum in place of mean": Mistake(
            _with(db2=_sum_of_slopes),
            "dW2 and dA1 are right. db2 adds over the samples, and dW2 takes the mean. Do the same "
            "in both.",
        ),
        "1/m once too often": Mistake(
            _with(dA1=lambda dZ2, A1, W2: dZ2 @ W2.T / len(dZ2)),
            "dW2 and db2 are right. dA1 belongs to single samples, as dZ2 does. No mean is taken "
            "there.",
        ),
        "mean over the wrong axis": Mistake(
            _with(db2=lambda dZ2, A1, W2: dZ2.mean(axis=1)),
            "Your db2 has a number for each sample. It must have one for each unit: the samples "
            "are the rows, and they are what the mean goes over.",
        ),
        "one slope for all biases": Mistake(
            _with(db2=lambda dZ2, A1, W2: dZ2.mean()),
            "Your db2 is one number. In the notebook the last layer had one unit. Here each unit "
            "has a bias, and each bias its own slope.",
        ),
        "dW2 transposed": Mistake(
            _with(dW2=lambda dZ2, A1, W2: dZ2.T @ A1 / len(dZ2)),
            "db2 and dA1 are right. The numbers of dW2 are right too, but rows and columns are "
            "exchanged: it must have the shape of W2, (k1, k2).",
        ),
        "W2 not transposed": Mistake(
            _with(dA1=lambda dZ2, A1, W2: dZ2 @ W2),
            "dW2 and db2 are right. On the way back W2 is used from its other side: a row of W2 "
            "belongs to one entry of A1. Write the shapes, with k1 and k2 different.",
        ),
        "ways not added": Mistake(
            _with(dA1=lambda dZ2, A1, W2: dZ2[:, None] * W2),
            "dW2 and db2 are right. Your dA1 holds a slope for each way from a hidden value to a "
            "unit. Where several ways meet, they are added.",
        ),
        "one link too far": Mistake(
            _with(dA1=lambda dZ2, A1, W2: dZ2 @ W2.T * (1 - A1**2)),
            "dW2 and db2 are right. You also went through the curve that made A1: that gives dZ1. "
            "Only dA1 is asked for.",
        ),
    },
    praise="dA1 is what the layer before needs. Go through the slope of its curve, and call the "
           "same function again: so a network of any depth finds its slopes.",
    hint="dW2 has the shape of W2, db2 that of b2, dA1 that of A1. The first two are means over "
         "the samples. The third is for each sample.",
)
