"""Attacks as content: what the command prints about them can be no formula, no markup and no command of a log, and
steers no terminal; and what content may not hold is refused.
"""

import csv
import io
import json
import tempfile
import unittest
from pathlib import Path

import attack_outputs as outputs
from attack_bodies import REFUSED, Bodies
from attack_case import WHOLE, AttackTest
from attack_register import LEADS, NAMES, make
from test_command import command_path


def read_csv(text: str) -> list[list[str]]:
    """The rows of a list; what would begin a command of a log stands apart there, and here as it was."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    return [[field.replace("##'[", "##[") for field in row] for row in rows]


class PrintedTest(AttackTest):
    """What the command prints about the attack beside what it prints about its twin."""

    def both(self, verb: str, *arguments: str) -> list[str]:
        texts = []
        for name in ("attacked", "plain"):
            run = self.run_in(name, verb, *arguments)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assert_harmless_log(run)
            texts.append(run.stdout)
        return texts

    def test_lists_as_data(self) -> None:
        for read in (json.loads, read_csv):
            attacked, plain = (read(text) for text in self.both("list", "--format", "json" if read is json.loads else "csv"))
            self.assertEqual(outputs.harmless(attacked), outputs.harmless(plain))

    def test_what_is_printed_steers_nothing(self) -> None:
        for arguments in (["list"], ["list", "--columns", "title,summary"], ["suggest"], ["suggest", "--format", "json"],
                          ["check", "--account"], ["check", "--format", "json"], ["check", "--format", "sarif"],
                          ["check", "--format", "gitlab"], ["check", "--format", "github"], ["schema"], ["schema", "register"]):
            with self.subTest(" ".join(arguments)):
                self.both(*arguments)

    def test_a_difference_steers_nothing(self) -> None:
        for old, new in (("plain", "attacked"), ("attacked", "plain")):
            for form in ("text", "json", "markdown"):
                with self.subTest(f"{old} {form}"):
                    run = self.run_in("attacked", "diff", "--folders", f"../{old}/Content", f"../{new}/Content", "--format", form)
                    self.assertIn(run.returncode, (0, 1), run.stderr)
                    self.assertGreater(len(run.stdout), 10_000)
                    self.assert_harmless_log(run)
                    if form == "json":
                        json.loads(run.stdout)
                    if form == "markdown":
                        self.assertEqual(outputs.faults_of_comment(run.stdout), [])


class LeadTest(AttackTest):
    """Texts that must stand at the beginning to do harm."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.command = command_path()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        for number, lead in enumerate(LEADS):
            cls.written(str(number), lambda count, lead=lead: f"{lead} {count:04d}")

    def test_no_field_is_a_formula_and_no_line_a_command(self) -> None:
        for number, lead in enumerate(LEADS):
            for arguments in (["list", "--format", "csv"], ["list", "--format", "csv", "--columns", "title,summary"],
                              ["list", "--columns", "title"], ["list", "--format", "json"], ["suggest"], ["check"],
                              ["diff", "--folders", "Content", "../0/Content"]):
                with self.subTest(lead=lead, arguments=arguments):
                    run = self.run_in(str(number), *arguments)
                    self.assertIn(run.returncode, (0, 1), run.stderr)
                    self.assert_harmless_log(run)
                    if "csv" in arguments:
                        fields = [field for row in read_csv(run.stdout) for field in row]
                        self.assertEqual([field for field in fields if outputs.is_formula(field)], [])


class Plain(Bodies):
    """Bodies without an attack."""

    def __init__(self) -> None:
        super().__init__(str)

    def made(self, up: str, hashes: str) -> str:
        return ""


class RefusedTest(AttackTest):
    """What is refused, and how that is said."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.command = command_path()

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        type(self).folder = Path(folder.name)
        make(self.command, self.folder / "x", lambda number: f"Zk{number:04d}", Plain())

    def test_bodies(self) -> None:
        for number, (body, rule) in enumerate(REFUSED.items()):
            path = self.folder / "x" / "Content" / "pages" / f"a{number}.md"
            path.write_text(f"---\ntitle: Aanval {number}\n---\n\n{body}\n", "utf-8")
        run = self.run_in("x", "check", "--format", "json")
        self.assertEqual(run.returncode, 1)
        self.assert_harmless_log(run)
        found: dict[str, set[str]] = {}
        for finding in json.loads(run.stdout)["findings"]:
            if finding["severity"] == "error":
                found.setdefault(Path(finding["path"]).stem, set()).add(finding["rule"])
        for number, (body, rule) in enumerate(REFUSED.items()):
            with self.subTest(body):
                self.assertIn(rule, found.get(f"a{number}", set()))

    def test_values_and_names_that_do_not_belong(self) -> None:
        for kinds in (("measure", "chapter", "page", "instrument", "stream"), ("register",), ("glossary",)):
            name = kinds[0]
            make(self.command, self.folder / name, lambda number: f"Zk{number:04d}", Plain(), WHOLE, kinds)
            content = self.folder / name / "Content"
            for each in NAMES:
                (content / "pages" / each).write_text("---\ntitle: x\n---\n", "utf-8")
                (content / "measures" / each).mkdir()
                (content / "measures" / each / "a.md").write_text(f"---\n{json.dumps(WHOLE)}: x\n---\n", "utf-8")
            for form in ("text", "json", "github", "sarif", "gitlab"):
                with self.subTest(f"{name} {form}"):
                    summary = self.folder / f"{name}-{form}.md"
                    run = self.run_in(name, "check", "--format", form, "--summary", str(summary))
                    self.assertEqual(run.returncode, 1)
                    self.assert_harmless_log(run)
                    if form in ("json", "sarif", "gitlab"):
                        json.loads(run.stdout)
                    self.assertEqual(outputs.faults_of_comment(summary.read_text("utf-8")), [])

    def test_arguments_are_text(self) -> None:
        for arguments in (["explain", WHOLE], ["list", "--stream", WHOLE], ["suggest", WHOLE], ["list", "--columns", WHOLE],
                          ["new", "measure", "::error::x", "--stream", "asiel"], ["check", "--content", "\x1b[31m"]):
            with self.subTest(arguments[0]):
                run = self.run_in("x", *arguments)
                self.assertIn(run.returncode, (0, 1, 2, 64))
                self.assertEqual([fault for fault in outputs.faults_of_log(run.stdout + run.stderr)], [])


if __name__ == "__main__":
    unittest.main()
