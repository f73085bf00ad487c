"""No check accepts a function with one small change in it that makes it really wrong.

What is really wrong is decided by program: the changed function and the solution get many arguments
that the exercise allows, and differ for one of them.
"""

import copy
import warnings

import numpy as np
import pytest

from helpers.exercises.drawing import drawn
from helpers.exercises.functions import Function
from helpers.exercises.reading import same
from tests.exercises import found
from tests.exercises.mutants import mutants

TRIES = 150
FUNCTIONS = {setting.name: setting for setting in found.settings()
             if isinstance(found.exercises()[setting.name], Function)}


def made(source, imports="import numpy as np"):
    """Return the function that the source defines."""
    names = {}
    exec(compile(f"{imports}\n{source}", "<mutant>", "exec"), names)
    return [thing for thing in names.values() if callable(thing)
            and getattr(thing, "__code__", None)
            and thing.__code__.co_filename == "<mutant>"][-1]


def seen_values(exercise, names):
    """Return the numbers that each argument has in the cases, apart from arrays."""
    cases = [*exercise.cases, *exercise.whole]
    return {name: {case[i] for case in cases if isinstance(case[i], (int, float))}
            for i, name in enumerate(names)}


def outcome(exercise, function, case):
    """Return what a function makes of a case, or None if that is nothing. No mutant is endless."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return exercise._parts(function(*copy.deepcopy(case)))
        except Exception:
            return None


def differs(exercise, function, answers):
    """Whether a function differs from the right answers: pairs of arguments and results."""
    return any(not same([outcome(exercise, function, case)], [right]) for case, right in answers)


def answered(exercise, solution, cases):
    """Return pairs of arguments and the solution's result."""
    pairs = [(case, outcome(exercise, solution, case)) for case in cases]
    assert all(right is not None for _, right in pairs)
    return pairs


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_accepted_mutant_is_as_good_as_the_solution(name):
    exercise, setting = found.exercises()[name], FUNCTIONS[name]
    solution = made(setting.solution)
    tried = answered(exercise, solution, [*exercise.cases, *exercise.whole, *exercise.drawn])
    others = answered(exercise, solution, drawn(exercise.allowed, TRIES, seed=1))
    names = solution.__code__.co_varnames[:solution.__code__.co_argcount]
    assert exercise(solution).status == "right"
    accepted, count = [], 0
    for change, source in mutants(setting.solution, seen_values(exercise, names)):
        count += 1
        function = made(source)
        # The check itself is asked only where it may say yes: it takes a thousand times as long.
        if not differs(exercise, function, tried) and differs(exercise, function, others) \
                and exercise(function).status == "right":
            accepted.append(change)
    assert count > 40
    assert not accepted, f"accepted: {accepted}"

