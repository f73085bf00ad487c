"""Presses keys and drags in a real page, and reads what measure.js saw of the picture."""

import time
from dataclasses import dataclass
from pathlib import Path

INSTRUMENTS = (Path(__file__).parent / "measure.js").read_text()
PICTURES = {
    "ours": ".live-picture-frame",
    "interact": ".widget-interact .jp-RenderedImage img",
    "ipympl": ".jupyter-matplotlib-canvas-div canvas",
    "bqplot": ".bqplot > .svg-figure",
}
HANDLE = ".noUi-handle >> nth=0"
TRACK = ".noUi-base >> nth=0"
PAUSE = 0.2  # seconds between two presses, so that nothing of the last is under way
SETTLED = 1.5  # seconds until a new picture has found its size and drawn itself
MOVE_EVERY = 0.008  # seconds
MOVES_PER_CROSSING = 40
TIME_LIMIT = 30_000  # milliseconds


@dataclass
class Drag:
    """What was seen while dragging: pictures, animation frames, those without a picture."""

    updates: int
    frames: int
    blank: int
    seconds: float

    @property
    def rate(self):
        """Updates a second."""
        return self.updates / self.seconds


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
    return _drag(page, grip, _between(box, 0.1, 0.9), lambda _: middle, seconds)


def drag_picture(page, seconds):
    """Drag the start point back and forth over the left half of the picture; return a Drag."""
    box = page.locator(PICTURES["ours"]).first.bounding_box()
    x, y = _between(box, 0.15, 0.45), lambda part: box["y"] + box["height"] * (0.3 + 0.4 * part)
    return _drag(page, (x(0), y(0)), x, y, seconds)


def _between(box, low, high):
    return lambda part: box["x"] + box["width"] * (low + (high - low) * part)


def _drag(page, grip, x, y, seconds):
    page.mouse.move(*grip)
    page.mouse.down()
    page.evaluate("benchmark.begin()")
    began = time.monotonic()
    moves = 0
    while time.monotonic() < began + seconds:
        moves += 1
        phase = moves % (2 * MOVES_PER_CROSSING) / MOVES_PER_CROSSING
        part = 1 - abs(1 - phase)
        page.mouse.move(x(part), y(part))
        time.sleep(max(0.0, began + moves * MOVE_EVERY - time.monotonic()))
    seen = Drag(**page.evaluate("benchmark.end()"))
    page.mouse.up()
    return seen
