"""A demo as a function: its controls are said once, above it, and the rest follows from them."""

import functools
import inspect
import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from matplotlib.figure import Figure

from helpers.live import look
from helpers.live.demo import Demo

PARAMETERS = "Parameters\n----------\n"
NEXT_ENTRY, FIRST_NAME = re.compile(r"\n(?=\w)"), re.compile(r"\w+")
RETURNS = """

Returns
-------
Demo

Raises
------
ValueError
    If an argument is outside its range.
"""


def follow(x=None, y=None):
    """Make a drag set the control named ``x`` to the pointer's x, and ``y`` to its y."""

    def values(at_x, at_y, _):
        return {name: at for name, at in ((x, at_x), (y, at_y)) if name}

    return values


def keeping(**values):
    """Make a preset set these values and leave all others as they are now."""
    return lambda present: values


@dataclass(frozen=True)
class Challenge:
    """Something to reach with the controls; the read-out says whether it is reached.

    Attributes
    ----------
    task : str
        What is to be reached, as a sentence.
    judge : callable
        ``judge(**values)`` returns whether it is reached with these values of the controls, and
        a sentence that says how far they are from it.
    """

    task: str
    judge: Callable

    def said(self, values):
        """Return the task and, for these values, the verdict in words."""
        reached, how_far = self.judge(**values)
        return f"Challenge: {self.task}\n{'★ Reached' if reached else '☆ Not yet'}: {how_far}"


@dataclass(frozen=True)
class Scene:
    """What the function of a demo draws, and what the controls do with it.

    Attributes
    ----------
    figure, show, moving, drags, presets, player, skip, run_on_release, challenge
        As in :class:`Demo`.
    controls : dict of str to control
        Those that depend on the function's own arguments; they come before the others.
    """

    figure: Figure
    show: Callable
    moving: list
    drags: Mapping = field(default_factory=dict)
    presets: Mapping = field(default_factory=dict)
    player: str | None = None
    skip: int = 1
    run_on_release: bool = False
    challenge: Challenge | None = None
    controls: Mapping = field(default_factory=dict)


def with_controls(**controls):
    """Make a function that returns a `Scene` into one that returns the `Demo` with these controls.

    Each control becomes a keyword argument, for its first value; signature and documentation say
    so. What arguments the function has itself, it gets. It is run in the one look.
    """

    def made(function):
        own = inspect.signature(function).parameters.values()
        signature = inspect.Signature(_in_order(own, controls))

        @functools.wraps(function)
        def demo(*positional, **named):
            values = _bound(function.__name__, signature, positional, named)
            with look.style():
                scene = function(**{each.name: values[each.name] for each in own})
            specs = {**scene.controls, **controls}
            first = {name: values[name] if name in controls else spec.first
                     for name, spec in specs.items()}
            return Demo(
                scene.figure, scene.show, specs, first, moving=scene.moving, drags=scene.drags,
                presets=scene.presets, player=scene.player, skip=scene.skip,
                run_on_release=scene.run_on_release, challenge=scene.challenge,
            )

        demo.__signature__ = signature
        demo.__doc__ = _documented(function, controls, list(signature.parameters))
        return demo

    return made


def _in_order(own, controls):
    """Return the parameters: the function's own around those of the controls."""
    said = [inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=control.first)
            for name, control in controls.items()]
    by_name = [each for each in own if each.kind is each.KEYWORD_ONLY]
    return [*(each for each in own if each not in by_name), *said, *by_name]


def _bound(name, signature, positional, named):
    unknown = sorted(set(named) - set(signature.parameters))
    if unknown:
        allowed = ", ".join(signature.parameters)
        raise TypeError(f"{unknown[0]}: {name} has no such argument, allowed: {allowed}")
    bound = signature.bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments


def _documented(function, controls, names):
    """Return the function's documentation with what the controls say of themselves.

    The entries stand in the order of the arguments' ``names``.
    """
    text, _, own = inspect.getdoc(function).partition(PARAMETERS)
    said = [f"{name} : {control.type}\n" + textwrap.indent(f"{control.described}.", "    ")
            for name, control in controls.items()]
    entries = [*said, *NEXT_ENTRY.split(own.rstrip())] if own else said
    entries.sort(key=lambda entry: names.index(FIRST_NAME.match(entry)[0]))
    return f"{text.rstrip()}\n\n{PARAMETERS}" + "\n".join(entries) + RETURNS
