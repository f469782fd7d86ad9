"""The citations of all measures, as programs read them: pybtex parses the BibTeX, and each says what the data says."""

import html
import json
import posixpath
import re
import sys
from pathlib import Path

from pybtex.database import BibliographyData, parse_string
from pybtex.exceptions import PybtexError

from findings import Finding, folder_argument, tell
from pages import Site
from register_data import Register

# What TeX prints for the commands that a citation may hold.
PRINTED = {
    r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}", r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^", r"\textless{}": "<", r"\textgreater{}": ">", r"\textbar{}": "|", r"\&": "&",
    r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_",
}
COMMAND = re.compile("|".join(re.escape(command) for command in PRINTED))
# The variables of CSL 1.0.2 that a citation may have, and what they hold.
VARIABLES = {
    "id": str, "type": str, "title": str, "author": list, "container-title": str, "publisher": str, "language": str,
    "issued": dict, "version": str, "URL": str,
}
FIELDS = {"title", "howpublished", "year", "month", "note", "url"}


def printed(text: str) -> str:
    """A field as TeX prints it; a command or brace that is left over stays, so that it differs from any title."""
    inner = text[1:-1] if text.startswith("{") and text.endswith("}") else text
    left = COMMAND.sub("", inner)
    return text if re.search(r"[\\{}%$#_&~^]", left) else COMMAND.sub(lambda match: PRINTED[match[0]], inner)


class Citations:
    """One comparison of the two files and the pages with the data."""

    def __init__(self, site: Site, register: Register, base: str | None) -> None:
        self.site = site
        self.register = register
        self.base = base
        self.findings: list[Finding] = []
        self.measures = register.measures()

    def run(self) -> list[Finding]:
        bibtex = self.read(".bib")
        if bibtex is not None:
            self.check_bibtex(*bibtex)
        items = self.read(".csl.json")
        if items is not None:
            self.check_items(*items)
        self.check_pages(bibtex[1] if bibtex else "")
        return self.findings

    def read(self, ending: str) -> tuple[str, str] | None:
        """The one file beside the data that ends so: its name and its text."""
        folder = posixpath.dirname(self.register.file)
        names = [name for name in self.site.files if posixpath.dirname(name) == folder and name.endswith(ending)]
        if len(names) != 1:
            self.report(self.register.file, f"there are {len(names)} files *{ending} beside it, not one")
            return None
        return names[0], Path(self.site.folder, names[0]).read_text("utf-8")

    def check_bibtex(self, name: str, text: str) -> None:
        try:
            entries: BibliographyData = parse_string(text, "bibtex")
        except PybtexError as error:
            self.report(name, f"no BibTeX: {error}")
            return
        self.compare(name, list(self.measures), list(entries.entries))
        for key, entry in entries.entries.items():
            for field in set(entry.fields) - FIELDS:
                self.report(name, f"'{key}' has a field '{field}'")
            self.check_texts(name, key, printed(entry.fields.get("title", "")), entry.fields.get("url"))
            if len(entry.persons.get("author", [])) != 1:
                self.report(name, f"'{key}' has not one author")

    def check_items(self, name: str, text: str) -> None:
        try:
            items = json.loads(text)
            self.compare(name, list(self.measures), [item["id"] for item in items])
            for item in items:
                self.check_item(name, item)
        except (ValueError, KeyError, TypeError) as error:
            self.report(name, f"no CSL-JSON: {type(error).__name__} {error}")

    def check_item(self, name: str, item: dict) -> None:
        for key, value in item.items():
            if not isinstance(value, VARIABLES.get(key, ())):
                self.report(name, f"'{item['id']}' has '{key}' with {value!r}")
        if item["type"] != "webpage" or [set(author) for author in item["author"]] != [{"literal"}]:
            self.report(name, f"'{item['id']}' is no page with one author")
        if ("issued" in item) != ("version" in item):
            self.report(name, f"'{item['id']}' has a date without a revision, or a revision without a date")
        parts = item.get("issued", {"date-parts": [[2000, 1, 1]]})["date-parts"]
        if len(parts) != 1 or len(parts[0]) != 3 or not all(isinstance(part, int) for part in parts[0]):
            self.report(name, f"'{item['id']}' has the date {parts}")
        self.check_texts(name, item["id"], item["title"], item.get("URL"))

    def check_texts(self, name: str, key: str, title: str, address: str | None) -> None:
        measure = self.measures.get(key)
        if measure is None:
            return
        if title != measure["title"]:
            self.report(name, f"'{key}' has the title {title!r}, in the data {measure['title']!r}")
        if address != (measure["url"] if self.base else None):
            self.report(name, f"'{key}' has the address {address!r}")

    def check_pages(self, bibtex: str) -> None:
        """Each page says the title and the address in words, and has its entry of the file."""
        for key, measure in self.measures.items():
            address = self.register.address(measure["url"])
            page = self.site.pages.get(address)
            words = re.search(r'<p class="citation">(.*?)</p>', page.text, re.S) if page else None
            text = html.unescape(re.sub(r"<[^>]*>", "", words[1])) if words else ""
            if measure["title"] not in text or (self.base and not text.endswith(measure["url"])):
                self.report(address, f"the citation in words is {text!r}")
            written = re.findall(r"<code>(@misc.*?)</code>", page.text, re.S) if page else []
            codes = [html.unescape(code) for code in written]
            if len(codes) != 1 or f"{codes[0]}\n\n" not in bibtex:
                self.report(address, "the page has no entry of the BibTeX file")

    def compare(self, name: str, wanted: list[str], found: list[str]) -> None:
        if wanted != found:
            odd = sorted(set(wanted) ^ set(found))
            self.report(name, f"not the measures of the data: {', '.join(odd) or 'another order'}")

    def report(self, page: str, detail: str) -> None:
        self.findings.append(Finding(page, "citations", detail))


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """What is wrong with the citations, and what was looked at."""
    site = Site(folder)
    files = [name for name in site.files if posixpath.basename(name) == "register.json"]
    if len(files) != 1:
        return [Finding("register.json", "citations", f"there are {len(files)} such files, not one")], "nothing"
    data = json.loads(Path(site.folder, files[0]).read_text("utf-8"))
    citations = Citations(site, Register(files[0], data, site.base), data["register"]["url"])
    return citations.run(), f"{len(citations.measures)} measures"


if __name__ == "__main__":
    sys.exit(tell("citations", *findings_in(folder_argument("citations.py"))))
