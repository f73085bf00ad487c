"""The pages for the teacher: what they name is there, and their paths add up."""

import functools
import json
import re

import nbformat
import pytest

from helpers.lessons import COURSE
from tests import course, demos
from tests.checking import found
from tests.notebooks import lists, write

BOLD = re.compile(r"\*\*(.+?)\*\*")
NUMBER = re.compile(r"(?<![\w.,/=])[−-]?\d[\d,]*(?:\.\d+)?(?![\w/])")
SECTIONS = ["The path", "The votes", "On the board", "What may go wrong", "Homework"]
IN_THE_PAGE = {"Whole screen", "Leave", "Show the picture without answering", "Reset", "Step",
               "Back", "Run All Cells", "Run → Run All Cells"}
PATHS = {"start_here": (20, 15, 25)}
USUAL = (45, 30, 90)
NONE = "–"
PLAYER = {"▶", "■"}


@pytest.fixture(params=COURSE, ids=lambda lesson: lesson.name)
def lesson(request):
    return request.param


@pytest.fixture
def page(lesson):
    return text_of(lesson)


def text_of(lesson):
    return (write.TEACHERS / lesson.teachers_page).read_text(encoding="utf-8")


def part(text, heading):
    """Return what stands below a heading."""
    return re.search(rf"(?ms)^## {heading}\n(.*?)(?=^## |\Z)", text)[1]


def table(text):
    """Return the rows of the first table of a text, without its head."""
    rows = [line.strip().strip("|").split(" | ") for line in text.splitlines()
            if line.startswith("|")]
    return [[cell.strip() for cell in row] for row in rows[2:]]


@functools.cache
def cells(lesson):
    return nbformat.read(write.FOLDER / lesson.notebook, as_version=4).cells


@functools.cache
def pictures(lesson):
    """Return the demos of a lesson, undrawn, as they open."""
    with demos.undrawn():
        return [demos.reset(make) for name, make in demos.found().items()
                if name.startswith(f"{lesson.name}.")]


@functools.cache
def asked(lesson):
    """Return the questions of a lesson by name."""
    return {name.partition(".")[2]: function() for name, function in found.questions().items()
            if name.startswith(f"{lesson.name}.")}


@functools.cache
def told(lesson):
    """Return all that the lesson says: its cells and outputs, questions, and read-outs."""
    words = [json.dumps(cell, ensure_ascii=False) for cell in map(_without_images, cells(lesson))]
    for question in asked(lesson).values():
        words += [question.asked, *question.choices, question.look]
        words += [answer.reason for answer in question.answers]
    with demos.undrawn():
        for demo in pictures(lesson):
            words += [demo.readout, *demo.buttons]
            for label in demo.buttons:
                demo.reset()
                demo.buttons[label].click()
                words.append(demo.readout)
            demo.reset()
    return "\n".join(words)


def _without_images(cell):
    outputs = [{**output, "data": {mime: value for mime, value in output["data"].items()
                                   if mime != "image/png"}} if "data" in output else output
               for output in cell.get("outputs", ())]
    return {**cell, "outputs": outputs}


def numbers(text):
    """Return the numbers that tell something: with a decimal point, or of three digits and more."""
    result = {each.replace(",", "").lstrip("−-") for each in NUMBER.findall(text)}
    return {each for each in result if "." in each or len(each) >= 3}


def test_each_lesson_has_its_page_and_there_is_no_other():
    pages = {path.name for path in write.TEACHERS.iterdir()}
    assert pages == {"README.md", *(lesson.teachers_page for lesson in COURSE)}


def test_a_page_has_all_its_parts_in_order(lesson, page):
    assert page.startswith(f"# {lesson.title}: for the teacher\n")
    assert f"](../{lesson.notebook})" in page
    assert "](README.md)" in page
    assert re.findall(r"(?m)^## (.*)$", page) == SECTIONS
    for words in ("**Aim.**", "**The class must know**", "**Have ready**"):
        assert words in page
    assert len(re.findall(r"(?m)^\d\. ", part(page, "On the board"))) == 3
    assert part(page, "What may go wrong").count("\n- ") >= 1


def test_each_path_adds_up(lesson, page):
    wanted = PATHS.get(lesson.name, USUAL)
    assert lesson.in_class == wanted[0]
    head = next(line for line in part(page, "The path").splitlines() if line.startswith("|"))
    assert [each.strip() for each in head.strip("|").split("|")][:3] == list(map(str, wanted))
    rows = table(part(page, "The path"))
    assert all(len(row) == 7 for row in rows), [row for row in rows if len(row) != 7]
    for column, minutes in enumerate(wanted):
        spent = [int(row[column]) for row in rows if row[column] != NONE]
        assert sum(spent) == minutes, (column, spent)
        assert all(spent)


def test_each_section_and_each_button_is_there(lesson, page):
    headings = {heading for cell in cells(lesson) if cell.cell_type == "markdown"
                for heading in re.findall(r"(?m)^#+ (.*)$", cell.source)}
    rows = table(part(page, "The path"))
    for row in rows:
        assert row[3] in headings, row[3]
    labels = {label for demo in pictures(lesson) for label in demo.buttons}
    on_screen = "\n".join(row[4] for row in rows)
    for label in BOLD.findall(on_screen) + BOLD.findall(part(page, "What may go wrong")):
        assert label in labels | IN_THE_PAGE | PLAYER, label


def test_each_question_has_its_row(lesson, page):
    names = [re.fullmatch(r"`ask\.(\w+)`", row[0])[1] for row in table(part(page, "The votes"))]
    assert sorted(names) == sorted(asked(lesson))
    assert set(re.findall(r"`ask\.(\w+)`", page)) <= set(names)
    for row, name in zip(table(part(page, "The votes")), names, strict=True):
        votes = dict(re.findall(r"\b([abcd]) (\d+) ?%", row[1]))
        assert len(votes) == len(asked(lesson)[name].choices), row
        assert sum(map(int, votes.values())) == 100, row
        assert re.match(r"\([abcd]\)", row[2]), row
        assert row[3]


def test_each_number_is_the_notebooks(lesson, page):
    path = "\n".join(" ".join(row[3:]) for row in table(part(page, "The path")))
    votes = "\n".join(" ".join(row[2:]) for row in table(part(page, "The votes")))
    others = "\n".join(part(page, heading) for heading in SECTIONS[2:4])
    known = numbers(told(lesson))
    for number in numbers("\n".join([path, votes, others])):
        assert number in known, number


def test_homework_is_in_the_notebook(lesson, page):
    homework = part(page, "Homework")
    exercises = re.findall(r"(?m)^### (\d+)\. ", "\n".join(
        cell.source for cell in cells(lesson) if cell.cell_type == "markdown"))
    named = re.findall(r"[Ee]xercises? ((?:\d+(?:, | and | to )?)+)", homework)
    assert named or not exercises
    for numbers_named in named:
        assert set(re.findall(r"\d+", numbers_named)) <= set(exercises)
    for seed in re.findall(r"exam\.draw\(seed=(\d+)\)", homework):
        assert lesson.part("exam").draw(seed=int(seed)).questions
    assert "exam.draw(seed=" in homework
    assert re.search(r"\d+ minutes", homework)


def test_the_index_lists_the_pages():
    text = (write.TEACHERS / "README.md").read_text(encoding="utf-8")
    assert text == lists.teachers(text), "run `make notebooks`"
    for lesson in COURSE:
        assert f"]({lesson.teachers_page})" in text
    assert "## Minutes" in text
    readme = write.README.read_text(encoding="utf-8")
    assert "](notebooks/for_teachers/README.md)" in readme
    first = "\n".join(cell.source for cell in cells(COURSE[0]))
    assert "](for_teachers/README.md)" in first


def test_a_number_or_a_label_that_is_not_there_would_be_noticed():
    assert numbers("α = 0.25 in 21,000 steps, 7 of 12, 45 %, `seed=777`") == {"0.25", "21000"}
    assert "98765.4" not in numbers(told(COURSE[0]))
    assert course.parts("ask").keys() <= {lesson.name for lesson in COURSE}
