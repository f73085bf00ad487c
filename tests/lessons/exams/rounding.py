"""How learners work an answer out who write down three digits of each intermediate result.

Each question has one or more ways. They know the formulas that the notebooks teach, and the numbers
in the question. Nothing is taken from the exams: the rounding is Python's own.
"""

import math


def t(number):
    """Write a number with three digits."""
    return float(f"{number:.3g}")


def squared_length(vector):
    return t(t(vector[0] ** 2) + t(vector[1] ** 2))


def length(vector):
    return t(math.sqrt(squared_length(vector)))


def dot(one, other):
    """Add up products that are written down one by one."""
    total = 0
    for a, b in zip(one, other, strict=True):
        total = t(total + t(a * b))
    return total


def power(number, exponent):
    """Multiply again and again."""
    result = 1
    for _ in range(exponent):
        result = t(result * number)
    return result


def cos(degrees):
    return t(math.cos(math.radians(degrees)))


def sin(degrees):
    return t(math.sin(math.radians(degrees)))


def exp(number):
    return t(math.exp(number))


def sigmoid(z):
    return t(1 / t(1 + exp(-z)))


def sigmoid_by_growth(z):
    return t(exp(z) / t(1 + exp(z)))


def tanh(z):
    return t(t(exp(z) - exp(-z)) / t(exp(z) + exp(-z)))


def score(weights, inputs, bias):
    return t(dot(weights, inputs) + bias)


def step(place, slope, rate):
    return t(place - t(rate * slope))


def bowl_tangent(a, place, goal):
    """Return the loss aθ² at the place, and the change along its tangent."""
    return t(a * t(place**2)), t(t(t(2 * a) * place) * t(goal - place))


def angle_by_cosine(slopes, move):
    lengths = t(length(slopes) * length(move))
    return t(math.degrees(math.acos(max(-1, min(1, t(dot(slopes, move) / lengths))))))


def angle_by_two_divisions(slopes, move):
    cosine = t(t(dot(slopes, move) / length(slopes)) / length(move))
    return t(math.degrees(math.acos(max(-1, min(1, cosine)))))


def angle_by_one_root(slopes, move):
    root = t(math.sqrt(t(squared_length(slopes) * squared_length(move))))
    return t(math.degrees(math.acos(max(-1, min(1, t(dot(slopes, move) / root))))))


def angle_by_directions(slopes, move):
    """Subtract the two angles to the axis."""
    one, other = (t(math.degrees(math.atan2(y, x))) for x, y in (slopes, move))
    between = abs(one - other)
    return t(min(between, 360 - between))


def central(a, place, h):
    up, down = (t(a * power(t(each), 3)) for each in (place + h, place - h))
    return t(t(up - down) / (2 * h))


def central_factor_last(a, place, h):
    up, down = (t(t(each) ** 3) for each in (place + h, place - h))
    return t(a * t(t(up - down) / (2 * h)))


def bowl_step(a, b, place, rate):
    return [step(each, t(2 * factor * each), rate)
            for factor, each in zip((a, b), place, strict=True)]


def bowl_step_by_factor(a, b, place, rate):
    return [t(t(1 - t(2 * factor * rate)) * each)
            for factor, each in zip((a, b), place, strict=True)]


def many_steps_by_step(start, curvature, rate, steps):
    for _ in range(steps):
        start = step(start, t(curvature * start), rate)
    return start


def steps_by_logarithm(each, less, log):
    return math.ceil(t(t(log(less)) / -t(log(each))))


def steps_by_multiplying(each, less):
    error, steps = 1, 0
    while error > t(1 / less):
        error, steps = t(error * each), steps + 1
    return steps


def graph(p, q, r):
    return t(t(2 * t(t(p * q) + r)) * q)


def rolled(start, curvature, rate, beta):
    first = -t(rate * t(curvature * start))
    place = t(start + first)
    return t(place + t(t(beta * first) - t(rate * t(curvature * place))))


def best_rate(low, high):
    return t(4 / t(t(t(math.sqrt(high)) + t(math.sqrt(low))) ** 2))


def best_rate_by_kappa(low, high):
    return t(4 / t(low * t(t(t(math.sqrt(t(high / low))) + 1) ** 2)))


def halved(curvature, share, first):
    while t(1 - t(t(first * curvature) / 2)) < share:
        first = t(first / 2)
    return first


WAYS = {
    "start_here": [
        [lambda centre, lift, place: t(t(t(place - centre) ** 2) + lift)],
        [lambda centre, place: t(2 * t(place - centre)),
         lambda centre, place: t(t(2 * place) - 2 * centre)],
        [lambda place, steepness, rate: step(place, steepness, rate)],
        [lambda place, rate: step(step(place, t(2 * place), rate),
                                  t(2 * step(place, t(2 * place), rate)), rate),
         lambda place, rate: t(place * t(t(1 - t(2 * rate)) ** 2))],
        [lambda place, slopes, rate: [step(*each, rate)
                                      for each in zip(place, slopes, strict=True)]],
        [lambda order, **numbers: order.index(1) + 1],
    ],
    "what_is_a_gradient": [
        [lambda a, b, p, q: t(t(2 * a * p) + t(b * q))],
        [lambda a, k, p, q: [t(2 * a * p), t(k / q)],
         lambda a, k, p, q: [t(2 * a * p), t(k * t(1 / q))]],
        [lambda vector: length(vector)],
        [lambda slopes, degrees: dot([cos(degrees), sin(degrees)], slopes)],
        [central, central_factor_last],
        [lambda order, **numbers: order.index(1) + 1],
    ],
    "taylor_expansion": [
        [lambda a, place, goal: t(sum(bowl_tangent(a, place, goal)))],
        [lambda a, place, goal: t(t(a * t(goal**2)) - t(sum(bowl_tangent(a, place, goal)))),
         lambda a, place, goal: t(a * t(t(goal - place) ** 2))],
        [lambda vector, far: [t(far * t(each / length(vector))) for each in vector],
         lambda vector, far: [t(t(far * each) / length(vector)) for each in vector],
         lambda vector, far: [t(t(far / length(vector)) * each) for each in vector],
         lambda vector, far: [t(t(far * t(1 / length(vector))) * each) for each in vector]],
        [lambda slopes, move: dot(slopes, move)],
        [lambda off, parts: t(off / t(parts**2)), lambda off, parts: t(t(off / parts) / parts),
         lambda off, parts: t(off * t(t(1 / parts) ** 2))],
        [lambda order, **numbers: order.index(1) + 1],
    ],
    "why_the_negative_gradient": [
        [angle_by_cosine, angle_by_two_divisions, angle_by_one_root, angle_by_directions],
        [lambda far, steep, degrees: t(t(far * steep) * cos(degrees)),
         lambda far, steep, degrees: t(far * t(steep * cos(degrees)))],
        [lambda vector: [t(-each / length(vector)) for each in vector],
         lambda vector: [t(-each * t(1 / length(vector))) for each in vector]],
        [bowl_step, bowl_step_by_factor],
        [lambda far, steep: t(far / steep), lambda far, steep: t(far * t(1 / steep))],
        [lambda order, **numbers: order.index(1) + 1],
    ],
    "learning_rate_and_start": [
        [lambda a: t(2 / t(2 * a)), lambda a: t(1 / a)],
        [lambda curvature, rate: t(1 - t(rate * curvature))],
        [lambda low, high: t(2 / t(low + high))],
        [lambda start, curvature, rate, steps: t(start * t(t(1 - t(rate * curvature)) ** steps)),
         lambda start, curvature, rate, steps: t(
             start * power(t(1 - t(rate * curvature)), steps)),
         many_steps_by_step],
        [lambda each, less: steps_by_logarithm(each, less, math.log),
         lambda each, less: steps_by_logarithm(each, less, math.log10),
         steps_by_multiplying],
        [lambda order, **numbers: order.index(1) + 1],
    ],
    "three_samples": [
        [lambda weights, inputs: dot(weights, inputs)],
        [lambda predicted, target: squared_length(
            [one - other for one, other in zip(predicted, target, strict=True)])],
        [lambda x, predicted, target: t(t(2 * x) * t(predicted - target)),
         lambda x, predicted, target: t(2 * t(x * t(predicted - target)))],
        [lambda inputs, misses: t(2 * dot(inputs, misses)),
         lambda inputs, misses: dot([t(2 * each) for each in inputs], misses)],
        [lambda eigenvalues: t(2 / eigenvalues[2])],
        [lambda order, **numbers: order.index(1) + 1],
    ],
    "logistic_regression": [
        [lambda weights, bias, inputs: score(weights, inputs, bias)],
        [sigmoid, sigmoid_by_growth],
        [lambda a, y: t(-math.log(a if y else t(1 - a)))],
        [lambda a, y, x: t(t(a - y) * x)],
        [lambda dz, inputs: t(dot(dz, inputs) / 3),
         lambda dz, inputs: t(sum(t(t(one * x) / 3) for one, x in zip(dz, inputs, strict=True)))],
        [lambda order, learned, held_out: order.index(1) + 1],
    ],
    "many_weights": [
        [lambda inputs, hidden: t(t(t(inputs * hidden) + hidden) + hidden) + 1],
        [lambda weights, bias, inputs: t(math.tanh(score(weights, inputs, bias))),
         lambda weights, bias, inputs: tanh(score(weights, inputs, bias))],
        [lambda hidden, weights, bias: sigmoid(score(weights, hidden, bias)),
         lambda hidden, weights, bias: sigmoid_by_growth(score(weights, hidden, bias))],
        [lambda dz, weight, hidden: t(t(dz * weight) * t(1 - t(hidden**2))),
         lambda dz, weight, hidden: t(dz * t(weight * t(1 - t(hidden**2))))],
        [graph, lambda p, q, r: t(2 * t(t(t(p * q) + r) * q))],
        [lambda order, over_u, over_v: order.index(1) + 1],
    ],
    "beyond_the_plain_step": [
        [rolled],
        [best_rate, best_rate_by_kappa],
        [lambda low, high, beta: t(t(2 * t(1 + beta)) / high),
         lambda low, high, beta: t(t(2 / high) * t(1 + beta))],
        [lambda each, size: t(each / t(math.sqrt(size)))],
        [halved],
        [lambda order, **numbers: order.index(1) + 1],
    ],
}
