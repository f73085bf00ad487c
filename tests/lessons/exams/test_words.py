"""What is said of an answer that is no number, or not the right number of numbers, is true."""

import decimal
import pickle
import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from tests.lessons.exams import drawn

pytestmark = pytest.mark.filterwarnings("error")
TEXT = "text. Write numbers without quotation marks and units, with a decimal point: 1.75."
SINGLE, VECTOR = ("start_here", 0), ("start_here", 4)
HUGE = 10**400


@pytest.fixture
def single():
    return drawn.questions(*SINGLE, [1])[0]


@pytest.fixture
def vector():
    return drawn.questions(*VECTOR, [1])[0]


@pytest.mark.parametrize(("given", "says"), [
    ("1,75", f"this is {TEXT}"),
    ("45°", f"this is {TEXT}"),
    (b"1", f"this is {TEXT}"),
    (np.str_("2"), f"this is {TEXT}"),
    (None, "this is nothing. `print` shows a number and gives nothing back."),
    (True, "this is True."),
    (np.True_, "this is True."),
    (1 + 2j, "this is (1+2j)."),
    (len, "this is a function. Brackets behind its name would call it."),
    (float, "this is a function. Brackets behind its name would call it."),
    (lambda: 1, "this is a function. Brackets behind its name would call it."),
    ({1, 2}, "this is a set. A set has no order. A list has: [1, 2]."),
    ({1: 2}, "this is a dict."),
    (range(2), "this is a range."),
    (object(), "this is an object."),
    ([1, "2"], f"entry 2 of yours is {TEXT}"),
    (["-4", "-2"], f"entry 1 of yours is {TEXT}"),
    (np.array(["-4", "-2"]), f"entry 1 of yours is {TEXT}"),
    ([1, None], "entry 2 of yours is nothing. `print` shows a number and gives nothing back."),
    ([[1], [np.sqrt]], "entry 2 of yours is a function. Brackets behind its name would call it."),
    ((2, True), "entry 2 of yours is True."),
])
def test_what_is_no_number_is_named(single, vector, given, says):
    for question in (single, vector):
        verdict = question.check(given)
        assert verdict.status == "wrong"
        assert verdict.says == f"Numbers are asked for, and {says}"


@pytest.mark.parametrize(("given", "one", "two"), [
    ([], "here are none", "here are none"),
    (np.zeros((0, 2)), "here are none", "here are none"),
    (7.5, None, "this is one"),
    ([7.5], None, "this is one"),
    ([7.5, 8], "here are 2", None),
    ([[7.5], [8]], "here are 2", None),
    (np.ones((2, 2)), "here are 4", "here are 4"),
    ([1, [2, [3]]], "here are 3", "here are 3"),
    (np.zeros(10**8, dtype=bool), "here are 100000000", "here are 100000000"),
])
def test_too_many_and_too_few_numbers_are_counted(single, vector, given, one, two):
    for question, said, asked in ((single, one, "One number is"), (vector, two, "Two numbers are")):
        says = question.check(given).says
        assert says == (f"{asked} asked for, and {said}." if said else question.answer.hint)


@pytest.mark.parametrize("given", [float("nan"), -np.inf, HUGE, -HUGE, Fraction(HUGE),
                                   Decimal("Infinity"), np.array([1, np.nan]), [HUGE, 2]])
def test_what_is_not_finite_is_named(single, vector, given):
    for question in (single, vector):
        assert question.check(given).says == "Not every number here is finite."


@pytest.mark.parametrize("given", [..., [...], [..., 2], [1, ...], (1, ...), [[1], [...]],
                                   np.array([1, ...], dtype=object)])
def test_dots_are_open(single, vector, given):
    for question in (single, vector):
        assert question.check(given).status == "open"


def test_one_right_number_of_two_is_told(vector):
    first, second = vector.answer.right
    assert vector.check([first, 77]).says.startswith("The first number is right, the other is not.")
    assert vector.check([77, second]).says.startswith("The second number is right, the other")
    assert "number is right" not in vector.check([77, 78]).says


def test_an_endless_list_is_met_with_words(single):
    endless = []
    endless.append(endless)
    assert single.check(endless).says.startswith("This answer cannot be read (RecursionError).")


@pytest.mark.parametrize(("given", "said"), [
    ("1,75", "text"), (None, "nothing"), (7.5, "one number"), (np.array(7.5), "one number"),
    (True, "True"), ({1, 2}, "a set"), ({1: 2}, "a dict"), (len, "a function"),
    ([1] * 4, "a list of 4"), ((1,) * 4, "a list of 4"), (np.zeros(4), "a list of 4"),
    (range(5), "a range"), (iter([1]), "a list_iterator"),
])
def test_what_is_no_list_of_answers_is_named(given, said):
    test = drawn.exam("taylor_expansion", 1)
    says, count = test.check(given).says, len(test.questions)
    assert says == (f"A list of {count} answers is asked for, and this is {said}. Leave the three "
                    "dots where you have none yet.")


def test_too_many_answers_have_a_reason():
    # 1,75 without quotation marks are two numbers; so are those of a vector without its brackets.
    test = drawn.exam("taylor_expansion", 1)
    count, answers = len(test.questions), [1, 75, 2, 3, 4, 5, 6]
    assert test.check(answers).says == (
        f"A list of {count} answers is asked for, and this is a list of 7. A decimal comma makes "
        "two numbers of one: write 1.75. Two numbers for one question stay in brackets: [1, 2].")


def test_the_answers_come_in_any_brackets_and_in_none():
    test = drawn.exam("logistic_regression", 1)
    right = [question.answer.right for question in test.questions]
    for answers in (right, tuple(right), np.array(right), np.array(right)[:, None]):
        assert test.check(answers).status == "right"
    assert test.check(*right).status == "right"
    assert test.check().status == test.check(...).status == "open"
    count = len(right)
    some = test.check(np.array([right[0], *[...] * (count - 1)], dtype=object))
    assert repr(some).endswith(f"1 of {count} is right.")


@pytest.mark.parametrize("seed", [0, np.int64(3), np.uint8(255), np.array(3), 2**32, 10**60])
def test_any_whole_number_is_a_seed(seed):
    for name, draw in drawn.EXAMS.items():
        assert repr(draw(seed=seed)) == repr(drawn.exam(name, int(seed)))


@pytest.mark.parametrize("seed", [np.int64(-1), np.float64(3), 3.0, "3", [3], np.array([3]),
                                  np.True_, 1j])
def test_what_is_no_seed_is_refused(seed):
    for draw in drawn.EXAMS.values():
        with pytest.raises((TypeError, ValueError), match="seed: got .*, allowed: a whole number"):
            draw(seed=seed)


@pytest.mark.parametrize("name", drawn.EXAMS)
def test_nothing_is_given_away_without_brackets(name):
    draw, test = drawn.EXAMS[name], drawn.exam(name, 1)
    assert repr(test) == test._repr_markdown_()
    for number, question in enumerate(test.questions):
        assert repr(question) == question._repr_markdown_() == question.asks
        assert f"\n{number + 1}. {question.asks}\n" in f"\n{test!r}\n"
        assert repr(question.answer) == "An answer is checked by test.check(answers)."
    assert repr(draw) == "Write exam.draw(seed=1), with brackets and a whole number."
    shown = repr([test.check, test.questions[0].check, test.questions])
    commas = ", " * (len(test.questions) - 1)
    for question in test.questions:
        shown = shown.replace(question.asks, "")
    assert re.sub(r"\d\. |\n", "", shown) == (
        f"[<bound method Exam.check of >, <bound method Drawn.check of >, [{commas}]]")


def test_the_state_of_a_users_decimals_and_of_numpy_changes_nothing():
    expected = repr(drawn.exam("what_is_a_gradient", 4))
    with decimal.localcontext(prec=2, rounding=decimal.ROUND_UP), np.errstate(all="raise"):
        decimal.getcontext().traps[decimal.Inexact] = True
        before = repr(decimal.getcontext())
        test = drawn.EXAMS["what_is_a_gradient"](seed=4)
        assert repr(test) == expected
        assert test.check([q.answer.right for q in test.questions]).status == "right"
        assert repr(decimal.getcontext()) == before


def test_an_exam_can_be_kept():
    question = drawn.exam("taylor_expansion", 1).questions[0]
    assert pickle.loads(pickle.dumps(question)).asks == question.asks
