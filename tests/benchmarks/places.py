"""Where the scene is opened: JupyterLab as `make lab` runs it, marimo, the course's site."""

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat

from helpers.site.serve import background
from tests import lab
from tests.benchmarks import measure
from tests.site.course_site import Site

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PREPARE = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n"
SHOW = "from tests.benchmarks import contenders\nslider = contenders.{}()"
SWEEP = "from tests.benchmarks import kernel\nprint(kernel.sweep(slider, {}))"
# In the site nobody has the benchmark's modules, so the notebook brings them along.
BRING = """import pathlib, sys
for name, text in {}.items():
    path = pathlib.Path("/tmp/bench/tests/benchmarks") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
sys.path.insert(0, "/tmp/bench")
"""
BROUGHT = ("contenders.py", "scene.py")
SAVE = """([path, content]) => window.jupyterapp.serviceManager.contents.save(
    path, { type: "notebook", format: "json", content })"""


def notebook(*sources, kernel="python3"):
    """Return a notebook of code cells."""
    kernelspec = {"name": kernel, "display_name": "Python", "language": "python"}
    return nbformat.v4.new_notebook(
        cells=list(map(nbformat.v4.new_code_cell, sources)), metadata={"kernelspec": kernelspec})


@contextlib.contextmanager
def jupyterlab(running, folder, changes, page, name):
    """Show a contender's scene in JupyterLab; its kernel ends with the block.

    Yields
    ------
    callable
        Returns the milliseconds in the kernel of each of that many ``changes``; of the other
        places none.
    """
    path = Path(folder) / f"{name}.ipynb"
    nbformat.write(notebook(PREPARE + SHOW.format(name), SWEEP.format(changes)), path)
    lab.open_notebook(page, running, path.name)
    _run_cell(page, 0)
    yield lambda: json.loads(_printed(page, 1))
    lab.shut_down_kernels(running)
    path.unlink()


@contextlib.contextmanager
def marimo(page, _):
    """Serve the scene as a marimo page, as a teacher would give it to a class, and open it."""
    port = lab.free_port()
    command = [sys.executable, "-m", "marimo", "--quiet", "run", "--headless", "--no-token",
               "--host=127.0.0.1", f"--port={port}", str(HERE / "marimo_app.py")]
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)})
    try:
        address = f"http://127.0.0.1:{port}"
        lab.wait_for(address, process)
        page.goto(address)
        yield list
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextlib.contextmanager
def site(running, page, name):
    """Show a contender's scene in the site, where the page itself is the kernel."""
    texts = {each: (HERE / each).read_text() for each in BROUGHT}
    made = notebook(BRING.format(texts) + SHOW.format(name), kernel="python")
    page.goto(f"{running.address}lab/index.html")
    page.wait_for_function("window.jupyterapp?.serviceManager")
    page.evaluate(SAVE, [f"{name}.ipynb", made])
    running.open(page, f"{name}.ipynb")
    yield list
    page.goto("about:blank")


@contextlib.contextmanager
def site_server(built):
    """Serve the built site at a free port; yield a `Site`."""
    serving = background(built)
    yield Site(f"http://127.0.0.1:{serving.server_port}/")
    serving.shutdown()
    serving.server_close()


def _run_cell(page, index):
    page.locator(".jp-CodeCell").nth(index).locator(".jp-InputPrompt").click()
    page.keyboard.press("Shift+Enter")


def _printed(page, index):
    _run_cell(page, index)
    output = page.locator(".jp-CodeCell").nth(index).locator(".jp-OutputArea-output pre")
    return output.inner_text(timeout=measure.TIME_LIMIT)
