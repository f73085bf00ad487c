"""Lesson 08, momentum: runs made again by powers of one matrix."""

import functools
import math
import re

import numpy as np

from helpers import three_samples
from tests.lessons.readouts.descents import counted, number
from tests.lessons.readouts.told import holds
from tests.lessons.readouts.wording import digits, lines

H = 2 * three_samples.INPUTS.T @ three_samples.INPUTS
ERROR = three_samples.START - np.linalg.solve(
    three_samples.INPUTS, three_samples.TARGETS).T
SMALLEST, _, LARGEST = EIGENVALUES = np.linalg.eigvalsh(H)
SETTINGS = [{"learning_rate": alpha, "momentum": beta, "iteration": k}
            for alpha in (0.0, 0.25, 0.31, 0.32, 0.6, 0.61, 0.64) for beta in (0.0, 0.5, 0.9, 0.99)
            for k in (0, 1, 2, 400, 21_000)]


@functools.cache
def error_after(alpha, beta, k):
    """Return the largest error of an entry of W: the error and the one before as one vector."""
    one = np.eye(3)
    update = np.block([[(1 + beta) * one - alpha * H, -beta * one], [one, 0 * one]])
    with np.errstate(all="ignore"):
        power = np.linalg.matrix_power(update, k)
        left = np.max(np.abs((power @ np.vstack([ERROR.T, ERROR.T]))[:3]))
    return left if np.isfinite(left) else math.inf


@holds("beyond_the_plain_step.heavy_ball", *SETTINGS)
def heavy_ball(told, learning_rate, momentum, iteration):
    """The limit is where a root is −1; whether the roots are a pair, their discriminant says."""
    plain, limit = 2 / LARGEST, 2 * (1 + momentum) / LARGEST
    with lines(told) as (first, second, third):
        first.number("", iteration, f" update{'' if iteration == 1 else 's'} with ")
        number(first, "α = ", learning_rate, " and ", digits=4, apart_from=(plain, limit))
        number(first, "β = ", momentum, ". The largest error of an entry of W is ", digits=4)
        size = error_after(learning_rate, momentum, iteration)
        if size > 1e100:
            first.says("above 10¹⁰⁰")
        elif size > 1.0001e-6:
            digits(first, "", size)
        else:
            first.says("below 10⁻⁶")
            assert size < 1.0001e-6
        number(second, "the limit 2(1 + β)/λ_max = " if learning_rate else
               "The limit 2(1 + β)/λ_max is ", limit, digits=4, apart_from=(learning_rate,))
        second.says("α = 0: nothing moves.", learning_rate == 0)
        above = learning_rate > limit
        second.says("α is above ", above)
        second.says(": the steepest part grows.", above)
        second.says("α is below ", not above and learning_rate > 0)
        second.says(": in the end all three parts shrink.", not above and learning_rate > 0)
        if plain < learning_rate < limit:
            number(second, "It is above ", plain, ", the limit without momentum.", digits=4)
        _roots(third, learning_rate, momentum)


def _roots(told, alpha, beta):
    sizes, pairs = [], 0
    for eigenvalue in EIGENVALUES:
        total = 1 + beta - alpha * eigenvalue
        pair = total**2 - 4 * beta < 1e-13
        pairs += pair and beta > 0
        sizes.append(math.sqrt(beta) if pair else
                     (abs(total) + math.sqrt(total**2 - 4 * beta)) / 2)
    said = re.match(r"In the long run each update multiplies the sizes of the three parts by "
                    r"([0-9.]+), ([0-9.]+) and ([0-9.]*[0-9])\.", told.text)
    for text, size in zip(said.groups(), sizes, strict=True):
        if text == "1":
            assert abs(size - 1) < 1e-9, told.text
        else:
            assert abs(float(text) - size) <= 0.5001 * 10.0 ** -len(text.partition(".")[2])
    told.says(said[0])
    told.says("One of them is √β.", pairs == 1)
    told.says("Two of them are √β.", pairs == 2)
    told.says("All three are √β.", pairs == 3)


@functools.cache
def best_pair_needs():
    root = math.sqrt(LARGEST / SMALLEST)
    beta = ((root - 1) / (root + 1)) ** 2
    alpha = 4 / (math.sqrt(LARGEST) + math.sqrt(SMALLEST)) ** 2
    far = [k for k in range(1000) if error_after(alpha, beta, k) > 0.005]
    return far[-1] + 1


@holds("beyond_the_plain_step.heavy_ball, challenge",
       *({"learning_rate": 0.54, "momentum": 0.946, "iteration": k}
         for k in (0, 1, 180, 200, 220, 240, 260)),
       {"learning_rate": 0.64, "iteration": 240}, {"learning_rate": 0.6, "momentum": 0.95,
                                                   "iteration": 240})
def heavy_ball_challenge(told, learning_rate, momentum, iteration):
    """It is reached where the error is small, and is small after each later update too."""
    told.fixed("Challenge: bring every entry of W within 0.005 of its final value, to stay there, "
               "in at most 240 updates.")
    demo, _, verdict = told.text.partition("\nChallenge: ")
    made = type(told)(demo)
    heavy_ball(made, learning_rate, momentum, iteration)
    assert not made.rest
    told.fixed(demo)
    verdict = verdict.partition("\n")[2]
    updates = counted(iteration, "update")
    size = error_after(learning_rate, momentum, iteration)
    few, near = iteration <= 240, size <= 0.005
    again = next((k for k in range(iteration, iteration + 3000)
                  if error_after(learning_rate, momentum, k) > 0.005), None) if few and near else 0
    told.says("★ Reached: ", again is None)
    told.says("☆ Not yet: ", again is not None)
    if not few:
        told.number("", iteration, " updates are too many.")
        return
    before = f"after {updates} the largest error of an entry is "
    if size > 1e6:
        told.says(f"{before}over 10⁶.")
    elif not near:
        digits(told, before, size, ".")
    elif again is None:
        told.number(before, size, ", and it stays within 0.005. ")
        told.number("The best pair needs ", best_pair_needs(), ".")
    else:
        told.number(before, size, ", but at update ")
        told.number("", again, " it is above 0.005 again.")
