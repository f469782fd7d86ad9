"""Serves a folder on a free local port, at the root or under a path, with the policy that the site promises."""

import contextlib
import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Iterator

# The Content-Security-Policy under which the site must work.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class FolderServer(SimpleHTTPRequestHandler):
    """A static web server as plain as they come; what lies outside `prefix` does not exist."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, prefix: str, policy: str | None, **options) -> None:
        self.prefix = prefix
        self.policy = policy
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "\0outside")
        return super().translate_path("/" + path[len(self.prefix):])

    def send_head(self):
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def list_directory(self, path):
        # A folder without index.html is no page: most servers refuse it.
        self.send_error(404)

    def log_message(self, *arguments) -> None:
        pass


@contextlib.contextmanager
def served(folder: Path, prefix: str = "/", policy: str | None = None) -> Iterator[str]:
    """The address of the folder, ending in `prefix`, while the block runs."""
    handler = functools.partial(FolderServer, directory=str(folder), prefix=prefix, policy=policy)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
        finally:
            server.shutdown()
            thread.join()
