"""The page that sets two measures side by side, in Chromium under the promised policy, below a path: for each two
related measures it says, cell by cell, what their own page says, which is made without a script. Also: any other two,
the form and the keyboard, going back, and addresses that ask for the wrong thing.
"""

import sys
from urllib.parse import urlsplit

import axe_pages
from browser import Browser, browser
from findings import Finding, folder_argument, tell
from pages import Site
from serving import POLICY, served

PREFIX = "/een/register/"
FOLDER = "vergelijken/"

# What a reader sees of a comparison, on either kind of page.
SEEN = """
const table = document.querySelector("table.compare-table");
const shown = (element) => element.textContent.replace(/\\s+/gu, " ").trim();
const lines = (cell) => [...cell.querySelectorAll("p")].map(shown);
return {
  heads: [...table.tHead.querySelectorAll("a")].map((link) => [shown(link), link.href]),
  rows: [...table.tBodies[0].rows].map((row) => [
    shown(row.cells[0]), lines(row.cells[1]), lines(row.cells[2]), shown(row.cells[3]),
    row.cells[1].dataset.label, row.cells[2].dataset.label,
  ]),
};
"""

# Waits until the page has answered its address, and says what it said.
ANSWERED = """
const done = arguments[arguments.length - 1];
const place = document.querySelector("[data-comparison]");
const form = document.querySelector("[data-compare]");
const look = (turns) => {
  const said = place.querySelector("[role=status]").textContent;
  if (turns > 0 && (form.hidden || (!place.hidden && !said))) return setTimeout(look, 5, turns - 1);
  done({
    said, isHidden: place.hidden, hasTable: !place.querySelector("table").hidden && !place.hidden,
    chosen: [...form.querySelectorAll("select")].map((select) => select.value),
    address: location.search, title: document.title,
  });
};
setTimeout(look, 20, 1000);
"""


class CompareCheck:
    """One look at the comparisons of a site, at one root."""

    def __init__(self, site: Site, root: str, one: Browser) -> None:
        self.site, self.root, self.one = site, root, one
        self.findings: list[Finding] = []
        self.pairs = sorted(tuple(page.removeprefix(FOLDER).strip("/").split("/"))
                            for page in site.pages if page.startswith(FOLDER) and page != FOLDER)

    def expect(self, rule: str, what: str, seen: object, wanted: object) -> None:
        if seen != wanted:
            self.findings.append(Finding(FOLDER, rule, f"{what}: {seen!r} instead of {wanted!r}"))

    def ask(self, query: str) -> dict:
        self.one.open(f"{self.root}{FOLDER}{query}")
        return self.one.run_async(ANSWERED)

    def check_pairs(self) -> None:
        """The script says of a pair what its own page says."""
        for first, second in self.pairs:
            self.one.open(f"{self.root}{FOLDER}{first}/{second}/")
            wanted = self.one.run(SEEN)
            seen = self.ask(f"?a={first}&b={second}")
            name = f"{first} and {second}"
            self.expect("pairs", f"the chosen of {name}", seen["chosen"], [first, second])
            found = self.one.run(SEEN)
            self.expect("pairs", f"the heads of {name}", found["heads"], wanted["heads"])
            for row, other in zip(wanted["rows"], found["rows"], strict=True):
                self.expect("pairs", f"{row[0]} of {name}", other, row)
            count = sum(row[3] == "verschilt" for row in found["rows"])
            self.expect("pairs", f"the count of {name}", f" {count} van de {len(found['rows'])} " in seen["said"], True)

    def check_choosing(self) -> None:
        """Any two can be chosen with the keyboard alone; the address keeps them, and going back returns."""
        ids = [option for option in self.one_options() if option]
        self.expect("choosing", "the choices", len(ids), len(set(ids)))
        first, second = ids[0], ids[-1]
        self.ask(f"?a={first}")
        selects = self.one.driver.find_elements("css selector", "[data-compare] select")
        self.expect("choosing", "the first choice", selects[0].get_attribute("value"), first)
        title = self.one.run("return document.querySelector(`option[value='${arguments[0]}']`).textContent", second)
        selects[1].send_keys(title)
        self.one.driver.find_element("css selector", "[data-compare] button").send_keys("\n")
        seen = self.one.run_async(ANSWERED)
        self.expect("choosing", "the address", seen["address"], f"?a={first}&b={second}")
        self.expect("choosing", "the table", seen["hasTable"], True)
        self.expect("choosing", "the title", title in seen["title"], True)
        links = [urlsplit(href).path for _, href in self.one.run(SEEN)["heads"]]
        self.expect("choosing", "the links", links, [f"{PREFIX}maatregelen/{one}/" for one in (first, second)])
        self.one.run("history.back()")
        seen = self.one.run_async(ANSWERED)
        self.expect("choosing", "going back", [seen["address"], seen["isHidden"]], [f"?a={first}", True])

    def one_options(self) -> list[str]:
        self.ask("")
        return self.one.run("return [...document.querySelector('[data-compare] select').options].map((one) => one.value)")

    def check_wrong(self) -> None:
        """An address that asks for the wrong thing gets a sentence, and is text whatever it holds."""
        first = self.pairs[0][0]
        seen = self.ask(f"?a={first}&b={first}")
        self.expect("wrong", "a measure beside itself", [seen["hasTable"], bool(seen["said"])], [False, True])
        for text in ("%3Cimg%20src=x%3E", "..%2F..%2Fdata%2Fregister.json", "__proto__"):
            seen = self.ask(f"?a={first}&b={text}")
            self.expect("wrong", text, [seen["hasTable"], bool(seen["said"])], [False, True])
        self.expect("wrong", "elements", self.one.run("return document.querySelectorAll('main img').length"), 0)

    def check_axe(self) -> None:
        for query in ("", "?a={}&b={}".format(*self.pairs[0])):
            self.ask(query)
            self.findings += axe_pages.examine_open(self.one, FOLDER + query, axe_pages.axe_source())


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """All findings about the comparisons of a site, and what was looked at."""
    site = Site(folder)
    with served(site.folder, prefix=PREFIX, policy=POLICY) as root, browser() as one:
        check = CompareCheck(site, root, one)
        check.check_pairs()
        check.check_choosing()
        check.check_wrong()
        check.check_axe()
        for complaint in one.complaints():
            check.findings.append(Finding(FOLDER, "console", complaint))
    return check.findings, f"{len(check.pairs)} pairs"


if __name__ == "__main__":
    sys.exit(tell("comparisons", *findings_in(folder_argument("compare_page.py"))))
