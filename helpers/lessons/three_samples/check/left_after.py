"""The exercise left_after."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import one_of, size, tenths
from helpers.checking.functions import Function

left_after = Function(
    right=lambda error, learning_rate, eigenvalue, k: (
        error * (1 - learning_rate * eigenvalue) ** k),
    cases=((1.5, 0.25, 6.4, 3), (-2.0, 0.1, 0.5, 6),
           (np.array([1.0, -2.0, 0.5]), 0.3, np.array([0.4, 2.0, 4.5]), 5)),
    edges=((2.3456, 0.1234, 3.4567, 3), (14.0, 0.0, 1.0, 5), (140.0, 0.3, 0.0, 2),
           (0.5, 0.3, 45.0, 4), (3.0, 0.5, 2.0, 0), (3.0, 0.5, 2.0, 4), (0.7, 0.05, 150.0, 1),
           (-150.0, 0.01, 3.0, 25), (np.array([4.0]), 0.2, np.array([12.0]), 12),
           (np.array([0.0, 2.0, -1.0, 3.0]), 1.5, np.array([0.0, 1.0, 0.5, 2.0]), 2)),
    whole=((np.array([1, -2]), 0.25, np.array([1, 3]), 2),),
    allowed=lambda random: (
        tenths(random), one_of(random, 0.0, 0.1, 0.25, 1.5), tenths(random, low=0),
        size(random, 0, 20)),
    returns=("the error",),
    mistakes={
        "times k instead of to the power k": Mistake(
            lambda error, learning_rate, eigenvalue, k: (
                error * k * (1 - learning_rate * eigenvalue)),
            "You multiply by the factor once, and then by k. Each update multiplies by it again.",
        ),
        "k steps added up": Mistake(
            lambda error, learning_rate, eigenvalue, k: (
                error * (1 - learning_rate * eigenvalue * k)),
            "You take the first step k times. But each step is taken from what is left by then, "
            "and so the steps get smaller.",
        ),
        "plus instead of minus": Mistake(
            lambda error, learning_rate, eigenvalue, k: (
                error * (1 + learning_rate * eigenvalue) ** k),
            "With your factor every error grows, even for a tiny α. The update goes against the "
            "gradient.",
        ),
        "1 forgotten": Mistake(
            lambda error, learning_rate, eigenvalue, k: error * (learning_rate * eigenvalue) ** k,
            "αλ is the share that an update takes away. What is left of 1 then?",
        ),
        "what is gone": Mistake(
            lambda error, learning_rate, eigenvalue, k: (
                error * (1 - (1 - learning_rate * eigenvalue) ** k)),
            "That is how much has gone. What is left is asked for.",
        ),
        "start forgotten": Mistake(
            lambda error, learning_rate, eigenvalue, k: (
                0 * error + (1 - learning_rate * eigenvalue) ** k),
            "That is the factor of k updates. It multiplies the error at the start.",
        ),
        "error inside the power": Mistake(
            lambda error, learning_rate, eigenvalue, k: (
                (error * (1 - learning_rate * eigenvalue)) ** k),
            "The start comes in once. You raise it to the power k as well.",
        ),
        "sign lost": Mistake(
            lambda error, learning_rate, eigenvalue, k: (
                error * np.abs(1 - learning_rate * eigenvalue) ** k),
            "The size is right. But where the factor is negative, the error changes its sign with "
            "every update.",
        ),
    },
    praise="That is all of gradient descent on such a loss: one power for each λ. It answers as "
           "fast for 21,000 updates as for one. The slider in the picture uses it.",
    hint="One update multiplies the error by the factor 1 − αλ. What do k updates do?",
)
