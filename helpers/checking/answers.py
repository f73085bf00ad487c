"""Exercises whose answer is a value: numbers worked out by hand, or names to choose.

Each is called with the learner's answer and returns a `Verdict`. A usual mistake is recognised by
what it computes, so it is found however it was written. The solution is never shown.
"""

import re
import sys
from dataclasses import dataclass

import numpy as np

from helpers.checking.learner import Interrupted
from helpers.checking.reading import kind, numbers, shaped, shortened, why_no_numbers
from helpers.checking.verdict import Verdict, wrong

NOTHING = 1e-9  # An exact 0 comes out as 1e-16.
# Only what is seen is told: what led to it may be another thing than a lost sign or a 2.
TURNED_AND_HALVED = {
    -1.0: ("wrong sign", "The size is right, the sign is not: everything is turned around. "),
    2.0: ("factor 2", "It is twice what it should be. "),
    0.5: ("factor 2", "It is half of what it should be. "),
}
DECIMAL_COMMA = (" If you meant decimals: Python writes a decimal point, 0.5, and takes 0,5 for "
                 "two numbers.")
BETWEEN_NAMES = re.compile(r"[\s,;]+")


@dataclass(frozen=True, repr=False)
class Mistake:
    """A usual mistake.

    Parameters
    ----------
    answer : object
        What a learner who makes it answers: for a function to write, a function that takes the
        same arguments; else numbers or names.
    says : str
        What is wrong and where to look, without the solution.
    """

    answer: object
    says: str

    def __repr__(self):
        return "A usual mistake; the check tells it when it is made."


@dataclass(frozen=True, repr=False)
class Exercise:
    """An exercise: what is right, the usual mistakes, and what to say.

    Parameters
    ----------
    right : object
        The right answer, of the kind that `Mistake.answer` is.
    mistakes : dict of str to Mistake
        By name. The first that fits is told.
    praise : str
        Why the right answer is interesting.
    hint : str
        Where to look, if the mistake is not a usual one.
    """

    right: object
    mistakes: dict
    praise: str
    hint: str

    def __call__(self, *answers, **named):
        """Return the verdict on an answer; only an interrupt makes it raise."""
        answer = one_of((*answers, *named.values()))
        try:
            if is_open(answer):
                return self._open()
            return self._judged(answer)
        except KeyboardInterrupt:
            raise Interrupted from None
        except Exception as error:
            return wrong(f"This answer cannot be read ({type(error).__name__}). {self.hint}")

    def __repr__(self):
        """Say how it is used: whoever forgets the brackets must not see the solution."""
        return f"This is a check. Call it with your answer in the brackets: {self._name()}(…)"

    def _name(self):
        """Return what a notebook calls it."""
        ours = (vars(module).items() for name, module in list(sys.modules.items())
                if name.endswith(".check"))
        return next((f"check.{name}" for module in ours for name, thing in module
                     if thing is self), "check")

    def _open(self):
        return Verdict("open", "Replace the three dots by your answer and run this cell again.")


def one_of(answers):
    """Return the answer that was given: several without a list's brackets are meant as one."""
    return answers[0] if len(answers) == 1 else list(answers) or ...


def is_open(answer):
    """Return whether the three dots are still there, alone or somewhere in a list."""
    if isinstance(answer, np.ndarray) and answer.dtype == object:
        answer = answer.tolist()
    if isinstance(answer, (list, tuple)):
        return any(is_open(each) for each in answer)
    return answer is ... or (isinstance(answer, str) and answer.strip() in ("...", "…"))


@dataclass(frozen=True, repr=False)
class Numbers(Exercise):
    """Numbers worked out by hand: one, or a vector.

    Parameters
    ----------
    within : float
        How far from the right numbers an answer may be: rounding by hand is allowed.
    relative : float
        How much further, as a part of the number itself. Each number of a vector counts alone.

    Notes
    -----
    `right` and each `Mistake.answer` are numbers or nested sequences of them.
    """

    within: float = 0.005
    relative: float = 0.0

    def _judged(self, answer):
        if callable(answer):
            return wrong("This is a function. A number is asked for here.")
        given = numbers(answer)
        if given is None:
            return wrong(f"Numbers are asked for, and {why_no_numbers(answer)}")
        if not np.all(np.isfinite(given)):
            return wrong("Not every number here is finite.")
        if self._fits(given, self.right):
            return Verdict("right", self.praise)
        for name, mistake in self.mistakes.items():
            if self._fits(given, mistake.answer):
                return wrong(mistake.says, name)
        if _squeezed(given, self.right).shape != np.shape(self.right):
            return self._misshapen(given, answer)
        for factor, (name, says) in TURNED_AND_HALVED.items():
            if np.any(self.right) and self._fits(given, factor * np.asarray(self.right)):
                return wrong(says + self.hint, name)
        return wrong(self._right_so_far(given) + self.hint)

    def _misshapen(self, given, answer):
        expected = np.shape(self.right)
        whole = given.ndim == 1 and all(isinstance(each, int) for each in answer)
        comma = DECIMAL_COMMA if whole and given.size > max(1, np.size(self.right)) else ""
        return wrong(f"Your answer is {shaped(given.shape)}, and {shaped(expected)} is asked "
                     f"for.{comma}", "wrong shape")

    def _right_so_far(self, given):
        """Say which numbers of a vector are right, if some are."""
        given = _squeezed(given, self.right)
        right = np.flatnonzero(np.abs(given - self.right) <= self.tolerance(self.right)) + 1
        if given.ndim != 1 or len(right) == 0:
            return ""
        which = " and ".join(map(str, right))
        said = f"number {which} is" if len(right) == 1 else f"numbers {which} are"
        return f"Of your {len(given)}, {said} right. "

    def tolerance(self, wanted):
        """Return how far from each of these numbers an answer may be."""
        return NOTHING + self.within + self.relative * np.abs(wanted)

    def _fits(self, given, wanted):
        wanted = np.asarray(wanted, dtype=float)
        given = _squeezed(given, wanted)
        return given.shape == wanted.shape and bool(
            np.all(np.abs(given - wanted) <= self.tolerance(wanted)))


def _squeezed(given, wanted):
    """Return numbers in the wanted shape, if only brackets around single numbers differ."""
    shape = np.shape(wanted)
    same = [each for each in given.shape if each != 1] == [each for each in shape if each != 1]
    return given.reshape(shape) if same else given


@dataclass(frozen=True, repr=False)
class Names(Exercise):
    """Some of a few names to choose, in any order.

    Parameters
    ----------
    options : tuple of str
        All names there are.

    Notes
    -----
    `right` and each `Mistake.answer` are collections of names.
    """

    options: tuple = ()

    def _judged(self, answer):
        given = self._read(answer)
        if given is None:
            return wrong(f"A list of names is asked for, and this is {kind(answer)}.")
        if not given:
            return wrong(f"Your list is empty. There are {', '.join(self.options)}.")
        strange = sorted(shortened(repr(name)) for name in given if name not in self.options)
        if strange:
            return wrong(f"{strange[0]} is no name here. There are {', '.join(self.options)}. "
                         "Write each in quotation marks.", "unknown name")
        given = set(given)
        if given == set(self.right):
            return Verdict("right", self.praise)
        for name, mistake in self.mistakes.items():
            if given == set(mistake.answer):
                return wrong(mistake.says, name)
        found = len(given & set(self.right))
        return wrong(f"{found} of your {len(given)} belong there, and "
                     f"{len(set(self.right)) - found} of those that belong there are missing. "
                     f"{self.hint}")

    def _read(self, answer):
        """Return the names as a list; None if it cannot be one."""
        if isinstance(answer, str):
            several = [name for name in BETWEEN_NAMES.split(answer) if name]
            return several if several and set(several) <= set(self.options) else [answer]
        if isinstance(answer, (bytes, dict)) or callable(answer):
            return None
        if hasattr(answer, "tolist"):
            answer = answer.tolist()
        try:
            return list(answer)
        except TypeError:
            return None
