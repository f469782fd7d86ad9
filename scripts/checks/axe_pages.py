"""axe over every page: light and dark, wide and 320 px, and with forced colours.

What axe cannot decide ("incomplete") counts as a finding too, unless contrast.js finds enough contrast there or it
is listed below with the reason.
"""

import re
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

from browser import NARROW, WIDE, Browser, on_every
from findings import Finding, folder_argument, tell
from pages import Site
from serving import served

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# How each page is shown. Light at both widths sees the structure; the others what changes with them.
MODES = {
    "light": {"width": WIDE, "scheme": "light"},
    "dark": {"width": WIDE, "scheme": "dark"},
    "light 320 px": {"width": NARROW, "scheme": "light"},
    "dark 320 px": {"width": NARROW, "scheme": "dark"},
    "forced colours": {"width": WIDE, "scheme": "dark", "forced_colors": True},
}

# What axe could not decide and a person did: (rule, pattern of the element's HTML, reason).
DECIDED: list[tuple[str, str, str]] = []

# WCAG 1.4.3, for text of any size.
ENOUGH_CONTRAST = 4.5

RUN_AXE = """
const [tags, done] = arguments;
const options = {runOnly: {type: "tag", values: tags}, resultTypes: ["violations", "incomplete"], iframes: false};
axe.run(document, options).then(
  (result) => {
    const brief = (certain) => (rule) => rule.nodes.map((node) => ({
      rule: rule.id,
      certain,
      target: node.target.flat().join(" "),
      html: node.html.slice(0, 160),
      contrast: !certain && rule.id === "color-contrast" ? contrast.ofText(document.querySelector(node.target)) : 0,
      why: [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ") || rule.help,
    }));
    done({found: [
      ...result.violations.flatMap(brief(true)),
      ...result.incomplete.flatMap(brief(false)),
    ]});
  },
  (error) => done({fault: String(error)}),
);
"""


def axe_source() -> str:
    """axe itself, out of the package that carries it, and our second opinion."""
    package = find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        sys.exit("error: the package axe-playwright-python is missing: run scripts/setup test")
    axe = Path(package.origin).with_name("axe.min.js").read_text("utf-8")
    return axe + "\n" + Path(__file__).with_name("contrast.js").read_text("utf-8")


def is_decided(node: dict) -> bool:
    """An undecided node that our own look at the colours, or a person, has settled."""
    if node["certain"]:
        return False
    if node["contrast"] >= ENOUGH_CONTRAST:
        return True
    return any(node["rule"] == rule and re.search(pattern, node["html"]) for rule, pattern, _ in DECIDED)


def examine(browser: Browser, address: str, page: str, axe: str) -> list[Finding]:
    """One page in every mode."""
    browser.show()
    browser.open(address)
    return examine_open(browser, page, axe)


def examine_open(browser: Browser, page: str, axe: str) -> list[Finding]:
    """The page that is open, in every mode; what several modes find is one finding that names them."""
    browser.run(axe)
    modes_of = defaultdict(list)
    for name, mode in MODES.items():
        browser.show(**mode)
        result = browser.run_async(RUN_AXE, TAGS)
        if "fault" in result:
            raise RuntimeError(f"axe failed on {page or '/'} ({name}): {result['fault']}")
        for node in result["found"]:
            if not is_decided(node):
                rule = "axe-" + node["rule"] + ("" if node["certain"] else "-undecided")
                modes_of[rule, node["target"], node["html"], node["why"]].append(name)
    return [
        Finding(page, rule, f"{target} ({', '.join(modes)}): {' '.join(why.split())} {' '.join(html.split())}")
        for (rule, target, html, why), modes in modes_of.items()
    ]


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """All findings of axe, and what was looked at."""
    site = Site(folder)
    axe = axe_source()
    with served(site.folder) as root:
        findings = on_every(
            list(site.pages), lambda browser, page: examine(browser, root + page, page, axe)
        )
    return findings, f"{len(site.pages)} pages, each {', '.join(MODES)}"


if __name__ == "__main__":
    sys.exit(tell("axe", *findings_in(folder_argument("axe_pages.py"))))
