"""A slider for a few values that are not evenly apart, such as 0, 0.001, 0.01 and 0.1."""

from dataclasses import dataclass

import ipywidgets

from helpers.live.controls import LABEL_WIDTH, WIDE, Choice


@dataclass(frozen=True)
class Stops(Choice):
    """One of a few numbers in order, on a slider that stops at each of them."""

    def widget(self, value):
        """Make a slider that shows its value and answers while it moves."""
        return ipywidgets.SelectionSlider(
            options=self.options, value=value, description=self.label, continuous_update=True,
            style={"description_width": LABEL_WIDTH}, layout=WIDE,
        )
