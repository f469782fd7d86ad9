"""Reads content of strangers within limits: a file that takes a library beyond them is a finding, and the rest is checked."""

import json
import os
import resource
import shutil
import signal
import subprocess
import time
from pathlib import Path

from test_command import CommandTest

PAGE = "Content/pages/zwaar.md"
# Within all budgets: a long address, often used, is 30 MB of HTML.
HEAVY = "---\ntitle: Zwaar\n---\n\n[a]: /" + "l" * 11_000 + "\n\n" + "[a] " * 2_800 + "\n"
SCARCE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

void *realloc(void *old, size_t size) {
  static void *(*next)(void *, size_t);
  if (!next) next = (void *(*)(void *, size_t))dlsym(RTLD_NEXT, "realloc");
  Dl_info caller;
  if (size > 8 << 20 && dladdr(__builtin_return_address(0), &caller) && strstr(caller.dli_fname, "libcmark-gfm")) {
    return NULL;
  }
  return next(old, size);
}
"""
# Ends the process when it tells of a link that only a test writes, as a fault of ours in a later phase would.
BRITTLE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

ssize_t write(int file, const void *bytes, size_t count) {
  static ssize_t (*next)(int, const void *, size_t);
  if (!next) next = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  if (memmem(bytes, count, "breekpunt.md", 12)) abort();
  return next(file, bytes, count);
}
"""
LIMIT = ["--untrusted", "--memory-limit", "60"]


class LimitsTest(CommandTest):
    def test_content_within_the_limits_is_checked_as_ever(self) -> None:
        plain, limited = self.run_command("check"), self.run_command("check", "--untrusted")
        self.assertEqual((limited.returncode, limited.stderr), (0, plain.stderr))
        self.spoil()
        plain, limited = self.run_command("check", "--quiet"), self.run_command("check", "--quiet", "--untrusted")
        self.assertEqual((limited.returncode, limited.stderr), (1, plain.stderr))

    def test_a_file_beyond_the_memory_is_named_and_the_rest_is_checked(self) -> None:
        self.spoil()
        expected = self.run_command("check", "--quiet").stderr
        self.write(PAGE, HEAVY)
        run = self.run_command("check", "--quiet", *LIMIT)
        self.assertEqual(run.returncode, 1)
        lines = run.stderr.splitlines()
        found = [line for line in lines if "[beyond-limits]" in line]
        self.assertEqual(found, [f"{PAGE}: error: reading this file took more than 60 MB [beyond-limits]"])
        self.assertEqual([line for line in lines if line in expected.splitlines()], expected.splitlines())

    def test_several_files_beyond_the_limits_are_all_named(self) -> None:
        pages = [f"Content/pages/zwaar-{number}.md" for number in range(3)]
        for page in pages:
            self.write(page, HEAVY)
        run = self.run_command("check", "--format", "json", *LIMIT)
        self.assertEqual(run.returncode, 1)
        self.assertEqual([one["path"] for one in json.loads(run.stdout)["findings"]], pages)

    def test_a_build_within_limits_leaves_the_site_as_it_was(self) -> None:
        self.assertEqual(self.run_command("build").returncode, 0)
        before = self.state()
        self.write(PAGE, HEAVY)
        run = self.run_command("build", *LIMIT)
        self.assertEqual(run.returncode, 1)
        self.assertIn("[beyond-limits]", run.stderr)
        self.assertEqual(self.state(), before)
        self.assertEqual(sorted(os.listdir(self.folder)), ["Content", "Templates", "public"])

    def test_what_takes_too_long_ends(self) -> None:
        # Each takes some tenths of a second, so that all of them take longer, on any machine.
        for number in range(60):
            self.write(f"Content/pages/zwaar-{number}.md", HEAVY)
        start = time.monotonic()
        run = self.run_command("check", "--untrusted", "--memory-limit", "4000", "--time-limit", "1", "--jobs", "1")
        self.assertEqual(run.returncode, 1)
        self.assertIn("took longer than 1 s", run.stderr)
        self.assertLess(time.monotonic() - start, 45)

    def test_a_library_that_aborts_is_survived(self) -> None:
        self.spoil()
        expected = self.run_command("check", "--quiet").stderr
        self.write(PAGE, HEAVY.replace("/", "https://a.example/", 1))
        run = self.run_command("check", "--quiet", "--untrusted", LD_PRELOAD=self.preload("scarce", SCARCE))
        self.assertEqual(run.returncode, 1)
        said = "[cmark] realloc returned null pointer, aborting"
        self.assertEqual(run.stderr.splitlines().count(said), 2, "the library ends the process, and once more when traced")
        lines = [line for line in run.stderr.splitlines() if line != said]
        found = [line for line in lines if "[beyond-limits]" in line]
        why = "reading this file ended the process (signal 6) within 1024 MB"
        self.assertEqual(found, [f"{PAGE}: error: {why} [beyond-limits]"])
        self.assertEqual([line for line in lines if line in expected.splitlines()], expected.splitlines())

    def preload(self, name: str, text: str) -> str:
        """The path of a library that stands before those of the system."""
        source, library = self.folder / f"{name}.c", self.folder / f"{name}.so"
        source.write_text(text, "utf-8")
        clang = Path(shutil.which("swift")).resolve().parent / "clang"
        subprocess.run([clang, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        return str(library)

    def test_a_file_that_ends_a_later_phase_is_found_among_the_others(self) -> None:
        self.spoil()
        expected = self.run_command("check", "--quiet").stderr
        for number in range(9):
            self.write(f"Content/pages/licht-{number}.md", "---\ntitle: Licht\nstatement-date: 2026-01-01\n---\n\nTekst.\n")
        pages = ["Content/pages/licht-3.md", "Content/pages/licht-8.md"]
        brittle = self.preload("brittle", BRITTLE)
        for page in pages:
            self.write(page, "---\ntitle: Breekt\n---\n\n[x](breekpunt.md)\n")
        before = self.state("Content")
        for arguments in (["check"], ["build"], ["check", "--jobs", "2", "--summary", "summary.md"], ["check", "--fix"]):
            with self.subTest(arguments):
                run = self.run_command(*arguments, "--quiet", "--untrusted", LD_PRELOAD=brittle)
                self.assertEqual(run.returncode, 1)
                why = "reading this file went well, but then the run ended the process (signal 6) within 1024 MB while it told what it found"
                found = [line for line in run.stderr.splitlines() if "[beyond-limits]" in line]
                self.assertEqual(found, [f"{page}: error: {why} [beyond-limits]" for page in pages])
                if "--fix" not in arguments:
                    lines = run.stderr.splitlines()
                    self.assertEqual([line for line in lines if line in expected.splitlines()], expected.splitlines())
                    self.assertEqual(self.state("Content"), before)
        self.assertEqual((self.folder / "summary.md").read_text("utf-8").count("## register-build"), 1)
        self.assertFalse((self.folder / "public").exists())

    def test_what_no_single_file_is_the_cause_of_is_told_with_its_phase(self) -> None:
        self.replace("Content/index.md", "\n---\n", "\n---\n\n[x](breekpunt.md)\n")
        run = self.run_command("check", "--quiet", "--untrusted", LD_PRELOAD=self.preload("brittle", BRITTLE))
        self.assertEqual((run.returncode, run.stdout), (1, ""))
        why = "ended the process (signal 6) within 1024 MB while it told what it found, and no single file is the cause"
        self.assertEqual(run.stderr, f"error: the run {why}\n")

    def test_a_signal_ends_both_processes_and_leaves_nothing(self) -> None:
        self.assertEqual(self.run_command("build").returncode, 0)
        before = self.state()
        self.write_long()
        for verb, number in (("check", signal.SIGTERM), ("build", signal.SIGTERM), ("build", signal.SIGINT)):
            with self.subTest(verb=verb, signal=number.name):
                process, child, litter = self.start_long(verb)
                start = time.monotonic()
                process.send_signal(number)
                _, errors = process.communicate(timeout=30)
                self.assertEqual((process.returncode, errors), (-number, ""))
                self.assertLess(time.monotonic() - start, 5)
                self.assertFalse(Path(f"/proc/{child}").exists())
                self.assertEqual(list(litter.iterdir()), [])
                self.assertEqual(self.state(), before)
                self.assertEqual(sorted(os.listdir(self.folder)), ["Content", "Templates", "litter", "public"])

    def test_a_process_without_the_one_that_watches_it_ends(self) -> None:
        self.write_long()
        process, child, _ = self.start_long("check")
        process.kill()
        process.wait()
        end = time.monotonic() + 5
        while is_running(child) and time.monotonic() < end:
            time.sleep(0.01)
        self.assertFalse(is_running(child))

    def write_long(self) -> None:
        """Content that takes many seconds."""
        for number in range(100):
            self.write(f"Content/pages/zwaar-{number}.md", HEAVY)

    def start_long(self, verb: str) -> tuple:
        """Starts reading it; the process, the one that it watches, and the folder for what they tell each other."""
        litter = self.folder / "litter"
        litter.mkdir(exist_ok=True)
        process = subprocess.Popen(
            [self.command, verb, "--quiet", "--untrusted", "--memory-limit", "4000", "--jobs", "1"],
            cwd=self.folder,
            env={**os.environ, "TMPDIR": str(litter)},
            stderr=subprocess.PIPE,
            text=True,
        )
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        children = Path(f"/proc/{process.pid}/task")
        end = time.monotonic() + 20
        while time.monotonic() < end:
            found = [int(one) for task in children.glob("*/children") for one in task.read_text().split()]
            # Its own memory says that it is amid the content.
            if found and resident(found[0]) > 60 << 20:
                return process, found[0], litter
            time.sleep(0.01)
        self.fail("it does not read")

    def test_a_difference_leaves_out_what_is_beyond_the_limits(self) -> None:
        new = self.folder / "new"
        subprocess.run(["cp", "-r", self.folder / "Content", new], check=True)
        self.replace("Content/measures/asiel/vergunning.md", "title: ", "title: Nu ")
        (new / "pages").mkdir(exist_ok=True)
        (new / "pages" / "zwaar.md").write_text(HEAVY, "utf-8")
        states = ("diff", "--folders", "Content", "new")
        run = self.run_command(*states, *LIMIT)
        self.assertEqual(run.returncode, 0)
        self.assertEqual(run.stderr, "note: left out 'new/pages/zwaar.md': reading it took more than 60 MB\n")
        self.assertIn("Nu ", run.stdout)
        self.assertIn("new heeft 1 fout in de inhoud", run.stdout)
        (new / "pages" / "zwaar.md").unlink()
        plain, limited = self.run_command(*states), self.run_command(*states, "--untrusted")
        self.assertEqual((limited.returncode, limited.stdout, limited.stderr), (0, plain.stdout, ""))

    def test_limits_are_numbers(self) -> None:
        for arguments in (["--memory-limit", "1"], ["--time-limit", "0"], ["--memory-limit", "x"]):
            self.assertEqual(self.run_command("check", "--untrusted", *arguments).returncode, 64)


def is_running(process: int) -> bool:
    """Whether a process is there, and not only as what its parent has not asked for yet."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def resident(process: int) -> int:
    """The bytes of memory that a process has."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0
