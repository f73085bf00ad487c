"""Every question can be answered with pencil, paper and three digits, and no two are the same."""

from collections import Counter
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from helpers.checking import exam, exam_answer, exam_drawing, exam_paper
from tests.lessons.exams import drawn
from tests.lessons.exams.oracles import ANSWERS
from tests.lessons.exams.rounding import WAYS
from tests.lessons.exams.worked import WORKED

pytestmark = pytest.mark.filterwarnings("error")
SEEDS = range(150)
RAW = 400


@pytest.fixture(params=drawn.PLACES, ids=lambda place: f"{place[0]}-{place[1] + 1}")
def place(request):
    return request.param


@pytest.fixture
def numeric(place):
    """Return the place of a question whose answer is reckoned, not chosen."""
    if drawn.asks_for_a_reason(*place):
        pytest.skip("the answer is the number of a sentence")
    return place


def forms(number):
    """Write one number in the ways in which somebody may hand it in."""
    number = float(number)
    return [number, float(f"{number:.3g}"), float(f"{number:.3e}"), np.float64(number),
            Fraction(number).limit_denominator(10**6), Decimal(f"{number:.6g}"), np.array(number)]


def test_every_way_to_write_the_right_answer_is_right(place):
    for question in drawn.questions(*place, SEEDS):
        exact = np.ravel(np.array(ANSWERS[place[0]][place[1]](**question.given), dtype=float))
        assert np.all(np.abs(exact) > 1e-6), question
        for written in zip(*map(forms, exact), strict=True):
            for brackets in (list, tuple, np.array, lambda row: [[each] for each in row]):
                assert question.check(brackets(written)).status == "right", (question, written)
            assert len(written) > 1 or question.check(written[0]).status == "right"


@pytest.mark.parametrize(("name", "seed", "number"), drawn.ZEROS)
def test_where_a_right_0_was_wrong(name, seed, number):
    [question] = drawn.questions(name, number, [seed])
    right = ANSWERS[name][number](**question.given)
    assert question.check(right).status == question.check(float(f"{right:.3g}")).status == "right"


def test_rounding_three_digits_on_the_way_leads_to_an_accepted_answer(place):
    for question in drawn.questions(*place, SEEDS):
        for way in WAYS[place[0]][place[1]]:
            assert question.check(way(**question.given)).status == "right", question


def test_each_number_counts_by_itself(place):
    for question in drawn.questions(*place, SEEDS):
        right = np.ravel(question.answer.right).astype(float)
        for entry in range(len(right)):
            for off in (0.97, 1.03, 0, -1):
                given = right.copy()
                given[entry] *= off
                assert question.check(given.tolist()).status == "wrong", (question, given)


def test_what_is_counted_must_be_met():
    for name, number in (("many_weights", 0), ("learning_rate_and_start", 4)):
        for question in drawn.questions(name, number, SEEDS):
            for off in (-1, -0.4, 0.4, 1):
                assert question.check(question.answer.right + off).status == "wrong"


def test_redrawing_hides_no_value(place):
    """What the drawing can draw is also asked: no sign, label or choice is lost on the way."""
    raw, asked = Counter(), Counter()
    for question, fair in drawn.unfiltered(*place, RAW):
        found = drawn.entries(question.given).items()
        raw.update(found)
        asked.update(found if fair else ())
    for value, count in raw.items():
        assert count < RAW / 20 or asked[value], f"{value} is never asked"
    for entry in {entry for entry, _ in raw}:
        values = {value: count for (which, value), count in asked.items() if which == entry}
        if len({value for which, value in raw if which == entry}) == 2:
            assert min(values.values()) > 0.2 * sum(values.values()), (entry, values)
        elif entry[1] != "signs":
            assert len(values) >= 3, (entry, values)


def test_at_least_half_of_what_is_drawn_can_be_asked(place):
    fair = [fair for _, fair in drawn.unfiltered(*place, RAW)]
    assert sum(fair) > RAW / 2


def test_there_are_many_variants(place):
    found = drawn.questions(*place, SEEDS)
    assert len({question.asks for question in found}) > 80
    right = {str(question.answer.right) for question in found}
    if drawn.asks_for_a_reason(*place):
        assert right == {"1", "2", "3", "4"}  # the true sentence stands anywhere
    else:
        assert len(right) > 25


def test_no_exam_asks_for_what_a_notebook_works_out():
    for (name, number), works_out in WORKED.items():
        for question, fair in drawn.unfiltered(name, number, RAW):
            assert not (fair and works_out(**question.given)), question
    assert WORKED["many_weights", 0](inputs=2, hidden=3)
    assert WORKED["why_the_negative_gradient", 2](vector=[6, -8])
    assert not WORKED["why_the_negative_gradient", 2](vector=[6, -7])


def test_no_mistake_is_the_double_the_half_or_the_opposite_by_chance(numeric):
    """Either it always is, or it never is."""
    seen = Counter()
    for question in drawn.questions(*numeric, SEEDS):
        right = np.ravel(question.answer.right)
        for name, mistake in question.answer.mistakes.items():
            planned = np.ravel(mistake.answer)
            for factor in (-1, 0.5, 2):
                same = len(planned) == len(right) and np.allclose(planned, factor * right, 0.01)
                seen[name, factor, same] += 1
    for name, factor, same in seen:
        assert not same or not seen[name, factor, False], (name, factor)


def test_the_opposite_is_told(numeric):
    for question in drawn.questions(*numeric, SEEDS):
        opposite = (-np.array(question.answer.right)).tolist()
        assert question.check(opposite).mistake


def test_every_exam_asks_for_one_reason_last_and_another_number_is_met_with_a_hint():
    for name, draw in drawn.EXAMS.items():
        numbers = range(len(draw.questions))
        reasons = [number for number in numbers if drawn.asks_for_a_reason(name, number)]
        assert reasons == [max(numbers)]
        for question in drawn.questions(name, reasons[0], SEEDS[:20]):
            for given in (0, 5, 1.5, -1):
                assert "the number of one sentence" in question.check(given).says
            assert "Numbers are asked for" in question.check("a").says


def test_both_numbers_in_the_wrong_order():
    for place in drawn.PLACES:
        for question in drawn.questions(*place, SEEDS[:20]):
            if np.ndim(question.answer.right):
                assert question.check(question.answer.right[::-1]).mistake == "exchanged"


@pytest.mark.parametrize("noise", [0, 0.0, -0.0, 1e-16, -4.4e-16, Fraction(0), Decimal(0)])
def test_a_right_0_would_be_right(noise):
    alone = exam_answer.Answer(0, {}, [], "Look.")
    beside = exam_answer.Answer([0, 32.0], {}, [], "Look.")
    assert alone(noise).status == beside([noise, 32]).status == "right"
    assert alone(0.01).status == beside([0.01, 32]).status == "wrong"
    assert "The second number is right" in beside([0.3, 32]).says


def test_decimals_are_what_they_say():
    with exam_paper.digits(exam_paper.MANY):
        assert 3 * Decimal("0.1") - Decimal("0.3") == 0
        assert exam_paper.cos(60) == Decimal("0.5")
        assert exam_paper.cos(45) == exam_paper.sin(45)
        assert exam_paper.cos(90) == 0
        assert exam_paper.arccos(Decimal(2)) == 0
        for z in map(Decimal, (-3, -1, 0, 2)):
            assert float(exam_paper.sigmoid(z)) == pytest.approx(1 / (1 + np.exp(-float(z))))
    with exam_paper.digits(exam_paper.FEW):
        assert Decimal("1.005") + 0 == Decimal("1.01")
        assert exam_paper.length([Decimal(1), Decimal(1)]) == Decimal("1.41")


def test_a_question_that_rounding_spoils_is_not_asked():
    def draw(random):
        near = exam_drawing.choice(random, 1, 100)
        return exam.question("?", {"near": near}, near + Decimal("0.04") - near,
                             {"one": (near * 7, "No.")}, "Look.")

    assert {exam.Exam([draw], seed).questions[0].given["near"] for seed in SEEDS} == {1}


def test_two_questions_with_the_same_seed_draw_other_numbers():
    for seed in SEEDS[:20]:
        [first], [second], [third] = (drawn.questions(name, 2, [seed])
                                      for name in list(drawn.EXAMS)[1:4])
        vectors = [each.given["vector"] for each in (first, second, third)]
        assert not vectors[0] == vectors[1] == vectors[2]
