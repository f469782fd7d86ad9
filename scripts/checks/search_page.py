"""The page for searching, in Chromium under the promised policy, below a path: the queries of search_queries.py find
what they must, each result leads to a passage that is there, and nothing is said on the console. Also: the script
folds and stems words as Swift does, the address keeps the query, and without script the page says where to go.
"""

import sys
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import axe_pages
from browser import Browser, browser
from findings import Finding, folder_argument, tell
from pages import Site
from search_queries import QUERIES, Query
from serving import POLICY, served

PREFIX = "/een/register/"
PAGE = "zoeken/"
KEYWORDS = "trefwoorden/"
WORDS = Path(__file__).resolve().parents[2] / "Tests/RegisterGenTests/Fixtures/search/words.tsv"

# Waits for the answer to a query and gives what a reader sees of it, with all results or the first ones.
ANSWER = """
const [query, isWhole, done] = arguments;
const place = document.querySelector("[data-search-results]");
const more = place.querySelector("[data-search-more]");
const results = () => [...place.querySelectorAll("li")].map((item) => ({
  address: item.querySelector("a").href,
  title: item.querySelector("a").textContent,
  kind: item.querySelector(".result-kind").textContent,
  text: item.querySelector(".result-text").textContent,
  marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent),
}));
const look = (since) => {
  const said = place.querySelector(".result-count").textContent;
  if (place.hidden || !said.includes(query.trim())) return setTimeout(look, 5, since);
  const count = results().length;
  if (isWhole && !more.hidden && count > since) {
    more.click();
    return setTimeout(look, 5, count);
  }
  if (isWhole && !more.hidden) return setTimeout(look, 5, since);
  const note = place.querySelector("[data-search-note]");
  done({said, note: note.hidden ? "" : note.textContent, results: results()});
};
look(0);
"""

FOLD = """
const [rows, done] = arguments;
import(new URL("search-words.js", document.querySelector("script[src$='/search.js']").src)).then(({wordsOf, stem}) =>
  done(rows.map(([language, text]) => wordsOf(text).map(({word}) => `${word}>${stem(word, language)}`))));
"""


class SearchCheck:
    """One look at the search of a site, at one root."""

    def __init__(self, site: Site, root: str, one: Browser) -> None:
        self.site, self.root, self.one = site, root, one
        self.findings: list[Finding] = []

    def report(self, what: str, rule: str, detail: str) -> None:
        self.findings.append(Finding(PAGE, rule, f"{what}: {detail}"))

    def ask(self, text: str) -> dict:
        self.one.open(f"{self.root}{PAGE}?q={quote(text)}")
        answer = self.one.run_async(ANSWER, text, True)
        for result in answer["results"]:
            result["address"] = unquote(result["address"]).removeprefix(self.root)
        for complaint in self.one.complaints():
            self.report(text, "console", complaint)
        return answer

    def check(self, query: Query) -> None:
        answer = self.ask(query.text)
        found = [result["address"] for result in answer["results"]]
        for address in query.finds:
            if not any(matches(one, address) for one in found[:10]):
                self.report(query.text, "finds", f"'{address}' is not among the first ten: {found[:10]}")
        if query.first and not (found and matches(found[0], query.first)):
            self.report(query.text, "ranks", f"'{query.first}' is not the first: {found[:3]}")
        for address in query.lacks:
            if any(one.split("#")[0] == address for one in found):
                self.report(query.text, "lacks", f"'{address}' is found")
        if query.most is not None and len(found) > query.most:
            self.report(query.text, "lacks", f"{len(found)} results, more than {query.most}: {found[:10]}")
        is_corrected = query.meant is not None and f"‘{query.meant}’" in answer["note"]
        if (query.meant is not None) != is_corrected or (query.meant is None and "komt niet voor" in answer["note"]):
            self.report(query.text, "meant", f"'{query.meant}' was meant; the page says '{answer['note']}'")
        if query.is_partial != ("Geen tekst heeft alle woorden" in answer["note"]):
            self.report(query.text, "partial", f"the page says '{answer['note']}'")
        if len(set(found)) < len(found):
            self.report(query.text, "once", "a result stands there twice")
        for result in answer["results"]:
            self.check_result(query, result)

    def check_result(self, query: Query, result: dict) -> None:
        address = urlsplit(result["address"])
        page = self.site.pages.get(address.path)
        if page is None or (address.fragment and address.fragment not in page.ids):
            self.report(query.text, "passage", f"there is no '{result['address']}'")
        if not result["marks"]:
            self.report(query.text, "marks", f"nothing is marked in '{result['title']}': {result['text']}")
        if not result["kind"].strip() or "[" in result["kind"] or not result["text"].strip():
            self.report(query.text, "result", f"'{result['title']}' has no kind or no text: {result}")

    # The page

    def check_words(self) -> None:
        """The script folds and stems as Swift does, which a test of Swift holds to the same file."""
        rows = [line.split("\t") for line in WORDS.read_text("utf-8").splitlines()[1:]]
        self.one.open(self.root + PAGE)
        for row, words in zip(rows, self.one.run_async(FOLD, [row[:2] for row in rows]), strict=True):
            if words != row[2:]:
                self.report(row[1], "words", f"{words} in the script, {row[2:]} in Swift")

    def check_typing(self) -> None:
        """Typing finds without the button, the address keeps the query, and Back brings the earlier one."""
        self.one.open(self.root)
        self.one.run("document.querySelector('.search-form input').value = 'collegegeld'")
        self.one.run("document.querySelector('.search-form').requestSubmit()")
        first = self.one.run_async(ANSWER, "collegegeld", True)
        field = self.one.driver.find_element("css selector", "[data-search] input")
        field.clear()
        field.send_keys("gezinsher")
        second = self.one.run_async(ANSWER, "gezinsher", True)
        address = self.one.run("return location.search")
        if address != "?q=gezinsher":
            self.report("typing", "address", f"the address has '{address}'")
        if first["results"] == second["results"] or not second["results"]:
            self.report("typing", "as-you-type", "the results did not change")
        self.one.run("history.back()")
        back = self.one.run_async(ANSWER, "collegegeld", True)
        if [result["address"] for result in back["results"]] != [result["address"] for result in first["results"]]:
            self.report("Back", "address", "the results are not those of the earlier query")
        title = self.one.run("return document.title")
        if not title.startswith("collegegeld"):
            self.report("Back", "page-title", f"the title is '{title}'")
        for complaint in self.one.complaints():
            self.report("typing", "console", complaint)

    def check_hostile(self) -> None:
        """A query is text, whatever it holds."""
        for text in ("<img src=x onerror=alert(1)> gezin", "gezin [query] {count} $& \\", "'\"><script>gezin</script>"):
            answer = self.ask(text)
            if text not in answer["said"]:
                self.report(text, "hostile", f"the page says '{answer['said']}'")
            if self.one.run("return document.querySelectorAll('main img, main script:not([src])').length"):
                self.report(text, "hostile", "the query became an element")

    def check_results_in_axe(self) -> None:
        self.ask("kennismigrnten")
        self.findings += axe_pages.examine_open(self.one, PAGE + "?q=", axe_pages.axe_source())

    def check_without_script(self) -> None:
        """The page says that searching needs JavaScript, shows no empty results, and leads on."""
        self.one.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
        self.one.open(self.root + PAGE + "?q=gezin")
        seen = [
            element.is_displayed()
            for element in self.one.driver.find_elements("css selector", "[data-without-script], [data-search-results]")
        ]
        links = self.one.driver.find_elements("css selector", "[data-without-script] + a[href$='trefwoorden/']")
        self.one.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
        if seen != [True, False] or not links:
            self.report("without script", "without-script", f"what is seen of note and results: {seen}")


def keyword_findings(site: Site) -> list[Finding]:
    """Every measure stands in the list of keywords, at most three links from the home page: the list, perhaps one of
    its pages, the measure."""
    def links(page: str) -> set[str]:
        references = site.pages[page].references if page in site.pages else []
        return {urljoin("/" + page, one.address).lstrip("/").split("#")[0] for one in references if one.tag == "a"}

    if KEYWORDS not in links(""):
        return [Finding("", "keywords", f"the home page does not lead to {KEYWORDS}")]
    parts = {page for page in links(KEYWORDS) if page.startswith(KEYWORDS)}
    reached = set().union(*(links(page) for page in parts | {KEYWORDS}))
    measures = {page for page in site.pages if page.startswith("maatregelen/") and page.count("/") == 2}
    current = {page for page in measures if "fact-panel" in site.pages[page].text}
    return [Finding(page, "keywords", "the measure stands under no keyword") for page in sorted(current - reached)]


def matches(found: str, wanted: str) -> bool:
    """Whether a result is the wanted page, and the wanted passage if one is named."""
    return found == wanted if "#" in wanted else found.split("#")[0] == wanted


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """All findings about the search of a site, and what was looked at."""
    site = Site(folder)
    with served(site.folder, prefix=PREFIX, policy=POLICY) as root, browser() as one:
        check = SearchCheck(site, root, one)
        check.check_words()
        for query in QUERIES:
            check.check(query)
        check.check_typing()
        check.check_hostile()
        check.check_results_in_axe()
        check.check_without_script()
    return check.findings + keyword_findings(site), f"{len(QUERIES)} queries, and the keywords"


if __name__ == "__main__":
    sys.exit(tell("search", *findings_in(folder_argument("search_page.py"))))
