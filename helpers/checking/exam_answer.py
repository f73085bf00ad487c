"""An answer to a question of an exam: how it is read, what is right, and what is said of it."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from helpers.checking.reading import kind
from helpers.checking.verdict import Verdict, wrong

CLOSE_ENOUGH = 0.01  # of each number asked for, so three digits are enough
NOISE = 1e-9  # what a computer may be off where it should be 0
COUNTS = {1: "One number is", 2: "Two numbers are"}
PLACES = ("first", "second")
MOST_ENTRIES = 100  # that are looked at
ADVICE = {
    "text": "Write numbers without quotation marks and units, with a decimal point: 1.75.",
    "nothing": "`print` shows a number and gives nothing back.",
    "a function": "Brackets behind its name would call it.",
    "a set": "A set has no order. A list has: [1, 2].",
}


@dataclass(frozen=True)
class Times:
    """A mistake that leads to the right numbers, all of them times a factor."""

    factor: float

    def of(self, right):
        """Return what it leads to."""
        return np.multiply(self.factor, right).tolist()


MINUS, TWICE, HALF = Times(-1), Times(2), Times(0.5)


@dataclass(frozen=True, repr=False)
class Answer:
    """What is right, the usual mistakes, and what to say.

    Parameters
    ----------
    right : float or list of float
        The answer.
    mistakes : dict of str to Mistake
        By name: what each of them leads to, and what to say of it.
    decoys : list
        What no mistake may look like: double and half of what is right, where neither is a usual
        mistake.
    hint : str
        Where to look, if the mistake is not a usual one.
    within : float
        How far off an answer may be, even where that is more than a hundredth of it.
    counts : bool
        Whether something is counted, so that a whole number must be met.
    """

    right: object
    mistakes: dict
    decoys: list
    hint: str
    within: float = 0
    counts: bool = False

    def __repr__(self):
        """Return how to use it. It gives nothing away."""
        return "An answer is checked by test.check(answers)."

    def __call__(self, answer):
        """Return the `Verdict` on an answer; no answer of any kind makes it raise."""
        try:
            return self._judged(entries(answer))
        except Exception as error:
            return wrong(f"This answer cannot be read ({type(error).__name__}). {self.hint}")

    def _judged(self, found):
        if len(found) > MOST_ENTRIES:
            return wrong(count_asked(np.size(self.right), len(found)), "wrong shape")
        if any(each is ... for each in found):
            return Verdict("open", "")
        if complaint := unreadable(found):
            return wrong(complaint)
        given = [as_float(each) for each in found]
        if not np.all(np.isfinite(given)):
            return wrong("Not every number here is finite.")
        near = self._near_right(given)
        if near and all(near):
            return Verdict("right", "")
        for name, mistake in self.mistakes.items():
            if self._alike(given, mistake.answer, (0, 1)):
                return wrong(mistake.says, name)
        if not near:
            return wrong(count_asked(np.size(self.right), len(given)), "wrong shape")
        so_far = f"The {PLACES[near.index(True)]} number is right, the other is not. " if any(
            near) else ""
        return wrong(so_far + self.hint)

    def is_fair(self, on_the_way):
        """Return whether the question can be asked.

        Parameters
        ----------
        on_the_way : Answer
            The same, worked out with three digits at every step.

        Returns
        -------
        bool
            No number asked for is 0. Whoever rounds on the way is well within the tolerance. No
            usual mistake is nearly the right answer, another one or a decoy.
        """
        answers = [self.right, *(each.answer for each in self.mistakes.values()), *self.decoys]
        return (all(flat(self.right)) and all(self._near_right(flat(on_the_way.right), part=0.5))
                and not any(self._alike(*each) for each in combinations(answers, 2)))

    def tolerance(self, wanted):
        """Return how far an answer may be from this number."""
        met = self.counts and wanted == round(wanted)
        return NOISE if met else NOISE + CLOSE_ENOUGH * abs(wanted)

    def _near_right(self, given, part=1):
        """Return which of the numbers are right; none, if there are too many or too few."""
        right = flat(self.right)
        if len(given) != len(right):
            return []
        return [abs(one - other) <= part * max(self.within, self.tolerance(other))
                for one, other in zip(given, right, strict=True)]

    def _alike(self, one, other, parts=(1, 1)):
        """Whether an answer could be meant as either, each with its part of the tolerance."""
        one, other = flat(one), flat(other)
        return len(one) == len(other) and all(
            abs(a - b) <= parts[0] * self.tolerance(a) + parts[1] * self.tolerance(b)
            for a, b in zip(one, other, strict=True))


def flat(numbers):
    """Return a list of one number or of several."""
    return numbers if isinstance(numbers, list) else [numbers]


def entries(answer):
    """Return what an answer is made of, one after the other, whichever brackets stand around it."""
    if hasattr(type(answer), "__array__"):
        answer = np.ravel(answer)
        return answer if len(answer) > MOST_ENTRIES else answer.tolist()
    if not isinstance(answer, (list, tuple)):
        return [answer]
    return [entry for each in answer for entry in entries(each)]


def as_float(number):
    """Return a number as a float; one that is too large for it is infinite."""
    try:
        return float(number.real if isinstance(number, complex) else number)
    except OverflowError:
        return np.inf


def unreadable(found):
    """Return what is wrong with entries that are not all numbers; else nothing."""
    for place, entry in enumerate(found, start=1):
        if not is_number(entry):
            which = "this is" if len(found) == 1 else f"entry {place} of yours is"
            what = named(entry)
            return f"Numbers are asked for, and {which} {what}. {ADVICE.get(what, '')}".rstrip()
    return ""


def is_number(entry):
    """Return whether something is a real number, of whatever type."""
    if isinstance(entry, complex):
        return not entry.imag
    return not isinstance(entry, (bool, type)) and hasattr(type(entry), "__float__")


def count_asked(wanted, given):
    """Say how many numbers are asked for, and how many there are."""
    here = "this is one" if given == 1 else f"here are {given or 'none'}"
    return f"{COUNTS[wanted]} asked for, and {here}."


def named(value):
    """Say of what kind a value is, as one says it."""
    if value is None:
        return "nothing"
    if isinstance(value, (str, bytes)):
        return "text"
    if isinstance(value, (bool, complex)):
        return str(value)
    if isinstance(value, (set, frozenset)):
        return "a set"
    if isinstance(value, np.ndarray):
        return named(value.item()) if value.size == 1 else f"an array of shape {value.shape}"
    if callable(value):
        return "a function"
    if is_number(value):
        return "one number"
    article = "an" if type(value).__name__[0] in "aeiou" else "a"
    return kind(value).replace("a ", f"{article} ", 1)
