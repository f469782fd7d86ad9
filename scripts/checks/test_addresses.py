"""Addresses for ever, as an editor meets them: a deleted file, its two ways out, a renamed one, and a list out of date."""

import subprocess

from test_command import CommandTest

MEASURE = "Content/measures/arbeid/startbanen.md"
ADDRESS = "maatregelen/startbanen/"


class Addresses(CommandTest):
    def setUp(self) -> None:
        super().setUp()
        # Nothing refers to the measure, so that its address is all that is lost with it.
        related = "related:\n  - {measure: startbanen, note: Gaat over dezelfde groep}\n"
        self.replace("Content/measures/asiel/vergunning.md", related, "")
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("Content/addresses.lock", "")
        self.assertEqual(self.run_command("check", "--fix", "--strict").returncode, 0)
        self.assertIn(ADDRESS + "\n", self.lock())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "eerste")
        self.assertEqual(self.run_command("build").returncode, 0)

    def git(self, *arguments: str) -> None:
        settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false"]
        subprocess.run(["git", *settings, *arguments], cwd=self.folder, check=True, capture_output=True)

    def lock(self) -> str:
        return (self.folder / "Content/addresses.lock").read_text("utf-8")

    def test_deleting_a_file_fails_the_build_until_one_of_two_ways_out_is_taken(self) -> None:
        before = self.state()
        measure = (self.folder / MEASURE).read_text("utf-8")
        (self.folder / MEASURE).unlink()
        result = self.run_command("build")
        self.assertEqual(result.returncode, 1)
        self.assertIn(f"the address '{ADDRESS}' would be lost", result.stderr)
        self.assertIn(f"put the file back with 'withdrawn', or write '/{ADDRESS}' into 'aliases'", result.stderr)
        self.assertEqual(self.state(), before)
        self.replace("Content/measures/asiel/vergunning.md", "aliases: [", f"aliases: [/{ADDRESS}, ")
        self.assertEqual(self.run_command("build").returncode, 0)
        self.assertIn("url=../../maatregelen/vergunning/", (self.folder / "public" / ADDRESS / "index.html").read_text())
        self.replace("Content/measures/asiel/vergunning.md", f"aliases: [/{ADDRESS}, ", "aliases: [")
        self.write(MEASURE, measure.replace("\n---\n", "\nwithdrawn: {date: 2025, reason: Vervallen.}\n---\n", 1))
        self.assertEqual(self.run_command("build").returncode, 0)
        self.assertIn("Vervallen.", (self.folder / "public" / ADDRESS / "index.html").read_text())

    def test_a_renamed_file_keeps_its_old_address(self) -> None:
        new = MEASURE.replace("startbanen", "beginbanen")
        self.git("mv", MEASURE, new)
        shown = self.run_command("check", "--fix", "--dry-run")
        self.assertIn(f"+  - /{ADDRESS}\n", shown.stdout)
        self.assertIn("+maatregelen/beginbanen/\n", shown.stdout)
        self.assertEqual(self.run_command("check", "--fix", "--strict").returncode, 0)
        self.assertIn(f"\naliases:\n  - /{ADDRESS}\n", (self.folder / new).read_text("utf-8"))
        self.assertEqual(self.run_command("new", "measure", "Startbanen", "--stream", "arbeid").returncode, 64)

    def test_a_new_measure_is_a_warning_and_under_strict_an_error(self) -> None:
        text = (self.folder / MEASURE).read_text("utf-8")
        lines = [line for line in text.splitlines(keepends=True) if not line.startswith(("order:", "aliases:"))]
        self.write("Content/measures/arbeid/nieuw.md", "".join(lines).replace("title: ", "title: Nog ", 1))
        result = self.run_command("build")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("'maatregelen/nieuw/' [unlisted-address]", result.stderr)
        self.assertEqual(self.run_command("check", "--strict").returncode, 1)
        self.assertEqual(self.run_command("check", "--fix", "--strict").returncode, 0)

    def test_a_conflict_of_a_merge_is_found_and_resolved(self) -> None:
        lock = self.lock()
        marks = lock.replace(ADDRESS, f"<<<<<<< HEAD\n{ADDRESS}=======\n").replace(
            "maatregelen/vergunning/\n", "maatregelen/vergunning/\n>>>>>>> tak\n"
        ).replace(f"{ADDRESS}=======", f"{ADDRESS}\n=======").replace("\n\n", "\n")
        self.write("Content/addresses.lock", marks)
        result = self.run_command("build")
        self.assertEqual(result.returncode, 1)
        self.assertIn("a conflict of a merge is not resolved here [unordered-addresses]", result.stderr)
        self.assertEqual(self.run_command("check", "--fix", "--strict").returncode, 0)
        self.assertEqual(self.lock(), lock)
