"""Builds the course as a folder of static files: ``python -m helpers.site.build``."""

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

from helpers.site import contents, front, packages

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BUILD = ROOT / "build"
OWN_EXTENSIONS = (ROOT / "helpers" / "live" / "labextensions" / "stored-pictures",
                  HERE / "labextensions" / "local-links",
                  HERE / "labextensions" / "starting-python")
SETTINGS = {
    "@jupyterlab/apputils-extension:notification":
        {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/apputils-extension:themes": {"adaptive-theme": True},
    "@jupyterlab/docmanager-extension:plugin": {"autosaveInterval": 10},  # seconds
    # Every cell is on the page, in view or not: nothing jumps while the cells are run.
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
    "@jupyterlab/mainmenu-extension:plugin": {"menus": [  # JupyterLite leaves it out
        {"id": "jp-mainmenu-file", "items": [{"command": "docmanager:download", "rank": 39}]}]},
}
# The simple notebook view has no rendered Markdown.
SETTINGS_OF_LAB = {
    **SETTINGS,
    "@jupyterlab/docmanager-extension:plugin": {
        **SETTINGS["@jupyterlab/docmanager-extension:plugin"],
        "defaultViewers": {"markdown": "Markdown Preview"},
    },
}
KERNEL = {
    "pyodideUrl": "./python/pyodide.js",
    "disablePyPIFallback": True,
    # at once, and not one after the other as they are asked for
    "loadPyodideOptions": {"packages": [*packages.OF_THE_KERNEL, packages.OURS]},
}


def configuration():
    """Return what is written into ``jupyter-lite.json``."""
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "Why gradient descent works",
            "litePluginSettings": {"@jupyterlite/pyodide-kernel-extension:kernel": KERNEL},
            "exposeAppInBrowser": True,
            # It lends the kernel the list of files, by requests that hold up all else. In Safari's
            # engine other work then comes in between, and Python fails. No lesson needs a file.
            "disabledExtensions": ["@jupyterlite/application-extension:service-worker-manager"],
        },
    }


def jupyterlite(work, site):
    """Let JupyterLite write its applications, with the course in them."""
    (work / "jupyter-lite.json").write_text(json.dumps(configuration()), encoding="utf-8")
    (work / "overrides.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
    (work / "lab").mkdir()
    (work / "lab" / "overrides.json").write_text(json.dumps(SETTINGS_OF_LAB), encoding="utf-8")
    config = {"LiteBuildConfig": {
        "apps": ["lab", "notebooks", "edit"],
        "cache_dir": str(work / "cache"),
        "contents": [str(work / "contents")],
        "federated_extensions": [str(each) for each in OWN_EXTENSIONS],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
    }}
    (work / "jupyter_lite_config.json").write_text(json.dumps(config), encoding="utf-8")
    log = work / "jupyterlite.log"
    with log.open("w") as output:
        command = [sys.executable, "-m", "jupyterlite_core", "build",
                   "--lite-dir", str(work), "--output-dir", str(site)]
        if subprocess.call(command, cwd=work, stdout=output, stderr=output):
            raise SystemExit(f"JupyterLite could not build the site. It says:\n{log.read_text()}")


def build(site, pyodide=None):
    """Write the site into a folder, which is made anew.

    Parameters
    ----------
    site : Path
    pyodide : path-like, optional
        A folder or an archive with Pyodide: then the site works with no other address at all.
    """
    work = site.with_name("work-for-" + site.name)  # no prefix: JupyterLite would pass over it
    for folder in (site, work):
        shutil.rmtree(folder, ignore_errors=True)
    (work / "contents").mkdir(parents=True)
    say("1 of 4: the packages of the page's Python")
    packages.fetch(packages.PACKAGES["pure"])
    say("2 of 4: JupyterLab and the simple notebook view, about half a minute")
    contents.write(work / "contents")
    jupyterlite(work, site)
    say("3 of 4: Python for the page" if pyodide else "3 of 4: the helpers for the page's Python")
    packages.write(site / "python", pyodide)
    say("4 of 4: the front page")
    front.write(site, bundled=bool(pyodide), megabytes=packages.megabytes(site / "python"))
    shutil.copy(site / "lab" / "favicon.ico", site)  # some browsers ask for it there
    shutil.rmtree(work)
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    say(f"The site is in {site}: {size / 1e6:.0f} MB. Any web server can serve it; "
        "`make site-serve` shows it here.")


def say(sentence):
    """Tell how far the work is."""
    print(sentence, flush=True)


def main():
    """Build the site as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pyodide", help="a folder or an archive with Pyodide")
    parser.add_argument("--into", type=Path, default=BUILD / "site")
    options = parser.parse_args()
    build(options.into.resolve(), options.pyodide)


if __name__ == "__main__":
    main()
