"""Whatever the prose or a question asks to press is a button of the picture that it speaks of."""

import re

import nbformat
import pytest

from tests import demos
from tests.notebooks import write

PRESS = re.compile(r"\bpress\s+((?:(?:,|and|or|then|again|\s)*(?:\*\*[^*]+\*\*|“[^”]+”))+)", re.I)
NAME = re.compile(r"\*\*([^*]+)\*\*|“([^”]+)”")
CALL = re.compile(r"^(\w+)\.(\w+)\(", re.M)
FUNCTIONS = {name.split(".")[1]: (name, make) for name, make in demos.found().items()}


def names_to_press(text):
    """The buttons that a text asks for, each with where it is asked for."""
    return [
        " ".join((name[1] or name[2]).split())
        for asked in PRESS.finditer(text) for name in NAME.finditer(asked[1])
    ]


def pictures(notebook):
    """The number of each cell that shows a demo, with the demo's buttons."""
    found = {}
    for number, cell in enumerate(notebook.cells):
        call = CALL.search(cell.source) if cell.cell_type == "code" else None
        if call and call[2] in FUNCTIONS:
            found[number] = set(demos.reset(FUNCTIONS[call[2]][1]).buttons)
    return found


def questions(notebook, imports):
    """The number of each cell that asks a question, with what it tells to look at."""
    for number, cell in enumerate(notebook.cells):
        call = re.fullmatch(r"ask\.(\w+)\(\)", cell.source.strip())
        if call:
            yield number, getattr(imports["ask"], call[1])().look


def imported(notebook):
    """What the notebook imports, by the name that it uses."""
    names = {}
    for cell in notebook.cells:
        if cell.cell_type == "code" and "import" in cell.source:
            lines = [line for line in cell.source.splitlines() if line.startswith("from helpers")]
            exec("\n".join(lines), names)  # noqa: S102
    return names


@pytest.mark.parametrize("path", write.paths(), ids=lambda path: path.stem)
def test_what_is_to_be_pressed_is_a_button_of_the_nearest_picture(path):
    notebook = nbformat.read(path, as_version=4)
    shown = pictures(notebook)
    asked = [(number, cell.source) for number, cell in enumerate(notebook.cells)
             if cell.cell_type == "markdown"]
    asked += questions(notebook, imported(notebook))
    for number, text in asked:
        for name in names_to_press(text):
            before = [buttons for at, buttons in shown.items() if at < number][-1:]
            after = [buttons for at, buttons in shown.items() if at > number][:1]
            assert any(name in buttons for buttons in before + after), (
                f"{path.stem}, cell {number}: no button {name!r}")


def test_names_are_found_and_a_missing_one_would_be():
    text = "Press **a b** and **c**, then ▶. I **d**. Now press **best\nα**, or press “x”."
    assert names_to_press(text) == ["a b", "c", "best α", "x"]
