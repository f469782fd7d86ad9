"""axe over every page, with every rule at 320 px and the rules about colours in dark; over one page of each kind also
wide, with forced colours, dark at 320 px, and without the site's scripts; with --thorough over every page.

What axe cannot decide ("incomplete") counts as a finding too, unless contrast.js finds enough contrast there or it
is listed below with the reason.
"""

import re
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

from browser import NARROW, WIDE, Browser, on_every
from findings import Finding, folder_and_depth, tell
from pages import Site
from serving import POLICY, served

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What colours alone can change: the elements of a page are the same in each of them.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]

# How a page is shown, and the rules that it is held to there; without rules named, all of TAGS. Pages of a kind come
# from one template and one style sheet: what differs between them, their content, shows in two modes.
EVERY_PAGE = {
    "light 320 px": {"width": NARROW, "scheme": "light"},
    "dark": {"width": WIDE, "scheme": "dark", "rules": COLOUR_RULES},
}
MODES = {
    "light": {"width": WIDE, "scheme": "light"},
    **EVERY_PAGE,
    "dark 320 px": {"width": NARROW, "scheme": "dark", "rules": COLOUR_RULES},
    "forced colours": {"width": WIDE, "scheme": "dark", "forced_colors": True, "rules": COLOUR_RULES},
}
# The same with the site's scripts refused, on pages that have any.
MODES_WITHOUT_SCRIPTS = {
    "without scripts": {"width": WIDE, "scheme": "light"},
    "without scripts 320 px": {"width": NARROW, "scheme": "light"},
}
NO_SCRIPTS = POLICY.replace("script-src 'self'", "script-src 'none'")

# What axe could not decide and a person did: (rule, pattern of the element's HTML, reason).
DECIDED: list[tuple[str, str, str]] = []

# WCAG 1.4.3, for text of any size.
ENOUGH_CONTRAST = 4.5

RUN_AXE = """
const [kind, names, done] = arguments;
const options = {runOnly: {type: kind, values: names}, resultTypes: ["violations", "incomplete"], iframes: false};
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


def examine(browser: Browser, address: str, page: str, axe: str, modes: dict) -> list[Finding]:
    """One page in every mode."""
    browser.show()
    browser.open(address)
    return examine_open(browser, page, axe, modes)


def examine_open(browser: Browser, page: str, axe: str, modes: dict = MODES) -> list[Finding]:
    """The page that is open, in every mode; what several modes find is one finding that names them."""
    browser.run(axe)
    modes_of = defaultdict(list)
    for name, mode in modes.items():
        shown = {key: value for key, value in mode.items() if key != "rules"}
        browser.show(**shown)
        wanted = ("rule", mode["rules"]) if "rules" in mode else ("tag", TAGS)
        result = browser.run_async(RUN_AXE, *wanted)
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


def findings_in(folder: str, is_thorough: bool = False) -> tuple[list[Finding], str]:
    """All findings of axe, and what was looked at."""
    site = Site(folder)
    axe = axe_source()
    kinds = set(site.pages if is_thorough else site.one_of_each_kind())
    scripted = [address for address in sorted(kinds) if "<script" in site.pages[address].text]
    with served(site.folder, policy=POLICY, leads_on=False) as root:
        findings = on_every(
            list(site.pages),
            lambda browser, page: examine(browser, root + page, page, axe, MODES if page in kinds else EVERY_PAGE),
        )
    with served(site.folder, policy=NO_SCRIPTS) as root:
        findings += on_every(
            scripted, lambda browser, page: examine(browser, root + page, page, axe, MODES_WITHOUT_SCRIPTS)
        )
    return findings, (
        f"{len(site.pages)} pages, each {', '.join(EVERY_PAGE)}; {len(kinds)} of them {', '.join(MODES)}; "
        f"{len(scripted)} without their scripts"
    )


if __name__ == "__main__":
    sys.exit(tell("axe", *findings_in(*folder_and_depth("axe_pages.py"))))
