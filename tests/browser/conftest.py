"""One JupyterLab for all browser tests."""

import re
import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests import lab
from tests.browser.notebook_page import NotebookPage
from tests.notebooks import write

ROOT = Path(__file__).parents[2]
BEHAVIOUR, FRAGILE, LESSON = "behaviour.ipynb", "fragile.ipynb", "lesson.ipynb"
VOTES = "votes.ipynb"
IMPORT, QUESTION = "from tests import scratch_demos", "scratch_demos.asked()"
# Nothing else runs meanwhile, in whatever thread: PyDLL keeps Python's lock.
BUSY = """import ctypes, time
print("busy for", seconds := globals().get("seconds", 0))
time.sleep(0.3 * bool(seconds))  # until that is seen
left = ctypes.PyDLL(None).sleep(seconds)"""
TWO_DEMOS = ["demo = scratch_demos.everything()", "demo",
             "scratch_demos.everything(shape='square')", "demo"]
SCRATCH_CELLS = {
    BEHAVIOUR: [IMPORT, *TWO_DEMOS, QUESTION],
    FRAGILE: [IMPORT, "scratch_demos.fragile()"],
    VOTES: [IMPORT, *["scratch_demos.asked(scratch_demos.everything())"] * 2,
            "scratch_demos.everything(shape='square')"],
    LESSON: [IMPORT, "demo = scratch_demos.everything()\ndemo", QUESTION,
             "counting = scratch_demos.counting()\ncounting", BUSY],
}
# Every cell is on the page, whether or not it is in view, and only we save.
SETTINGS = {"@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
            "@jupyterlab/docmanager-extension:plugin": {"autosave": False}}
SERVER_ERROR = re.compile(r"^\[E |^\[C |Traceback|\bERROR\b", re.M)


def stored_pictures(path):
    """Return the number of pictures that are stored in a notebook."""
    cells = nbformat.read(path, 4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return sum("image/png" in output.get("data", {}) for output in outputs)


@pytest.fixture(scope="session")
def server(browser, tmp_path_factory):
    """Return a running JupyterLab over copies of the notebooks and those with scratch demos."""
    folder, scratch = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("server")
    for path in write.paths():
        shutil.copy(path, folder)
    for name, sources in SCRATCH_CELLS.items():
        cells = [new_markdown_cell("# Scratch"), *map(new_code_cell, sources)]
        nbformat.write(new_notebook(cells=cells, metadata=write.METADATA), folder / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(ROOT))  # kernels can import the scratch demos
        with lab.server(folder, scratch, settings=SETTINGS) as running:
            running.folder = folder
            yield running


@pytest.fixture(scope="session")
def open_notebook(browser, server):
    """Return a function that opens a notebook in a page of its own."""

    def opened(name):
        page = browser.new_page()
        page.set_viewport_size({"width": 1280, "height": 800})
        return NotebookPage(page, server, name)

    return opened


@pytest.fixture(scope="session", params=[path.name for path in write.paths()])
def notebook(request, server, open_notebook):
    """Return the page of a notebook whose cells have all been run.

    What was to be seen before that, and what was seen, is kept as ``stored``.
    """
    wanted = stored_pictures(server.folder / request.param)
    opened = open_notebook(request.param)
    opened.stored = {"wanted": wanted, "images": opened.images(), "text": opened.text()}
    opened.run_all()
    opened.unveil()
    yield opened
    opened.page.close()


@pytest.fixture(scope="session")
def scratch(open_notebook):
    """Return the page with three views of two demos; the first and the last are one demo."""
    opened = open_notebook(BEHAVIOUR)
    assert opened.run_all() == 3
    yield opened
    opened.page.close()


@pytest.fixture
def demo(scratch):
    """Return the demo that has one view, reset and at rest."""
    found = scratch.demos()[1]
    found.settled()
    found.button("Reset").click()
    assert found.settled()["readout"].startswith("A filled square of size 10 at (0.50, 1.00)")
    return found


@pytest.fixture(scope="session")
def votes_page(open_notebook):
    opened = open_notebook(VOTES)
    yield opened
    opened.page.close()


@pytest.fixture
def votes(votes_page):
    """Return the page with two questions, each with its picture, and a picture alone, all new."""
    assert votes_page.run_all() == 3
    votes_page.page.wait_for_function("document.querySelectorAll('.live-veiled').length === 2")
    yield votes_page
    assert votes_page.errors == []


@pytest.fixture(autouse=True)
def no_errors(request):
    """Check that neither page nor kernel reported an error during the test."""
    yield
    for name in {"notebook", "scratch"}.intersection(request.fixturenames):
        opened = request.getfixturevalue(name)
        assert opened.errors == []
        assert opened.error_outputs() == []


@pytest.fixture(autouse=True)
def server_stays_quiet(server):
    """Check that the server logs no error during the test."""
    before = len(server.log)
    yield
    said = server.log[before:]
    assert not SERVER_ERROR.search(said), said
