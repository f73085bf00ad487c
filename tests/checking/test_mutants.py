"""Nothing but a right function is accepted: each solution is changed in every place."""

import functools
import warnings

import numpy as np
import pytest

from helpers.checking.reading import numbers, same
from tests.checking import domains, found, mutants
from tests.checking.test_planted import answer
from tests.checking.wrong import WRONG

DRAWS = 300
ONE_IN = 25  # of the mutants that fail for a case, the check is asked all the same
SOLUTIONS = {f"{each.exercise}, {each.origin}": each for each in mutants.solutions()}


def outcome(function, arguments):
    """Return the parts of what a function returns and its arguments, or None if it fails."""
    given = [each.copy() if isinstance(each, np.ndarray) else each for each in arguments]
    try:
        with np.errstate(all="ignore"):
            result = function(*given)
    except Exception:
        return None
    arrays = [argument for argument in given if isinstance(argument, np.ndarray)]
    parts = [numbers(part) for part in [*(result if isinstance(result, tuple) else [result]),
                                        *arrays]]
    return None if any(part is None for part in parts) else parts


@functools.cache
def drawn(name):
    """Return pairs of arguments that an exercise allows and what is right for them."""
    random, right = np.random.default_rng(1), found.exercises()[name].right
    arguments = [domains.DRAW[name](random) for _ in range(DRAWS)]
    return [(each, outcome(right, each)) for each in arguments]


@functools.cache
def tried(name):
    """Return such pairs for the arguments that the check tries."""
    exercise = found.exercises()[name]
    return [(each, outcome(exercise.right, each))
            for each in (*exercise.cases, *exercise.edges, *exercise.whole, *exercise.drawn)]


def wrong_for(function, pairs):
    """Return arguments for which a function is wrong, or None."""
    for arguments, expected in pairs:
        got = outcome(function, arguments)
        if got is None or len(got) != len(expected) or not all(map(alike, got, expected)):
            return arguments
    return None


def alike(one, right):
    """Return whether two results agree; brackets around one number do not count."""
    if right.shape == () and one.size == 1:
        one = one.reshape(())
    return (one.shape == right.shape and (one == right).all()) or same([[one]], [[right]])


def defined(solution, tree):
    """Return the function of a mutant, or one that fails as the mutant does."""
    try:
        return solution.function(tree)
    except Exception as error:
        trouble = error

    def failing(*_):
        raise trouble

    return failing


def judged(name):
    """Return the texts of the mutants of a solution by what becomes of them."""
    solution = SOLUTIONS[name]
    exercise = found.exercises()[solution.exercise]
    texts = {"caught": [], "equivalent": [], "accepted": []}
    for number, (text, tree) in enumerate(mutants.mutants(solution, exercise.cases).items()):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the compiler, about what cannot work
            mutant = defined(solution, tree)
        wrong = wrong_for(mutant, tried(solution.exercise)) is not None
        arguments = None if wrong else wrong_for(mutant, drawn(solution.exercise))
        if not wrong and arguments is None:
            texts["equivalent"].append(text)  # and no need to ask the check, which takes longest
        elif (wrong and number % ONE_IN) or exercise(mutant).status == "wrong":
            texts["caught"].append(text)
        else:
            texts["accepted"].append(f"{text}\n{arguments}")
    return texts


@pytest.mark.parametrize("name", SOLUTIONS)
def test_no_mutant_is_accepted_unless_it_is_right(name):
    texts = judged(name)
    assert not texts["accepted"], "\n\n".join(texts["accepted"])
    assert len(texts["caught"]) > 50


@pytest.mark.parametrize("name", domains.DRAW)
def test_the_domain_is_that_of_the_solution(name):
    assert all(expected is not None for _, expected in drawn(name))
    assert all(expected is not None for _, expected in tried(name))


@pytest.mark.parametrize(("name", "number"), [
    (name, number) for name in mutants.functions() for number in range(len(WRONG[name]))])
def test_what_is_right_only_mostly_is_refused(name, number):
    wrong = answer(WRONG[name][number])
    assert wrong_for(wrong, drawn(name)) is not None, "it is right"
    assert found.exercises()[name](wrong).status == "wrong"
