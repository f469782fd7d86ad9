"""The tests of builds that are ended find what a command does wrong that writes its site in place, as most do."""

import contextlib
import io
import stat
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import killed
import served_swaps
from disk_faults import Faults
from tree_state import Reader, made_up

# Writes a page a measure, one after the other, where the old ones are, with a word of its own beside them.
IN_PLACE = """#!{python}
import sys, time
from pathlib import Path
words = dict(zip(sys.argv[2::2], sys.argv[3::2]))
content, public = Path(words["--content"]), Path(words["--output"])
(public.parent / ".half").write_text("")
title = (content / "register.yml").read_text()
for path in sorted((content / "measures").rglob("*.md")):
    page = public / path.stem / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(title + path.read_text())
    time.sleep(0.004)
(public.parent / ".half").unlink()
"""


class KilledTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.command = self.folder / "in-place"
        self.command.write_text(IN_PLACE.format(python=sys.executable))
        self.command.chmod(self.command.stat().st_mode | stat.S_IXUSR)

    def test_a_mixture_and_litter_are_found(self) -> None:
        contents = made_up(self.folder, 30)
        place = self.folder / "lane"
        place.mkdir()
        lane = killed.Lane(str(self.command), place, contents, 0)
        lane.prepare()
        with mock.patch.object(killed, "EVERY", 4):
            lane.run(16)
        rules = {finding.rule for finding in lane.findings}
        self.assertLessEqual({"mixture", "litter"}, rules, lane.findings)

    def test_two_sites_in_turns_are_found(self) -> None:
        with mock.patch("disk_faults.MEASURES", 30), contextlib.redirect_stdout(io.StringIO()):
            faults = Faults(str(self.command), self.folder)
        public = self.folder / "site/public"
        public.parent.mkdir()
        pages = served_swaps.pages_of(faults, public)
        self.assertGreater(len(pages), 20)
        process, port = served_swaps.python_server(self.folder, public)
        try:
            with mock.patch.object(served_swaps, "SWAPS", 2):
                findings, count = served_swaps.watch(faults, "python", port, public, pages)
        finally:
            process.terminate()
            process.wait()
        self.assertGreater(count["answers"], 20)
        self.assertIn("order", {finding.rule for finding in findings})

    def test_a_tree_knows_bytes_modes_links_and_folders(self) -> None:
        site = self.folder / "tree"
        (site / "a").mkdir(parents=True)
        (site / "a/b").write_text("1")
        (site / "c").symlink_to("a")
        reader = Reader()
        before = reader.tree(site)
        self.assertEqual(reader.tree(site).differences(before), [])
        (site / "a/b").write_text("22")
        (site / "a").chmod(0o700)
        (site / "c").unlink()
        (site / "c").symlink_to("b")
        (site / "d").mkdir()
        self.assertEqual(reader.tree(site).differences(before), ["a", "a/b", "c", "d"])


if __name__ == "__main__":
    unittest.main()
