"""The sums as text: what they say is read back and compared with the numbers."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import seeds

from helpers import rates, three_samples
from helpers import three_samples_on_paper as on_paper
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
    for line, predicted in zip(on_paper.predictions(inputs).split("\n"),
                               three_samples.predict(W, inputs), strict=True):
        assert read(line.partition(" = ")[2], W) == pytest.approx(predicted.tolist())
    said = on_paper.loss(inputs, targets).removeprefix("L = ")
    assert read(said, W) == pytest.approx(three_samples.loss(W, inputs, targets))


@given(seed=seeds, entry=st.sampled_from(ENTRIES))
def test_each_partial_derivative_is_three_times_the_same_sum(seed, entry):
    inputs, targets = typed(seed)
    W = np.random.default_rng(seed).normal(size=(2, 3))
    slope = three_samples.gradient(W, inputs, targets)[entry[0] - 1, entry[1] - 1]
    name, *stages = on_paper.partial_derivative(*entry, inputs, targets).split(" = ")
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
    assert on_paper.partial_derivative(*entry).rpartition(" = ")[2] == final


def test_the_first_partial_derivative_in_full():
    assert on_paper.partial_derivative(1, 1) == (
        "∂L/∂w₁₁ = 2·0.2·(0.2 w₁₁ + 0.5 w₁₂ + 0.7 w₁₃ − 0.8)\n"
        "        + 2·0.4·(0.4 w₁₁ + 0.6 w₁₂ + 0.8 w₁₃ − 0.7)\n"
        "        + 2·0.3·(0.3 w₁₁ + 0.6 w₁₂ + 0.9 w₁₃ − 0.9)\n"
        "        = 0.08 w₁₁ + 0.20 w₁₂ + 0.28 w₁₃ − 0.32\n"
        "        + 0.32 w₁₁ + 0.48 w₁₂ + 0.64 w₁₃ − 0.56\n"
        "        + 0.18 w₁₁ + 0.36 w₁₂ + 0.54 w₁₃ − 0.54\n"
        "        = 0.58 w₁₁ + 1.04 w₁₂ + 1.46 w₁₃ − 1.42"
    )


def test_negative_numbers_are_written_as_on_paper():
    text = on_paper.sums(1, 1, [[-1, -2, 0.5, 0, -3], [4, -1, 0, 0, 0]])
    assert text == ("∂L/∂w₁₁ = 2·(−1)·(−2 w₁₁ + 0.5 w₁₂ + 0 w₁₃ + 3)\n"
                    "        + 2·4·(−1 w₁₁ + 0 w₁₂ + 0 w₁₃ + 0)")


def test_signs_and_decimals_follow_the_data():
    text = on_paper.partial_derivative(1, 1, [[1, 0, 0], [-0.25, 1, 0]], [[1], [0]])
    assert text == ("∂L/∂w₁₁ = 2·1·(1 w₁₁ + 0 w₁₂ + 0 w₁₃ − 1)\n"
                    "        + 2·(−0.25)·(−0.25 w₁₁ + 1 w₁₂ + 0 w₁₃ + 0)\n"
                    "        = 2.000 w₁₁ + 0.000 w₁₂ + 0.000 w₁₃ − 2.000\n"
                    "        + 0.125 w₁₁ − 0.500 w₁₂ + 0.000 w₁₃ + 0.000\n"
                    "        = 2.125 w₁₁ − 0.500 w₁₂ + 0.000 w₁₃ − 2.000")
    second_line = on_paper.partial_derivative(1, 1, [[1, 0], [2, -3]], [[0], [1]]).split("\n")[3]
    assert second_line == "        + 8 w₁₁ − 12 w₁₂ − 4"
    second_line = on_paper.partial_derivative(1, 2, [[1, 0], [2, -3]], [[0], [1]]).split("\n")[3]
    assert second_line == "        − 12 w₁₁ + 18 w₁₂ + 6"


def test_three_printed_sums_are_wrong_and_a_computer_finds_them():
    W = np.random.default_rng(0).normal(size=(2, 3))
    right = [
        entry for entry, terms in on_paper.PRINTED_SUMS.items()
        if read(on_paper.sums(*entry, terms).partition(" = ")[2], W)
        == pytest.approx(three_samples.gradient(W)[entry[0] - 1, entry[1] - 1])
    ]
    assert list(on_paper.PRINTED_SUMS) == ENTRIES
    assert right == [(1, 1), (1, 2), (2, 2)]


def test_the_printed_sums_are_wrong_only_in_the_third_sample():
    for (row, column), terms in on_paper.PRINTED_SUMS.items():
        for sample, (a, *b, y) in enumerate(terms[:2]):
            assert [a, *b] == [INPUTS[sample, column - 1], *INPUTS[sample]]
            assert y == TARGETS[sample, row - 1]
        for a, *b, _ in terms[2:]:
            assert a == INPUTS[2, column - 1]
            assert b[:2] == INPUTS[2, :2].tolist()
    assert [len(terms) for terms in on_paper.PRINTED_SUMS.values()] == [3, 3, 4, 3, 3, 5]


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
    assert rates.describe(inputs, targets) == sentence


def test_what_a_computer_cannot_tell_is_said():
    hardly = [[1, 0, 0], [0, 1, 0], [1, 1e-8, 1e-8]]
    assert rates.describe(hardly, TARGETS).endswith("which is 0.")
    beyond = [[1e8, 0, 0], [0, 1e8, 0], [1e8, 1e-9, 1e-9]]
    assert np.linalg.matrix_rank(beyond) == 2
    assert "exactly one W has the lowest loss, which is 0. But they almost do not: " in (
        rates.describe(beyond, TARGETS))


def test_large_and_small_numbers_get_a_power_of_ten():
    assert on_paper.sums(1, 1, [[2e-7, 5e-10, 1e9, 0.000001, 1.5e12]]) == (
        "∂L/∂w₁₁ = 2·2·10⁻⁷·(5·10⁻¹⁰ w₁₁ + 1·10⁹ w₁₂ + 0.000001 w₁₃ − 1.5·10¹²)")
    final = on_paper.partial_derivative(1, 1, 1e-6 * INPUTS, TARGETS).rpartition(" = ")[2]
    assert final == ("5.8·10⁻¹³ w₁₁ + 1.04·10⁻¹² w₁₂ + 1.46·10⁻¹² w₁₃ − 0.00000142")


def test_three_decimals_are_written_in_full():
    inputs = [[0.213, 0.507, 0.731], [0.402, 0.611, 0.829], [0.305, 0.613, 0.907]]
    final = on_paper.partial_derivative(1, 1, inputs, TARGETS).rpartition(" = ")[2]
    assert final == "0.599996 w₁₁ + 1.081156 w₁₂ + 1.531192 w₁₃ − 1.452600"


@pytest.mark.parametrize(("value", "text"), [
    (0.2, "0.2"), (-1.5, "−1.5"), (0, "0"), (100, "100"), (1e-9, "1·10⁻⁹"), (2.5e11, "2.5·10¹¹"),
    (-0.0, "0"), (0.123456789, "0.123456789"),
])
def test_numbers_as_they_were_typed(value, text):
    assert on_paper.typed(value) == text


@pytest.mark.parametrize(("values", "digits", "expected"), [
    ([1.23456, -0.000049], 3, [1.23, 0]), ([1234.56, 1], 2, [1200, 0]),
    ([1.23456e-7], 3, [1.23e-7]), ([0, -0.0], 3, [0, 0]),
])
def test_rounded_to_digits_of_the_largest(values, digits, expected):
    result = on_paper.rounded(values, digits)
    assert result == pytest.approx(expected, rel=1e-12, abs=0)
    assert not np.any(np.signbit(result[result == 0]))


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: on_paper.partial_derivative(0, 1), ValueError, "row: got 0, allowed: 1 to 2"),
        (lambda: on_paper.partial_derivative(3, 1), ValueError, "row: got 3, allowed: 1 to 2"),
        (lambda: on_paper.partial_derivative(1, 4), ValueError, "column: got 4, allowed: 1 "),
        (lambda: on_paper.partial_derivative(1, 1.0), TypeError, "column: got 1.0, allowed: "),
        (lambda: on_paper.predictions([1, 2, 3]), ValueError, r"inputs: got shape \(3,\)"),
        (lambda: on_paper.predictions(INPUTS, -1), ValueError, "outputs: got -1, allowed: "),
        (lambda: on_paper.loss(INPUTS, TARGETS[:2]), ValueError, "targets: got 2 rows"),
        (lambda: on_paper.sums(1, 1, [1, 2]), ValueError, r"terms: got shape \(2,\)"),
        (lambda: on_paper.typed("a"), TypeError, "values: got .*, allowed: real"),
        (lambda: on_paper.rounded([np.nan]), ValueError, "values: got .*, allowed: finite"),
        (lambda: rates.describe(INPUTS, None), TypeError, "targets: got .*, allowed: real"),
    ],
)
def test_wrong_arguments_are_refused(call, error, message):
    with pytest.raises(error, match=f"^{message}"):
        call()
