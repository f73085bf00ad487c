"""JupyterLab's server, told not to hold small messages back, and not to miss a page that is gone.

TCP keeps a small message until the one before has been acknowledged, and the browser takes up to
40 ms to acknowledge. While a slider is dragged that is longer than all the rest together.

A kernel says before each answer that it is busy and after it that it is idle. Each time JupyterLab
changes its icons and lays out its toolbars anew, which costs the page as much as a whole picture,
twice for each. So what a kernel does for a widget is told only where it takes a while.
"""

import asyncio
import contextlib
from functools import partial

import traitlets
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.websocket import WebSocketClosedError

A_WHILE = 0.2  # seconds


class PromptConnection(ZMQChannelsWebsocketConnection):
    """The usual connection between page and kernel, with TCP's delay switched off."""

    # What will say that the kernel is busy with a message to a widget, by the message's id.
    _unsaid = traitlets.Dict()

    def connect(self):
        """Open the connection; each message is then sent at once."""
        self.websocket_handler.set_nodelay(True)
        asyncio.get_running_loop().set_exception_handler(complain)
        return super().connect()

    def disconnect(self):
        """End the connection; there is nobody left to be told."""
        for telling in self._unsaid.values():
            telling.cancel()
        super().disconnect()

    def handle_outgoing_message(self, stream, outgoing_msg):
        """Pass on what the kernel says: at once, or that a widget keeps it busy, if it does."""
        asked, state = self._at_work_for_widget(outgoing_msg)
        if state == "busy":
            tell = partial(super().handle_outgoing_message, stream, outgoing_msg)
            self._unsaid[asked] = asyncio.get_running_loop().call_later(A_WHILE, tell)
            return
        if asked in self._unsaid:
            self._unsaid.pop(asked).cancel()
        super().handle_outgoing_message(stream, outgoing_msg)

    def _at_work_for_widget(self, message):
        """Return which message to a widget the kernel begins or ends with, and its state then."""
        header, parent, _, content = self.session.feed_identities(message)[1][1:5]
        unpack = self.session.unpack
        if unpack(header)["msg_type"] != "status":
            return None, None
        asked = unpack(parent)
        if asked.get("msg_type") != "comm_msg":
            return None, None
        return asked["msg_id"], unpack(content)["execution_state"]

    def write_message(self, message, binary=False):
        """Send a message to the page, if it is still there."""
        with contextlib.suppress(WebSocketClosedError):
            self.websocket_handler.write_message(message, binary=binary)


def complain(loop, context):
    """Report an error that nobody waits for, unless it is that a page is gone.

    Whoever reloads or closes a page while its picture moves, or just after saving, is not to find
    a traceback in the terminal.
    """
    if not isinstance(context.get("exception"), WebSocketClosedError):
        loop.default_exception_handler(context)
