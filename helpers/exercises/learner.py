"""Runs a learner's function: whatever it does, the notebook goes on and one line tells of it."""

import copy
import inspect
import linecache
import sys
import traceback
import warnings

import numpy as np

MOST_OPERATIONS = 1_000_000  # of Python, in one call: no exercise needs a tenth of it


class Endless(BaseException):
    """The function has run longer than any answer needs.

    Not an ``Exception``, so that a learner's own ``except Exception`` does not keep it.
    """


def called(function, arguments):
    """Call a learner's function with copies of the arguments.

    Parameters
    ----------
    function : callable
    arguments : tuple

    Returns
    -------
    result : object
        What the function returned, or None if it raised.
    trouble : str
        What went wrong, in one line with its place; empty if nothing did.
    changed : bool
        Whether the function changed one of its arguments.
    """
    given = copy.deepcopy(arguments)
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            result = _limited(function, given)
    except Endless:
        return None, "it does not come to an end: is there an endless loop?", False
    except (Exception, SystemExit) as error:
        return None, _told(error, function), False
    return result, "", not _alike(given, arguments)


def accepts(function, arguments):
    """Return whether the function can be called with so many arguments."""
    try:
        inspect.signature(function).bind(*arguments)
    except TypeError:
        return False
    except ValueError:  # some functions written in C do not say what they take
        return True
    return True


def _limited(function, arguments):
    """Call the function, but end it with `Endless` after too many operations."""
    if sys.gettrace() is not None:  # a debugger is at work: leave it in peace
        return function(*arguments)
    operations = 0

    def trace(frame, event, argument):
        nonlocal operations
        frame.f_trace_opcodes = True  # a loop on one line is one line for ever
        operations += 1
        if operations > MOST_OPERATIONS:
            raise Endless
        return trace

    sys.settrace(trace)
    try:
        return function(*arguments)
    finally:
        sys.settrace(None)


def _told(error, function):
    """Say the error in one line, with the last line of the learner's own cell that led to it."""
    message = " ".join(str(error).split())
    said = f"{type(error).__name__}: {message}" if message else type(error).__name__
    code = getattr(function, "__code__", None)
    own = [step for step in traceback.extract_tb(error.__traceback__)
           if code and step.filename == code.co_filename]
    if not own:
        return said
    line = linecache.getline(own[-1].filename, own[-1].lineno).strip()
    where = f"line {own[-1].lineno - code.co_firstlineno + 1} of your function"
    return f"{where}{f' ({line})' if line else ''}: {said}"


def _alike(one, other):
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
