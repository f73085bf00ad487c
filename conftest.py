"""Every run draws the same examples; and which tests run one after the other (`make test`)."""

import gc
import re

import pytest
from hypothesis import HealthCheck, settings
from nbval.plugin import IPyNbCell
from xdist.scheduler import LoadScopeScheduling

NOTEBOOK = re.compile(r"\w+\.ipynb")
DEMO = re.compile(r"tests/live/test_(?:demos|kernel_time|settings|level_lines)\.py"
                  r".*(\[\w+\.\w+\])")
EDITED = re.compile(r"test_edited_data\.py")

settings.register_profile(
    "reproducible",
    derandomize=True,
    database=None,
    deadline=None,  # a slow machine fails no test
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("reproducible")


class ByNotebook(LoadScopeScheduling):
    """Keep together the tests of a notebook, of a demo, and else of a file: they share it.

    What is true of edited data is worked out once for two files.
    """

    def _split_scope(self, nodeid):
        if named := NOTEBOOK.search(nodeid) or EDITED.search(nodeid):
            return named[0]
        demo = DEMO.match(nodeid)
        return demo[1] if demo else nodeid.split("::")[0]


def pytest_collection_modifyitems(items):
    """Begin with the notebooks, which take longest: the short tests then fill what time is left.

    Of a notebook, nbval comes first: what it gets is compared with what is committed.
    """
    for item in items:
        fixtures = getattr(item, "fixturenames", ())  # a notebook's cell has none
        if "browser" in fixtures or item.nodeid.startswith("tests/browser/"):
            item.add_marker("browser")
    items.sort(key=lambda item: (NOTEBOOK.search(item.nodeid) is None,
                                 not isinstance(item, IPyNbCell)))


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Look for garbage only in what tests make, never in all that is imported for them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(optionalhook=True)  # also where pytest-xdist is switched off
def pytest_xdist_make_scheduler(config, log):
    """Hand the tests out by notebook and by file."""
    return ByNotebook(config, log)
