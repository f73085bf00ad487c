"""The course's notebooks: how soon the first live picture is there, and how large each file is."""

import shutil
from pathlib import Path

from tests import lab

TIME_LIMIT = 60_000  # milliseconds
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
    tick.port1.onmessage = () => (window.firstPicture = performance.now() - began);
    tick.port2.postMessage(null);
  };
  look();
}"""
OUTCOME = """() => {
  const { cells } = window.jupyterapp.shell.currentWidget.context.model.toJSON();
  const outputs = cells.flatMap((cell) => cell.outputs ?? []);
  return window.firstPicture || outputs.find((output) => output.output_type === "error")?.evalue;
}"""
LOOK_EVERY = 250  # milliseconds


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
        page.evaluate(CLOCK)
        lab.run_all(page)
        outcome = page.wait_for_function(OUTCOME, polling=LOOK_EVERY, timeout=TIME_LIMIT)
        milliseconds = outcome.json_value()
        if isinstance(milliseconds, str):
            raise RuntimeError(f"{name}: {milliseconds}")
        seconds[name] = milliseconds / 1000
        lab.shut_down_kernels(running)
    return seconds


def copied(source, target):
    """Copy a folder of notebooks, so that JupyterLab saves the copies; return {name: kilobytes}."""
    shutil.copytree(source, target, dirs_exist_ok=True)
    files = sorted(Path(source).glob("*.ipynb"))
    return {file.name: file.stat().st_size / 1000 for file in files}
