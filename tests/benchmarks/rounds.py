"""Measures the contenders in turn, round by round, so that a busy machine slows all alike."""

from dataclasses import dataclass, field
from statistics import median

from tests.benchmarks import measure

# How the picture is made, and where it is opened.
CONTENDERS = {
    "interact": ("interact", "JupyterLab"),
    "ipympl": ("ipympl", "JupyterLab"),
    "bqplot": ("bqplot", "JupyterLab"),
    "marimo": ("marimo", "marimo"),
    "ours": ("ours", "JupyterLab"),
    "ours, in the site": ("ours", "the site"),
}


@dataclass(frozen=True)
class Effort:
    """How much is measured: rounds, and in each round for each contender the other three."""

    rounds: int
    presses: int
    seconds: float
    changes: int


@dataclass
class Result:
    """What was measured of one contender, over all rounds."""

    size: tuple = ()
    latencies: list = field(default_factory=list)
    slider: list = field(default_factory=list)
    picture: list = field(default_factory=list)
    kernel: list = field(default_factory=list)

    @property
    def latency(self):
        return median(self.latencies)

    @property
    def slider_rate(self):
        return median(drag.rate for drag in self.slider)

    @property
    def picture_rate(self):
        return median(drag.rate for drag in self.picture)

    @property
    def cost(self):
        """The processor's milliseconds for one picture by slider."""
        return sum(map(self.spent, self.slider[0].spent))

    def spent(self, part):
        """Return how many of them one part of the machinery took: all, where no picture came."""
        updates = sum(drag.updates for drag in self.slider)
        return 1000 * sum(drag.spent[part] for drag in self.slider) / max(updates, 1)

    @property
    def blank(self):
        return sum(drag.blank for drag in self.slider + self.picture)

    @property
    def frames(self):
        return sum(drag.frames for drag in self.slider + self.picture)


def measured(page, places, effort, tell):
    """Measure each contender in each round.

    Parameters
    ----------
    page : playwright.sync_api.Page
    places : dict of str to callable
        A place's name to a context manager of `places`, called with the page and a technique.
    effort : Effort
    tell : callable
        Called with each line of progress.

    Returns
    -------
    dict of str to Result
    """
    results = {name: Result() for name in CONTENDERS}
    for number in range(effort.rounds):
        for name, (technique, place) in CONTENDERS.items():
            tell(f"round {number + 1} of {effort.rounds}: {name}")
            with places[place](page, technique) as sweep:
                _measure(page, technique, results[name], effort)
                results[name].kernel += sweep()
    return results


def _measure(page, technique, result, effort):
    result.size = measure.begin(page, technique)
    result.latencies += measure.latencies(page, technique, effort.presses)
    result.slider.append(measure.drag_slider(page, effort.seconds))
    if technique == "ours":
        result.picture.append(measure.drag_picture(page, effort.seconds))
