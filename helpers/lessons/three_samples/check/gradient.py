"""The exercise gradient."""

import numpy as np

from helpers.checking.answers import Mistake
from helpers.checking.drawing import size, spread, tenths
from helpers.checking.functions import Function


def _looped(count):
    """Return the gradient of a loop that runs over too few samples."""
    def gradient(W, inputs, targets):
        few = count(W)
        return 2 * (inputs[:few] @ W.T - targets[:few]).T @ inputs[:few]

    return gradient


def _of_one_sample(number):
    """Return the gradient of one sample alone."""
    return lambda W, inputs, targets: 2 * np.outer(
        W @ inputs[number] - targets[number], inputs[number])


def _samples(random, m, n, p):
    """Draw W, and m samples of n inputs and p targets."""
    return tenths(random, p, n), tenths(random, m, n), tenths(random, m, p)


gradient = Function(
    right=lambda W, inputs, targets: 2 * (inputs @ W.T - targets).T @ inputs,
    cases=(
        (np.array([[0.5, -1.0, 2.0], [1.5, 0.3, -0.4]]),
         np.array([[0.2, 0.5, 0.7], [0.4, 0.6, 0.8], [0.3, 0.6, 0.9], [1.0, -0.5, 0.1]]),
         np.array([[0.8, 0.7], [0.6, 0.9], [0.9, -0.3], [0.1, 1.2]])),
        (np.array([[1.5, -0.5]]),
         np.array([[1.0, 2.0], [0.5, -1.0], [3.0, 0.2], [-1.2, 0.4], [0.7, 0.6]]),
         np.array([[1.1], [0.4], [-0.6], [2.0], [0.3]])),
    ),
    edges=(
        (np.array([[0.5], [-2.0], [1.5]]), np.array([[150.0]]), np.array([[3.0, -0.5, 120.0]])),
        (np.array([[1.2345]]), np.array([[2.3456]]), np.array([[0.5678]])),
        (spread(4, 3), spread(5, 3), spread(5, 4)),
        (np.array([[1.0, -1.0, 0.5, 2.0], [0.0, 3.0, -0.2, 0.4]]),
         np.array([[0.5, 0.1, -0.7, 1.2], [2.0, -1.5, 0.3, 0.0]]),
         np.array([[0.6, -1.0], [1.4, 0.2]])),
    ),
    whole=((np.array([[1, 0], [0, 2]]), np.array([[0.2, 0.5], [0.4, 0.7], [0.3, 0.9]]),
            np.array([[0.8, 0.3], [0.7, 0.9], [0.6, 0.1]])),),
    allowed=lambda random: _samples(random, size(random), size(random), size(random)),
    returns=("the gradient",),
    mistakes={
        "mean instead of sum": Mistake(
            lambda W, inputs, targets: (
                2 * (inputs @ W.T - targets).T @ inputs / len(inputs)),
            "You divide by the number of samples. The loss of this notebook is a sum, not a mean.",
        ),
        "targets forgotten": Mistake(
            lambda W, inputs, targets: 2 * (inputs @ W.T).T @ inputs,
            "You use the predictions where the misses belong. What must be subtracted first?",
        ),
        "targets added": Mistake(
            lambda W, inputs, targets: 2 * (inputs @ W.T + targets).T @ inputs,
            "A miss is the way from the target to the prediction. You add the two instead.",
        ),
        "summed too early": Mistake(
            lambda W, inputs, targets: 2 * np.outer(
                (inputs @ W.T - targets).sum(axis=0), inputs.sum(axis=0)),
            "You add up the misses, add up the inputs, and multiply the two sums. Each sample's "
            "miss belongs to its own input: first multiply, then add.",
        ),
        "only the last sample": Mistake(
            _of_one_sample(-1),
            "Only the last sample is left. Does your loop put a new value in place of the old one, "
            "instead of adding to it?",
        ),
        "only the first sample": Mistake(
            _of_one_sample(0),
            "Only the first sample is there. Does your loop return before it comes to the others?",
        ),
        "loop over the wrong axis": Mistake(
            _looped(lambda W: W.shape[1]),
            "You take as many samples as W has columns. The samples are the rows of the inputs, "
            "and the check has more of them than that.",
        ),
        "loop over the rows of W": Mistake(
            _looped(len),
            "You take as many samples as W has rows. The samples are the rows of the inputs, and "
            "the check has more of them than that.",
        ),
        "always three samples": Mistake(
            _looped(lambda W: 3),
            "You take three samples, as this notebook has. The check has more: ask the inputs how "
            "many rows they have.",
        ),
    },
    praise="It does for any number of samples, inputs and targets what took two pages by hand. "
           "The product of the two tables is what adds up the summands over the samples.",
    hint="The misses first, a row for each sample: predictions minus targets. Then each entry of "
         "the result is the sum over the samples of 2 times input times miss.",
)
