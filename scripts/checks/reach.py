"""Each measure is within three links of the home page, along each way that the site offers, without JavaScript.

A way is a kind of page that lists measures; the last of the three links leads from such a page to the measure. Only
links that stand in the HTML count. A measure without a place in the programme is reached by the page of what the
measures cover.
"""

import json
import re
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from findings import Finding, folder_argument, tell
from pages import Site
from register_data import Register

MOST_LINKS = 3
# Stands for wherever the site is served.
ROOT = "https://site.invalid/"
FACET = "(?:stromen|instrumenten|effecten|termijnen)/[^/]+/"
WAYS = {
    "streams": re.compile("stromen/[^/]+/"),
    "instruments": re.compile("instrumenten/[^/]+/"),
    "effects": re.compile("effecten/[^/]+/"),
    "horizons": re.compile("termijnen/[^/]+/"),
    "combinations": re.compile(FACET + FACET),
    "keywords": re.compile("trefwoorden/(?:[^/]+/)?"),
    "programme": re.compile("programma/[^/]+/"),
}


class Reach:
    """How many links from the home page each page is, and which pages each links to."""

    def __init__(self, site: Site) -> None:
        self.links = {address: targets(site, address) for address in site.pages}
        self.distance = {"": 0}
        layer = [""]
        while layer:
            layer = [target for page in layer for target in self.links.get(page, ())]
            layer = [target for target in dict.fromkeys(layer) if target not in self.distance]
            depth = max(self.distance.values()) + 1
            self.distance.update(dict.fromkeys(layer, depth))

    def along(self, way: re.Pattern[str]) -> set[str]:
        """The pages that can be reached along a way."""
        near = [page for page, depth in self.distance.items() if depth < MOST_LINKS and way.fullmatch(page)]
        return {target for page in near for target in self.links.get(page, ())}


def targets(site: Site, address: str) -> set[str]:
    """The pages of the site that a page has links to."""
    links = (urljoin(ROOT + address, one.address) for one in site.pages[address].references if one.tag == "a")
    found = {urlsplit(link)._replace(fragment="", query="").geturl() for link in links}
    return {link.removeprefix(ROOT) for link in found if link.startswith(ROOT)}


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """The measures that are too far away, and what was looked at."""
    site = Site(folder)
    file = "data/register.json"
    if not Path(folder, file).is_file():
        return [Finding(file, "reach", "there is none, so no measure is known")], "nothing"
    data = json.loads(Path(folder, file).read_text("utf-8"))
    register = Register(file, data, site.base)
    measures = [register.address(one["url"]) for one in data["measures"] if one.get("withdrawn") is None]
    reach = Reach(site)
    findings = []
    for name, way in WAYS.items():
        near = reach.along(way)
        detail = f"is not within {MOST_LINKS} links of the home page through {name}"
        findings += [Finding(measure, "reach", detail) for measure in measures if measure not in near]
    return findings, f"{len(measures)} measures along {len(WAYS)} ways"


if __name__ == "__main__":
    sys.exit(tell("reach", *findings_in(folder_argument("reach.py"))))
