"""Takes a read-out apart: every number and every claim of it is held against the truth.

An oracle is a function of a demo's control values that knows the truth by other means than the demo
and asks a `Told` whether the read-out says it. What no oracle has held is left over, and that is a
failure too: no sentence can slip in that nobody checks.
"""

import functools
import importlib
import math
import pkgutil
import re
from dataclasses import dataclass

import tests.lessons.readouts

SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
NUMBER = (r"(?P<mantissa>[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)"
          r"(?:·10(?P<power>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?")
LETTER_OR_DIGIT = re.compile(r"\w")


@dataclass(frozen=True)
class Oracle:
    """What is true of a demo.

    Attributes
    ----------
    check : callable
        ``check(told, **values)``; fails an assertion where the read-out is not true.
    special : tuple of dict
        Control values at which a sentence may become false: zero steps, α = 0, the limit, ...
        The other controls keep their first values.
    """

    check: object
    special: tuple


ORACLES = {}


def holds(demo, *special):
    """Register an oracle for a demo, named as in `demos.found` ("start_here.rolling_ball")."""

    def register(check):
        assert demo not in ORACLES, f"{demo} has two oracles"
        ORACLES[demo] = Oracle(check, special)
        return check

    return register


@functools.cache
def oracles():
    """Return all oracles, by the name of their demo."""
    for module in pkgutil.iter_modules(tests.lessons.readouts.__path__):
        if not module.name.startswith("test_"):
            importlib.import_module(f"tests.lessons.readouts.{module.name}")
    return ORACLES


def printed(match):
    """Return a printed number and half a unit of its last digit."""
    mantissa = match["mantissa"].replace("−", "-").replace(",", "")
    power = int((match["power"] or "⁰").translate(SUPERSCRIPTS))
    decimals = len(mantissa.partition(".")[2])
    return float(mantissa) * 10.0**power, 0.5 * 10.0 ** (power - decimals)


@functools.cache  # Python itself keeps too few of these patterns
def _number_between(before, after):
    """Return the pattern of a number between these words."""
    return re.compile(re.escape(before) + NUMBER + re.escape(after))


class Told:
    """A read-out, of which each part must be held once."""

    def __init__(self, text):
        self.text = text
        self._held = [False] * len(text)

    def number(self, before, value, after="", *, to=None, digits=None):
        """Hold the next number between these words against its true value, and return it.

        Parameters
        ----------
        before, after : str
            The words around it, to the letter; they are held with it.
        value : float
        to : float, optional
            The unit to which it is rounded, such as 1 for a percentage. Without it, a number with
            no decimal point must be right to three digits.
        digits : int, optional
            To how many digits it is rounded, in place of `to`: then "0.5" is not good for 0.54.
        """
        for match in _number_between(before, after).finditer(self.text):
            if not any(self._held[slice(*match.span())]):
                break
        else:
            raise AssertionError(f"no number between {before!r} and {after!r} in: {self.text}")
        said, half = printed(match)
        if to is not None:
            half = to / 2
        elif digits is not None:
            half = 10.0 ** (math.floor(math.log10(abs(value))) + 1 - digits) / 2 if value else 0
        elif "." not in match["mantissa"] and not match["power"]:
            half = min(half, 0.005 * abs(value))
        assert abs(said - value) <= half * (1 + 1e-6) + 1e-12, (
            f"{match[0]!r}: the true value is {value!r}, in: {self.text}")
        self._hold(*match.span())
        return said

    def vector(self, before, values, after=""):
        """Hold a vector, written (1.00, −0.50), as `number` does each of its entries."""
        for index, value in enumerate(values):
            last = index == len(values) - 1
            self.number("" if index else f"{before}(", value, f"){after}" if last else ", ")

    def challenge(self, task, reached):
        """Hold the task of a challenge, and that it is reached if and only if it is."""
        self.fixed(f"Challenge: {task}")
        self.says("★ Reached:", reached)
        self.says("☆ Not yet:", not reached)

    def says(self, words, truth=True):
        """Hold a claim: the read-out makes it if and only if it is true."""
        places = [place for place in self._places(words)
                  if not any(self._held[slice(*place)])]
        assert bool(places) == bool(truth), (
            f"{words!r} is {'true' if truth else 'not true'}, but it says: {self.text}")
        for place in places:
            self._hold(*place)

    def fixed(self, *phrases):
        """Hold words that claim nothing of the state, wherever they stand."""
        for phrase in phrases:
            for place in self._places(phrase):
                self._hold(*place)

    @property
    def rest(self):
        """What nothing has held, without punctuation; empty if all is held."""
        left = "".join(" " if held else letter
                       for letter, held in zip(self.text, self._held, strict=True))
        return " ".join(left.split()) if LETTER_OR_DIGIT.search(left) else ""

    def _places(self, words):
        """Yield where the words begin and end, from left to right."""
        start = self.text.find(words)
        while start >= 0:
            stop = start + len(words)
            yield start, stop
            start = self.text.find(words, stop)

    def _hold(self, start, stop):
        self._held[start:stop] = [True] * (stop - start)
