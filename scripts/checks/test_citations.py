"""Shows that the check of citations can fail, at each thing that it looks at."""

import html
import json
import unittest

import citations
from spoilt_site import BASE, ChecksTest, page

TITLE = r"A_b & 50% {x} \y"
ENTRY = r"""@misc{een,
  author = {{De redactie}},
  title = {{A\_b \& 50\% \textbraceleft{}x\textbraceright{} \textbackslash{}y}},
  howpublished = {Register},
  year = {2025},
  month = mar,
  note = {versie van 3 maart 2025 (revisie aaaaaaaaaa)},
  url = {https://register.example/maatregelen/een/},
}
"""
ITEM = {
    "id": "een", "type": "webpage", "title": TITLE, "author": [{"literal": "De redactie"}],
    "container-title": "Register", "publisher": "De redactie", "language": "nl",
    "issued": {"date-parts": [[2025, 3, 3]]}, "version": "a" * 40, "URL": f"{BASE}maatregelen/een/",
}
DATA = {
    "register": {"url": BASE},
    "measures": [{"id": "een", "url": f"{BASE}maatregelen/een/", "title": TITLE, "withdrawn": None}],
}


class CitationTests(ChecksTest):
    """One measure; its entry, its item or its page is spoilt."""

    def found(
        self, entry: str = ENTRY, item: object = None, body: str | None = None, more: dict | None = None
    ) -> set[str]:
        words = f'<p class="citation">De redactie, ‘{html.escape(TITLE)}’, {BASE}maatregelen/een/</p>'
        good = f"<h1>H</h1>{words}<pre><code>{html.escape(ENTRY.rstrip())}</code></pre>"
        site = self.site(
            {"maatregelen/een": page("maatregelen/een/", body or good)},
            {
                "data/register.json": json.dumps(DATA),
                "data/citaten.bib": entry + "\n",
                "data/citaten.csl.json": json.dumps([ITEM if item is None else item]),
                **(more or {}),
            },
        )
        return {finding.page for finding in citations.findings_in(site.folder)[0]}

    def test_good_citations_are_clean(self) -> None:
        self.assertEqual(self.found(), set())

    def test_each_fault_of_the_bibtex_is_found(self) -> None:
        spoils = {
            "a brace too many": ("{}x", "{}{x"), "no command": (r"\_", "_"), "another title": ("50", "60"),
            "another key": ("{een", "{twee"), "another address": ("een/}", "twee/}"),
            "no author": ("  author", "  editor"),
            "a strange field": ("howpublished", "file"), "no comma": ("}},\n  how", "}}\n  how"),
        }
        for name, (old, new) in spoils.items():
            with self.subTest(name):
                # The page has the entry as it was, so it may be found as well.
                self.assertIn("data/citaten.bib", self.found(ENTRY.replace(old, new, 1)))

    def test_each_fault_of_an_item_is_found(self) -> None:
        spoils = {
            "id": "twee", "type": "book", "title": "Anders", "author": [{"family": "R"}],
            "URL": "https://elders.example/",
            "issued": {"date-parts": [[2025, 3]]}, "version": 1, "publisher": None, "uitgever": "R",
        }
        for key, value in spoils.items():
            with self.subTest(key):
                self.assertEqual(self.found(item={**ITEM, key: value}), {"data/citaten.csl.json"})
        undated = {key: value for key, value in ITEM.items() if key != "issued"}
        self.assertEqual(self.found(item=undated), {"data/citaten.csl.json"})
        self.assertEqual(self.found(item="een"), {"data/citaten.csl.json"})

    def test_a_page_without_its_citation_is_found(self) -> None:
        words = f'<p class="citation">{html.escape(TITLE)} {BASE}maatregelen/een/</p>'
        for body in ["<h1>H</h1>", f"<h1>H</h1>{words}", f"<h1>H</h1><code>{html.escape(ENTRY.rstrip())}</code>"]:
            self.assertEqual(self.found(body=body), {"maatregelen/een/"})

    def test_two_files_of_a_kind_are_found(self) -> None:
        self.assertIn("data/register.json", self.found(more={"data/andere.bib": ENTRY}))


if __name__ == "__main__":
    unittest.main()
