"""Shows the site at an address of this machine: ``python -m helpers.site.serve``."""

import argparse
import functools
import http.server
import sys
import threading
from pathlib import Path

SITE = Path(__file__).parents[2] / "build" / "site"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Hands out files, as any web server would, and says nothing of it."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map,
                      ".wasm": "application/wasm", ".js": "text/javascript",
                      ".mjs": "text/javascript"}  # Windows may say otherwise, browsers mind

    def log_message(self, *args):
        pass


class Patient(http.server.ThreadingHTTPServer):
    """Says nothing of a browser that leaves before it has got a file."""

    def handle_error(self, request, client_address):
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def server(folder, port=0):
    """Return a server of a folder, ready to be started; port 0 is any free one."""
    return Patient(("127.0.0.1", port), functools.partial(Quiet, directory=folder))


def background(folder):
    """Start a server of a folder at a free port and return it; end it with ``shutdown``."""
    running = server(folder)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    return running


def main():
    """Serve the folder until Ctrl+C."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=SITE)
    parser.add_argument("--port", type=int, default=0)
    options = parser.parse_args()
    if not (options.folder / "index.html").is_file():
        raise SystemExit(f"There is no site in {options.folder}: `make site` builds it.")
    with server(options.folder, options.port) as running:
        print(f"The course is at http://127.0.0.1:{running.server_port}/ (Ctrl+C ends it).",
              flush=True)
        running.serve_forever()


if __name__ == "__main__":
    main()
