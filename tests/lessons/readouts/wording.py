"""What several oracles need: parts of a read-out, and numbers as `pieces.number` writes them."""

import math
import re
from contextlib import contextmanager

import numpy as np

from tests.lessons.readouts.told import Told

ROUNDING = 1e-12  # of the largest value


def digits(told, before, value, after="", *, count=3):
    """Hold a number that is written with so many digits, such as 107000 for 106,971."""
    to = 10.0 ** (math.floor(math.log10(abs(value))) + 1 - count) if value else 1.0
    told.number(before, value, after, to=to)


@contextmanager
def lines(told):
    """Give the lines of a read-out, each to be held by itself."""
    made = [Told(line) for line in told.text.split("\n")]
    yield made
    for line in made:
        assert not line.rest, f"nobody checks {line.rest!r} in: {told.text}"
        told.fixed(line.text)


def rises(told, values, pattern):
    """Return at how many steps the values rise; what rounding can do is no rise.

    A rise about as small as rounding may be counted or not: then what ``pattern`` finds is right.
    """
    steps, doubt = np.diff(values), ROUNDING * np.max(values)
    fewest, most = np.sum(steps > 10 * doubt), np.sum(steps > doubt / 10)
    said = re.search(pattern, told.text)
    return int(np.clip(int(said[1]) if said else 0, fewest, most))


def plural(count, name):
    """Return " steps", but " step" for one."""
    return f" {name}" if count == 1 else f" {name}s"
