"""What the tests of the checks stand on: a small good site, and pages to spoil."""

import tempfile
import unittest
from pathlib import Path

BASE = "https://register.example/"
STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #222; --link: #036; }
@media (prefers-color-scheme: dark) { :root { --paper: #111; --ink: #eee; --link: #9cf; } }
body { background: var(--paper); color: var(--ink); font: 18px/1.5 sans-serif; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid currentColor; }
.pale { color: #888; background: #999; }
.dark-pale { color: light-dark(#222, #333); }
.wide { inline-size: 600px; }
.bare:focus { outline: none; }
.cut { block-size: 1.5em; overflow: hidden; }
.tight { inline-size: 9ch; overflow: hidden; white-space: nowrap; }
.moves { transition: color 1s; }
.faint { fill: light-dark(#222, #333); }
.tiny { display: inline-block; inline-size: 10px; block-size: 10px; line-height: 10px; overflow: visible; }
"""


def page(address: str, body: str, title: str = "", head: str = "", html: str = 'lang="nl"', skip: bool = True) -> str:
    """A good page, for the body to spoil."""
    up = "../" * address.count("/")
    skip_link = '<a href="#inhoud">Naar de inhoud</a>' if skip else ""
    return f"""<!doctype html>
<html {html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title or "Bladzijde " + (address or "start")}</title>
<link rel="canonical" href="{BASE}{address}">
<link rel="icon" href="{up}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{up}site.css">
{head}
</head>
<body>
<header>{skip_link}<nav aria-label="Hoofdmenu"><a href="{up or "./"}">Start</a></nav></header>
<main id="inhoud" tabindex="-1">
{body}
</main>
</body>
</html>
"""


class TestSite:
    """A site of a home page and the given pages in a temporary folder."""

    def __init__(self, pages: dict[str, str], files: dict[str, str] | None = None) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.folder = self._folder.name
        links = "".join(f'<li><a href="{name}/">Naar {name}</a></li>' for name in pages)
        listed = "".join(f"<url><loc>{BASE}{name}</loc></url>" for name in ["", *(f"{one}/" for one in pages)])
        self.write("index.html", page("", f"<h1>Start</h1><ul>{links}<li><a href='#inhoud'>Op</a></li></ul>"))
        self.write("site.css", STYLE)
        self.write("icon.svg", '<svg xmlns="http://www.w3.org/2000/svg"><path id="vorm" d="M0 0h9v9z"/></svg>')
        self.write("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {BASE}sitemap.xml\n")
        schema = "http://www.sitemaps.org/schemas/sitemap/0.9"
        self.write("sitemap.xml", f'<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="{schema}">{listed}</urlset>')
        for name, text in pages.items():
            self.write(f"{name}/index.html", text)
        for name, text in (files or {}).items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        path = Path(self.folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def remove(self, name: str) -> None:
        Path(self.folder, name).unlink()

    def close(self) -> None:
        self._folder.cleanup()


class ChecksTest(unittest.TestCase):
    """What the suites share: a site that goes with the test, and what a check finds page by page."""

    def site(self, pages: dict[str, str] | None = None, files: dict[str, str] | None = None) -> TestSite:
        site = TestSite(pages or {}, files)
        self.addCleanup(site.close)
        return site

    def rules(self, check, site: TestSite) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for finding in check.findings_in(site.folder)[0]:
            found.setdefault(finding.page, set()).add(finding.rule)
        return found

    def assert_each_is_found(self, check, bodies: dict[str, tuple[str, str]]) -> None:
        """One run over a site whose every page is spoilt once; a page named `goed...` is to be clean."""
        pages = {name: text for name, (_, text) in bodies.items()}
        found = self.rules(check, self.site(pages))
        for name, (rule, _) in bodies.items():
            with self.subTest(name):
                self.assertEqual(found.pop(f"{name}/", set()), {rule} if rule else set())
        self.assertEqual(found, {})


def spoilt(rule: str, name: str, body: str, heading: str = "<h1>Goed</h1>", **options) -> tuple[str, tuple[str, str]]:
    return name, (rule, page(f"{name}/", heading + body, **options))
