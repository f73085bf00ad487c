"""Presses keys and drags in a real page, and reads what measure.js saw of the picture."""

import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import processor

INSTRUMENTS = (Path(__file__).parent / "measure.js").read_text()
PICTURES = {
    "ours": ".live-picture-frame",
    "interact": ".widget-interact .jp-RenderedImage img",
    "ipympl": ".jupyter-matplotlib-canvas-div canvas",
    "bqplot": ".bqplot > .svg-figure",
    "marimo": "#root .output img",
}
# What moves and what it moves along: the sliders of ipywidgets, and those of marimo.
HANDLE = ".noUi-handle, [role=slider] >> nth=0"
TRACK = ".noUi-base, [data-testid=track] >> nth=0"
PAUSE = 0.2  # seconds between two presses, so that nothing of the last is under way
SETTLED = 1.5  # seconds until a new picture has found its size and drawn itself
TIME_LIMIT = 120_000  # milliseconds; `interact` has much to catch up with after a drag


@dataclass
class Drag:
    """What was seen while dragging: pictures, animation frames, those without a picture.

    ``spent`` is the processor's time in seconds, by what took it.
    """

    updates: int
    frames: int
    blank: int
    seconds: float
    spent: dict

    @property
    def rate(self):
        """Updates a second."""
        return self.updates / self.seconds

    @property
    def cost(self):
        """The processor's time for one picture, in milliseconds."""
        return 1000 * sum(self.spent.values()) / max(self.updates, 1)


def begin(page, name):
    """Wait for the picture and install the instruments; return its width and height in pixels."""
    picture = page.locator(PICTURES[name]).first
    picture.wait_for(timeout=TIME_LIMIT)
    page.wait_for_timeout(1000 * SETTLED)
    page.evaluate(INSTRUMENTS, name)
    if page.evaluate("[benchmark.blank(), benchmark.blankWhileHidden()]") != [False, True]:
        raise RuntimeError(f"{name}: a picture is taken for a blank frame, or none for a picture")
    box = picture.bounding_box()
    return round(box["width"]), round(box["height"])


def latencies(page, name, presses):
    """Press an arrow key again and again; return the milliseconds to each changed picture.

    Raises
    ------
    playwright.sync_api.TimeoutError
        If a press changes no picture.
    RuntimeError
        If the page reports changes while the picture looks as before.
    """
    picture = page.locator(PICTURES[name]).first
    before = picture.screenshot()
    page.locator(HANDLE).focus()
    for press in range(presses):
        page.keyboard.press("ArrowRight")
        page.wait_for_function("wanted => benchmark.latencies.length >= wanted", arg=press + 1,
                               timeout=TIME_LIMIT)
        time.sleep(PAUSE)
    if picture.screenshot() == before:
        raise RuntimeError(f"{name}: {presses} key presses left the picture as it was")
    return page.evaluate("benchmark.latencies")


def drag_slider(page, seconds):
    """Drag the slider back and forth; return a Drag."""
    box = page.locator(TRACK).bounding_box()
    handle = page.locator(HANDLE).bounding_box()
    middle = handle["y"] + handle["height"] / 2
    grip = handle["x"] + handle["width"] / 2, middle
    x = _between(box, 0.1, 0.9)
    return _drag(page, grip, (x[0], middle), (x[1], middle), seconds)


def drag_picture(page, seconds):
    """Drag the start point back and forth over the left half of the picture; return a Drag."""
    box = page.locator(PICTURES["ours"]).first.bounding_box()
    x = _between(box, 0.15, 0.45)
    y = [box["y"] + box["height"] * part for part in (0.3, 0.7)]
    return _drag(page, (x[0], y[0]), (x[0], y[0]), (x[1], y[1]), seconds)


def _between(box, low, high):
    return [box["x"] + box["width"] * part for part in (low, high)]


def _drag(page, grip, start, end, seconds):
    page.mouse.move(*grip)
    page.mouse.down()
    before = processor.spent()
    seen = page.evaluate("(way) => benchmark.drag(way)", [grip, start, end, 1000 * seconds])
    after = processor.spent()
    page.mouse.up()
    return Drag(**seen, spent={part: after[part] - before[part] for part in after})
