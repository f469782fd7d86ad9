"""Runs the command as a user does: what it prints, where, with which exit status, and what it leaves alone."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "Tests" / "RegisterGenTests" / "Fixtures" / "base" / "Content"

MEASURE = """---
title: {title}
summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
stream: {stream}
effect: {effect}
horizon: [middellang]
implementation: pm
instruments: [wet]
sources:
  - {{document: lijst, part: Overzicht}}
programme: niet-vermeld
---
"""


def command_path() -> str:
    """The binary that ships, or the one that REGISTER_BUILD names."""
    named = os.environ.get("REGISTER_BUILD")
    if named:
        return named
    built = subprocess.run([ROOT / "scripts" / "build-command"], check=True, capture_output=True, text=True)
    return built.stdout.strip()


class CommandTest(unittest.TestCase):
    """A folder with the small register and the site's own templates, and the command to run in it."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.command = command_path()

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        shutil.copytree(BASE, self.folder / "Content")
        shutil.copytree(ROOT / "Templates", self.folder / "Templates")
        # A register without dates that a rule asks about needs no day, and so no git.
        register = self.folder / "Content" / "register.yml"
        register.write_text(register.read_text("utf-8").replace(", proposed: yes", ""), "utf-8")

    def run_command(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess:
        """Runs the command in the folder, with these variables beside those of the environment."""
        environment = {**os.environ, **variables}
        return subprocess.run(
            [self.command, *arguments],
            cwd=self.folder, env=environment, capture_output=True, text=True, timeout=60, check=False,
        )

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.folder / name
        text = path.read_text("utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1), "utf-8")

    def state(self, folder: str = "public") -> dict:
        """Every file below a folder with its bytes and its modification time."""
        root = self.folder / folder
        files = [path for path in root.rglob("*") if path.is_file()]
        return {str(path.relative_to(root)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}

    def spoil(self) -> None:
        """Four mistakes in three files."""
        self.write("Content/measures/asiel/een.md", MEASURE.format(title="Een", stream="asyl", effect='"-"'))
        self.write("Content/measures/asiel/twee.md", MEASURE.format(title="Twee", stream="asiel", effect="minder"))
        self.replace("Content/measures/asiel/twee.md", "instruments: [wet]", "instruments: [wett]")
        self.write("Content/pages/drie.md", "---\ntitle: Drie\ntitel: Drie\n---\n")


class Findings(CommandTest):
    PLACES = [
        "Content/measures/asiel/een.md:4:9: error: no stream is called 'asyl' [unknown-stream]",
        "Content/measures/asiel/twee.md:5:9: error: no effect is called 'minder' [unknown-effect]",
        "Content/measures/asiel/twee.md:8:15: error: no instrument is called 'wett' [unknown-instrument]",
        "Content/pages/drie.md:3:1: error: a page has no key 'titel' [unknown-key]",
    ]

    def findings(self, text: str) -> list[str]:
        return [line for line in text.split("\n") if re.search(r": (error|warning): ", line)]

    def test_four_mistakes_in_three_files_are_four_findings_in_one_run(self) -> None:
        self.spoil()
        for verb in ("check", "build"):
            with self.subTest(verb):
                result = self.run_command(verb)
                self.assertEqual(result.returncode, 1)
                self.assertEqual(self.findings(result.stderr), self.PLACES)
                self.assertNotIn("error", result.stdout.replace("with an error", ""))
        self.assertIn("   help: did you mean 'asiel'?\n", result.stderr)
        self.assertFalse((self.folder / "public").exists())

    def test_a_failing_build_leaves_the_site_as_it_was(self) -> None:
        self.assertEqual(self.run_command().returncode, 0)
        before = self.state()
        self.assertIn("index.html", before)
        self.spoil()
        self.assertEqual(self.run_command().returncode, 1)
        self.assertEqual(self.state(), before)
        left = sorted(path.name for path in self.folder.iterdir())
        self.assertEqual(left, ["Content", "Templates", "public"])

    def test_a_misspelt_name_in_a_template_is_refused_with_place_and_suggestion(self) -> None:
        self.assertEqual(self.run_command().returncode, 0)
        before = self.state()
        name = "Templates/measure.html"
        self.replace(name, "{{title}}", "{{titel}}")
        lines = (self.folder / name).read_text("utf-8").split("\n")
        line = next(number for number, text in enumerate(lines, 1) if "{{titel}}" in text)
        column = lines[line - 1].index("{{titel}}") + 1
        result = self.run_command()
        self.assertEqual(result.returncode, 1)
        place = f"{name}:{line}:{column}: error: no field is called 'titel' in MeasurePage [unknown-name]"
        self.assertEqual(self.findings(result.stderr), [place])
        self.assertIn("help: did you mean 'title'?", result.stderr)
        self.assertEqual(self.state(), before)

    def test_warnings_are_errors_with_strict(self) -> None:
        self.write("Content/losse-notitie.txt", "Nog uitzoeken.\n")
        self.assertEqual(self.run_command("check").returncode, 0)
        strict = self.run_command("check", "--strict")
        self.assertEqual(strict.returncode, 1)
        self.assertIn("Content/losse-notitie.txt: error: ", strict.stderr)

    def test_a_check_writes_nothing(self) -> None:
        before = self.state(".")
        self.assertEqual(self.run_command("check").returncode, 0)
        self.assertEqual(self.state("."), before)

    def test_a_hidden_character_in_a_text_is_shown_where_it_is(self) -> None:
        self.write("Content/pages/drie.md", "---\ntitle: Drie\n---\n\nNa een \x1b[31m teken.\n")
        result = self.run_command("check")
        self.assertEqual(result.returncode, 1)
        self.assertIn("Content/pages/drie.md:5:8: error: ", result.stderr)
        self.assertNotIn("\x1b", result.stderr)


class Streams(CommandTest):
    def test_quiet_prints_nothing_about_a_clean_register(self) -> None:
        for arguments in (["check", "--quiet"], ["build", "--quiet"], ["-q"]):
            with self.subTest(arguments):
                result = self.run_command(*arguments)
                self.assertEqual((result.returncode, result.stdout, result.stderr), (0, "", ""))

    def test_quiet_still_prints_findings(self) -> None:
        self.spoil()
        result = self.run_command("--quiet")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("[unknown-stream]", result.stderr)

    def test_a_build_ends_with_its_account(self) -> None:
        first = self.run_command()
        self.assertEqual(first.stderr, "", "no progress where nobody watches")
        self.assertRegex(first.stdout, r"\A(\d+) files found = \1 published \+ 0 drafts \+ 0 rejected; .+ s\n\Z")
        self.assertRegex(self.run_command().stdout, r" 0 pages and files written, \d+ unchanged, 0 removed")

    def test_findings_have_no_colours_when_piped(self) -> None:
        self.spoil()
        self.assertNotIn("\x1b", self.run_command("check").stderr)


class Comparing(CommandTest):
    SOURCE = "Wie in een gemeente gaat wonen, krijgt daar snel werk en leert de taal op het werk.\n"

    def setUp(self) -> None:
        super().setUp()
        self.write("Content/pages/werk.md", f"---\ntitle: Werk\n---\n\n{self.SOURCE}")

    def test_copied_words_are_an_error_where_they_stand(self) -> None:
        self.write("bron/een.txt", "Iets anders.\n")
        self.write("bron/twee.txt", f"Eerst dit.\n{self.SOURCE}")
        result = self.run_command("check", "--compare", "bron/een.txt", "bron/twee.txt", "--strict")
        self.assertEqual(result.returncode, 1)
        self.assertIn("Content/pages/werk.md:5:1: error: 17 words in a row are those of 'bron/twee.txt'", result.stderr)
        self.assertIn("[copied-text]", result.stderr)
        self.assertIn("bron/twee.txt:2:1: note: they stand here", result.stderr)
        again = self.run_command("check", "--compare", "bron/een.txt", "--compare", "bron/twee.txt")
        self.assertEqual(again.stderr, result.stderr)
        self.assertEqual(self.run_command("check", "--compare", "bron/een.txt").returncode, 0)

    def test_a_text_that_is_missing_or_no_text_is_a_fault_of_the_environment(self) -> None:
        (self.folder / "latin.txt").write_bytes(b"caf\xe9")
        for name, message in [("weg.txt", "cannot read 'weg.txt'"), ("latin.txt", "'latin.txt': it is not UTF-8 text")]:
            result = self.run_command("check", "--compare", name)
            self.assertEqual((result.returncode, result.stdout), (2, ""), name)
            self.assertIn(message, result.stderr)

    def test_the_account_of_the_sources_goes_to_standard_output(self) -> None:
        for verb in ("check", "build"):
            plain = self.run_command(verb)
            self.assertNotIn("no measure", plain.stdout)
            result = self.run_command(verb, "--account", "--quiet")
            self.assertEqual((result.returncode, result.stderr), (0, ""), verb)
            self.assertIn("  page 44 (inferred)  1 measure: vergunning\n", result.stdout)
            self.assertIn("3 sections = 1 with a measure + 2 without\n", result.stdout)
            self.assertTrue(result.stdout.endswith("  startbanen  niet-vermeld\n"), result.stdout)


class Theme(CommandTest):
    def test_a_folder_without_templates_gives_the_site_of_the_command_s_own(self) -> None:
        self.run_command("--output", "with")
        shutil.rmtree(self.folder / "Templates")
        run = self.run_command("--output", "without")
        self.assertEqual(run.returncode, 0, run.stderr)
        with_them, without = [{name: one[0] for name, one in self.state(name).items()} for name in ("with", "without")]
        self.assertEqual(with_them, without)

    def test_one_template_takes_the_place_of_the_command_s(self) -> None:
        shutil.rmtree(self.folder / "Templates")
        self.write("Templates/404.html", "<p>{{words.not-found}}</p>\n")
        run = self.run_command()
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual((self.folder / "public/404.html").read_text("utf-8"), "<p>Deze pagina bestaat niet</p>\n")
        self.assertIn("<main", (self.folder / "public/index.html").read_text("utf-8"))

    def test_a_mistake_in_it_is_shown_where_it_is(self) -> None:
        shutil.rmtree(self.folder / "Templates")
        self.write("Templates/parts/link.html", "<a href=\"{{url}}\">{{lable}}</a>\n")
        run = self.run_command("check")
        self.assertEqual(run.returncode, 1)
        self.assertIn("Templates/parts/link.html:1:19: error:", run.stderr)
        self.assertIn("did you mean 'label'?", run.stderr)


class Usage(CommandTest):
    def test_a_folder_that_is_missing_is_a_fault_of_the_environment(self) -> None:
        for option in ("--content", "--templates"):
            for verb in ("check", "build"):
                with self.subTest(f"{verb} {option}"):
                    result = self.run_command(verb, option, "Nergens")
                    self.assertEqual((result.returncode, result.stdout), (2, ""))
                    self.assertIn("Nergens", result.stderr)
                    self.assertTrue(result.stderr.startswith("error: "))
        self.assertFalse((self.folder / "public").exists())

    def test_a_foreign_output_folder_is_refused(self) -> None:
        self.write("Elders/brief.txt", "Bewaren.\n")
        before = self.state("Elders")
        for output in ("Elders", "Content", "Content/measures", "."):
            with self.subTest(output):
                self.assertEqual(self.run_command("--output", output).returncode, 2)
        self.assertEqual(self.state("Elders"), before)

    def test_wrong_usage_is_64(self) -> None:
        for arguments in (
            ["--onbekend"], ["bouw"], ["check", "nog iets"], ["--jobs", "0"], ["--jobs", "veel"], ["--content", ""],
            ["check", "--output", "public"], ["explain", "unknown-streem"],
        ):
            with self.subTest(arguments):
                result = self.run_command(*arguments)
                self.assertEqual((result.returncode, result.stdout), (64, ""))
                self.assertNotEqual(result.stderr, "")

    def test_version_and_help(self) -> None:
        version = self.run_command("--version")
        self.assertEqual(version.returncode, 0)
        self.assertRegex(version.stdout, r"\A\d+\.\d+\.\d+\n\Z")
        top = self.run_command("--help")
        self.assertEqual((top.returncode, top.stderr), (0, ""))
        verbs = re.findall(r"^  ([a-z-]+)(?: \(default\))?  ", top.stdout.partition("SUBCOMMANDS:")[2], re.MULTILINE)
        self.assertLessEqual({"build", "check", "explain"}, set(verbs))
        for verb in verbs:
            with self.subTest(verb):
                help_text = self.run_command(verb, "--help")
                self.assertEqual((help_text.returncode, help_text.stderr), (0, ""))
                self.assertIn(f"USAGE: register-build {verb}", help_text.stdout)

    def test_explain_prints_the_page_of_a_rule(self) -> None:
        result = self.run_command("explain", "unknown-stream")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        page = (ROOT / "docs" / "rules" / "unknown-stream.md").read_text("utf-8")
        self.assertEqual(result.stdout.rstrip("\n"), page.rstrip("\n"))

    def test_explain_suggests_a_rule(self) -> None:
        result = self.run_command("explain", "unknown-streem")
        self.assertIn("did you mean 'unknown-stream'?", result.stderr)

    def test_explain_alone_lists_every_rule_with_its_statement(self) -> None:
        result = self.run_command("explain")
        self.assertEqual(result.returncode, 0)
        pages = {path.stem for path in (ROOT / "docs" / "rules").glob("*.md")} - {"README"}
        lines = dict(line.split(maxsplit=1) for line in result.stdout.splitlines())
        self.assertEqual(set(lines), pages)
        for rule, statement in lines.items():
            self.assertTrue(statement.endswith("."), rule)


if __name__ == "__main__":
    unittest.main()
