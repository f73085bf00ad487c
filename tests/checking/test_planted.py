"""Every named mistake is planted, as a learner would write it, and is recognised by name."""

import pytest

from tests.checking import found
from tests.checking.planted import PLANTED

LEAST = 3
CASES = [(exercise, mistake) for exercise, mistakes in PLANTED.items() for mistake in mistakes]
PRELUDE = "import numpy as np\n"


def answer(source):
    """Return what the last line of ``source`` is worth: a function's name, or a value."""
    *before, last = source.strip().splitlines()
    names = {}
    exec(compile(PRELUDE + "\n".join(before), "<planted>", "exec"), names)
    return eval(last, names)


@pytest.mark.parametrize(("exercise", "mistake"), CASES)
def test_a_planted_mistake_is_recognised(exercise, mistake):
    verdict = found.exercises()[exercise](answer(PLANTED[exercise][mistake]))
    assert (verdict.status, verdict.mistake) == ("wrong", mistake), verdict


@pytest.mark.parametrize("name", found.exercises())
def test_each_mistake_that_an_exercise_names_is_planted(name):
    assert set(found.exercises()[name].mistakes) <= set(PLANTED[name])
    assert len(PLANTED[name]) >= LEAST


@pytest.mark.parametrize("name", found.exercises())
def test_the_right_answer_is_right_and_no_mistake_is(name):
    exercise = found.exercises()[name]
    assert exercise(exercise.right).status == "right", exercise(exercise.right)
    for mistake, planned in exercise.mistakes.items():
        verdict = exercise(planned.answer)
        assert (verdict.status, verdict.mistake) == ("wrong", mistake), verdict
