"""Runs notebook 05 with other samples in the cell that holds them, in this process."""

import ast
import contextlib
import functools
import io
import json
from dataclasses import dataclass

from tests.notebooks import write

PATH = next(path for path in write.paths() if path.name.startswith("05"))


@dataclass(frozen=True)
class Shown:
    """What a cell printed, and what its last line is."""

    source: str
    printed: str
    value: object


@functools.cache
def sources():
    """Return the sources of the cells by number; None for Markdown."""
    cells = json.loads(PATH.read_text(encoding="utf-8"))["cells"]
    return [("".join(cell["source"]) if cell["cell_type"] == "code" else None) for cell in cells]


def with_data(source, inputs, targets):
    """Return the source of the cell with the data, with other data in its place."""
    tree = ast.parse(source)
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            data = {"inputs": inputs, "targets": targets}[statement.targets[0].id]
            statement.value = ast.parse(repr(data), mode="eval").body
    return ast.unparse(tree).replace("nan", "float('nan')").replace("inf]", "float('inf')]")


def holds_the_data(source):
    """Whether the cell is the one with the data."""
    return source.startswith("inputs = [[")


def run(inputs, targets):
    """Run all cells; return a dict of the cell's number to what it showed."""
    names, shown = {"__name__": "__main__"}, {}
    for number, source in enumerate(sources()):
        if source is None:
            continue
        if holds_the_data(source):
            source = with_data(source, inputs, targets)
        shown[number] = _run(source, names)
    return shown


def _run(source, names):
    *body, last = ast.parse(source).body
    printed, value = io.StringIO(), None
    with contextlib.redirect_stdout(printed):
        if isinstance(last, ast.Expr):
            exec(compile(ast.Module(body, []), "<cell>", "exec"), names)
            value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names)
        else:
            exec(compile(source, "<cell>", "exec"), names)
    return Shown(source, printed.getvalue(), value)
