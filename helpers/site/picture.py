"""The front page's picture: one of the course's demos, drawn beforehand for every learning rate."""

import json
import os
import re
from dataclasses import dataclass

from helpers.lessons.learning_rate_and_start.live import two_weights
from helpers.live import layers, look

STEPS = 30
FIRST = 0.44  # the zig-zag
WIDTH, HEIGHT = 6.4, 4.6  # inches, so that the words can be read on a telephone
PLACE = 0.115, 0.19, 0.87, 0.79  # of the axes in the figure
SALT = "front"  # the page has this picture alone
SIZE = re.compile(r'width="[\d.]+pt" height="[\d.]+pt"')
DECIMALS = re.compile(r"\d+\.\d\d+")


@dataclass(frozen=True)
class Picture:
    """A demo that needs no Python any more.

    Attributes
    ----------
    still : str
        What stands still, an SVG document.
    moving, readouts : list of str
        For each value of its slider, the ``<svg>`` that lies over it, and what it shows in words.
    label, low, high, step, first : object
        Of the slider, for people and as numbers.
    width, height : float
        Of both layers.
    """

    still: str
    moving: list
    readouts: list
    label: str
    low: float
    high: float
    step: float
    first: float
    width: float
    height: float

    @property
    def opening(self):
        """The place of the first value among all."""
        return round((self.first - self.low) / self.step)

    @property
    def longest(self):
        """The longest read-out, for whose room the page cares."""
        return max(self.readouts, key=len)

    def data(self):
        """Return the states as JSON; what all of them begin and end with is said once."""
        head = os.path.commonprefix(self.moving)
        tail = os.path.commonprefix([each[len(head):][::-1] for each in self.moving])[::-1]
        inner = [each[len(head):len(each) - len(tail)] for each in self.moving]
        return json.dumps({"head": head, "tail": tail, "moving": inner, "readouts": self.readouts},
                          ensure_ascii=False, separators=(",", ":"))


def draw():
    """Draw the valley of two weights, its map alone, for each learning rate of its slider."""
    demo = two_weights(steps=STEPS)
    slider = demo.specs["learning_rate"]
    figure, run = _map_alone(demo.picture.figure)
    still = layers.still(figure, run, SALT)
    moving, readouts = [], []
    for number in range(round((slider.high - slider.low) / slider.step) + 1):
        demo.set(learning_rate=slider.nearest(slider.low + number * slider.step))
        moving.append(_small(layers.moving(figure, run, SALT)))
        readouts.append(demo.readout)
    return Picture(still, moving, readouts, slider.label, slider.low, slider.high, slider.step,
                   FIRST, *map(float, figure.bbox.size))


def _map_alone(figure):
    """Leave only the map, on no ground of its own; return the figure and what moves."""
    for axes in figure.axes:
        if axes.get_label() != "map":
            figure.delaxes(axes)
    [axes] = figure.axes
    with look.style():
        figure.set_size_inches(WIDTH, HEIGHT)
        axes.set_position(PLACE)
    for patch in (figure.patch, axes.patch):
        patch.set_visible(False)
    _, *run = axes.lines  # after the level lines, which stay: they depend on κ alone
    return figure, run


def _small(svg):
    """As large as what it lies on, and a tenth of a unit exact."""
    whole = SIZE.sub('width="100%" height="100%" aria-hidden="true"', svg, count=1)
    lines = (line.strip() for line in whole.splitlines())
    return DECIMALS.sub(lambda number: f"{float(number[0]):.1f}", " ".join(lines))
