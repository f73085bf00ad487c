"""What the prose names is there: buttons of the picture it speaks of, and all of what it calls all.

A label is written bold in Markdown, “so” in a question. The picture is the nearest one before or
after the cell.
"""

import ast
import functools
import inspect
import re
from dataclasses import dataclass

import nbformat
import pytest

from helpers import objectives
from helpers.objectives import Objective
from tests import course, demos
from tests.checking import found
from tests.notebooks import write
from tests.unit import numerics

PATHS = write.paths()
BOLD = re.compile(r"\*\*(.+?)\*\*", re.S)
QUOTED = re.compile(r"“(.+?)”")
ALL = re.compile(r"\b(all|every|each)( of)?( the| our)? (curve|surface|objective)s?\b", re.I)
MENU = "→"  # **Run → Run All Cells** is in JupyterLab's menu
PLAYER = {"▶": "Run", "■": "Stop"}


@dataclass(frozen=True)
class Cell:
    """A cell, the demos and the questions that it shows, and its own words."""

    markdown: bool
    source: str
    pictures: tuple
    questions: tuple


@functools.cache
def read(path):
    """Return the cells of a notebook."""
    cells = nbformat.read(path, as_version=4).cells
    return [_cell(cell, course.lesson(path).name) for cell in cells]


def _cell(cell, lesson):
    if cell.cell_type != "code":
        return Cell(True, cell.source, (), ())
    called = {"live": [], "ask": []}
    for node in ast.walk(ast.parse(cell.source)):
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
                and getattr(node.func.value, "id", None) in called):
            called[node.func.value.id].append(f"{lesson}.{node.func.attr}")
    return Cell(False, cell.source, tuple(called["live"]), tuple(called["ask"]))


def pressed(text, label=BOLD):
    """Return what a text says is to be pressed: labels in a sentence, after the word "press"."""
    labels = label.findall(text)
    kept = label.sub("\0", text)  # a label may hold a full stop
    result = []
    for sentence in re.split(r"(?<=[.!?])\s", kept):
        mine, labels = labels[:sentence.count("\0")], labels[sentence.count("\0"):]
        word = re.search(r"\bpress\b", sentence, re.I)
        if word:
            result += mine[sentence[:word.start()].count("\0"):]
            result += [symbol for symbol in PLAYER if symbol in sentence[word.start():]]
            result += re.findall(r"\b(?:press|and) (Reset|Step|Back)\b", sentence)
    return [" ".join(each.split()) for each in result]


def buttons(name):
    """Return the labels on a picture that can be pressed."""
    with demos.undrawn():
        demo = demos.reset(demos.found()[name])
    return {*demo.buttons, *(PLAYER if demo.play is not None else ())}


def nearest(cells, number):
    """Return the names of the pictures just before and just after a cell."""
    before = next((cell.pictures for cell in reversed(cells[:number]) if cell.pictures), ())
    after = next((cell.pictures for cell in cells[number + 1:] if cell.pictures), ())
    return [*before, *after]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_what_is_to_be_pressed_is_a_button_of_the_nearest_picture(path):
    cells = read(path)
    for number, cell in enumerate(cells):
        if cell.markdown:
            there = set().union(*map(buttons, nearest(cells, number)))
            for label in pressed(cell.source):
                assert label in there or MENU in label, (
                    f"cell {number}: no button {label!r}, but {sorted(there)}")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_what_a_question_tells_to_press_is_a_button_of_the_next_picture(path):
    cells = read(path)
    for number, cell in enumerate(cells):
        for name in cell.questions:
            picture = next((each.pictures for each in cells[number:] if each.pictures), ())
            there = set().union(*map(buttons, picture))
            for label in pressed(found.questions()[name]().look, QUOTED):
                assert label in there, f"{name}: no button {label!r}, but {sorted(there)}"


def test_labels_are_found_in_prose():
    assert pressed("**Notice.** Press **α = 0.5 diverges**, then **so**. Then **not this**.") == [
        "α = 0.5 diverges", "so"]
    assert pressed("Now press **two\nlines** and **b**: it **rests** there. Press ▶.") == [
        "two lines", "b", "rests", "▶"]
    assert pressed("press “a, b”, then “c”. Look at “d”.", QUOTED) == ["a, b", "c"]
    assert pressed("Compare. Then press Reset, and Step.") == ["Reset", "Step"]
    assert pressed("An express **lane** and a **compressed** file.") == []


def test_the_course_tells_to_press_something():
    told = [label for path in PATHS for cell in read(path) if cell.markdown
            for label in pressed(cell.source)]
    assert len(told) > 30


def every_objective():
    """Return the names of all that `helpers.objectives` offers; `bowl` makes one."""
    return {name for name, thing in vars(objectives).items() if isinstance(thing, Objective)
            } | {"bowl"}


def used(source):
    """Return the names of the objectives in a cell."""
    return {node.attr for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "objectives"}


def lists_of_all(cells):
    """Yield what prose calls all curves and surfaces, and the names in the cells right after it."""
    for number, cell in enumerate(cells):
        if cell.markdown and ALL.search(cell.source):
            names = set()
            for after in cells[number + 1:]:
                if after.markdown:
                    break
                names |= used(after.source)
            if names:
                yield ALL.search(cell.source)[0], names


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_what_is_called_all_objectives_is_all(path):
    for words, names in lists_of_all(read(path)):
        assert names == every_objective(), f"{words!r}, but not {every_objective() - names}"


def test_a_list_of_all_objectives_is_seen():
    assert sum(len(list(lists_of_all(read(path)))) for path in PATHS) >= 1


def test_the_objectives_own_list_is_of_all():
    named = set(re.findall(r"`(\w+)`", inspect.getdoc(objectives)))
    assert named == every_objective()
    tested = {id(each) for each in numerics.OBJECTIVES.values()}
    missing = [name for name in every_objective() - {"bowl"}
               if id(getattr(objectives, name)) not in tested]
    assert missing == []
