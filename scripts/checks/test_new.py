"""Runs `new` as a user does."""

import unittest

from test_command import CommandTest


class New(CommandTest):
    def test_a_new_measure_prints_its_path_and_check_names_what_is_missing(self) -> None:
        result = self.run_command("new", "measure", "Aanpassing nareis", "--stream", "asiel")
        path = "Content/measures/asiel/aanpassing-nareis.md"
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, path + "\n", ""))
        check = self.run_command("check")
        self.assertEqual(check.returncode, 1)
        self.assertEqual(check.stderr.count(f"{path}:"), 6)
        self.assertEqual(check.stderr.count("[empty-value]"), 6)

    def test_a_file_is_never_written_over(self) -> None:
        before = self.state("Content")
        for arguments in (["measure", "Startbanen", "--stream", "asiel"], ["stream", "Asiel"], ["page", "Over"]):
            with self.subTest(arguments):
                result = self.run_command("new", *arguments)
                self.assertEqual((result.returncode, result.stdout), (64, ""))
                self.assertIn("there is a ", result.stderr)
        self.assertEqual(self.state("Content"), before)

    def test_other_kinds_pass_the_check_at_once(self) -> None:
        for arguments in (
            ["page", "Vragen & antwoorden"], ["instrument", "Convenant", "--within", "wet"], ["stream", "Kennis: talent"],
        ):
            self.assertEqual(self.run_command("new", *arguments).returncode, 0)
        check = self.run_command("check", "--strict")
        self.assertEqual((check.returncode, check.stderr), (0, ""))
        self.assertEqual(self.run_command("new", "chapter", "Wonen", "--draft").stdout, "Content/programme/_wonen.md\n")
        self.assertEqual(self.run_command("check").returncode, 0)

    def test_wrong_usage_and_a_broken_register(self) -> None:
        for arguments in (["measure", "Titel"], ["measure", "Titel", "--stream", "asyl"], ["boek", "Titel"], ["page"]):
            self.assertEqual(self.run_command("new", *arguments).returncode, 64, arguments)
        self.write("Content/register.yml", "title: [\n")
        broken = self.run_command("new", "page", "Titel")
        self.assertEqual((broken.returncode, broken.stdout), (1, ""))
        self.assertIn("Content/register.yml:", broken.stderr)
        self.assertEqual(self.run_command("new", "page", "Titel", "--content", "Nergens").returncode, 2)


if __name__ == "__main__":
    unittest.main()
