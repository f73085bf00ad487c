"""What the lessons of the course have, as the tests use it."""

import functools

import nbformat

from helpers.lessons import COURSE
from tests.notebooks import write


@functools.cache
def parts(kind):
    """Return a dict of lesson to its module ``kind``, "live", "ask", "check" or "exam"."""
    found = {lesson.name: lesson.part(kind) for lesson in COURSE}
    return {name: module for name, module in found.items() if module is not None}


def has(kind):
    """Return the paths of the notebooks whose lessons have this part."""
    return [write.FOLDER / lesson.notebook for lesson in COURSE if lesson.name in parts(kind)]


def lesson(path):
    """Return the lesson to which a notebook belongs."""
    [found] = [each for each in COURSE if each.notebook == path.name]
    return found


@functools.cache
def imports(path):
    """Return the source of a notebook's import cell."""
    cells = nbformat.read(path, as_version=4).cells
    return next(cell.source for cell in cells if cell.cell_type == "code")
