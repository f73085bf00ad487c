"""No oracle is lenient: a read-out with any one of its numbers altered is found to be false."""

import re

import pytest

from tests import demos
from tests.lessons.readouts.test_readouts import DEMOS
from tests.lessons.readouts.told import NUMBER, Told, oracles
from tests.live.messages import press


def altered(text):
    """Yield the text with the first digit of each of its numbers replaced by another one."""
    for match in re.finditer(NUMBER, text):
        at = match.start() + (text[match.start()] in "-−")
        yield text[:at] + str(int(text[at]) % 9 + 1) + text[at + 1:]


def passes(text, check, values):
    told = Told(text)
    try:
        check(told, **values)
    except AssertionError:
        return False
    return not told.rest


@pytest.mark.parametrize("name", sorted(oracles()))
def test_an_altered_number_is_found(name):
    check, demo = oracles()[name].check, demos.reset(DEMOS[name])
    for button in [None, *demo.buttons.values()]:
        demo.reset()
        if button is not None:
            press(button)
        assert passes(demo.readout, check, demo.values)
        for text in altered(demo.readout):
            assert not passes(text, check, demo.values), f"not found: {text}"


def test_each_number_is_altered_once():
    assert list(altered("at 0.5, −12 and 3·10⁻⁴")) == [
        "at 1.5, −12 and 3·10⁻⁴", "at 0.5, −22 and 3·10⁻⁴", "at 0.5, −12 and 4·10⁻⁴"]
