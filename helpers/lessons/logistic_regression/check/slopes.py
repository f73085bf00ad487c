"""The exercise slopes."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import size, spread, tenths
from helpers.checking.functions import Function
from helpers.lessons.logistic_regression.check.shared import DECIMALS, LONG, NARROW, SINGLE, SQUARE


def _slopes(random, m, n):
    """Draw dz and X of m samples with n features."""
    return tenths(random, m, low=-9, high=9), tenths(random, m, n)


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
