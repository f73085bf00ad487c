"""Exercises whose answer is a short function.

Its results are compared with those of the right function and of those with the usual mistakes, so
a mistake is found however it was written.
"""

import inspect
from dataclasses import dataclass

import numpy as np

from helpers.exercises import learner
from helpers.exercises.answers import SIGN_AND_HALF, Exercise, is_open
from helpers.exercises.reading import CLOSE, kind, numbers, same, shaped, written
from helpers.exercises.verdict import Verdict, wrong


@dataclass(frozen=True)
class Function(Exercise):
    """A short function to write.

    Parameters
    ----------
    cases : tuple of tuple
        Arguments to try, made of floats and float arrays.
    returns : tuple of str
        What the function returns: one name, or several for a tuple.
    whole : tuple of tuple
        Further arguments, made of whole numbers.

    Notes
    -----
    `right` and each `Mistake.answer` are functions of the same arguments.
    """

    cases: tuple = ()
    returns: tuple = ("result",)
    whole: tuple = ()

    def _open(self):
        return Verdict("open", "Replace the three dots in the function and run this cell again.")

    def _judged(self, answer):
        if not callable(answer):
            return wrong("The function itself is asked for: its name, without brackets.")
        if not learner.accepts(answer, self.cases[0]):
            return wrong(f"Your function must take {self._taken()}.", "wrong arguments")
        results = []
        for case in self.cases:
            result, trouble, changed = learner.called(answer, case)
            if is_open(result):
                return self._open()
            problem = self._unusable(result, trouble, changed, case)
            if problem:
                return problem
            results.append(self._parts(result))
        return self._compared(results) or self._with_whole_numbers(answer)

    def _unusable(self, result, trouble, changed, case):
        """Return a verdict on what cannot be compared, or None."""
        if trouble:
            return wrong(f"For {self._told(case)}: {trouble}", "an error")
        if changed:
            return wrong("Your function changes its argument in place. Whoever calls it loses the "
                         "old value. Make a new array instead.", "in-place change")
        if result is None:
            return wrong(f"For {self._told(case)} your function returns nothing. Is a `return` "
                         "missing?", "nothing returned")
        if self._parts(result) is None:
            wanted = f"{', '.join(self.returns)} as numbers or arrays of numbers"
            return wrong(f"Your function must return {wanted}. For {self._told(case)} it returned "
                         f"{kind(result)}.", "wrong shape")
        return None

    def _parts(self, result):
        """Return the result as a list of arrays, one for each name in `returns`, or None."""
        if len(self.returns) == 1:
            result = (result,)
        if not isinstance(result, (tuple, list)) or len(result) != len(self.returns):
            return None
        parts = [numbers(part) for part in result]
        return None if any(part is None for part in parts) else parts

    def _outcomes(self, function, cases):
        return [self._parts(learner.called(function, case)[0]) for case in cases]

    def _compared(self, results):
        """Return the verdict on wrong results, or None if all are right."""
        expected = self._outcomes(self.right, self.cases)
        if same(results, expected):
            return None
        for name, mistake in self.mistakes.items():
            if same(results, self._outcomes(mistake.answer, self.cases)):
                return wrong(mistake.says, name)
        for case, result, wanted in zip(self.cases, results, expected, strict=True):
            for name, part, right in zip(self.returns, result, wanted, strict=True):
                if part.shape != right.shape:
                    return self._misshapen(name, part, right, case)
        return _turned_around(results, expected) or self._unrecognised(results, expected)

    def _misshapen(self, name, part, right, case):
        if part.ndim == 2 and part.T.shape == right.shape and np.allclose(part.T, right, **CLOSE):
            return wrong(f"The numbers of {name} are right, but rows and columns are exchanged.",
                         "transposed")
        return wrong(f"For {self._told(case)}, {name} must be {shaped(right.shape)}. Yours is "
                     f"{shaped(part.shape)}.", "wrong shape")

    def _unrecognised(self, results, expected):
        for case, result, wanted in zip(self.cases, results, expected, strict=True):
            off = [name for name, part, right in zip(self.returns, result, wanted, strict=True)
                   if not np.allclose(part, right, **CLOSE)]
            if off:
                which = " and ".join(off) if len(self.returns) > 1 else "the result"
                verb = "is" if len(off) == 1 else "are"
                first = result[self.returns.index(off[0])]
                return wrong(f"For {self._told(case)}, {which} {verb} wrong: you return "
                             f"{written(first)}. {self.hint}")
        raise AssertionError("only called if a result is wrong")

    def _with_whole_numbers(self, answer):
        for case in self.whole:
            result, trouble, changed = learner.called(answer, case)
            problem = self._unusable(result, trouble, changed, case)
            if problem:
                return wrong(f"It is right for decimals. {problem.says}", problem.mistake)
            if not same([self._parts(result)], self._outcomes(self.right, [case])):
                return wrong(f"It is right for decimals, but not for the whole numbers "
                             f"{self._told(case)}. An array made like its argument holds whole "
                             "numbers only: make it of floats.", "integer input")
        return Verdict("right", self.praise)

    def _taken(self):
        names = list(inspect.signature(self.right).parameters)
        return f"{len(names)} arguments, {', '.join(names)}" if len(names) > 1 else names[0]

    def _told(self, case):
        names = inspect.signature(self.right).parameters
        return ", ".join(f"{name} = {written(value)}" for name, value
                         in zip(names, case, strict=True))


def _turned_around(results, expected):
    """Return the verdict on results that differ from the right ones by a sign or a factor 2."""
    for factor, (name, says) in SIGN_AND_HALF.items():
        if same(results, [[factor * part for part in parts] for parts in expected]):
            return wrong(says, name)
    return None
