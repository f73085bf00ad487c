"""The answers to the exams' questions once more, from the numbers that were drawn.

Nothing here repeats a formula of the exams: slopes are differences, runs are made step by step, and
the rest comes from the mathematics that the course shares.
"""

import math

import numpy as np

from helpers import (
    backtracking,
    descent,
    directions,
    logistic,
    momentum,
    network,
    objectives,
    quadratic,
    taylor,
    three_samples,
)


def slopes(f, theta, h=1e-5):
    """Return the central differences of ``f`` at a vector."""
    theta = np.asarray(theta, dtype=float)
    return np.array([(f(theta + nudge) - f(theta - nudge)) / (2 * h)
                     for nudge in h * np.eye(len(theta))])


def end(gradient, start, learning_rate, steps=1, **options):
    """Return the last place of a run."""
    start = np.atleast_1d(start)
    return descent.descend(gradient, start, learning_rate, max_steps=steps, **options).path[-1]


def even(*gradient):
    """Return an objective whose gradient at the origin is this one."""
    return objectives.bowl(np.ones(len(gradient)), minimum=-np.array(gradient))


def tangent_gap(objective, place, goal):
    """Return how far the loss is above its tangent."""
    return objective.value([goal]) - taylor.first_order(objective, [place])([goal])


def log_odds(a):
    """Return the z that σ turns into this a."""
    return np.log(a / (1 - a))


def sample_of(dz):
    """Return the a and y of a sample with this dz."""
    y = float(dz < 0)
    return dz + y, y


def counted(each, less):
    """Return how many steps a run takes, by making them."""
    error, steps = 1.0, 0
    while error > 1 / less:
        error, steps = error * each, steps + 1
    return steps


def run_told(order, curvature, rate, case):
    """Return where the true sentence stands: 1 is the one on a run like this."""
    w = descent.descend(objectives.bowl([curvature]).gradient, [1.0], rate, max_steps=6).path[:, 0]
    crosses, shrinks = np.all(w[1:] * w[:-1] < 0), abs(w[-1]) < 1
    assert (crosses, shrinks) == [(False, True), (True, True), (True, False)][case - 1]
    assert (rate > 1) == shrinks  # so "because α is above 1" is never the reason
    return order.index(1) + 1


def pulls_told(order, summands):
    """Return where the true sentence stands: with two summands against it, the sum decides."""
    misses = np.array(summands) / 2  # of samples whose inputs are 1
    step = -0.01 * three_samples.gradient(
        np.zeros((2, 3)), [[1, 0, 0]] * 3, [[-miss, 0] for miss in misses])[0, 0]
    assert np.sum(np.sign(summands) == np.sign(step)) == 2
    assert np.sum(np.abs(misses + step) > np.abs(misses)) == 2
    return order.index(1) + 1


def hidden_slope(dz, weight, hidden):
    """Return dz₁ of a network with one hidden unit and one sample: it is the slope of its bias."""
    a, y = sample_of(dz)
    made = network.Weights(W1=np.zeros((1, 1)), b1=np.arctanh([hidden]), W2=np.array([weight]),
                           b2=np.array(log_odds(a) - weight * hidden))
    return network.gradient(made, [[1.0]], [y]).b1[0]


def mean_slope(dz, inputs):
    """Return dw₁ of samples with these dz; a second input makes their z."""
    a, y = zip(*map(sample_of, dz), strict=True)
    X = np.column_stack([inputs, log_odds(np.array(a))])
    return logistic.gradient([0.0, 1.0], 0.0, X, np.array(y))[0][0]


def forward(W1, b1, W2, b2, x):
    """Return the output of a network with two hidden units."""
    made = network.Weights(*(np.asarray(each, dtype=float) for each in (W1, b1, W2, b2)))
    return network.predict(made, [x])[0]


def ball_told(order, place, steepness, lowest):
    """Return where the true sentence stands: the step leads away from the lowest place."""
    moved = end(lambda theta: [steepness], place, 0.01)[0] - place
    assert moved * steepness < 0 < (lowest - place) * steepness
    return order.index(1) + 1


def way_told(order, slopes, way, case):
    """Return where the true sentence stands: 1 is the one on a way like this."""
    change = directions.actual_change(even(*slopes), [0, 0], 1e-6 * directions.unit(way)) / 1e-6
    assert [change > 0.05, change < -0.05, abs(change) < 1e-5].index(True) == case - 1
    assert min(way) > 0  # so this is never the reason
    return order.index(1) + 1


def prediction_told(order, bend, place, step, case):
    """Return where the true sentence stands: 1 is the one on a prediction kept like this."""
    bowl = objectives.bowl([2 * bend])
    predicted, actual = (change(bowl, [place], [step]) for change in (
        directions.predicted_change, directions.actual_change))
    kept = [predicted < actual < -0.01, predicted < 0.01 < actual, 0 < predicted < actual]
    assert kept.index(True) == case - 1
    return order.index(1) + 1


def angles_told(order, far, steep, angles):
    """Return where the true sentence stands: two others are told apart from it by the numbers."""
    changes = [directions.predicted_change(even(steep, 0), [0, 0], [
        far * np.cos(np.radians(angle)), far * np.sin(np.radians(angle))]) for angle in angles]
    better = int(np.argmin(changes))
    assert abs(angles[better] - 180) < abs(angles[1 - better] - 180)
    assert changes[better] < changes[1 - better] - 0.01
    return order.index(1) + 1


def spread_of_mean(each, size):
    """Return the standard deviation of a mean, from every outcome that coins may have."""
    size = int(size)
    chances = [math.comb(size, heads) / 2**size for heads in range(size + 1)]
    means = [each * (2 * heads / size - 1) for heads in range(size + 1)]
    return math.sqrt(math.fsum(
        chance * mean**2 for chance, mean in zip(chances, means, strict=True)))


def error_told(order, high, rate, beta, case):
    """Return where the true sentence stands: 1 is the one on a run like this."""
    gradient = objectives.bowl([high]).gradient
    ends = [abs(momentum.descend(gradient, [1.0], rate, each, max_steps=400).path[-1, 0])
            for each in (beta, 0)]
    assert [end < 1e-3 for end in ends] == [[True, True], [True, False], [False, False]][case - 1]
    assert beta < 1  # so this is never the reason
    return order.index(1) + 1


ANSWERS = {
    "start_here": [
        lambda centre, lift, place: np.polyval([1, -2 * centre, centre**2 + lift], place),
        lambda centre, place: slopes(lambda theta: (theta[0] - centre) ** 2, [place])[0],
        lambda place, steepness, rate: end(lambda theta: [steepness], place, rate)[0],
        lambda place, rate: end(objectives.parabola.gradient, place, rate, 2)[0],
        lambda place, slopes, rate: end(lambda theta: slopes, place, rate),
        ball_told,
    ],
    "what_is_a_gradient": [
        lambda a, b, p, q: slopes(lambda x: a * x[0] ** 2 + b * x[0] * x[1], [p, q])[0],
        lambda a, k, p, q: slopes(lambda x: a * x[0] ** 2 + k * np.log(x[1]), [p, q]),
        lambda vector: directions.length(vector),
        lambda slopes, degrees: (complex(*slopes) * np.exp(-1j * np.radians(degrees))).real,
        lambda a, place, h: np.mean(
            3 * a * (place + h * np.linspace(-0.9999, 0.9999, 10_000)) ** 2),
        way_told,
    ],
    "taylor_expansion": [
        lambda a, place, goal: taylor.first_order(objectives.bowl([2 * a]), [place])([goal]),
        lambda a, place, goal: tangent_gap(objectives.bowl([2 * a]), place, goal),
        lambda vector, far: far * directions.unit(vector),
        lambda slopes, move: directions.predicted_change(even(*slopes), [0, 0], move),
        lambda off, parts: off * tangent_gap(even(1), 0, 1 / parts) / tangent_gap(even(1), 0, 1),
        prediction_told,
    ],
    "why_the_negative_gradient": [
        lambda slopes, move: abs(np.degrees(np.angle(complex(*slopes) / complex(*move)))),
        lambda far, steep, degrees: directions.predicted_change(
            even(steep, 0), [0, 0],
            [far * np.cos(np.radians(degrees)), far * np.sin(np.radians(degrees))]),
        lambda vector: -directions.unit(vector),
        lambda a, b, place, rate: end(objectives.bowl([2 * a, 2 * b]).gradient, place, rate),
        lambda far, steep: -end(lambda theta: [steep], 0, far, normalise=True)[0] / steep,
        angles_told,
    ],
    "learning_rate_and_start": [
        lambda a: quadratic.step_limit(objectives.bowl([2 * a]).hessian([1.0])),
        lambda curvature, rate: end(objectives.bowl([curvature]).gradient, 1, rate)[0],
        lambda low, high: quadratic.best_step(np.diag([low, high])),
        lambda start, curvature, rate, steps: end(objectives.bowl([curvature]).gradient, start,
                                                  rate, steps)[0],
        counted,
        run_told,
    ],
    "three_samples": [
        lambda weights, inputs: three_samples.predict([weights, weights], [inputs])[0, 0],
        lambda predicted, target: three_samples.loss([[each, 0, 0] for each in predicted],
                                                     [[1, 0, 0]], [target]),
        lambda x, predicted, target: three_samples.gradient(
            [[predicted / x, 0, 0], [0, 0, 0]], [[x, 0, 0]], [[target, 0]])[0, 0],
        lambda inputs, misses: three_samples.gradient(
            np.zeros((2, 3)), [[x, 0, 0] for x in inputs], [[-miss, 0] for miss in misses])[0, 0],
        lambda eigenvalues: quadratic.step_limit(np.diag(eigenvalues)),
        pulls_told,
    ],
    "logistic_regression": [
        lambda weights, bias, inputs: log_odds(logistic.chain(weights, bias, inputs, 1).a),
        lambda z: slopes(lambda each: np.logaddexp(0, each[0]), [z])[0],
        lambda a, y: logistic.loss(log_odds(a), y),
        lambda a, y, x: slopes(
            lambda w: logistic.loss(log_odds(a) + w[0] * x, y), [0.0])[0],
        mean_slope,
        lambda order, learned, held_out: order.index(1) + 1,
    ],
    "many_weights": [
        lambda inputs, hidden: sum(map(np.size, network.start(inputs, hidden, seed=0))),
        lambda weights, bias, inputs: log_odds(
            forward(np.column_stack([weights, weights]), [bias, 0], [1, 0], 0, inputs)),
        lambda hidden, weights, bias: forward(np.zeros((1, 2)), np.arctanh(hidden), weights, bias,
                                              [1.0]),
        hidden_slope,
        lambda p, q, r: slopes(lambda each: (each[0] * q + r) ** 2, [p])[0],
        lambda order, over_u, over_v: order.index(1) + 1,
    ],
    "beyond_the_plain_step": [
        lambda start, curvature, rate, beta: momentum.descend(
            objectives.bowl([curvature]).gradient, [start], rate, beta, max_steps=2).path[-1, 0],
        lambda low, high: momentum.best(np.diag([low, high]))[0],
        lambda low, high, beta: momentum.step_limit(np.diag([low, high]), beta),
        spread_of_mean,
        lambda curvature, share, first: backtracking.step_length(
            objectives.bowl([curvature]).value, [1.0], [curvature], first, share)[0],
        error_told,
    ],
}
