"""Which tests run one after the other, where several processes share them (`make test`)."""

import re

import pytest
from xdist.scheduler import LoadScopeScheduling

NOTEBOOK = re.compile(r"\w+\.ipynb")
INDEPENDENT = "tests/live/test_demos.py"


class ByNotebook(LoadScopeScheduling):
    """Keep the tests of a notebook together, whose page or kernel they share; else of a file."""

    def _split_scope(self, nodeid):
        named = NOTEBOOK.search(nodeid)
        if named:
            return named[0]
        return nodeid if nodeid.startswith(INDEPENDENT) else nodeid.split("::")[0]


def pytest_collection_modifyitems(items):
    """Begin with the notebooks, which take longest: the short tests then fill what time is left."""
    items.sort(key=lambda item: NOTEBOOK.search(item.nodeid) is None)


@pytest.hookimpl(optionalhook=True)  # also where pytest-xdist is switched off
def pytest_xdist_make_scheduler(config, log):
    """Hand the tests out by notebook and by file."""
    return ByNotebook(config, log)
