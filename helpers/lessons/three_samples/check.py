"""Exercises of notebook 05: printed sums, one update, the limit, k updates, the whole gradient.

Sources: D3.6 (partial derivatives and the printed sums), D3.10 (the update), D3.11 (many updates).
"""

import numpy as np

from helpers.checking.answers import Mistake, Names, Numbers
from helpers.checking.drawing import one_of, size, tenths
from helpers.checking.functions import Function, spread

printed_sums = Names(
    right=["w13", "w21", "w23"],
    options=("w11", "w12", "w13", "w21", "w22", "w23"),
    mistakes={
        "summands only counted": Mistake(
            ["w13", "w23"],
            "These two have too many summands. The third has three, as it must, but one number in "
            "it belongs to another sample. Compare the brackets with the inputs.",
        ),
        "too many summands overlooked": Mistake(
            ["w21"],
            "Well seen: one wrong number in it. Now count the summands of the other five. How "
            "many should each sum have?",
        ),
        "only the second row": Mistake(
            ["w21", "w23"],
            "Both are wrong indeed. Look at the first row of W as well: there is one more.",
        ),
        "only one that is too long": Mistake(
            ["w13", "w21"],
            "Both are wrong indeed. One more sum is too long: how many samples are there?",
        ),
        "targets of the first row": Mistake(
            ["w13", "w21", "w22", "w23"],
            "One of these is right. In the sums of the second row, a bracket ends with the second "
            "number of the target: for sample 2 that is not 0.7.",
        ),
        "the right ones": Mistake(
            ["w11", "w12", "w22"],
            "These three are right. The other three are asked for.",
        ),
    },
    praise="Two are too long, and one has a single wrong digit. The long ones are easy to see, the "
           "digit is not. Read on for two ways in which a computer finds all three.",
    hint="A right sum has one summand for each sample. Its bracket holds the three inputs of that "
         "sample, and in the end its target.",
)

first_update = Numbers(
    right=[-1.42, 0.355],
    mistakes={
        "uphill": Mistake(
            [-1.42, -0.355],
            "The derivative is right. The update goes against it: what does minus a negative "
            "number give?",
        ),
        "wrong sign of the derivative": Mistake(
            [1.42, 0.355],
            "The update is right. But the loss falls when w₁₁ grows from 0. Which sign has the "
            "slope then?",
        ),
        "factor 2 forgotten": Mistake(
            [-0.71, 0.1775],
            "It is half of what it should be. Each square brings a factor down when you derive it.",
        ),
        "mean instead of sum": Mistake(
            [-1.42 / 3, 0.355 / 3],
            "You divided by the number of samples. The loss of this notebook is a sum, not a mean.",
        ),
        "one sample only": Mistake(
            [-0.32, 0.08],
            "That is what sample 1 adds. There are two more samples.",
        ),
        "learning rate forgotten": Mistake(
            [-1.42, 1.42],
            "The derivative is right. The step is not the whole derivative: how much of it?",
        ),
    },
    praise="At W = 0 every prediction is 0, so only the constants of the final lines are left: the "
           "gradient there is −b of the system A w = b. This step makes w₁₁ larger, although it "
           "ends at −1.5: the slope at the start knows nothing of that.",
    hint="Put 0 for all three unknowns into the final line for w₁₁. Then one update: the old value "
         "minus α times the derivative.",
)

right_angles = Numbers(
    right=[9, 1 / 9],
    mistakes={
        "squares forgotten": Mistake(
            [3, 1 / 3],
            "These follow from the lengths of the inputs. H holds their squares.",
        ),
        "lengths divided": Mistake(
            [3, 1 / 9],
            "The limit is right. Your first number is the largest length divided by the smallest. "
            "How do the lengths come into H?",
        ),
        "factor 2 forgotten": Mistake(
            [9, 2 / 9],
            "The first is right. The limit is twice too large: H is not XᵀX alone. What stands "
            "before it?",
        ),
        "limit of the flattest direction": Mistake(
            [9, 1],
            "The first is right. Your limit is that of the flattest direction. The steepest one "
            "allows less.",
        ),
        "1/λ instead of 2/λ": Mistake(
            [9, 1 / 18],
            "The first is right. At your second number the steepest part is gone after one update. "
            "α may still be larger: until the factor is −1.",
        ),
        "best α instead of the limit": Mistake(
            [9, 0.1],
            "The first is right. Your second number is the best α. The limit is where the steepest "
            "part stops shrinking.",
        ),
        "turned over": Mistake(
            [1 / 9, 1 / 9],
            "The limit is right. The condition number is the largest λ divided by the smallest, so "
            "it is never below 1.",
        ),
    },
    praise="Inputs at right angles, and still their lengths alone make a valley. If all three had "
           "one length, the condition number would be 1: all parts of the error shrink alike, and "
           "with the right α a single update removes them all.",
    hint="H = 2 XᵀX is diagonal here, so its eigenvalues stand on the diagonal. You need the "
         "largest and the smallest.",
    within=0.002,
)

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
