"""What is said of α and the eigenvalues, recomputed by plain descent and from the definitions."""

import math
import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numerics import seeds

from helpers import error_parts, quadratic, rates
from helpers.three_samples import INPUTS


@given(value=st.floats(1e-20, 1e20))
def test_two_digits_are_just_below_and_just_above(value):
    below, above = error_parts.two_digits(value)
    assert below < value * (1 + 1e-12)
    assert above > value * (1 - 1e-12)
    unit = 10.0 ** (math.floor(math.log10(value)) - 1)
    assert above - below <= 2.001 * unit
    for each in (below, above):
        assert float(f"{each:.2g}") == each or float(f"{each:.3g}") == each


@pytest.mark.parametrize(("value", "expected"), [
    (0.3139, (0.31, 0.32)), (1, (0.9, 1.1)), (0.25, (0.24, 0.26)), (99.5, (99, 100)),
    (0.24999999999999994, (0.24, 0.26)),
])
def test_two_digits_of_known_numbers(value, expected):
    assert error_parts.two_digits(value) == expected


@pytest.mark.parametrize(("inputs", "expected"), [
    (INPUTS, (0.25, 0.31, 0.32)),
    (np.eye(3), (0.25, 0.9, 1.1)),
    (100 * INPUTS, (2.5e-5, 3.1e-5, 3.2e-5)),
    (1e-6 * INPUTS, (2.5e11, 3.1e11, 3.2e11)),
    (np.zeros((2, 3)), (0.25,)),
    ([[2, 0, 0], [0, 2, 0], [0, 0, 1]], (0.19, 0.24, 0.26)),
])
def test_learning_rates_of_known_inputs(inputs, expected):
    assert error_parts.learning_rates(inputs) == expected


@given(seed=seeds, power=st.integers(-6, 6))
def test_the_usual_learning_rate_converges_and_the_limit_lies_between_the_others(seed, power):
    inputs = 10.0**power * np.random.default_rng(seed).normal(size=(3, 3))
    usual, below, above = error_parts.learning_rates(inputs)
    limit = 2 / np.linalg.eigvalsh(2 * inputs.T @ inputs)[-1]
    assert 0.09 * limit <= usual <= 0.8 * limit * (1 + 1e-9)
    assert below < limit < above


@given(product=st.floats(0.001, 1.99))
def test_a_tenth_is_left_after_as_many_updates_as_said(product):
    updates = int(re.search(r"after ([\d,]+) update", rates.tenth(product))[1].replace(",", ""))
    left = 1.0
    for _ in range(updates - 1):
        left *= abs(1 - product)
    assert updates == 1 or left > 0.1 * (1 - 1e-9)
    assert left * abs(1 - product) <= 0.1 * (1 + 1e-9)


@pytest.mark.parametrize(("product", "said"), [
    (0, "it stays as it is"), (2, "it does not shrink"), (3.5, "it does not shrink"),
    (1, "at most a tenth is left after 1 update"),
    (0.9, "at most a tenth is left after 1 update"),
    (1e-15, "at most a tenth is left after about 2.3e+15 updates"),
])
def test_a_tenth_at_the_edges(product, said):
    assert rates.tenth(product) == said


def test_limits_and_slowest_in_each_case():
    assert rates.limits([1, 2, 4]) == ("condition number λ_max/λ_min: 4\n"
                                       "best α: 0.4, limit 2/λ_max: 0.5")
    assert rates.limits([0, 2, 4]) == ("λ_min is 0: there is no condition number\n"
                                       "best α: 0.3333, limit 2/λ_max: 0.5")
    assert rates.limits([0, 0]).startswith("All λ are 0: ")
    assert rates.slowest([1, 4], 0.1) == (
        "α now = 0.1: the slowest part loses 10 % with each update\n"
        "best α = 0.4: the slowest part loses 40 % with each update")
    # Near the limit the steepest part is the slowest: here 1 − αλ is −0.96.
    assert "α now = 0.49: the slowest part loses 4 %" in rates.slowest([1, 4], 0.49)
    assert rates.slowest([0, 0], 0.1) == "No part of the error can shrink."


@given(seed=seeds)
def test_no_other_learning_rate_is_better_than_the_best(seed):
    steep = np.sort(np.random.default_rng(seed).uniform(0.1, 5, 3))
    best = quadratic.best_step(np.diag(steep))
    slowest = np.max(np.abs(1 - best * steep))
    for other in np.linspace(0, 2 / steep[-1], 101):
        assert np.max(np.abs(1 - other * steep)) >= slowest - 1e-12


@pytest.mark.parametrize(("inputs", "said"), [
    (INPUTS, "angles between the inputs: 3.0° to 8.8°"),
    (np.eye(3), "angles between the inputs: all 90.0°"),
    ([[1, 0, 0], [1, 1, 0]], "angle between the two inputs: 45.0°"),
    ([[1, 0, 0], [-2, 0, 0]], "angle between the two inputs: 180.0°"),
    ([[1e-9, 0, 0], [0, 0, 0], [1, 1e-9, 0]], "angle between the two inputs: 0.0°"),
    ([[1, 2, 3]], "There are no two inputs that are not 0, so no angle between them."),
    (np.zeros((3, 3)), "There are no two inputs that are not 0, so no angle between them."),
])
def test_angles(inputs, said):
    assert rates.angles(inputs) == said


@pytest.mark.parametrize(("errors", "said"), [
    ([0.001, 0.0], "every entry of W is within 0.005 of where it ends after 0 updates"),
    ([1, 0.1, 0.005, 0.001], "every entry of W is within 0.005 of where it ends after 2 updates"),
    # It must stay there.
    ([1, 0.004, 0.006, 0.001], "every entry of W is within 0.005 of where it ends after 3 updates"),
    ([1, 0.5], "after 1 update an entry of W is still 0.5 away from where it ends"),
])
def test_settled(errors, said):
    assert rates.settled(errors) == said


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: error_parts.two_digits(0), "value: got 0.0, allowed: a number above 0"),
        (lambda: error_parts.two_digits(-1), "value: got -1., allowed: "),
        (lambda: rates.tenth(-0.1), "product: got -0.1, allowed: "),
        (lambda: rates.limits([-1, 2]), "values: got .*, allowed: numbers that are not negative"),
        (lambda: rates.settled([np.nan]), "values: got .*, allowed: finite numbers"),
        (lambda: error_parts.learning_rates([1, 2]), r"inputs: got shape \(2,\)"),
    ],
)
def test_wrong_arguments_are_refused(call, message):
    with pytest.raises(ValueError, match=f"^{message}"):
        call()
