"""Leaves the notebook around a learner's function as it was, whatever the function does."""

import builtins
import contextlib
import io
import os
import random
import sys
import warnings

import numpy as np

MOST_PRINTED = 2000  # characters in one check


@contextlib.contextmanager
def kept():
    """Bring back what the whole notebook shares, and let nothing end it or wait for somebody."""
    with contextlib.ExitStack() as stack:
        for state in (np.errstate(all="ignore"), np.printoptions(), warnings.catch_warnings(),
                      contextlib.redirect_stdout(_Shortened(sys.stdout))):
            stack.enter_context(state)
        warnings.simplefilter("ignore")
        for bring_back, state in _settings():
            stack.callback(bring_back, state)
        for owner, name, instead in _ways_out():
            stack.enter_context(_replaced(owner, name, instead))
        yield


def _settings():
    """Return pairs of a function and what it is called with to bring a setting back."""
    yield np.random.set_state, np.random.get_state()  # noqa: NPY002 - learners may use it
    yield random.setstate, random.getstate()
    yield sys.setrecursionlimit, sys.getrecursionlimit()
    with contextlib.suppress(OSError):  # the folder may have been deleted
        yield os.chdir, os.getcwd()


def _ways_out():
    """Return owner, name and replacement of what would end the kernel, or wait in it for ever."""
    for owner, names in ((builtins, ("exit", "quit")), (os, ("_exit", "abort")),
                         (_shell(), ("ask_exit",))):
        for name in names:
            if hasattr(owner, name):
                yield owner, name, _exit
    yield builtins, "input", _input
    yield sys, "breakpointhook", _nothing
    yield sys, "unraisablehook", _nothing  # told if a function is ended while Python cleans up


def _shell():
    """Return what runs the notebook's cells, or None."""
    python = sys.modules.get("IPython")
    return python and python.get_ipython()


def _exit(*_):
    raise SystemExit("a function ends with `return`, and the notebook goes on")


def _input(*_):
    raise RuntimeError("nobody answers `input` in a check: everything is in the arguments")


def _nothing(*_, **__):
    """Take the place of a call that has no use in a check."""


@contextlib.contextmanager
def _replaced(owner, name, instead):
    own, before = name in vars(owner), getattr(owner, name)
    setattr(owner, name, instead)
    try:
        yield
    finally:
        if own:
            setattr(owner, name, before)
        else:
            delattr(owner, name)


class _Shortened(io.TextIOBase):
    """Hands on what is printed, as long as it is not too much.

    Parameters
    ----------
    stream : file
        Where it is shown.
    """

    def __init__(self, stream):
        super().__init__()
        self.stream, self.left = stream, MOST_PRINTED

    def write(self, text):
        """Show the text, or the part that there is room for."""
        if self.left > 0:
            self.stream.write(text[:self.left])
            self.left -= len(text)
            if self.left <= 0:
                self.stream.write("\n… What your function prints from here on is not shown.\n")
        return len(text)

    def flush(self):
        """Show at once what has been written."""
        self.stream.flush()
