"""Arguments that an exercise's text allows, many of them drawn, many on a boundary.

An answer that differs from the right one for any of these is wrong; one that differs for none of
many thousand is taken to be right, however it is written.
"""

import numpy as np

from helpers.lessons.beyond_the_plain_step.check.backtrack import (
    bowl,
    slope_of_bowl,
    slope_of_valleys,
    valleys,
)
from helpers.lessons.learning_rate_and_start.check.descend import bowl_gradient, cubic_gradient
from helpers.lessons.many_weights.check.central_differences import cubes, mixed
from helpers.lessons.taylor_expansion import check as taylor
from helpers.lessons.what_is_a_gradient import check as gradient


def _one_of(random, *values):
    return values[random.integers(len(values))]


def _number(random):
    """Return a number of either sign, small or large, often one on a boundary."""
    if random.random() < 0.25:
        return float(_one_of(random, 0, 1, -1, 0.5, 2, -2, 3))
    return float(random.normal() * 10 ** random.uniform(-1, 1))


def _array(random, *shape):
    numbers = np.array([_number(random) for _ in range(int(np.prod(shape)))])
    return numbers.reshape(shape)


def _size(random):
    return int(random.integers(1, 6))


def _rate(random):
    return float(_one_of(random, 0.0, 0.01, 0.1, 0.3, 1.0, random.uniform(0, 2)))


def _loss(random):
    """Return a loss of one variable and its slope."""
    a, b, c = _array(random, 3)
    return _one_of(
        random, (np.exp, np.exp), (np.sin, np.cos),
        (lambda theta: a * theta**2 + b * theta + c, lambda theta: 2 * a * theta + b),
        (taylor.cube, taylor.slope_of_cube), (lambda theta: c + 0 * theta, lambda theta: 0 * theta))


def _losses(random):
    """Return losses that fall, rest and rise, by steps that often are as large as each other."""
    steps = random.choice([0.0, 0.125, 0.25, 0.25, 0.5, -0.125, -0.25], size=random.integers(12))
    return np.cumsum([random.integers(1, 9) / 8, *-steps])


def _flat(theta):
    return 0 * theta


def _gradient(random):
    """Return the gradient of a loss of any number of variables; some have a flat place."""
    pull = _array(random, 5)
    matrix = _array(random, 5, 5)
    return _one_of(
        random, bowl_gradient, cubic_gradient, _flat,
        lambda theta: pull[:len(theta)], lambda theta: matrix[:len(theta), :len(theta)] @ theta,
        lambda theta: np.eye(5)[1, :len(theta)], lambda theta: theta - theta[0],
        lambda theta: np.arange(len(theta)) - (len(theta) - 1) / 2)


def _symmetric(random, size, least=None):
    """Return a symmetric matrix, with eigenvalues above ``least`` if that is given."""
    if least is None:
        matrix = _array(random, size, size)
        return matrix + matrix.T
    turn = np.linalg.qr(random.normal(size=(size, size)))[0]
    if random.random() < 0.3:
        turn = np.eye(size)
    matrix = turn @ np.diag(least + random.exponential(size=size)) @ turn.T
    return (matrix + matrix.T) / 2


def _samples(random):
    """Return how many samples, inputs and outputs there are."""
    return _size(random), _size(random), _size(random)


def _gradient_of_two(random):
    x = _array(random, 2)
    return (np.array([x[0], abs(x[1]) + 0.05]),)


def _differences(random, *functions):
    size = int(random.integers(3, 6))
    return (_one_of(random, *functions), _array(random, size),
            float(_one_of(random, 0.1, 0.01, 0.5, 1.0, random.uniform(0.01, 1))))


def _any_size(theta):
    return np.sum(theta**3) + np.sum(theta) ** 2


def _tangent(random):
    f, slope = _loss(random)
    scale = 5 if f is np.exp else 1
    theta0 = _number(random) / scale
    return f, slope, theta0, theta0 if random.random() < 0.2 else _number(random) / scale


def _second_order(random):
    size = _size(random)
    return _array(random, size), _symmetric(random, size), _array(random, size)


def _step(random):
    return _gradient(random), _array(random, _size(random)), _rate(random)


def _walk(random):
    size = _size(random)
    matrix = _symmetric(random, size, least=0.1)
    gradients = (bowl_gradient, lambda theta: matrix @ theta, _flat,
                 lambda theta: np.ones(len(theta)))
    return (_one_of(random, *gradients), _array(random, size), float(random.uniform(0, 0.3)),
            int(_one_of(random, 0, 1, 2, 3, 12, 30)))


def _stop(random):
    return (_losses(random), random.integers(0, 9) / 8, float(_one_of(random, 0, 0.125, 0.25, 0.5)),
            int(random.integers(1, 6)))


def _left(random):
    k = int(_one_of(random, 0, 1, 2, 3, 5, 12, 25))
    if random.random() < 0.5:
        return _number(random), _rate(random), abs(_number(random)) / 3, k
    size = _size(random)
    return _array(random, size), _rate(random), np.abs(_array(random, size)) / 3, k


def _linear(random):
    m, n, p = _samples(random)
    return _array(random, p, n), _array(random, m, n), _array(random, m, p)


def _slopes(random):
    m, n, _ = _samples(random)
    return _array(random, m), _array(random, m, n)


def _logistic(random):
    m, n, _ = _samples(random)
    y = random.integers(0, 2, size=m).astype(float)
    return _array(random, n), _number(random), _array(random, m, n), y


def _cost(random):
    size = _size(random)
    z = random.choice([0.0, 1.0, -1.0, 20.0, -20.0, 50.0, -50.0, 800.0, 1000.0, -1000.0, -2000.0],
                      size=size)
    return (_array(random, size) if random.random() < 0.5 else z,
            random.integers(0, 2, size=size).astype(float))


def _sigmoid(random):
    m, n, _ = _samples(random)
    values = random.choice([0.0, 1.0, 0.5, 0.2, 0.9, random.random()], size=(m, n))
    return _array(random, m, n), values


def _roll(random):
    gradient, start, rate, steps = _walk(random)
    return gradient, start, rate / 2, float(_one_of(random, 0.0, 0.5, 0.9, random.random())), steps


def _halved(random):
    """Return a loss, a place with its slope, an α that is often too long, and a share."""
    loss, slope = _one_of(random, (bowl, slope_of_bowl), (valleys, slope_of_valleys))
    theta = random.normal(size=_size(random))
    return (loss, theta, slope(theta), float(10 ** random.uniform(-2, 1)),
            float(random.uniform(0.05, 0.9)))


def _layer(random):
    m, k1, k2 = _samples(random)
    return _array(random, m, k2), _array(random, m, k1), _array(random, k1, k2)


DRAW = {
    "what_is_a_gradient.gradient": _gradient_of_two,
    "what_is_a_gradient.central_gradient": lambda random: _differences(
        random, gradient.hill, gradient.waves, _any_size),
    "taylor_expansion.tangent": _tangent,
    "taylor_expansion.second_order_change": _second_order,
    "why_the_negative_gradient.update": _step,
    "why_the_negative_gradient.normalised_update": _step,
    "learning_rate_and_start.largest_safe": lambda random: (
        _symmetric(random, _size(random), least=0.05),),
    "learning_rate_and_start.descend": _walk,
    "learning_rate_and_start.stop_at": _stop,
    "three_samples.left_after": _left,
    "three_samples.gradient": _linear,
    "logistic_regression.slopes": _slopes,
    "logistic_regression.gradient": _logistic,
    "logistic_regression.cost": _cost,
    "many_weights.back_through_sigmoid": _sigmoid,
    "many_weights.central_differences": lambda random: _differences(
        random, cubes, mixed, _any_size),
    "many_weights.layer_back": _layer,
    "beyond_the_plain_step.roll": _roll,
    "beyond_the_plain_step.backtrack": _halved,
}
