"""A slider with a few whole numbers: what it allows, and how it says no."""

import pytest

from helpers.live.counts import OptionSlider

SIZES = OptionSlider("batch size B", (1, 2, 5, 219), first=5)


def test_it_has_its_numbers_and_no_others():
    widget = SIZES.widget(2)
    assert list(widget.options) == [1, 2, 5, 219]
    assert (widget.value, widget.description) == (2, "batch size B")
    assert SIZES.extremes == (1, 219)
    assert [SIZES.at(fraction) for fraction in (0, 0.3, 0.7, 1)] == [1, 2, 5, 219]
    assert [SIZES.nearest(value) for value in (-3, 1.4, 4, 100, 200, 1e9)] == [1, 1, 5, 5, 219, 219]


def test_it_says_what_is_allowed():
    assert SIZES.check("batch", 219) == 219
    assert SIZES.described == "Batch size B: 1, 2, 5 or 219"
    for value in (3, 0, True, 2.5, "2"):
        with pytest.raises(ValueError, match=r"^batch: got .*, allowed: 1, 2, 5 or 219$"):
            SIZES.check("batch", value)
