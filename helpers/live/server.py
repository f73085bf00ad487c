"""JupyterLab's server, told not to hold small messages back.

TCP keeps a small message until the one before has been acknowledged, and the browser takes up to
40 ms to acknowledge. While a slider is dragged that is longer than all the rest together.
"""

import asyncio
import contextlib

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.websocket import WebSocketClosedError


class PromptConnection(ZMQChannelsWebsocketConnection):
    """The usual connection between page and kernel, with TCP's delay switched off."""

    def connect(self):
        """Open the connection; each message is then sent at once."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()

    def write_message(self, message, binary=False):
        """Send a message to the page.

        Whoever reloads or closes a page while its picture moves is not to find a traceback in the
        terminal: nobody waits for the message any more.
        """
        with contextlib.suppress(WebSocketClosedError):
            sent = self.websocket_handler.write_message(message, binary=binary)
            sent.add_done_callback(_unless_closed)


def _unless_closed(sent):
    """Raise what went wrong, unless the page is gone."""
    with contextlib.suppress(WebSocketClosedError, asyncio.CancelledError):
        sent.result()
