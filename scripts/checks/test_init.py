"""Runs `init` as a user does, in folders that are empty, absent or full."""

import tempfile
import unittest
from pathlib import Path

from test_command import ROOT, CommandTest


class Init(CommandTest):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def files(self, folder: str = ".") -> dict[str, bytes]:
        return {name: bytes for name, (bytes, _) in self.state(folder).items()}

    def starter(self, language: str) -> dict[str, bytes]:
        root = ROOT / "Starter" / language
        return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def test_a_new_register_passes_the_strict_check_and_builds_at_once(self) -> None:
        for language in ("nl", "en"):
            with self.subTest(language):
                made = self.run_command("init", language, "--language", language)
                self.assertEqual((made.returncode, made.stderr), (0, ""))
                self.assertEqual(self.files(language), self.starter(language))
                content = ["--content", f"{language}/Content"]
                check = self.run_command("check", "--strict", *content)
                self.assertEqual((check.returncode, check.stderr), (0, ""))
                build = self.run_command("--strict", *content, "--output", f"{language}/public")
                self.assertEqual((build.returncode, build.stderr), (0, ""))
                page = (self.folder / language / "public" / "index.html").read_text("utf-8")
                self.assertIn(f'<html lang="{language}"', page)

    def test_it_fills_the_current_folder_and_says_what_comes_next(self) -> None:
        (self.folder / ".git").mkdir()
        result = self.run_command("init", "--title", "Register: water & land")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn(f" of {len(self.starter('nl'))} files is in this folder.\n", result.stdout)
        self.assertNotIn("  cd ", result.stdout)
        # Each command of the account works, but for the preview, which does not end.
        for line in result.stdout.splitlines():
            words = line.split("  ")
            if line.startswith("  register-build") and "serve" not in line:
                run = self.run_command(*words[1].split()[1:])
                self.assertEqual((run.returncode, run.stderr), (0, ""), line)
        self.assertIn("Register: water &amp; land", (self.folder / "public/index.html").read_text("utf-8"))
        self.assertTrue((self.folder / "README.md").read_text("utf-8").startswith("# Register: water & land\n"))

    def test_the_account_names_a_folder_as_a_shell_takes_it(self) -> None:
        result = self.run_command("init", "map's met/een 'naam'")
        self.assertEqual(result.returncode, 0)
        self.assertIn("\n  cd 'map'\\''s met/een '\\''naam'\\'''\n", result.stdout)
        self.assertTrue((self.folder / "map's met" / "een 'naam'" / "Content" / "register.yml").is_file())

    def test_a_folder_that_is_not_empty_is_refused_with_what_is_in_it(self) -> None:
        for name in ("brief.txt", "vol/een", "vol/twee", "vol/.drie"):
            self.write(name, "Bewaren.\n")
        before = self.state(".")
        for folder, names in ((".", "'brief.txt', 'vol'"), ("vol", "'.drie', 'een', 'twee'")):
            with self.subTest(folder):
                result = self.run_command("init", folder)
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                self.assertEqual(
                    result.stderr,
                    f"error: '{folder}' is not empty, and was left as it is: there is {names}; "
                    "name an empty folder, or one that is not there yet\n",
                )
        self.assertEqual(self.run_command("init", "brief.txt").returncode, 2)
        self.assertEqual(self.run_command("init", "brief.txt/in").returncode, 2)
        self.assertEqual(self.state("."), before)

    def test_a_second_one_in_the_same_folder_is_refused(self) -> None:
        self.assertEqual(self.run_command("init", "register").returncode, 0)
        before = self.state(".")
        self.assertEqual(self.run_command("init", "register", "--language", "en").returncode, 2)
        self.assertEqual(self.state("."), before)

    def test_wrong_usage_writes_nothing(self) -> None:
        for arguments in (["--language", "de"], ["--title", ""], ["--title", "een\ntwee"], ["a", "b"], [""]):
            with self.subTest(arguments):
                result = self.run_command("init", *arguments)
                self.assertEqual((result.returncode, result.stdout), (64, ""))
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_its_lists_of_addresses_begin_as_the_readme_says(self) -> None:
        self.assertEqual(self.run_command("init").returncode, 0)
        self.write("Content/addresses.lock", "")
        fixed = self.run_command("check", "--fix", "--strict")
        self.assertEqual(fixed.returncode, 0, fixed.stderr)
        self.assertIn("maatregelen/voorbeeldmaatregel/\n", (self.folder / "Content/addresses.lock").read_text("utf-8"))
        new = self.run_command("new", "measure", "Titel van de maatregel", "--stream", "voorbeeldstroom")
        self.assertEqual(new.returncode, 0, new.stderr)
        self.assertEqual(self.run_command("new", "stream", "Naam van de stroom").returncode, 0)


if __name__ == "__main__":
    unittest.main()
