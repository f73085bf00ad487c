"""A demo as a function: what its controls say of themselves is said nowhere else."""

import inspect

import pytest

from helpers.live import Choice, LogSlider, Scene, Slider, Switch, look, with_controls
from helpers.live.counts import CountSlider


@with_controls(
    x=Slider("x", -2.0, 2.0, 0.5, first=0.5, means="where the point is"),
    size=LogSlider("size", 1, 100, first=10.0),
    shape=Choice("shape", ("o", "s"), first="s"),
    filled=Switch("filled", first=True),
    count=CountSlider("updates", 21_000, first=20),
)
def shown(slope=2.0, *, challenge=False):
    """Show a point.

    Parameters
    ----------
    slope : float
        Of the line.
    challenge : bool
        Whether there is one.
    """
    figure, (axes,) = look.figure(width=4, height=3)
    axes.set(xlim=(-2, 2), ylim=(-1, 1))
    point = look.point(axes, look.STEP)

    def show(y, x, size, shape, filled, count):
        point.set_data([x], [y])
        return f"{x} {y} {size:g} {shape} {filled} {count} {slope} {challenge}"

    return Scene(figure, show, [point], controls={"y": Slider("y", 0.0, slope, 0.1, first=0.3)},
                 presets={"far": {"x": 2.0}})


def test_first_values_are_the_controls_or_the_arguments():
    assert shown().readout == "0.5 0.3 10 s True 20 2.0 False"
    assert shown(3.0, -1.0, filled=False, challenge=True).readout == (
        "-1.0 0.3 10 s False 20 3.0 True")


def test_the_signature_says_the_first_values():
    assert str(inspect.signature(shown)) == (
        "(slope=2.0, x=0.5, size=10.0, shape='s', filled=True, count=20, *, challenge=False)")


def test_the_documentation_says_what_each_control_is_and_may_be():
    text = inspect.getdoc(shown)
    for entry in (
        "x : float\n    Where the point is, from −2 to 2.",
        "size : float\n    Size, from 1 to 100.",
        "shape : str\n    Shape: 'o' or 's'.", "filled : bool\n    Filled.",
        "count : int\n    Updates, from 0 to 21,000: each up to 10, then numbers of two digits",
        "slope : float\n    Of the line.", "Returns\n-------\nDemo\n",
    ):
        assert entry in text
    places = [text.index(f"\n{name} : ") for name in inspect.signature(shown).parameters]
    assert places == sorted(places)
    assert text.count("Parameters\n") == text.count("Returns\n") == 1


def test_a_wrong_name_or_value_is_refused_by_name():
    with pytest.raises(TypeError, match="^speed: shown has no such argument, allowed: slope, x, "):
        shown(speed=3)
    with pytest.raises(ValueError, match=r"^x: got 3, allowed: -2\.0 to 2\.0"):
        shown(x=3)


def test_many_options_are_told_by_the_first_and_the_last():
    control = Choice("start", tuple(f"seed {seed}" for seed in range(9)))
    assert control.described == "Start: 'seed 0' to 'seed 8'"
