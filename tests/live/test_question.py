"""Questions: a reason for each answer, none before one is chosen, and nothing given away."""

import html
import re

import pytest

from helpers.live import Answer, Question
from helpers.live.demo import VEIL
from tests import scratch_demos
from tests.checking import found
from tests.live.messages import move

pytestmark = pytest.mark.filterwarnings("error")
ANSWERS = [Answer("Up.", "It points up."), Answer("Down.", "It points down.", right=True)]


@pytest.fixture
def question():
    return Question("Which way?", ANSWERS, look="turn it.")


@pytest.fixture(params=found.questions())
def asked(request):
    return found.questions()[request.param]()


def test_choosing_brings_the_reason(question):
    assert question.reason == ""
    move(question, 0, "chosen")
    assert question.reason == "✗ Not so. It points up.\nTo see it: turn it."
    move(question, 1, "chosen")
    assert question.reason == "✓ Right. It points down.\nTo see it: turn it."
    move(question, -1, "chosen")
    assert question.reason == ""


def test_a_picture_waits_for_an_answer_or_for_whoever_asks_for_it():
    for change in ({"chosen": 0}, {"veiled": False}):
        demo = scratch_demos.everything()
        question = Question("Which way?", ANSWERS, look="turn it.", picture=demo)
        assert question.veiled
        assert VEIL in demo.widget._dom_classes
        for name, value in change.items():
            move(question, value, name)
        assert not question.veiled
        assert VEIL not in demo.widget._dom_classes
        move(question, -1, "chosen")
        assert not question.veiled


def test_without_a_picture_nothing_is_veiled(question):
    assert not question.veiled
    move(question, 0, "chosen")
    assert not question.veiled


@pytest.mark.parametrize("number", [2, -2, 99])
def test_an_answer_that_is_not_there_is_not_chosen(question, number):
    move(question, number, "chosen")
    assert (question.chosen, question.reason) == (-1, "")


def test_words_say_what_is_seen(question):
    assert repr(question) == "Which way?\n(a) Up.\n(b) Down."
    move(question, 1, "chosen")
    assert repr(question).endswith("(b) Down.\n✓ Right. It points down.\nTo see it: turn it.")


@pytest.mark.parametrize(("answers", "message"), [
    (ANSWERS[:1], "answers: got 1, allowed: 2 to 4"),
    ([*ANSWERS, *ANSWERS, ANSWERS[0]], "answers: got 5, allowed: 2 to 4"),
    ([ANSWERS[0], ANSWERS[0]], "answers: got 0 right ones, allowed: exactly 1"),
    ([ANSWERS[1], ANSWERS[1]], "answers: got 2 right ones, allowed: exactly 1"),
])
def test_a_question_without_one_right_answer_is_refused(answers, message):
    with pytest.raises(ValueError, match=message):
        Question("Which way?", answers, look="turn it.")


def test_without_a_kernel_it_can_be_read_and_nothing_is_given_away(asked):
    data, _ = asked._repr_mimebundle_()
    for text in (data["text/plain"], html.unescape(data["text/html"])):
        assert asked.asked in text
        assert all(answer.words in text for answer in asked.answers)
        assert not any(answer.reason in text for answer in asked.answers)
    sent = str(asked.get_state())
    assert not any(answer.reason in sent for answer in asked.answers)


def test_the_right_answer_cannot_be_told_by_its_looks(asked):
    assert asked.asked.endswith(("?", "."))
    lengths = [len(answer.words) for answer in asked.answers]
    assert max(lengths) < 140
    for answer in asked.answers:
        assert answer.words[-1] in ".!"
        assert len(answer.reason.split()) >= 8, answer.words
    assert len({answer.reason for answer in asked.answers}) == len(asked.answers)
    assert re.match(r"[a-z“]", asked.look), "it follows “To see it: ”"
    assert asked.look.endswith(".")


def test_right_answers_stand_in_all_places():
    places = [[answer.right for answer in function().answers].index(True)
              for function in found.questions().values()]
    assert len(set(places)) > 1
