"""What a build does when the system fails it: two builds at once, a limit of file sizes, permissions that are missing;
and with a link in the place of `public`.

Each time the site must be the old one or the new one, byte for byte, nothing may stay beside it, the error must say
what is wrong, and the next build must succeed once the fault is gone. `mounts.py` tries what needs a disk of its own.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from findings import Finding, tell
from tree_state import STAGING, Reader, Tree, add_foreign, beside, made_up

MEASURES = 150
ROUNDS = 12
# Nobody, for tests of permissions that root does not need.
NOBODY = 65534


class Faults:
    """One command, tried in folders of their own."""

    def __init__(self, command: str, work: Path) -> None:
        self.command = command
        self.work = work
        self.contents = made_up(work, MEASURES)
        self.reader = Reader()
        self.count: Counter[str] = Counter()
        self.findings: list[Finding] = []
        self.as_nobody = False

    def words(self, name: str, public: Path) -> list[str]:
        words = [self.command, "build", "--content", str(self.contents[name]), "--output", str(public), "--no-revision",
                 "--quiet"]
        if self.as_nobody and os.getuid() == 0:
            words = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *words]
        return words

    def build(self, name: str, public: Path, **options) -> subprocess.CompletedProcess:
        return subprocess.run(self.words(name, public), capture_output=True, text=True, check=False, cwd="/", **options)

    def report(self, case: str, detail: str) -> None:
        self.findings.append(Finding(case, "disk-fault", detail))

    def site(self, folder: Path, name: str = "a") -> Tree:
        """A new site in a folder, with a foreign folder in it."""
        run = self.build(name, folder / "public")
        if run.returncode != 0:
            raise AssertionError(run.stderr)
        add_foreign(folder / "public")
        return self.reader.tree(folder / "public")

    def look(self, case: str, folder: Path, old: Tree, run: subprocess.CompletedProcess, says: str | None) -> None:
        """The build failed with these words, the old site stands, and nothing beside it."""
        self.count[case.partition(":")[0]] += 1
        if run.returncode != 2:
            self.report(case, f"the command ended with {run.returncode}, not 2: {run.stderr}")
        if says is not None and says not in run.stderr:
            self.report(case, f"the error does not say '{says}': {run.stderr}")
        self.look_at_site(case, folder, old)

    def look_at_site(self, case: str, folder: Path, wanted: Tree) -> None:
        differing = self.reader.tree(folder / "public").differences(wanted)
        if differing:
            self.report(case, f"the site is not what it must be: {differing[:5]} ({len(differing)})")
        if left := beside(folder):
            self.report(case, f"this stays beside it: {sorted(left)}")

    def build_again(self, case: str, folder: Path, name: str = "b") -> None:
        """With the fault gone the next build succeeds."""
        run = self.build(name, folder / "public")
        if run.returncode != 0:
            self.report(case, f"the next build ended with {run.returncode}: {run.stderr}")
        elif left := beside(folder):
            self.report(case, f"the next build leaves {sorted(left)}")

    # Two builds at once

    def try_two_at_once(self) -> None:
        folder = self.work / "at once"
        folder.mkdir()
        self.site(folder)
        wanted = {}
        for name in self.contents:
            self.build(name, folder / "public")
            wanted[name] = self.reader.tree(folder / "public").entries
        for number in range(ROUNDS):
            names = ["a", "b", "c"] if number % 2 else ["b", "a"]
            running = [
                (name, subprocess.Popen(self.words(name, folder / "public"), stderr=subprocess.PIPE, text=True, cwd="/"))
                for name in names
            ]
            ended = [(name, process.communicate(timeout=60)[1], process.returncode) for name, process in running]
            self.count["builds at once"] += len(names)
            done = [name for name, _, status in ended if status == 0]
            for name, said, status in ended:
                if status not in (0, 2) or (status == 2 and "another build is writing" not in said):
                    self.report("at once", f"one of them ended with {status}: {said}")
            self.count["refused, as another build was writing"] += len(names) - len(done)
            if not done or all(self.reader.tree(folder / "public").entries != wanted[name] for name in done):
                self.report("at once", f"the site is none of those that were written: {done}")
            if left := beside(folder):
                self.report("at once", f"this stays beside the site: {sorted(left)}")

    # Sizes

    def try_limits(self) -> None:
        """No file may be larger than so much: the largest ones can't be written."""
        for limit in (10_000, 100_000, 400_000):
            folder = Path(tempfile.mkdtemp(dir=self.work))
            old = self.site(folder)

            def limited() -> None:
                # The signal would end the process as SIGKILL does.
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

            run = self.build("b", folder / "public", preexec_fn=limited)
            self.look(f"file sizes: {limit}", folder, old, run, "File too large")
            self.build_again(f"file sizes: {limit}", folder)

    # Permissions

    def try_permissions(self) -> None:
        self.as_nobody = True
        cases: list[tuple[str, Callable[[Path], None], str]] = [
            ("a folder above that is closed", lambda it: it.chmod(0o555), "that folder must be writable"),
            ("a page that is closed", lambda it: (it / "public/index.html").chmod(0), "Permission denied"),
            ("a manifest that is closed", lambda it: (it / "public/.register-build").chmod(0), "Permission denied"),
            ("a foreign folder that is closed", lambda it: (it / "public/eigen map").chmod(0), "Permission denied"),
            ("a folder of the site that is closed", lambda it: (it / "public/maatregelen").chmod(0), "Permission denied"),
            ("a file in the place of the staging folder", lambda it: (it / STAGING).write_text(""), "is not a folder"),
        ]
        for case, spoil, says in cases:
            folder = self.own_folder()
            old = self.site_of_nobody(folder)
            modes = {path: path.lstat().st_mode & 0o7777 for path in (folder, *folder.rglob("*")) if not path.is_symlink()}
            spoil(folder)
            run = self.build("b", folder / "public")
            for path, mode in modes.items():
                path.chmod(mode)
            if (folder / STAGING).is_file():
                (folder / STAGING).unlink()
            self.look(f"permissions: {case}", folder, old, run, says)
            self.build_again(f"permissions: {case}", folder)
        self.try_closed_site()
        self.as_nobody = False

    def try_closed_site(self) -> None:
        """A site whose own folder may not be written to: the old one or the new one, with the same permissions."""
        case = "permissions: a site that is closed"
        folder = self.own_folder()
        old = self.site_of_nobody(folder)
        (folder / "public").chmod(0o555)
        run = self.build("b", folder / "public")
        self.count["permissions"] += 1
        if ((folder / "public").stat().st_mode & 0o777) != 0o555:
            self.report(case, "the permissions of the site have changed")
        (folder / "public").chmod(0o755)
        if run.returncode == 2:
            self.look_at_site(case, folder, old)
        elif run.returncode != 0 or beside(folder):
            self.report(case, f"the command ended with {run.returncode}: {run.stderr} {beside(folder)}")
        self.build_again(case, folder)

    def own_folder(self) -> Path:
        """A folder that nobody may write to, where nobody runs the command."""
        folder = Path(tempfile.mkdtemp(dir=self.work))
        if os.getuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
        return folder

    def site_of_nobody(self, folder: Path) -> Tree:
        tree = self.site(folder)
        if os.getuid() == 0:
            for path in (folder / "public").rglob("*"):
                os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
        return tree

    # Links

    def try_links(self) -> None:
        """A link leads to where the site is; the link itself stays."""
        folder = Path(tempfile.mkdtemp(dir=self.work))
        other = Path(tempfile.mkdtemp(dir=self.work))
        for target in ("elsewhere", str(other / "site")):
            link = folder / "public"
            link.symlink_to(target)
            for name in "ab":
                run = self.build(name, link)
                if run.returncode != 0 or not link.is_symlink() or not (link / "index.html").is_file():
                    self.report("links", f"a link to {target}: {run.returncode} {run.stderr}")
                self.count["links"] += 1
            if left := {*os.listdir(folder), *os.listdir(other)} - {"public", "elsewhere", "site"}:
                self.report("links", f"this stays: {sorted(left)}")
            link.unlink()


def findings_with(command: str) -> tuple[list[Finding], str]:
    """All findings, and what was tried."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        work = Path(folder)
        work.chmod(0o755)
        faults = Faults(command, work)
        faults.try_two_at_once()
        faults.try_limits()
        faults.try_links()
        if os.getuid() != 0 or shutil.which("setpriv"):
            faults.try_permissions()
        else:
            print("disk faults: skipped: permissions (root has them all, and there is no setpriv)")
    looked_at = ", ".join(f"{count} {what}" for what, count in faults.count.items())
    return faults.findings, looked_at


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: disk_faults.py COMMAND")
    sys.exit(tell("disk faults", *findings_with(str(Path(sys.argv[1]).resolve()))))
