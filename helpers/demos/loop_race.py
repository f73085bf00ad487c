"""Notebook 06: the loop against the vectorised form, in lines of Python and in milliseconds."""

import functools
import sys
import timeit

import numpy as np

from helpers import logistic
from helpers.live import Choice, Demo, Switch, look

SIZES = (10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
COUNTED = 10, 20
REPEATS = 3


@look.style()
def race(m=1_000, measured=False):
    """Compare loop and vectorised form: lines of Python run, and the time taken on this computer.

    Parameters
    ----------
    m : int
        Number of samples: 10, 30, 100, … to 100,000.
    measured : bool
        Whether to show times. They are taken when this is first switched on, and then kept.

    Returns
    -------
    Demo

    Raises
    ------
    ValueError
        If an argument is not one of the above.
    """
    figure, (line_axes, time_axes) = look.figure(2, height=4.4)
    with look.style():
        for axes, low, high, title in ((line_axes, 10, 1e8, "lines of Python"),
                                       (time_axes, 1e-3, 1e4, "milliseconds, once switched on")):
            axes.set(xscale="log", yscale="log", xlim=(7, 1.4e5), ylim=(low, high),
                     xlabel="samples m", title=title)
            axes.grid(True)
        styles = (look.PATH, "o", "loop"), (look.SECOND_PATH, "s", "vectorised")
        counts, times = (
            [look.line(axes, colour, label, marker=marker) for colour, marker, label in styles]
            for axes in (line_axes, time_axes)
        )
        for line, function in zip(counts, (_loop, _vectorised), strict=True):
            line.set_data(SIZES, [_lines(function, each) for each in SIZES])
        here = [look.line(axes, look.QUIET, linestyle="--") for axes in (line_axes, time_axes)]
    look.legend(line_axes, counts, loc="upper left")

    def show(m, measured):
        for line, axes in zip(here, (line_axes, time_axes), strict=True):
            line.set_data([m, m], axes.get_ylim())
        for line, function in zip(times, (_loop, _vectorised), strict=True):
            line.set_data(SIZES if measured else [], _milliseconds(function) if measured else [])
        said = (
            f"m = {m:,}: the loop runs {_lines(_loop, m):,} lines of Python. Vectorised, it is "
            f"{_lines(_vectorised, m)} lines for every m. "
        )
        return said + (_timed(m) if measured else "Not timed yet: switch it on.")

    return Demo(
        figure, show,
        {"m": Choice("samples m", SIZES), "measured": Switch("time both on this computer")},
        {"m": m, "measured": measured}, moving=[*times, *here],
    )


def _loop(w, b, X, y):
    return logistic.loop(w, b, X, y)


def _vectorised(w, b, X, y):
    z = X @ w + b
    dz = logistic.sigmoid(z) - y
    return np.mean(logistic.loss(z, y)), dz @ X / len(y), np.mean(dz)


def _samples(m):
    random = np.random.default_rng(seed=0)
    return random.normal(size=2), 0.5, random.normal(size=(m, 2)), np.arange(m) % 2


def _lines(function, m):
    """Lines of Python that a call runs: the same number for each further sample."""
    first, second = (_traced(function, size) for size in COUNTED)
    return first + (m - COUNTED[0]) * (second - first) // (COUNTED[1] - COUNTED[0])


@functools.cache
def _traced(function, m):
    """Count the lines of our own code that one call runs."""
    given, count = _samples(m), 0

    def trace(frame, event, _):
        nonlocal count
        if not frame.f_globals.get("__name__", "").startswith("helpers."):
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


@functools.cache
def _milliseconds(function):
    """The best time of a call for each number of samples."""
    times = []
    for m in SIZES:
        timer = timeit.Timer(functools.partial(function, *_samples(m)))
        calls = max(1, 1_000 // m)
        times.append(1000 * min(timer.repeat(REPEATS, calls)) / calls)
    return np.array(times)


def _timed(m):
    by_loop, vectorised = (_milliseconds(each)[SIZES.index(m)] for each in (_loop, _vectorised))
    ratio = by_loop / vectorised
    if ratio < 1:
        return f"Here the loop is {1 / ratio:.1f} times as fast: so few samples do not pay."
    return f"Here the vectorised form is {ratio:.1f} times as fast."
