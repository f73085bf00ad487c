"""Whatever is answered, the check says what it is, how to write it, or that it is right."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from helpers.checking.answers import Mistake, Names, Numbers
from helpers.checking.functions import Function
from tests.checking import found
from tests.checking.test_planted import answer

ONE = Numbers(right=1.75, mistakes={}, praise="Good.", hint="Look again.")
TWO = Numbers(right=[-4.0, 0.5], mistakes={"second forgotten": Mistake([-4, 0], "And the second?")},
              praise="Good.", hint="Look again.")
LETTERS = Names(right=["A", "C"], options=("A", "B", "C"), mistakes={}, praise="Good.", hint="Hm.")
TWICE = Function(right=lambda x: 2 * x, cases=((1.5,), (4.0,)), mistakes={}, praise="Good.",
                 hint="Multiply.", returns=("twice x",))
PAIR = Function(right=lambda a, b: (a + b, a - b), cases=((1.0, 2.5), (3.0, 0.5)), mistakes={},
                returns=("sum", "difference"), praise="Good.", hint="Add.")


class Symbolic:
    """A number of a package for exact mathematics: it can be made a float."""

    def __float__(self):
        return 1.75


class Unknown:
    """A symbol of such a package: it cannot."""

    def __float__(self):
        raise TypeError("Cannot convert expression to float")


class Series:
    """A column of a package for tables."""

    def __array__(self, dtype=None, copy=None):
        return np.array([-4.0, 0.5])

    def tolist(self):
        return ["A", "C"]


@pytest.mark.parametrize("right", [
    1.75, np.float64(1.75), np.float32(1.75), np.longdouble(1.75), Fraction(7, 4), Decimal("1.75"),
    1.75 + 0j, np.complex128(1.75), np.array(1.75), [1.75], (1.75,), np.array([[1.75]]), [[1.75]],
    7 / 4, Symbolic(), 1.7512,
])
def test_one_number_in_many_ways(right):
    assert ONE(right).status == "right", ONE(right)


@pytest.mark.parametrize("right", [
    [-4, 0.5], (-4, 0.5), np.array([-4, 0.5]), [np.array([-4]), np.array([0.5])], [[-4, 0.5]],
    [[-4], [0.5]], [Fraction(-4), Decimal("0.5")], [np.float64(-4), 0.5 + 0j],
    Series(), range(-4, -3) and [-4.0, 1 / 2],
])
def test_a_vector_in_many_ways(right):
    assert TWO(right).status == "right", TWO(right)
    assert TWO(*[-4, 0.5]).status == TWO(first=-4, second=0.5).status == "right"


@pytest.mark.parametrize(("given", "words"), [
    ("1.75", "this is a str, which is text, '1.75': write a number without quotation marks."),
    ("1,75", "without quotation marks, with a decimal point."),
    ("1¾", "a fraction with a slash, as in 1/2"), ("½", "a fraction with a slash"),
    ("1.75 m", "without a unit"), ("1.75°", "without a unit"), ("175%", "without a unit"),
    ("−1.75", "with the minus sign of the keyboard"), (b"1.75", "this is a bytes, which is text"),
    ((1, 75), "a vector of 2, and one number is asked for. If you meant decimals: Python"),
    (True, "this is a bool, True. A comparison gives that, not a number."),
    (np.True_, "A comparison gives that"), (None, "this is nothing (`None`). A function without"),
    (1.75 + 1j, "this is a complex with an imaginary part. Here all numbers are real."),
    ({1.75}, "this is a set, and a set has no order. Write square brackets"),
    ({"slope": 1.75}, "this is a dict. Give the numbers alone, in square brackets."),
    (iter([1.75]), "Make a list of it, with `list(...)`."), (map(abs, [1]), "this is a map"),
    (Unknown(), "this is an Unknown."), (object(), "this is an object."),
    (abs, "This is a function. A number is asked for here."),
    (float("nan"), "Not every number here is finite."), (10**400, "this is an int."),
    ([], "Your answer is empty, and one number is asked for."),
])
def test_one_number_written_otherwise(given, words):
    verdict = ONE(given)
    assert verdict.status == "wrong"
    assert words in verdict.says, verdict


@pytest.mark.parametrize(("given", "words"), [
    (["-4", "0.5"], "number 1 is a str, which is text, '-4': write a number"),
    ([-4, "0,5"], "number 2 is a str, which is text, '0,5': write a number"),
    (np.array(["-4", "0.5"]), "number 1 is a str_, which is text"),
    ([-4, None], "number 2 is nothing (`None`)"), ([-4, True], "number 2 is a bool, True"),
    ([-4, 0.5j], "number 2 is a complex with an imaginary part"),
    ([-4, {0.5}], "number 2 is a set"), ([-4, abs], "number 2 is a function. Call it"),
    ([-4, [0.5, 1]], "the lists in your list have different lengths."),
    ([-4, ["x"]], "number 2 is a list, and not all of its entries are numbers."),
    ([-4, 0, 5], "If you meant decimals: Python writes a decimal point"),
    ({-4, 0.5}, "a set has no order"), ("-4, 0.5", "this is a str"),
    (-4, "Your answer is one number, and a vector of 2 is asked for."),
    ([4, -0.5], "The size is right, the sign is not: everything is turned around. Look again."),
    ([-8, 1], "It is twice what it should be. Look again."),
    ([-2, 0.25], "It is half of what it should be. Look again."),
    ([-4, 0], "And the second?"), ([-4, 0.52], "Of your 2, number 1 is right. Look again."),
])
def test_a_vector_written_otherwise(given, words):
    verdict = TWO(given)
    assert verdict.status == "wrong"
    assert words in verdict.says, verdict
    assert ("decimal point" in verdict.says) == ("decimal point" in words or "'0,5'" in words)


def test_each_number_of_a_vector_counts_alone():
    relative = Numbers(right=[32, -1, 0.0], mistakes={"third": Mistake([32, -1, 2], "No.")},
                       praise="", hint="", within=0.0, relative=0.01)
    assert relative([32.3, -1.009, 0]).status == "right"
    assert relative([32, -0.7, 0]).status == relative([32, -1.02, 0]).status == "wrong"
    assert relative([32, -1, 0.01]).status == relative([31.6, -1, 0]).status == "wrong"
    assert relative([32, -1, 2.01]).mistake == "third"
    assert relative([32, -0.9, 2]).mistake == ""


def test_an_exact_nothing_is_right_although_it_was_not_computed_exactly():
    for stored in (6e-17, -1.2e-16, 0.0):
        nothing = Numbers(right=stored, mistakes={}, praise="", hint="", within=0.0, relative=0.01)
        assert nothing(0).status == nothing(0.0).status == nothing(-6e-17).status == "right"
        assert nothing(0.001).status == nothing(-1e-4).status == "wrong"
    small = Numbers(right=0.001, mistakes={}, praise="", hint="", within=0.0, relative=0.01)
    assert small(0.001).status == "right"
    assert small(0).status == small(0.00105).status == "wrong"


@pytest.mark.parametrize("right", [
    ["A", "C"], ("C", "A"), {"A", "C"}, np.array(["A", "C"]), "A, C", "C A", "A;C", iter("AC"),
    {"A": 1, "C": 2}.keys(), ["A", "C", "A"], [np.str_("A"), "C"], Series(), frozenset("AC"),
])
def test_names_in_many_ways(right):
    assert LETTERS(right).status == "right", LETTERS(right)


@pytest.mark.parametrize(("given", "words"), [
    ([], "Your list is empty. There are A, B, C."), ("", "'' is no name here"),
    (["a"], "'a' is no name here. There are A, B, C. Write each in quotation marks."),
    ([1, 3], "1 is no name here"), ([["A"]], "['A'] is no name here"), (3, "this is an int"),
    (None, "this is nothing"), ({"A": True}, "this is a dict"), (abs, "A list of names is asked"),
    ("x" * 10**6, "is no name here"), (["A"], "1 of your 1 belong there, and 1 of those that"),
])
def test_names_written_otherwise(given, words):
    verdict = LETTERS(given)
    assert verdict.status == "wrong"
    assert words in verdict.says, verdict
    assert len(verdict.says) < 400


DOTS = [
    "lambda x: ...", "lambda x: x - ...", "lambda x: ... * x", "lambda x: np.exp(...)",
    "lambda x: x + np.array(...)", "lambda x: float(...)", "lambda x: x * (1 + ...)",
    "lambda x: [..., x]", "lambda x: (x, ...)", "lambda x: [[x], [...]]", "lambda x: ....T",
    "lambda x: np.array([x, ...])", "lambda x: sum(...)", "lambda x: [x for _ in range(...)]",
    "lambda x: 2 * x if x < 2 else ...", "lambda x: abs(-...)", "lambda x: max(..., x)",
]


@pytest.mark.parametrize("source", DOTS)
def test_dots_anywhere_in_a_function_are_not_attempted_yet(source):
    assert TWICE(answer(source)).status == "open"
    pair = answer(source)
    assert PAIR(lambda a, b: (a + b, pair(a if a < 2 else 3))).status == "open"


def test_dots_in_a_value_are_not_attempted_yet():
    for given in (..., [..., 0.5], [-4, [...]], np.array([-4, ...]), "...", "…", (..., ...)):
        assert TWO(given).status == "open", given
        assert LETTERS(given).status == "open"


def test_an_error_that_only_mentions_dots_is_an_error():
    assert TWICE(lambda x: np.array([1.0, 2.0])[0.5]).mistake == "an error"
    assert TWICE(lambda x: np.array(x)[..., ...]).mistake == "an error"


@pytest.mark.parametrize(("source", "words"), [
    ("lambda x: 'text'", "it returned a str"), ("lambda x: (y for y in [x])", "a generator"),
    ("lambda x: {x}", "it returned a set"), ("lambda x: x > 2", "it returned a bool"),
    ("lambda x: print", "it returned a builtin_function_or_method"),
    ("lambda x: None", "Is a `return` missing?"),
    ("lambda x: [x, x]", "twice x must be one number. Yours is a vector of 2"),
    ("lambda: 3", "must take x"), ("lambda x, y: 3", "must take x"),
])
def test_results_of_other_kinds(source, words):
    assert words in TWICE(answer(source)).says


def test_a_coroutine_is_told():
    async def twice(x):
        return 2 * x

    assert "it returned a coroutine" in TWICE(twice).says


def test_arguments_in_another_order_are_told():
    assert PAIR(lambda b, a: (a + b, a - b)).says == (
        "Your function must take 2 arguments, a, b, in this order.")


def test_a_name_in_quotation_marks_is_not_the_function():
    assert "without quotation marks" in TWICE("twice").says


def test_a_mistake_is_told_although_it_fails_where_shapes_differ():
    exercise = found.exercises()["three_samples.gradient"]
    verdict = exercise(lambda W, X, Y: sum(
        2 * np.outer(W @ X[i] - Y[i], X[i]) for i in range(3)))
    assert verdict.mistake == "always three samples"


@pytest.mark.parametrize("name", found.exercises())
def test_without_brackets_nothing_is_given_away(name):
    exercise = found.exercises()[name]
    called = name.split(".")[1]
    for shown in (repr(exercise), str(exercise), f"{exercise}", repr([exercise])):
        assert f"check.{called}(…)" in shown
        for secret in ("right=", "lambda", "array", "Mistake", exercise.praise, exercise.hint):
            assert secret not in shown
    assert "answer" not in repr(next(iter(exercise.mistakes.values()))).split()


def test_an_exercise_without_a_name_gives_nothing_away_either():
    assert repr(ONE) == "This is a check. Call it with your answer in the brackets: check(…)"


NUMBERS = [name for name, exercise in found.exercises().items() if isinstance(exercise, Numbers)]


@pytest.mark.parametrize("name", NUMBERS)
def test_no_two_answers_that_are_told_apart_are_nearly_the_same(name):
    exercise = found.exercises()[name]
    answers = [exercise.right, *(mistake.answer for mistake in exercise.mistakes.values())]
    for number, one in enumerate(answers):
        for other in answers[number + 1:]:
            assert np.shape(one) != np.shape(other) or np.any(
                np.abs(np.subtract(one, other))
                > exercise.tolerance(one) + exercise.tolerance(other))


@pytest.mark.parametrize(("name", "given", "mistake"), [
    ("logistic_regression.backward_by_hand", [0.25, 0.25, 0.75, 0.25], "slope of σ for dz"),
    ("many_weights.back_by_hand", [36, 12], "b and y forgotten"),
    ("many_weights.back_by_hand", [24, 8], "b forgotten"),
    ("many_weights.back_by_hand", [30, 10], "sign of b"),
])
def test_a_chance_multiple_is_told_as_what_it_is(name, given, mistake):
    assert found.exercises()[name](given).mistake == mistake


def test_only_what_is_seen_is_said_of_one_step():
    """Both of these return the place after one step."""
    exercise = found.exercises()["learning_rate_and_start.descend"]
    for source in ("""
def descend(gradient, start, learning_rate, steps):
    for k in range(steps):
        theta = start - learning_rate * gradient(start)
    return theta if steps else start
descend""", """
def descend(gradient, start, learning_rate, steps):
    for k in range(steps):
        start = start - learning_rate * gradient(start)
        return start
descend"""):
        verdict = exercise(answer(source))
        assert verdict.mistake == "one step only"
        assert "Does `return` stand in the loop? Or does each turn begin at `start`" in verdict.says
