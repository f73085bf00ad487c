"""Runs a learner's function: whatever it does, the notebook goes on and one line tells of it."""

import copy
import inspect
import linecache
import re
import traceback
from dataclasses import dataclass

import numpy as np

from helpers.checking import limits
from helpers.checking.reading import shortened

LONGEST_LINE = 80  # characters of it that are quoted
UNNAMED = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}
DOTS = re.compile(r"'ellipsis'|type ellipsis")  # what Python and NumPy call three dots
ENDLESS = "it had not come to an end after {}. Is there an endless loop?"


class Interrupted(KeyboardInterrupt):
    """Somebody has interrupted a check."""

    def _render_traceback_(self):
        """Return the one line that a notebook shows of it."""
        return ["KeyboardInterrupt: the check was stopped before it was done."]


@dataclass(frozen=True)
class Call:
    """What came of calling a learner's function.

    Parameters
    ----------
    result : object
        What the function returned, or None if it raised.
    trouble : str
        What went wrong, in one line with its place; empty if nothing did.
    changed : bool
        Whether the function changed one of its arguments.
    endless : bool
        Whether it had to be ended.
    dots : bool
        Whether it failed because three dots are still in it.
    """

    result: object = None
    trouble: str = ""
    changed: bool = False
    endless: bool = False
    dots: bool = False


def called(function, arguments, names=()):
    """Call a learner's function with copies of the arguments.

    Parameters
    ----------
    function : callable
    arguments : tuple
    names : sequence of str
        For a function that takes its arguments by name only.

    Returns
    -------
    Call

    Raises
    ------
    Interrupted
        If somebody interrupts it.
    """
    given = copy.deepcopy(arguments)
    by_place = _accepts(function, given, {})
    try:
        if by_place:
            result = limits.limited(function, *given)
        else:
            result = limits.limited(function, **dict(zip(names, given, strict=True)))
    except limits.Endless as end:
        return Call(trouble=ENDLESS.format(end.after), endless=True)
    except KeyboardInterrupt:
        raise Interrupted from None
    except BaseException as error:
        return Call(trouble=_told(error, function), dots=bool(DOTS.search(_words(error))))
    if inspect.iscoroutine(result):
        result.close()  # else it complains later that nobody has waited for it
    return Call(result, changed=not _alike(given, arguments))


def accepts(function, arguments, names):
    """Return whether the function can be called with these arguments, by place or by name."""
    return _accepts(function, arguments, {}) or _accepts(
        function, (), dict(zip(names, arguments, strict=True)))


def _accepts(function, arguments, named):
    try:
        inspect.signature(function).bind(*arguments, **named)
    except TypeError:
        return False
    except ValueError:  # some functions written in C do not say what they take
        return True
    return True


def parameters(function):
    """Return the names of a function's parameters; none if it does not say them."""
    try:
        return list(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        return []


def _words(error):
    try:
        return " ".join(str(error).split())
    except Exception:
        return ""


def _told(error, function):
    """Say the error in one line, with the last line of the learner's own that led to it."""
    message = shortened(_words(error))
    said = shortened(type(error).__name__) + (f": {message}" if message else "")
    own = [(frame.f_code, line) for frame, line in traceback.walk_tb(error.__traceback__)
           if not limits.foreign(frame.f_code.co_filename)]
    if not own:
        return said
    code, line = own[-1]
    text = shortened(linecache.getline(code.co_filename, line).strip(), LONGEST_LINE)
    within = next((outer for outer, _ in reversed(own) if outer.co_name not in UNNAMED), code)
    name = f"`{within.co_name}`" if within.co_name != "<lambda>" else "a lambda"
    if within is getattr(function, "__code__", None):
        name = "your function"
    where = f"line {line - within.co_firstlineno + 1} of {name}"
    return f"{where}{f' ({text})' if text else ''}: {said}"


def _alike(one, other):
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
