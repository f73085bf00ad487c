"""What the notebooks work out themselves, so that no exam may ask for it.

For a question, by exam and number: says of the numbers drawn whether a notebook works them out, in
the text, in a cell, or in an exercise with its solution.
"""

from helpers import three_samples


def three_four_five(vector):
    return 4 * min(map(abs, vector)) == 3 * max(map(abs, vector))


WORKED = {
    ("what_is_a_gradient", 1): lambda a, k, p, q: (a, k) == (1, -1),
    ("what_is_a_gradient", 2): three_four_five,
    ("what_is_a_gradient", 3): lambda slopes, degrees: slopes == [2, -0.5],
    ("taylor_expansion", 0): lambda a, place, goal: a == 1,
    ("taylor_expansion", 1): lambda a, place, goal: a == 1,
    ("taylor_expansion", 2): lambda vector, far: three_four_five(vector),
    ("taylor_expansion", 3): lambda slopes, move: slopes in ([2, -1], [-0.2, -2.1]),
    ("why_the_negative_gradient", 1): lambda far, steep, degrees: (
        degrees in (50, 90, 120, 130, 180)),
    ("why_the_negative_gradient", 2): three_four_five,
    ("why_the_negative_gradient", 3): lambda a, b, place, rate: rate == 0.1 and (
        (a, place[0]) == (3, 3) or (b, place[1]) == (3, 3)),
    ("learning_rate_and_start", 0): lambda a: a in (1, 3, 4),
    ("learning_rate_and_start", 1): lambda curvature, rate: (curvature, rate) in (
        (1, 0.3), (2, 0.3), (2, 0.8), (4, 0.4), (5, 0.5), (5, 0.6), (8, 0.2)),
    ("learning_rate_and_start", 2): lambda low, high: (low, high) in ((0.4, 4), (1, 9)),
    ("learning_rate_and_start", 3): lambda start, curvature, rate, steps: (
        (start, curvature, rate) in ((1.5, 2, 0.3), (2, 5, 0.5))),
    ("learning_rate_and_start", 4): lambda each, less: (each, less) == (0.82, 1000),
    ("three_samples", 0): lambda weights, inputs: (
        weights in [*three_samples.START.tolist(), *three_samples.solve().round(3).tolist()]),
    ("three_samples", 3): lambda inputs, misses: (
        inputs == three_samples.INPUTS[:, 0].tolist() and misses == [-0.8, -0.7, -0.9]),
    ("three_samples", 4): lambda eigenvalues: eigenvalues[2] in (18, 6.37, 6.371),
    ("logistic_regression", 0): lambda weights, bias, inputs: (weights, bias) in (([0.5, -1], 0.2),
                                                                       ([0, 0], 0)),
    ("logistic_regression", 1): lambda z: z in (1.5, 0.2, -4),
    ("logistic_regression", 2): lambda a, y: a in (0.1, 0.5, 0.55, 0.9),
    ("logistic_regression", 3): lambda a, y, x: a == 0.55,
    ("many_weights", 0): lambda inputs, hidden: (inputs, hidden) in ((2, 3), (784, 100)),
    ("many_weights", 4): lambda p, q, r: (p * q, r) == (6, -3),
    ("beyond_the_plain_step", 0): lambda start, curvature, rate, beta: (
        (start, curvature, rate, beta) == (10, 2, 0.1, 0.5)),
    ("beyond_the_plain_step", 1): lambda low, high: (low, high) == (1, 9),
    ("beyond_the_plain_step", 3): lambda each, size: (each, size) == (0.6, 36),
    ("beyond_the_plain_step", 4): lambda curvature, share, first: (
        (curvature, share, first) == (4, 0.5, 0.6)),
}
