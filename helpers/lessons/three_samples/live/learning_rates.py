"""The learning rates for some data: how far a slider goes, and in which unit it counts them."""

import math

from helpers import error_parts
from helpers.lessons import pieces
from helpers.lessons.three_samples.live import words
from helpers.live import Slider, look, wording


class LearningRates:
    """The usual α, those around the limit, and a slider and a ruler that reach a little beyond it.

    Parameters
    ----------
    inputs : ndarray, shape (m, 3)
    steepest : float
        λ_max.

    Attributes
    ----------
    usual : float
    around : list of float
        The other ones of `error_parts.learning_rates`.
    unit : float
        The power of ten in which the slider counts α: in a browser it rounds to 7 decimals.
    """

    def __init__(self, inputs, steepest):
        self.usual, *self.around = error_parts.learning_rates(inputs)
        self._steepest = steepest
        highest = error_parts.two_digits(1.15 * 2 / steepest)[1] if steepest else 2 * self.usual
        power = 0 if 0.001 <= highest < 1000 else math.floor(math.log10(highest))
        self.unit = 10.0**power
        self._highest = highest / self.unit

    def alpha(self, shown):
        """Return what α is where the slider shows this."""
        return _tidy(shown * self.unit)

    def shown(self, alpha):
        """Return what the slider shows for this α."""
        return _tidy(alpha / self.unit)

    def slider(self, first):
        """Return the slider, which has this α at first."""
        highest = _tidy(self._highest)
        digits = 2 - math.floor(math.log10(highest))
        label = "learning rate α" if self.unit == 1 else f"α, in units of {self._power}"
        return Slider(label, 0.0, highest, 10.0**-digits, f".{max(digits, 0)}f",
                      first=self.shown(first))

    def ruler(self, axes):
        """Return the ruler, on which the limit is marked."""
        mark = "no limit: all inputs are 0"
        if self._steepest:
            mark = f"limit 2/λₘₐₓ = {words.shown(2 / self._steepest, 4)}"
        ruler = pieces.RateRuler(axes, 0, self._highest, {mark: (look.GRADIENT, "-")})
        if self._steepest:
            ruler.put(0, **{mark: 2 / self._steepest / self.unit})
        if self.unit != 1:
            axes.set_ylabel(f"α / {self._power}", rotation=0, ha="right", va="center")
        return ruler

    @property
    def _power(self):
        return wording.number(self.unit, 1).removeprefix("1·")


def _tidy(value):
    return float(f"{value:.12g}")
