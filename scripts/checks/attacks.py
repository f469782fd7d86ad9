"""Attacks as content: what strangers may write in any place of a register stays text in everything that comes of it.

A register with a payload in every place, and its harmless twin, are built; the sites, and what the command prints about
them, must be the same but for the signs of the payload. Chromium opens every page under the content policy.
"""

import json
import re
import unittest
from pathlib import Path
from urllib.parse import quote

import attack_outputs as outputs
from attack_case import WHOLE, AttackTest
from browser import browser
from preview import Preview, until
from search_page import ANSWER
from serving import POLICY, served

# What Chromium says about the font of the register, which is none.
FONT = re.compile(r"fonts/x\.woff2|OTS parsing error")

# Before any script of a page: what a payload would call, and what the page asked the network for.
WATCH = """
window.hits = [];
window.hit = (number) => window.hits.push(number);
window.alert = window.prompt = window.confirm = window.hit;
document.addEventListener("securitypolicyviolation", (event) => window.hits.push(event.blockedURI));
"""
# Events that a reader causes on every element, for attributes that wait for one.
STIR = """
for (const element of document.querySelectorAll("*")) {
  for (const name of ["mouseover", "focus", "error", "load", "animationstart"]) element.dispatchEvent(new Event(name));
}
const asked = performance.getEntriesByType("resource").map((entry) => entry.name);
return [window.hits, asked.filter((address) => !address.startsWith(location.origin + "/"))];
"""

# Waits for the filter of a list.
FILTERED = """
const wait = (done) => document.querySelector("[data-filter]").hidden ? setTimeout(wait, 5, done) : done();
wait(arguments[0]);
"""


class PlaceTest(AttackTest):
    """What is attacked."""

    def test_each_place_of_the_schemas_is_attacked(self) -> None:
        self.assertEqual(self.attack.known - set(self.attack.places), set())

    def test_each_attack_is_shown_somewhere(self) -> None:
        public = self.folder / "attacked" / "public"
        shown = set()
        for path in public.rglob("*"):
            if path.suffix in (".html", ".json", ".css"):
                shown |= set(re.findall(r"Zk(\d{4})", path.read_text("utf-8")))
        lost = {path: numbers for path, numbers in self.attack.places.items()
                if not shown & {f"{number:04d}" for number in numbers}}
        self.assertEqual(lost, {})


class SiteTest(AttackTest):
    """The site of the attack beside that of its twin."""

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.one = cls.enterClassContext(browser())
        cls.one.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        cls.attacked, cls.plain = (cls.folder / name / "public" for name in ("attacked", "plain"))
        # As for any register with fonts of its own.
        policy = POLICY + "; font-src 'self'"
        cls.roots = [cls.enterClassContext(served(public, policy=policy)) for public in (cls.attacked, cls.plain)]
        cls.pages = sorted(name for name in outputs.files(cls.attacked) if name.endswith(".html"))

    def complaints(self) -> list[str]:
        """What the console says."""
        return [complaint for complaint in self.one.complaints() if not FONT.search(complaint)]

    def test_the_same_files_are_written(self) -> None:
        self.assertEqual(set(outputs.files(self.attacked)), set(outputs.files(self.plain)))

    def test_a_browser_parses_the_same_elements(self) -> None:
        attacked, plain = (outputs.pages(self.one, root, self.pages) for root in self.roots)
        for name, one, other in zip(self.pages, attacked, plain, strict=True):
            with self.subTest(name):
                self.assertIsNone(outputs.difference(one, other))

    def test_other_files_say_the_same(self) -> None:
        attacked, plain = (outputs.files(folder) for folder in (self.attacked, self.plain))
        for name in sorted(set(attacked) - set(self.pages)):
            if Path(name).suffix in (".bin", ".png", ".woff2"):
                continue
            with self.subTest(name):
                one, other = (outputs.parsed(name, files[name].read_bytes()) for files in (attacked, plain))
                self.assertEqual(outputs.harmless(one), outputs.harmless(other))

    def test_nothing_runs_and_nothing_is_asked_of_others(self) -> None:
        for name in self.pages:
            with self.subTest(name):
                self.one.open(self.roots[0] + name)
                self.assertEqual(self.one.run(STIR), [[], []])
                self.assertEqual(self.complaints(), [])

    def test_style_sheets_have_the_same_rules(self) -> None:
        rules = []
        for root in self.roots:
            self.one.open(root)
            rules.append(outputs.harmless(self.one.run(outputs.STYLES)))
        self.assertEqual(rules[0], rules[1])
        self.assertGreater(len(rules[0]), 100)

    # What scripts make

    def shapes(self, selector: str) -> list[str]:
        """The elements below some, each with the names of its attributes."""
        script = """return [...new Set([...document.querySelectorAll(arguments[0])].flatMap((element) =>
          [...element.querySelectorAll("*")]).map((element) =>
          [element.localName, ...[...element.attributes].map(({name}) => name).sort()].join(" ")))].sort()"""
        return self.one.run(script, selector)

    def test_search_shows_attacks_as_text(self) -> None:
        for query in ("script hit", "Zk0118", WHOLE, "\"><script>hit(10)</script> x"):
            for address in (f"zoeken/?q={quote(query)}",):
                with self.subTest(query[:30]):
                    self.one.open(self.roots[0] + address)
                    answer = self.one.run_async(ANSWER, query, False)
                    known = {"a href", "h3", "li", "mark", "p class", "span class"}
                    shapes = self.shapes("[data-search-results] ol")
                    self.assertEqual(set(shapes) - known, set())
                    self.assertEqual(self.one.run(STIR), [[], []])
                    self.assertEqual(self.complaints(), [])
                    if query == "script hit":
                        self.assertGreater(len(answer["results"]), 4)
                        self.assertIn("<script>hit(1)</script>", "".join(one["text"] for one in answer["results"]))

    def test_filters_show_attacks_as_text(self) -> None:
        self.one.open(self.roots[0] + "maatregelen/?stromen=asiel&q=zk0118&sort=effect")
        self.one.run_async(FILTERED)
        before = self.shapes("main")
        self.assertIn("<script>hit(1)</script>", self.one.run("return document.querySelector('[data-filter]').textContent"))
        for text in ("\"><img src=x onerror=hit(11)>", "__proto__", "constructor", "javascript:hit(12)", "%00"):
            with self.subTest(text):
                query = "&".join(f"{name}={quote(text)}" for name in ("stromen", "effecten", "termijnen", "q", "sort"))
                self.one.open(f"{self.roots[0]}maatregelen/?{query}#{quote(text)}")
                self.one.run_async(FILTERED)
                self.assertEqual(set(self.shapes("main")) - set(before), set())
                self.assertEqual(self.one.run(STIR), [[], []])
                self.assertEqual(self.complaints(), [])


class PreviewTest(AttackTest):
    """The panel over a page that is being edited, and the page that stands for a site with faults from the start."""

    def setUp(self) -> None:
        self.one = self.enterContext(browser())
        self.one.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})

    def seen(self, name: str) -> tuple[set[str], str]:
        """What a preview shows of a finding about a text: the elements, and what they say."""
        preview = Preview(self.command, self.folder / name, 0)
        self.addCleanup(preview.end)
        path = self.folder / name / "Content" / "measures" / "asiel" / "alles.md"
        self.one.open(preview.root + "maatregelen/alles/")
        whole = path.read_text("utf-8")
        text = self.attack.text(0) if name == "attacked" else self.twin.text(0)
        path.write_text(re.sub(r"(?m)^stream: .*$", lambda _: "stream: " + json.dumps(text), whole), "utf-8")
        panel = "const host = document.getElementById('register-preview'); const root = host && host.shadowRoot;"
        read = panel + "return root && !host.hidden ? root.querySelector('.panel').textContent : ''"
        said = until(lambda: (text := self.one.run(read)) and "no stream is called" in text and text, "no finding comes")
        shapes = self.one.run(panel + """return [...new Set([...root.querySelectorAll("*")].map((element) =>
          [element.localName, ...[...element.attributes].map(({name}) => name).sort()].join(" ")))].sort()""")
        self.assertEqual(self.one.run(STIR), [[], []])
        path.write_text(whole, "utf-8")
        preview.end()
        return set(shapes), said

    def test_the_panel_shows_attacks_as_text(self) -> None:
        attacked, plain = self.seen("attacked"), self.seen("plain")
        self.assertEqual(attacked[0], plain[0])
        self.assertIn("<script>hit(1)</script>", attacked[1])


if __name__ == "__main__":
    unittest.main()
