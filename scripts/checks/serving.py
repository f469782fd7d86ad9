"""Serves a folder on a free local port, at the root or under a path, with the policy that the site promises."""

import contextlib
import functools
import io
import re
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Iterator

# The Content-Security-Policy under which the site must work.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


# What makes a browser go on from an old address.
REFRESH = re.compile(rb'<meta http-equiv="refresh"[^>]*>')


class FolderServer(SimpleHTTPRequestHandler):
    """A static web server as plain as they come; what lies outside `prefix` does not exist."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, prefix: str, policy: str | None, leads_on: bool, **options) -> None:
        self.prefix = prefix
        self.policy = policy
        self.leads_on = leads_on
        super().__init__(*arguments, **options)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "\0outside")
        return super().translate_path("/" + path[len(self.prefix):])

    def send_head(self):
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return None
        if not self.leads_on and self.path.partition("?")[0].endswith(("/", ".html")):
            return self.send_without_refresh()
        return super().send_head()

    def send_without_refresh(self):
        """A page as it is, but that a browser stays on it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        content = REFRESH.sub(b"", path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)

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
def served(
    folder: Path, prefix: str = "/", policy: str | None = None, leads_on: bool = True
) -> Iterator[str]:
    """The address of the folder, ending in `prefix`, while the block runs; unless `leads_on`, a browser can look at the
    pages at old addresses, too."""
    handler = functools.partial(
        FolderServer, directory=str(folder), prefix=prefix, policy=policy, leads_on=leads_on
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
        finally:
            server.shutdown()
            thread.join()
