"""Every demo of the course, swept: nothing breaks, and words, picture and state agree."""

import inspect
import itertools
import math
import random
import re

import pytest

from helpers.live import Demo, look
from tests import demos, scratch_demos
from tests.live import svg
from tests.live.messages import drag, places, press

pytestmark = pytest.mark.filterwarnings("error")

SEED = 20240229
RANDOM_SETTINGS = 200
MOST_CORNERS = 2**6
RANDOM_DRAGS = 30
FRESH_DEMOS, TWINS = 4, 20  # a fresh one takes as long as a hundred changes
# A challenge only adds to what its demo shows, so the demo is swept with it.
DEMOS = {**demos.found(), **demos.challenges(), "scratch.everything": scratch_demos.everything}
NO_NUMBER = re.compile(r"\b(nan|inf|infinity|array|0x\w+)\b|(?<![\d.])[-−]0(\.0+)?(?![\d.])", re.I)
COLOUR_WORD = re.compile(
    r"\b(red|vermillion|blue|green|orange|yellow|purple|pink|gr[ae]y|black|white)\b", re.I
)
PALETTE = {"#ffffff"} | {
    colour.lower() for colour in vars(look).values()
    if isinstance(colour, str) and colour.startswith("#")
}


@pytest.fixture(params=list(DEMOS))
def make(request, caplog):
    """Return the function that makes the demo; nothing may be logged in the whole test."""
    yield DEMOS[request.param]
    assert [record.getMessage() for record in caplog.get_records("call")] == []


@pytest.fixture
def demo(make):
    """Return the demo as it is at first: it is made once, and its state depends on values only."""
    return demos.reset(make)


@pytest.fixture
def twin(make):
    """Return a second demo, made once as well."""
    return demos.reset(make, "twin")


def limits(demo):
    return [(axes.get_xlim(), axes.get_ylim(), axes.get_position().bounds)
            for axes in demo.picture.figure.axes]


def assert_sound(demo, first_limits):
    """Check everything that must hold in every state of every demo."""
    readout, moving = demo.readout, demo.picture.moving
    assert "Something went wrong" not in readout
    assert repr(demo) == demo.picture.readout == readout
    assert re.search(r"\d", readout), readout
    assert readout.endswith((".", "!")), readout
    assert not NO_NUMBER.search(readout), readout
    assert not COLOUR_WORD.search(readout), f"say more than a colour: {readout}"
    assert svg.parse(moving).tag.endswith("svg")
    assert "nan" not in moving
    assert "inf" not in moving
    assert set(re.findall(r"(?:fill|stroke): (#\w+)", moving)) <= PALETTE
    assert limits(demo) == first_limits
    for name, value in demo.values.items():
        assert demo.specs[name].check(name, value) == value
    for handle in demo.picture.handles:
        assert all(math.isfinite(number) for number in handle["at"] + handle["box"])


def assert_alike(demo, other):
    """Check that the state depends on the values alone, not on the way there."""
    assert other.values == demo.values
    assert other.readout == demo.readout
    assert svg.without_ids(other.picture.moving) == svg.without_ids(demo.picture.moving)


def seen(demo):
    return demo.readout, demo.picture.moving


def random_settings(demo, count):
    chance = random.Random(SEED)
    for _ in range(count):
        yield {name: spec.at(chance.random()) for name, spec in demo.specs.items()}


def corners(demo):
    ends = [(spec.extremes[0], spec.extremes[-1]) for spec in demo.specs.values()]
    found = itertools.product(*ends)
    if 2 ** len(ends) > MOST_CORNERS:
        chance = random.Random(SEED)
        found = [tuple(map(chance.choice, ends)) for _ in range(MOST_CORNERS)]
    return [dict(zip(demo.specs, corner, strict=True)) for corner in found]


def test_the_course_has_demos():
    assert demos.found()


def test_no_demo_is_left_out():
    for name, function in demos.callable_alone().items():
        assert name in demos.found() or not isinstance(function(), Demo), f"{name}: say Returns"


def test_a_demo_is_a_documented_function_of_its_first_values(demo, make):
    assert isinstance(demo, Demo)
    assert set(demo.controls) <= set(inspect.signature(make).parameters)
    assert inspect.getdoc(make)


def test_each_control_to_each_of_its_ends(demo):
    first_limits = limits(demo)
    assert_sound(demo, first_limits)
    for name, spec in demo.specs.items():
        for value in spec.extremes:
            demo.controls[name].value = value
            assert demo.values[name] == value
            assert_sound(demo, first_limits)
        demo.reset()


def test_all_corners(demo):
    first_limits = limits(demo)
    for corner in corners(demo):
        demo.set(**corner)
        assert demo.values == corner
        assert_sound(demo, first_limits)


def test_random_settings(demo, twin, make):
    first_limits = limits(demo)
    for number, setting in enumerate(random_settings(demo, RANDOM_SETTINGS)):
        demo.set(**setting)
        assert demo.values == setting
        assert_sound(demo, first_limits)
        if number < FRESH_DEMOS:
            assert_alike(demo, make(**demo.values))
        elif number < TWINS:
            twin.set(**setting)
            assert_alike(demo, twin)


def test_each_control_matters(demo):
    for name, spec in demo.specs.items():
        for setting in random_settings(demo, 50):
            looks = set()
            for value in (spec.extremes[0], spec.extremes[-1]):
                demo.set(**{**setting, name: value})
                looks.add(seen(demo))
            if len(looks) == 2:
                break
        else:
            pytest.fail(f"{name} changes neither picture nor words")


def test_presets_and_other_buttons(demo, twin):
    first, first_limits = seen(demo), limits(demo)
    for label, button in demo.buttons.items():
        press(button)
        assert_sound(demo, first_limits)
        if label != "Reset":
            twin.set(**demo.values)
            assert_alike(demo, twin)
        demo.reset()
        assert seen(demo) == first


def test_pointer_drags(demo):
    first_limits = limits(demo)
    chance = random.Random(SEED)
    for handle, (left, top, right, bottom) in places(demo.picture).items():
        targets = [*itertools.product((left, right), (top, bottom)),
                   ((left + right) / 2, (top + bottom) / 2), (left - 99, top - 99),
                   (right + 1e6, bottom + 1e6)]
        targets += [(chance.uniform(left, right), chance.uniform(top, bottom))
                    for _ in range(RANDOM_DRAGS)]
        looks = set()
        for number, target in enumerate(targets):
            drag(demo.picture, handle, target, done=number % 7 == 0, sequence=float(number + 1))
            assert demo.picture.answered == number + 1
            assert_sound(demo, first_limits)
            looks.add(seen(demo))
            assert_stays_when_grabbed(demo, handle)
        assert len(looks) > 1, f"{handle} changes nothing"
        demo.reset()


def assert_stays_when_grabbed(demo, handle):
    """Check that a press on the point itself does not make it jump."""
    place = next(each for each in demo.picture.handles if each["name"] == handle)
    (x, y), (left, top, right, bottom) = place["at"], place["box"]
    if left <= x <= right and top <= y <= bottom:
        before = demo.values
        drag(demo.picture, handle, (x, y), done=False)
        assert demo.values == pytest.approx(before)
