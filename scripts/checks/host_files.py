"""Reads `_headers` and `_redirects` as hosts of static sites do, and tells where an answer would not be as it should.

Such a host joins the values of a header that two rules set, revalidates pages by itself, and knows common types.
"""

import re

from findings import Finding
from served_sites import Delivery, kind

# What such hosts do without a rule.
OWN = {"Cache-Control": "no-cache", "Content-Encoding": None}
KNOWN = (".html", ".css", ".js", ".json", ".txt", ".xml", ".svg", ".png", ".woff2", ".bin")
# What Cloudflare takes at most: rules, and characters of a line.
MOST_RULES, LONGEST_LINE = 100, 2000


def rules(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The paths of a file of headers, each with its headers."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            found.append((line, []))
        else:
            name, _, value = line.strip().partition(": ")
            found[-1][1].append((name, value))
    return found


def headers_of(path: str, all_rules: list[tuple[str, list[tuple[str, str]]]]) -> dict[str, str]:
    """What a host adds to the answer for a file."""
    address = "/" + path.removesuffix("index.html")
    headers: dict[str, str] = {}
    for pattern, values in all_rules:
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), address):
            for name, value in values:
                headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def findings_about(delivery: Delivery) -> list[Finding]:
    """Each header of each file that would not be as on our own servers."""
    text = (delivery.folder / "_headers").read_text()
    all_rules = rules(text)
    findings = []
    if len(all_rules) > MOST_RULES or max(map(len, text.splitlines())) > LONGEST_LINE:
        findings.append(Finding("_headers", "size", "a host does not take that much"))
    for path in delivery.files():
        known = {"Content-Type": kind(path)[0]} if path.endswith(KNOWN) and not path.endswith(".csl.json") else {}
        seen = {**OWN, **known, **headers_of(path, all_rules)}
        for name, value in delivery.headers_of(path).items():
            if seen.get(name) != value:
                findings.append(Finding(path, "host-header", f"{name} is {seen.get(name)!r}, not {value!r}"))
    # Where nothing has moved the command writes none; one may lie there that is not its own.
    is_written = "_redirects" in (delivery.folder / ".register-build").read_text().splitlines()
    lines = (delivery.folder / "_redirects").read_text().splitlines() if is_written else []
    if sorted(lines) != sorted(f"/{a} /{b} 301" for a, b in delivery.redirects):
        findings.append(Finding("_redirects", "redirect", f"the lines are {lines}"))
    return findings
