"""Builds one site after the other while nginx, Caddy, Apache and Python serve `public`, and a reader asks for pages
without a pause.

What is promised: every answer is a page of the old site or of the new one, whole; none is missing that both have; and
once the new site has answered, the old one answers no more.
"""

import http.client
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from disk_faults import Faults
from findings import Finding, tell
from tree_state import beside
from web_servers import free_port, running, wait_for

MEASURES_ASKED = 40
SWAPS = 6
SERVERS = ["python", "nginx", "caddy", "apache"]


class Reading(threading.Thread):
    """A reader who asks for one page after the other, until told to stop."""

    def __init__(self, port: int, pages: dict[str, dict[bytes, str]]) -> None:
        super().__init__(daemon=True)
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.pages = pages
        self.is_over = threading.Event()
        # When each answer was asked for and came, and which site it was of; or what was wrong.
        self.answers: list[tuple[float, float, str]] = []
        self.faults: list[str] = []

    def run(self) -> None:
        while not self.is_over.is_set():
            for path, sites in self.pages.items():
                try:
                    self.ask(path, sites)
                except (OSError, http.client.HTTPException) as error:
                    self.faults.append(f"{path}: {error!r}")
                    self.connection.close()
                if self.is_over.is_set():
                    return

    def ask(self, path: str, sites: dict[bytes, str]) -> None:
        asked = time.monotonic()
        self.connection.request("GET", "/" + path)
        response = self.connection.getresponse()
        body = response.read()
        site = sites.get(body)
        if response.status != 200 or site is None:
            self.faults.append(f"{path}: {response.status}, {len(body)} bytes of neither site")
        else:
            self.answers.append((asked, time.monotonic(), site))


def pages_of(faults: Faults, public: Path) -> dict[str, dict[bytes, str]]:
    """Some pages that both sites have and that differ, by address: their bytes, and whose they are."""
    bodies: dict[str, dict[str, bytes]] = {}
    for name in "ab":
        faults.build(name, public)
        paths = sorted(public.rglob("index.html"), key=lambda path: (len(path.parts), path))
        for path in paths[:MEASURES_ASKED]:
            address = path.relative_to(public).as_posix().removesuffix("index.html")
            bodies.setdefault(address, {})[name] = path.read_bytes()
    return {
        address: {body: name for name, body in both.items()}
        for address, both in bodies.items()
        if len(set(both.values())) == 2
    }


def python_server(folder: Path, public: Path) -> tuple[subprocess.Popen, int]:
    port = free_port()
    words = [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "-d", str(public), str(port)]
    process = subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(process, port, folder)
    return process, port


def watch(faults: Faults, server: str, port: int, public: Path, pages: dict) -> tuple[list[Finding], Counter]:
    """Swaps the sites under a server, and looks at what its reader got."""
    findings = []
    count: Counter[str] = Counter()
    for number in range(SWAPS):
        new = "ab"[number % 2]
        old = "ba"[number % 2]
        reading = Reading(port, pages)
        reading.start()
        time.sleep(0.05)
        run = faults.build(new, public)
        ended = time.monotonic()
        time.sleep(0.05)
        reading.is_over.set()
        reading.join()
        if run.returncode != 0 or beside(public.parent):
            findings.append(Finding(server, "build", f"{run.returncode}: {run.stderr} {beside(public.parent)}"))
        findings += [Finding(server, "answer", fault) for fault in reading.faults[:5]]
        order = [site for _, _, site in reading.answers]
        # All of the old one, then all of the new one.
        changes = sum(one != other for one, other in zip(order, order[1:]))
        if changes > 1 or (order and order[0] not in (old, new)) or (changes == 1 and order[0] != old):
            findings.append(Finding(server, "order", f"the sites take turns: {changes} changes in one swap"))
        if any(asked > ended and site != new for asked, _, site in reading.answers):
            findings.append(Finding(server, "order", "the old site answers after the build has ended"))
        count["answers"] += len(order)
        count["swaps seen"] += changes
    return findings, count


def findings_with(command: str) -> tuple[list[Finding], str]:
    """All findings about all servers, and how much was asked."""
    findings: list[Finding] = []
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        work.chmod(0o755)
        faults = Faults(command, work)
        place = work / "site"
        place.mkdir()
        public = place / "public"
        pages = pages_of(faults, public)
        for server in SERVERS:
            # The first swap of each server is from b to a.
            faults.build("b", public)
            if server == "python":
                process, port = python_server(work, public)
                found, count = watch(faults, server, port, public, pages)
                process.terminate()
                process.wait()
            else:
                file = work / f"{server}.conf"
                words = [command, "server-config", server, "--content", faults.contents["a"], "--root", public]
                file.write_text(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
                with running(server, work / server, public, file) as port:
                    found, count = watch(faults, server, port, public, pages)
            findings += found
            total += count
    return findings, f"{len(SERVERS)} servers, {SWAPS} swaps each, {total['swaps seen']} seen within {total['answers']} answers"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: served_swaps.py COMMAND")
    sys.exit(tell("served swaps", *findings_with(str(Path(sys.argv[1]).resolve()))))
