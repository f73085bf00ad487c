"""Finds the exercises and the questions of the course, and where the notebooks set them."""

import functools
import inspect
import re
from dataclasses import dataclass

import nbformat

from helpers.checking.answers import Exercise
from helpers.live import Question
from tests import course
from tests.notebooks import write

CHECK = re.compile(r"^check\.(\w+)\((.*)\)$")
FOLDED = re.compile(r"<details><summary>(.*?)</summary>\n\n(.*?)\n\n</details>", re.S)
CODE = re.compile(r"```python\n(.*?)\n```", re.S)


@functools.cache
def exercises():
    """Return a dict of name, such as "taylor_expansion.tangent", to exercise."""
    return {
        f"{place}.{name}": thing
        for place, module in course.parts("check").items()
        for name, thing in vars(module).items()
        if isinstance(thing, Exercise)
    }


@functools.cache
def questions():
    """Return a dict of name, such as "taylor_expansion.tangent_side", to what asks it."""
    return {
        f"{place}.{name}": function
        for place, module in course.parts("ask").items()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__.startswith(module.__name__) and not name.startswith("_")
        and isinstance(function(), Question)
    }


@dataclass(frozen=True)
class Setting:
    """An exercise as a notebook sets it: its cell, and what is folded below it."""

    notebook: str
    name: str
    imports: str
    cell: str
    folded: dict

    @property
    def solution(self):
        """The code of the folded solution."""
        [code] = CODE.findall(self.folded["Solution"])
        return code

    @property
    def check(self):
        """The line that checks."""
        return self.cell.splitlines()[-1]


@functools.cache
def settings():
    """Return a `Setting` for each exercise cell of the notebooks."""
    found = []
    for path in write.paths():
        cells = nbformat.read(path, as_version=4).cells
        for cell, below in zip(cells, cells[1:], strict=False):
            check = CHECK.match(cell.source.splitlines()[-1]) if cell.source else None
            if cell.cell_type == "code" and check:
                name = f"{course.lesson(path).name}.{check[1]}"
                folded = dict(FOLDED.findall(below.source))
                found.append(Setting(path.name, name, course.imports(path), cell.source, folded))
    return found
