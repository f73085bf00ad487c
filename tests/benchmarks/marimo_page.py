"""Serves the scene as a marimo page, as a teacher would give it to a class."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

from tests import lab

APP = Path(__file__).with_name("marimo_app.py")
ROOT = Path(__file__).parents[2]


@contextlib.contextmanager
def opened(page):
    """Run marimo's server and open its page; the server ends with the block."""
    port = lab.free_port()
    command = [sys.executable, "-m", "marimo", "--quiet", "run", "--headless", "--no-token",
               "--host=127.0.0.1", f"--port={port}", str(APP)]
    process = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)})
    try:
        address = f"http://127.0.0.1:{port}"
        lab.wait_for(address, process)
        page.goto(address)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)
