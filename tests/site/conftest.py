"""A front page of its own, served on loopback; a request to any other address is a failure."""

import contextlib

import pytest

from helpers.site import front
from helpers.site.serve import background


@contextlib.contextmanager
def served(folder):
    """Serve a folder at a free port of this machine; yield its address."""
    running = background(folder)
    yield f"http://127.0.0.1:{running.server_port}/"
    running.shutdown()
    running.server_close()


@pytest.fixture(scope="session")
def serve():
    return served


@pytest.fixture(scope="session")
def front_site(tmp_path_factory):
    """Return a folder with the front page and the teachers' pages alone."""
    folder = tmp_path_factory.mktemp("front")
    front.write(folder)
    return folder


@pytest.fixture(scope="session")
def front_address(front_site):
    with served(front_site) as address:
        yield address


@pytest.fixture
def visit(browser, front_address):
    """Return a function that opens a page of the site; nothing may go wrong there meanwhile."""
    with contextlib.ExitStack() as opened:
        requests, errors = [], []

        def page(path="", *, width=1280, height=800, wait=True, **options):
            options = {"reduced_motion": "reduce"} | options
            context = browser.browser.new_context(
                viewport={"width": width, "height": height}, **options)
            opened.callback(context.close)
            made = context.new_page()
            made.on("request", lambda request: requests.append(request.url))
            made.on("pageerror", lambda error: errors.append(str(error)))
            made.on("console", lambda said: errors.append(said.text))
            made.on("requestfailed", lambda request: errors.append(request.url))
            made.goto(front_address + path)
            if wait:
                made.locator("#slider:enabled").wait_for()
            return made

        yield page
    assert errors == []
    assert requests
    assert [url for url in requests if not url.startswith(front_address)] == []
