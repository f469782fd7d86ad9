"""What a build does on disks that are mounted for it: full, without inodes, read only, and with `public` as a mount
point. Mounts are made in a namespace of this process's own, so that no other process sees them and all end with it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from disk_faults import Faults
from findings import tell
from tree_state import Reader

# The word that tells the program that it runs in a namespace of its own.
INSIDE = "--inside"
STEPS = 12


def mount(*words: object) -> None:
    subprocess.run(["mount", *map(str, words)], check=True)


def used(folder: Path) -> tuple[int, int]:
    """The bytes and files in use on the disk of a folder."""
    status = os.statvfs(folder)
    return (status.f_blocks - status.f_bfree) * status.f_frsize, status.f_files - status.f_ffree


def try_full(faults: Faults, what: str) -> None:
    """Disks that fill at different moments of a build: with so much room beside the old site, from none to nearly enough."""
    folder = Path(tempfile.mkdtemp(dir=faults.work))
    mount("-t", "tmpfs", "-o", "size=2g,mode=755", "tmpfs", folder)
    old = faults.site(folder)
    size, files = used(folder)
    for step in range(STEPS):
        faults.build("a", folder / "public")
        share = 1 + step / STEPS
        room = f"size={int(size * share)}" if what == "size" else f"nr_inodes={int(files * share)}"
        mount("-o", f"remount,{room}", folder)
        case = f"full disks: {what} {share:.2f}"
        run = faults.build("b", folder / "public")
        faults.look(case, folder, old, run, "No space left on device")
        mount("-o", "remount,size=2g,nr_inodes=1000000", folder)
        faults.build_again(case, folder)
    subprocess.run(["umount", folder], check=True)


def try_mount_points(faults: Faults) -> None:
    """A mount point can't be replaced as a whole: it is refused, and stays as it is."""
    folder = Path(tempfile.mkdtemp(dir=faults.work))
    other = Path(tempfile.mkdtemp(dir=faults.work))
    old = faults.site(other)
    says = "is a mount point"
    for case, words in {
        "another disk": ("-t", "tmpfs", "tmpfs"),
        "another folder of the same disk": ("--bind", other / "public"),
    }.items():
        (folder / "public").mkdir()
        mount(*words, folder / "public")
        before = faults.reader.tree(folder / "public")
        faults.look(f"mount points: {case}", folder, before, faults.build("b", folder / "public"), says)
        subprocess.run(["umount", folder / "public"], check=True)
        faults.build_again(f"mount points: {case}", folder)
        shutil.rmtree(folder / "public")
    faults.look_at_site("mount points: the folder that was mounted", other, old)


def try_read_only(faults: Faults) -> None:
    folder = Path(tempfile.mkdtemp(dir=faults.work))
    old = faults.site(folder)
    mount("--bind", folder, folder)
    mount("-o", "remount,bind,ro", folder)
    run = faults.build("b", folder / "public")
    subprocess.run(["umount", folder], check=True)
    faults.look("read only disks: a bind mount", folder, old, run, "Read-only file system")
    faults.build_again("read only disks: a bind mount", folder)


def inside(command: str) -> int:
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        mount("-t", "tmpfs", "-o", "mode=755", "tmpfs", work)
        faults = Faults(command, work)
        faults.reader = Reader()
        try_full(faults, "size")
        try_full(faults, "inodes")
        try_mount_points(faults)
        try_read_only(faults)
        subprocess.run(["umount", work], check=True)
    looked_at = ", ".join(f"{count} {what}" for what, count in faults.count.items())
    return tell("mounts", faults.findings, looked_at)


def main(command: str) -> int:
    """Runs this program in a namespace of its own, as root or as a user who is root there."""
    unshare = ["unshare", "--mount", *([] if os.getuid() == 0 else ["--map-root-user"])]
    if subprocess.run([*unshare, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False).returncode:
        print("mounts: skipped: full disks and mount points (this user may not mount anything)")
        return 0
    return subprocess.run([*unshare, sys.executable, __file__, INSIDE, command], check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == INSIDE:
        sys.exit(inside(sys.argv[2]))
    if len(sys.argv) != 2:
        sys.exit("usage: mounts.py COMMAND")
    sys.exit(main(str(Path(sys.argv[1]).resolve())))
