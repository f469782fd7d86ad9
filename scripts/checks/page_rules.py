"""What neither the HTML checker nor axe sees, on every page: the rules of page_rules.js in Chromium.

The site is served under the policy that it promises; whatever the browser's console says is a finding. On one page
of each kind the colours of drawings and the reader's own text spacing are tried too, and the keyboard: every stop must
show where the focus is. With --thorough that is tried on every page.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from browser import NARROW, WIDE, Browser, on_every
from findings import Finding, folder_and_depth, tell
from pages import Site
from serving import POLICY, served

# How many times Tab is pressed on one page of each kind.
TAB_STOPS = 25

# In which colours the shapes of drawings are looked at.
COLOURS = {
    "light": {"scheme": "light"},
    "dark": {"scheme": "dark"},
    "forced colours": {"scheme": "dark", "forced_colors": True},
}

# Leftovers of templates and of Swift's own description of values.
LEFTOVERS = re.compile(r"\{\{|\}\}|\bundefined\b|Optional\(|\[object |\bNaN\b|\ufffd|RegisterGen\.")
# What may speak of such things.
NOT_TEXT = re.compile(r"<(code|pre|script)\b.*?</\1>", re.DOTALL)


def check_texts(site: Site) -> list[Finding]:
    """Titles are there and unique over the site; nothing is left of templates or of Swift values."""
    titles = Counter(page.title.strip() for page in site.pages.values())
    findings = []
    for address, page in site.pages.items():
        title = page.title.strip()
        if not title:
            findings.append(Finding(address, "page-title", "the title is empty"))
        elif titles[title] > 1:
            findings.append(Finding(address, "page-title", f"{titles[title]} pages have the title '{title}'"))
        for match in LEFTOVERS.finditer(NOT_TEXT.sub("", page.text)):
            line = page.text.count("\n", 0, page.text.find(match[0])) + 1
            findings.append(Finding(address, "leftover", f"'{match[0]}' about line {line}"))
    return findings


def examine(browser: Browser, address: str, page: str, rules: str, is_thorough: bool) -> list[Finding]:
    """One page at full width and at 320 px; thoroughly, also in all colours, by keyboard and with wide text spacing."""
    browser.show(WIDE)
    browser.complaints()
    browser.open(address)
    browser.run(rules)
    found = [tuple(pair) for pair in browser.run("return pageRules.all()")]
    if is_thorough:
        found += try_colours(browser) + walk_by_tab(browser)
    browser.show(NARROW)
    found += [("fits-320-px", detail) for detail in browser.run("return pageRules.overflow()")]
    found += [("clipped", f"at 320 px {detail}") for detail in browser.run("return pageRules.clipped()")]
    if is_thorough:
        found += try_spacing(browser)
    found += [("console", complaint) for complaint in browser.complaints()]
    return [Finding(page, rule, detail) for rule, detail in found]


def try_colours(browser: Browser) -> list[tuple[str, str]]:
    """The shapes of drawings in every set of colours."""
    found = []
    for name, mode in COLOURS.items():
        browser.show(**mode)
        found += [("shape-contrast", f"{name}: {fault}") for fault in browser.run("return pageRules.shapes()")]
    browser.show()
    return found


def try_spacing(browser: Browser) -> list[tuple[str, str]]:
    """The reader's own text spacing at both widths."""
    browser.run("pageRules.spaceText()")
    found = []
    for width in (NARROW, WIDE):
        browser.show(width)
        found += [
            ("text-spacing", f"at {width} px with wide spacing {detail}")
            for detail in browser.run("return [...pageRules.clipped(), ...pageRules.overflow()]")
        ]
    return found


def walk_by_tab(browser: Browser) -> list[tuple[str, str]]:
    """Presses Tab from the top of the page: each stop shows its focus and is in view."""
    found = []
    for _ in range(TAB_STOPS):
        browser.press_tab()
        stop = browser.run("return pageRules.focus()")
        if stop["isPage"]:
            break
        if not stop["isVisible"]:
            found.append(("focus-visible", f"{stop['text']} shows no outline when it has the focus"))
        if not stop["isInView"]:
            found.append(("focus-in-view", f"{stop['text']} is out of view when it has the focus"))
    return found


def findings_in(folder: str, is_thorough: bool = False) -> tuple[list[Finding], str]:
    """All findings of the page rules, and what was looked at."""
    site = Site(folder)
    here = Path(__file__).parent
    rules = "\n".join((here / name).read_text("utf-8") for name in ("contrast.js", "page_rules.js"))
    kinds = list(site.pages) if is_thorough else site.one_of_each_kind()
    with served(site.folder, policy=POLICY, leads_on=False) as root:
        findings = on_every(
            list(site.pages),
            lambda browser, page: examine(browser, root + page, page, rules, page in kinds),
        )
    return findings + check_texts(site), f"{len(site.pages)} pages, {len(kinds)} of them thoroughly"


if __name__ == "__main__":
    sys.exit(tell("page rules", *findings_in(*folder_and_depth("page_rules.py"))))
