"""Imports Matplotlib, without what it says the first time on a machine, before others import it.

It warns that it builds its font cache, or that it can keep none where the home folder cannot be
written. Nobody who opens a notebook needs to know: it takes some seconds, and works.
"""

import importlib
import logging

_logger = logging.getLogger("matplotlib")
_level = _logger.level
_logger.setLevel(logging.ERROR)
try:
    importlib.import_module("matplotlib.font_manager")  # which builds the cache
finally:
    _logger.setLevel(_level)
