"""Follows every link of the site as a browser would, at a server's root and under a path.

Checks that everything referred to is there, fragments included; that no page needs another host; that every
page can be reached from the home page; and that sitemap.xml and robots.txt say the same.
"""

import http.client
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as XML
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from findings import Finding, folder_argument, tell
from pages import Page, Reference, Site
from serving import served

SUB_PATH = "/een/register/"
SITEMAP_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITEMAP_SCHEMA = Path(__file__).resolve().parents[3] / "shared/data/sitemap/sitemap.xsd"
# Pages that no page links to and no sitemap lists.
UNLISTED = {"404.html"}
CSS_ADDRESS = re.compile(r"""url\(\s*['"]?([^'")]+)['"]?\s*\)|@import\s+['"]([^'"]+)['"]""")
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass
class Answer:
    """What the server said to one request, and the page in it if it is one."""

    status: int
    kind: str
    text: str
    page: Page | None

    def has(self, fragment: str) -> bool:
        return self.page is not None and fragment in self.page.ids


class Crawl:
    """One walk through the site from the home page, at one root."""

    def __init__(self, site: Site, root: str) -> None:
        self.site = site
        self.root = root
        self.findings: list[Finding] = []
        self.answers: dict[str, Answer] = {}
        self.connection = http.client.HTTPConnection(urlsplit(root).netloc)

    def walk(self) -> set[str]:
        """Follows the links breadth first and returns the addresses of the pages that were reached."""
        reached = {self.root}
        queue = deque(self.root + page for page in ["", *sorted(unlisted(self.site) & set(self.site.pages))])
        while queue:
            address = queue.popleft()
            for target in self._targets(address):
                if target not in reached:
                    reached.add(target)
                    queue.append(target)
        self.connection.close()
        return {address.removeprefix(self.root) for address in reached}

    def _targets(self, address: str) -> list[str]:
        """The site's own addresses that the page or style sheet refers to, each looked at."""
        answer = self._get(address)
        if "css" in answer.kind:
            return self._style_sheet_targets(address, answer.text)
        if answer.page is None or "html" not in answer.kind:
            return []
        self._check_ids(address, answer.page)
        targets = (self._check(address, reference) for reference in answer.page.references)
        return [target for target in targets if target is not None]

    def _style_sheet_targets(self, address: str, text: str) -> list[str]:
        found = []
        for match in CSS_ADDRESS.finditer(CSS_COMMENT.sub("", text)):
            reference = Reference("css url", match[1] or match[2], 0, True)
            found.append(self._check(address, reference))
        return [target for target in found if target is not None]

    def _check(self, page: str, reference: Reference) -> str | None:
        """Reports what is wrong with one reference; returns its address without fragment if it is ours."""
        if "canonical" in reference.rel or "alternate" in reference.rel:
            return None
        address, is_absolute = self._localized(page, urljoin(page, reference.address), reference.address)
        where = urlsplit(address)
        if where.scheme == "mailto" and not reference.is_loaded:
            return None
        if where.scheme not in ("http", "https"):
            return self._report(page, "scheme", f"{reference} has a scheme that is not allowed")
        if not address.startswith(self.root):
            if where.netloc == urlsplit(self.root).netloc:
                return self._report(page, "inside-the-site", f"{reference} leaves the folder of the site")
            if reference.is_loaded:
                return self._report(page, "own-host", f"{reference} loads from another host")
            return None
        if is_absolute and page.removeprefix(self.root) not in UNLISTED:
            self._report(page, "relative-link", f"{reference} is absolute: the site would not work elsewhere")
        return self._check_target(page, reference, address)

    def _localized(self, page: str, address: str, written: str) -> tuple[str, bool]:
        """An absolute address of the published site becomes the one that is served here.

        So does a path on the page that a server shows at any depth: it counts from the published site's host.
        """
        base = self.site.base
        if base and address.startswith(base):
            return self.root + address[len(base):], True
        path = urlsplit(base).path if base else None
        if path and written.startswith(path) and page.removeprefix(self.root) in UNLISTED:
            return self.root + written[len(path):], True
        return address, urlsplit(written).scheme == "" and written.startswith("/")

    def _check_target(self, page: str, reference: Reference, address: str) -> str:
        where = urlsplit(address)
        target = where._replace(fragment="", query="").geturl()
        answer = self._get(target)
        if answer.status in (301, 302):
            self._report(page, "direct-link", f"{reference} is redirected: write the address with its slash")
        elif answer.status != 200:
            self._report(page, "broken-link", f"{reference} is not there ({answer.status})")
        elif where.fragment and not answer.has(unquote(where.fragment)):
            self._report(page, "broken-fragment", f"{reference}: the page has no such id")
        elif reference.address.endswith("#"):
            self._report(page, "broken-fragment", f"{reference}: the fragment is empty")
        return target

    def _check_ids(self, address: str, page: Page) -> None:
        seen: set[str] = set()
        for name in page.ids:
            if name in seen:
                self._report(address, "unique-id", f"the id '{name}' stands there twice")
            seen.add(name)

    def _get(self, address: str) -> Answer:
        if address not in self.answers:
            self.connection.request("GET", urlsplit(address).path)
            response = self.connection.getresponse()
            body = response.read().decode("utf-8", "replace")
            kind = response.getheader("Content-Type", "")
            is_markup = response.status == 200 and ("html" in kind or "svg" in kind)
            self.answers[address] = Answer(response.status, kind, body, Page(body) if is_markup else None)
        return self.answers[address]

    def _report(self, page: str, rule: str, detail: str) -> None:
        self.findings.append(Finding(page.removeprefix(self.root), rule, detail))


def unlisted(site: Site) -> set[str]:
    """The pages that no page links to and no sitemap lists."""
    return UNLISTED | site.redirects


def check_redirects(site: Site) -> list[Finding]:
    """A page at an old address leads on to a page by all three of its ways, and asks not to be indexed."""
    findings = []
    for address in site.redirects:
        page = site.pages[address]
        target = urljoin("/" + address, page.successor or "").removeprefix("/")
        links = {urljoin("/" + address, one.address).removeprefix("/") for one in page.references if one.tag == "a"}
        if target not in site.pages or target in site.redirects:
            findings.append(Finding(address, "redirect", f"leads on to '{target}', which is no page"))
        if target not in links:
            findings.append(Finding(address, "redirect", f"has no link to '{target}'"))
        if site.base is not None and page.canonical != site.base + target:
            findings.append(Finding(address, "redirect", f"the canonical link is {page.canonical!r}"))
        if '<meta name="robots" content="noindex">' not in page.text:
            findings.append(Finding(address, "redirect", "does not ask to be left out of search engines"))
    return findings


def check_reached(site: Site, reached: set[str]) -> list[Finding]:
    """Every page can be found by following links from the home page."""
    lost = set(site.pages) - reached - unlisted(site)
    return [Finding(page, "reachable", "no path of links leads here from the home page") for page in lost]


def check_alternates(site: Site) -> list[Finding]:
    """The same page in other languages is there, is its own address, and says so of this one."""
    findings = []
    for address, page in site.pages.items():
        own = site.base and [code for code, other in page.alternates.items() if other == site.base + address]
        if page.alternates and len(own or []) != 1:
            findings.append(Finding(address, "alternates", f"it is not one of its own languages: {page.alternates!r}"))
        for code, other in page.alternates.items():
            target = site.pages.get(other.removeprefix(site.base or ""))
            if target is None or target.alternates != page.alternates:
                findings.append(Finding(address, "alternates", f"the page in '{code}', '{other}', does not lead back"))
    return findings


def check_canonical(site: Site) -> list[Finding]:
    """With a base address, every page names its own absolute address."""
    base = site.base
    if base is None:
        return []
    return [
        Finding(address, "canonical", f"the canonical link is {page.canonical!r}, not '{base}{address}'")
        for address, page in site.pages.items()
        if page.successor is None
        and page.canonical != base + address
        and not (address in UNLISTED and page.canonical is None)
    ]


def check_sitemap(site: Site) -> list[Finding]:
    """sitemap.xml lists every page once and nothing else, and is valid."""
    file = site.folder / "sitemap.xml"
    if site.base is None:
        return [Finding("sitemap.xml", "sitemap", "the home page has no canonical link to compare with")]
    if not file.is_file():
        return [Finding("sitemap.xml", "sitemap", "there is none")]
    try:
        root = XML.parse(file).getroot()
    except XML.ParseError as error:
        return [Finding("sitemap.xml", "sitemap", f"not well-formed: {error}")]
    listed = [(place.text or "").strip() for place in root.iter(SITEMAP_NAMESPACE + "loc")]
    wanted = {site.base + address for address in site.pages if address not in unlisted(site)}
    findings = [Finding("sitemap.xml", "sitemap", f"does not list {page}") for page in wanted - set(listed)]
    findings += [Finding("sitemap.xml", "sitemap", f"lists {page}, which is no page") for page in set(listed) - wanted]
    findings += [Finding("sitemap.xml", "sitemap", f"lists {page} twice") for page in listed if listed.count(page) > 1]
    return findings + validate_sitemap(file)


def validate_sitemap(file: Path) -> list[Finding]:
    """The sitemap against its schema, where schema and validator are there."""
    if not SITEMAP_SCHEMA.is_file() or shutil.which("xmllint") is None:
        print("crawl: skipped: sitemap.xml against its schema (the schema or xmllint is not here)")
        return []
    command = ["xmllint", "--noout", "--nonet", "--schema", str(SITEMAP_SCHEMA), str(file)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line for line in run.stderr.splitlines() if "error" in line]
    return [Finding("sitemap.xml", "sitemap-schema", line.split("error : ")[-1]) for line in lines]


def check_robots(site: Site) -> list[Finding]:
    """robots.txt is there and names the sitemap."""
    file = site.folder / "robots.txt"
    if not file.is_file():
        return [Finding("robots.txt", "robots", "there is none")]
    text = file.read_text("utf-8")
    if site.base and f"Sitemap: {site.base}sitemap.xml" not in text.splitlines():
        return [Finding("robots.txt", "robots", "does not name the sitemap")]
    return []


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """All findings of the crawl, and what was looked at."""
    site = Site(folder)
    findings = [*check_canonical(site), *check_alternates(site), *check_redirects(site), *check_sitemap(site), *check_robots(site)]
    references = 0
    for prefix in ("/", SUB_PATH):
        with served(site.folder, prefix) as root:
            crawl = Crawl(site, root)
            reached = crawl.walk()
            findings += [*crawl.findings, *check_reached(site, reached)]
            references += sum(len(answer.page.references) for answer in crawl.answers.values() if answer.page)
    return findings, f"{len(site.pages)} pages, {references} references, at / and {SUB_PATH}"


if __name__ == "__main__":
    sys.exit(tell("crawl", *findings_in(folder_argument("crawl.py"))))
