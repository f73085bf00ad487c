"""The exams of the course, drawn once for all tests."""

import functools

import numpy as np

from helpers.checking import exam as frame
from tests import course

EXAMS = {name: module.draw for name, module in course.parts("exam").items()}
PLACES = [(name, number) for name, draw in EXAMS.items() for number in range(len(draw.questions))]
# Where something could not be told from 0 when exams still reckoned in floats.
ZEROS = [("taylor_expansion", 6, 3), ("what_is_a_gradient", 15, 3),
         ("why_the_negative_gradient", 118, 0), ("three_samples", 23, 0), ("three_samples", 23, 3),
         ("logistic_regression", 70, 0), ("logistic_regression", 70, 4)]


@functools.cache
def exam(name, seed):
    return EXAMS[name](seed=seed)


@functools.cache
def asks_for_a_reason(name, number):
    """Return whether the answer is the number of a sentence."""
    return "order" in exam(name, 1).questions[number].given


def questions(name, number, seeds):
    """Return one question of an exam, for each of the seeds."""
    return [exam(name, seed).questions[number] for seed in seeds]


@functools.cache
def unfiltered(name, number, count):
    """Return pairs of the question as drawn, fair or not, and whether it is fair."""
    ask = EXAMS[name].questions[number]
    pairs = []
    for seed in range(count):
        exact, rounded = (frame._worked_out(ask, [seed, 99], digits) for digits in (12, 3))
        assert (exact.asks, exact.given) == (rounded.asks, rounded.given)
        pairs.append((exact, exact.answer.is_fair(rounded.answer)))
    return pairs


def entries(given):
    """Return each number drawn by name, and the signs of each vector together."""
    found = {}
    for name, value in given.items():
        for place, number in enumerate(np.ravel(value)):
            found[name, place] = number
        if np.ndim(value):
            found[name, "signs"] = tuple(np.sign(value).astype(int).tolist())
    return found
