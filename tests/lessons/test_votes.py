"""Each vote is a question above its picture, and nothing on the page tells its answer before."""

import ast
import contextlib
import io
import re
from dataclasses import dataclass

import nbformat
import pytest
from matplotlib.text import Text

from tests import course, demos
from tests.checking import found
from tests.notebooks import write

PREDICT = re.compile(r"\*\*Predict first", re.I)
HEADING = re.compile(r"(?m)^#+ ")
NUMBER = re.compile(r"(?<![\w.,])[−-]?\d[\d,]*(?:\.\d+)?(?![\w])")
PATHS = course.has("ask")


@dataclass(frozen=True)
class Vote:
    """A cell that asks: the question, its picture, and the prose of the section before it."""

    name: str
    cell: nbformat.NotebookNode
    question: object
    before: str


def calls(source, module):
    """Return the names of the functions of ``ask`` or ``live`` that a cell calls."""
    return [node.func.attr for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
            and getattr(node.func.value, "id", None) == module]


def section(cells):
    """Return the prose from the last heading on, what is folded or printed included."""
    told = []
    for cell in reversed(cells):
        told.append(cell.source)
        told += [str(output) for output in cell.get("outputs", ())]
        if cell.cell_type == "markdown" and HEADING.search(cell.source):
            break
    return "\n".join(reversed(told))


def namespace(cells, source):
    """Return the names that a cell needs: the imports, and what the cells before it define."""
    names = {}
    for cell in cells:
        needed = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
        defines = {node.id for node in ast.walk(ast.parse(cell.source))
                   if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        imports = cell.source.lstrip().startswith(("from ", "import "))
        if imports or (needed - {"ask", "live"}) & defines:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(cell.source, names)
    return names


def votes(path):
    """Return the votes of a notebook."""
    cells = nbformat.read(path, as_version=4).cells
    result = []
    for place, cell in enumerate(cells):
        if cell.cell_type != "code" or not (asked := calls(cell.source, "ask")):
            continue
        code = [each for each in cells[:place] if each.cell_type == "code"]
        names = namespace(code, cell.source)
        *first, last = ast.parse(cell.source).body
        with demos.undrawn():
            exec(ast.unparse(ast.Module(first, [])), names)
            question = eval(ast.unparse(last), names)
        result.append(Vote(asked[0], cell, question, section(cells[:place])))
    return result


@pytest.fixture(scope="module", params=PATHS, ids=lambda path: path.stem)
def path(request):
    return request.param


@pytest.fixture(scope="module")
def asked(path):
    return votes(path)


def numbers(text):
    """Return the numbers of a text that tell something: with a decimal point, or large."""
    result = {each.replace(",", "").lstrip("−-") for each in NUMBER.findall(text)}
    return {each for each in result if "." in each or len(each) >= 3}


def opening(vote):
    """Return all words that the picture shows before anything is done with it."""
    demo = vote.question.picture
    drawn = [each.get_text() for each in demo.picture.figure.findobj(Text) if each.get_visible()]
    return "\n".join([demo.readout, *demo.buttons, *drawn])


def test_every_question_of_the_lesson_is_put_once_above_its_picture(path, asked):
    names = {name.partition(".")[2] for name in found.questions()
             if name.startswith(f"{course.lesson(path).name}.")}
    assert sorted(vote.name for vote in asked) == sorted(names)
    for vote in asked:
        assert vote.question.picture is not None, vote.name
        assert vote.question.veiled
        assert 2 <= len(vote.question.choices) <= 4


def test_whatever_is_to_be_predicted_is_a_question(path):
    cells = nbformat.read(path, as_version=4).cells
    for place, cell in enumerate(cells):
        if cell.cell_type == "markdown" and PREDICT.search(cell.source):
            follows = next(each for each in cells[place:] if each.cell_type == "code")
            assert calls(follows.source, "ask"), cell.source


def test_a_picture_opens_before_anything_has_happened(asked):
    for vote in asked:
        demo = vote.question.picture
        if demo.play is not None:
            assert demo.play.value == demo.play.min, vote.name


def test_nothing_that_is_seen_at_first_tells_the_answer(asked):
    for vote in asked:
        [right] = [answer for answer in vote.question.answers if answer.right]
        known = numbers("\n".join([vote.question.asked, *vote.question.choices, vote.before]))
        shown = opening(vote)
        assert not numbers(right.reason) & numbers(shown) - known, (vote.name, shown)
        assert right.words.rstrip(".") not in shown
        stored = [str(output) for output in vote.cell.outputs]
        assert right.reason not in "\n".join(stored)
        assert not any(label.lower() in right.words.lower() and len(label) > 4
                       for label in vote.question.picture.buttons), (vote.name, right.words)


def test_the_stored_picture_is_the_opening(asked):
    for vote in asked:
        question, picture = vote.cell.outputs
        assert vote.question.asked in question["data"]["text/plain"]
        assert picture["data"]["text/plain"] == vote.question.picture.readout
        assert picture["data"]["image/png"]


def test_a_test_would_see_what_tells_the_answer():
    assert numbers("In 1,000 steps: 0.25, −1.98 at 180°, 7 and 12.") == {
        "1000", "0.25", "1.98", "180"}
    assert calls("ask.x(live.y())", "ask") == ["x"]
    assert [vote.name for vote in votes(write.paths()[0])] == ["lowest_line", "which_hollow"]
