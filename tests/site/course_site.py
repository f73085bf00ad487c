"""The whole site, built once for all tests: with Pyodide in it, so that it needs no network."""

import ast
import contextlib
import json
import os
import subprocess
import time
from pathlib import Path

import pytest

import make
from helpers.site import packages
from tests.browser.notebook_page import NotebookPage

HERE = Path(__file__).parent
LIMIT = 300  # seconds for a build, and for a notebook to come to its end
MISSING = "The site's tools are not installed: `make test` does it, or `make site`."
LINE = ".starting-python"
TEXTS = "text/plain", "text/html"
# The page's kernel evaluates no expressions beside a cell.
EVALUATE = """async (code) => {
    const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
    const future = kernel.requestExecute({ code, store_history: false });
    let said;
    future.onIOPub = ({ content }) => { said = content.data ?? said; };
    await future.done;
    return said["text/plain"];
}"""


def pyodide():
    """Return the archive with the Pyodide for tests, which `make test` brings here."""
    [archive] = json.loads((HERE / "pyodide.json").read_text()).values()
    return packages.WHEELS / archive["file_name"]


def built(folder):
    """Build the site into a folder, unless another process does or has done so, and return it."""
    site, done = folder / "site", folder / "done"
    python = Path(make.python_in(make.SITE_FOLDER))
    if not (python.exists() and pyodide().exists()):
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    try:
        folder.mkdir()
    except FileExistsError:
        deadline = time.monotonic() + LIMIT
        while not done.exists() and time.monotonic() < deadline:
            time.sleep(0.2)
        assert done.exists(), "the site was not built: see the test that began to"
        return site
    command = [python, "-m", "helpers.site.build", "--pyodide", pyodide(), "--into", site]
    ended = subprocess.run(command, cwd=make.ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    done.touch()
    return site


class Site:
    """A site that is served: where it is, and which other addresses its pages asked for."""

    def __init__(self, address):
        self.address, self.elsewhere = address, []

    def watch(self, request):
        """Note a request that goes elsewhere."""
        if not request.url.startswith((self.address, "blob:", "data:")):
            self.elsewhere.append(request.url)

    def open(self, page, notebook):
        """Open a notebook and wait until all of its cells were run, which begins by itself."""
        page.goto(f"{self.address}notebooks/index.html?path={notebook}")
        self.ready(page)

    def ready(self, page):
        """Wait until the line below the notebook has come and gone."""
        page.locator(LINE).wait_for(timeout=LIMIT * 1000)
        page.locator(LINE).wait_for(state="detached", timeout=LIMIT * 1000)


class SitePage(NotebookPage):
    """A notebook of the site, open in the simple view."""

    def reload(self):
        """Reload the page, and wait until its cells were run again."""
        self.page.reload()
        self.running.ready(self.page)

    def evaluate(self, expression):
        """Return the value of a Python expression in the notebook's kernel, through JSON."""
        as_json = f"__import__('json').dumps({expression})"
        return json.loads(ast.literal_eval(self.page.evaluate(EVALUATE, as_json)))

    def texts(self):
        """Return for each code cell the texts that it shows, as they would be stored."""
        notebook = self.page.evaluate(
            "window.jupyterapp.shell.currentWidget.context.model.toJSON()")
        return texts(notebook)


def texts(notebook):
    """Return for each code cell of a notebook the texts that it shows.

    The page's kernel adds a result with nothing in it where an object displayed itself.
    """
    return [list(filter(None, map(_text, cell["outputs"]))) for cell in notebook["cells"]
            if cell["cell_type"] == "code"]


def _text(output):
    if output["output_type"] == "stream":
        return output["name"], "".join(output["text"])
    if output["output_type"] == "error":
        return "error", output["evalue"]
    return {kind: "".join(output["data"][kind]) for kind in TEXTS if kind in output["data"]}


@contextlib.contextmanager
def opened(browser, site, notebook):
    """Open a notebook of the site in a page of its own."""
    page = browser.new_page()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.on("request", site.watch)
    try:
        yield SitePage(page, site, notebook)
    finally:
        page.close()
