"""Notebook 07: straight lines counted one by one, and runs of the network proved step by step.

With a large α a run is chaotic: rounding decides where it is in the end. So the runs that are
shown are not made again: each of their steps is held against automatic differentiation.
"""

import functools
import itertools
import math

import autograd.numpy as anp
import numpy as np
from autograd import grad
from scipy import special

from helpers.lessons.many_weights.live import rings, training_runs
from tests.lessons.readouts.told import holds
from tests.lessons.readouts.wording import digits, plural

SAMPLES = [(*x, label == 1) for x, label in zip(rings.X.tolist(), rings.Y.tolist(), strict=True)]
ENDS = 0, 6, 9, 12, 13  # of W1, b1, W2 and b2 in θ


# Straight lines


def _right(angle, offset):
    across, up = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return sum((x1 * across + x2 * up > offset) == one for x1, x2, one in SAMPLES)


def _best_with_direction(angle):
    """Try a line between each two neighbours, and one on either side of all samples."""
    across, up = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    along = sorted(x1 * across + x2 * up for x1, x2, _ in SAMPLES)
    places = [along[0] - 1, along[-1] + 1,
              *((low + high) / 2 for low, high in itertools.pairwise(along))]
    projected = np.array([(x1 * across + x2 * up, one) for x1, x2, one in SAMPLES])
    says_one = projected[:, 0] > np.array(places)[:, None]
    return int(np.max(np.sum(says_one == projected[:, 1], axis=1)))


@functools.cache
def _best_line():
    """Any line can be moved until it meets two samples, while all others stay on their sides.

    A small turn or shift then puts those two on their right sides as well.
    """
    best = 0
    for (x1, x2, _), (other1, other2, _) in itertools.combinations(SAMPLES, 2):
        side = (rings.X - [x1, x2]) @ [x2 - other2, other1 - x1]
        on_it = np.abs(side) < 1e-12
        assert np.sum(on_it) == 2, "three samples on a line"
        for says_one in (side > 0, side < 0):
            best = max(best, np.sum((says_one == (rings.Y == 1))[~on_it]) + 2)
    return int(best)


@holds("many_weights.straight_line",
       *({"angle": angle, "offset": offset, "every": every}
         for angle in (0.0, 90.0, 148.4137, 150.0, 180.0, 359.0)
         for offset in (-2.2, -1.0, 0.0, 1.0, 2.2) for every in (False, True)),
       *({"angle": 0.0, "offset": x1} for x1, _, _ in SAMPLES[:10]), {"angle": 20.5, "every": True})
def straight_line(told, angle, offset, every):
    """Samples are counted one by one; the best line is found among those through two samples."""
    told.number("This line has ", _right(angle, offset), " of ", to=1)
    told.number("", len(SAMPLES), " samples right.")
    told.says("No straight line has more.", _right(angle, offset) == _best_line())
    if every:
        told.number("The best line with this direction has ", _best_with_direction(angle), ".",
                    to=1)


# A weight that is used twice


def _twice(w, x):
    return w * (w * x + 1)


def _signed(told, before, value):
    told.number(f"{before}(" if value < 0 else before, value, ")" if value < 0 else "")


@holds("many_weights.two_ways",
       *({"w": w, "x": x, "node": node} for node in range(5)
         for w, x in ((0.5, 4.0), (0.0, 0.0), (-2.0, 5.0), (2.0, -5.0), (-0.1, -0.5), (0.3, -2.5))))
def two_ways(told, w, x, node):
    """The slope is a difference of z itself, and each way is one with the other place held."""
    told.number("Node ", node, " of 4. ")
    h, z, small = w * x + 1, _twice(w, x), 1e-5
    if node == 0:
        told.fixed("w and x are given. Press Step: first forward, then backward.")
    elif node == 1:
        _signed(told, "h = w·x + 1 = ", w)
        _signed(told, " · ", x)
        told.number(" + ", 1, " = ")
        told.number("", h, ".")
    elif node == 2:
        _signed(told, "z = w·h = ", w)
        _signed(told, " · ", h)
        told.number(" = ", z, ".")
    elif node == 3:
        told.number("dh = ∂z/∂h = w = ", (w * (h + small) - w * (h - small)) / (2 * small), ".")
    else:
        over_h = w * ((w + small) * x - (w - small) * x) / (2 * small)
        straight = ((w + small) * h - (w - small) * h) / (2 * small)
        _signed(told, "Over h it is dh · x = ", w)
        _signed(told, " · ", x)
        told.number(" = ", over_h, ", ")
        told.number("straight it is h = ", straight, ", ")
        slope = (_twice(w + small, x) - _twice(w - small, x)) / (2 * small)
        told.number("and together dw = ", slope, ".")
        told.number("With w raised by ", 0.01, ", z changes by ")
        told.number("", _twice(w + 0.01, x) - z, ".")


# Runs of the network


def _z(theta):
    """The scores of all samples for each θ, shape (k, 13)."""
    W1, b1, W2, b2 = (theta[:, low:high] for low, high in itertools.pairwise(ENDS))
    hidden = anp.tanh(anp.einsum("mi,kih->kmh", rings.X, anp.reshape(W1, (-1, 2, 3)))
                      + b1[:, None])
    return anp.einsum("kmh,kh->km", hidden, W2) + b2


def _losses(theta):
    wrong_way = anp.where(rings.Y == 1, -1, 1) * _z(theta)
    return anp.mean(anp.logaddexp(0, wrong_way), axis=-1)


@functools.cache
def _proved(learning_rate, start):
    """All θ of the run that is shown and its losses, once each step is seen to be right."""
    kept = training_runs.weights(learning_rate, start)
    theta = np.hstack([each.reshape(training_runs.STEPS + 1, -1) for each in kept])
    slopes = grad(lambda theta: anp.sum(_losses(theta)))(theta)  # no run feels another's θ
    assert np.allclose(theta[1:], theta[:-1] - learning_rate * slopes[:-1], rtol=1e-9, atol=1e-9)
    if start == "all weights 0":
        assert not np.any(theta)
        assert np.max(np.abs(slopes)) < 1e-15
    return theta, _losses(theta)


@holds("many_weights.regions",
       *({"start": start, "learning_rate": rate, "iteration": iteration}
         for start in training_runs.STARTS for rate in (1.0, 10.0, 30.0)
         for iteration in (0, 1, 300)))
def regions(told, learning_rate, start, iteration):
    """Losses and counts are those of a run whose every step has been proved."""
    theta, losses = (each[:iteration + 1] for each in _proved(learning_rate, start))
    y_hat = special.expit(_z(theta[-1:]))[0]
    told.number("α = ", learning_rate, ", ")
    told.says(f"start: {start}. ")
    told.number("After ", iteration, plural(iteration, "step"))
    digits(told, " the loss is ", losses[-1])
    told.number(" and ", np.sum((y_hat > 0.5) == (rings.Y == 1)), " of ", to=1)
    told.number("", len(rings.Y), " samples are right. ")
    dead = np.all(np.abs(y_hat - 0.5) < 1e-15)
    told.says("Every ŷ is ½ and every slope is 0, so nothing moves.", dead)
    units = np.stack([theta[-1, :3], theta[-1, 3:6], theta[-1, 6:9], theta[-1, 9:12]])
    told.says("The hidden units are equal: three lines in one.",
              not dead and np.ptp(units, axis=1).max() < 1e-6)
    rises = int(np.sum(np.diff(losses) > 0))
    told.says("This is the start.", iteration == 0 and not dead)
    told.says("The loss never rose.", iteration and not rises and not dead)
    if rises and not dead:
        told.number("The loss rose at ", rises, plural(rises, "step"), to=1)
        told.fixed(": there α was too large.")


@holds("many_weights.regions, challenge",
       *({"learning_rate": rate, "start": start, "iteration": iteration}
         for rate in (3.0, 10.0, 30.0) for start in training_runs.STARTS
         for iteration in (0, 299, 300)))
def regions_challenge(told, **values):
    """It is reached where the loss itself is below 0.01."""
    task = "Challenge: a loss below 0.01 within 300 steps, with any α from any start."
    told.fixed(task)
    regions(told, **values)
    loss = _proved(values["learning_rate"], values["start"])[1][values["iteration"]]
    reached, left = loss < 0.01, 300 - values["iteration"]
    told.says("★ Reached: ", reached)
    told.says("☆ Not yet: ", not reached)
    if reached:
        told.number("the loss is ", loss,
                    ". In 300 steps no α up to 3 gets there from any start here.")
        assert _lowest_up_to_3() > 0.01
    elif values["start"] == "all weights 0":
        told.number("the loss is ", loss, " and stays there: choose another start.")
    elif left == 0:
        digits(told, "the loss is ", loss,
               ", and no step is left: try another α or another start.")
    else:
        digits(told, "the loss is ", loss, ", with ")
        told.number("", left, plural(left, "step"))
        told.fixed(" left.")


@functools.cache
def _lowest_up_to_3():
    return min(_proved(rate, start)[1].min() for rate in training_runs.RATES if rate <= 3
               for start in training_runs.STARTS)
