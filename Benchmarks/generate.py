#!/usr/bin/env python3
"""Writes a made-up register of any size, in the format of docs/content-format.md.

The same number of measures and the same seed give the same bytes, on any machine: there is no clock, and the only
source of chance is a seeded generator per measure.

    python3 Benchmarks/generate.py --measures 10000 OUT
"""

import argparse
import os
import random
import re
import sys

import vocabulary as words


class Chance:
    """Choices drawn from a seed. Only `random()` is used: its sequence is the same in every version of Python."""

    def __init__(self, seed):
        self._draw = random.Random(seed).random

    def below(self, limit):
        return int(self._draw() * limit)

    def one(self, values):
        return values[int(self._draw() * len(values))]

    def some(self, values, count):
        """`count` different values, in the order in which they are drawn."""
        chosen = []
        while len(chosen) < count:
            value = self.one(values)
            if value not in chosen:
                chosen.append(value)
        return chosen

    def percent(self, share):
        return self._draw() * 100 < share


class Plan:
    """Every id and address of the register, so that a measure can link to another before that is written."""

    def __init__(self, measures, seed):
        self.seed = seed
        self.identifiers, self.titles, self.streams = [], [], []
        for index in range(measures):
            chance = Chance(seed * 1_000_003 + index)
            verb, thing, place = chance.one(words.VERBS), chance.one(words.OBJECTS), chance.one(words.PLACES)
            self.identifiers.append(f"{verb.lower()}-{thing}-{index + 1}")
            self.titles.append(f"{verb} van {thing} {place} ({index + 1})")
            self.streams.append(chance.one(words.STREAMS)[0])
        self.sections = [
            (f"hoofdstuk-{number}", anchor(text), text)
            for number, (_, headings) in enumerate(chapters(), start=1)
            for _, text in headings
        ]

    def path(self, index):
        return f"measures/{self.streams[index]}/{self.identifiers[index]}.md"

    def link(self, index, target):
        """A Markdown link from one measure to another, relative to the first one's file."""
        folder = "" if self.streams[index] == self.streams[target] else f"../{self.streams[target]}/"
        return f"[{self.titles[target].lower()}]({folder}{self.identifiers[target]}.md)"


def chapters():
    """The chapters with headings that are unique within each, so that no anchor needs a number after it."""
    for title, headings in words.CHAPTERS:
        seen = set()
        for _, text in headings:
            if anchor(text) in seen:
                raise SystemExit(f"two headings with the anchor {anchor(text)}")
            seen.add(anchor(text))
        yield title, headings


def anchor(heading):
    """The anchor that a git forge gives a heading of ASCII text."""
    return re.sub(r"[^a-z0-9_ -]", "", heading.lower()).replace(" ", "-")


def sentence(chance):
    if chance.percent(30):
        return chance.one(words.REMARKS)
    return f"{chance.one(words.SUBJECTS)} {chance.one(words.ACTIONS)}, {chance.one(words.CIRCUMSTANCES)}."


def paragraph(chance, sentences):
    return " ".join(sentence(chance) for _ in range(sentences))


# Front matter


def front_matter(plan, index, chance):
    lines = [f"title: {plan.titles[index]}"]
    if chance.percent(20):
        lines += ["aliases:", f"  - Aanpak {plan.identifiers[index]}"]
    lines += [
        f"summary: {chance.one(words.SUBJECTS)} {chance.one(words.ACTIONS)}. {chance.one(words.REMARKS)}",
        f"stream: {plan.streams[index]}",
        f"order: {index + 1}",
    ]
    if chance.percent(15):
        lines.append("status: " + chance.one(["in-onderzoek", "besloten"]))
    lines += effect(chance) + horizon(chance) + implementation(chance) + instruments(chance)
    lines += deciders(chance) + programme(plan, chance) + related(plan, index, chance) + laws(chance)
    lines += sources(chance) + rarities(plan, index, chance)
    return lines


def effect(chance):
    sign = chance.one(["--", "-", "-", "-", "-", "0/-", "0", "0", "+", "+", "++", "0/+"])
    kind = chance.below(20)
    if kind == 0:
        return ["effect: " + chance.one(["pm", "ntb", "niet-vermeld"])]
    if kind <= 3:
        return ["effect:", f'  value: "{sign}"', "  note: Hoe groot het effect is, hangt af van de straat."]
    if kind == 4:
        return [
            "effect:",
            "  parts:",
            "    - {name: Eerste deel, value: \"-\", note: Alleen in oude wijken}",
            f"    - {{name: Tweede deel, value: \"{sign}\"}}",
        ]
    return [f'effect: "{sign}"']


def horizon(chance):
    kind = chance.below(20)
    if kind == 0:
        return ["horizon: niet-vermeld"]
    if kind == 1:
        return ["horizon:", "  - {value: kort, when: als de grond al schoon is}", "  - {value: lang, when: als dat niet zo is}"]
    if kind <= 3:
        return ["horizon:", "  value: [middellang]", "  note: De bron rekent vanaf het besluit."]
    return ["horizon: " + chance.one(["[kort]", "[middellang]", "[middellang]", "[lang]", "[kort, middellang]", "[middellang, lang]"])]


def implementation(chance):
    kind = chance.below(10)
    if kind == 0:
        return ["implementation: " + chance.one(["pm", "ntb"])]
    if kind <= 5:
        year = 2024 + chance.below(4)
        start = chance.one([f"{year}", f"{year}-Q{1 + chance.below(4)}", f"{year}-{1 + chance.below(12):02}"])
        if chance.percent(50):
            return ["implementation:", f"  label: Vanaf {start} tot en met {year + 2}", f'  from: "{start}"', f'  to: "{year + 2}"']
        return ["implementation:", f"  label: Vanaf {start}", f'  from: "{start}"']
    return ["implementation:", "  label: " + chance.one(["Een jaar", "Twee jaar", "1 tot 2 jaar", "Ten minste 18 maanden"])]


def instruments(chance):
    names = [name for name, _, _, _ in words.INSTRUMENTS]
    narrow = [name for name in names if name != "besluit"]  # beside a narrower one it would say nothing
    kind = chance.below(20)
    if kind == 0:
        return ["instruments: niet-vermeld"]
    if kind <= 3:
        first, second = chance.some(narrow, 2)
        return [
            "instruments:",
            "  any-of:",
            f"    - {{instrument: {first}, note: als de ruimte er is}}",
            f"    - {second}",
        ]
    if kind <= 8:
        return ["instruments: [" + ", ".join(chance.some(narrow, 2)) + "]"]
    return [f"instruments: [{chance.one(names)}]"]


def deciders(chance):
    lines = []
    if chance.percent(60):
        lines.append("deciders: [" + chance.one(["regering", "parlement", "provincie", "gemeente"]) + "]")
    if chance.percent(50):
        lines.append("needs: [" + ", ".join(chance.some(["geld", "gemeenten", "waterschappen", "vakmensen"], 1 + chance.below(2))) + "]")
    return lines


def programme(plan, chance):
    lines = ["programme:"]
    for chapter, anchor_, _ in chance.some(plan.sections, 1 + chance.below(2)):
        lines += [f"  - section: {chapter}#{anchor_}", "    relation: " + chance.one(["overgenomen", "deels", "verwant", "verwant", "tegengesteld"])]
        if chance.percent(40):
            lines.append("    note: Het programma noemt de aanpak zonder jaartal.")
    return lines


def related(plan, index, chance):
    others = other_measures(plan, index, chance, 1 + chance.below(3))
    if not others:
        return []
    lines = ["related:"]
    for position, target in enumerate(others):
        if position == 0 and chance.percent(40):
            lines += [f"  - measure: {plan.identifiers[target]}", "    note: Ook voor dezelfde straten"]
        else:
            lines.append(f"  - {plan.identifiers[target]}")
    return lines


def other_measures(plan, index, chance, count):
    """Up to `count` measures, none of them this one or withdrawn."""
    drawn = [chance.below(len(plan.identifiers)) for _ in range(count)]
    return [target for target in dict.fromkeys(drawn) if target != index and not is_withdrawn(target)]


def is_withdrawn(index):
    return index % 200 == 199


def laws(chance):
    if chance.percent(40):
        return []
    lines = ["laws:"]
    for law in chance.some(["wet-groen", "wet-water", "wet-stilte", "besluit-bodem", "wet-lucht"], 1 + chance.below(2)):
        lines.append(f"  - {{law: {law}, article: \"{1 + chance.below(80)}\"}}")
    return lines


def sources(chance):
    lines = ["sources:", "  - document: lijst-leefomgeving", f'    page: "{1 + chance.below(400)}"']
    if chance.percent(30):
        lines.append('    page-inferred: "yes"')
    if chance.percent(50):
        lines += ["  - document: verkenning-wijken", f"    part: Deel {1 + chance.below(9)}"]
    return lines


def rarities(plan, index, chance):
    """What few measures have: sources that contradict each other, and a withdrawal."""
    lines = []
    if chance.percent(4):
        lines += [
            "discrepancies:",
            "  - field: implementation",
            "    says:",
            "      - {source: lijst-leefomgeving, text: Het werk duurt een jaar.}",
            "      - {source: verkenning-wijken, text: Het werk duurt ten minste twee jaar.}",
        ]
    if is_withdrawn(index):
        lines += [
            "withdrawn:",
            "  date: 2025-03-01",
            "  reason: Samengevoegd met een andere maatregel.",
            f"  replaced-by: {plan.identifiers[index - 1]}",
        ]
    return lines


# Body


def body(plan, index, chance):
    parts = [
        ("Beschrijving", [paragraph(chance, 5), paragraph(chance, 4)]),
        ("Effect", effect_section(chance)),
        ("Juridische haalbaarheid", legal_section(chance)),
        ("Vergelijking met andere landen", [f"In **{chance.one(words.LANDS)}** werkt dit al. " + paragraph(chance, 2)]),
        ("Uitvoering", execution_section(plan, index, chance)),
        ("Overige informatie", other_section(plan, index, chance)),
    ]
    blocks = []
    for position, (heading, section) in enumerate(parts):
        if position >= 3 and chance.percent(6):
            continue
        blocks.append(f"## {heading}")
        blocks += section
    return "\n\n".join(blocks) + "\n"


def effect_section(chance):
    items = "\n".join(f"- {sentence(chance)}" for _ in range(3))
    blocks = [paragraph(chance, 2), items]
    if chance.percent(25):
        rows = [f"| {name.capitalize()} | {chance.below(90)} | {chance.one(words.CIRCUMSTANCES)} |" for name in chance.some(words.OBJECTS, 3)]
        blocks.append("\n".join(["| Onderdeel | Aandeel | Wanneer |", "| --- | ---: | --- |"] + rows))
    return blocks


def legal_section(chance):
    text = paragraph(chance, 3)
    if chance.percent(30):
        text += " Eerder gold ~~een termijn van zes weken~~ een termijn van acht weken."
    return [text]


def execution_section(plan, index, chance):
    chapter, anchor_, heading = chance.one(plan.sections)
    text = paragraph(chance, 4) + f" Het programma gaat hierop in bij [{heading}](../../programme/{chapter}.md#{anchor_})."
    blocks = [text]
    if chance.percent(10):
        blocks.append("1. " + sentence(chance) + "\n2. " + sentence(chance))
    return blocks


def other_section(plan, index, chance):
    text = paragraph(chance, 2)
    for target in other_measures(plan, index, chance, 1 + chance.below(2)):
        text += f" Zie ook {plan.link(index, target)}."
    if chance.percent(20):
        text += f" De *volledige* cijfers op https://register.example/cijfers/{index + 1} zijn openbaar."
    if chance.percent(30):
        return [text + "[^1]", "[^1]: " + sentence(chance)]
    return [text]


# The other files


def chapter_text(number, title, headings, seed):
    chance = Chance(seed * 7_919 + number)
    lines = ["---", f"title: {title}", f'number: "{number}"', "document: programma-leefomgeving", f"order: {number}", "---", ""]
    lines += [paragraph(chance, 2), ""]
    for level, text in headings:
        lines += ["#" * level + " " + text, "", paragraph(chance, 4), ""]
    return "\n".join(lines[:-1]) + "\n"


def page_text(title, headings, order, chance):
    lines = ["---", f"title: {title}", f"order: {order}", "---", "", paragraph(chance, 3), ""]
    for text in headings:
        lines += [f"## {text}", "", paragraph(chance, 4), "", "- " + sentence(chance), "- " + sentence(chance), ""]
    return "\n".join(lines[:-1]) + "\n"


def other_files(seed):
    """Path and text of every file that is not a measure."""
    chance = Chance(seed * 104_729)
    yield "register.yml", words.REGISTER
    yield "index.md", "---\ntitle: Register leefomgeving\n---\n\n" + paragraph(chance, 3) + "\n"
    for order, (name, label, summary) in enumerate(words.STREAMS, start=1):
        yield f"streams/{name}.md", f"---\nlabel: {label}\norder: {order}\nsummary: {summary}\n---\n\n{paragraph(chance, 3)}\n"
    for order, (name, label, within, expansion) in enumerate(words.INSTRUMENTS, start=1):
        keys = f"label: {label}\norder: {order}\n"
        keys += f"within: {within}\n" if within else ""
        keys += f"expansion: {expansion}\n" if expansion else ""
        yield f"instruments/{name}.md", f"---\n{keys}---\n\n{paragraph(chance, 3)}\n"
    for number, (title, headings) in enumerate(chapters(), start=1):
        yield f"programme/hoofdstuk-{number}.md", chapter_text(number, title, headings, seed)
    for order, (name, title, headings) in enumerate(words.PAGES, start=1):
        yield f"pages/{name}.md", page_text(title, headings, order, chance)


def measures(plan):
    """Path and text of every measure."""
    for index in range(len(plan.identifiers)):
        chance = Chance(plan.seed * 15_485_863 + index)
        head = "\n".join(front_matter(plan, index, chance))
        yield plan.path(index), f"---\n{head}\n---\n\n{body(plan, index, chance)}"


def write(folder, files):
    """Writes the files and answers how many there were and how many bytes they hold."""
    made, count, size = set(), 0, 0
    for path, text in files:
        target = os.path.join(folder, path)
        parent = os.path.dirname(target)
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        data = text.encode("utf-8")
        with open(target, "wb") as file:
            file.write(data)
        count, size = count + 1, size + len(data)
    return count, size


def main():
    parser = argparse.ArgumentParser(description="Write a made-up register.")
    parser.add_argument("--measures", type=int, default=10_000, help="how many measures (default 10000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives another register of the same size")
    parser.add_argument("output", help="a folder that does not exist or is empty")
    options = parser.parse_args()
    if options.measures < 1:
        parser.error("--measures must be at least 1")
    if os.path.exists(options.output) and os.listdir(options.output):
        parser.error(f"{options.output} is not empty")
    os.makedirs(options.output, exist_ok=True)
    write(options.output, other_files(options.seed))
    count, size = write(options.output, measures(Plan(options.measures, options.seed)))
    print(f"{count} measures of {size // count} bytes on average, {len(words.STREAMS)} streams", file=sys.stderr)


if __name__ == "__main__":
    main()
