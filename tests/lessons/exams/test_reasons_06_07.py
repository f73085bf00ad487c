"""The sentence that counts as true in the last question of 06 and 07 is true, the others are not.

What a sentence claims is read from the question itself, and judged by the numbers in it.
"""

import re

import pytest

from tests.lessons.exams import drawn

SEEDS = range(150)
PLACE = re.compile(r"^   - \((\d)\) (.*)$", re.M)


def told(name, seed):
    """Return the question, what it asks, and its sentences by number."""
    question = drawn.exam(name, seed).questions[-1]
    asked = question.asks.split("\n")[0]
    return question, asked, {int(place): text for place, text in PLACE.findall(question.asks)}


def is_better(asked, sentence):
    """Whether the model is the better one on penguins held out, and whether this is the reason."""
    first, second = re.search(r"held out, A has (\d\.\d+) and B (\d\.\d+)\.", asked).groups()
    costs = {"A": float(first), "B": float(second)}
    model = re.match(r"Model ([AB]), as its cost on the penguins held out is lower\.", sentence)
    return bool(model) and costs[model[1]] == min(costs.values())


def moves_so(asked, sentence):
    """Whether the loss moves like this, and by the sum of what both ways bring."""
    change = sum(map(float, re.findall(r"\$(-?\d\.\d|-?\d)\$", asked)))
    claimed = re.match(r"It (rises|falls), as the sum of the two slopes is (\w+)\.", sentence)
    return bool(claimed) and claimed.groups() == (("rises", "positive") if change > 0
                                                  else ("falls", "negative"))


@pytest.mark.parametrize(("name", "holds"), [("logistic_regression", is_better),
                                             ("many_weights", moves_so)])
def test_one_sentence_is_true_and_it_is_the_right_answer(name, holds):
    answers = set()
    for seed in SEEDS:
        question, asked, sentences = told(name, seed)
        assert set(sentences) == {1, 2, 3, 4}
        true = [place for place, text in sentences.items() if holds(asked, text)]
        assert true == [question.answer.right], question
        answers.add(sentences[true[0]])
    assert len(answers) == 2, "the numbers decide which sentence it is"


def test_what_is_said_of_the_lower_cost_on_known_penguins_is_a_fact():
    for seed in SEEDS:
        _, asked, sentences = told("logistic_regression", seed)
        costs = re.search(r"model A has the cost (\d\.\d+) and model B (\d\.\d+)\.", asked).groups()
        lower = "AB"[costs.index(min(costs, key=float))]
        assert f"Model {lower}, as its cost on the penguins it has learned from is lower." in \
            sentences.values()
        assert float(costs[0]) != float(costs[1])
