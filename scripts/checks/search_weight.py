"""What a search costs a reader of a large register: 10,000 generated measures, built, and searched in Chromium.

For each query the page is opened anew with nothing in the cache, and what it loads is added up: the index, and the
pages that snippets are taken from. The files of the search page itself count too.
"""

import gzip
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from browser import Browser, browser
from findings import Finding, tell
from search_page import ANSWER
from serving import POLICY, served

MEASURES = 10_000
MOST_BYTES = 300 * 1024
GENERATOR = Path(__file__).resolve().parents[2] / "Benchmarks/generate.py"
# One word that half of the measures have, several such words, a word in titles, a rare one, a beginning, a mistake, a
# synonym or law, words of a section.
QUERIES = ["gemeente", "gemeenten geld straat bodem", "geluid", "9871", "herst", "gemeetne", "wet", "oude wijken"]

LOADED = """
return performance.getEntriesByType("resource").concat(performance.getEntriesByType("navigation"))
  .map((entry) => entry.name);
"""


def generated(folder: Path, command: str, measures: int = MEASURES) -> Path:
    """A site of generated measures."""
    content, site = folder / "content", folder / "site"
    subprocess.run([sys.executable, GENERATOR, "--measures", str(measures), content], check=True, capture_output=True)
    build = [command, "build", "--content", content, "--output", site, "--quiet"]
    subprocess.run(build, check=True)
    return site


def weight(one: Browser, root: str, folder: Path, query: str) -> tuple[int, int, dict]:
    """The bytes that a query costs, plain and compressed, and its answer."""
    one.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    one.open(f"{root}zoeken/?q={quote(query)}")
    answer = one.run_async(ANSWER, query, False)
    names = {unquote(urlsplit(name).path).lstrip("/") for name in one.run(LOADED)}
    files = [folder / (name + "index.html" if name == "" or name.endswith("/") else name) for name in names]
    texts = [file.read_bytes() for file in files]
    return sum(map(len, texts)), sum(len(gzip.compress(text, 6)) for text in texts), answer


def findings_with(command: str) -> tuple[list[Finding], str]:
    """All findings about the weight of a search, and what was weighed."""
    findings, heaviest = [], (0, 0, "")
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        site = generated(Path(folder), command)
        with served(site, policy=POLICY) as root, browser() as one:
            one.driver.execute_cdp_cmd("Network.enable", {})
            for query in QUERIES:
                plain, compressed, answer = weight(one, root, site, query)
                heaviest = max(heaviest, (compressed, plain, query))
                if compressed > MOST_BYTES:
                    findings.append(Finding("zoeken/", "weight", f"'{query}' costs {compressed} bytes compressed"))
                if not answer["results"]:
                    findings.append(Finding("zoeken/", "finds", f"'{query}' finds nothing: {answer}"))
                findings += [Finding("zoeken/", "console", complaint) for complaint in one.complaints()]
    compressed, plain, query = heaviest
    return findings, f"'{query}' costs most: {compressed // 1024} KB compressed, {plain // 1024} KB plain"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: search_weight.py COMMAND")
    sys.exit(tell("search of 10,000", *findings_with(sys.argv[1])))
