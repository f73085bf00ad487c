"""Finds the demos of the course: the functions of helpers.demos that return a Demo."""

import functools
import importlib
import inspect
import pkgutil

import helpers.demos

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
    """Return a dict of name to each public function of helpers.demos that needs no argument."""
    result = {}
    for module in pkgutil.iter_modules(helpers.demos.__path__):
        imported = importlib.import_module(f"helpers.demos.{module.name}")
        for name, function in inspect.getmembers(imported, inspect.isfunction):
            here = function.__module__ == imported.__name__ and not name.startswith("_")
            if here and _takes_no_argument(function):
                result[f"{module.name}.{name}"] = function
    return result


@functools.cache
def found():
    """Return a dict of name, such as "taylor.tangent_line", to the function that makes the demo.

    A demo is a public function of a module of ``helpers.demos`` that can be called without
    arguments and is documented to return a Demo. None is called here: that takes a third of a
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


@functools.cache
def _made(make, which):
    return make()


def reset(make, which="the usual one"):
    """Return a demo as it is at first; for each ``which`` it is made once in a process.

    Making one takes as long as a hundred changes, and its state depends on its values alone.
    """
    demo = _made(make, which)
    demo.reset()
    return demo
