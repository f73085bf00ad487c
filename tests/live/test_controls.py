"""What controls allow, how they round, and how they say no."""

import math

import ipywidgets
import pytest

from helpers.live import Choice, LogSlider, Slider, Switch
from helpers.live.counts import OptionSlider

REAL = Slider("learning rate α", -1.0, 2.0, 0.05)
WHOLE = Slider("steps", 0, 40, 2)
LOG = LogSlider("α", 0.001, 10.0)
CHOICE = Choice("objective", ("bowl", "saddle", "valley"))
SWITCH = Switch("normalise")
STOPS = OptionSlider("λ", (0.0, 0.001, 0.1))
NUMBERS = [REAL, WHOLE, LOG]
ALL = [*NUMBERS, CHOICE, SWITCH, STOPS]


@pytest.mark.parametrize("spec", ALL)
def test_extremes_are_allowed_and_at_the_ends(spec):
    low, high = spec.extremes[0], spec.extremes[-1]
    assert spec.check("it", low) == low == spec.at(0)
    assert spec.check("it", high) == high == spec.at(1)


@pytest.mark.parametrize("spec", ALL)
@pytest.mark.parametrize("fraction", [i / 37 for i in range(38)])
def test_every_fraction_gives_an_allowed_value(spec, fraction):
    value = spec.at(fraction)
    assert spec.check("it", value) == value
    assert spec.widget(value).value == value


@pytest.mark.parametrize("spec", NUMBERS)
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, "three", None, True, 1j, [1]])
def test_sliders_refuse_what_is_no_finite_number(spec, value):
    with pytest.raises(ValueError, match=r"^learning_rate: got .*allowed: a finite number"):
        spec.check("learning_rate", value)


@pytest.mark.parametrize(
    ("spec", "value", "allowed"),
    [
        (REAL, -1.001, r"-1\.0 to 2\.0"),
        (REAL, 2.001, r"-1\.0 to 2\.0"),
        (WHOLE, 41, "0 to 40"),
        (WHOLE, 3.5, "a whole number"),
        (LOG, 0, r"0\.001 to 10"),
        (LOG, 10.1, r"0\.001 to 10"),
        (CHOICE, "hill", "'bowl', 'saddle', 'valley'"),
        (STOPS, 0.05, r"0\.0, 0\.001 or 0\.1"),
        (SWITCH, "yes", "True or False"),
        (SWITCH, None, "True or False"),
    ],
)
def test_a_refusal_names_the_control_the_value_and_what_is_allowed(spec, value, allowed):
    with pytest.raises(ValueError, match=f"^the_name: got {value!r}, allowed: {allowed}$"):
        spec.check("the_name", value)


@pytest.mark.parametrize(
    ("spec", "value", "nearest"),
    [
        (REAL, 0.524, 0.5),
        (REAL, 0.526, 0.55),
        (REAL, -7, -1.0),
        (REAL, 7, 2.0),
        (REAL, 0.1 + 0.2, 0.3),
        (WHOLE, 6.9, 6),
        (WHOLE, 7.1, 8),
        (WHOLE, 1000, 40),
        (LOG, 1.01, 1.0),
        (LOG, 0, 0.001),
        (LOG, -3, 0.001),
        (LOG, 1e9, 10.0),
    ],
)
def test_nearest_is_on_the_steps_and_inside(spec, value, nearest):
    found = spec.nearest(value)
    assert found == pytest.approx(nearest, rel=1e-12)
    assert spec.check("it", found) == found


@pytest.mark.parametrize(
    ("spec", "value"),
    [(CHOICE, "saddle"), (SWITCH, True), (SWITCH, False), (WHOLE, 6), (LOG, 0.1)],
)
def test_nearest_leaves_an_allowed_value_as_it_is(spec, value):
    assert spec.nearest(value) == value


def test_a_slider_of_ints_gives_ints_only():
    assert type(WHOLE.check("steps", 4.0)) is int
    assert type(WHOLE.nearest(4.2)) is int
    assert type(REAL.check("learning_rate", 1)) is float


@pytest.mark.parametrize(
    ("spec", "kind"),
    [
        (REAL, ipywidgets.FloatSlider),
        (WHOLE, ipywidgets.IntSlider),
        (LOG, ipywidgets.FloatLogSlider),
        (CHOICE, ipywidgets.Dropdown),
        (SWITCH, ipywidgets.Checkbox),
    ],
)
def test_the_widget_has_the_label_and_the_value(spec, kind):
    made = spec.widget(spec.at(1))
    assert isinstance(made, kind)
    assert made.description == spec.label
    assert made.value == spec.at(1)


@pytest.mark.parametrize("spec", NUMBERS)
def test_sliders_show_their_number(spec):
    assert spec.widget(spec.at(0.5)).readout


def test_the_log_slider_reaches_both_ends():
    made = LOG.widget(1.0)
    assert (10**made.min, 10**made.max) == pytest.approx(LOG.extremes)


def test_stops_are_on_a_slider_that_answers_while_it_moves():
    made = STOPS.widget(0.001)
    assert isinstance(made, ipywidgets.SelectionSlider)
    assert made.options == STOPS.options and made.continuous_update
    assert STOPS.described.startswith("λ: 0.0, 0.001 or 0.1")
