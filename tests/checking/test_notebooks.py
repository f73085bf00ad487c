"""The exercises and questions in the notebooks: enough, open, and solved by what is folded."""

import re

import nbformat
import pytest

from tests import course, demos
from tests.checking import found
from tests.notebooks import write

FOLDS = ["Hint 1", "Hint 2", "Solution"]
FIRST = write.paths()[0]  # where one learns how to answer
LEAST_EXERCISES, LEAST_QUESTIONS, LEAST_CHALLENGES = 3, 2, 7
SETTINGS = {setting.name: setting for setting in found.settings()}
ASK = re.compile(r"^ask\.(\w+)\(live\.\w+\(.*\)\)$", re.S)


def code_cells(path):
    """Return pairs of the cell's number and the cell."""
    cells = nbformat.read(path, as_version=4).cells
    return [(number, cell) for number, cell in enumerate(cells) if cell.cell_type == "code"]


def asked(path):
    """Return pairs of the cell's number and the name of the question that it asks."""
    found = [(number, ASK.match(cell.source)) for number, cell in code_cells(path)]
    return [(number, call[1]) for number, call in found if call]


def pictures(path):
    """Return a dict of the cell's number to the source of each cell with a live picture."""
    return {number: cell.source for number, cell in code_cells(path)
            if any("image/png" in output.get("data", {}) for output in cell.outputs)}


@pytest.mark.parametrize("notebook", [path.name for path in course.has("check")
                                      if path != FIRST])
def test_there_are_enough_exercises_by_hand_and_in_code(notebook):
    kinds = [type(found.exercises()[setting.name]).__name__
             for setting in found.settings() if setting.notebook == notebook]
    assert len(kinds) >= LEAST_EXERCISES
    assert "Function" in kinds
    assert "Numbers" in kinds


@pytest.mark.parametrize("path", [path for path in course.has("ask") if path != FIRST],
                         ids=lambda path: path.name)
def test_there_are_enough_questions_each_above_its_picture(path):
    assert len(asked(path)) >= LEAST_QUESTIONS
    for number, name in asked(path):
        assert number in pictures(path), (
            f"no live picture under {name}")


def test_each_demo_that_can_set_a_challenge_sets_it_once():
    cells = [(course.lesson(path).name, source) for path in write.paths()
             for source in pictures(path).values() if "challenge=True" in source]
    told = [f"{lesson}.{name}" for lesson, source in cells
            for name in re.findall(r"^live\.(\w+)\(", source, re.M)]
    assert sorted(told) == sorted(demos.challenges())
    assert len(told) >= LEAST_CHALLENGES


def test_every_exercise_and_every_question_is_set_once():
    assert sorted(setting.name for setting in found.settings()) == sorted(found.exercises())
    names = [name for path in write.paths() for _, name in asked(path)]
    assert sorted(names) == sorted(name.split(".")[1] for name in found.questions())


@pytest.mark.parametrize("name", SETTINGS)
def test_hints_in_two_steps_and_the_solution_are_folded_below(name):
    folded = SETTINGS[name].folded
    assert list(folded) == FOLDS
    assert len(folded["Solution"].partition("```")[0].split()) >= 8, "the reasoning is missing"
    for hint in FOLDS[:2]:
        assert SETTINGS[name].solution not in folded[hint]


@pytest.mark.parametrize("name", SETTINGS)
def test_as_it_stands_it_is_open_and_the_folded_solution_is_right(name):
    setting = SETTINGS[name]
    before, names = setting.cell.rpartition("\n")[0], {}
    exec(setting.imports, names)
    exec(before, names)
    assert eval(setting.check, names).status == "open"
    exec(setting.solution, names)
    verdict = eval(setting.check, names)
    assert verdict.status == "right", verdict
