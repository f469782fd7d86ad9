"""Ends the command at hundreds of random moments of a build, and looks each time: the site must be the old one or the
new one, byte for byte, and the next build must succeed and leave nothing beside it.

SIGKILL leaves a staging folder behind, which the next build removes; SIGTERM and SIGINT leave nothing. `KILLS` in the
environment says how many (200), `KILL_SEED` which random choices. Then disks that are full, permissions that are
missing, two builds at once, mounts and links (disk_faults.py), and servers that run meanwhile (served_swaps.py).
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from findings import Finding, tell
from tree_state import FOREIGN, STAGING, Reader, Tree, add_foreign, beside, made_up

MEASURES = 3_000
KILLS = int(os.environ.get("KILLS", "200"))
SEED = int(os.environ.get("KILL_SEED", "1"))
# A build in full after so many that were ended.
EVERY = 10
LANES = 2


def temporary_root() -> str | None:
    """Memory where there is some: the test is of the command, not of the disk."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


class Lane:
    """A folder with a site that is built and killed over and over; several lanes run at the same time."""

    def __init__(self, command: str, folder: Path, contents: dict[str, Path], number: int) -> None:
        self.command = command
        self.folder = folder
        self.contents = contents
        self.public = folder / "public"
        self.chance = random.Random(f"{SEED} {number}")
        self.reader = Reader()
        self.sites: dict[str, Tree] = {}
        self.seconds: dict[str, float] = {}
        self.count: Counter[str] = Counter()
        self.findings: list[Finding] = []

    def words(self, name: str) -> list[str]:
        jobs = str(self.chance.choice([1, 2]))
        content = str(self.contents[name])
        return [self.command, "build", "--content", content, "--output", str(self.public), "--quiet", "--jobs", jobs,
                "--no-revision"]

    def report(self, rule: str, detail: str) -> None:
        self.findings.append(Finding(f"kill {self.count['kills']}", rule, detail))

    def prepare(self) -> None:
        """Builds each site once: what must be found again."""
        for name in self.contents:
            start = time.monotonic()
            subprocess.run(self.words(name), check=True, stderr=subprocess.DEVNULL, cwd="/")
            self.seconds[name] = time.monotonic() - start
            if not (self.public / FOREIGN).exists():
                add_foreign(self.public)
            self.sites[name] = self.reader.tree(self.public)
        if any(self.sites[a].entries == self.sites[b].entries for a, b in ("ab", "bc", "ac")):
            raise AssertionError("the sites are the same: nothing would be seen")

    def run(self, kills: int) -> None:
        current = next(reversed(self.contents))
        for number in range(1, kills + 1):
            wanted = self.chance.choice([name for name in self.contents if name != current])
            current = self.kill_one(current, wanted)
            if number % EVERY == 0 or number == kills:
                current = self.build_in_full(is_fresh=number == kills)
            if len(self.findings) > 20:
                return

    def kill_one(self, old: str, new: str) -> str:
        """Ends a build of the new site somewhere; the name of the site that stands then."""
        number = self.chance.choice([signal.SIGKILL] * 3 + [signal.SIGTERM, signal.SIGINT])
        # A build that ends before it has read the register leaves what an earlier one left.
        before = beside(self.folder)
        process = subprocess.Popen(self.words(new), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/")
        if self.chance.random() < 0.2:
            self.wait_for_swap(process)
        else:
            time.sleep(self.chance.uniform(0, self.seconds[new]))
        process.send_signal(number)
        said = process.communicate(timeout=60)[1]
        self.count["kills"] += 1
        self.count[number.name] += 1
        return self.look(old, new, number, process.returncode, said, before)

    def wait_for_swap(self, process: subprocess.Popen) -> None:
        """Waits until the new site is staged whole, and a random moment more: the swap, and the removal of the old."""
        manifest = self.folder / STAGING / "new/.register-build"
        while process.poll() is None and not manifest.exists():
            time.sleep(0.0002)
        self.count["near the swap"] += 1
        time.sleep(self.chance.choice([0, 0.0005, 0.002, 0.01, 0.05]) * self.chance.random())

    def look(self, old: str, new: str, number: signal.Signals, status: int, said: str, before: set[str]) -> str:
        tree = self.reader.tree(self.public)
        is_new = tree.entries == self.sites[new].entries
        if not is_new and tree.entries != self.sites[old].entries:
            differing = tree.differences(self.sites[old])
            self.report("mixture", f"{number.name} left neither {old} nor {new}: {differing[:5]} ({len(differing)})")
        self.count["new" if is_new else "old"] += 1
        left = beside(self.folder)
        if status == 0:
            self.count["came to its end before"] += 1
            if not is_new:
                self.report("status", "the command says 0, and the old site stands")
        elif status != -number:
            self.report("status", f"{number.name} ended the command with {status}: {said}")
        if status != 0 and is_new and number != signal.SIGKILL:
            self.report("status", "a signal was reported as the end of a build whose site stands")
        mended = {STAGING} if number == signal.SIGKILL else before
        if status == 0:
            mended = set()
        if left - mended:
            self.report("litter", f"{number.name} left {sorted(left)}")
        self.count["staging left"] += bool(left)
        return new if is_new else old

    def build_in_full(self, is_fresh: bool) -> str:
        """The next build succeeds, and leaves the new site and nothing beside it."""
        name = self.chance.choice(list(self.contents))
        run = subprocess.run(self.words(name), capture_output=True, text=True, check=False, cwd="/")
        self.count["builds in full"] += 1
        if run.returncode != 0:
            self.report("next-build", f"the next build ended with {run.returncode}: {run.stderr}")
        differing = self.reader.tree(self.public, is_fresh).differences(self.sites[name])
        if differing:
            self.report("next-build", f"the next build is not the site {name}: {differing[:5]}")
        if left := beside(self.folder):
            self.report("litter", f"a build left {sorted(left)}")
        return name


def kill_first_builds(lane: Lane, count: int) -> None:
    """Where there is no site yet, there is none or the whole one."""
    for _ in range(count):
        subprocess.run(["rm", "-rf", lane.public, lane.folder / STAGING], check=True)
        process = subprocess.Popen(lane.words("a"), stdout=subprocess.DEVNULL, cwd="/")
        time.sleep(lane.chance.uniform(0.3, 1.1) * lane.seconds["a"])
        process.kill()
        process.wait()
        lane.count["kills"] += 1
        lane.count["first builds"] += 1
        if lane.public.exists():
            wanted = {path: entry for path, entry in lane.sites["a"].entries.items() if not path.startswith(FOREIGN)}
            if lane.reader.tree(lane.public).entries != wanted:
                lane.report("mixture", "a first build was killed and left a part of a site")
    subprocess.run(lane.words("a"), check=True, cwd="/")
    if left := beside(lane.folder):
        lane.report("litter", f"a first build left {sorted(left)}")


def findings_with(command: str) -> tuple[list[Finding], str]:
    """All findings, and how much was tried."""
    total: Counter[str] = Counter()
    findings: list[Finding] = []
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=temporary_root()) as folder:
        work = Path(folder)
        contents = made_up(work, MEASURES)
        lanes = []
        for number in range(LANES):
            place = work / f"lane-{number}"
            place.mkdir()
            lanes.append(Lane(command, place, contents, number))
        for lane in lanes:
            lane.prepare()
        with ThreadPoolExecutor(LANES) as pool:
            list(pool.map(lambda lane: lane.run(KILLS // LANES), lanes))
        kill_first_builds(lanes[0], max(2, KILLS // 40))
        for lane in lanes:
            total += lane.count
            findings += lane.findings
    print(", ".join(f"{count} {what}" for what, count in total.items()), f"in {time.monotonic() - start:.0f} s", flush=True)
    return findings, f"{total['kills']} kills"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: killed.py COMMAND")
    command = str(Path(sys.argv[1]).resolve())
    found, looked_at = findings_with(command)
    sys.exit(tell("killed", found, looked_at))
