"""Every sentence of every read-out is true: at presets, corners, special values and at random."""

import itertools
import random

import pytest

from tests import demos
from tests.lessons.readouts.told import Told, oracles
from tests.live.messages import press

pytestmark = pytest.mark.filterwarnings("error")
SEED = 20261125
RANDOM_SETTINGS = 300
MOST_CORNERS = 2**6
DEMOS = {**demos.found(), **{f"{name}, challenge": make
                             for name, make in demos.challenges().items()}}


def held(demo, check):
    """Fail where the read-out of the demo's present state is not true or not checked."""
    told = Told(demo.readout)
    check(told, **demo.values)
    assert not told.rest, f"nobody checks {told.rest!r} in: {demo.readout}"


def corners(demo):
    ends = [(spec.extremes[0], spec.extremes[-1]) for spec in demo.specs.values()]
    found = list(itertools.product(*ends))
    if len(found) > MOST_CORNERS:
        found = random.Random(SEED).sample(found, MOST_CORNERS)
    return [dict(zip(demo.specs, corner, strict=True)) for corner in found]


def settings(demo, special, *, more):
    """Yield the special settings and, where ``more`` are wanted, corners and random ones."""
    chance = random.Random(SEED)
    yield from special
    if not more:
        return
    yield from corners(demo)
    for _ in range(RANDOM_SETTINGS):
        yield {name: spec.at(chance.random()) for name, spec in demo.specs.items()}


@pytest.mark.parametrize("name", DEMOS)
def test_the_readout_is_true(name):
    oracle = oracles()[name]
    demo = demos.reset(DEMOS[name])
    held(demo, oracle.check)
    first = demo.values
    # A challenge's read-out holds its demo's: both need not be tried everywhere.
    more = f"{name}, challenge" not in DEMOS
    for setting in settings(demo, oracle.special, more=more):
        demo.set(**first | setting)  # and no reset before: drawing takes most of the time
        held(demo, oracle.check)


@pytest.mark.parametrize("name", DEMOS)
def test_the_readout_is_true_after_each_button(name):
    oracle = oracles()[name]
    demo = demos.reset(DEMOS[name])
    for button in demo.buttons.values():
        demo.reset()
        press(button)
        held(demo, oracle.check)


def test_a_false_number_a_false_claim_and_an_unchecked_word_are_found():
    told = Told("The loss is 0.25 after 3 steps: it rises.")
    with pytest.raises(AssertionError, match="the true value is 0.26"):
        told.number("The loss is ", 0.26)
    with pytest.raises(AssertionError, match="is not true, but it says"):
        told.says("it rises", False)
    told.number("The loss is ", 0.2512)
    assert told.rest == "after 3 steps: it rises."
    told.number(" after ", 3, " steps")
    told.says("it rises", True)
    assert not told.rest


def test_every_oracle_is_of_a_demo():
    assert set(oracles()) == set(DEMOS)
