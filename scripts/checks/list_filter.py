"""The filters of lists, in Chromium under the promised policy, below a path: each choice shows the rows that the static
page of the same choice has, and counts as it does; by keyboard too. The address keeps the choice, columns sort in the
order of the register's own values, and nothing is said on the console.
"""

import itertools
import sys

import axe_pages
from browser import Browser, browser
from findings import Finding, folder_argument, tell
from pages import Site
from serving import POLICY, served

PREFIX = "/een/register/"

# Waits until the list shows its filter, then tells what a reader sees of both; null when there is none in time.
SEEN = """
const done = arguments[0];
const place = document.querySelector("[data-filter]");
const until = performance.now() + 5000;
const look = () => {
  if (!place || place.hidden) return performance.now() < until ? setTimeout(look, 5) : done(null);
  const table = document.querySelector("table[data-filtered]");
  const rows = [...table.tBodies[0].rows].filter((row) => !row.hidden);
  done({
    rows: rows.map((row) => row.querySelector("th a").href),
    cells: rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
    said: place.querySelector(".result-count").textContent,
    isNone: !place.querySelector(".no-results").hidden,
    canClear: !place.querySelector("[data-clear]").hidden,
    sorted: [...table.querySelectorAll("th[aria-sort]")].map((head) => head.getAttribute("aria-sort")),
    facets: [...place.querySelectorAll("fieldset")].map((set) => ({
      label: set.querySelector("legend").textContent,
      values: [...set.querySelectorAll("input")].map((box) => ({
        facet: box.name, value: box.value, isChosen: box.checked,
        count: Number(box.closest("label").querySelector(".count").textContent),
      })),
    })),
    address: location.search,
  });
};
look();
"""

# The rows of a page without its script, and the numbers of the page of all overviews.
ROWS = "return [...document.querySelectorAll('table.measure-table tbody th a')].map((link) => link.href)"
COUNTS = """
return [...document.querySelectorAll("[data-facet] li")].map((item) =>
  [item.querySelector("a").href, parseInt(item.querySelector(".count").textContent) || 0]);
"""


class FilterCheck:
    """One look at the filters of a site, at one root."""

    def __init__(self, site: Site, root: str, one: Browser, measures: str) -> None:
        self.site, self.root, self.one, self.page = site, root, one, measures
        self.findings: list[Finding] = []

    def report(self, rule: str, detail: str) -> None:
        self.findings.append(Finding(self.page, rule, detail))

    def expect(self, rule: str, what: str, seen, wanted) -> None:
        if seen != wanted:
            self.report(rule, f"{what}: {seen}, not {wanted}")

    def look(self, query: str = "") -> dict:
        self.one.open(self.root + self.page + query)
        return self.seen()

    def seen(self) -> dict:
        seen = self.one.run_async(SEEN)
        if seen is None:
            raise RuntimeError(f"the list at {self.page} shows no filter")
        return seen

    def rows_of(self, address: str) -> list[str]:
        """The measures of a static page; none where there is no page."""
        if address not in self.site.pages:
            return []
        self.one.open(self.root + address)
        return self.one.run(ROWS)

    # What is chosen

    def check_counts(self) -> dict:
        """Every value counts as many measures as the page of all overviews says."""
        all_values = self.look()
        self.one.open(self.root + self.overviews(all_values))
        told = dict(self.one.run(COUNTS))
        for value in values_of(all_values):
            address = f"{self.root}{value['facet']}/{value['value']}/"
            self.expect("counts", address, value["count"], told.get(address))
        self.expect("rows", "without a choice", len(all_values["rows"]), len(set(all_values["rows"])))
        return all_values

    def overviews(self, _: dict) -> str:
        link = self.one.run("return document.querySelector('[data-filter]').dataset.overviews")
        return link.lstrip("./")

    def check_choices(self, whole: dict) -> int:
        """Each value, and each two of different facets, show what their static pages list."""
        tried = 0
        for value in values_of(whole):
            seen = self.look(f"?{value['facet']}={value['value']}")
            wanted = self.rows_of(f"{value['facet']}/{value['value']}/")
            self.expect("rows", f"{value['facet']} {value['value']}", sorted(seen["rows"]), sorted(wanted))
            tried += 1
        for left, right in itertools.combinations([facet["values"] for facet in whole["facets"]], 2):
            for first, second in itertools.product(left[:3], right[:3]):
                parts = [first["facet"], first["value"], second["facet"], second["value"]]
                seen = self.look("?{}={}&{}={}".format(*parts))
                wanted = self.rows_of("/".join(parts) + "/")
                self.expect("rows", " ".join(parts), sorted(seen["rows"]), sorted(wanted))
                self.expect("none", " ".join(parts), seen["isNone"], not wanted)
                tried += 1
        return tried

    def check_keyboard(self, whole: dict) -> None:
        """The space bar chooses, the address and the count follow, Back takes it back, and clearing clears."""
        value = whole["facets"][0]["values"][0]
        self.look()
        box = self.one.driver.find_element("css selector", "[data-filter] input[type=checkbox]")
        self.one.run("arguments[0].focus()", box)
        box.send_keys(" ")
        chosen = self.seen()
        self.expect("address", "after the space bar", chosen["address"], f"?{value['facet']}={value['value']}")
        self.expect("status", "after the space bar", numbers(chosen["said"]), [value["count"], len(whole["rows"])])
        self.expect("focus", "after the space bar", self.one.run("return document.activeElement.value"), value["value"])
        self.one.run("history.back()")
        self.expect("address", "after Back", len(self.settled("")["rows"]), len(whole["rows"]))
        self.one.run("history.forward()")
        self.settled(chosen["address"])
        self.one.driver.find_element("css selector", "[data-clear]").click()
        cleared = self.settled("")
        self.expect("clear", "rows", len(cleared["rows"]), len(whole["rows"]))
        self.expect("clear", "whether there is more to clear", cleared["canClear"], False)

    def settled(self, address: str) -> dict:
        """What is seen once the address is this one."""
        for _ in range(200):
            seen = self.seen()
            if seen["address"] == address:
                return seen
        self.report("address", f"'{seen['address']}', not '{address}'")
        return seen

    def check_word(self, whole: dict) -> None:
        """A word leaves the rows whose title or summary has it, whatever its accents and capitals."""
        self.look()
        field = self.one.driver.find_element("css selector", "[data-filter] input[type=search]")
        field.send_keys("NÀREIS")
        seen = self.seen()
        wanted = [row for row, cells in zip(whole["rows"], whole["cells"]) if "nareis" in cells[0].lower()]
        self.expect("word", "rows", seen["rows"], wanted)
        field.clear()
        field.send_keys("zzzz")
        self.expect("none", "of a word that stands nowhere", self.seen()["isNone"], True)

    def check_sorting(self, whole: dict) -> None:
        """A column's button sorts up, then down, then as the page was; ranks are those of the overviews."""
        for column in self.one.run("return [...document.querySelectorAll('th[data-column]')].map((e) => e.dataset.column)"):
            up, down = self.look(f"?sort={column}"), self.look(f"?sort=-{column}")
            self.expect("sort", f"{column}, which column says so", [up["sorted"], down["sorted"]], [["ascending"], ["descending"]])
            self.expect("sort", f"{column}, its rows", sorted(up["rows"]), sorted(whole["rows"]))
            if up["rows"] == down["rows"]:
                self.report("sort", f"{column} has one order up and down")
        effects = [value for facet in whole["facets"] for value in facet["values"] if facet["label"] == "Effecten"]
        firsts = [self.look(f"?sort=effect&{value['facet']}={value['value']}")["rows"] for value in effects]
        ranked = self.look("?sort=effect")["rows"]
        places = [min(ranked.index(row) for row in rows) for rows in firsts]
        self.expect("sort", "effects, in the order of the scale", places[0], 0)
        button = self.one.driver.find_element("css selector", "th[data-column=measure] button")
        self.look()
        orders = []
        for _ in range(3):
            button = self.one.driver.find_element("css selector", "th[data-column=measure] button")
            button.click()
            orders.append(self.seen()["address"])
        self.expect("sort", "the button", orders, ["?sort=measure", "?sort=-measure", ""])

    def check_single(self) -> None:
        """A list of one measure offers no filter: there is nothing to choose."""
        single = next(page for page in self.site.pages if "data-filter" in self.site.pages[page].text
                      and len(self.rows_of(page)) == 1)
        self.one.open(self.root + single)
        self.one.run_async("setTimeout(arguments[0], 300)")
        self.expect("single", single, self.one.run("return document.querySelector('[data-filter]').hidden"), True)

    def check_hostile(self) -> None:
        """An address is text, whatever it holds, and a choice that is none is passed over."""
        seen = self.look("?effecten=%3Cimg%20src=x%3E&q=%22%3E%3Cscript%3E&sort=__proto__&nergens=x")
        self.expect("hostile", "whether nothing fits", seen["isNone"], True)
        self.expect("hostile", "elements", self.one.run("return document.querySelectorAll('main img').length"), 0)

    def check_axe(self) -> None:
        for query in ("", "?sort=-effect&q=nareis"):
            self.look(query)
            self.findings += axe_pages.examine_open(self.one, self.page + query, axe_pages.axe_source())


def values_of(seen: dict) -> list[dict]:
    return [value for facet in seen["facets"] for value in facet["values"]]


def numbers(text: str) -> list[int]:
    return [int(word) for word in text.split() if word.isdigit()]


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """All findings about the filters of a site, and what was looked at."""
    site = Site(folder)
    with served(site.folder, prefix=PREFIX, policy=POLICY) as root, browser() as one:
        check = FilterCheck(site, root, one, "maatregelen/")
        whole = check.check_counts()
        tried = check.check_choices(whole)
        check.check_keyboard(whole)
        check.check_word(whole)
        check.check_sorting(whole)
        check.check_single()
        check.check_hostile()
        check.check_axe()
        for complaint in one.complaints():
            check.report("console", complaint)
    return check.findings, f"{tried} choices"


if __name__ == "__main__":
    sys.exit(tell("filter", *findings_in(folder_argument("list_filter.py"))))
