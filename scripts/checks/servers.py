"""Starts nginx, Caddy and Apache with what `server-config` prints, and looks at every answer: of each file of a site,
of addresses that have none, of what is no part of it, of what has moved; plain, compressed, and asked for again.

Two sites: the register itself, at the root of a host, and a copy under a path, without https, with fonts and with
compressed copies beside its files.
"""

import gzip
import http.client
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from findings import Finding, tell
from host_files import findings_about
from served_sites import ASKING, HIDDEN, Delivery, configuration, kind, sites, with_copies
from web_servers import SERVERS, running

# What a file has at least, in bytes, to be worth compressing.
LEAST_COMPRESSED = 512
MISSING = ["nergens", "nergens/", "nergens.css", "assets/0123456789abcdef/site.css", "data/nergens.csl.json", "a/b/c/"]
FOLDERS = ["assets/", "data/"]


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def values(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def value(self, name: str) -> str | None:
        return ", ".join(self.values(name)) or None


def wrong_headers(answer: Answer, wanted: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    """Each header that is not as it should be: missing, of another value, or there twice."""
    for name, value in wanted.items():
        seen = answer.values(name)
        if seen != ([] if value is None else [value]):
            yield "header", f"{name} is {seen}, not {value!r}"


class Visit:
    """Looks at one server with one site."""

    def __init__(self, server: str, delivery: Delivery, port: int) -> None:
        self.server = server
        self.delivery = delivery
        self.port = port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.findings: list[Finding] = []
        self.answers = 0

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        self.connection.request(method, self.delivery.prefix + path, headers=fields)
        response = self.connection.getresponse()
        self.answers += 1
        return Answer(response.status, response.getheaders(), response.read())

    def report(self, path: str, rule: str, detail: str) -> None:
        self.findings.append(Finding(f"{self.server} {self.delivery.name} {path}", rule, detail))

    def expect(self, path: str, answer: Answer, status: int, wanted: dict[str, str | None]) -> None:
        if answer.status != status:
            self.report(path, "status", f"the status is {answer.status}, not {status}")
        for rule, detail in wrong_headers(answer, wanted):
            self.report(path, rule, detail)

    def look(self) -> list[Finding]:
        for path in self.delivery.files():
            self.look_at_file(path)
        for path in MISSING:
            self.look_at_missing(path)
        for path in HIDDEN:
            self.look_at_missing(path)
        for path in FOLDERS:
            answer = self.ask(path)
            # Apache says that a folder is not to be listed.
            if answer.status not in (403, 404) or answer.body != self.page_for_missing():
                self.report(path, "folder", f"a folder without a page is answered with {answer.status}")
        self.look_at_redirects()
        return self.findings

    def page_for_missing(self) -> bytes:
        return (self.delivery.folder / "404.html").read_bytes()

    def look_at_file(self, path: str) -> None:
        wanted = self.delivery.headers_of(path)
        bytes_ = (self.delivery.folder / path).read_bytes()
        address = path.removesuffix("index.html")
        plain = self.ask(address)
        self.expect(path, plain, 200, wanted)
        if plain.body != bytes_:
            self.report(path, "bytes", f"{len(plain.body)} bytes came that are not the file's")
        self.look_again(address, plain, wanted)
        head = self.ask(address, "HEAD")
        self.expect(path, head, 200, wanted)
        self.look_compressed(path, address, bytes_)
        if self.delivery.is_precompressed and kind(path)[1]:
            self.look_at_copies(path, address)

    def look_at_copies(self, path: str, address: str) -> None:
        """The copies that lie beside a file are what comes, not what the server makes itself."""
        for encoding, ending in {"gzip": ".gz", "br": ".br"}.items():
            packed = self.ask(address, Accept_Encoding=encoding)
            copy = (self.delivery.folder / (path + ending)).read_bytes()
            if packed.value("Content-Encoding") != encoding or packed.body != copy:
                self.report(path, "copy", f"the copy in {encoding} did not come, but {packed.value('Content-Encoding')}")
            wanted = {**self.delivery.headers_of(path), "Content-Encoding": encoding}
            self.expect(path + ending, packed, 200, wanted)

    def look_compressed(self, path: str, address: str, bytes_: bytes) -> None:
        encoding = "gzip"
        packed = self.ask(address, Accept_Encoding=encoding)
        is_packed = kind(path)[1] and (len(bytes_) >= LEAST_COMPRESSED or self.delivery.is_precompressed)
        seen = packed.value("Content-Encoding")
        if is_packed and seen != encoding:
            self.report(path, "compression", f"{len(bytes_)} bytes came with the encoding {seen}")
        if not kind(path)[1] and seen is not None:
            self.report(path, "compression", f"what is compressed already came with the encoding {seen}")
        body = gzip.decompress(packed.body) if seen == encoding else packed.body
        if body != bytes_:
            self.report(path, "bytes", f"unpacked, {len(body)} bytes are not the file's")
        if is_packed and "accept-encoding" not in (packed.value("Vary") or "").lower():
            self.report(path, "vary", "compressed, and a cache is not told what that depends on")
        wanted = {**self.delivery.headers_of(path), "Content-Encoding": seen}
        self.expect(path, packed, 200, wanted)
        self.look_again(address, packed, wanted, Accept_Encoding=encoding)

    def look_again(self, path: str, answer: Answer, wanted: dict[str, str | None], **headers: str) -> None:
        """A browser that has the file already is told so, and gets it when it has another."""
        tag = answer.value("ETag")
        if tag is None:
            return self.report(path, "etag", "there is no ETag")
        again = self.ask(path, If_None_Match=tag, **headers)
        if again.status != 304 or again.body:
            self.report(path, "etag", f"asked again with {tag}, it is answered with {again.status}")
        if again.values("Cache-Control") != [wanted["Cache-Control"]]:
            self.report(path, "etag", f"asked again, Cache-Control is {again.values('Cache-Control')}")
        if self.ask(path, If_None_Match='"another"', **headers).status != 200:
            self.report(path, "etag", "another ETag is taken for this one")

    def look_at_missing(self, path: str) -> None:
        answer = self.ask(path)
        wanted = {**self.delivery.headers(), "Cache-Control": ASKING, "Content-Type": "text/html; charset=utf-8"}
        self.expect(path, answer, 404, wanted)
        if answer.body != self.page_for_missing():
            self.report(path, "missing", "the page for missing addresses did not come")

    def look_at_redirects(self) -> None:
        prefix = self.delivery.prefix
        moved = [("maatregelen", "maatregelen/", (301, 308)), *((a, b, (301,)) for a, b in self.delivery.redirects)]
        for path, target, statuses in moved:
            answer = self.ask(path)
            place = (answer.value("Location") or "").removeprefix(f"http://127.0.0.1:{self.port}")
            if answer.status not in statuses or place != prefix + target:
                self.report(path, "redirect", f"{answer.status} leads to {place}, not {prefix + target}")
            for rule, detail in wrong_headers(answer, self.delivery.headers()):
                self.report(path, rule, detail)
        if prefix != "/":
            self.connection.request("GET", prefix.rstrip("/"))
            response = self.connection.getresponse()
            response.read()
            place = (response.getheader("Location") or "").removeprefix(f"http://127.0.0.1:{self.port}")
            if place != prefix:
                self.report("", "redirect", f"the address without its slash leads to {place}")


def visit(command: str, server: str, delivery: Delivery, work: Path) -> Visit:
    """Starts a server with what the command prints for it, and looks at all of its answers."""
    text = configuration(command, server, delivery)
    folder = work / f"{server} {delivery.name.strip('/')}".strip().replace(" ", "-")
    file = None
    if server == "htaccess":
        (delivery.folder / ".htaccess").write_text(text)
    else:
        file = work / f"{folder.name}.conf"
        # What the configuration has as a comment, since it needs a module.
        file.write_text(text.replace("# brotli_static on;", "brotli_static on;"))
    with running(server, folder, delivery.folder, file, delivery.prefix, delivery.is_precompressed) as port:
        one = Visit(server, delivery, port)
        one.look()
    if server == "htaccess":
        (delivery.folder / ".htaccess").unlink()
    return one


def findings_with(command: str) -> tuple[list[Finding], str]:
    """All findings about all servers, and how much was looked at."""
    findings: list[Finding] = []
    answers, files = 0, 0
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        deliveries = sites(command, work)
        for delivery in deliveries:
            findings += findings_about(delivery)
        plans = [(server, delivery) for delivery in deliveries for server in SERVERS]
        copies = with_copies(deliveries[1], work / "copies")
        plans += [(server, copies) for server in ("nginx", "caddy")]
        for server, delivery in plans:
            one = visit(command, server, delivery, work)
            findings += one.findings
            answers += one.answers
            files += len(delivery.files())
    seconds = time.monotonic() - start
    return findings, f"{len(plans)} servers, {files} files, {answers} answers in {seconds:.0f} s"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: servers.py COMMAND")
    sys.exit(tell("servers", *findings_with(sys.argv[1])))
