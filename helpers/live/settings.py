"""Our settings of Matplotlib and NumPy, while something of ours is made or drawn, and no longer.

A reader's own (a style sheet, a matplotlibrc, ``np.seterr``) belong to the whole process. They are
not to change our pictures, nor ours theirs.
"""

import threading
from contextlib import contextmanager

import matplotlib
import numpy as np

# Matplotlib is not safe across threads, and ipykernel 7 runs a widget's callbacks beside the cells.
DRAWING = threading.RLock()
NUMPY = {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}  # its own defaults


class Own:
    """Matplotlib's own defaults, changed by ``parameters``, to be used as ``with own():``.

    Also a decorator, ``@own()``, for a function that makes a picture. Inside the block one thread
    draws; blocks may be nested.
    """

    def __init__(self, parameters):
        whole = matplotlib.rcParamsDefault.copy()
        whole.update(parameters)  # which checks them
        self._whole = dict(dict.items(whole))
        del self._whole["backend"]  # asking for it would choose one
        self._inside = False

    @contextmanager
    def __call__(self, **more):
        """Apply them inside the block; further parameters of Matplotlib may be given."""
        with DRAWING, np.errstate(**NUMPY):
            outermost, self._inside = not self._inside, True
            try:
                with _set(self._whole | more if outermost else more):
                    yield
            finally:
                self._inside = not outermost


@contextmanager
def _set(wanted):
    """Set these parameters as they are: checking them each time would cost more than drawing.

    Afterwards each is as before, but for those that another thread, a reader's cell, has set.
    """
    get, present = dict.__getitem__, matplotlib.rcParams
    before = {name: get(present, name) for name in wanted}
    dict.update(present, wanted)
    try:
        yield
    finally:
        dict.update(present, {name: value for name, value in before.items()
                              if get(present, name) is wanted[name]})
