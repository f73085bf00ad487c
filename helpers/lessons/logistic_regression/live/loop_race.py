"""The loop against the vectorised form, in lines of Python and in milliseconds."""

import ast
import functools
import inspect
import math
import timeit

import numpy as np

from helpers.live import Choice, Scene, Switch, look, with_controls, wording

SIZES = (10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
REPEATS = 3


@with_controls(
    m=Choice("samples m", SIZES, first=10, means="number of samples"),
    measured=Switch("time both on this computer", first=False, means=(
        "whether to show times; they are taken when this is first switched on, and then kept")),
)
def race():
    """Compare loop and vectorised form: lines of Python run, and time taken on this computer."""
    figure, (line_axes, time_axes) = look.figure(2, height=4.4)
    with look.style():
        for axes, low, high, title in ((line_axes, 1, 1e7, "lines of Python run"),
                                       (time_axes, 1e-3, 1e4, "milliseconds, once switched on")):
            axes.set(xscale="log", yscale="log", xlim=(7, 1.4e5), ylim=(low, high),
                     xlabel="samples m", title=title)
            axes.grid(True)
        styles = (look.PATH, "o", "loop"), (look.SECOND_PATH, "s", "vectorised")
        counts, times = (
            [look.line(axes, colour, label, marker=marker) for colour, marker, label in styles]
            for axes in (line_axes, time_axes)
        )
        here = [look.line(axes, look.QUIET, linestyle="--") for axes in (line_axes, time_axes)]
    look.legend(line_axes, counts, loc="upper left")

    def show(m, measured):
        for line, axes in zip(here, (line_axes, time_axes), strict=True):
            line.set_data([m, m], axes.get_ylim())
        sizes = SIZES[:SIZES.index(m) + 1]
        for line, function in zip(counts, BOTH, strict=True):
            line.set_data(sizes, [_lines(function, each) for each in sizes])
        for line, function in zip(times, BOTH, strict=True):
            line.set_data(*((sizes, _milliseconds(function)[:len(sizes)]) if measured
                            else ([], [])))
        said = (
            f"m = {m:,}: the loop runs {_lines(_loop, m):,} lines of Python, the vectorised form "
            f"{_lines(_vectorised, m)}. "
        )
        return said + (_timed(m) if measured else "For the times, switch them on.")

    return Scene(figure, show, moving=[*counts, *times, *here])


# Both as the notebook shows them, line by line: their lines are counted.
def _loop(w1, w2, b, x1, x2, y):
    m = len(y)
    J = dw1 = dw2 = db = 0
    for i in range(m):
        z = w1 * x1[i] + w2 * x2[i] + b
        a = 1 / (1 + math.exp(-z))
        J += -(y[i] * math.log(a) + (1 - y[i]) * math.log(1 - a))
        dz = a - y[i]
        dw1 += x1[i] * dz
        dw2 += x2[i] * dz
        db += dz
    return J / m, dw1 / m, dw2 / m, db / m


def _vectorised(w, b, X, y):
    a = 1 / (1 + np.exp(-(X @ w + b)))
    J = -np.mean(y * np.log(a) + (1 - y) * np.log(1 - a))
    dz = a - y
    return J, X.T @ dz / len(y), np.mean(dz)


BOTH = _loop, _vectorised


@functools.cache
def _source(function):
    return ast.parse(inspect.getsource(function)).body[0].body


def _lines(function, m):
    """Lines of Python that a call with m samples runs.

    They are counted in the source: to watch them run would disturb a debugger that watches too.
    """
    once = _source(function)
    # The head of a loop runs for each sample, and once more to find that none is left.
    in_loops = sum(1 + len(line.body) for line in once if isinstance(line, ast.For))
    return len(once) + m * in_loops


@functools.cache
def _milliseconds(function):
    """The best time of a call for each number of samples."""
    return np.array([_timing(function, m) for m in SIZES])


def _timing(function, m):
    random = np.random.default_rng(seed=0)
    w, b, X, y = random.normal(size=2), 0.5, random.normal(size=(m, 2)), np.arange(m) % 2
    given = (*w, b, *X.T, y) if function is _loop else (w, b, X, y)
    calls = max(1, 1_000 // m)
    timer = timeit.Timer(functools.partial(function, *given))
    return 1000 * min(timer.repeat(REPEATS, calls)) / calls


def _timed(m):
    by_loop, at_once = (_milliseconds(each)[SIZES.index(m)] for each in BOTH)
    if by_loop < at_once:
        return f"Here the loop is {wording.number(at_once / by_loop)} times as fast."
    return f"Here the vectorised form is {wording.number(by_loop / at_once)} times as fast."
