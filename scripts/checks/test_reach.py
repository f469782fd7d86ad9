"""Shows that the check of the ways to each measure can fail: a site with one way too long, and one without it."""

import json
import unittest

import reach
from spoilt_site import ChecksTest, page

MEASURES = ("een", "twee")
WAYS = {
    "streams": "stromen/asiel",
    "instruments": "instrumenten/wet",
    "effects": "effecten/minder",
    "horizons": "termijnen/kort",
    "combinations": "stromen/asiel/instrumenten/wet",
    "keywords": "trefwoorden/w",
    "programme": "programma/hoofdstuk",
}


def list_of(address: str, names: tuple[str, ...] = MEASURES) -> str:
    """A page that links to measures."""
    up = "../" * (address.count("/") + 1)
    links = "".join(f'<a href="{up}maatregelen/{name}/?a=1#kop">{name}</a>' for name in names)
    return page(f"{address}/", f"<h1>{address}</h1>{links}")


class ReachTests(ChecksTest):
    def findings(self, pages: dict[str, str], withdrawn: str = "", home: str = "") -> set[tuple[str, str]]:
        every = {address: list_of(address) for address in WAYS.values()}
        every.update({f"maatregelen/{name}": page(f"maatregelen/{name}/", f"<h1>{name}</h1>") for name in MEASURES})
        every.update(pages)
        data = {"measures": [
            {"id": name, "url": f"../maatregelen/{name}/", "withdrawn": {} if name == withdrawn else None}
            for name in MEASURES
        ]}
        site = self.site(every, {"data/register.json": json.dumps(data)})
        if home:
            site.write("index.html", page("", home))
        return {(one.page, one.detail.split()[-1]) for one in reach.findings_in(site.folder)[0]}

    def test_a_site_with_every_way_is_clean(self) -> None:
        self.assertEqual(self.findings({}), set())

    def test_a_page_that_leaves_a_measure_out_is_found_for_its_way_only(self) -> None:
        for way, address in WAYS.items():
            with self.subTest(way):
                self.assertEqual(
                    self.findings({address: list_of(address, ("een",))}), {("maatregelen/twee/", way)})

    def test_a_withdrawn_measure_needs_no_way(self) -> None:
        address = WAYS["effects"]
        self.assertEqual(self.findings({address: list_of(address, ("een",))}, withdrawn="twee"), set())

    def test_a_way_that_takes_one_link_more_is_found(self) -> None:
        links = "".join(f'<a href="{address}/">{way}</a>' for way, address in WAYS.items() if way != "effects")
        near = f'<h1>Start</h1>{links}<a href="lijst/">lijst</a>'
        near_list = page("lijst/", '<h1>Lijst</h1><a href="../effecten/minder/">minder</a>')
        self.assertEqual(self.findings({"lijst": near_list}, home=near), set())
        far_list = page("lijst/", '<h1>Lijst</h1><a href="../verder/">verder</a>')
        further = page("verder/", '<h1>Verder</h1><a href="../effecten/minder/">minder</a>')
        self.assertEqual(
            self.findings({"lijst": far_list, "verder": further}, home=near),
            {("maatregelen/een/", "effects"), ("maatregelen/twee/", "effects")})

    def test_a_site_without_data_is_found(self) -> None:
        self.assertEqual(self.rules(reach, self.site()), {"data/register.json": {"reach"}})


if __name__ == "__main__":
    unittest.main()
