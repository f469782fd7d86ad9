"""Pictures of one page of each kind, and what one of them looks like on paper. No test: for people."""

import base64
import sys
from pathlib import Path

from browser import NARROW, WIDE, Browser, browser
from pages import Site
from serving import served

VIEWS = [(width, scheme) for width in (WIDE, NARROW) for scheme in ("light", "dark")]
# A page longer than this is cut off: Chromium draws no higher picture.
HIGHEST = 12000


def picture(one: Browser, width: int, scheme: str) -> bytes:
    """The whole page as PNG."""
    one.show(width, scheme)
    height = one.run("return document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, HIGHEST), "scale": 1}
    options = {"format": "png", "captureBeyondViewport": True, "clip": clip}
    return base64.b64decode(one.driver.execute_cdp_cmd("Page.captureScreenshot", options)["data"])


def printed(one: Browser) -> bytes:
    """The page as PDF on A4, as the style for print lays it out."""
    one.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    options = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True, "printBackground": False}
    return base64.b64decode(one.driver.execute_cdp_cmd("Page.printToPDF", options)["data"])


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("usage: screenshots.py DIR OUT")
    site, out = Site(sys.argv[1]), Path(sys.argv[2])
    with served(site.folder, leads_on=False) as root, browser() as one:
        for page in site.one_of_each_kind():
            name = page.removesuffix(".html").strip("/").replace("/", "-") or "home"
            one.open(root + page)
            for width, scheme in VIEWS:
                (out / f"{name}-{width}-{scheme}.png").write_bytes(picture(one, width, scheme))
            (out / f"{name}.pdf").write_bytes(printed(one))
            print(f"{name}: {len(VIEWS)} pictures and a PDF", flush=True)


if __name__ == "__main__":
    main()
