"""What the course has is said once, in `helpers.lessons`: whatever lists it says the same."""

import re

import nbformat
import pytest

import make
from helpers import lessons
from helpers.lessons import COURSE, PARTS, Lesson
from tests import course
from tests.notebooks import lists, minutes, write

LINK = re.compile(r"\[[^\]]+\]\((\d\d_\w+\.ipynb)\)")
ROWS = [(f"{number:02}", lesson.title, lesson.notebook, lesson.question, str(lesson.in_class),
         str(lesson.alone)) for number, lesson in enumerate(COURSE)]


def neighbours(lesson):
    """Return the notebooks before it, at home and after it: what a reader is led to, in order."""
    place = COURSE.index(lesson)
    before = [COURSE[place - 1].notebook] if place else []
    home = [COURSE[0].notebook] if place > 1 else []
    return [*before, *home, *(each.notebook for each in COURSE[place + 1:place + 2])]


def cells(lesson):
    return nbformat.read(write.FOLDER / lesson.notebook, as_version=4).cells


def test_the_notebooks_and_the_folders_are_those_of_the_lessons():
    assert [path.name for path in write.paths()] == [lesson.notebook for lesson in COURSE]
    folders = {path.name for path in (write.FOLDER.parent / "helpers" / "lessons").iterdir()
               if path.is_dir() and not path.name.startswith("_")}
    assert folders == {lesson.name for lesson in COURSE}


def test_the_readme_lists_the_course():
    text = write.README.read_text(encoding="utf-8")
    assert text == lists.readme(text), "run `make notebooks`"
    rows = re.findall(r"^\| \[(\d\d) (.*?)\]\(notebooks/(.*?)\) \| (.*?) \| "
                      r"\[(\d+)\]\(.*?\) \| (\d+) \|$", text, re.M)
    assert rows == ROWS


def test_the_map_in_the_first_notebook_lists_the_course():
    [text] = [cell.source for cell in cells(COURSE[0]) if cell.source.startswith("## The map")]
    rows = re.findall(r"^\| (\d\d) \| (.*?) \| (.*?) \| (\d+) \| (\d+) \|$", text, re.M)
    here = ROWS[0][0], ROWS[0][1], *ROWS[0][3:]  # no link to itself
    assert rows == [here, *((number, f"[{title}]({notebook})", *others)
                            for number, title, notebook, *others in ROWS[1:])]


@pytest.mark.parametrize("lesson", COURSE, ids=lambda lesson: lesson.name)
def test_the_title_block_says_what_the_course_says(lesson):
    first, last = cells(lesson)[0].source, cells(lesson)[-1].source
    title = first.splitlines()[0].removeprefix("# ")
    assert title.startswith(lesson.title)
    assert lists.time(lesson) in first
    assert lesson.alone == minutes.alone(cells(lesson))
    for text in (first.rpartition("\n\n")[2], last.rpartition("\n\n")[2]):
        assert LINK.findall(text) == neighbours(lesson)


def test_a_new_entry_fills_the_map_the_links_and_the_table(monkeypatch):
    more = (*COURSE, Lesson("nowhere", "Nowhere", "Why?", 5, 10))
    monkeypatch.setattr(lists, "COURSE", more)
    monkeypatch.setattr(lessons, "COURSE", more)
    number = f"{len(COURSE):02}"
    name, page = f"{number}_nowhere.ipynb", f"{number}_nowhere.md"
    first, *_ = lists.filled(nbformat.read(write.FOLDER / COURSE[-1].notebook, 4).cells,
                             COURSE[-1].notebook)
    assert first.source.endswith(f"\nOn: [Nowhere]({name})")
    made = lists.filled(cells(COURSE[0]), COURSE[0].notebook)
    assert any(f"| {number} | [Nowhere]({name}) | Why? | 5 | 10 |" in cell.source for cell in made)
    row = (f"| [{number} Nowhere](notebooks/{name}) | Why? | "
           f"[5](notebooks/for_teachers/{page}) | 10 |\n")
    assert row in lists.readme(
        write.README.read_text(encoding="utf-8"))
    [only] = lists.filled([nbformat.v4.new_markdown_cell("# Nowhere\n\nBack: [x](y)")], name)
    assert only.source == (f"# Nowhere\n\nBack: [{COURSE[-1].title}]({COURSE[-1].notebook}) ·\n"
                           f"Home: [{COURSE[0].title}]({COURSE[0].notebook})")


@pytest.mark.parametrize("lesson", COURSE, ids=lambda lesson: lesson.name)
def test_a_notebook_imports_what_its_lesson_has_in_one_line(lesson):
    has = [name for name in sorted(PARTS) if lesson.part(name)]
    source = course.imports(write.FOLDER / lesson.notebook)
    lines = [line for line in source.splitlines() if "helpers.lessons" in line]
    assert lines == [f"from helpers.lessons.{lesson.name} import {', '.join(has)}"]


def test_a_lesson_may_have_less():
    for lesson in COURSE:
        assert lesson.part("live").__name__ == f"helpers.lessons.{lesson.name}.live"
        assert lesson.part("homework") is None


def test_make_knows_the_first_notebook():
    assert make.START.endswith(f"notebooks/{COURSE[0].notebook}")
