"""The rules for stopping against a plain loop, and what they refuse."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import objectives
from helpers.descent import descend, first_below, first_without_progress

histories = st.lists(st.floats(-10, 10), min_size=1, max_size=30)


@given(losses=histories, threshold=st.floats(-12, 12))
def test_first_below_is_what_a_loop_finds(losses, threshold):
    expected = None
    for step, loss in enumerate(losses):
        if loss <= threshold:
            expected = step
            break
    assert first_below(losses, threshold) == expected


@given(losses=histories, least=st.floats(0, 5), patience=st.integers(1, 35))
def test_first_without_progress_is_what_a_loop_finds(losses, least, patience):
    expected = None
    for step in range(patience, len(losses)):
        if losses[step - patience] - losses[step] < least:
            expected = step
            break
    assert first_without_progress(losses, least, patience) == expected


def test_a_rising_loss_makes_no_progress_and_a_steady_one_none_at_least_zero():
    assert first_without_progress([3, 2, 1, 2, 0], 0) == 3
    assert first_without_progress([1, 1, 1], 0) is None
    assert first_without_progress([1, 1, 1], 0.1, 2) == 2


def test_progress_of_exactly_the_least_is_enough():
    assert first_without_progress([2, 1.5, 1.25], 0.5) == 2
    assert first_below([2, 1.5, 1.25], 1.5) == 1


def test_a_plateau_fools_the_lack_of_progress_but_not_the_threshold():
    plateau = objectives.plateau
    path = descend(plateau.gradient, [3.4], 0.5).path
    losses = plateau.value(path)
    stopped = first_without_progress(losses, 0.001, 5)
    assert stopped == 5
    assert losses[stopped] > 1.19
    assert losses[first_below(losses, 0.25)] < 0.25


def test_results_are_plain_integers():
    assert type(first_below([1.0], 2)) is int
    assert type(first_without_progress([1.0, 1.0], 1)) is int


@pytest.mark.parametrize("losses", [[], 3, [[1, 2]], [1, np.nan], [np.inf]])
def test_wrong_losses_are_refused(losses):
    for rule in (first_below, first_without_progress):
        with pytest.raises(ValueError, match=r"^losses: got .*, allowed: "):
            rule(losses, 1)


@pytest.mark.parametrize("threshold", [np.nan, np.inf, [1, 2]])
def test_a_wrong_threshold_is_refused(threshold):
    with pytest.raises(ValueError, match=r"^threshold: got .*, allowed: "):
        first_below([1], threshold)


def test_wrong_progress_and_patience_are_refused():
    with pytest.raises(ValueError, match=r"^least: got .*, allowed: "):
        first_without_progress([1], -1)
    for patience in (0, -1):
        with pytest.raises(ValueError, match=r"^patience: got .*, allowed: "):
            first_without_progress([1], 1, patience)
    with pytest.raises(TypeError, match=r"^patience: got 1.5, allowed: "):
        first_without_progress([1], 1, 1.5)
