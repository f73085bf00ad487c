"""JupyterLab's server, told not to hold small messages back.

TCP keeps a small message until the one before has been acknowledged, and the browser takes up to
40 ms to acknowledge. While a slider is dragged that is longer than all the rest together.
"""

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection


class PromptConnection(ZMQChannelsWebsocketConnection):
    """The usual connection between page and kernel, with TCP's delay switched off."""

    def connect(self):
        """Open the connection; each message is then sent at once."""
        self.websocket_handler.set_nodelay(True)
        return super().connect()
