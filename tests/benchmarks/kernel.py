"""Kernel time: what a change costs where Python runs, without the way to the browser."""

import io
import itertools
import json
import statistics
import time

import nbformat
from matplotlib.backends.backend_agg import FigureCanvasAgg
from nbclient import NotebookClient

# An inline figure of ten inches at Matplotlib's own 100 dots an inch fills a notebook's column.
DOTS_PER_INCH = 100
REDRAWS = 2  # for each control, so that a busy machine slows both alike


def changes(control, values, count):
    """Set a control ``count`` times, to ``values`` in turn; return the milliseconds of each.

    Raises
    ------
    ValueError
        If ``values`` are fewer than two, so that there is nothing to change to.
    """
    if len(set(values)) < 2:
        raise ValueError(f"values: got {values!r}, allowed: at least two different ones")
    taken = []
    different = (value for value in itertools.cycle(values) if value != control.value)
    for value in itertools.islice(different, count):
        began = time.perf_counter()
        control.value = value
        taken.append(1000 * (time.perf_counter() - began))
    return taken


def sweep(slider, count):
    """Move a slider from end to end in ``count`` changes; return the milliseconds of each."""
    reach = slider.max - slider.min
    return changes(slider, [slider.min + reach * part for part in _parts(count)], count)


def _parts(count):
    return [part / (count - 1) for part in range(count)]


def redraw(figure):
    """Return the milliseconds to draw the whole figure and pack it as PNG, as an inline one is."""
    canvas = FigureCanvasAgg(figure)
    began = time.perf_counter()
    canvas.print_figure(io.BytesIO(), format="png", dpi=DOTS_PER_INCH)
    return 1000 * (time.perf_counter() - began)


def demo(made, count):
    """Sweep each control of a demo, ``count`` changes each, and draw all of it anew in between.

    Parameters
    ----------
    made : Demo
    count : int
        Two or more.

    Returns
    -------
    dict
        Control by control the ``medians``, in milliseconds, and that of a full ``redraw``.
    """
    medians, redraws = {}, []
    for name, spec in made.specs.items():
        made.reset()
        values = list(dict.fromkeys(map(spec.at, _parts(count))))
        medians[name] = statistics.median(changes(made.controls[name], values, count))
        redraws += [redraw(made.picture.figure) for _ in range(REDRAWS)]
    return {"medians": medians, "redraw": statistics.median(redraws)}


def demos(found, count):
    """Measure each demo of a dict of name to function; return a dict of name to dict."""
    return {name: demo(function(), count) for name, function in found.items()}


def in_a_kernel(source):
    """Run a cell in a kernel of its own, where widgets really send, and return what it prints.

    Parameters
    ----------
    source : str
        Prints JSON.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        If the cell fails.
    RuntimeError
        If the cell warns or logs an error.
    """
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    NotebookClient(notebook, timeout=None, kernel_name="python3",
                   extra_arguments=["--IPKernelApp.log_level=ERROR"]).execute()
    written = {"stdout": "", "stderr": ""}
    for output in notebook.cells[0].outputs:
        written[output.name] += output.text
    if written["stderr"]:
        raise RuntimeError(f"the kernel complained:\n{written['stderr']}")
    return json.loads(written["stdout"])
