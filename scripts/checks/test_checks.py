"""Shows that each check can fail: a small good site is clean, and each spoilt page gives just the finding it should."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import axe_pages
import crawl
import html_checker
import page_rules

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


class CrawlTests(ChecksTest):
    def test_a_good_site_is_clean(self) -> None:
        pages = {"goed": page("goed/", '<h1 id="kop">Goed</h1><a href="../#inhoud">op</a><a href="#kop">kop</a>')}
        self.assertEqual(self.rules(crawl, self.site(pages)), {})

    def test_each_bad_reference_is_found(self) -> None:
        bodies = dict([
            spoilt("broken-link", "weg", '<a href="../nergens/">weg</a>'),
            spoilt("broken-link", "beeld", '<img src="nergens.png" alt="">'),
            spoilt("broken-link", "bron", '<img srcset="../icon.svg 1x, nergens.png 2x" src="../icon.svg" alt="">'),
            spoilt("broken-fragment", "anker", '<a href="../#nergens">weg</a>'),
            spoilt("broken-fragment", "leeg-anker", '<a href="#">weg</a>'),
            spoilt("broken-fragment", "vorm", '<svg><use href="../icon.svg#nergens"/></svg>'),
            spoilt("direct-link", "omweg", '<a href="../weg">zonder streep</a>'),
            spoilt("relative-link", "vast", f'<a href="{BASE}weg/">vast</a>'),
            spoilt("inside-the-site", "wortel", '<a href="/weg/">wortel</a>'),
            spoilt("own-host", "gast", '<script src="https://elders.example/a.js"></script>'),
            spoilt("own-host", "gaststijl", "", head='<link rel="stylesheet" href="https://elders.example/a.css">'),
            spoilt("scheme", "schema", '<a href="javascript:alert(1)">klik</a>'),
            spoilt("unique-id", "dubbel", '<p id="a">a</p><p id="a">b</p>'),
            spoilt("", "goed", '<a href="https://elders.example/">elders</a><svg><use href="../icon.svg#vorm"/></svg>'),
        ])
        site = self.site({name: text for name, (_, text) in bodies.items()})
        found = self.rules(crawl, site)
        # At a server's root the path /weg/ exists, so that there it is only absolute.
        self.assertEqual(found.pop("wortel/"), {"inside-the-site", "relative-link"})
        for name, (rule, _) in bodies.items():
            if name != "wortel":
                with self.subTest(name):
                    self.assertEqual(found.pop(f"{name}/", set()), {rule} if rule else set())
        self.assertEqual(found, {})

    def test_a_page_without_a_link_to_it_is_found(self) -> None:
        site = self.site()
        site.write("los/index.html", page("los/", "<h1>Los</h1>"))
        self.assertEqual(self.rules(crawl, site), {"los/": {"reachable"}, "sitemap.xml": {"sitemap"}})

    def test_a_sitemap_that_lists_too_much_or_is_broken_is_found(self) -> None:
        site = self.site()
        text = Path(site.folder, "sitemap.xml").read_text("utf-8")
        for bad in (text.replace("<url>", f"<url><loc>{BASE}x/</loc></url><url>", 1), text[:-3], ""):
            with self.subTest(bad[-40:]):
                site.write("sitemap.xml", bad)
                self.assertEqual(self.rules(crawl, site), {"sitemap.xml": {"sitemap"}})

    def test_a_missing_sitemap_and_robots_are_found(self) -> None:
        site = self.site()
        site.remove("sitemap.xml")
        site.remove("robots.txt")
        self.assertEqual(self.rules(crawl, site), {"sitemap.xml": {"sitemap"}, "robots.txt": {"robots"}})

    @unittest.skipUnless(crawl.SITEMAP_SCHEMA.is_file(), "the sitemap's schema is not here")
    def test_a_sitemap_against_its_schema_is_found(self) -> None:
        site = self.site()
        text = Path(site.folder, "sitemap.xml").read_text("utf-8")
        site.write("sitemap.xml", text.replace("</url>", "<priority>7</priority></url>", 1))
        self.assertEqual(self.rules(crawl, site), {"sitemap.xml": {"sitemap-schema"}})

    def test_a_wrong_canonical_link_is_found(self) -> None:
        site = self.site({"goed": page("anders/", "<h1>Goed</h1>")})
        self.assertEqual(self.rules(crawl, site), {"goed/": {"canonical"}})

    def test_a_style_sheet_s_addresses_are_followed(self) -> None:
        site = self.site()
        site.write("site.css", "/* url(x.png) */ body { background: url('nergens.png') }")
        self.assertEqual(self.rules(crawl, site), {"site.css": {"broken-link"}})


class HTMLCheckerTests(ChecksTest):
    def test_errors_and_warnings_are_found_and_a_good_page_is_clean(self) -> None:
        self.assert_each_is_found(html_checker, dict([
            spoilt("html-error", "datum", '<p><time datetime="2025-Q1">eerste kwartaal</time></p>'),
            spoilt("html-error", "nest", "<ul><p>geen li</p></ul>"),
            spoilt("html-warning", "kop", "<section><p>zonder kop</p></section>"),
            spoilt("", "goed", "<section><h2>Met kop</h2></section>"),
        ]))


class AxeTests(ChecksTest):
    def test_violations_in_every_mode_are_found_and_a_good_page_is_clean(self) -> None:
        self.assert_each_is_found(axe_pages, dict([
            spoilt("axe-color-contrast", "bleek", '<p class="pale">Bleek op bleek, niet te lezen</p>'),
            spoilt("axe-color-contrast", "donker", '<p class="dark-pale">In het donker niet te lezen</p>'),
            spoilt("axe-image-alt", "beeld", '<img src="../icon.svg" width="9" height="9">'),
            spoilt("axe-target-size", "klein", '<a class="tiny" href="../">a</a><a class="tiny" href="#inhoud">b</a>'),
            spoilt("axe-heading-order", "koppen", "<h4>Vier na een</h4>"),
            spoilt(
                "axe-color-contrast-undecided", "tekening",
                '<svg role="img" width="90" height="30"><title>Tien</title><rect width="90" height="30" fill="#777"/>'
                '<text x="5" y="20" fill="#888">tien stuks</text></svg>',
            ),
            spoilt(
                "", "goed",
                '<p>Goed te lezen</p><svg role="img" width="90" height="30"><title>Tien</title>'
                '<rect width="90" height="30" fill="#fff"/><text x="5" y="20" fill="#222">tien stuks</text></svg>',
            ),
        ]))


def table(rows: str, extra: str = "") -> str:
    head = '<tr><th scope="col">Stroom</th><th scope="col">Wet</th><th scope="col">Besluit</th><th scope="col">Totaal</th></tr>'
    return f'<table class="matrix"><caption>Aantallen</caption>{head}{rows}</table>{extra}'


def row(name: str, *numbers: int) -> str:
    *parts, total = numbers
    cells = "".join(f"<td>{number}</td>" for number in parts)
    return f'<tr><th scope="row">{name}</th>{cells}<td class="total">{total}</td></tr>'


def foot(*numbers: int) -> str:
    cells = "".join(f'<td class="total">{number}</td>' for number in numbers)
    return f'<tr><th scope="row">Totaal</th>{cells}</tr>'


class PageRulesTests(ChecksTest):
    def test_each_rule_finds_its_fault_and_a_good_page_is_clean(self) -> None:
        good_rows = row("Asiel", 1, 2, 3) + row("Studie", 4, 0, 4)
        self.assert_each_is_found(page_rules, dict([
            spoilt("", "goed", table(good_rows + foot(5, 2, 7), '<p><abbr title="te bepalen">ntb</abbr></p>')),
            spoilt("", "goed-engels", '<p lang="en">This is what the law says for the applicants</p>'),
            spoilt("", "goed-vorm", '<p><span class="effect"><svg aria-hidden="true"></svg></span> minder</p>'),
            spoilt("one-h1", "twee-koppen", "<h1>Nog een</h1>"),
            spoilt("one-h1", "geen-kop", "<p>niets</p>", heading=""),
            spoilt("heading-order", "sprong", "<h3>Drie na een</h3>"),
            spoilt("skip-link", "zonder-sprong", "<p>a</p>", skip=False),
            spoilt("language", "taal", "<p>a</p>", html=""),
            spoilt("foreign-text", "engels", "<p>This is what the law says for the applicants</p>"),
            spoilt("table-markup", "tabel", "<table><tr><th scope='col'>a</th></tr><tr><td>1</td></tr></table>"),
            spoilt("table-markup", "bereik", "<table><caption>t</caption><tr><th>a</th><td>1</td></tr></table>"),
            spoilt("link-text", "gelijk", '<a href="../taal/">hier</a> <a href="../tabel/">hier</a>'),
            spoilt("empty-link", "leeg", '<a href="../taal/"><svg aria-hidden="true"></svg></a>'),
            spoilt("drawing-name", "tekening", '<svg role="img" width="9" height="9"></svg>'),
            spoilt("drawing-name", "rol", '<svg width="9" height="9"></svg>'),
            spoilt(
                "shape-contrast", "bleke-vorm",
                '<svg aria-hidden="true" width="9" height="9"><path class="faint" d="M0 0h9v9z"/></svg>',
            ),
            spoilt("abbreviation", "afkorting", "<p><abbr>ntb</abbr></p>"),
            spoilt("words", "vorm", '<p><span class="effect"><svg aria-hidden="true"></svg></span> <a href="../">x</a></p>'),
            spoilt("motion", "beweging", '<p class="moves">a</p>'),
            spoilt("matrix-totals", "rij", table(row("Asiel", 1, 2, 4) + row("Studie", 4, 0, 4) + foot(5, 2, 8))),
            spoilt("matrix-totals", "kolom", table(good_rows + foot(6, 2, 8))),
            spoilt("matrix-totals", "hoek", table(good_rows + foot(5, 2, 9))),
            spoilt("matrix-totals", "zonder-totaal", table('<tr><th scope="row">Asiel</th><td>1</td></tr>')),
            spoilt("focus-visible", "onzichtbaar", '<a class="bare" href="../taal/">zonder rand</a>'),
            spoilt("leftover", "rest", "<p>{{titel}}</p>"),
            spoilt("leftover", "optie", '<p>Optional("a")</p>'),
            spoilt("page-title", "titel-a", "<p>a</p>", title="Dezelfde"),
            spoilt("page-title", "titel-b", "<p>a</p>", title="Dezelfde"),
            spoilt("console", "extern", '<img src="../nergens.png" alt="">'),
        ]))

    def test_text_that_is_cut_off_is_found(self) -> None:
        found = self.rules(page_rules, self.site(dict([
            ("knip", page("knip/", '<h1>Knip</h1><p class="cut">een<br>twee<br>drie</p>')),
            ("krap", page("krap/", '<h1>Krap</h1><p class="tight">elf letters</p>')),
        ])))
        self.assertEqual(found, {"knip/": {"clipped", "text-spacing"}, "krap/": {"text-spacing"}})

    def test_what_is_too_wide_is_found_with_either_spacing(self) -> None:
        site = self.site({"breed": page("breed/", '<h1>Breed</h1><div class="wide">te breed</div>')})
        self.assertEqual(self.rules(page_rules, site), {"breed/": {"fits-320-px", "text-spacing"}})

    def test_inline_code_is_found_by_rule_and_by_policy(self) -> None:
        found = self.rules(page_rules, self.site(dict([
            ("stijl", page("stijl/", '<h1>a</h1><p style="color: red">rood</p>')),
            ("blok", page("blok/", "<h1>a</h1>", head="<style>p { color: red }</style>")),
            ("code", page("code/", "<h1>a</h1><script>1</script>")),
            ("klik", page("klik/", '<h1>a</h1><button onclick="1">klik</button>')),
        ])))
        both = {"no-inline-code", "console"}
        self.assertEqual(found.pop("klik/") | {"console"}, both)
        self.assertEqual(found, {"stijl/": both, "blok/": both, "code/": both})


if __name__ == "__main__":
    unittest.main()
