#!/usr/bin/env python3
"""How long a search of a large register takes in Chromium, and how many bytes it loads. Started by scripts/bench, with
the environment of the page checks."""

import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "scripts/checks"))

from browser import browser  # noqa: E402
from search_weight import QUERIES, generated, weight  # noqa: E402
from serving import POLICY, served  # noqa: E402

import report  # noqa: E402

ROUNDS = 20

# The milliseconds of finding and of making results, with every file there already; a text instead says what failed.
TIMES = """
const [query, rounds, done] = arguments;
const script = document.querySelector("script[src$='/search.js']").src;
const overview = document.querySelector("[data-index]").dataset.index;
import(new URL("search-index.js", script)).then(async ({SearchIndex}) => {
  const index = await SearchIndex.open(new URL(overview, location));
  const once = async () => {
    const {hits} = await index.find(query);
    await Promise.all(hits.slice(0, 10).map((hit) => index.record(hit.entry)));
  };
  await once();
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await once();
    times.push(performance.now() - start);
  }
  done(times.sort((one, other) => one - other));
}).catch((error) => done(String(error)));
"""


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit("usage: search.py COMMAND [MEASURES]")
    measures = int(sys.argv[2]) if len(sys.argv) == 3 else 10_000
    rows = []
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        site = generated(Path(folder), sys.argv[1], measures)
        with served(site, policy=POLICY) as root, browser() as one:
            one.driver.execute_cdp_cmd("Network.enable", {})
            for query in QUERIES:
                plain, compressed, answer = weight(one, root, site, query)
                times = one.run_async(TIMES, query, ROUNDS)
                if isinstance(times, str):
                    sys.exit(f"'{query}' could not be timed: {times}")
                rows.append([
                    query, answer["said"], f"{compressed / 1024:.0f} KB", f"{plain / 1024:.0f} KB",
                    f"{times[len(times) // 2]:.0f} ms", f"{times[-1]:.0f} ms",
                ])
    print(f"## A search of {measures:,} measures in Chromium\n")
    print(report.table(["query", "said", "over the wire, compressed", "plain", "once loaded", f"slowest of {ROUNDS}"], rows))


if __name__ == "__main__":
    main()
