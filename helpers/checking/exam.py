"""An exam: short questions whose numbers a seed draws, answered in one list, checked one by one."""

import zlib
from dataclasses import dataclass

import numpy as np

from helpers import checks
from helpers.checking.answers import Mistake, one_of
from helpers.checking.exam_answer import HALF, MINUS, TWICE, Answer, Times, named
from helpers.checking.exam_paper import FEW, MANY, digits, plain
from helpers.checking.verdict import Verdict, framed, wrong

MOST_DRAWS = 1000


@dataclass(frozen=True, repr=False)
class Drawn:
    """A question with the numbers that were drawn for it.

    Parameters
    ----------
    asks : str
        The question, in Markdown with formulas.
    given : dict of str to float or list of float
        The numbers drawn, by name.
    answer : Answer
        Checks an answer.
    """

    asks: str
    given: dict
    answer: Answer

    def check(self, answer):
        """Return the `Verdict` on an answer."""
        return self.answer(answer)

    def __repr__(self):
        """Return the question."""
        return self.asks

    def _repr_markdown_(self):
        return self.asks


def question(asks, given, right, mistakes, hint, **how_close):
    """Return a question that was drawn.

    Parameters
    ----------
    asks, given
        As in `Drawn`, in decimals.
    right : Decimal or list of Decimal
        The answer, worked out step by step as a learner would.
    mistakes : dict of str to tuple
        What a usual mistake leads to, and what to say of it.
    hint : str
        Where to look, if the mistake is not a usual one.
    **how_close
        As in `Answer`.

    Returns
    -------
    Drawn
    """
    right = plain(right)
    known = [leads_to for leads_to, _ in mistakes.values()]
    if MINUS not in known:
        says = ("The size is right, the sign is not." if np.size(right) == 1
                else "The sizes are right, the signs are not.")
        mistakes = {**mistakes, "wrong sign": (MINUS, says)}
    if np.size(right) == 2:
        mistakes = {**mistakes, "exchanged": (
            right[::-1], "Both numbers are there, in the wrong order.")}
    usual = {
        name: Mistake(leads_to.of(right) if isinstance(leads_to, Times) else plain(leads_to), says)
        for name, (leads_to, says) in mistakes.items()
    }
    decoys = [each.of(right) for each in (TWICE, HALF) if each not in known]
    given = {name: plain(value) for name, value in given.items()}
    return Drawn(asks, given, Answer(right, usual, decoys, hint, **how_close))


def reason(random, asks, given, right, mistakes):
    """Return a question that asks for a reason: which one of a few sentences is true.

    Parameters
    ----------
    random : numpy.random.Generator
        Puts the sentences in order.
    asks, given
        As in `Drawn`, in decimals.
    right : str
        The sentence that is true.
    mistakes : dict of str to str
        The others, and what is wrong with each.

    Returns
    -------
    Drawn
        Its answer is the number of the true sentence. Its ``given`` has the ``order``: which
        sentence stands where, where 1 is the true one and the mistakes follow.
    """
    order = [int(number) for number in random.permutation(len(mistakes) + 1) + 1]
    sentences = dict(enumerate([right, *mistakes], start=1))
    listed = "".join(f"\n   - ({place}) {sentences[number]}"
                     for place, number in enumerate(order, start=1))
    usual = {wrong_one: Mistake(order.index(number) + 1, mistakes[wrong_one])
             for number, wrong_one in sentences.items() if number > 1}
    given = {"order": order, **{name: plain(value) for name, value in given.items()}}
    hint = f"The answer is the number of one sentence: 1 to {len(order)}."
    asks = f"{asks} Write the number of the sentence that is true.{listed}"
    return Drawn(asks, given, Answer(order.index(1) + 1, usual, [], hint, counts=True))


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
        seed = checks.count("seed", seed)
        self.questions = [_drawn(each, seed) for each in questions]

    def check(self, *answers):
        """Return the `Marks` for a list with an answer to each question; nothing raises."""
        answers, count = one_of(answers), len(self.questions)
        if isinstance(answers, np.ndarray) and answers.ndim:
            answers = list(answers)
        if answers is ...:
            answers = [...] * count
        if not isinstance(answers, (list, tuple)):
            return self._not_a_list(f"this is {named(answers)}")
        if len(answers) != count:
            return self._not_a_list(f"this is a list of {len(answers)}", len(answers) > count)
        return Marks(tuple(drawn.check(answer) for drawn, answer
                           in zip(self.questions, answers, strict=True)))

    def _not_a_list(self, said, too_many=False):
        more = ("A decimal comma makes two numbers of one: write 1.75. Two numbers for one "
                "question stay in brackets: [1, 2]." if too_many
                else "Leave the three dots where you have none yet.")
        return wrong(f"A list of {len(self.questions)} answers is asked for, and {said}. {more}")

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


class Draw:
    """Takes a seed and returns the `Exam` with these questions.

    Parameters
    ----------
    *questions : callable
        As in `Exam`.
    """

    def __init__(self, *questions):
        self.questions = questions

    def __call__(self, seed):
        """Return the exam that this seed draws."""
        return Exam(self.questions, seed)

    def __repr__(self):
        """Return how to use it."""
        return "Write exam.draw(seed=1), with brackets and a whole number."


def _drawn(draw, seed):
    """Draw until the question is fair: the same numbers once with many digits, once with few."""
    # With its name, so that two exams with the same seed do not ask for the same vectors.
    name = zlib.crc32(draw.__name__.encode())
    for attempt in range(MOST_DRAWS):
        exact, on_the_way = (_worked_out(draw, [seed, name, attempt], count)
                             for count in (MANY, FEW))
        if exact.answer.is_fair(on_the_way.answer):
            return exact
    raise RuntimeError(f"{draw.__name__}: its mistakes cannot be told apart")


def _worked_out(draw, seed, count):
    with digits(count):
        return draw(np.random.default_rng(seed))
