"""Every exam, for many seeds: fair questions, right answers, and mistakes told by name."""

import re

import nbformat
import numpy as np
import pytest

from helpers.checking import exam as frame
from helpers.checking import exam_drawing
from tests import course
from tests.checking.test_answers import GARBAGE
from tests.lessons.exams.drawn import EXAMS, exam
from tests.lessons.exams.oracles import ANSWERS

pytestmark = pytest.mark.filterwarnings("error")
SEEDS = range(60)


@pytest.fixture(params=EXAMS)
def name(request):
    return request.param


@pytest.fixture
def drawn(name):
    """Return pairs of the question's number and the question, for many seeds."""
    return [pair for seed in SEEDS for pair in enumerate(exam(name, seed).questions)]


def three_digits(answer):
    """Return the numbers as somebody writes them down."""
    return np.vectorize(lambda number: float(f"{number:.3g}"))(answer).tolist()


def test_every_question_of_every_exam_has_its_answer_by_other_means():
    assert {name: len(each) for name, each in ANSWERS.items()} == {
        name: len(draw.questions) for name, draw in EXAMS.items()}


def test_the_right_answer_is_what_the_mathematics_says(name, drawn):
    for number, question in drawn:
        expected = ANSWERS[name][number](**question.given)
        np.testing.assert_allclose(question.answer.right, expected, rtol=1e-6, atol=1e-9)


def test_three_digits_are_enough_and_less_is_not(drawn):
    for _, question in drawn:
        right = np.array(question.answer.right)
        assert question.check(three_digits(right)).status == "right", question
        assert question.check((1.03 * right).tolist()).status == "wrong", question


def test_each_usual_mistake_is_told_by_name_and_gives_nothing_away(drawn):
    for _, question in drawn:
        assert len(question.answer.mistakes) >= 3
        for mistake, planned in question.answer.mistakes.items():
            verdict = question.check(three_digits(planned.answer))
            assert (verdict.status, verdict.mistake) == ("wrong", mistake), question
            for number in np.ravel(question.answer.right):
                assert not re.search(rf"(?<![\d.]){number:g}(?![\d.])", verdict.says) or \
                    f"{number:g}" in ("0", "1", "2", "180", "90")


def test_every_number_that_counts_is_in_the_question(drawn):
    for _, question in drawn:
        for number in np.concatenate([np.ravel(each) for each in question.given.values()]):
            assert f"{abs(number):g}" in question.asks, question


def test_formulas_are_closed(drawn):
    for _, question in drawn:
        assert question.asks.count("$") % 2 == 0
        assert question.asks.count("{") == question.asks.count("}")
        assert question.asks.endswith((".", "?"))


def test_a_seed_draws_the_same_again_and_another_draws_others(name):
    draw = EXAMS[name]
    assert repr(draw(seed=3)) == repr(draw(seed=3))
    for number in range(len(draw.questions)):
        texts = {exam(name, seed).questions[number].asks for seed in SEEDS}
        assert len(texts) > len(SEEDS) / 4


def test_marks_are_told_line_by_line(name):
    test = EXAMS[name](seed=7)
    right = [question.answer.right for question in test.questions]
    count = len(right)
    assert repr(test.check(right)).endswith(
        f"{count} of {count} are right. Another seed draws other numbers.")
    assert test.check(right).status == test.check(*right).status == "right"
    assert repr(test.check([...] * count)).startswith("○ Not attempted yet. Replace the three dots")
    assert test.check([...] * count).status == "open"
    some = test.check([right[0], ..., "seven", *right[3:]])
    assert repr(some).splitlines()[1] == "2. ○ Not attempted yet."
    assert repr(some).splitlines()[2].startswith("3. ✗ Not yet. Numbers are asked for")
    assert repr(some).endswith(f"{count - 2} of {count} are right.")
    assert repr(test.check(right[0], *[...] * (count - 1))).endswith(f"1 of {count} is right.")
    assert 'role="status"' in some._repr_html_()


def test_whatever_is_answered_is_met_with_words(name):
    test = EXAMS[name](seed=7)
    count = len(test.questions)
    for answer in GARBAGE:
        assert test.check(answer).status == "wrong"
        assert f"A list of {count} answers is asked for" in repr(test.check(answer))
        assert test.check([answer] * count).status == "wrong"
        assert " at 0x" not in repr(test.check([answer] * count))
    assert "of 2" in repr(test.check([1, 2]))


@pytest.mark.parametrize(("seed", "error"), [(-1, ValueError), (0.5, TypeError), ("x", TypeError),
                                             (None, TypeError), (True, TypeError)])
def test_a_bad_seed_is_refused_by_name(name, seed, error):
    with pytest.raises(error, match="seed: got .*, allowed: a whole number"):
        EXAMS[name](seed=seed)


def test_a_question_whose_mistake_is_right_is_drawn_again():
    def draw(random):
        value = exam_drawing.choice(random, 1, 3)
        return frame.question("?", {}, value, {"always 1": (1, "No.")}, "Look.")

    for seed in SEEDS:
        [question] = frame.Exam([draw], seed).questions
        assert question.answer.right == 3


def test_a_question_that_cannot_be_fair_ends():
    def draw(random):
        return frame.question("?", {}, 1.0, {"the same": (1.0, "No.")}, "Look.")

    with pytest.raises(RuntimeError, match="draw: its mistakes cannot be told apart"):
        frame.Exam([draw], 0)


@pytest.mark.parametrize("path", course.has("exam"), ids=lambda path: path.name)
def test_it_is_the_last_section_of_its_notebook(path):
    cells = nbformat.read(path, as_version=4).cells
    headings = [heading for cell in cells if cell.cell_type == "markdown"
                for heading in re.findall(r"^#+ (.*)$", cell.source, re.M)]
    assert headings[-1] == "Test yourself"
    names, imports = {}, next(cell.source for cell in cells if cell.cell_type == "code")
    asks, answers = (cell.source for cell in cells if "exam.draw(" in cell.source
                     or "test.check(" in cell.source)
    exec(imports, names)
    exec(asks, names)
    before, check = answers.rsplit("\n", 1)
    exec(before, names)
    assert eval(check, names).status == "open"
    for number, question in enumerate(names["test"].questions, start=1):
        marked = f"# {number}: two numbers\n" in answers
        assert marked == (np.ndim(question.answer.right) == 1)
    names["answers"] = [question.answer.right for question in names["test"].questions]
    assert eval(check, names).status == "right"
