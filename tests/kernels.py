"""A real kernel, told which cell it runs, as JupyterLab tells it; and what it sends back."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

ROOT = Path(__file__).parents[1]
LIMIT = 120  # seconds


class Ran:
    """What a kernel sent while it ran a cell or answered the page."""

    def __init__(self, messages):
        self.messages = messages

    def of(self, kind):
        """Return the contents of the messages of this kind, such as "comm_open"."""
        return [each["content"] for each in self.messages if each["msg_type"] == kind]

    def text(self, stream="stdout"):
        """Return what was written to a stream."""
        return "".join(each["text"] for each in self.of("stream") if each["name"] == stream)

    @property
    def errors(self):
        """The errors, a line each."""
        return [f"{each['ename']}: {each['evalue']}" for each in self.of("error")]

    @property
    def shown(self):
        """The data of all that was displayed, in order."""
        return [each["content"]["data"] for each in self.messages
                if each["msg_type"] in ("execute_result", "display_data")]


class Kernel:
    """A running kernel and its client."""

    def __init__(self, manager):
        self.manager, self.client = manager, manager.client()
        self.client.start_channels()

    def run(self, source, cell=None):
        """Run a cell, named ``cell`` if a name is given; return what was sent."""
        content = {"code": source, "silent": False, "store_history": True,
                   "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
        return self.ask("execute_request", content, {"cellId": cell} if cell else {})

    def tell(self, widget, **state):
        """Do what the page does when the widget with this id is moved; return what was sent."""
        data = {"method": "update", "state": state, "buffer_paths": []}
        return self.ask("comm_msg", {"comm_id": widget, "data": data}, {})

    def debug(self):
        """Switch the debugger on, as JupyterLab's button does."""
        about = {"clientID": "tests", "adapterID": "", "pathFormat": "path",
                 "linesStartAt1": True, "columnsStartAt1": True}
        steps = ("initialize", about), ("attach", {}), ("configurationDone", {})
        for number, (command, arguments) in enumerate(steps, start=1):
            content = {"type": "request", "seq": number, "command": command,
                       "arguments": arguments}
            message = self.client.session.msg("debug_request", content)
            self.client.control_channel.send(message)
            answer = self.client.get_control_msg(timeout=LIMIT)["content"]
            if not answer.get("success"):
                raise RuntimeError(f"the debugger did not {command}: {answer}")

    def ask(self, kind, content, metadata=None, *, channel="shell"):
        """Send a message and return all that comes until it has been dealt with."""
        message = self.client.session.msg(kind, content, metadata=metadata or {})
        getattr(self.client, f"{channel}_channel").send(message)
        ran = []
        while True:
            got = self.client.get_iopub_msg(timeout=LIMIT)
            if got["parent_header"].get("msg_id") != message["header"]["msg_id"]:
                continue
            if got["content"].get("execution_state") == "idle":
                return Ran(ran)
            ran.append(got)


@contextlib.contextmanager
def kernel(folder=ROOT, options=(), **environment):
    """Run a kernel of this Python in a folder, with these environment variables set."""
    manager = KernelManager(
        kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[]),
    )
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    manager.start_kernel(
        cwd=str(folder), env={**os.environ, "PYTHONPATH": path, **environment},
        extra_arguments=["--log-level=ERROR", *options],
    )
    running = Kernel(manager)
    try:
        running.client.wait_for_ready(timeout=LIMIT)
        yield running
    finally:
        running.client.stop_channels()
        manager.shutdown_kernel(now=True)


def python(source, *options, folder=ROOT, **environment):
    """Run a source text in a fresh Python; return what ended: its code, stdout and stderr."""
    return subprocess.run(
        [sys.executable, *options, "-c", source], cwd=folder, capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment}, check=False,
    )
