"""Lesson 08: runs made again by other means, or proved step by step.

Momentum by powers of one matrix, mini-batches with SciPy's σ, backtracking in exact fractions, and
the network by automatic differentiation.
"""

import functools
import math
import re
from fractions import Fraction

import autograd.numpy as anp
import numpy as np
from autograd import grad
from scipy import optimize, special

from helpers import three_samples
from helpers.lessons.beyond_the_plain_step.live import batch_runs, network_runs
from tests.lessons.readouts.descents import counted, number
from tests.lessons.readouts.network import _losses
from tests.lessons.readouts.penguins import Facts
from tests.lessons.readouts.told import holds
from tests.lessons.readouts.wording import digits, lines

# Momentum

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


# Mini-batches

M = 219
PENGUINS = Facts(("bill_length_mm",))
COLUMNS, LABELS = PENGUINS.columns[True], PENGUINS.y.astype(float)


@functools.cache
def lowest_cost():
    found = optimize.minimize(lambda theta: PENGUINS.costs(theta[None])[0], np.zeros(2), tol=1e-14)
    return found.fun


@functools.cache
def batch_run(size, shuffle):
    """Return all places of the runs with each α, staying and falling, by the rule itself."""
    random = np.random.default_rng(["first", "second", "third"].index(shuffle))
    order = np.concatenate([random.permutation(M) for _ in range(100)])
    rates = np.array([0.25, 0.25, 1, 1, 4, 4])
    falls = np.array([0, 1, 0, 1, 0, 1])
    theta, places = np.zeros((6, 2)), [np.zeros((6, 2))]
    for step in range(100 * M // size):
        chosen = order[step * size:(step + 1) * size]
        wrong = special.expit(theta @ COLUMNS[chosen].T) - LABELS[chosen]
        alpha = rates / (1 + falls * step / 100)
        theta = theta - alpha[:, None] * (wrong @ COLUMNS[chosen]) / size
        places.append(theta)
    return np.array(places)


def place(size, rate, falls, shuffle, looks):
    column = 2 * batch_runs.RATES.index(rate) + falls
    return batch_run(size, shuffle)[looks // size, column]


BATCHES = [{"batch": size, "looks": looks, "falls": falls, "learning_rate": rate}
           for size in (1, 2, 100, 219) for looks in (0, 1, 220, 21_900)
           for falls in (False, True) for rate in (0.25, 4.0)]


@holds("beyond_the_plain_step.mini_batches", *BATCHES)
def mini_batches(told, batch, learning_rate, falls, shuffle, looks):
    """The costs come from SciPy, and the lowest one is found by its own minimiser."""
    theta, large = (place(size, learning_rate, falls, shuffle, looks) for size in (batch, M))
    steps, dear = looks // batch, looks // M
    with lines(told) as (first, second, third):
        first.says({"first": "First", "second": "Second", "third": "Third"}[shuffle] + " shuffle: ")
        first.number("", looks, f" look{'' if looks == 1 else 's'} at a penguin, in ")
        first.number("", steps, f" step{'' if steps == 1 else 's'} of ")
        first.number("", batch, ". ")
        first.number("α = ", learning_rate)
        if falls:
            digits(first, ", by now ", learning_rate / (1 + steps / 100), ".")
        second.number("w = ", theta[0])
        second.number(", b = ", theta[1])
        cost, lowest = PENGUINS.costs(theta[None])[0], lowest_cost()
        number(second, ": J is ", cost)
        _above(second, ", and ", cost - lowest, " above its lowest, ")
        number(second, "", lowest, ".")
        third.number("In steps of ", M, " it would be ")
        third.number("", dear, f" step{'' if dear == 1 else 's'}, and J ")
        _above(third, "", PENGUINS.costs(large[None])[0] - lowest, " above.")


def _above(told, before, value, after):
    if value < 1e-7:
        told.says(f"{before}less than 10⁻⁷{after}")
    else:
        told.number(before, value, after)


# A valley in which steps choose their own length

CURVATURES = Fraction(2, 5), Fraction(4)


def _loss(place):
    return sum(each * x * x for each, x in zip(CURVATURES, place, strict=True)) / 2


@functools.cache
def chosen_steps(first, share, x1, x2, steps):
    """Return the losses, the α, the tries and what each step kept of the promise, exactly."""
    place, rate = (Fraction(x1), Fraction(x2)), Fraction(first)
    losses, taken = [_loss(place)], []
    for _ in range(steps):
        slope = [each * x for each, x in zip(CURVATURES, place, strict=True)]
        promise, tries = sum(each * each for each in slope), 1
        if promise == 0:
            break
        while True:
            there = [x - rate * each for x, each in zip(place, slope, strict=True)]
            kept = (losses[-1] - _loss(there)) / (rate * promise)
            if kept >= Fraction(share):
                break
            rate, tries = rate / 2, tries + 1
        place = there
        losses.append(_loss(place))
        taken.append((rate, tries, kept))
        rate *= 2
    return losses, taken


VALLEY = [{"steps": steps, "share": share, "first": first} for steps in (0, 1, 2, 29, 40)
          for share in (0.05, 0.5, 0.95) for first in (0.06, 0.6, 2.4)]
VALLEY += [{"x1": x1, "x2": x2, "steps": steps, "first": 0.7} for steps in (0, 1, 40)
           for x1, x2 in ((0.0, 0.0), (1.0, 0.0), (0.0, -1.0), (0.02, 1.5), (-2.4, 0.02))]


@holds("beyond_the_plain_step.own_length", *VALLEY)
def own_length(told, first, share, x1, x2, steps):
    """Each try is decided in fractions, where nothing is rounded."""
    losses, taken = chosen_steps(first, share, x1, x2, steps)
    if not taken:
        at_rest = losses[0] == 0 and steps > 0
        told.says("The start (0, 0) is the minimum: the slope is 0.", at_rest)
        if not at_rest:
            number(told, "No step yet: the loss is ", losses[0])
    else:
        tries = sum(each[1] for each in taken)
        told.number("", len(taken), f" step{'' if len(taken) == 1 else 's'} and ")
        told.number("", tries, f" tr{'y' if tries == 1 else 'ies'}: ")
        number(told, "the loss went from ", losses[0], " to ")
        if losses[-1] < 1e-12:
            told.says("less than 10⁻¹².")
        else:
            number(told, "", losses[-1])
        told.says(" It never rose.", all(b <= a for a, b in zip(losses, losses[1:], strict=False)))
        _last_step(told, *taken[-1], share)
    told.number("For one α for all steps the limit would be ", 0.5, "; ")
    above = sum(rate > Fraction(1, 2) for rate, *_ in taken)
    told.says("no step has been taken", not taken)
    told.says("no step was above it", taken and not above)
    if above:
        told.number("", above, " step was above it" if above == 1 else " steps were above it")


def _last_step(told, rate, tries, kept, share):
    number(told, "The last step took α = ", rate, " after ")
    told.number("", tries, " try." if tries == 1 else " tries.")
    if tries > 1:
        number(told, " The first, α = ", rate * 2 ** (tries - 1), ", was too long.")
    number(told, " It kept ", kept, " of what the slope promised; ", apart_from=(share,))
    told.number("", share, " is asked.")


# The network


@functools.cache
def proved(start):
    """Return the run that chooses its own steps, once each of its steps is seen to be right."""
    run = network_runs.own(start)
    slopes = grad(lambda theta: anp.sum(_losses(theta)))(run.path)
    losses, promised = _losses(run.path), np.sum(slopes**2, axis=1)[:-1]
    assert np.allclose(run.path[1:], run.path[:-1] - run.rates[:, None] * slopes[:-1], atol=1e-9)
    assert np.allclose(run.losses, losses, rtol=1e-9)
    assert np.all(losses[1:] <= losses[:-1] - 0.5 * run.rates * promised + 1e-12)
    too_long = _losses(run.path[:-1] - 2 * run.rates[:, None] * slopes[:-1])
    rejected = too_long > losses[:-1] - 0.5 * 2 * run.rates * promised - 1e-12
    assert np.all(rejected[run.tries > 1])
    tried_first = np.append(1.0, 2 * run.rates[:-1])
    assert np.allclose(run.rates, tried_first / 2.0 ** (run.tries - 1))
    return losses, run.rates, run.tries


@functools.cache
def limits(start):
    """Return 2/λ_max at each place, from products of the Hessian with unit vectors."""
    path = network_runs.own(start).path

    def slope_along(theta, way):
        return anp.sum(grad(lambda each: anp.sum(_losses(each)))(theta) @ way)

    columns = [grad(slope_along)(path, way) for way in np.eye(13)]
    return 2 / np.linalg.eigvalsh(np.stack(columns, axis=-1))[:, -1]


@functools.cache
def with_one(start, rate):
    """Return the losses of the run with one α, once each of its steps is seen to be right.

    With a large α rounding decides where a run is in the end, so it is not made again.
    """
    path, _ = network_runs.fixed(start, rate)
    slopes = grad(lambda theta: anp.sum(_losses(theta)))(path)
    assert np.allclose(path[1:], path[:-1] - rate * slopes[:-1], rtol=1e-9, atol=1e-9)
    return _losses(path)


@holds("beyond_the_plain_step.network_steps",
       *({"start": start, "iteration": k} for start in network_runs.STARTS for k in (0, 1, 300)),
       *({"learning_rate": rate, "iteration": 300} for rate in network_runs.RATES))
def network_steps(told, start, learning_rate, iteration):
    """Losses and slopes come from automatic differentiation."""
    told.fixed(f"{start}, {counted(iteration, 'step')}. ")
    losses = with_one(start, learning_rate)[:iteration + 1]
    told.number("With α = ", learning_rate, " the loss is ")
    digits(told, "", losses[-1])
    rises = int(np.sum(np.diff(losses) > 0))
    if rises:
        told.number(", and it rose at ", rises, f" step{'' if rises == 1 else 's'}.", to=1)
    if iteration == 0:
        digits(told, "At the start 2/λ_max is ", limits(start)[0])
        return
    own, rates, tries = (each[:iteration + 1] for each in proved(start))
    digits(told, "Steps that choose their own length: the loss is ", own[-1], " after ")
    total = int(np.sum(tries[:iteration]))
    told.number("", total, f" tr{'y' if total == 1 else 'ies'}, ", to=1)
    told.says("and it never rose.", np.all(np.diff(own) <= 0))
    told.number("Their α went from ", min(rates[:iteration]), " to ")
    told.number("", max(rates[:iteration]), ". ")
    above = int(np.sum(rates[:iteration] > limits(start)[:iteration]))
    told.number("It was above 2/λ_max at ", above, " of ", to=1)
    told.number("", iteration, f" step{'' if iteration == 1 else 's'}.", to=1)


# The challenge


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
