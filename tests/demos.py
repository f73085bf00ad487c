"""Finds the demos of the course: the functions of the lessons that return a Demo."""

import contextlib
import functools
import inspect

import pytest

from helpers.live import layers
from tests import course

RETURNS_DEMO = "Returns\n-------\nDemo\n"


def _takes_no_argument(function):
    parameters = inspect.signature(function).parameters.values()
    return all(
        parameter.default is not parameter.empty
        or parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)
        for parameter in parameters
    )


@functools.cache
def callable_alone():
    """Return a dict of name to each public function of a ``live`` that needs no argument."""
    result = {}
    for lesson, module in course.parts("live").items():
        for name, function in inspect.getmembers(module, inspect.isfunction):
            here = function.__module__.startswith(module.__name__) and not name.startswith("_")
            if here and _takes_no_argument(function):
                result[f"{lesson}.{name}"] = function
    return result


@functools.cache
def found():
    """Return a dict of name, such as "taylor_expansion.tangent_line", to what makes the demo.

    A demo is a public function of a lesson's ``live`` that can be called without arguments and is
    documented to return a Demo. None is called here: that takes a third of a
    second each, in every process of the tests.
    """
    return {name: function for name, function in callable_alone().items()
            if RETURNS_DEMO in (inspect.getdoc(function) or "")}


@functools.cache
def challenges():
    """Return a dict of name to function, for the demos that can set a challenge: it is set."""
    result = {}
    for name, function in found().items():
        if "challenge" in inspect.signature(function).parameters:
            result[name] = functools.partial(function, challenge=True)
            result[name].__doc__ = function.__doc__
    return result


@contextlib.contextmanager
def undrawn():
    """Make demos without drawing them: their words and values do not need it, and it takes long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layers, "still", _nothing)
        patch.setattr(layers, "moving", _nothing)
        yield


def _nothing(figure, artists, salt):
    return ""


@functools.cache
def _made(make, which, drawn_by):
    return make()


def reset(make, which="the usual one"):
    """Return a demo as it is at first; for each ``which`` it is made once in a process.

    Making one takes as long as a hundred changes, and its state depends on its values alone.
    """
    demo = _made(make, which, layers.still)
    demo.reset()
    return demo
