"""The processor's time, process by process, of the browser, the server and the kernel."""

import psutil

# A word of its command line tells what a process does; the first that fits counts.
PARTS = {
    "--type=renderer": "page",
    "--type=gpu-process": "composing",
    "chromium": "browser",
    "chrome": "browser",
    "ipykernel_launcher": "kernel",
    "jupyterlab": "server",
    "marimo": "server",
}


def spent():
    """Return a dict of part to the seconds that our children have spent, theirs too."""
    seconds = dict.fromkeys(PARTS.values(), 0.0)
    for process in psutil.Process().children(recursive=True):
        part = part_of(" ".join(process.cmdline()))
        if part is not None:
            times = process.cpu_times()
            seconds[part] += times.user + times.system
    return seconds


def part_of(command):
    """Return what a process of this command line does, or None for the driver's own."""
    return next((part for word, part in PARTS.items() if word in command), None)
