"""register.json and the pages say the same: every measure, list and cross-reference of the one is in the other."""

import json
import posixpath
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from findings import Finding, folder_argument, tell
from pages import Site


@dataclass
class Register:
    """The data file, and where it lies below the site's root."""

    file: str
    data: dict
    base: str | None

    def address(self, url: str) -> str:
        """A page's address below the site's root: absolute ones begin with the base, others go up to the root."""
        if self.base and url.startswith(self.base):
            return url[len(self.base):]
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(self.file), url))
        return joined + "/" if url.endswith("/") else joined

    def measures(self) -> dict[str, dict]:
        return {measure["id"]: measure for measure in self.data["measures"]}


class Comparison:
    """One comparison of the data with the pages."""

    def __init__(self, site: Site, register: Register) -> None:
        self.site = site
        self.register = register
        self.findings: list[Finding] = []
        self.measures = register.measures()
        self.address_of = {name: register.address(one["url"]) for name, one in self.measures.items()}
        self.measure_at = {address: name for name, address in self.address_of.items()}

    def run(self) -> list[Finding]:
        self.check_measures()
        for kind in ("streams", "instruments"):
            for entry in self.register.data[kind]:
                self.check_list(entry)
        for chapter in self.register.data["chapters"]:
            self.check_chapter(chapter)
        self.check_references()
        return self.findings

    def check_measures(self) -> None:
        """Each measure has a page, which begins with its title; each page of a measure is in the data."""
        for name, measure in self.measures.items():
            address = self.address_of[name]
            page = self.site.pages.get(address)
            if page is None:
                self.report(address, f"the measure '{name}' has no page")
            elif not page.title.startswith(measure["title"]):
                self.report(address, f"the page's title is not that of '{name}', {measure['title']!r}")
        folders = {posixpath.dirname(address.rstrip("/")) for address in self.measure_at}
        for address in self.site.pages:
            parent, _, name = address.rstrip("/").rpartition("/")
            if name and parent in folders and address not in self.measure_at:
                self.report(address, "the page of a measure that the data does not have")
        standing = {name for name, measure in self.measures.items() if not measure["withdrawn"]}
        for folder in folders:
            self.compare(f"{folder}/", "the list of all measures", standing, self.listed(f"{folder}/"))

    def check_list(self, entry: dict) -> None:
        """The page of a stream or instrument lists its measures and no others."""
        address = self.register.address(entry["url"])
        if address not in self.site.pages:
            self.report(address, f"'{entry['id']}' has no page")
            return
        self.compare(address, f"the list of '{entry['id']}'", set(entry["measures"]), self.listed(address))

    def check_chapter(self, chapter: dict) -> None:
        """A chapter has an id for each section, and links to the measures of each."""
        address = self.register.address(chapter["url"])
        page = self.site.pages.get(address)
        if page is None:
            self.report(address, f"the chapter '{chapter['id']}' has no page")
            return
        linked = self.linked(address)
        for section in chapter["sections"]:
            if section["id"] not in page.ids:
                self.report(address, f"the section '{section['id']}' is not there")
            for entry in section["measures"]:
                if self.address_of.get(entry["id"]) not in linked:
                    self.report(address, f"no link to '{entry['id']}', a measure of '{section['id']}'")

    def check_references(self) -> None:
        """A measure's references to the programme are the chapters' measures, seen from the other side."""
        chapters = {chapter["id"]: chapter for chapter in self.register.data["chapters"]}
        mirrored = {
            (entry["id"], f"{chapter['id']}#{section['id']}", entry["relation"])
            for chapter in chapters.values()
            for section in chapter["sections"]
            for entry in section["measures"]
        }
        stated = set()
        for name, measure in self.measures.items():
            if measure["withdrawn"]:
                continue
            linked = self.linked(self.address_of[name])
            for reference in measure["programme"]:
                if reference["relation"] is None:
                    continue  # an absent value: the register says that there is no section
                stated.add((name, reference["section"], reference["relation"]))
                chapter, _, anchor = reference["section"].partition("#")
                target = f"{self.register.address(chapters[chapter]['url'])}#{anchor}" if chapter in chapters else ""
                if target not in linked:
                    self.report(self.address_of[name], f"no link to the section '{reference['section']}'")
            for other in measure["related"]:
                if self.address_of.get(other["measure"]) not in linked:
                    self.report(self.address_of[name], f"no link to the related measure '{other['measure']}'")
        for reference in stated ^ mirrored:
            self.report(self.register.file, f"{reference} is in a measure or in its chapter, but not in both")

    def linked(self, address: str) -> set[str]:
        """What a page links to, with and without the fragment."""
        page = self.site.pages.get(address)
        references = page.references if page else []
        found = {self.resolved(address, one.address) for one in references if one.tag == "a"}
        return found | {target.partition("#")[0] for target in found}

    def listed(self, address: str) -> set[str]:
        """The measures that head a row of the page's tables of measures."""
        page = self.site.pages.get(address)
        rows = [self.resolved(address, target) for target in page.row_links] if page else []
        return {self.measure_at.get(target, target) for target in rows}

    def resolved(self, page: str, target: str) -> str:
        path, mark, fragment = target.partition("#")
        if "://" in path:
            return target
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
        joined = "" if joined == "." else joined
        ends = path.endswith("/") and joined and not joined.endswith("/")
        return joined + ("/" if ends else "") + mark + unquote(fragment)

    def compare(self, page: str, what: str, wanted: set[str], seen: set[str]) -> None:
        for name in wanted - seen:
            self.report(page, f"{what} lacks '{name}', which the data has")
        for name in seen - wanted:
            self.report(page, f"{what} has '{name}', which the data lacks")

    def report(self, page: str, detail: str) -> None:
        self.findings.append(Finding(page, "register-data", detail))


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """All differences between data and pages, and what was compared."""
    site = Site(folder)
    files = [name for name in site.files if posixpath.basename(name) == "register.json"]
    if len(files) != 1:
        return [Finding("register.json", "register-data", f"there are {len(files)} such files, not one")], "nothing"
    try:
        data = json.loads(Path(site.folder, files[0]).read_text("utf-8"))
        comparison = Comparison(site, Register(files[0], data, site.base))
        return comparison.run(), f"{len(comparison.measures)} measures, {len(site.pages)} pages"
    except (ValueError, KeyError, TypeError) as error:
        detail = f"not the document that it should be: {type(error).__name__} {error}"
        return [Finding(files[0], "register-data", detail)], "nothing"


if __name__ == "__main__":
    sys.exit(tell("register data", *findings_in(folder_argument("register_data.py"))))
