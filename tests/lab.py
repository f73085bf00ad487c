"""A real JupyterLab and a real Chromium, for the browser tests and the benchmark."""

import contextlib
import importlib.util
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# What an installation of the course puts where JupyterLab finds it.
EXTENSIONS = Path(__file__).parents[1] / "helpers" / "live" / "labextensions"
# No sandbox, because CI runs as root; no background traffic, because tests have no network.
CHROMIUM_OPTIONS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)
# JupyterLab would ask Node.js at every page whether to build itself anew: seconds of both cores.
NO_BUILD = '{"page_config_data": {"buildCheck": False, "buildAvailable": False}}'
START_LIMIT = 60  # seconds
# JupyterLab's question about news would lie over a picture.
NO_NEWS = {"@jupyterlab/apputils-extension:notification":
           {"fetchNews": "false", "checkForUpdates": False}}


def chromium():
    """Return the path of the system's Chromium, or None."""
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def missing():
    """Return a sentence that says what keeps the browser from running, or None."""
    if importlib.util.find_spec("playwright") is None:
        return "The browser tests need playwright: `pip install playwright`."
    if chromium() is None:
        return ("The browser tests need Chromium: install it with `sudo apt install chromium` on "
                "Debian, `sudo snap install chromium` on Ubuntu, or from chromium.org.")
    return None


class Server:
    """A running JupyterLab: its address, its token and what it has written."""

    def __init__(self, port, token, log):
        self.address, self.token, self._log = f"http://127.0.0.1:{port}", token, log

    def url(self, notebook):
        return f"{self.address}/lab/tree/{notebook}?token={self.token}&reset"

    def open(self, page, notebook):
        open_notebook(page, self, notebook)

    @property
    def log(self):
        return self._log.read_text()


@contextlib.contextmanager
def server(root, scratch, *, python=sys.executable, settings=None):
    """Run JupyterLab over the folder ``root``; settings and log go to the folder ``scratch``.

    ``settings`` is a dict of plug-in, such as "@jupyterlab/notebook-extension:tracker", to a dict
    of its settings. The page finds JupyterLab itself as ``window.jupyterapp``.
    """
    port, token, log = free_port(), secrets.token_hex(8), Path(scratch) / "server.log"
    command = [
        python, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1",
        f"--port={port}", f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={root}",
        "--ServerApp.kernel_websocket_connection_class=helpers.live.server.PromptConnection",
        f"--LabServerApp.extra_labextensions_path={EXTENSIONS}",
        "--LabApp.expose_app_in_browser=True", f"--ServerApp.tornado_settings={NO_BUILD}",
    ]
    folders = {f"JUPYTER{name}_DIR": str(Path(scratch) / name.strip("_").lower())
               for name in ("LAB_SETTINGS", "LAB_WORKSPACES", "_RUNTIME", "_CONFIG")}
    for plugin, values in {**NO_NEWS, **(settings or {})}.items():
        file = Path(scratch) / "lab_settings" / f"{plugin.replace(':', '/')}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values))
    with log.open("w") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=output, env={**os.environ, **folders}
        )
    try:
        running = Server(port, token, log)
        try:
            wait_for(f"{running.address}/api", process)
        except RuntimeError as error:
            raise RuntimeError(f"{error}:\n{running.log}") from None
        yield running
    finally:
        process.terminate()
        process.wait(timeout=30)


def wait_for(address, process):
    """Wait until the server that a process runs answers at the address."""
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(address).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"no server started at {address}")


@contextlib.contextmanager
def browser(width=1280, height=800):
    """Open a page in headless Chromium; its ``context`` can open more."""
    # Imported here, so that whoever has no playwright can still ask for what is missing.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_OPTIONS)
        try:
            yield running.new_context(viewport={"width": width, "height": height}).new_page()
        finally:
            running.close()


def open_notebook(page, running, notebook):
    """Open a notebook and wait until its kernel is idle."""
    page.goto(running.url(notebook))
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
    page.get_by_text("| Idle").wait_for(timeout=60_000)


def run_all(page):
    """Choose Run All Cells from the menu."""
    page.locator(".lm-MenuBar-itemLabel", has_text="Run").first.click()
    page.locator(".lm-Menu-itemLabel", has_text="Run All Cells").first.click()


def shut_down_kernels(running):
    """End all sessions, so that nothing of one notebook slows the next."""
    for session in json.loads(_ask(running, "GET", "")):
        _ask(running, "DELETE", f"/{session['id']}")


def _ask(running, method, path):
    request = urllib.request.Request(
        f"{running.address}/api/sessions{path}", method=method,
        headers={"Authorization": f"token {running.token}"},
    )
    with urllib.request.urlopen(request) as answer:
        return answer.read()
