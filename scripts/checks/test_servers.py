"""The check of servers finds what a server does wrong: a plain one, wrong rules for hosts, wrong answers."""

import tempfile
import unittest
from pathlib import Path

from host_files import findings_about, headers_of, rules
from served_sites import HIDDEN, Delivery
from servers import Answer, Visit, wrong_headers
from serving import served

HEADERS = """/*
  Content-Security-Policy: wrong
/assets/*
  Cache-Control: no-store
"""


def site(folder: Path) -> Delivery:
    """A small site, with what no reader may have."""
    files = {
        "index.html": "<!doctype html>" + "a" * 600,
        "404.html": "<!doctype html>niets",
        "maatregelen/index.html": "<!doctype html>alle",
        "assets/0/site.css": "a { color: red }",
        "data/register.json": "{}" + " " * 600,
        "_headers": HEADERS,
        ".register-build": "geheim",
    }
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return Delivery("/", folder, folder, redirects=(("oud/", "maatregelen/"),))


class ServerTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.site = site(Path(folder.name))

    def test_a_plain_server_is_found_wanting(self) -> None:
        with served(self.site.folder) as root:
            visit = Visit("plain", self.site, int(root.rsplit(":", 1)[1].strip("/")))
            found = {(finding.page.removeprefix("plain / "), finding.rule) for finding in visit.look()}
        pages = ["index.html", "assets/0/site.css", "data/register.json"]
        self.assertLessEqual({(page, "header") for page in pages}, found)
        self.assertLessEqual({("", "etag"), ("index.html", "compression"), ("index.html", "vary")}, found)
        self.assertLessEqual({("nergens/", "header"), ("nergens/", "missing")}, found)
        self.assertLessEqual({(".register-build", "status"), ("_headers", "status"), ("assets/", "folder")}, found)
        self.assertIn(("oud/", "redirect"), found)

    def test_a_header_is_there_once_with_its_value(self) -> None:
        wanted = {"A": "1", "B": None, "C": "3"}
        good = Answer(200, [("a", "1"), ("C", "3"), ("D", "4")], b"")
        self.assertEqual(list(wrong_headers(good, wanted)), [])
        for headers in ([("A", "1")], [("A", "2"), ("C", "3")], [("A", "1"), ("A", "1"), ("C", "3")],
                        [("A", "1"), ("B", "2"), ("C", "3")]):
            self.assertEqual(len(list(wrong_headers(Answer(200, headers, b""), wanted))), 1, headers)

    def test_the_rules_of_a_host_are_read_as_it_reads_them(self) -> None:
        read = rules("/*\n  A: 1\n/a/*\n  A: 2\n  B: 3\n/a/b.json\n  C: 4\n")
        self.assertEqual(headers_of("x/index.html", read), {"A": "1"})
        self.assertEqual(headers_of("a/b.json", read), {"A": "1, 2", "B": "3", "C": "4"})

    def test_wrong_rules_of_a_host_are_found(self) -> None:
        found = {(finding.page, finding.detail.split()[0]) for finding in findings_about(self.site)}
        self.assertLessEqual({("index.html", "Content-Security-Policy"), ("assets/0/site.css", "Cache-Control")}, found)
        self.assertIn(("data/register.json", "Access-Control-Allow-Origin"), found)
        self.assertNotIn(("index.html", "Cache-Control"), found)
        self.assertIn(("_redirects", "the"), found)

    def test_what_is_hidden_is_no_file_of_the_site(self) -> None:
        self.assertTrue(set(self.site.files()).isdisjoint(HIDDEN))


if __name__ == "__main__":
    unittest.main()
