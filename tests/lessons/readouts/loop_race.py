"""Notebook 06: lines of Python, counted as the functions of the notebook itself run."""

import ast
import functools
import math
import sys

import nbformat
import numpy as np

from helpers.lessons.logistic_regression.live import loop_race
from tests.lessons.readouts.told import holds
from tests.lessons.readouts.wording import digits
from tests.notebooks import write

WATCHED = 3_000


@functools.cache
def shown(name):
    """The function with this name as the notebook defines it, and its definition."""
    (path,) = write.chosen(["06"])
    cells = nbformat.read(path, as_version=4).cells
    (source,) = [cell.source for cell in cells if cell.source.startswith(f"def {name}(")]
    definition, made = ast.parse(source).body[0], {"math": math, "np": np}
    exec(compile(ast.Module([definition], []), f"<{name}>", "exec"), made)
    return made[name], definition


def _lines_run(name, m):
    """Each further sample is as many lines as the last: to watch them all would take too long."""
    if m <= WATCHED:
        return _watched(name, m)
    last, before = _watched(name, WATCHED), _watched(name, WATCHED - 1)
    return last + (m - WATCHED) * (last - before)


@functools.cache
def _watched(name, m):
    """Watch the notebook's own function run, and count."""
    function, _ = shown(name)
    X, y, count = np.random.default_rng(1).normal(size=(m, 2)), np.arange(m) % 2, 0
    given = (0.1, 0.2, 0.3, *X.T, y) if name == "loop" else (np.array([0.1, 0.2]), 0.3, X, y)

    def trace(frame, event, _):
        nonlocal count
        if frame.f_code is not function.__code__:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(*given)
    finally:
        sys.settrace(before)
    return count


@holds("logistic_regression.race", *({"m": m, "measured": measured}
                           for m in loop_race.SIZES for measured in (False, True)))
def race(told, m, measured):
    """Lines are counted as the notebook's functions run; the times are those that are drawn."""
    told.number("m = ", m, ": the loop runs ")
    told.number("", _lines_run("loop", m), " lines of Python,", to=1)
    told.number(" the vectorised form ", _lines_run("vectorised", m), ". ")
    told.says("For the times, switch them on.", not measured)
    if measured:
        by_loop, at_once = (loop_race._milliseconds(each)[loop_race.SIZES.index(m)]
                            for each in loop_race.BOTH)
        faster = "loop" if by_loop < at_once else "vectorised form"
        ratio = max(by_loop, at_once) / min(by_loop, at_once)
        digits(told, f"Here the {faster} is ", ratio, " times as fast.")
        assert m < 10_000 or faster == "vectorised form"
