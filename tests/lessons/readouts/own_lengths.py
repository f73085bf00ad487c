"""Lesson 08, steps that choose their own length.

In the valley each try is decided in exact fractions. The network's runs are proved step by step, by
automatic differentiation.
"""

import functools
from fractions import Fraction

import autograd.numpy as anp
import numpy as np
from autograd import grad

from helpers.lessons.beyond_the_plain_step.live import network_runs
from tests.lessons.readouts.descents import counted, number
from tests.lessons.readouts.network import _losses
from tests.lessons.readouts.told import holds
from tests.lessons.readouts.wording import digits

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
    told.fixed(f"{start.capitalize()}, {counted(iteration, 'step')}. ")
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
