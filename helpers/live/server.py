"""JupyterLab's server, told not to hold small messages back, and not to miss a page that is gone.

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
        asyncio.get_running_loop().set_exception_handler(complain)
        return super().connect()

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
