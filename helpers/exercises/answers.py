"""Exercises whose answer is a value: numbers worked out by hand, or names to choose.

Each is called with the learner's answer and returns a `Verdict`. A usual mistake is recognised by
what it computes, so it is found however it was written. The solution is never shown.
"""

from dataclasses import dataclass

import numpy as np

from helpers.exercises.reading import kind, numbers, shaped
from helpers.exercises.verdict import Verdict, wrong

SIGN_AND_HALF = {
    -1.0: ("wrong sign", "The size is right, the sign is not: everything is turned around."),
    2.0: ("factor 2", "It is twice what it should be. Look for a factor 2 that does not belong."),
    0.5: ("factor 2", "It is half of what it should be. A factor 2 is forgotten."),
}


@dataclass(frozen=True)
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


@dataclass(frozen=True)
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

    def __call__(self, *answers):
        """Return the verdict on an answer; no answer of any kind makes it raise."""
        answer = one_of(answers)
        try:
            if is_open(answer):
                return self._open()
            return self._judged(answer)
        except Exception as error:
            return wrong(f"This answer cannot be read ({type(error).__name__}). {self.hint}")

    def _open(self):
        return Verdict("open", "Replace the three dots by your answer and run this cell again.")


def one_of(answers):
    """Return the answer that was given: several without a list's brackets are meant as one."""
    return answers[0] if len(answers) == 1 else list(answers) or ...


def is_open(answer):
    """Return whether the three dots are still there, alone or in a list."""
    if isinstance(answer, (list, tuple)):
        return bool(len(answer)) and any(each is ... for each in answer)
    return answer is ...


@dataclass(frozen=True)
class Numbers(Exercise):
    """Numbers worked out by hand: one, or a vector.

    Parameters
    ----------
    within : float
        How far from the right numbers an answer may be: rounding by hand is allowed.
    relative : float
        How much further, as a part of the largest of these numbers.

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
            return wrong(f"Numbers are asked for, and this is {kind(answer)}.")
        if not np.all(np.isfinite(given)):
            return wrong("Not every number here is finite.")
        if self._fits(given, self.right):
            return Verdict("right", self.praise)
        for name, mistake in self.mistakes.items():
            if self._fits(given, mistake.answer):
                return wrong(mistake.says, name)
        expected = np.shape(self.right)
        if given.shape != expected:
            return wrong(f"Your answer is {shaped(given.shape)}, and {shaped(expected)} is asked "
                         "for.", "wrong shape")
        for factor, (name, says) in SIGN_AND_HALF.items():
            if np.any(self.right) and self._fits(given, factor * np.asarray(self.right)):
                return wrong(says, name)
        return wrong(self._right_so_far(given) + self.hint)

    def _right_so_far(self, given):
        """Say which numbers of a vector are right, if some are."""
        right = np.flatnonzero(np.abs(given - self.right) <= self.tolerance(self.right)) + 1
        if given.ndim != 1 or len(right) == 0:
            return ""
        which = " and ".join(map(str, right))
        said = f"number {which} is" if len(right) == 1 else f"numbers {which} are"
        return f"Of your {len(given)}, {said} right. "

    def tolerance(self, wanted):
        """Return how far an answer may be from these numbers."""
        return self.within + self.relative * float(np.max(np.abs(wanted)))

    def _fits(self, given, wanted):
        wanted = np.asarray(wanted, dtype=float)
        return given.shape == wanted.shape and bool(
            np.all(np.abs(given - wanted) <= self.tolerance(wanted)))


@dataclass(frozen=True)
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
        if not isinstance(answer, (str, list, tuple, set, frozenset)):
            return wrong(f"A list of names is asked for, and this is {kind(answer)}.")
        given = {answer} if isinstance(answer, str) else set(answer)
        strange = sorted(str(name) for name in given if name not in self.options)
        if strange:
            return wrong(f"{strange[0]!r} is no name here. There are {', '.join(self.options)}.",
                         "unknown name")
        if given == set(self.right):
            return Verdict("right", self.praise)
        for name, mistake in self.mistakes.items():
            if given == set(mistake.answer):
                return wrong(mistake.says, name)
        found = len(given & set(self.right))
        return wrong(f"{found} of your {len(given)} belong there, and "
                     f"{len(set(self.right)) - found} of those that belong there are missing. "
                     f"{self.hint}")
