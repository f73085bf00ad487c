"""Exercises whose answer is a short function.

Its results are compared with those of the right function and of those with the usual mistakes, so
a mistake is found however it was written.
"""

import copy
import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from helpers.checking import learner
from helpers.checking.answers import TURNED_AND_HALVED, Exercise, is_open
from helpers.checking.drawing import drawn
from helpers.checking.reading import CLOSE, kind, numbers, same, shaped, written
from helpers.checking.surroundings import kept
from helpers.checking.verdict import Verdict, wrong

DRAWN = 40


@dataclass(frozen=True)
class Trial:
    """What came of one case.

    Parameters
    ----------
    case : tuple
        The arguments.
    parts : list of numpy.ndarray, optional
        The results, one for each name in `Function.returns`; None if there are none to compare.
    problem : Verdict, optional
        Why not.
    endless : bool
    """

    case: tuple
    parts: list | None = None
    problem: Verdict | None = None
    endless: bool = False


@dataclass(frozen=True, repr=False)
class Function(Exercise):
    """A short function to write; `right` and each `Mistake.answer` take the same arguments.

    Parameters
    ----------
    cases : tuple of tuple
        Arguments to try, made of floats and float arrays. Usual mistakes are known by these.
    edges : tuple of tuple
        Further arguments, on every boundary, so that nothing but a right function is right for
        all. A wrong function may fail for them in ways of its own.
    returns : tuple of str
        What the function returns: one name, or several for a tuple.
    whole : tuple of tuple
        Further arguments, made of whole numbers.
    allowed : callable
        ``allowed(random)`` draws arguments that the exercise allows: some of them are tried too.
    """

    cases: tuple = ()
    edges: tuple = ()
    returns: tuple = ("result",)
    whole: tuple = ()
    allowed: Callable = None

    @functools.cached_property
    def drawn(self):
        """Further arguments: what fits every case that somebody wrote may still be wrong."""
        return drawn(self.allowed, DRAWN) if self.allowed else ()

    def _open(self):
        return Verdict("open", "Replace the three dots in the function and run this cell again.")

    def _judged(self, answer):
        if not callable(answer):
            return wrong("The function itself is asked for: its name, without brackets and without "
                         "quotation marks.")
        if not learner.accepts(answer, self.cases[0], self._names()):
            return wrong(f"Your function must take {self._taken()}.", "wrong arguments")
        theirs = learner.parameters(answer)
        if theirs != self._names() and sorted(theirs) == sorted(self._names()):
            return wrong(f"Your function must take {self._taken()}, in this order.",
                         "wrong arguments")
        with kept():
            return (self._compared(answer, self.cases, self.mistakes)
                    or self._compared(answer, self.edges, self._rare_mistakes())
                    or self._with_whole_numbers(answer)
                    or self._compared(answer, self.drawn, {}) or Verdict("right", self.praise))

    def _rare_mistakes(self):
        """Return those that are right for all cases but those on a boundary."""
        expected = [self._expected(self.right, case) for case in self.cases]
        return {name: mistake for name, mistake in self.mistakes.items() if _alike(
            expected, [self._expected(mistake.answer, case) for case in self.cases])}

    def _compared(self, answer, cases, mistakes):
        """Return the verdict on a function that is not right for some cases, or None if it is."""
        trials = []
        for case in cases:
            trials.append(self._tried(answer, case))
            if trials[0].problem or trials[-1].endless or self._is_open(trials[-1].problem):
                return trials[-1].problem
        expected = [self._expected(self.right, case) for case in cases]
        results = [trial.parts for trial in trials]
        if same(results, expected):
            return None
        for name, mistake in mistakes.items():
            if _alike(results, [self._expected(mistake.answer, case) for case in cases]):
                return wrong(mistake.says, name)
        problem = next((trial.problem for trial in trials if trial.problem), None)
        return problem or self._wrong(cases, results, expected)

    def _tried(self, answer, case):
        """Return the `Trial` of an answer with a case."""
        call = learner.called(answer, case, self._names())
        if call.dots or is_open(call.result):
            return Trial(case, problem=self._open())
        parts = self._parts(call.result, case)
        problem = self._unusable(call, parts, case)
        return Trial(case, None if problem else parts, problem, call.endless)

    def _is_open(self, problem):
        return problem is not None and problem.status == "open"

    def _unusable(self, call, parts, case):
        """Return a verdict on what cannot be compared, or None."""
        if call.trouble:
            return wrong(f"For {self._told(case)}: {call.trouble}", "an error")
        if call.changed:
            return wrong("Your function changes its argument in place. Whoever calls it loses the "
                         "old value. Make a new array instead.", "in-place change")
        if call.result is None:
            return wrong(f"For {self._told(case)} your function returns nothing. Is a `return` "
                         "missing?", "nothing returned")
        if parts is None:
            wanted = f"{', '.join(self.returns)} as numbers or arrays of numbers"
            return wrong(f"Your function must return {wanted}. For {self._told(case)} it returned "
                         f"{kind(call.result)}.", "wrong shape")
        return None

    def _parts(self, result, case):
        """Return the result as a list of arrays, one for each name in `returns`, or None."""
        if len(self.returns) == 1:
            result = (result,)
        if not isinstance(result, (tuple, list)) or len(result) != len(self.returns):
            return None
        shapes = [part.shape for part in self._of_the_right_one(case)]
        parts = [_fitted(part, shape) for part, shape in zip(result, shapes, strict=True)]
        return None if any(part is None for part in parts) else parts

    def _of_the_right_one(self, case):
        result = _called(self.right, case)
        return [np.asarray(part) for part in (result if len(self.returns) > 1 else (result,))]

    def _expected(self, function, case):
        """Return the parts of what one of our own functions returns, or None if it fails."""
        try:
            return self._parts(_called(function, case), case)
        except Exception:  # a usual mistake may fail for some cases, as the learner's does
            return None

    def _wrong(self, cases, results, expected):
        """Return the verdict on results that no usual mistake explains."""
        for case, result, wanted in zip(cases, results, expected, strict=True):
            for name, part, right in zip(self.returns, result, wanted, strict=True):
                if part.shape != right.shape:
                    return self._misshapen(name, part, right, case)
        for factor, (name, says) in TURNED_AND_HALVED.items():
            if same(results, [[factor * part for part in parts] for parts in expected]):
                return wrong(says + self.hint, name)
        return self._unrecognised(cases, results, expected)

    def _misshapen(self, name, part, right, case):
        if part.ndim == 2 and part.T.shape == right.shape and np.allclose(part.T, right, **CLOSE):
            return wrong(f"The numbers of {name} are right, but rows and columns are exchanged.",
                         "transposed")
        return wrong(f"For {self._told(case)}, {name} must be {shaped(right.shape)}. Yours is "
                     f"{shaped(part.shape)}.", "wrong shape")

    def _unrecognised(self, cases, results, expected):
        for case, result, wanted in zip(cases, results, expected, strict=True):
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
        """Return the verdict on a function that is right for decimals only, or None."""
        for case in self.whole:
            trial, expected = self._tried(answer, case), self._expected(self.right, case)
            if trial.problem:
                return wrong(f"It is right for decimals. {trial.problem.says}",
                             trial.problem.mistake)
            if not same([trial.parts], [expected]):
                decimals = self._tried(answer, tuple(
                    _as_decimals(*pair) for pair in zip(case, self.cases[0], strict=True)))
                if not same([decimals.parts], [expected]):
                    return decimals.problem or self._wrong([case], [decimals.parts], [expected])
                return wrong(f"It is right for decimals, but not for the whole numbers "
                             f"{self._told(case)}. An array made like its argument holds whole "
                             "numbers only: make it of floats.", "integer input")
        return None

    def _names(self):
        return learner.parameters(self.right)

    def _taken(self):
        names = self._names()
        return f"{len(names)} arguments, {', '.join(names)}" if len(names) > 1 else names[0]

    def _told(self, case):
        return ", ".join(f"{name} = {written(value)}" for name, value
                         in zip(self._names(), case, strict=True))


def _called(function, case):
    """Call one of our own functions: it needs no guard."""
    return function(*copy.deepcopy(case))


def _fitted(part, shape):
    """Return a result as an array of floats, or None; brackets around one number do not count."""
    given = numbers(part)
    if given is not None and ((shape == () and given.size == 1) or (
            isinstance(part, np.matrix) and len(shape) == 1 and given.size == shape[0])):
        return given.reshape(shape)  # a matrix of NumPy has two axes, whatever it holds
    return given


def _as_decimals(value, like):
    """Return whole numbers as decimals, where it is decimals in another case."""
    if isinstance(value, np.ndarray):
        return value.astype(float)
    return float(value) if isinstance(like, float) else value


def _alike(results, others):
    """Return whether two lists of results agree, also in which of them could not be had."""
    return all((one is None) == (other is None) and (one is None or same([one], [other]))
               for one, other in zip(results, others, strict=True))
