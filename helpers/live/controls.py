"""What a demo's controls are: how they look, what they allow, and how they say no.

Sliders answer while they move: controls.js sees to that, because ipywidgets' own continuous update
sends back what the kernel has set.
"""

import math
from dataclasses import dataclass, field

import ipywidgets

from helpers.live import wording

LABEL_WIDTH = "10.5em"
WIDE = {"width": "100%"}
MOST_NAMED = 6  # options
SMALLEST = 1e-12  # what a slider shows below this is meant to be zero


def _style():
    return {"description_width": LABEL_WIDTH}


def _number(name, value):
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = math.nan
    if isinstance(value, bool) or not math.isfinite(number):
        raise ValueError(f"{name}: got {value!r}, allowed: a finite number")
    return number


def tidy(value):
    """Round a float to 12 digits: a slider in the browser is off in the last ones."""
    if not isinstance(value, float):
        return value
    return float(f"{value:.12g}") if abs(value) > SMALLEST else 0.0


@dataclass(frozen=True, kw_only=True)
class Control:
    """What every control says of itself, once.

    Attributes
    ----------
    first : object
        Its first value, which Reset brings back.
    means : str
        What its value is, for the documentation; its label where it is not given.
    """

    first: object = None
    means: str = ""

    @property
    def described(self):
        """What its value is and may be, as a sentence without its full stop."""
        said = self.means or self.label
        first = said[0].upper() if said[0].isascii() else said[0]  # a capital α would be an A
        return f"{first}{said[1:]}{self.range}"


@dataclass(frozen=True)
class Bounded(Control):
    """A number between ``low`` and ``high``."""

    label: str
    low: float
    high: float

    @property
    def range(self):
        """What its value may be, in words."""
        low, high = (wording.number(end).replace("1.00·", "") for end in self.extremes)
        return f", from {low} to {high}"

    @property
    def extremes(self):
        """The values at both ends."""
        return self.low, self.high

    def check(self, name, value):
        """Return ``value`` as a number; raise ValueError where it is none or outside."""
        number = _number(name, value)
        if not self.low <= number <= self.high:
            low, high = map(self.written.format, self.extremes)
            raise ValueError(f"{name}: got {value!r}, allowed: {low} to {high}")
        return number


@dataclass(frozen=True)
class Slider(Bounded):
    """A number between ``low`` and ``high``; a whole number where ``low`` and ``step`` are ints."""

    step: float
    shown: str = ".2f"
    written = "{}"

    @property
    def whole(self):
        return isinstance(self.low, int) and isinstance(self.step, int)

    @property
    def type(self):
        """What its value is in Python."""
        return "int" if self.whole else "float"

    def at(self, fraction):
        """The value a fraction of the way from ``low`` to ``high``."""
        return self.nearest(self.low + fraction * (self.high - self.low))

    def check(self, name, value):
        number = super().check(name, value)
        if self.whole and number != round(number):
            raise ValueError(f"{name}: got {value!r}, allowed: a whole number")
        return int(number) if self.whole else number

    def nearest(self, value):
        """The allowed value nearest to ``value``, on the slider's steps."""
        steps = round((min(max(value, self.low), self.high) - self.low) / self.step)
        value = min(self.low + steps * self.step, self.high)
        return int(value) if self.whole else tidy(value)

    def widget(self, value):
        made = ipywidgets.IntSlider if self.whole else ipywidgets.FloatSlider
        return made(
            value=value, min=self.low, max=self.high, step=self.step, description=self.label,
            readout_format="d" if self.whole else self.shown, continuous_update=False,
            style=_style(), layout=WIDE,
        )


@dataclass(frozen=True)
class LogSlider(Bounded):
    """A positive number between ``low`` and ``high`` on a logarithmic scale."""

    steps_per_decade: int = 50
    shown: str = ".3g"
    type, written = "float", "{:g}"

    def at(self, fraction):
        return self.nearest(self.low * (self.high / self.low) ** fraction)

    def nearest(self, value):
        low = math.log10(self.low)
        exponent = math.log10(min(max(value, self.low), self.high))
        steps = round((exponent - low) * self.steps_per_decade)
        return min(max(tidy(10 ** (low + steps / self.steps_per_decade)), self.low), self.high)

    def widget(self, value):
        return ipywidgets.FloatLogSlider(
            value=value, base=10, min=math.log10(self.low), max=math.log10(self.high),
            step=1 / self.steps_per_decade, description=self.label, readout_format=self.shown,
            continuous_update=False, style=_style(), layout=WIDE,
        )


@dataclass(frozen=True)
class Choice(Control):
    """One of a few named options."""

    label: str
    options: tuple = field(default_factory=tuple)

    @property
    def type(self):
        return type(self.options[0]).__name__

    @property
    def range(self):
        shown = [repr(option) for option in self.options]
        if len(shown) > MOST_NAMED:
            return f": {shown[0]} to {shown[-1]}"
        return f": {', '.join(shown[:-1])} or {shown[-1]}"

    @property
    def extremes(self):
        return tuple(self.options)

    def at(self, fraction):
        return self.options[min(int(fraction * len(self.options)), len(self.options) - 1)]

    def check(self, name, value):
        if value not in self.options:
            allowed = ", ".join(map(repr, self.options))
            raise ValueError(f"{name}: got {value!r}, allowed: {allowed}")
        return value

    def nearest(self, value):
        """The value itself: nothing lies between two options."""
        return value

    def widget(self, value):
        return ipywidgets.Dropdown(
            value=value, options=self.options, description=self.label, style=_style(), layout=WIDE
        )


@dataclass(frozen=True)
class Switch(Control):
    """On or off."""

    label: str
    type, range = "bool", ""

    @property
    def extremes(self):
        return False, True

    def at(self, fraction):
        return fraction >= 0.5

    def check(self, name, value):
        if value not in (True, False):
            raise ValueError(f"{name}: got {value!r}, allowed: True or False")
        return bool(value)

    def nearest(self, value):
        """The value itself."""
        return bool(value)

    def widget(self, value):
        return ipywidgets.Checkbox(value=value, description=self.label, indent=False)
