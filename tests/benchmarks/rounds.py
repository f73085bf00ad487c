"""Measures the contenders in turn, round by round, so that a busy machine slows all alike."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import nbformat

from tests import lab
from tests.benchmarks import marimo_page, measure

ROOT = Path(__file__).parents[2]
PREPARE = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n"
CONTENDERS = ("interact", "ipympl", "bqplot", "marimo", "ours")


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
        """Return how many of them one part of the machinery took."""
        updates = sum(drag.updates for drag in self.slider)
        return 1000 * sum(drag.spent[part] for drag in self.slider) / updates

    @property
    def blank(self):
        return sum(drag.blank for drag in self.slider + self.picture)

    @property
    def frames(self):
        return sum(drag.frames for drag in self.slider + self.picture)


def measured(page, running, folder, effort, tell):
    """Return a dict of contender to Result; ``tell`` is called with each line of progress."""
    results = {name: Result() for name in CONTENDERS}
    for number in range(effort.rounds):
        for name, result in results.items():
            tell(f"round {number + 1} of {effort.rounds}: {name}")
            if name == "marimo":
                with marimo_page.opened(page):
                    _measure(page, name, result, effort)
                continue
            notebook = f"{name}_{number}.ipynb"
            _write(Path(folder) / notebook, name, effort)
            lab.open_notebook(page, running, notebook)
            _run_cell(page, 0)
            _measure(page, name, result, effort)
            result.kernel += json.loads(_printed(page, 1))
            lab.shut_down_kernels(running)
    return results


def _write(path, name, effort):
    imports = f"{PREPARE}from tests.benchmarks import contenders, kernel\n"
    cells = [f"{imports}slider = contenders.{name}()",
             f"print(kernel.sweep(slider, {effort.changes}))"]
    kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(
        nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(source) for source in cells],
            metadata={"kernelspec": kernelspec},
        ),
        path,
    )


def _measure(page, name, result, effort):
    result.size = measure.begin(page, name)
    result.latencies += measure.latencies(page, name, effort.presses)
    result.slider.append(measure.drag_slider(page, effort.seconds))
    if name == "ours":
        result.picture.append(measure.drag_picture(page, effort.seconds))


def _run_cell(page, index):
    page.locator(".jp-CodeCell").nth(index).locator(".jp-InputPrompt").click()
    page.keyboard.press("Shift+Enter")


def _printed(page, index):
    _run_cell(page, index)
    output = page.locator(".jp-CodeCell").nth(index).locator(".jp-OutputArea-output pre")
    return output.inner_text(timeout=measure.TIME_LIMIT)
