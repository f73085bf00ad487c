"""Execute the notebooks and store them as a student sees them.

    python -m tests.notebooks.write             all of them
    python -m tests.notebooks.write 00 02       those whose names begin so

Each is executed in a fresh kernel of the Python that runs this, and normalised in place: two runs
write the same bytes.
"""

import re
import sys
import time
from pathlib import Path

import nbformat
from jupyter_client import AsyncKernelManager
from jupyter_client.kernelspec import KernelSpecManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from tests.notebooks import lists

FOLDER = Path(__file__).parents[2] / "notebooks"
README = FOLDER.parent / "README.md"
TEACHERS = FOLDER / "for_teachers"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
CELL_LIMIT = 120  # seconds
SUMMARY = re.compile(r"<summary>(.*?)</summary>", re.S)
# What follows a hint or a solution in the same cell, such as the next exercise.
AFTER_FOLDED = re.compile(r"(?<=</details>)\s*\n(?!\s*<details>)(?=\s*\S)")
FOLDED = ("hint", "solution")
# Nothing that changes with the machine or with Python's patch version.
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {
        "codemirror_mode": {"name": "ipython", "version": 3},
        "file_extension": ".py",
        "mimetype": "text/x-python",
        "name": "python",
        "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
    },
}


def paths(folder=FOLDER):
    """Return the paths of the notebooks in ``folder``, in reading order."""
    return sorted(folder.glob("*.ipynb"))


def execute(notebook, folder):
    """Run every cell of ``notebook`` in place, in a fresh kernel in ``folder``.

    Raises
    ------
    CellExecutionError
        If a cell raises an exception.
    """
    # Without folders to look in, "python3" is the running Python, whatever else is installed.
    kernel = AsyncKernelManager(
        kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[])
    )
    NotebookClient(
        notebook, km=kernel, timeout=CELL_LIMIT, record_timing=False, store_widget_state=False,
        resources={"metadata": {"path": str(folder)}},
        extra_arguments=["--log-level=ERROR"],
    ).execute(cleanup_kc=True)


def normalise(notebook, name=""):
    """Return a notebook with the same cells and outputs, and nothing that comes and goes.

    Where its ``name`` is that of a notebook of the course, its links and its map are made anew.
    """
    cells = lists.filled(notebook.cells, name)
    return nbformat.from_dict({
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": METADATA,
        "cells": [_cell(cell) for cell in _named(_apart(cells))],
    })


def _named(cells):
    """Yield the cells, each with an id of its own: it keeps the one it has if no other has it.

    So an inserted cell changes no other, and a diff shows what was inserted.
    """
    taken = set()
    for cell in cells:
        number, name = 1, cell.id
        while name in taken:
            number, name = number + 1, f"{cell.id}-{number + 1}"
        taken.add(name)
        yield nbformat.from_dict(cell | {"id": name})


def _apart(cells):
    """Yield the cells, with what is folded in cells of its own: they can then be left out."""
    for cell in cells:
        parts = AFTER_FOLDED.split(cell.source) if cell.cell_type == "markdown" else [cell.source]
        for part in parts:
            yield nbformat.from_dict(cell | {"source": part})


def _tags(cell):
    """Return the tags of a cell: what is folded in it says its own, ``hint`` or ``solution``."""
    own = set(cell.metadata.get("tags", ())) - set(FOLDED)
    folded = {re.sub("[^a-z]+", "-", words.lower()).strip("-")
              for words in SUMMARY.findall(cell.source) if cell.cell_type == "markdown"}
    return sorted(own | folded)


def _cell(cell):
    kept = {
        "id": cell.id,
        "cell_type": cell.cell_type,
        "source": cell.source.strip("\n"),
        "metadata": {"tags": tags} if (tags := _tags(cell)) else {},
    }
    if cell.cell_type == "code":
        kept["execution_count"] = cell.execution_count
        kept["outputs"] = _merged([_output(output) for output in cell.outputs])
    return kept


def _output(output):
    kept = dict(output)
    if "data" in kept:
        # A page without a kernel would show "model not found" in place of the picture.
        data = {mime: value for mime, value in kept["data"].items() if mime != WIDGET_VIEW}
        metadata = {mime: value for mime, value in kept["metadata"].items() if mime in data}
        kept |= {"data": data, "metadata": metadata}
    return kept


def _merged(outputs):
    """Join what one stream wrote in several pieces: how many pieces is a matter of chance."""
    merged = []
    for output in outputs:
        last = merged[-1] if merged else {}
        if output["output_type"] == "stream" and output["name"] == last.get("name"):
            last["text"] += output["text"]
        else:
            merged.append(output)
    return merged


def as_text(notebook, name):
    """Return the text that :func:`main` stores for a notebook that has been executed."""
    made = normalise(notebook, name)
    nbformat.validate(made)
    return nbformat.writes(made).rstrip("\n") + "\n"


def written(path):
    """Return the text that :func:`main` stores for the notebook at ``path``."""
    notebook = nbformat.read(path, as_version=4)
    execute(notebook, path.parent)
    return as_text(notebook, path.name)


def chosen(names, folder=FOLDER):
    """Return the paths of the notebooks whose names begin with one of ``names``; all if none.

    Raises
    ------
    ValueError
        If no notebook's name begins so.
    """
    known = paths(folder)
    for name in names:
        if not any(path.name.startswith(name) for path in known):
            allowed = ", ".join(path.stem for path in known)
            raise ValueError(f"{name}: no notebook begins so, allowed: {allowed}")
    return [path for path in known if not names or path.name.startswith(tuple(names))]


def main(names, folder=FOLDER):
    """Write the notebooks and say so; raise SystemExit with a sentence at the first failure."""
    try:
        for path in chosen(names, folder):
            started = time.perf_counter()
            text = written(path)
            path.write_text(text, encoding="utf-8")
            size, took = len(text.encode()) / 1000, time.perf_counter() - started
            print(f"{path.name}: {size:.0f} kB, {took:.1f} s", flush=True)
        if folder == FOLDER:
            for page, made in ((README, lists.readme), (TEACHERS / "README.md", lists.teachers)):
                page.write_text(made(page.read_text(encoding="utf-8")), encoding="utf-8")
    except ValueError as error:
        raise SystemExit(str(error)) from None
    except CellExecutionError as error:
        raise SystemExit(f"{path.name} was left as it is: a cell failed.\n{error}") from None


if __name__ == "__main__":
    main(sys.argv[1:])
