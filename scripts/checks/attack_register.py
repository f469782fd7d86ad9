"""A register whose every text is an attack: the one of the fixtures, with a payload in each place that takes free text.

The places are found by the JSON Schemas that the command prints, so that a new key is attacked without a word here. Each
payload has a harmless twin of the same letters, in which `¤` stands for each sign that could mean something; what the
command makes of both must be the same but for that sign.
"""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterator

import yaml

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests" / "RegisterGenTests" / "Fixtures"

# What a sign that means something becomes in the twin; hyphens and underscores belong to words.
SIGNS = {ord(sign): "¤" for sign in "!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~"}

# Each group is one attack; all together are one text, whose first word says which place it stands in.
PAYLOADS = {
    "elements": "\"'><script>hit(1)</script><img/src=x/onerror=hit(2)><svg/onload=hit(3)>",
    "ends": "</title></textarea></style></script></template></noscript><!--><b>-->]]><![CDATA[",
    "attributes": "x onmouseover=hit(4) onfocus=hit(5) autofocus style=color:red",
    "addresses": "javascript:hit(6) data:text/html,<script>hit(7)</script> //evil.example/x",
    "templates": "{{title}}{{{body}}}{{>parts/top}}{{#a}}${hit(8)}<%=1%>",
    "json": "\\u003cscript\\u003e\\\"}],\\n\\",
    "tex": "}\\input{x}%$#_&~^@misc{y,",
    "markdown": "[x](//evil.example)![x](//evil.example/x.png)@team #1 **x** `x` | x | &lt;b&gt;",
    "log": "##[error]x ::error::x %0A::error::x",
}

# What must stand at the very beginning to do harm: formulas, and commands of a job's log.
LEADS = ["=1+HYPERLINK(\"//evil.example\")", "+1", "-1+1", "@SUM(1)", "::error::x", "##[error]x", "＝1", " =1", "[x]: y"]

# In place of addresses: all that may stand in one.
ADDRESS = "https://www.example.org/?a=%22%3E%3Cscript%3Ehit(9)%3C/script%3E&b=[]{}#@!$&(1);x=*,".replace("{}", "")

# Names of files; none of them may be in a register.
NAMES = [
    "\"><img src=x onerror=hit(1)>.md", "::error::x.md", "##[error]x.md", "\x1b[31mx.md", "a\n::error::x.md", "\u202ex.md",
    "%0A::error::x.md", "=1+1.md", "..\\x.md", "con.md", "@team.md", "`x`.md", "<!--.md", "[x](y).md", "AANVAL.md",
]

# What the fixtures lack, so that every key of the schemas has a value.
MEASURE = {
    "effect": {
        "qualifier": "x", "note": "x",
        "parts": [{"name": "x", "value": "-", "note": "x"}, {"name": "y", "value": "pm", "note": "y"}],
    },
    "sources": [{"document": "lijst", "page": "12", "page-inferred": "yes", "part": "x"}, {"document": "programma"}],
    "needs": [{"need": "gemeenten", "note": "x"}],
    "discrepancies": [{"field": "effect", "says": [{"source": "x", "text": "x"}, {"source": "y", "text": "y"}]}],
}
OTHER_FORMS = {"horizon": [{"value": "kort", "when": "x"}], "instruments": {"any-of": [{"instrument": "wet", "note": "x"}, "amvb"]}}
REGISTER = {
    "security": {"email": "a@register.example", "url": ADDRESS, "expires": "2026-06-01", "policy": ADDRESS,
                 "encryption": ADDRESS},
    "theme": {
        "light": {"link": "#003366"},
        "fonts": {kind: {"family": "x", "files": [{"file": "fonts/x.woff2"}]} for kind in ("serif", "sans", "mono")},
        "logo": {"image": "images/kaart.png", "alternative": "x"},
        "header": {"text": "x", "links": [{"label": "x", "url": ADDRESS}]},
        "footer": {"text": "x", "links": [{"label": "x", "url": ADDRESS}]},
    },
}
EXTRAS = {"url": ADDRESS, "note": "x", "publisher": "x", "date": "x", "explanation": "x", "title": "x"}
TERM = {"term": "x", "expansion": "x", "explanation": "x", "language": "en", "aliases": ["x"]}


@dataclass
class Attack:
    """One register being made: which places were attacked, with which text."""

    command: str
    folder: Path
    # What stands in a place: of its number, the text.
    text: Any
    # The places by their path in the schema, and the numbers of those that have it.
    places: dict[str, list[int]] = field(default_factory=dict)
    # The paths of free text in the schemas.
    known: set[str] = field(default_factory=set)
    # What stands in places that take no free text; `None` for what belongs there.
    spoiled: str | None = None
    # The kinds of files that are spoiled.
    kinds: frozenset[str] = frozenset()
    count: int = 0
    schemas: dict[str, dict] = field(default_factory=dict)

    def next(self, path: str) -> str:
        self.count += 1
        self.places.setdefault(path, []).append(self.count)
        return self.text(self.count)

    def schema(self, kind: str) -> dict:
        if kind in self.schemas:
            return self.schemas[kind]
        content = FIXTURES / "base" / "Content"
        printed = subprocess.run(
            [self.command, "schema", kind, "--content", content], check=True, capture_output=True, text=True)
        schema = self.schemas[kind] = json.loads(printed.stdout)
        self.known |= {f"{kind}{path}" for path in free_texts(schema, schema)}
        return schema

    def attacked(self, value: Any, node: dict, schema: dict, path: str) -> Any:
        """The value with an attack in each place that takes free text; addresses are attacked as such."""
        node = branch(node, value, schema)
        if isinstance(value, dict):
            inner = node.get("properties", {})
            return {key: self.attacked(item, inner.get(key, {}), schema, f"{path}/{key}") for key, item in value.items()}
        if isinstance(value, list):
            return [self.attacked(item, node.get("items", {}), schema, path + "/*") for item in value]
        if is_free(node):
            return self.next(path)
        return value if self.spoiled is None or path.split("/")[0] not in self.kinds else self.spoiled

    def write(self, name: str, front: dict, kind: str, body: str | None) -> dict:
        """Writes a file; returns its values, attacked."""
        schema = self.schema(kind)
        values = self.attacked(front, schema, schema, kind)
        lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
        path = self.folder / "Content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(lines if body is None else f"---\n{lines}---\n{body}", "utf-8")
        return values


def branch(node: dict, value: Any, schema: dict) -> dict:
    """The part of a schema that a value falls under."""
    if "$ref" in node:
        return branch(schema["$defs"][node["$ref"].rsplit("/", 1)[1]], value, schema)
    kinds = {dict: "object", list: "array", str: "string"}
    for choice in [*node.get("anyOf", []), *node.get("oneOf", [])]:
        found = branch(choice, value, schema)
        if "const" in found:
            if found["const"] == value:
                return found
        elif is_free(found) and isinstance(value, str):
            return found
        elif found.get("type") == kinds.get(type(value)) and "type" in found:
            if isinstance(value, str) and not re.search(found.get("pattern", ""), value):
                continue
            if isinstance(value, list) and value and not fits(value[0], found["items"], schema):
                continue
            if isinstance(value, dict) and not set(value) <= set(found.get("properties", {})):
                continue
            return found
    return node


def fits(value: Any, node: dict, schema: dict) -> bool:
    found = branch(node, value, schema)
    if "const" in found or "oneOf" in found:
        return found.get("const") == value
    return found.get("type") == {dict: "object", list: "array", str: "string"}.get(type(value)) or is_free(found)


def is_free(node: dict) -> bool:
    """Whether a place takes any text; places that take a form say so by a pattern of their own."""
    return node.get("type") == ["string", "number", "boolean"]


def free_texts(node: dict, schema: dict, path: str = "") -> Iterator[str]:
    """The paths of a schema that take free text."""
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
    if is_free(node):
        yield path
    for choice in [*node.get("anyOf", []), *node.get("oneOf", [])]:
        yield from free_texts(choice, schema, path)
    for key, inner in node.get("properties", {}).items():
        yield from free_texts(inner, schema, f"{path}/{key}")
    if isinstance(node.get("items"), dict):
        yield from free_texts(node["items"], schema, path + "/*")


def merged(value: Any, extra: Any) -> Any:
    """A value with what it lacks; of lists the extra one stays."""
    if isinstance(value, dict) and isinstance(extra, dict):
        return {**value, **{key: merged(value.get(key), item) for key, item in extra.items()}}
    return extra


def front_matter(path: Path) -> tuple[dict, str]:
    """The values of a file and its body, every value a text as it stands."""
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body


def make(command: str, folder: Path, text: Any, bodies: Any, spoiled: str | None = None, kinds: tuple = ()) -> Attack:
    """Writes the register of an attack. `text` gives what stands in a place, `bodies` the body of a file.

    In files of some kinds, places that take a form of their own are spoiled.
    """
    attack = Attack(command, folder, text, spoiled=spoiled, kinds=frozenset(kinds))
    sources: dict[str, Path] = {}
    for name in ("base", "everything"):
        content = FIXTURES / name / "Content"
        sources |= {str(path.relative_to(content)): path for path in content.rglob("*") if path.is_file()}
    # The words that bodies use come first.
    register = yaml.load(sources.pop("register.yml").read_text("utf-8"), yaml.BaseLoader)
    labels = [section["label"] for section in register["sections"]]
    made = attack.write("register.yml", full_register(register), "register", None)
    bodies.labels = dict(zip(labels, [section["label"] for section in made["sections"]]))
    glossary = yaml.load(sources.pop("glossary.yml").read_text("utf-8"), yaml.BaseLoader)
    bodies.term = attack.write("glossary.yml", full_glossary(glossary), "glossary", None)["terms"][-1]["term"]
    kinds = {"streams": "stream", "instruments": "instrument", "programme": "chapter", "measures": "measure"}
    for name, path in sorted(sources.items()):
        target = folder / "Content" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".md" and not path.name.startswith("_"):
            front, body = front_matter(path)
            kind = kinds.get(name.split("/")[0], "page")
            attack.write(name, extended(front, name, kind), kind, bodies(kind, name, body))
        else:
            shutil.copyfile(path, target)
    (folder / "Content" / "fonts").mkdir()
    (folder / "Content" / "fonts" / "x.woff2").write_bytes(b"wOF2")
    return attack


def extended(front: dict, name: str, kind: str) -> dict:
    if name.endswith("alles.md"):
        front = merged(front, MEASURE)
        front["effect"].pop("value")
    if name.endswith("leeg.md"):
        front = merged(front, OTHER_FORMS)
    if kind in ("stream", "instrument", "chapter", "page"):
        front.setdefault("summary", "x")
    if kind == "instrument":
        front.setdefault("expansion", "x")
    return front


def full_register(values: dict) -> dict:
    values = merged(values, REGISTER)
    for key in ("effects", "horizons", "statuses", "relations", "absent", "sections", "deciders", "needs"):
        for item in values[key]:
            item.setdefault("explanation", "x")
    for document in values["documents"]:
        document |= {key: EXTRAS[key] for key in ("url", "note") if key not in document}
    values["publisher"]["url"] = values["licence"]["url"] = ADDRESS
    return values


def full_glossary(values: dict) -> dict:
    return {"terms": [*values["terms"], TERM]}
