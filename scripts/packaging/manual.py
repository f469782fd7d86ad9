"""Writes the manual pages of the command, in mdoc, from what its own help says.

    manual.py COMMAND SECONDS FOLDER

COMMAND is asked for its help in JSON, which has every verb, option and text of `--help`. The page of the command as a whole
has `sections.mdoc` too. SECONDS since 1970 give the date of the pages. One page a verb; the verbs of a verb are parts of its page.
"""

import json
import re
import subprocess
import sys
import textwrap
import time
from pathlib import Path

SECTIONS = Path(__file__).with_name("sections.mdoc")
EXAMPLES = re.compile(r"^Examples?:$")
STATUS = re.compile(r"^Exit status: (?=\d)")


def main() -> None:
    command, seconds, folder = sys.argv[1:]
    asked = subprocess.run([command, "--experimental-dump-help"], check=True, capture_output=True, text=True)
    top = json.loads(asked.stdout)["command"]
    date = time.strftime("%B %-d, %Y", time.gmtime(int(seconds)))
    for verb in (top, *verbs(top)):
        page = Page(top, verb, date)
        (Path(folder) / f"{page.name}.1").write_text(page.text(), "ascii")


def verbs(command: dict) -> list[dict]:
    """The verbs below a command that have a manual page."""
    return [verb for verb in command.get("subcommands", []) if verb["shouldDisplay"] and verb["commandName"] != "help"]


class Page:
    """The manual page of the command as a whole, or of one verb."""

    def __init__(self, top: dict, verb: dict, date: str) -> None:
        self.top, self.verb, self.date = top, verb, date
        self.is_top = verb is top
        self.program = top["commandName"]
        self.name = self.program if self.is_top else f"{self.program}-{verb['commandName']}"
        self.description, self.statuses, self.examples = parts(verb.get("discussion", ""))

    def text(self) -> str:
        lines = [f".Dd {self.date}", f".Dt {self.name.upper()} 1", ".Os"]
        lines += [".Sh NAME", f".Nm {self.name}", f".Nd {safe(decapitalised(self.verb['abstract'].rstrip('.')))}"]
        lines += [".Sh SYNOPSIS", *self.synopsis()]
        lines += [".Sh DESCRIPTION", *prose(self.verb["abstract"]), *paragraphs(self.description)]
        lines += self.list_of_verbs()
        lines += [".Sh OPTIONS", *self.options(self.verb)] if not self.inner else self.inner_verbs()
        if self.is_top:
            lines += SECTIONS.read_text("ascii").splitlines()
        statuses = self.statuses or parts(self.top["discussion"])[1]
        lines += [".Sh EXIT STATUS", ".Bl -tag -width Ds"]
        for number, meaning in statuses:
            lines += [f".It {number}", *prose(meaning[0].upper() + meaning[1:] + ".")]
        lines += [".El", *self.worked_examples(), ".Sh SEE ALSO", *self.others()]
        return "\n".join(lines) + "\n"

    @property
    def inner(self) -> list[dict]:
        """The verbs of a verb."""
        return [] if self.is_top else verbs(self.verb)

    def synopsis(self) -> list[str]:
        if self.is_top:
            return [f".Nm {self.program}", ".Op Ar verb", ".Op Ar option ..."]
        words = [self.verb["commandName"]]
        return [
            line
            for inner in self.inner or [None]
            for line in invocation(self.program, words + ([inner["commandName"]] if inner else []), inner or self.verb)
        ]

    def list_of_verbs(self) -> list[str]:
        """The verbs of the command, each with its page."""
        if not self.is_top:
            return []
        lines = [".Pp", "The verbs are:", ".Bl -tag -width Ds"]
        for verb in verbs(self.top):
            lines += [f".It Xr {self.program}-{verb['commandName']} 1", *prose(verb["abstract"])]
        return lines + [".El"]

    def inner_verbs(self) -> list[str]:
        """Each verb of the verb: what it does and takes. Its examples are the page's."""
        lines = []
        for inner in self.inner:
            words = f"{self.verb['commandName']} {inner['commandName']}"
            lines += [f".Sh {words.upper()}", *prose(inner["abstract"])]
            lines += [*paragraphs(parts(inner.get("discussion", ""))[0]), *self.options(inner)]
        return lines

    def options(self, verb: dict) -> list[str]:
        """The arguments and options of a verb, under the titles that its help has."""
        lines: list[str] = []
        titles = list(dict.fromkeys(["", *(argument.get("sectionTitle", "") for argument in shown(verb))]))
        for title in titles:
            arguments = [argument for argument in shown(verb) if argument.get("sectionTitle", "") == title]
            if arguments:
                lines += [*([f".Ss {title}"] if title else []), ".Bl -tag -width Ds"]
                for argument in sorted(arguments, key=lambda one: one["kind"] != "positional"):
                    lines += [item(argument), *prose(explanation(argument))]
                lines.append(".El")
        return lines

    def worked_examples(self) -> list[str]:
        """The examples of the page's help, and of the verbs below: all of a verb of a verb, one of each other."""
        examples = list(self.examples)
        for verb in verbs(self.top) if self.is_top else self.inner:
            of_verb = parts(verb.get("discussion", ""))[2]
            examples += [line for line in of_verb[: 1 if self.is_top else None] if line not in examples]
        return [".Sh EXAMPLES", *literal(examples)] if examples else []

    def others(self) -> list[str]:
        """The pages that a reader may want beside this one."""
        names = [f"{self.program}-{verb['commandName']}" for verb in verbs(self.top)] + ["curl", "git"]
        names = sorted(names) if self.is_top else [self.program]
        return [f".Xr {name} 1{' ,' if name != names[-1] else ''}" for name in names]


def parts(discussion: str) -> tuple[list[str], list[tuple[str, str]], list[str]]:
    """What a help text says: its lines, the exit statuses with their meanings, and the examples."""
    text: list[str] = []
    statuses: list[tuple[str, str]] = []
    examples: list[str] = []
    for block in discussion.split("\n\n"):
        lines = block.split("\n")
        if EXAMPLES.match(lines[0]):
            examples += [line.removeprefix("  ") for line in lines[1:]]
        elif STATUS.match(block):
            listed = STATUS.sub("", " ".join(lines)).rstrip(".")
            statuses += [tuple(status.split(" ", 1)) for status in re.split(r", (?=\d+ )", listed)]
        else:
            text += [*lines, ""]
    return text, statuses, examples


def shown(verb: dict) -> list[dict]:
    return [argument for argument in verb.get("arguments", []) if argument["shouldDisplay"]]


def invocation(program: str, words: list[str], verb: dict) -> list[str]:
    """How a verb is called."""
    lines = [f".Nm {program}", f".Cm {' '.join(words)}", ".Op Ar option ..."]
    for argument in shown(verb):
        if argument["kind"] == "positional":
            dots = " ..." if argument["isRepeating"] else ""
            lines.append(f".{'Op Ar' if argument['isOptional'] else 'Ar'} {argument['valueName']}{dots}")
    return lines


def item(argument: dict) -> str:
    """The line of a list that names an argument or option."""
    value = f" Ar {argument['valueName']}"
    if argument["kind"] == "positional":
        return ".It" + value
    names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    flags = [f"Fl {'-' if name['kind'] == 'long' else ''}{name['name']}" for name in names]
    return ".It " + " , ".join(flags) + (value if argument["kind"] == "option" else "")


def explanation(argument: dict) -> str:
    """What help says of an argument, with its values and default."""
    text = [argument.get("abstract", ""), argument.get("discussion", "")]
    text += ["One of " + ", ".join(argument["allValues"]) + "."] if "allValues" in argument else []
    text += [f"The default is {argument['defaultValue']}."] if "defaultValue" in argument else []
    return " ".join(sentence for sentence in text if sentence)


def paragraphs(lines: list[str]) -> list[str]:
    """Lines of a help text: paragraphs, and what is indented as it stands."""
    out: list[str] = []
    for block in "\n".join(lines).split("\n\n"):
        if block.startswith("  "):
            out += literal([line.removeprefix("  ") for line in block.split("\n")])
        elif block.strip():
            out += [".Pp", *prose(block)]
    return out


def prose(text: str) -> list[str]:
    """A text in lines, each sentence on lines of its own, as mdoc wants it."""
    sentences = re.split(r"(?<=[.!?:])\s+(?=[A-Z'])", " ".join(text.split()))
    return [safe(line) for sentence in sentences for line in textwrap.wrap(
        sentence, 70, break_long_words=False, break_on_hyphens=False)]


def literal(lines: list[str]) -> list[str]:
    return [".Bd -literal -offset indent", *(safe(line) for line in lines), ".Ed"]


def safe(line: str) -> str:
    """A line in which nothing is a request or an escape of roff; a hyphen stays one that can be copied."""
    line = line.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga").replace("~", "\\(ti")
    return "\\&" + line if line.startswith((".", "\\(aq")) else line.replace("^", "\\(ha")


def decapitalised(text: str) -> str:
    return text[0].lower() + text[1:]


if __name__ == "__main__":
    main()
