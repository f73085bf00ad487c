"""No right answer is refused, in whatever style it is written."""

import inspect
import textwrap

import pytest

from tests.checking import found, mutants
from tests.checking.right import DRESSES, STYLES
from tests.checking.test_planted import answer

SOLUTIONS = {setting.name: setting.solution for setting in found.settings()
             if setting.name in mutants.functions()}
DRESSED = [(name, dress) for name in SOLUTIONS for dress in DRESSES]
STYLED = [(name, number) for name, styles in STYLES.items() for number in range(len(styles))]
LEAST = 30


@pytest.mark.parametrize(("name", "dress"), DRESSED)
def test_a_solution_is_right_in_any_dress(name, dress):
    exercise = found.exercises()[name]
    taken = ", ".join(inspect.signature(exercise.right).parameters)
    solution = SOLUTIONS[name]
    verdict = exercise(answer(DRESSES[dress].format(
        solution=solution, name=name.split(".")[1], taken=taken,
        indented=textwrap.indent(solution, "    "))))
    assert verdict.status == "right", verdict


@pytest.mark.parametrize(("name", "number"), STYLED)
def test_another_style_is_right(name, number):
    verdict = found.exercises()[name](answer(STYLES[name][number]))
    assert verdict.status == "right", verdict


def test_each_function_is_tried_in_many_styles():
    assert set(STYLES) == set(SOLUTIONS) == set(mutants.functions())
    for name, styles in STYLES.items():
        assert len(DRESSES) + len(styles) >= LEAST, name
