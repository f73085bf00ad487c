"""Sliders whose numbers are not evenly apart: counts from 0 to many, and a few of any kind."""

import bisect
from dataclasses import dataclass
from functools import cached_property

import ipywidgets

from helpers.live.controls import LABEL_WIDTH, WIDE, Control

# Two significant digits, in steps of 2 to 10 %: every number in the hundreds or thousands is there.
MANTISSAS = (*range(10, 20), *range(20, 50, 2), *range(50, 100, 5))


class Listed(Control):
    """A number that is one of ``options``, which rise, on a slider."""

    @property
    def extremes(self):
        """The values at both ends."""
        return self.options[0], self.options[-1]

    def at(self, fraction):
        """The value a fraction of the way along the slider."""
        return self.options[round(fraction * (len(self.options) - 1))]

    def check(self, name, value):
        """Return the option that ``value`` is; raise ValueError where the slider has none."""
        if isinstance(value, bool) or value not in self.options:
            raise ValueError(f"{name}: got {value!r}, allowed: {self.allowed}")
        return self.options[self.options.index(value)]

    def nearest(self, value):
        """The value of the slider nearest to ``value``."""
        value = min(max(value, self.options[0]), self.options[-1])
        place = bisect.bisect_left(self.options, value)
        around = self.options[max(place - 1, 0):place + 1]
        return min(around, key=lambda count: abs(count - value))

    def widget(self, value):
        """Make a slider that shows its value and answers while it moves."""
        return ipywidgets.SelectionSlider(
            options=self.options, value=value, description=self.label, continuous_update=True,
            style={"description_width": LABEL_WIDTH}, layout=WIDE,
        )


@dataclass(frozen=True)
class OptionSlider(Listed):
    """One of a few numbers, from low to high."""

    label: str
    options: tuple

    @property
    def type(self):
        return type(self.options[0]).__name__

    @property
    def range(self):
        return f": {', '.join(map(str, self.options[:-1]))} or {self.options[-1]}"

    @property
    def allowed(self):
        return self.range.removeprefix(": ")


@dataclass(frozen=True)
class CountSlider(Listed):
    """A whole number from 0 to ``highest``: each up to 10, then two significant digits."""

    label: str
    highest: int
    type = "int"

    @property
    def range(self):
        return f", from 0 to {self.highest:,}: each up to 10, then numbers of two digits and zeros"

    @property
    def allowed(self):
        return f"0 to {self.highest}, whole, with two digits that are not 0"

    @cached_property
    def options(self):
        """All the values, from low to high."""
        powers = range(len(str(self.highest)))
        round_numbers = {mantissa * 10**power for mantissa in MANTISSAS for power in powers}
        below = [count for count in {*range(10), *round_numbers} if count < self.highest]
        return (*sorted(below), self.highest)
