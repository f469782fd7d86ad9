"""This register with its interface in a second language beside the first: all links and the HTML of both editions, and on
one page of each kind of the second the rules of a page, which find text of another language that does not say so, and axe.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import axe_pages
import crawl
import html_checker
import page_rules
from browser import browser
from findings import Finding, tell
from pages import Site
from serving import POLICY, served

FOLDER = "en/"


def built(command: str, place: Path) -> Path:
    """The site of Content with a second language."""
    content, output = place / "Content", place / "public"
    shutil.copytree("Content", content)
    # Only what was published before has to last.
    (content / "addresses.lock").unlink(missing_ok=True)
    register = content / "register.yml"
    text = register.read_text("utf-8")
    changed = text.replace("language: nl\n", "language: nl\ninterfaces: [en]\n", 1)
    if changed == text:
        raise SystemExit("error: Content/register.yml is not in Dutch")
    register.write_text(changed, "utf-8")
    arguments = ["build", "--content", str(content), "--output", str(output), "--quiet", "--no-revision"]
    subprocess.run([command, *arguments], check=True)
    return output


def look(site: Site) -> list[Finding]:
    """One page of each kind of the second edition."""
    here = Path(__file__).parent
    rules = "\n".join((here / name).read_text("utf-8") for name in ("contrast.js", "page_rules.js"))
    axe = axe_pages.axe_source()
    findings = []
    with served(site.folder, policy=POLICY, leads_on=False) as root, browser() as one:
        for page in sorted(kinds(site)):
            findings += page_rules.examine(one, root + page, page, rules, False)
            findings += axe_pages.examine_open(one, page, axe, {"light": {}})
    return findings + page_rules.check_texts(site)


def kinds(site: Site) -> set[str]:
    return {page for page in site.one_of_each_kind() if page.startswith(FOLDER)}


def findings_in(command: str) -> tuple[list[Finding], str]:
    with tempfile.TemporaryDirectory() as place:
        folder = built(command, Path(place))
        site = Site(str(folder))
        findings = [*crawl.findings_in(str(folder))[0], *html_checker.findings_in(str(folder))[0], *look(site)]
        return findings, f"{len(site.pages)} pages, {len(kinds(site))} of them in Chromium"


if __name__ == "__main__":
    sys.exit(tell("editions", *findings_in(str(Path(sys.argv[1]).resolve()))))
