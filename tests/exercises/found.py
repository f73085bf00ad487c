"""Finds the exercises and the questions of the course, and where the notebooks set them."""

import functools
import importlib
import inspect
import pkgutil
import re
from dataclasses import dataclass

import nbformat

import helpers.exercises
import helpers.questions
from helpers.exercises.answers import Exercise
from helpers.live import Question
from tests.notebooks import write

CHECK = re.compile(r"^check\.(\w+)\((.*)\)$")
FOLDED = re.compile(r"<details><summary>(.*?)</summary>\n\n(.*?)\n\n</details>", re.S)
CODE = re.compile(r"```python\n(.*?)\n```", re.S)
IMPORTED = re.compile(r"^from helpers\.(\w+) import (\w+) as (check|ask|live)$", re.M)


def modules(package):
    """Return the modules of a package by name, without those it starts with an underscore."""
    names = [each.name for each in pkgutil.iter_modules(package.__path__)]
    return {name: importlib.import_module(f"{package.__name__}.{name}") for name in names}


@functools.cache
def exercises():
    """Return a dict of name, such as "taylor.tangent", to exercise."""
    return {
        f"{place}.{name}": thing
        for place, module in modules(helpers.exercises).items()
        for name, thing in vars(module).items()
        if isinstance(thing, Exercise)
    }


@functools.cache
def questions():
    """Return a dict of name, such as "taylor.tangent_side", to the function that asks it."""
    return {
        f"{place}.{name}": function
        for place, module in modules(helpers.questions).items()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
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
        imports = next(cell.source for cell in cells if cell.cell_type == "code")
        modules = {alias: module for _, module, alias in IMPORTED.findall(imports)}
        for cell, below in zip(cells, cells[1:], strict=False):
            check = CHECK.match(cell.source.splitlines()[-1]) if cell.source else None
            if cell.cell_type == "code" and check:
                name = f"{modules['check']}.{check[1]}"
                folded = dict(FOLDED.findall(below.source))
                found.append(Setting(path.name, name, imports, cell.source, folded))
    return found
