"""Measure live pictures in a real JupyterLab: `python -m tests.benchmarks.run [--quick]`.

Ends with 0 also where a goal is missed; anything else means that something is broken.
"""

import argparse
import importlib.metadata
import importlib.util
import os
import platform
import tempfile
from functools import partial
from pathlib import Path

import make
from tests import lab
from tests.benchmarks import kernel, notebooks, places, rounds, summary
from tests.benchmarks.report import goals_table
from tests.site import course_site

PACKAGES = ("jupyterlab", "ipykernel", "ipywidgets", "matplotlib", "ipympl", "bqplot",
            "marimo")
OPENED = "00_start_here.ipynb"
WINDOW = {"width": 1500, "height": 1000}
THOROUGH = rounds.Effort(rounds=4, presses=15, seconds=3.0, changes=40)
QUICK = rounds.Effort(rounds=1, presses=10, seconds=1.0, changes=15)
DEMO_TIMES = """
from tests import demos
from tests.benchmarks import kernel
import json
print(json.dumps(kernel.demos(demos.found(), {changes})))
"""


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a rough answer, sooner")
    effort = QUICK if parser.parse_args(arguments).quick else THOROUGH
    if problem := _missing():
        raise SystemExit(problem)
    _say(_machine())
    times = kernel.in_a_kernel(places.PREPARE + DEMO_TIMES.format(changes=effort.changes))
    _say(summary.demos_table(times))
    with tempfile.TemporaryDirectory() as scratch:
        _in_the_browser(Path(scratch), effort, times)
    _say(_machine())


def _in_the_browser(scratch, effort, times):
    _say("the site is built")
    built = course_site.built(scratch / "site")
    folder = scratch / "notebooks"
    sizes = notebooks.copied(places.ROOT / "notebooks", folder)
    with (
        lab.server(folder, scratch) as running, places.site_server(built) as site,
        lab.browser(**WINDOW) as page,
    ):
        results = rounds.measured(page, {
            "JupyterLab": partial(places.jupyterlab, running, folder, effort.changes),
            "marimo": places.marimo, "the site": partial(places.site, site),
        }, effort, _say)
        _say(summary.contenders_table(results))
        _say(summary.processor_table(results))
        openings = {
            "JupyterLab": notebooks.openings(page, lambda: _anew(running)),
            "the site": notebooks.openings(
                page, lambda: f"{site.address}notebooks/index.html?path={OPENED}",
                sign=notebooks.PYTHON_IS_THERE, run=lambda page: None),
        }
        lab.shut_down_kernels(running)
        seconds = notebooks.seconds_to_first_picture(page, running, sizes, _say)
    _say(summary.openings_table(openings))
    _say(summary.notebooks_table(seconds, sizes))
    _say(goals_table([
        *summary.contenders_goals(results), *summary.demos_goals(times),
        *summary.openings_goals(openings["the site"]), *summary.notebooks_goals(seconds, sizes),
    ]))


def _anew(running):
    lab.shut_down_kernels(running)
    return running.url(OPENED)


def _say(text):
    print(text, flush=True)


def _missing():
    absent = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if absent:
        return f"The benchmark needs {', '.join(absent)}: type `make bench`, which installs them."
    if not (Path(make.python_in(make.SITE_FOLDER)).exists() and course_site.pyodide().exists()):
        return "The benchmark needs the site's tools: type `make bench`, which installs them."
    return lab.missing()


def _machine():
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    return f"Python {platform.python_version()}, {versions}\n{os.cpu_count()} cores, load {load}"


if __name__ == "__main__":
    main()
