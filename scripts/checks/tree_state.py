"""The state of a folder, byte for byte: what the tests of builds that are killed compare."""

import hashlib
import os
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

GENERATOR = Path(__file__).resolve().parents[2] / "Benchmarks/generate.py"
STAGING = ".public.staging"
# What lies in a site and was not written by the command: a folder closed to others, and a file and a link in it.
FOREIGN = "eigen map"


class Reader:
    """Reads folders. A file that it has read already, the same by number, size and time, is not read again."""

    def __init__(self) -> None:
        self.known: dict[tuple[int, int, int, int], bytes] = {}

    def tree(self, folder: Path, is_fresh: bool = False) -> "Tree":
        """All that lies in a folder; `is_fresh` reads every file, whatever is known."""
        entries: dict[str, tuple] = {}
        stack = [(str(folder), "")]
        while stack:
            place, path = stack.pop()
            with os.scandir(place) as found:
                for entry in found:
                    name = f"{path}{entry.name}"
                    status = entry.stat(follow_symlinks=False)
                    mode = stat.S_IMODE(status.st_mode)
                    if entry.is_symlink():
                        entries[name] = ("link", os.readlink(entry.path))
                    elif entry.is_dir():
                        entries[name] = ("folder", mode)
                        stack.append((entry.path, f"{name}/"))
                    else:
                        entries[name] = ("file", mode, self.digest(entry.path, status, is_fresh))
        return Tree(entries)

    def digest(self, path: str, status: os.stat_result, is_fresh: bool) -> bytes:
        key = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
        if is_fresh or key not in self.known:
            with open(path, "rb", buffering=0) as file:
                self.known[key] = hashlib.blake2b(file.read(), digest_size=16).digest()
        return self.known[key]


@dataclass(frozen=True)
class Tree:
    """What lies in a folder, by path: kind, permission bits, and the digest of a file's bytes."""

    entries: dict[str, tuple]

    def differences(self, other: "Tree") -> list[str]:
        """The paths in which two trees differ."""
        paths = sorted(self.entries.keys() | other.entries.keys())
        return [path for path in paths if self.entries.get(path) != other.entries.get(path)]


def made_up(folder: Path, measures: int) -> dict[str, Path]:
    """Registers that differ from the first (a) in every page, one of which is new (b), or in one measure (c)."""
    contents = {name: folder / f"content-{name}" for name in "abc"}
    words = [sys.executable, str(GENERATOR), "--measures", str(measures)]
    subprocess.run([*words, str(contents["a"])], check=True, capture_output=True)
    for name in "bc":
        shutil.copytree(contents["a"], contents[name])
    settings = contents["b"] / "register.yml"
    settings.write_text(settings.read_text().replace("title: ", "title: Ander ", 1))
    (contents["b"] / "pages/nog-een.md").write_text("---\ntitle: Nog een bladzijde\n---\n\nTekst.\n")
    measure = min((contents["c"] / "measures").rglob("*.md"))
    measure.write_text(measure.read_text() + "\nNog een zin.\n")
    return contents


def add_foreign(site: Path) -> None:
    """Puts beside the pages what the command did not write, and must keep."""
    folder = site / FOREIGN
    folder.mkdir()
    (folder / "brief.txt").write_text("van iemand anders\n")
    (folder / "koppeling").symlink_to("../index.html")
    folder.chmod(0o750)


def beside(folder: Path) -> set[str]:
    """What stands in the folder of a site, beside it."""
    return set(os.listdir(folder)) - {"public"}
