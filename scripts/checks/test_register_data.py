"""Shows that the comparison of data and pages can fail, at each thing that it compares."""

import json
import unittest

import register_data
from spoilt_site import BASE, ChecksTest, page


class RegisterDataTests(ChecksTest):
    """Two measures, of one stream and one section; the data is spoilt, or the pages are."""

    DATA = {
        "measures": [
            {"id": "een", "url": f"{BASE}maatregelen/een/", "title": "Een", "withdrawn": None,
             "programme": [{"section": "hoofdstuk#deel", "relation": "deels"}], "related": [{"measure": "twee"}]},
            {"id": "twee", "url": f"{BASE}maatregelen/twee/", "title": "Twee", "withdrawn": None,
             "programme": [{"section": "niet-vermeld", "relation": None}], "related": []},
        ],
        "streams": [{"id": "asiel", "url": f"{BASE}stromen/asiel/", "measures": ["een", "twee"]}],
        "instruments": [{"id": "wet", "url": f"{BASE}instrumenten/wet/", "measures": ["twee"]}],
        "chapters": [{"id": "hoofdstuk", "url": f"{BASE}programma/hoofdstuk/", "sections": [
            {"id": "deel", "measures": [{"id": "een", "relation": "deels"}]}]}],
    }

    def table(self, *names: str) -> str:
        rows = "".join(
            f'<tr><th scope="row"><a href="../../maatregelen/{name}/">{name}</a></th></tr>' for name in names
        )
        return f'<table class="measure-table"><tbody>{rows}</tbody></table>'

    def differences(self, spoil=None, pages: dict[str, str] | None = None) -> set[str]:
        data = json.loads(json.dumps(self.DATA))
        if spoil:
            spoil(data)
        bodies = {
            "maatregelen/een": '<a href="../../programma/hoofdstuk/#deel">d</a> <a href="../twee/">t</a>',
            "maatregelen/twee": "",
            "maatregelen": self.table("een", "twee").replace("../../maatregelen/", ""),
            "stromen/asiel": self.table("een", "twee"),
            "instrumenten/wet": self.table("twee"),
            "programma/hoofdstuk": '<h2 id="deel">Deel</h2><a href="../../maatregelen/een/">een</a>',
        }
        bodies.update(pages or {})
        titles = {"maatregelen/een": "Een – Register", "maatregelen/twee": "Twee – Register"}
        site = self.site(
            {name: page(f"{name}/", f"<h1>H</h1>{body}", titles.get(name, "")) for name, body in bodies.items()},
            {"data/register.json": json.dumps(data)},
        )
        return {finding.page for finding in register_data.findings_in(site.folder)[0]}

    def test_data_and_pages_that_agree_are_clean(self) -> None:
        self.assertEqual(self.differences(), set())

    def test_a_measure_that_only_one_side_has_is_found(self) -> None:
        self.assertIn("maatregelen/een/", self.differences(lambda data: data["measures"].pop(0)))
        self.assertEqual(self.differences(pages={"maatregelen/drie": ""}), {"maatregelen/drie/"})

    def test_another_title_is_found(self) -> None:
        found = self.differences(lambda data: data["measures"][1].update(title="Twee en een half"))
        self.assertEqual(found, {"maatregelen/twee/"})

    def test_a_list_with_other_measures_is_found(self) -> None:
        for name in ("stromen/asiel", "instrumenten/wet", "maatregelen"):
            with self.subTest(name):
                self.assertEqual(self.differences(pages={name: self.table("een")}), {f"{name}/"})

    def test_a_cross_reference_that_has_no_mirror_is_found(self) -> None:
        found = self.differences(lambda data: data["chapters"][0]["sections"][0]["measures"].clear())
        self.assertEqual(found, {"data/register.json"})

    def test_a_link_that_is_missing_on_a_page_is_found(self) -> None:
        self.assertEqual(self.differences(pages={"maatregelen/een": ""}), {"maatregelen/een/"})
        chapter = {"programma/hoofdstuk": '<h2 id="deel">Deel</h2>'}
        self.assertEqual(self.differences(pages=chapter), {"programma/hoofdstuk/"})

    def test_no_data_or_broken_data_is_found(self) -> None:
        site = self.site()
        self.assertEqual(self.rules(register_data, site), {"register.json": {"register-data"}})
        site.write("data/register.json", '{"measures": [{}]}')
        self.assertEqual(self.rules(register_data, site), {"data/register.json": {"register-data"}})


if __name__ == "__main__":
    unittest.main()
