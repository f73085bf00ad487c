"""Each number in the questions of notebook 05 is what the picture below them shows."""

import re

import numpy as np
import pytest

from helpers.lessons.three_samples import ask, live
from helpers.three_samples import INPUTS, START, TARGETS
from tests.lessons.readouts.told import Told
from tests.live.messages import press

BLOCK = 2 * sum(np.outer(x, x) for x in INPUTS)
SIDE = 2 * TARGETS.T @ INPUTS
SLOW, MIDDLE, STEEP = np.linalg.eigvalsh(BLOCK)
RIGHT = [[-1.5, 1.5, 0.5], [-0.5, 2.5, -0.5]]


def misses(W):
    return np.array([[sum(w * a for w, a in zip(row, x, strict=True)) - y
                      for row, y in zip(W, of, strict=True)]
                     for x, of in zip(INPUTS, TARGETS, strict=True)])


def stepped(alpha, k):
    W = START
    for _ in range(k):
        W = W - alpha * (W @ BLOCK - SIDE)
    return W


def balanced():
    """The document's start with w₁₁ where the loss along it is lowest."""
    W = START.copy()
    W[0, 0] -= (W @ BLOCK - SIDE)[0, 0] / BLOCK[0, 0]
    return W


W, EARLY = balanced(), stepped(0.25, 400)
PULLS = 2 * INPUTS[:, 0] * misses(W)[:, 0]
NUMBERS = {
    # Of each answer and of what to look at, in the order in which they stand there.
    "three_balance": [[0, *PULLS], [0, np.sum(misses(W) ** 2), 0], [0], [W[0, 0], RIGHT[0][0]],
                      []],
    "right_first": [[], [], [], [400, 0.04, RIGHT[1][1] - EARLY[1, 1], 21_000]],
    "over_the_limit": [
        [1 - 0.31 * STEEP, 1 - 0.32 * STEEP, -1, 200, (0.31 * STEEP - 1) ** 200, 2000],
        [1, -1, 0.31], [1 - 0.32 * SLOW, 1 - 0.32 * MIDDLE, -1, 1],
        [-1, 100 * (0.32 * STEEP - 2)], [0.31, 0.32],
    ],
}
NUMBER = r"(?<![\w₁₂])[−-]?\d[\d,]*(?:\.\d+)?(?![\d₁₂])"


@pytest.mark.parametrize("name", NUMBERS)
def test_each_number_in_a_reason_is_right(name):
    question = getattr(ask, name)()
    texts = [*(answer.reason for answer in question.answers), question.look]
    for text, values in zip(texts, NUMBERS[name], strict=True):
        found = re.findall(NUMBER, text)
        said = [float(number.replace("−", "-").replace(",", "").rstrip(".")) for number in found]
        decimals = [len(number.partition(".")[2]) for number in found]
        assert len(said) == len(values), f"{found} in: {text}"
        for number, value, digits in zip(said, values, decimals, strict=True):
            assert abs(number - value) <= 0.5 * 10.0**-digits + 1e-9, f"{number}: {value} in {text}"


def test_the_words_about_the_numbers_are_true():
    assert np.count_nonzero(PULLS > 0) == 2
    assert np.count_nonzero(PULLS < 0) == 1
    assert np.all(np.abs(misses(W)[:, 0]) > 0.01)
    slopes = (W @ BLOCK - SIDE).ravel()
    assert np.count_nonzero(np.abs(slopes) > 0.01) == 5
    assert np.abs(misses(EARLY)).max() <= 0.04
    assert np.allclose(stepped(0.25, 21_000), RIGHT, atol=0.005)
    assert (0.32 * STEEP - 1) ** 200 > 2000
    for each in (SLOW, MIDDLE):
        assert abs(1 - 0.32 * each) < abs(1 - 0.31 * each)


def test_a_sample_hardly_pulls_where_its_prediction_is_right():
    """What the notebook says of w₁₁ = −2.5 and of sample 2."""
    W = START.copy()
    W[0, 0] = -2.5
    pulls = 2 * INPUTS[:, 0] * misses(W)[:, 0]
    assert abs(misses(W)[1, 0]) < 0.0025
    assert abs(pulls[1]) < 0.05 * min(abs(pulls[0]), abs(pulls[2]))
    demo = live.summands(value=-2.5)
    assert f"= {pulls[1]:.4f}" in demo.readout.split("\n")[2]


def test_the_picture_shows_the_numbers_of_the_reasons():
    demo = live.summands()
    press(demo.buttons["where the three balance"])
    told = Told(demo.readout)
    told.number("w₁₁ = ", W[0, 0])
    told.number("the loss is ", np.sum(misses(W) ** 2))
    for pull in PULLS:
        assert f"{pull:.4f}".replace("-", "−") in demo.readout
    demo = live.training()
    demo.set(iteration=400)
    assert f"W is {RIGHT[1][1] - EARLY[1, 1]:.2f}, the largest miss" in demo.readout
    row = demo.readout.replace("−", "-").split("\n")[2].partition(":")[2].rstrip(".").split()
    assert [float(number) for number in row] == EARLY[1].round(2).tolist()
    assert "21,000 updates" in demo.buttons
    for label in ("α = 0.31", "α = 0.32"):
        assert label in live.parts_of_error().buttons
