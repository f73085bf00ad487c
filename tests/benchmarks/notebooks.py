"""The course's notebooks: how soon the first live picture is there, and how large each file is."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests import lab
from tests.site.course_site import LINE

TIME_LIMIT = 180_000  # milliseconds
# Starts the clock when the menu's entry is pressed; stops it once a frame shows a live picture.
CLOCK = """() => {
  let began = 0;
  addEventListener("pointerdown", (event) => (began = event.timeStamp), true);
  const there = () => [...document.querySelectorAll(".live-picture-frame")].some((frame) => {
    const still = frame.querySelector(".live-picture-still");
    const moving = frame.querySelector(".live-picture-moving")?.shadowRoot?.querySelector("svg");
    return still?.naturalWidth && moving?.getBoundingClientRect().width;
  });
  const look = () => {
    if (!there()) return requestAnimationFrame(look);
    const tick = new MessageChannel();
    tick.port1.onmessage = () => {
      const since = performance.now();
      window.firstPicture = { since, milliseconds: since - began };
    };
    tick.port2.postMessage(null);
  };
  look();
}"""
OUTCOME = """() => {
  const cells = window.jupyterapp?.shell.currentWidget.context.model.toJSON().cells ?? [];
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  const error = outputs.find((output) => output.output_type === "error");
  return window.firstPicture?.milliseconds || error?.evalue;
}"""
LOOK_EVERY = 250  # milliseconds
IDLE = "text=| Idle"  # the status bar says so once the notebook is there to be run
PYTHON_IS_THERE = "text=Python is there"  # the site says so
SINCE_OPENING = "performance.now() / 1000"


@dataclass
class Opening:
    """Seconds from asking for a page until its kernel is idle, and until its first live picture."""

    idle: float
    picture: float


def openings(page, url, *, sign=IDLE, run=lab.run_all):
    """Open a notebook's page, whoever serves it, with an empty and with a warm cache, and run it.

    Parameters
    ----------
    page : playwright.sync_api.Page
        Its browser opens pages in a context of their own.
    url : callable
        ``url()`` returns the address of a page whose kernel has not been started yet.
    sign : str
        The selector of what is on the page as soon as its kernel is there.
    run : callable
        ``run(page)`` runs all cells.

    Returns
    -------
    dict of str to Opening
        ``empty`` and ``warm``.
    """
    with page.context.browser.new_context(viewport=page.viewport_size) as fresh:
        return {cache: _opening(fresh.new_page(), url(), sign, run) for cache in ("empty", "warm")}


def _opening(page, address, sign, run):
    page.goto(address, wait_until="commit")
    page.locator(sign).first.wait_for(timeout=TIME_LIMIT)
    idle = page.evaluate(SINCE_OPENING)
    _first_picture(page, run)
    seen = Opening(idle, page.evaluate("firstPicture.since / 1000"))
    # The site does not begin again what has not come to its end.
    page.locator(LINE).wait_for(state="detached", timeout=TIME_LIMIT)
    page.close()
    return seen


def seconds_to_first_picture(page, running, names, tell):
    """Open each notebook and run all its cells; ``tell`` is called with each line of progress.

    Returns
    -------
    dict of str to float
        Seconds from choosing "Run All Cells" until the first live picture was presented.

    Raises
    ------
    playwright.sync_api.TimeoutError
        If no live picture appears.
    RuntimeError
        If a cell fails first.
    """
    seconds = {}
    for name in names:
        tell(f"first live picture: {name}")
        lab.open_notebook(page, running, name)
        try:
            seconds[name] = _first_picture(page)
        except RuntimeError as error:
            raise RuntimeError(f"{name}: {error}") from None
        lab.shut_down_kernels(running)
    return seconds


def _first_picture(page, run=lab.run_all):
    """Run all cells; return the seconds from choosing so until the first live picture."""
    page.evaluate(CLOCK)
    run(page)
    outcome = page.wait_for_function(OUTCOME, polling=LOOK_EVERY, timeout=TIME_LIMIT).json_value()
    if isinstance(outcome, str):
        raise RuntimeError(outcome)
    return outcome / 1000


def copied(source, target):
    """Copy a folder of notebooks, so that JupyterLab saves the copies; return {name: kilobytes}."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    files = sorted(Path(source).glob("*.ipynb"))
    return {file.name: file.stat().st_size / 1000 for file in files}
