"""Whatever samples a user types into notebook 05, its pictures say only what is true of them."""

import functools
import random

import pytest

from helpers.lessons.three_samples import live
from helpers.three_samples import START
from tests.lessons.readouts import three_samples as oracle
from tests.lessons.readouts.test_readouts import SEED, corners, held
from tests.lessons.three_samples_data import EDITED
from tests.live.messages import press

pytestmark = pytest.mark.filterwarnings("error")
RANDOM_SETTINGS = 20
# The challenge only adds to what its demo says, so it is checked with it.
MAKE = {"three_samples.summands": live.summands, "three_samples.training": live.training,
        "three_samples.parts_of_error, challenge":
            functools.partial(live.parts_of_error, challenge=True)}


def settings(demo):
    """Yield the corners, each entry at its start, α about the limit, and random settings."""
    yield from corners(demo)
    if "value" in demo.specs:
        for number, entry in enumerate(oracle.ENTRIES):
            yield {"entry": entry, "value": float(START[divmod(number, 3)])}
    else:
        for button in [each for each in demo.buttons if each.startswith("α")]:
            demo.reset()
            press(demo.buttons[button])
            near, step = demo.values["learning_rate"], demo.specs["learning_rate"].step
            for alpha in (near - step, near, near + step, near + 3 * step):
                for k in (0, 1, 2, 9, 20, 400, 21_000):
                    yield {"learning_rate": demo.specs["learning_rate"].nearest(alpha),
                           "iteration": k}
    chance = random.Random(SEED)
    for _ in range(RANDOM_SETTINGS):
        yield {name: spec.at(chance.random()) for name, spec in demo.specs.items()}


@pytest.mark.parametrize("data", EDITED.values(), ids=EDITED)
@pytest.mark.parametrize("name", MAKE)
def test_the_readout_is_true_of_edited_data(name, data, caplog):
    demo = MAKE[name](inputs=data[0], targets=data[1])
    check = functools.partial(oracle.HELD[name], data=data)
    held(demo, check)
    first = demo.values
    for setting in settings(demo):
        demo.set(**first | setting)
        held(demo, check)
    for button in demo.buttons.values():
        demo.reset()
        press(button)
        held(demo, check)
    assert not caplog.records
