"""The written site as the checks see it: its pages, and what each page refers to."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Iterator

# The attributes that hold an address, by tag. `*` is any tag.
ADDRESS_ATTRIBUTES = {
    "a": ("href",),
    "area": ("href",),
    "link": ("href",),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "object": ("data",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "form": ("action",),
    "button": ("formaction",),
    "input": ("src", "formaction"),
}

# The languages that the interface may have beside the register's own, each in a folder of its own.
LANGUAGES = {"en", "nl"}

# The kinds of <link> that a browser loads by itself.
LOADED_LINKS = {
    "stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch", "manifest", "preconnect",
    "dns-prefetch",
}


@dataclass(frozen=True)
class Reference:
    """An address in a page: where it stands, and whether a browser loads it unasked."""

    tag: str
    address: str
    line: int
    is_loaded: bool
    rel: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"<{self.tag}> on line {self.line} to '{self.address}'"


@dataclass
class Page(HTMLParser):
    """One HTML text: ids, references, title, canonical address. Also reads SVG, for its ids."""

    text: str
    ids: list[str] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    canonical: str | None = None
    # The same page in each language, by its code; none when there is but one.
    alternates: dict[str, str] = field(default_factory=dict)
    # Where a browser goes on to from an old address.
    successor: str | None = None
    title: str = ""
    # What the row headers of tables of measures link to, in order.
    row_links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)
        self._in_title = False
        self._open_svgs = 0
        self._in_measure_table = self._in_row_header = False
        self.feed(self.text)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "svg":
            self._open_svgs += 1
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "table":
            self._in_measure_table = "measure-table" in values.get("class", "").split()
        if tag in ("th", "td"):
            self._in_row_header = tag == "th" and values.get("scope") == "row"
        if tag == "a" and self._in_measure_table and self._in_row_header:
            self.row_links.append(values.get("href", ""))
        self._in_title = tag == "title" and self._open_svgs == 0
        rel = frozenset(values.get("rel", "").lower().split())
        if tag == "link" and "canonical" in rel:
            self.canonical = values.get("href")
        if tag == "link" and "alternate" in rel and values.get("hreflang"):
            self.alternates[values["hreflang"]] = values.get("href")
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.successor = values.get("content", "").partition("url=")[2]
        for name in ADDRESS_ATTRIBUTES.get(tag, ()):
            if name in values:
                for address in addresses_of(name, values[name]):
                    loaded = bool(rel & LOADED_LINKS) if tag == "link" else tag not in ("a", "area", "form", "button")
                    self.references.append(Reference(tag, address, self.getpos()[0], loaded, rel))

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            self._open_svgs -= 1
        if tag == "table":
            self._in_measure_table = False
        self._in_title = False

    def handle_data(self, text: str) -> None:
        if self._in_title:
            self.title += text


def addresses_of(attribute: str, value: str) -> list[str]:
    """The addresses in an attribute's value: `srcset` holds several."""
    if attribute != "srcset":
        return [value.strip()]
    return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]


def address_of(file: str) -> str:
    """The address of a file below the site's root, as links write it: `streams/index.html` is `streams/`."""
    return file.removesuffix("index.html") if file == "index.html" or file.endswith("/index.html") else file


def kind_of(address: str) -> str:
    """Pages of one kind are made by one template: the path words of the address, and whether values follow them; in
    each language of the interface."""
    parts = address.rstrip("/").split("/")
    if parts[0] in LANGUAGES and len(parts) > 1:
        return f"{parts[0]}/{kind_of(address.removeprefix(parts[0] + '/'))}"
    return "/".join("*" if place % 2 else part for place, part in enumerate(parts))


class Site:
    """The folder that a build wrote."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder).resolve()
        if not (self.folder / "index.html").is_file():
            raise SystemExit(f"error: there is no site in {folder}: index.html is missing")
        self.files = sorted(self._files())
        self.pages = {
            address_of(name): Page((self.folder / name).read_text("utf-8"))
            for name in self.files
            if name.endswith(".html")
        }

    def _files(self) -> Iterator[str]:
        for path in self.folder.rglob("*"):
            name = path.relative_to(self.folder)
            if path.is_file() and not any(part.startswith(".") for part in name.parts):
                yield name.as_posix()

    @property
    def base(self) -> str | None:
        """The site's own absolute address, from the home page's canonical link."""
        return self.pages[""].canonical

    @property
    def redirects(self) -> set[str]:
        """The old addresses: pages that lead on to another."""
        return {address for address, page in self.pages.items() if page.successor is not None}

    def one_of_each_kind(self) -> list[str]:
        """The first page of each kind, for what is too slow to try on every page."""
        found: dict[str, str] = {}
        redirects = self.redirects
        for address in self.pages:
            found.setdefault("redirect" if address in redirects else kind_of(address), address)
        return list(found.values())
