"""Installs what `make dist` made in clean Debian 12 roots, as an administrator would, and builds registers there.

    dist_install.py FOLDER COMMAND

FOLDER has the archive and the package; COMMAND is the binary that they were made of, which builds the same registers here, to be compared
byte for byte. Needs root, for the roots.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from clean_root import NOBODY, CleanRoot, in_memory
from findings import Finding, tell
from tree_state import Reader

ROOT = Path(__file__).resolve().parents[2]
# The day for rules about time, where no git can tell it.
DAY = "2026-11-25"
# What apt and dpkg keep of their own work.
PACKAGE_STATE = r"var/lib/(apt|dpkg)/(extended_states|lock|status-old)"
# A file that only the older version of the package has.
OLDER_ONLY = "usr/share/doc/register-build/older-only"


class Installed:
    """What is held of the command in a root; faults are collected, so that one run shows all."""

    def __init__(self, name: str, root: CleanRoot, command: str, findings: list[Finding]) -> None:
        self.name, self.root, self.command, self.findings = name, root, command, findings
        self.count = 0

    def expect(self, what: str, is_so: bool, detail: object = "") -> None:
        self.count += 1
        if not is_so:
            self.findings.append(Finding(self.name, "installed", f"{what}: {detail}"[:1500]))

    def succeeds(self, *words: str, user: int = NOBODY, folder: str = "/") -> str:
        """Runs a program in the root, which must end well and say nothing on standard error."""
        done = self.root.run(*words, user=user, folder=folder)
        self.expect(" ".join(words), (done.returncode, done.stderr) == (0, ""), f"{done.returncode} {done.stderr} {done.stdout}")
        return done.stdout

    def starts_clean(self) -> None:
        """No Swift, no command, no git: what follows needs none of them."""
        for program in ("swift", "register-build", "git", "curl"):
            found = self.root.run("sh", "-c", f"command -v {program}")
            self.expect(f"no {program}", found.returncode != 0, found.stdout)
        libraries = [path for path in self.root.files() if re.search(r"(^|/)(lib)?swift", path)]
        self.expect("no file of Swift", not libraries, libraries[:5])

    def is_whole(self, prefix: str, version: str) -> None:
        """The command, its pages and completions are where a system looks."""
        self.expect("--version", self.succeeds("register-build", "--version") == f"{version}\n")
        found = self.succeeds("sh", "-c", "command -v register-build").strip()
        self.expect("the command's place", found == f"{prefix}/bin/register-build", found)
        listed = self.succeeds("register-build", "--help").partition("SUBCOMMANDS:")[2]
        verbs = re.findall(r"^  ([a-z-]+)(?: \(default\))?  ", listed, re.MULTILINE)
        self.expect("the help lists the verbs", {"build", "init"} <= set(verbs), verbs)
        for page in ("register-build", *(f"register-build-{verb}" for verb in verbs if verb != "help")):
            place = self.succeeds("man", "-w", page).strip()
            # Debian's /usr/local/man is /usr/local/share/man.
            self.expect(f"man -w {page}", bool(re.fullmatch(rf"{prefix}/(share/)?man/man1/{page}\.1(\.gz)?", place)), place)
        shown = self.succeeds("man", "--warnings", "register-build")
        self.expect("man register-build", all(word in shown for word in ("EXIT STATUS", "ENVIRONMENT", "EXAMPLES")), shown)
        script = (
            ". /usr/share/bash-completion/bash_completion; _completion_loader register-build; complete -p register-build; "
            'COMP_WORDS=(register-build ch); COMP_CWORD=1; COMP_LINE="register-build ch"; COMP_POINT=17; COMP_TYPE=9; '
            '"$(complete -p register-build | sed -E "s/.* -F ([^ ]+) .*/\\1/")" register-build ch register-build; '
            'echo "offered: ${COMPREPLY[*]}"'
        )
        self.expect("completions in bash", "offered: check\n" in self.succeeds("bash", "-c", script))

    def starts_a_register(self) -> None:
        """`init` in an empty folder, as an ordinary user; the site is what the command here makes of the same files."""
        self.root.folder("/srv/new")
        self.succeeds("register-build", "init", "--title", "Nieuw register", folder="/srv/new")
        self.succeeds("register-build", "check", "--strict", folder="/srv/new")
        self.succeeds("register-build", "check", "--untrusted", "--strict", folder="/srv/new")
        self.succeeds("register-build", "build", folder="/srv/new")
        self.succeeds("register-build", "verify", "public", folder="/srv/new")
        self.equals_a_build_here("/srv/new", [])

    def builds_this_register(self) -> None:
        folder = self.root.folder("/srv/register")
        shutil.copytree(ROOT / "Content", folder / "Content")
        options = ["--as-of", DAY]
        self.succeeds("register-build", "check", "--strict", *options, folder="/srv/register")
        (folder / "public").mkdir()
        os.chown(folder / "public", NOBODY, NOBODY)
        self.succeeds("register-build", "build", *options, folder="/srv/register")
        self.equals_a_build_here("/srv/register", options)

    def builds_a_commit(self) -> None:
        """A clone of this repository with git installed too: the site names the revision."""
        self.root.install("git")
        self.root.folder("/srv/git")
        subprocess.run(
            ["git", "-C", ROOT, "bundle", "create", "--quiet", self.root.path / "srv/git/all.bundle", "HEAD"], check=True
        )
        self.root.run("git", "clone", "--quiet", "all.bundle", "clone", user=NOBODY, folder="/srv/git")
        self.succeeds("register-build", "build", folder="/srv/git/clone")
        self.equals_a_build_here("/srv/git/clone", [])
        page = (self.root.path / "srv/git/clone/public/herkomst.json").read_text("utf-8")
        head = subprocess.run(["git", "-C", ROOT, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout
        self.expect("the site names its revision", head.strip() in page, page[:300])

    def equals_a_build_here(self, folder: str, options: list[str]) -> None:
        """Builds a copy of a folder of the root with the command here, and compares the sites."""
        with tempfile.TemporaryDirectory(dir=self.root.path.parent) as place:
            here = Path(place) / "register"
            there = self.root.path / folder.lstrip("/")
            shutil.copytree(there, here, ignore=shutil.ignore_patterns("public"), symlinks=True)
            # Git trusts folders of its own user only.
            subprocess.run(["chown", "-R", f"{os.getuid()}:{os.getgid()}", here], check=True)
            if (here / ".git").exists():
                # What the repository keeps in the folder of the site.
                subprocess.run(["git", "-C", here, "checkout", "--quiet", "--", "public"], check=True)
            subprocess.run([self.command, "build", "--quiet", *options], cwd=here, check=True)
            ours, theirs = (Reader().tree(site / "public") for site in (here, there))
            pages = sum(1 for entry in theirs.entries.values() if entry[0] == "file")
            self.expect(f"the site of {folder} has pages", pages > 40, pages)
            self.expect(f"the site of {folder} is the one that is built here", ours == theirs, ours.differences(theirs)[:5])
            print(f"{self.name}: {folder}: {pages} files compared", flush=True)

    def serves(self) -> None:
        """The preview answers; it listens on this machine's loopback, which the root shares."""
        command = self.root.command("register-build", "serve", "--port", "0", user=NOBODY, folder="/srv/new")
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
            try:
                address = None
                for line in process.stdout:
                    address = re.search(r"http://127\.0\.0\.1:\d+/", line)
                    if address:
                        break
                self.expect("serve prints its address", bool(address))
                if address:
                    with urllib.request.urlopen(address[0], timeout=20) as answer:
                        self.expect("serve answers", "Nieuw register" in answer.read().decode("utf-8"))
            finally:
                process.kill()

    def is_upgraded(self, file: Path) -> None:
        """An older package gives way to this one: its files go, those of its users stay as they were."""
        version = package_version(file)
        with tempfile.TemporaryDirectory(dir=self.root.path.parent) as place:
            self.install(older_package(file, Path(place)))
        self.expect("the older version is there", self.status() == f"install ok installed {version}~older", self.status())
        self.expect("the file of the older version", (self.root.path / OLDER_ONLY).exists())
        self.root.folder("/srv/upgraded")
        self.succeeds("register-build", "init", "--title", "Ouder register", folder="/srv/upgraded")
        self.succeeds("register-build", "build", folder="/srv/upgraded")
        older, users = self.root.files(), Reader().tree(self.root.path / "srv/upgraded")
        self.install(file)
        self.expect("the version", self.status() == f"install ok installed {version}", self.status())
        newer = self.root.files()
        lost = sorted(set(older) - set(newer))
        self.expect("only the files of the older version go", lost == [OLDER_ONLY], lost[:10])
        new = [path for path in sorted(set(newer) - set(older)) if not re.match(PACKAGE_STATE, path)]
        self.expect("no other file comes", not new, new[:10])
        for words in (("dpkg", "--verify", "register-build"), ("dpkg", "--audit")):
            found = self.succeeds(*words, user=0)
            self.expect(" ".join(words), found == "", found)
        removable = self.succeeds("apt-get", "--simulate", "--quiet=2", "autoremove", user=0)
        self.expect("no package is left over", removable == "", removable)
        now = Reader().tree(self.root.path / "srv/upgraded")
        self.expect("the users' files stay as they were", now == users, now.differences(users)[:5])
        self.succeeds("register-build", "verify", "public", folder="/srv/upgraded")
        self.succeeds("register-build", "build", folder="/srv/upgraded")

    def install(self, file: Path) -> None:
        """Installs a package of ours by apt, as a file that lies in the root."""
        shutil.copy(file, self.root.path / "srv" / file.name)
        self.root.install(f"/srv/{file.name}")
        (self.root.path / "srv" / file.name).unlink()

    def status(self) -> str:
        """What dpkg says of our package."""
        return self.root.run("dpkg-query", "--show", "--showformat", "${Status} ${Version}", "register-build").stdout

    def is_removed(self, before: dict[str, int]) -> None:
        """The package, purged with what it brought, leaves the system as it was."""
        self.root.run("apt-get", "purge", "--auto-remove", "--yes", "register-build")
        added = sorted(set(self.root.files()) - set(before))
        left = [path for path in added if not re.match(rf"srv/|{PACKAGE_STATE}", path)]
        self.expect("nothing is left", not left, left[:10])


def package_version(file: Path) -> str:
    asked = subprocess.run(["dpkg-deb", "--field", file, "Version"], check=True, capture_output=True, text=True)
    return asked.stdout.strip()


def older_package(file: Path, place: Path) -> Path:
    """The same package under a lower version, with a file that the newer one has not."""
    tree, version = place / "tree", package_version(file)
    subprocess.run(["dpkg-deb", "--raw-extract", file, tree], check=True)
    control = tree / "DEBIAN/control"
    text = control.read_text("utf-8")
    control.write_text(text.replace(f"\nVersion: {version}\n", f"\nVersion: {version}~older\n"), "utf-8")
    (tree / OLDER_ONLY).write_text("older\n", "utf-8")
    older = place / file.name.replace(version, f"{version}~older")
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", tree, older], check=True, stdout=subprocess.DEVNULL)
    return older


def package(root: CleanRoot, file: Path, command: str, findings: list[Finding]) -> int:
    """The Debian package, installed by apt, which brings the libraries."""
    system = Installed("package", root, command, findings)
    system.starts_clean()
    root.install("man-db", "bash-completion")
    before = root.files()
    system.install(file)
    installed_libraries = set(root.files()) - set(before)
    system.expect("the libraries came with it", any("libcmark-gfm-extensions" in path for path in installed_libraries))
    system.is_whole("/usr", package_version(file))
    system.starts_a_register()
    system.builds_this_register()
    system.serves()
    system.is_removed(before)
    system.is_upgraded(file)
    system.is_removed(before)
    return system.count


def archive(root: CleanRoot, file: Path, deb: Path, command: str, findings: list[Finding]) -> int:
    """The archive, unpacked into /usr/local beside the libraries that its INSTALL.md names."""
    system = Installed("archive", root, command, findings)
    system.starts_clean()
    text = subprocess.run(
        ["tar", "--extract", "--to-stdout", "--wildcards", "--file", file, "*/INSTALL.md"], check=True, capture_output=True, text=True
    ).stdout
    named = re.search(r"^    apt-get install (lib.*)$", text, re.MULTILINE)[1].split()
    root.install("man-db", "bash-completion", *named)
    unpack = ["tar", "--extract", "--file", str(file), "--strip-components", "1", "--directory", str(root.path / "usr/local")]
    subprocess.run(unpack, check=True)
    system.is_whole("/usr/local", package_version(deb))
    system.starts_a_register()
    system.builds_this_register()
    system.builds_a_commit()
    return system.count


def inside(work: Path, folder: Path, command: str) -> int:
    """All that is tried, on a disk of this process's own."""
    (deb,), (tar,) = folder.glob("register-build_*.deb"), folder.glob("register-build-*.tar.gz")
    findings: list[Finding] = []
    since = time.monotonic()
    first = CleanRoot(work / "package")
    first.make()
    second = first.copy(work / "archive")
    print(f"two clean roots in {time.monotonic() - since:.0f} s", flush=True)
    count = package(first, deb, command, findings)
    count += archive(second, tar, deb, command, findings)
    return tell("dist", findings, f"{count} expectations of the package and the archive, in {time.monotonic() - since:.0f} s")


if __name__ == "__main__":
    if len(sys.argv) == 4:
        sys.exit(inside(*map(Path, sys.argv[1:3]), sys.argv[3]))
    if len(sys.argv) != 3:
        sys.exit("usage: dist_install.py FOLDER COMMAND")
    sys.exit(in_memory(__file__, *(str(Path(path).resolve()) for path in sys.argv[1:])))
