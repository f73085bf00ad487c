"""The sums as text: what they say is read back and compared with the numbers."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import seeds

from helpers import three_samples, written_out
from helpers.three_samples import INPUTS, TARGETS

PLAIN = str.maketrans("₀₁₂₃₄₅₆₇₈₉−·²", "0123456789-*" + " ")
ENTRIES = [(row, column) for row in (1, 2) for column in (1, 2, 3)]
SINGULAR = np.array([[0.2, 0.5, 0.7], [0.4, 1.0, 1.4], [0.3, 0.6, 0.9]])


def read(text, W):
    """Compute what a written sum says, for this W, with Python's own arithmetic."""
    names = {f"w{i + 1}{j + 1}": w for (i, j), w in np.ndenumerate(W)}
    plain = re.sub(r"²", "**2", text).translate(PLAIN)
    return eval(re.sub(r"([\d.]+) w", r"\1*w", plain.replace("\n", " ")), {}, names)


def typed(seed):
    """Data with few decimals, as one types them, with zeros and negative numbers."""
    random = np.random.default_rng(seed)
    return random.integers(-20, 20, (3, 3)) / 10, random.integers(-20, 20, (3, 2)) / 10


@given(seed=seeds)
def test_what_is_written_is_what_is_computed(seed):
    inputs, targets = typed(seed)
    W = np.random.default_rng(seed).normal(size=(2, 3))
    for line, predicted in zip(written_out.predictions(inputs).split("\n"),
                               three_samples.predict(W, inputs), strict=True):
        assert read(line.partition(" = ")[2], W) == pytest.approx(predicted.tolist())
    said = written_out.loss(inputs, targets).removeprefix("L = ")
    assert read(said, W) == pytest.approx(three_samples.loss(W, inputs, targets))


@given(seed=seeds, entry=st.sampled_from(ENTRIES))
def test_each_partial_derivative_is_three_times_the_same_sum(seed, entry):
    inputs, targets = typed(seed)
    W = np.random.default_rng(seed).normal(size=(2, 3))
    slope = three_samples.gradient(W, inputs, targets)[entry[0] - 1, entry[1] - 1]
    name, *stages = written_out.partial_derivative(*entry, inputs, targets).split(" = ")
    assert name.translate(PLAIN) == f"∂L/∂w{entry[0]}{entry[1]}"
    assert len(stages) == 3
    assert [len(stage.rstrip().split("\n")) for stage in stages] == [3, 3, 1]
    for stage in stages:
        assert read(stage, W) == pytest.approx(slope, abs=1e-9)


@pytest.mark.parametrize(
    ("entry", "final"),
    [
        ((1, 1), "0.58 w₁₁ + 1.04 w₁₂ + 1.46 w₁₃ − 1.42"),
        ((1, 2), "1.04 w₁₁ + 1.94 w₁₂ + 2.74 w₁₃ − 2.72"),
        ((1, 3), "1.46 w₁₁ + 2.74 w₁₂ + 3.88 w₁₃ − 3.86"),
        ((2, 1), "0.58 w₂₁ + 1.04 w₂₂ + 1.46 w₂₃ − 1.58"),
        ((2, 2), "1.04 w₂₁ + 1.94 w₂₂ + 2.74 w₂₃ − 2.96"),
        ((2, 3), "1.46 w₂₁ + 2.74 w₂₂ + 3.88 w₂₃ − 4.18"),
    ],
)
def test_the_final_lines_are_the_documents(entry, final):
    assert written_out.partial_derivative(*entry).rpartition(" = ")[2] == final


def test_the_first_partial_derivative_in_full():
    assert written_out.partial_derivative(1, 1) == (
        "∂L/∂w₁₁ = 2·0.2·(0.2 w₁₁ + 0.5 w₁₂ + 0.7 w₁₃ − 0.8)\n"
        "        + 2·0.4·(0.4 w₁₁ + 0.6 w₁₂ + 0.8 w₁₃ − 0.7)\n"
        "        + 2·0.3·(0.3 w₁₁ + 0.6 w₁₂ + 0.9 w₁₃ − 0.9)\n"
        "        = 0.08 w₁₁ + 0.20 w₁₂ + 0.28 w₁₃ − 0.32\n"
        "        + 0.32 w₁₁ + 0.48 w₁₂ + 0.64 w₁₃ − 0.56\n"
        "        + 0.18 w₁₁ + 0.36 w₁₂ + 0.54 w₁₃ − 0.54\n"
        "        = 0.58 w₁₁ + 1.04 w₁₂ + 1.46 w₁₃ − 1.42"
    )


def test_negative_numbers_are_written_as_on_paper():
    text = written_out.sums(1, 1, [[-1, -2, 0.5, 0, -3], [4, -1, 0, 0, 0]])
    assert text == ("∂L/∂w₁₁ = 2·(−1)·(−2 w₁₁ + 0.5 w₁₂ + 0 w₁₃ + 3)\n"
                    "        + 2·4·(−1 w₁₁ + 0 w₁₂ + 0 w₁₃ + 0)")


def test_signs_and_decimals_follow_the_data():
    text = written_out.partial_derivative(1, 1, [[1, 0, 0], [-0.25, 1, 0]], [[1], [0]])
    assert text == ("∂L/∂w₁₁ = 2·1·(1 w₁₁ + 0 w₁₂ + 0 w₁₃ − 1)\n"
                    "        + 2·(−0.25)·(−0.25 w₁₁ + 1 w₁₂ + 0 w₁₃ + 0)\n"
                    "        = 2.000 w₁₁ + 0.000 w₁₂ + 0.000 w₁₃ − 2.000\n"
                    "        + 0.125 w₁₁ − 0.500 w₁₂ + 0.000 w₁₃ + 0.000\n"
                    "        = 2.125 w₁₁ − 0.500 w₁₂ + 0.000 w₁₃ − 2.000")
    second_line = written_out.partial_derivative(1, 1, [[1, 0], [2, -3]], [[0], [1]]).split("\n")[3]
    assert second_line == "        + 8 w₁₁ − 12 w₁₂ − 4"
    second_line = written_out.partial_derivative(1, 2, [[1, 0], [2, -3]], [[0], [1]]).split("\n")[3]
    assert second_line == "        − 12 w₁₁ + 18 w₁₂ + 6"


def test_three_printed_sums_are_wrong_and_a_computer_finds_them():
    W = np.random.default_rng(0).normal(size=(2, 3))
    right = [
        entry for entry, terms in written_out.PRINTED_SUMS.items()
        if read(written_out.sums(*entry, terms).partition(" = ")[2], W)
        == pytest.approx(three_samples.gradient(W)[entry[0] - 1, entry[1] - 1])
    ]
    assert list(written_out.PRINTED_SUMS) == ENTRIES
    assert right == [(1, 1), (1, 2), (2, 2)]


def test_the_printed_sums_are_wrong_only_in_the_third_sample():
    for (row, column), terms in written_out.PRINTED_SUMS.items():
        for sample, (a, *b, y) in enumerate(terms[:2]):
            assert [a, *b] == [INPUTS[sample, column - 1], *INPUTS[sample]]
            assert y == TARGETS[sample, row - 1]
        for a, *b, _ in terms[2:]:
            assert a == INPUTS[2, column - 1]
            assert b[:2] == INPUTS[2, :2].tolist()
    assert [len(terms) for terms in written_out.PRINTED_SUMS.values()] == [3, 3, 4, 3, 3, 5]


@pytest.mark.parametrize(
    ("inputs", "targets", "sentence"),
    [
        (INPUTS, TARGETS, "The samples span all 3 directions, so exactly one W has the lowest loss,"
                          " which is 0."),
        (SINGULAR, TARGETS, "The samples span only 2 of 3 directions: A has no inverse, and many W "
                            "have the lowest loss, which is 0.26."),
        (SINGULAR, SINGULAR[:, :2], "The samples span only 2 of 3 directions: A has no inverse, "
                                    "and many W have the lowest loss, which is 0."),
        (0 * INPUTS, [[1, 0]] * 3, "The samples span only 0 of 3 directions: A has no inverse, and "
                                   "many W have the lowest loss, which is 3."),
        ([[1], [1]], [[1], [3]], "The samples span all 1 directions, so exactly one W has the "
                                 "lowest loss, which is 2."),
    ],
)
def test_data_are_described_in_a_sentence(inputs, targets, sentence):
    assert written_out.describe(inputs, targets) == sentence


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: written_out.partial_derivative(0, 1), ValueError, "row: got 0, allowed: 1 to 2"),
        (lambda: written_out.partial_derivative(3, 1), ValueError, "row: got 3, allowed: 1 to 2"),
        (lambda: written_out.partial_derivative(1, 4), ValueError, "column: got 4, allowed: 1 "),
        (lambda: written_out.partial_derivative(1, 1.0), TypeError, "column: got 1.0, allowed: "),
        (lambda: written_out.predictions([1, 2, 3]), ValueError, r"inputs: got shape \(3,\)"),
        (lambda: written_out.predictions(INPUTS, -1), ValueError, "outputs: got -1, allowed: "),
        (lambda: written_out.loss(INPUTS, TARGETS[:2]), ValueError, "targets: got 2 rows"),
        (lambda: written_out.sums(1, 1, [1, 2]), ValueError, r"terms: got shape \(2,\)"),
        (lambda: written_out.describe(INPUTS, None), TypeError, "targets: got .*, allowed: real"),
    ],
)
def test_wrong_arguments_are_refused(call, error, message):
    with pytest.raises(error, match=f"^{message}"):
        call()
