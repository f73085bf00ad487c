"""What each cell holds: when a cell runs again, what it made and showed before goes.

A widget lives until it is closed, with all that it knows, and its player plays on unseen. So a cell
holds what it makes and what it shows, until it has run again; what no cell holds any more is
closed. That harms nobody: whatever is closed and shown again, because it was kept in a variable,
is opened again. Where it is not known which cell runs, nothing is ever closed.
"""

import gc
import itertools
import logging
import threading
from dataclasses import dataclass

import ipywidgets
from IPython import get_ipython

from helpers.live import settings

_held = {}  # cell: list of Holding
_closings = itertools.count(1)
_closed = set()  # the ids of closed widgets
COLLECT_EVERY = 10  # a figure is full of cycles: Python alone lets 20 MiB of them pile up


@dataclass(frozen=True)
class Holding:
    """That a cell holds a thing: since which run, the run's number, and the outermost widget."""

    run: object
    number: int
    thing: object
    widget: ipywidgets.Widget


def _not_late(record):
    """Whether a message of the page to a widget is more than a late one to a closed one."""
    return not _closed.intersection(map(str, record.args or ()))


logging.getLogger("Comm").addFilter(_not_late)  # which prints "No such comm" under some cell


def hold(thing, widget):
    """Let the cell that runs now hold ``thing``, and see to it that it is open.

    Parameters
    ----------
    thing : object
        What the cell makes or shows.
    widget : ipywidgets.Widget
        The outermost of its widgets.
    """
    shell = get_ipython()
    if shell is not None:
        cell, run = _running(shell)
        holding = Holding(run, shell.displayhook.prompt_count, thing, widget)
        _held.setdefault(cell, []).append(holding)
        shell.events.register("post_run_cell", _has_run)
    if widget.comm is None:
        _open(widget)


def _running(shell):
    """Return the identity of the cell that runs and that of the run; None and None if unknown."""
    result = getattr(shell.displayhook, "exec_result", None)
    if result is None or threading.current_thread() is not threading.main_thread():
        return None, None  # a widget's callback: the cell that it belongs to has long been run
    cell = getattr(result.info, "cell_id", None)
    return cell, (None if cell is None else result.info)


def _has_run(result):
    """Let the cell that has run go of what it held before, and close what nobody holds now."""
    cell = getattr(result.info, "cell_id", None)
    if cell is None or cell not in _held:
        return
    before = _held[cell]
    _held[cell] = [each for each in before if each.run is result.info]
    still = {id(each.thing) for holdings in _held.values() for each in holdings}
    for each in before:
        if id(each.thing) not in still:
            _close(each.widget)
            _forget(get_ipython(), each)
            if next(_closings) % COLLECT_EVERY == 0:
                gc.collect()


def _parts(widget):
    """Return the widget and all widgets inside it, the innermost first."""
    values = [getattr(widget, name) for name in widget.keys]
    inside = [part for value in values
              for part in (value if isinstance(value, list | tuple) else [value])
              if isinstance(part, ipywidgets.Widget)]
    return [each for part in inside for each in _parts(part)] + [widget]


def _open(widget):
    for part in _parts(widget):
        vars(part).pop("_repr_mimebundle_", None)  # what ipywidgets leaves of a closed one: None
        part.open()
        _closed.discard(part.model_id)


def _close(widget):
    with settings.DRAWING:
        for part in reversed(_parts(widget)):
            if part.has_trait("playing"):
                part.playing = False
            if part.comm is not None:
                _closed.add(part.model_id)
                part.close()
        vars(widget).pop("_repr_mimebundle_", None)


def _forget(shell, holding):
    """Take it out of what IPython keeps of a run: ``Out[3]``, ``_3``, and all that was shown."""
    number, outputs = holding.number, shell.user_ns.get("_oh", {})
    if outputs.get(number) is holding.thing:
        del outputs[number]
        for names in (shell.user_ns, shell.user_ns_hidden):
            names.pop(f"_{number}", None)
    getattr(shell.history_manager, "outputs", {}).pop(number, None)
