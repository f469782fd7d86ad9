"""Shows that each check can fail: a small good site is clean, and each spoilt page gives just the finding it should."""

import unittest
from pathlib import Path

import axe_pages
import crawl
import html_checker
import page_rules
from spoilt_site import BASE, ChecksTest, page, spoilt


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

    def test_a_page_at_an_old_address_that_does_not_lead_on_is_found(self) -> None:
        def old(target: str, canonical: str, link: str, robots: str = '<meta name="robots" content="noindex">') -> str:
            refresh = f'<meta http-equiv="refresh" content="0; url={target}">{robots}'
            return page(canonical, f'<h1>Oud</h1><a href="{link}">nieuw</a>', head=refresh)

        site = self.site({"nieuw": page("nieuw/", "<h1>Nieuw</h1>")})
        pages = {
            "goed": old("../nieuw/", "nieuw/", "../nieuw/"),
            "nergens": old("../nergens/", "nergens/", "../nieuw/"),
            "kring": old("../goed/", "goed/", "../goed/"),
            "adres": old("../nieuw/", "adres/", "../nieuw/"),
            "zonder-link": old("../nieuw/", "nieuw/", "../"),
            "gevonden": old("../nieuw/", "nieuw/", "../nieuw/", robots=""),
        }
        for name, text in pages.items():
            site.write(f"{name}/index.html", text)
        bad = {f"{name}/": {"redirect"} for name in pages if name != "goed"}
        self.assertEqual(self.rules(crawl, site), bad)

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


    def test_what_shows_only_without_scripts_is_found(self) -> None:
        head = '<script type="module" src="../mend.js"></script>'
        pages = dict([
            ("script", page("script/", '<h1>a</h1><p class="pale" id="bleek">Te bleek</p>', head=head)),
            ("goed", page("goed/", "<h1>a</h1>", head=head)),
        ])
        # What the script takes away is there for a reader without it.
        mend = 'for (const one of document.querySelectorAll("#bleek")) one.remove();'
        found = self.rules(axe_pages, self.site(pages, {"mend.js": mend}))
        self.assertEqual(found, {"script/": {"axe-color-contrast"}})


def matrix(rows: str, foot: str) -> str:
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Stroom", "Wet", "Besluit", "Totaal", "Maatregelen"))
    return (
        f'<table class="matrix"><caption>Aantallen</caption><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody><tfoot>{foot}</tfoot></table>"
    )


def row(name: str, *numbers: int, kind: str = "") -> str:
    """Two numbers, their sum, and how many measures they are of."""
    classes = ["", "", "measures" if kind == "measures" else "total", "measures"]
    cells = "".join(f'<td class="{one}">{number}</td>' for one, number in zip(classes, numbers))
    return f'<tr class="{kind}"><th scope="row">{name}</th>{cells}</tr>'


class PageRulesTests(ChecksTest):
    def test_each_rule_finds_its_fault_and_a_good_page_is_clean(self) -> None:
        rows = row("Asiel", 1, 2, 3, 2) + row("Studie", 4, 0, 4, 4)
        foot = row("Totaal", 5, 2, 7, 6, kind="total") + row("Maatregelen", 5, 2, 6, 6, kind="measures")
        group = row("Asielmigratie", 5, 2, 7, 5, kind="group depth-0")
        nested = group + rows.replace('class=""><th', 'class="depth-1"><th')
        coverage = matrix(nested, foot).replace('"matrix"', '"matrix coverage"')
        # One measure stands in both rows: 5 in all, not 2 and 4 together.
        foot_once = row("Totaal", 5, 2, 7, 5, kind="total") + row("Maatregelen", 4, 2, 5, 5, kind="measures")
        repeating = matrix(rows, foot_once).replace('"matrix"', '"matrix is-repeating"')
        self.assert_each_is_found(page_rules, dict([
            spoilt("", "goed-onderdelen", coverage),
            spoilt(
                "matrix-totals", "onder-een-groep",
                coverage.replace(group, row("Asielmigratie", 6, 2, 8, 5, kind="group depth-0")),
            ),
            spoilt("", "goed-herhaald", repeating),
            spoilt("matrix-totals", "herhaald", repeating.replace(">7<", ">8<")),
            spoilt("", "goed", matrix(rows, foot) + '<p><abbr title="te bepalen">ntb</abbr></p>'),
            spoilt("", "goed-engels", '<p lang="en">This is what the law says for the applicants</p>'),
            spoilt("", "goed-vorm", '<p><span class="effect"><svg aria-hidden="true"></svg> minder</span></p>'),
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
            spoilt("words", "vorm", '<p><span class="effect"><svg aria-hidden="true"></svg></span> minder</p>'),
            spoilt("motion", "beweging", '<p class="moves">a</p>'),
            spoilt("matrix-totals", "rij", matrix(rows.replace(">3<", ">4<"), foot.replace(">7<", ">8<"))),
            spoilt("matrix-totals", "kolom", matrix(rows, foot.replace(">2<", ">3<").replace(">7<", ">8<"))),
            spoilt("matrix-totals", "hoek", matrix(rows, foot.replace(">6<", ">5<"))),
            spoilt("matrix-totals", "vaker-geteld", matrix(row("Asiel", 1, 2, 3, 1), row("T", 1, 2, 3, 1, kind="total"))),
            spoilt("matrix-totals", "zonder-totaal", matrix(rows, "")),
            spoilt("matrix-totals", "zonder-getal", matrix(rows.replace(">0<", ">geen<"), foot)),
            spoilt("count", "groep", '<div class="value-index"><section><h2>A</h2><h3>Wet <span class="count">2</span></h3>'
                   "<ul><li>een</li></ul></section></div>"),
            spoilt("count", "lijst", '<section><h2>3 maatregelen</h2><table class="measure-table"><caption>M</caption>'
                   '<tbody><tr><th scope="row">een</th></tr></tbody></table></section>'),
            spoilt("count", "stroom", '<ul><li class="stream"><p class="effect-strip" aria-hidden="true"><span>a</span></p>'
                   "<p><strong>2 maatregelen</strong></p></li></ul>"),
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
