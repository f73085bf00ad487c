"""On a new machine nothing appears under the imports: no warning of Matplotlib's, no log."""

import os
from pathlib import Path

import nbformat
import pytest

from tests import kernels
from tests.notebooks import write

# Building the cache takes more or less than the five seconds after which Matplotlib says so.
AT_ONCE = """
import threading
class Timer(threading.Timer):
    def __init__(self, interval, function, *more):
        super().__init__(interval, function, *more)
        if interval == 5:
            function()
threading.Timer = Timer
"""
IMPORTS = ["from helpers import live", "from helpers.lessons.many_weights import live",
           "from helpers.lessons.taylor_expansion import ask",
           "import helpers.lessons.logistic_regression.live.computation_graph"]


@pytest.fixture
def machine(tmp_path):
    """Return a function that says which environment variables make a new machine."""
    (tmp_path / "sitecustomize.py").write_text(AT_ONCE)

    def variables(**more):
        path = os.pathsep.join([str(kernels.ROOT), str(tmp_path)])
        return {"PYTHONPATH": path, "MPLCONFIGDIR": str(tmp_path / "empty")} | more

    return variables


def test_matplotlib_alone_would_warn(machine):
    ended = kernels.python("import matplotlib.font_manager", **machine())
    assert "building the font cache" in ended.stderr


@pytest.mark.parametrize("source", IMPORTS)
def test_the_first_import_says_nothing(source, machine, tmp_path):
    ended = kernels.python(source, **machine())
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert list((tmp_path / "empty").glob("fontlist*"))


@pytest.mark.parametrize("source", IMPORTS)
def test_an_import_where_nothing_can_be_kept_says_nothing(source, machine):
    ended = kernels.python(source, **machine(MPLCONFIGDIR=os.devnull, HOME=os.devnull))
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_matplotlib_warns_of_other_things_as_before():
    ended = kernels.python(
        "from helpers import live; import logging; logging.getLogger('matplotlib').warning('so')"
    )
    assert ended.stderr == "so\n"


def test_the_import_cells_of_the_course_say_nothing_on_a_new_machine(machine):
    with kernels.kernel(**machine(HOME=os.devnull)) as kernel:
        for path in write.paths():
            cells = nbformat.read(path, as_version=4).cells
            source = next(cell.source for cell in cells if cell.cell_type == "code")
            assert "import" in source
            ran = kernel.run(source)
            assert ran.errors == []
            assert ran.of("stream") == [], Path(path).name
