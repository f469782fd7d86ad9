"""How much a reader's browser fetches for a page: the page, its style sheets and its scripts, compressed."""

import os
import shutil
import subprocess
import zlib
from html.parser import HTMLParser


class AssetFinder(HTMLParser):
    """Collects the addresses of style sheets and scripts."""

    def __init__(self):
        super().__init__()
        self.addresses = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "link" and "stylesheet" in (values.get("rel") or "").split() and values.get("href"):
            self.addresses.append(values["href"])
        if tag == "script" and values.get("src"):
            self.addresses.append(values["src"])


def gzip_size(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return len(packer.compress(data) + packer.flush())


def brotli_size(data):
    """The size under brotli at its best, or None when there is no brotli here."""
    try:
        import brotli
        return len(brotli.compress(data))
    except ImportError:
        pass
    if shutil.which("brotli"):
        return len(subprocess.run(["brotli", "-q", "11", "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout)
    return None


def contents(path):
    with open(path, "rb") as file:
        return file.read()


def assets(site, page):
    """The files that a page's style sheets and scripts are, whether linked from the page or from the site's root."""
    finder = AssetFinder()
    finder.feed(contents(page).decode("utf-8"))
    for address in finder.addresses:
        address = address.split("?")[0].split("#")[0]
        base = site if address.startswith("/") else os.path.dirname(page)
        yield os.path.normpath(os.path.join(base, address.lstrip("/")))


def of_page(site, page):
    """Bytes of the page with its assets: as they are, under gzip, under brotli (or None)."""
    files = [contents(path) for path in dict.fromkeys([page, *assets(site, page)])]
    packed = [brotli_size(data) for data in files]
    return {
        "plain": sum(len(data) for data in files),
        "gzip": sum(gzip_size(data) for data in files),
        "brotli": None if None in packed else sum(packed),
    }


def of_site(site, measures, overview):
    """The weight of the pages that matter most; `measures` are the paths of the measures' pages."""
    by_size = sorted(measures, key=os.path.getsize)
    pages = {
        "home": os.path.join(site, "index.html"),
        "all measures": overview,
        "a measure (middle one by size)": by_size[len(by_size) // 2],
        "a measure (largest)": by_size[-1],
    }
    return {name: of_page(site, path) for name, path in pages.items()}
