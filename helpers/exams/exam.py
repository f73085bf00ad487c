"""An exam: short questions whose numbers a seed draws, answered in one list, checked one by one."""

import functools
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from helpers import arguments
from helpers.exercises.answers import Mistake, Numbers, is_open, one_of
from helpers.exercises.reading import kind
from helpers.exercises.verdict import Verdict, framed, wrong

CLOSE_ENOUGH = 0.01  # of the number asked for, so three digits are enough
MOST_DRAWS = 1000
RIGHT_TRIANGLES = ((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 15, 17))


@dataclass(frozen=True)
class Drawn:
    """A question with the numbers that were drawn for it.

    Parameters
    ----------
    asks : str
        The question, in Markdown with formulas.
    given : dict of str to float or sequence of float
        The numbers drawn, by name.
    answer : Numbers
        Checks an answer.
    """

    asks: str
    given: dict
    answer: Numbers

    def check(self, answer):
        """Return the `Verdict` on an answer."""
        return Verdict("open", "") if is_open(answer) else self.answer(answer)

    def tells_apart(self):
        """Return whether no two of the right answer and the usual mistakes are nearly the same."""
        answers = [self.answer.right, *(each.answer for each in self.answer.mistakes.values())]
        return np.any(self.answer.right) and not any(
            np.shape(one) == np.shape(other)
            and np.all(np.abs(np.subtract(one, other))
                       <= self.answer.tolerance(one) + self.answer.tolerance(other))
            for one, other in combinations(answers, 2)
        )


def question(asks, given, right, mistakes, hint):
    """Return a question that was drawn.

    Parameters
    ----------
    asks, given
        As in `Drawn`.
    right : float or sequence of float
        The answer.
    mistakes : dict of str to tuple
        What a usual mistake leads to, and what to say of it.
    hint : str
        Where to look, if the mistake is not a usual one.

    Returns
    -------
    Drawn
    """
    usual = {name: Mistake(*each) for name, each in mistakes.items()}
    answer = Numbers(right, usual, praise="", hint=hint, within=0.0, relative=CLOSE_ENOUGH)
    return Drawn(asks, given, answer)


class Exam:
    """Questions with numbers drawn from a seed.

    Parameters
    ----------
    questions : sequence of callable
        Each takes a random generator and returns a `Drawn`.
    seed : int
        The same seed draws the same numbers.

    Raises
    ------
    TypeError or ValueError
        If the seed is no whole number from 0 on.
    """

    def __init__(self, questions, seed):
        seed = arguments.count("seed", seed)
        self.questions = [_drawn(each, np.random.default_rng([seed, number]))
                          for number, each in enumerate(questions)]

    def check(self, *answers):
        """Return the `Marks` for a list with an answer to each question; nothing raises."""
        answers = one_of(answers)
        if not isinstance(answers, (list, tuple)) or len(answers) != len(self.questions):
            size = f" of {len(answers)}" if isinstance(answers, (list, tuple)) else ""
            return wrong(f"A list of {len(self.questions)} answers is asked for, and this is "
                         f"{kind(answers)}{size}. Leave the three dots where you have none yet.")
        return Marks(tuple(drawn.check(answer) for drawn, answer
                           in zip(self.questions, answers, strict=True)))

    def __repr__(self):
        """Return the numbered questions, as they are shown."""
        return "\n".join(f"{number}. {drawn.asks}"
                         for number, drawn in enumerate(self.questions, start=1))

    def _repr_markdown_(self):
        return repr(self)


@dataclass(frozen=True)
class Marks:
    """What a check says of all answers.

    Parameters
    ----------
    verdicts : tuple of Verdict
    """

    verdicts: tuple

    @property
    def status(self):
        """As in `Verdict`: open before the first answer, right when all are."""
        found = {verdict.status for verdict in self.verdicts}
        return found.pop() if len(found) == 1 else "wrong"

    def __repr__(self):
        """Return a line for each answer, and how many are right."""
        if self.status == "open":
            return repr(Verdict("open", "Replace the three dots by your answers, one or all, and "
                                        "run this cell again."))
        lines = [f"{number}. {verdict!r}" for number, verdict in enumerate(self.verdicts, start=1)]
        right = [verdict.status for verdict in self.verdicts].count("right")
        total = f"{right} of {len(lines)} {'is' if right == 1 else 'are'} right."
        if self.status == "right":
            total += " Another seed draws other numbers."
        return "\n".join([*lines, total])

    def _repr_html_(self):
        return framed(repr(self))


def draws(*questions):
    """Return a function that takes a seed and returns the `Exam` with these questions."""
    return functools.partial(Exam, questions)


def _drawn(draw, random):
    """Draw until each usual mistake would show: by chance it might give the right number too."""
    for _ in range(MOST_DRAWS):
        drawn = draw(random)
        if drawn.tells_apart():
            return drawn
    raise RuntimeError(f"{draw.__name__}: its mistakes cannot be told apart")


# Numbers to draw, and how they are written


def whole(random, low, high):
    """Return a whole number, both ends included."""
    return int(random.integers(low, high + 1))


def tenths(random, low, high):
    """Return a number with one decimal, both ends included."""
    return whole(random, round(10 * low), round(10 * high)) / 10


def choice(random, *values):
    """Return one of a few values."""
    return values[int(random.integers(len(values)))]


def triangle(random):
    """Return a vector of two whole numbers whose length is whole too, and its length."""
    first, second, length = choice(random, *RIGHT_TRIANGLES)
    if random.random() < 0.5:
        first, second = second, first
    return [choice(random, 1, -1) * first, choice(random, 1, -1) * second], length


def row(numbers):
    """Write a vector in a formula."""
    return f"({', '.join(f'{number:g}' for number in numbers)})"


def plus(number):
    """Write a number that is added in a formula."""
    return f"+ {number:g}" if number >= 0 else f"- {-number:g}"
