"""A clean Debian 12 system in a folder, made with debootstrap, in which programs run as on a machine of its own.

Its packages come from where this machine's own do. `in_memory` gives the folder that roots are made in: a disk in memory, seen by
one process and its children only, so that it ends with them, however they end.
"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

SUITE = "bookworm"
NOBODY = 65534


# About 0.4 GB a root, with what is installed there.
DISK = "size=3g"


def in_memory(program: str, *arguments: str) -> int:
    """Runs a program of ours with the path of an empty disk in memory before its arguments, and returns its exit status."""
    if os.geteuid() != 0:
        raise SystemExit("error: a clean root is made with the rights of root: run this with sudo")
    # As an exception, a signal ends the program below, and with it all that it mounted and runs.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(2))
    with tempfile.TemporaryDirectory(prefix="clean-roots-") as work:
        mount = 'mount -t tmpfs -o "$1" tmpfs "$2" && shift 2 && exec "$@"'
        command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-c", mount, "sh", DISK, work]
        return subprocess.run([*command, sys.executable, program, work, *arguments], check=False).returncode


class CleanRoot:
    """A root folder below a disk in memory; `copy` makes another of it, before anything is installed."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def make(self) -> None:
        """Makes the root, with debootstrap."""
        settings = proxies()
        environment = dict(os.environ)
        for name, address in settings.items():
            environment.setdefault(f"{name}_proxy", address)
        command = ["debootstrap", "--variant=minbase", SUITE, str(self.path), mirror()]
        made = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if made.returncode != 0:
            raise SystemExit(f"error: debootstrap failed:\n{made.stdout[-2000:]}{made.stderr[-2000:]}")
        lines = "".join(f'Acquire::{name}::Proxy "{address}";\n' for name, address in settings.items())
        (self.path / "etc/apt/apt.conf.d/90proxy").write_text(lines, "utf-8")

    def copy(self, path: Path) -> "CleanRoot":
        subprocess.run(["cp", "--archive", self.path, path], check=True)
        return CleanRoot(path)

    def command(self, *words: str, user: int = 0, folder: str = "/") -> list[str]:
        """The words that run a program in the root, in a folder of it, with processes and mounts of its own."""
        return [
            "unshare", "--mount", "--pid", "--fork", "--kill-child", f"--mount-proc={self.path}/proc",
            "chroot", f"--userspec={user}:{user}", str(self.path),
            "env", "--ignore-environment", "PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "HOME=/tmp", "LC_ALL=C.UTF-8",
            "DEBIAN_FRONTEND=noninteractive", "sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", folder, *words,
        ]

    def run(self, *words: str, user: int = 0, folder: str = "/") -> subprocess.CompletedProcess:
        """Runs a program in the root to its end."""
        command = self.command(*words, user=user, folder=folder)
        return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False)

    def install(self, *packages: str) -> None:
        """Installs Debian's packages, without those that they only recommend."""
        done = self.run("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages)
        if done.returncode != 0:
            raise SystemExit(f"error: cannot install {' '.join(packages)}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")

    def folder(self, path: str, owner: int = NOBODY) -> Path:
        """A new folder in the root for an ordinary user."""
        made = self.path / path.lstrip("/")
        made.mkdir(parents=True)
        os.chown(made, owner, owner)
        return made

    def files(self) -> dict[str, int]:
        """Every file and folder of the system with its size, but for what runs, packages in passing, and logs."""
        passing = ("proc", "dev", "sys", "run", "tmp", "var/cache", "var/log", "var/lib/apt/lists")
        found = {}
        for folder, folders, names in os.walk(self.path):
            place = os.path.relpath(folder, self.path)
            folders[:] = [name for name in folders if os.path.normpath(f"{place}/{name}") not in passing]
            for name in (*folders, *names):
                path = os.path.normpath(f"{place}/{name}")
                found[path] = -1 if name in folders else os.lstat(self.path / path).st_size
        return found


def mirror() -> str:
    """The address from which this machine takes the packages of Debian 12."""
    form = "$(ORIGIN)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)"
    asked = subprocess.run(
        ["apt-get", "indextargets", "--format", form, "Created-By: Packages"], check=True, capture_output=True, text=True
    )
    for line in asked.stdout.splitlines():
        origin, codename, component, address = line.split("|", 3)
        if (origin, codename, component) == ("Debian", SUITE, "main") and address.startswith("http"):
            return address
    raise SystemExit(f"error: apt on this machine knows no server of Debian's {SUITE}")


def proxies() -> dict[str, str]:
    """The proxies that apt on this machine uses, by protocol."""
    asked = subprocess.run(["apt-config", "dump"], check=True, capture_output=True, text=True)
    found = {}
    for line in asked.stdout.splitlines():
        for protocol in ("http", "https"):
            if line.startswith(f"Acquire::{protocol}::Proxy ") and line.count('"') == 2 and '""' not in line:
                found[protocol] = line.split('"')[1]
    return found
