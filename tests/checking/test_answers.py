"""What a check does with any answer: it says something useful in a few words and never raises."""

import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.checking.answers import Mistake, Names, Numbers
from helpers.checking.functions import Function
from helpers.checking.verdict import wrong
from tests.checking import found

pytestmark = pytest.mark.filterwarnings("error")


class Hostile:
    """Fails at everything that can be asked of it."""

    def _fail(self, *_, **__):
        raise RuntimeError("no")

    __array__ = __float__ = __len__ = __iter__ = __eq__ = __call__ = __repr__ = _fail
    __hash__ = _fail


def _recursion(*arguments):
    return _recursion(*arguments)


def _exit(*_):
    raise SystemExit


def _endless(*_):
    while True: pass  # noqa: E701 - all on one line, as a learner may


GARBAGE = [
    None, True, "", "a", b"a", 0, -1.5, 1e400, float("nan"), 1j, [], [[]], [1, [2]], {}, {1: 2},
    set(), {"A"}, object(), Hostile(), np.array([]), np.array(["x"]), np.array([None]), np.nan,
    np.zeros((3, 2)), np.zeros((2, 2, 2)), Fraction(1, 3), Decimal("0.1"), int, len, print, range,
    lambda: 1, lambda *a: a, lambda *a: None, lambda *a: a[0], lambda *a: Hostile(),
    lambda *a: [1, [2]], lambda *a: (1, 2), lambda *a: "text", lambda *a: np.inf,
    lambda *a: 1 / 0, lambda *a, **k: np.zeros(7), _recursion, _exit, _endless, Hostile,
]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()
    | st.complex_numbers() | st.sampled_from(["A", "B", "C"]),
    lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@pytest.fixture(params=found.exercises())
def exercise(request):
    return found.exercises()[request.param]


def test_there_are_exercises():
    assert found.exercises()


def test_garbage_is_met_with_words(exercise):
    for answer in GARBAGE:
        verdict = exercise(answer)
        assert verdict.status == "wrong", verdict
        assert 20 < len(repr(verdict)) < 500, verdict
        assert " at 0x" not in repr(verdict)


@given(answer=ANYTHING)
def test_random_garbage_never_crashes_a_check(answer):
    for exercise in found.exercises().values():
        assert exercise(answer).status in ("wrong", "right")
        assert exercise(lambda *_: answer).status in ("wrong", "right")


def test_three_dots_are_no_error(exercise):
    for answer in (..., [..., 1], (..., ...)):
        verdict = exercise(answer)
        assert verdict.status == "open"
        assert repr(verdict).startswith("○ Not attempted yet.")
    assert exercise().status == "open"


def test_the_brackets_of_a_list_may_be_missing():
    assert POINT(1.0, 2.0).status == "right"
    assert POINT(2.0, 1.0).mistake == "turned"
    assert POINT(1.0, ...).status == "open"
    assert DOUBLE(lambda x: 2.5 * x, 1).status == "wrong"


def test_what_is_said_has_no_numbers_of_the_solution(exercise):
    """A hint or a mistake's words must not hold the right function's text or the right numbers."""
    said = [exercise.hint, *(mistake.says for mistake in exercise.mistakes.values())]
    if isinstance(exercise, Numbers):
        whole = " ".join(f"{number:g}" for number in np.ravel(exercise.right))
        assert all(whole not in text for text in said)
    assert all(0 < len(text) < 300 for text in said)


DOUBLE = Function(
    right=lambda x: 2.5 * x, cases=((np.array([1.0, 2.0]),), (np.array([3.0]),)),
    whole=((np.array([1, 2]),),),
    mistakes={"squared": Mistake(lambda x: x**2, "That is the square.")},
    praise="Good.", hint="Multiply.",
)
POINT = Numbers(right=[1.0, 2.0], mistakes={"turned": Mistake([2, 1], "Exchange.")}, praise="Good.",
                hint="Look again.")
LETTERS = Names(right=["A", "B"], options=("A", "B", "C"),
                mistakes={"the other": Mistake(["C"], "Just the other.")}, praise="Good.",
                hint="Look again.")
MATRIX = Function(right=lambda a: np.outer(a, [1.0, 2.0, 3.0]), cases=((np.array([1.0, 5.0]),),),
                  mistakes={}, praise="Good.", hint="Multiply.")
PAIR = Function(right=lambda a, b: (a + b, a - b), cases=((1.0, 2.5), (3.0, 0.5)), mistakes={},
                returns=("sum", "difference"), praise="Good.", hint="Add.")


@pytest.mark.parametrize(("exercise", "answer", "mistake", "words"), [
    (DOUBLE, lambda x: 2.5 * x, "", "Good."),
    (DOUBLE, lambda x: list(2.5 * x), "", "Good."),
    (DOUBLE, lambda x: 2.5 * x + 0j, "", "Good."),
    (DOUBLE, lambda x: 2.5 * x + 1j, "wrong shape", "must return result as numbers"),
    (DOUBLE, lambda x: x * x, "squared", "That is the square."),
    (DOUBLE, lambda x: -2.5 * x, "wrong sign", "turned around"),
    (DOUBLE, lambda x: 5 * x, "factor 2", "twice"),
    (DOUBLE, lambda x: 1.25 * x, "factor 2", "half"),
    (DOUBLE, lambda x: 2.5 * x[:1], "wrong shape",
     "result must be a vector of 2. Yours is a vector of 1"),
    (DOUBLE, lambda x: x, "", "For x = [1., 2.], the result is wrong: you return [1., 2.]"),
    (DOUBLE, lambda x: None, "nothing returned", "return"),
    (DOUBLE, lambda x, y: x, "wrong arguments", "must take x"),
    (DOUBLE, lambda x: x / 0 + undefined, "an error", "NameError"),  # noqa: F821
    (DOUBLE, _recursion, "an error", "RecursionError"),
    (DOUBLE, _exit, "an error", "SystemExit"),
    (DOUBLE, _endless, "an error", "endless loop"),
    (DOUBLE, 2.5, "", "The function itself"),
    (MATRIX, lambda a: np.outer([1.0, 2.0, 3.0], a), "transposed", "rows and columns"),
    (PAIR, lambda a, b: [a + b, a - b], "", "Good."),
    (PAIR, lambda a, b: (a + b, b - a), "", "difference is wrong"),
    (PAIR, lambda a, b: a + b, "wrong shape", "must return sum, difference"),
    (POINT, (1, 2), "", "Good."), (POINT, np.array([1.0, 2.004]), "", "Good."),
    (POINT, [Fraction(1), Decimal(2)], "", "Good."),
    (POINT, [2, 1], "turned", "Exchange."), (POINT, [-1, -2], "wrong sign", "turned around"),
    (POINT, 1.0, "wrong shape", "one number, and a vector of 2 is asked for"),
    (POINT, [1, np.inf], "", "finite"), (POINT, "1, 2", "", "this is a str"),
    (POINT, [3, 3], "", "✗ Not yet. Look again."),
    (POINT, [1, 3], "", "Of your 2, number 1 is right. Look again."),
    (POINT, len, "", "This is a function"),
    (LETTERS, {"B", "A"}, "", "Good."), (LETTERS, "C", "the other", "Just the other."),
    (LETTERS, ["A", "C"], "", "1 of your 2 belong there, and 1 of those"),
    (LETTERS, ["X"], "unknown name", "'X' is no name here. There are A, B, C."),
    (LETTERS, 3, "", "A list of names is asked for"),
])
def test_verdicts(exercise, answer, mistake, words):
    verdict = exercise(answer)
    assert verdict.mistake == mistake, verdict
    assert words in repr(verdict)
    assert (verdict.status == "right") == (words == "Good.")


def test_an_argument_changed_in_place_is_told_although_the_result_is_right():
    def double(x):
        x *= 2.5
        return x

    assert DOUBLE(double).mistake == "in-place change"


def test_an_array_that_holds_whole_numbers_only_is_told():
    def double(x):
        result = np.zeros_like(x)
        for i in range(len(x)):
            result[i] = 2.5 * x[i]
        return result

    assert DOUBLE(double).mistake == "integer input"


def test_an_error_with_whole_numbers_only_is_told_as_what_it_is():
    def double(x):
        x = x.copy()
        x *= 2.5
        return x

    verdict = DOUBLE(double)
    assert verdict.mistake == "an error"
    assert verdict.says.startswith("It is right for decimals. For x = [1, 2]: line 3 of your")
    assert "UFuncTypeError" in verdict.says


def test_an_error_is_told_in_one_line_with_its_place():
    def double(x):
        factor = 2.5
        return factor * y  # noqa: F821

    said = repr(DOUBLE(double))
    assert "\n" not in said
    assert re.search(r"line 3 of your function \(return factor \* y.*\): NameError", said), said


def test_learners_warnings_are_kept_quiet():
    assert DOUBLE(lambda x: np.log(-x)).status == "wrong"
    assert DOUBLE(lambda x: x / 0).status == "wrong"


def test_a_keyboard_interrupt_goes_through():
    def interrupted(x):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        DOUBLE(interrupted)


def test_a_verdict_is_shown_in_words_that_are_safe_on_a_page():
    verdict = POINT([3, 3])
    assert repr(verdict) == "✗ Not yet. Look again."
    assert "✗ Not yet. Look again." in verdict._repr_html_()
    assert "<script>" not in LETTERS(["<script>"])._repr_html_()


def test_a_verdict_can_stress_a_word_and_quote_code_on_a_page():
    shown = wrong("The *right* one, 2 * x * y; see `f`.")._repr_html_()
    assert "The <em>right</em> one, 2 * x * y; see <code>f</code>." in shown
