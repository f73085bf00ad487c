"""The server between page and kernel: what becomes of a message when the page is gone."""

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
import traitlets
from jupyter_client.session import Session
from tornado.websocket import WebSocketClosedError

from helpers.live import server
from helpers.live.server import PromptConnection

BUSY, IDLE = [("status", {"execution_state": state}) for state in ("busy", "idle")]
UPDATE = ("update", {})


class Connection(PromptConnection):
    """A connection that hears a kernel."""

    websocket_handler = traitlets.Any()

    def hear(self, asked, told, content):
        message = self.session.msg(told, content, parent=asked)
        self.handle_outgoing_message("iopub", [b"topic", *self.session.serialize(message)])


@pytest.fixture
def told(monkeypatch):
    """Return the list of what a page is told by all connections."""
    found = []

    def tell(connection, _, message):
        header, _, _, content = map(connection.session.unpack, message[3:7])
        found.append((header["msg_type"], content))

    usual = server.ZMQChannelsWebsocketConnection
    monkeypatch.setattr(usual, "handle_outgoing_message", tell)
    monkeypatch.setattr(usual, "disconnect", lambda _: found.append("gone"))
    return found


def answer(kind, *, seconds=0, leave=False):
    """Let a kernel answer a message of a kind, which takes it some time, and wait for a while."""
    connection = Connection(session=Session(key=b"key"))
    asked = connection.session.msg(kind)

    async def work():
        connection.hear(asked, *BUSY)
        await asyncio.sleep(seconds)
        if leave:
            connection.disconnect()
        else:
            connection.hear(asked, *UPDATE)
            connection.hear(asked, *IDLE)
        await asyncio.sleep(2 * server.A_WHILE)

    with ThreadPoolExecutor() as thread:
        thread.submit(asyncio.run, work()).result()


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


def test_a_quick_answer_to_a_widget_is_no_work(told):
    answer("comm_msg")
    assert told == [UPDATE, IDLE]


def test_a_slow_answer_to_a_widget_is_work(told):
    answer("comm_msg", seconds=2 * server.A_WHILE)
    assert told == [BUSY, UPDATE, IDLE]


def test_a_cell_is_work_at_once(told):
    answer("execute_request")
    assert told == [BUSY, UPDATE, IDLE]


def test_a_page_that_is_gone_is_not_told_of_work(told):
    answer("comm_msg", leave=True)
    assert told == ["gone"]
