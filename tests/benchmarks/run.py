"""Measure live pictures in a real JupyterLab: `python -m tests.benchmarks.run [--quick]`.

Ends with 0 also where a goal is missed; anything else means that something is broken.
"""

import argparse
import importlib.metadata
import importlib.util
import os
import platform
import tempfile

from tests import lab
from tests.benchmarks import kernel, notebooks, rounds, summary
from tests.benchmarks.report import goals_table

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
    parser.add_argument("--quick", action="store_true", help="a rough answer in a minute")
    effort = QUICK if parser.parse_args(arguments).quick else THOROUGH
    if problem := _missing():
        raise SystemExit(problem)
    _say(_machine())
    times = kernel.in_a_kernel(rounds.PREPARE + DEMO_TIMES.format(changes=effort.changes))
    _say(summary.demos_table(times))
    with tempfile.TemporaryDirectory() as scratch, tempfile.TemporaryDirectory() as folder:
        sizes = notebooks.copied(rounds.ROOT / "notebooks", folder)
        with lab.server(folder, scratch) as running, lab.browser(**WINDOW) as page:
            results = rounds.measured(page, running, folder, effort, _say)
            _say(summary.contenders_table(results))
            _say(summary.processor_table(results))
            opened = notebooks.openings(page, lambda: _anew(running))
            lab.shut_down_kernels(running)
            seconds = notebooks.seconds_to_first_picture(page, running, sizes, _say)
    _say(summary.openings_table({"JupyterLab": opened}))
    _say(summary.notebooks_table(seconds, sizes))
    _say(goals_table([
        *summary.contenders_goals(results), *summary.demos_goals(times),
        *summary.notebooks_goals(seconds, sizes),
    ]))
    _say(_machine())


def _anew(running):
    lab.shut_down_kernels(running)
    return running.url(OPENED)


def _say(text):
    print(text, flush=True)


def _missing():
    absent = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    if absent:
        return f"The benchmark needs {', '.join(absent)}: type `make bench`, which installs them."
    return lab.missing()


def _machine():
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    return f"Python {platform.python_version()}, {versions}\n{os.cpu_count()} cores, load {load}"


if __name__ == "__main__":
    main()
