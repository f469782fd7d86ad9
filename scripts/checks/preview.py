"""Edits a register while `register-build serve` shows it in Chromium: edit, see; break, see the finding; mend, see the page again.

Started by `scripts/test serve`. Waits for what must come, for a generous time; how quickly it comes is measured by
`make bench`, not tested.
"""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from axe_pages import axe_source, examine_open
from browser import NARROW, WIDE, Browser
from test_command import ROOT, command_path

PATIENCE = 20
MEASURE = "maatregelen/alles/"
FILE = "measures/asiel/alles.md"
FIXTURES = ROOT / "Tests" / "RegisterGenTests" / "Fixtures"


def until(what, message: str):
    """What a function gives as soon as it gives something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(message)


class Preview:
    """A running preview of a register in a folder of its own."""

    def __init__(self, command: str, folder: Path, port: int) -> None:
        self.folder = folder
        self.output = open(folder / "output", "w+", encoding="utf-8")
        self.errors = open(folder / "errors", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [command, "serve", "--port", str(port)], cwd=folder, stdout=self.output, stderr=self.errors
        )
        self.root = until(lambda: re.search(r"http://127\.0\.0\.1:\d+/", self.printed()), "no address is printed")[0]
        self.port = int(self.root.rsplit(":", 1)[1].rstrip("/"))

    def printed(self) -> str:
        return (self.folder / "output").read_text("utf-8")

    def complained(self) -> str:
        return (self.folder / "errors").read_text("utf-8")

    def end(self, number: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(number)
        status = self.process.wait(PATIENCE)
        self.output.close()
        self.errors.close()
        return status


class PreviewTest(unittest.TestCase):
    """The register that has one of everything, and the site's own templates."""

    maxDiff = None

    @classmethod
    def setUpClass(cls) -> None:
        cls.command = command_path()
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name in ("base", "everything"):
            shutil.copytree(FIXTURES / name / "Content", self.folder / "Content", dirs_exist_ok=True)
        shutil.copytree(ROOT / "Templates", self.folder / "Templates")
        self.browser.show(WIDE)

    def serve(self, port: int = 0) -> Preview:
        preview = Preview(self.command, self.folder, port)
        self.addCleanup(preview.end)
        self.preview = preview
        return preview

    # What an editor does

    def text(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def save(self, name: str, text: str) -> None:
        """As most editors do: another file that then takes the place of the old one."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name("." + path.name + ".tmp")
        draft.write_text(text, "utf-8")
        os.replace(draft, path)

    def edit(self, name: str, old: str, new: str) -> None:
        text = self.text(name)
        self.assertIn(old, text)
        self.save(name, text.replace(old, new, 1))

    # What a reader sees

    def open(self, address: str = "") -> None:
        self.browser.open(self.preview.root + address)
        self.browser.complaints()

    def seen(self) -> str:
        return self.browser.run("return document.body ? document.body.innerText : ''")

    def sees(self, text: str) -> None:
        until(lambda: text in self.seen(), f"the page does not show '{text}'")

    def panel(self) -> str:
        """The text of the panel over the page; empty when it is not shown."""
        return self.browser.run(
            "const host = document.getElementById('register-preview');"
            "return host && !host.hidden ? host.shadowRoot.querySelector('.panel').innerText : ''"
        )

    def panel_says(self, text: str) -> None:
        until(lambda: text in self.panel(), f"the panel does not say '{text}' but: {self.panel()}")

    def has_no_panel(self) -> None:
        until(lambda: self.panel() == "", f"the panel is still there: {self.panel()}")

    def is_folded(self) -> bool:
        return self.browser.run(
            "return document.getElementById('register-preview').shadowRoot.querySelector('button').ariaExpanded === 'false'"
        )

    def press_fold(self) -> None:
        self.browser.run("document.getElementById('register-preview').shadowRoot.querySelector('button').click()")

    def mark_window(self) -> None:
        """Leaves a mark that a reload takes away."""
        self.browser.run("window.isSame = true")

    def is_same_window(self) -> bool:
        return self.browser.run("return window.isSame === true")


class EditingTest(PreviewTest):
    def test_edit_break_mend(self) -> None:
        self.serve()
        self.open(MEASURE)
        self.edit(f"Content/{FILE}", "Gewone tekst met", "Gewijzigde tekst met")
        self.sees("Gewijzigde tekst met")
        self.assertEqual(self.panel(), "")
        self.mark_window()
        self.edit(f"Content/{FILE}", "stream: asiel", "stream: asyl")
        self.panel_says("Content/measures/asiel/alles.md:5:9")
        self.panel_says("no stream is called 'asyl'")
        self.panel_says("did you mean 'asiel'?")
        self.panel_says("1 error in 1 file")
        self.assertIn("Gewijzigde tekst met", self.seen())
        self.assertTrue(self.is_same_window(), "the last good page was loaded again")
        self.assertIn("Content/measures/asiel/alles.md:5:9: error", self.preview.complained())
        self.edit(f"Content/{FILE}", "stream: asyl\n", "stream: asiel\n")
        self.has_no_panel()
        self.edit(f"Content/{FILE}", "Gewijzigde tekst met", "Herstelde tekst met")
        self.sees("Herstelde tekst met")
        self.assertEqual(self.browser.complaints(), [])

    def test_a_page_stays_where_it_is_read(self) -> None:
        self.serve()
        self.open(MEASURE)
        top = "return Math.round(document.getElementById('effect').getBoundingClientRect().top)"
        self.browser.run("document.getElementById('effect').scrollIntoView({behavior: 'instant'}); scrollBy(0, 40)")
        before = self.browser.run(top)
        self.assertGreater(self.browser.run("return scrollY"), 300)
        self.edit(f"Content/{FILE}", "Gewone tekst met", "Nieuwe alinea.\n\n" * 12 + "Gewone tekst met")
        self.sees("Nieuwe alinea.")
        until(lambda: abs(self.browser.run(top) - before) <= 2, "the page is at another place")

    def test_a_change_elsewhere_loads_no_page_again(self) -> None:
        self.serve()
        self.open("over/")
        self.mark_window()
        self.edit(f"Content/{FILE}", "Gewone tekst met", "Andere tekst met")
        until(lambda: "alles.md: shown after" in self.preview.printed(), "nothing is printed")
        self.browser.open(self.preview.root + MEASURE)
        self.assertIn("Andere tekst met", self.seen())
        self.browser.driver.back()
        self.open("over/")
        self.mark_window()
        self.edit(f"Content/{FILE}", "Andere tekst met", "Derde tekst met")
        until(lambda: self.preview.printed().count("shown after") == 2, "nothing is printed")
        time.sleep(0.3)
        self.assertTrue(self.is_same_window(), "a page that did not change was loaded again")

    def test_an_address_that_is_written_with_percent_signs_is_the_same_page(self) -> None:
        self.serve()
        self.open("maatregelen/%61lles/")
        self.mark_window()
        self.save("Content/notitie.txt", "?")
        self.panel_says("1 warning in 1 file")
        self.assertTrue(self.is_same_window(), "the page was loaded again")
        self.edit(f"Content/{FILE}", "Gewone tekst met", "Nieuwe tekst met")
        self.sees("Nieuwe tekst met")

    def test_templates_and_styles_are_shown(self) -> None:
        self.serve()
        self.open("over/")
        self.edit("Templates/page.html", "<h1>{{title}}</h1>", "<h1>{{title}}</h1><p>Uit het sjabloon</p>")
        self.sees("Uit het sjabloon")
        self.save("Templates/site.css", self.text("Templates/site.css") + "\nh1 { letter-spacing: 7px; }\n")
        spacing = "const h = document.querySelector('h1'); return h && getComputedStyle(h).letterSpacing"
        until(lambda: self.browser.run(spacing) == "7px", "the style is not shown")
        self.edit("Templates/page.html", "{{title}}</h1>", "{{titel}}</h1>")
        self.panel_says("Templates/page.html:")
        self.panel_says("title")
        self.assertIn("Uit het sjabloon", self.seen())
        self.edit("Templates/page.html", "{{titel}}</h1>", "{{title}}</h1>")
        self.has_no_panel()

    def test_a_page_comes_goes_and_comes_back(self) -> None:
        self.serve()
        self.open("nieuw/")
        self.assertIn("No page at this address", self.seen())
        self.save("Content/pages/nieuw.md", "---\ntitle: Een nieuwe bladzijde\n---\n\nHier.\n")
        self.sees("Een nieuwe bladzijde")
        (self.folder / "Content/pages/nieuw.md").unlink()
        self.sees("There was one, made from Content/pages/nieuw.md")
        self.save("Content/pages/nieuw.md", "---\ntitle: Weer terug\n---\n\nHier.\n")
        self.sees("Weer terug")

    def test_a_register_with_errors_is_shown_when_they_are_mended(self) -> None:
        self.edit(f"Content/{FILE}", "stream: asiel", "stream: asyl")
        self.serve()
        self.open(MEASURE)
        self.assertIn("No site yet", self.seen())
        self.panel_says("no stream is called 'asyl'")
        self.edit(f"Content/{FILE}", "stream: asyl", "stream: asiel")
        self.sees("Gewone tekst met")

    def test_a_content_folder_that_goes_and_comes_back(self) -> None:
        self.serve()
        self.open(MEASURE)
        os.rename(self.folder / "Content", self.folder / "away")
        self.panel_says("The register can't be read")
        self.assertIn("Gewone tekst met", self.seen())
        os.rename(self.folder / "away", self.folder / "Content")
        self.has_no_panel()
        self.edit(f"Content/{FILE}", "Gewone tekst met", "Weer gewone tekst met")
        self.sees("Weer gewone tekst met")

    def test_a_preview_that_is_started_again_goes_on(self) -> None:
        first = self.serve()
        self.open(MEASURE)
        self.assertEqual(first.end(), 0)
        self.panel_says("The preview has stopped")
        self.edit(f"Content/{FILE}", "Gewone tekst met", "Latere tekst met")
        self.serve(first.port)
        self.sees("Latere tekst met")
        self.assertEqual(self.panel(), "")


class PanelTest(PreviewTest):
    def test_texts_of_the_content_stay_texts(self) -> None:
        self.serve()
        self.open(MEASURE)
        self.edit(f"Content/{FILE}", "stream: asiel", 'stream: "<img src=x onerror=document.title=1>"')
        self.panel_says("<img src=x onerror=document.title=1>")
        self.assertEqual(self.browser.complaints(), [])
        self.assertNotEqual(self.browser.run("return document.title"), "1")

    def test_an_error_stands_over_the_page_until_it_is_folded_away(self) -> None:
        self.serve()
        self.open(MEASURE)
        self.edit(f"Content/{FILE}", "stream: asiel", "stream: asyl")
        self.panel_says("asyl")
        self.assertFalse(self.is_folded())
        self.press_fold()
        self.assertTrue(self.is_folded())
        self.assertNotIn("no stream is called", self.panel())
        self.browser.driver.refresh()
        self.panel_says("1 error in 1 file")
        self.assertTrue(self.is_folded(), "what was folded away is back after a reload")
        self.edit(f"Content/{FILE}", "stream: asyl", "stream: azyl")
        until(lambda: not self.is_folded(), "another error stays folded away")

    def test_a_warning_stands_in_nobodys_way(self) -> None:
        self.serve()
        self.open(MEASURE)
        self.save("Content/notitie.txt", "?")
        self.panel_says("1 warning in 1 file")
        self.assertTrue(self.is_folded())
        self.press_fold()
        self.panel_says("Content/notitie.txt")

    def test_the_terminal_names_a_finding_once_and_counts_it_after_each_save(self) -> None:
        self.serve()
        self.save("Content/notitie.txt", "?")
        until(lambda: "notitie.txt: shown after" in self.preview.printed(), "nothing is printed")
        self.edit(f"Content/{FILE}", "Gewone tekst met", "Andere tekst met")
        line = r"alles\.md: shown after \d+ ms; 1 warning in 1 file\n"
        until(lambda: re.search(line, self.preview.printed()), "no count is printed")
        self.assertEqual(self.preview.complained().count("notitie.txt: warning:"), 1)

    def test_the_panel_is_accessible(self) -> None:
        self.serve()
        self.edit(f"Content/{FILE}", "stream: asiel", "stream: asyl")
        self.edit("Content/streams/arbeid.md", "label:", "labl:")
        self.open(MEASURE)
        self.panel_says("asyl")
        found = examine_open(self.browser, MEASURE, axe_source())
        self.assertEqual("\n".join(map(str, found)), "")
        for width in (WIDE, NARROW):
            self.browser.show(width)
            overflow = "return document.documentElement.scrollWidth - innerWidth"
            self.assertLessEqual(self.browser.run(overflow), 0, f"the page is wider than {width} px")
            cut = (
                "const panel = document.getElementById('register-preview').shadowRoot.querySelector('.panel');"
                "return [...panel.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)"
                ".map(e => e.className || e.tagName)"
            )
            self.assertEqual(self.browser.run(cut), [], f"cut off at {width} px")


class ServerTest(PreviewTest):
    def request(self, method: str, target: str, headers: dict | None = None) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.preview.port, timeout=PATIENCE)
        self.addCleanup(connection.close)
        connection.putrequest(method, target, skip_host=headers is not None and "Host" in headers)
        for name, value in (headers or {}).items():
            connection.putheader(name, value)
        connection.endheaders()
        return connection.getresponse()

    def raw(self, text: bytes) -> bytes:
        """What the server says to bytes of our own, until it closes the connection or falls silent."""
        with socket.create_connection(("127.0.0.1", self.preview.port), timeout=2) as connection:
            connection.sendall(text)
            answer = b""
            try:
                while part := connection.recv(65536):
                    answer += part
            except TimeoutError:
                pass
            return answer

    def test_rules_of_a_static_server(self) -> None:
        self.serve()
        (self.folder / "secret").write_text("secret", "utf-8")
        for target, status in [
            ("/", 200), ("/site.css", 404), ("/maatregelen", 307), ("/images/", 404), ("/../secret", 404),
            ("/..%2fsecret", 400), ("/%2e%2e/secret", 404), ("//secret", 404), ("/Content/register.yml", 404),
        ]:
            with self.subTest(target=target):
                response = self.request("GET", target)
                self.assertEqual(response.status, status)
                self.assertNotIn(b"secret\n", response.read())
                self.assertIn("default-src 'none'", response.headers["Content-Security-Policy"])
        self.assertEqual(self.request("GET", "/", {"Host": "evil.example"}).status, 421)
        self.assertEqual(self.request("GET", "/.preview/events?page=/", {"Host": "evil.example"}).status, 421)
        self.assertEqual(self.request("POST", "/").status, 405)
        head = self.request("HEAD", "/")
        self.assertEqual((head.status, head.read()), (200, b""))

    def test_what_is_no_http_gets_no_page(self) -> None:
        self.serve()
        host = f"Host: 127.0.0.1:{self.preview.port}\r\n".encode()
        for text in [b"\x16\x03\x01\x00\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\n" + host + host + b"\r\n",
                     b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"]:
            with self.subTest(text=text):
                self.assertNotIn(b"<html", self.raw(text))
        two = b"GET /robots.txt HTTP/1.1\r\n" + host + b"\r\n"
        self.assertEqual(self.raw(two + two).count(b"HTTP/1.1 200 OK"), 2)
        self.assertEqual(self.raw(b"GET /robots.txt HTTP/1.0\r\n" + host + b"\r\n").count(b"200 OK"), 1)

    def test_a_port_that_is_taken(self) -> None:
        preview = self.serve()
        result = subprocess.run(
            [self.command, "serve", "--port", str(preview.port)], cwd=self.folder, capture_output=True, text=True,
            timeout=PATIENCE, check=False,
        )
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn(f"error: the port {preview.port} is taken", result.stderr)
        self.assertIn("--port 0", result.stderr)

    def test_a_folder_that_is_not_there(self) -> None:
        result = subprocess.run(
            [self.command, "serve", "--port", "0", "--content", "nergens"], cwd=self.folder, capture_output=True,
            text=True, timeout=PATIENCE, check=False,
        )
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("cannot watch 'nergens': No such file or directory", result.stderr)

    def test_it_ends_in_order_and_has_written_nothing(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(signal=number):
                preview = self.serve()
                self.request("GET", "/")
                self.assertEqual(preview.end(number), 0)
        self.assertEqual(
            sorted(path.name for path in self.folder.iterdir()), ["Content", "Templates", "errors", "output"]
        )


if __name__ == "__main__":
    unittest.main(verbosity=2)
