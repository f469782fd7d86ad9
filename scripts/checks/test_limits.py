"""Reads content of strangers within limits: a file that takes a library beyond them is a finding, and the rest is checked."""

import json
import os
import time

from test_command import CommandTest

PAGE = "Content/pages/zwaar.md"
# Within all budgets: a long address, often used, is 30 MB of HTML.
HEAVY = "---\ntitle: Zwaar\n---\n\n[a]: /" + "l" * 11_000 + "\n\n" + "[a] " * 2_800 + "\n"
LIMIT = ["--untrusted", "--memory-limit", "100"]


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
        self.assertEqual(found, [f"{PAGE}: error: reading this file took more than 100 MB [beyond-limits]"])
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

    def test_limits_are_numbers(self) -> None:
        for arguments in (["--memory-limit", "1"], ["--time-limit", "0"], ["--memory-limit", "x"]):
            self.assertEqual(self.run_command("check", "--untrusted", *arguments).returncode, 64)
