"""Holds the schemas of `schema` to the check: an independent validator says of every file what `check` says.

What a schema can't tell, since it sees one file's front matter and no other, is listed; the list is held in both
directions.
"""

import copy
import json
import re
import shutil
import unittest
from pathlib import Path

import yaml
from jsonschema import Draft7Validator, Draft202012Validator

from test_command import BASE, ROOT, CommandTest

RULES = ROOT / "docs" / "rules"
EVERYTHING = BASE.parents[1] / "everything" / "Content"

KINDS = {
    "measures": "measure", "programme": "chapter", "pages": "page", "instruments": "instrument", "streams": "stream",
    "register.yml": "register", "glossary.yml": "glossary", "index.md": "page",
}

# The rules whose bad example no schema can refuse, by the reason.
CANNOT_TELL = {
    "what a file is, where it lies and how large it is": """
        invalid-utf8 file-too-large beyond-limits stray-file link-outside-tree invalid-file-name missing-file control-character
        address-collision""",
    "what is no front matter or no YAML": """
        missing-front-matter front-matter-too-large invalid-yaml forbidden-yaml duplicate-key unquoted-sign""",
    "how a line is typed": """
        trailing-space tab-character line-ending""",
    "what the body says": """
        markdown-budget deep-nesting raw-html unsafe-link broken-link broken-anchor broken-image missing-alternative
        undefined-footnote unused-footnote empty-link unknown-heading duplicate-heading empty-heading
        skipped-heading-level text-before-heading copied-text""",
    "what other files say": """
        duplicate-title duplicate-order ambiguous-alias redundant-instrument link-to-withdrawn withdrawal-cycle
        instrument-cycle duplicate-id unknown-abbreviation""",
    "what was published before, and what is now": """
        lost-address unlisted-address unordered-addresses unknown-address""",
    "how two values of one file stand to each other": """
        invalid-interval self-reference contradicting-relations""",
    "what is worth a warning only": """
        fact-without-source interval-differs-from-label equal-statements missing-programme
        implementation-passed statement-outdated""",
    "which colours can be told apart": """
        low-contrast""",
    "what day it is": """
        security-expired""",
    "templates and interface texts": """
        template-syntax unclosed-section unknown-name wrong-section unknown-partial recursive-partial unsafe-place
        unescaped-text missing-template unknown-text missing-text""",
}


def load(text: str):
    """The front matter of a Markdown file, or a whole YAML file, every scalar as text; None when it is no YAML."""
    if text.startswith("---"):
        text = re.split(r"^---[ \t]*$", text, maxsplit=2, flags=re.MULTILINE)[1]
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        return None


def kind_of(path: str) -> str | None:
    """The kind of a file by its path below Content; None for one that has no schema."""
    if not path.endswith((".md", ".yml")) or path.rpartition("/")[2].startswith("_"):
        return None
    return KINDS.get(path.partition("/")[0])


class SchemaTest(CommandTest):
    maxDiff = None

    def validator(self, kind: str) -> Draft202012Validator | None:
        """The validator of a kind of file; None when register.yml has a fault."""
        result = self.run_command("schema", kind)
        if result.returncode == 1:
            return None
        self.assertEqual((result.returncode, result.stderr), (0, ""), kind)
        schema = json.loads(result.stdout)
        Draft202012Validator.check_schema(schema)
        return Draft202012Validator(schema)

    def validators(self) -> dict[str, Draft202012Validator]:
        return {kind: self.validator(kind) for kind in dict.fromkeys(KINDS.values())}

    def lay(self, folder: Path) -> None:
        for path in folder.rglob("*"):
            if path.is_file():
                self.write_bytes(f"Content/{path.relative_to(folder)}", path.read_bytes())

    def write_bytes(self, name: str, content: bytes) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def refused(self, validators: dict[str, Draft202012Validator]) -> dict[str, str]:
        """The files of Content that their schema refuses, with the first reason."""
        found = {}
        for path in sorted((self.folder / "Content").rglob("*")):
            name = str(path.relative_to(self.folder / "Content"))
            if path.is_file() and kind_of(name):
                for error in validators[kind_of(name)].iter_errors(load(path.read_text("utf-8"))):
                    found[name] = f"{error.json_path}: {error.message}"[:200]
                    break
        return found


class Files(SchemaTest):
    def test_every_file_of_the_register_passes(self) -> None:
        for folders in ([ROOT / "Content"], [BASE], [BASE, EVERYTHING]):
            with self.subTest(folders):
                shutil.rmtree(self.folder / "Content")
                for folder in folders:
                    self.lay(folder)
                self.assertEqual(self.run_command("check", "--quiet").returncode, 0)
                self.assertEqual(self.refused(self.validators()), {})

    def test_a_new_file_lacks_what_check_names_and_nothing_else(self) -> None:
        validators = self.validators()
        for arguments in (["measure", "Nieuw", "--stream", "asiel"], ["chapter", "Nieuw"], ["page", "Nieuw"]):
            self.assertEqual(self.run_command("new", *arguments).returncode, 0)
        found = self.refused(validators)
        self.assertEqual(set(found), {"measures/asiel/nieuw.md", "programme/nieuw.md"})
        text = (self.folder / "Content/measures/asiel/nieuw.md").read_text("utf-8")
        errors = validators["measure"].iter_errors(load(text))
        self.assertEqual(
            {error.path[0] for error in errors},
            {"summary", "effect", "horizon", "implementation", "instruments", "sources"},
        )

    def test_what_an_editor_makes_of_yaml_passes(self) -> None:
        """Editors read YAML with types: numbers and truth values stand for the texts that they were."""
        measure = load((BASE / "measures/asiel/vergunning.md").read_text("utf-8"))
        measure.update(order=1, effect=0, title=2024, aliases=[12, True])
        measure["sources"][0]["page"] = 44
        measure["implementation"]["from"] = 2024
        self.assertEqual(list(self.validators()["measure"].iter_errors(measure)), [])
        for key, value in (("order", -1), ("order", 1.5), ("title", None), ("effect", 1), ("stream", 0)):
            spoilt = {**measure, key: value}
            self.assertNotEqual(list(self.validators()["measure"].iter_errors(spoilt)), [], f"{key}: {value}")

    def test_labels_and_explanations_stand_beside_the_words(self) -> None:
        schema = self.validators()["measure"].schema
        self.assertEqual(
            schema["properties"]["stream"]["oneOf"],
            [{"const": "arbeid", "title": "Arbeid"}, {"const": "asiel", "title": "Asiel"}],
        )
        self.assertEqual(schema["$schema"], "https://json-schema.org/draft/2020-12/schema")

    def test_a_faulty_file_does_not_stand_in_the_way_of_a_schema(self) -> None:
        self.spoil()
        self.assertIn("measure", self.validators())
        self.assertEqual(self.run_command("schema", "boek").returncode, 64)
        self.write("Content/register.yml", "title: [\n")
        broken = self.run_command("schema")
        self.assertEqual((broken.returncode, broken.stdout), (1, ""))
        self.assertIn("Content/register.yml:", broken.stderr)


class Examples(SchemaTest):
    def examples(self, rule: Path, section: str) -> dict[str, str]:
        """The files of an example of a rule's page, by their path below Content."""
        text = rule.read_text("utf-8").partition(f"\n## {section}\n")[2]
        text = re.split(r"^## (?:Why|Bad|Message|Good|Also)$", text, maxsplit=1, flags=re.MULTILINE)[0]
        found = re.findall(r"^`Content/([^`]+)`\n\n(`{3,})\w*\n(.*?)^\2$", text, re.MULTILINE | re.DOTALL)
        return {path: content for path, _, content in found if kind_of(path)}

    def verdict(self, files: dict[str, str]) -> bool:
        """Whether a schema refuses one of the files, with the words of the register that they make."""
        for path, text in files.items():
            self.write(f"Content/{path}", text)
        for path, text in files.items():
            value = load(text)
            validator = self.validator(kind_of(path)) or self.base[kind_of(path)]
            if value is not None and not validator.is_valid(value):
                return True
        return False

    def test_every_good_example_passes_and_every_bad_one_fails_where_a_schema_can_tell(self) -> None:
        listed = " ".join(CANNOT_TELL.values()).split()
        self.assertEqual(len(listed), len(set(listed)))
        self.base = self.validators()
        untold = set()
        pages = sorted(path for path in RULES.glob("*.md") if path.stem != "README")
        for page in pages:
            self.setUp()
            self.assertFalse(self.verdict(self.examples(page, "Good")), f"{page.stem}: the good example")
            self.setUp()
            if not self.verdict(self.examples(page, "Bad")):
                untold.add(page.stem)
        self.assertEqual(untold, set(listed))


class Mutations(SchemaTest):
    """One change at a time in a measure that has everything: the schema refuses it where `check` does."""

    # What only the check can know, see CANNOT_TELL.
    OTHERS = {"duplicate-title", "duplicate-order", "ambiguous-alias", "redundant-instrument", "address-collision"}

    def places(self, value, path=()):
        yield path
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, inner in items:
            yield from self.places(inner, (*path, key))

    def mutants(self, measure: dict):
        """Copies of a measure, each with one value taken away, renamed, or put in the place of another."""
        for path in self.places(measure):
            if not path:
                continue
            for name, change in [
                ("without", None), ("emptied", ""), ("a word", "onzin"), ("a list", ["onzin"]), ("no list", []),
                ("a map", {"onzin": "x"}), ("renamed", "renamed"), ("absent", "pm"), ("doubled", "doubled"),
            ]:
                copied = copy.deepcopy(measure)
                holder = copied
                for key in path[:-1]:
                    holder = holder[key]
                last = path[-1]
                if name == "without":
                    del holder[last]
                elif name == "renamed":
                    if not isinstance(holder, dict):
                        continue
                    holder["onzin"] = holder.pop(last)
                elif name == "doubled":
                    if not isinstance(holder, list):
                        continue
                    holder.append(copy.deepcopy(holder[last]))
                else:
                    holder[last] = change
                yield f"{name} {'/'.join(map(str, path))}", copied

    def test_check_and_schema_agree(self) -> None:
        self.lay(EVERYTHING)
        validator = self.validators()["measure"]
        mutants = []
        for source in (
            EVERYTHING / "measures/asiel/alles.md", BASE / "measures/asiel/vergunning.md",
            BASE / "measures/arbeid/startbanen.md", EVERYTHING / "measures/asiel/oude-regeling.md",
        ):
            mutants += self.mutants(load(source.read_text("utf-8")))
        self.assertGreater(len(mutants), 500)
        for number, (_, value) in enumerate(mutants):
            front = yaml.dump(value, default_style='"', allow_unicode=True, sort_keys=False, width=100000)
            self.write(f"Content/measures/mutants/mutant-{number}.md", f"---\n{front}---\n")
        result = self.run_command("check")
        refused: dict[int, set[str]] = {}
        for number, rule in re.findall(r"^\S+/mutant-(\d+)\.md\S* error: .*\[([a-z-]+)\]$", result.stderr, re.MULTILINE):
            if rule not in self.OTHERS:
                refused.setdefault(int(number), set()).add(rule)
        older = Draft7Validator({key: value for key, value in validator.schema.items() if key != "$schema"})
        older.check_schema(older.schema)
        self.assertEqual([name for name, value in mutants if older.is_valid(value) != validator.is_valid(value)], [])
        differ = [
            f"{name}: check says {sorted(refused.get(number, [])) or 'nothing'}"
            for number, (name, value) in enumerate(mutants)
            if validator.is_valid(value) == (number in refused)
        ]
        self.assertEqual(differ, [])


if __name__ == "__main__":
    unittest.main()
