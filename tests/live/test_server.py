"""The server between page and kernel: what becomes of a message when the page is gone."""

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

from tornado.websocket import WebSocketClosedError

from helpers.live import server
from helpers.live.server import PromptConnection


def complaints(error):
    """Return what the event loop complains of after a message that ends with this error."""
    found = []

    async def fail():
        if error:
            raise error

    async def send():
        loop = asyncio.get_running_loop()
        loop.default_exception_handler = found.append
        loop.set_exception_handler(server.complain)
        handler = SimpleNamespace(
            write_message=lambda message, binary: asyncio.ensure_future(fail()))
        PromptConnection.write_message(SimpleNamespace(websocket_handler=handler), "hello")
        await asyncio.sleep(0.01)
        gc.collect()

    with ThreadPoolExecutor() as thread:  # where browser tests ran before, an event loop is left
        thread.submit(asyncio.run, send()).result()
    return [about.get("exception") for about in found]


def test_a_message_that_arrives_is_no_error():
    assert complaints(None) == []


def test_a_page_that_is_gone_is_no_error():
    assert complaints(WebSocketClosedError()) == []


def test_any_other_error_is_one():
    error = RuntimeError("no")
    assert complaints(error) == [error]


def test_a_page_known_to_be_gone_is_no_error():
    def closed(message, binary):
        raise WebSocketClosedError

    handler = SimpleNamespace(write_message=closed)
    PromptConnection.write_message(SimpleNamespace(websocket_handler=handler), "hello")
