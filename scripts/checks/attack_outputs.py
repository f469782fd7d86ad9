"""What came of an attack beside what came of its harmless twin: both must be the same but for the signs of the payload."""

import json
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Iterator
from urllib.parse import unquote
from xml.etree import ElementTree as XML

from attack_register import SIGNS
from browser import Browser
from citations import COMMAND, PRINTED
from pybtex.database import parse_string

# A page as a browser parses it: its elements with their attributes, its texts, its comments, in order.
PARSED = """
const [addresses, done] = arguments;
const parsed = (text) => {
  const found = [];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) {
        found.push([child.localName, [...child.attributes].map(({name, value}) => [name, value])]);
        walk(child.localName === "template" ? child.content : child);
        found.push(["/" + child.localName, []]);
      } else if (child.nodeType === Node.TEXT_NODE) found.push(["#", child.data]);
      else if (child.nodeType === Node.COMMENT_NODE) found.push(["!", child.data]);
    }
  };
  walk(new DOMParser().parseFromString(text, "text/html"));
  return found;
};
const one = (address) => fetch(address).then((answer) => answer.text()).then(parsed);
Promise.all(addresses.map(one)).then(done, (fault) => done(String(fault)));
"""

# The rules of a style sheet: what they are about, and which properties they set.
STYLES = """
const rules = (list) => [...list].flatMap((rule) => [
  rule.selectorText ?? rule.conditionText ?? rule.cssText.slice(0, 10), [...(rule.style ?? [])].join(),
  ...(rule.cssRules ? rules(rule.cssRules) : []),
]);
return [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules));
"""

# Characters that steer a terminal or turn the direction of reading.
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
# An annotation as the command makes them; no other line may begin a command of a log.
ANNOTATION = re.compile(r"::(error|warning|notice) file=[^,:]+(,(line|endLine|col|endColumn)=\d+)*,title=[a-z-]+( \(existing\))?::")

# Attributes that hold addresses, in which signs are encoded.
ADDRESSES = {"href", "src", "action", "data-address"}


def harmless(value: Any) -> Any:
    """A value with `¤` for each sign that means something, at every depth."""
    if isinstance(value, str):
        return value.translate(SIGNS)
    if isinstance(value, list):
        return [harmless(item) for item in value]
    if isinstance(value, dict):
        return {harmless(key): harmless(item) for key, item in value.items()}
    return value


def steady(text: str) -> str:
    """A text without the hashes of bytes that the payload is a part of: in names of folders, and as they are."""
    return re.sub(r"\b[0-9a-f]{64}\b", "", re.sub(r"assets/[0-9a-f]{16}/", "assets/", text))


def files(folder: Path) -> dict[str, Path]:
    """The files of a site by their steady names."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {steady(str(path.relative_to(folder))): path for path in paths}


def pages(one: Browser, root: str, addresses: list[str]) -> list:
    """The pages of a site, as the browser parses them."""
    one.open(root)
    found = []
    for start in range(0, len(addresses), 20):
        answer = one.run_async(PARSED, [root + address for address in addresses[start:start + 20]])
        if isinstance(answer, str):
            raise AssertionError(answer)
        found += answer
    return found


def difference(attacked: list, plain: list) -> str | None:
    """Where a page of the attack is another than its twin; `None` for nowhere."""
    for number, (one, other) in enumerate(zip(attacked, plain)):
        if readable(one) != readable(other):
            return f"node {number} is {one}\n where the twin has {other}\n behind {attacked[max(0, number - 3):number]}"
    if len(attacked) != len(plain):
        return f"there are {len(attacked)} nodes where the twin has {len(plain)}"
    return None


def readable(node: list) -> list:
    name, content = node
    if name in "#!":
        return [name, harmless(decoded(content))]
    values = [[key, unquote(value) if key in ADDRESSES else value] for key, value in content]
    return [name, [[key, harmless(steady(value))] for key, value in values]]


def decoded(text: str) -> str:
    """A text as it is meant: an address that is shown has its signs encoded, BibTeX and JSON have theirs."""
    if text.startswith("@misc{"):
        return decoded_tex(text)
    if text.startswith('{\n  "id":'):
        return "\n".join(leaves(json.loads(text)))
    return unquote(text) if "/?q=Zk" in text else text


def outline(value: Any) -> Any:
    """The search index without counts of bytes, its texts by their beginning."""
    if isinstance(value, dict):
        return {key: outline(item) for key, item in value.items() if key != "start"}
    if isinstance(value, list):
        return [outline(item) for item in value]
    return value[:100] if isinstance(value, str) else value


def decoded_tex(text: str) -> str:
    """A field of BibTeX as TeX prints it; a command that is left over stays."""
    return COMMAND.sub(lambda match: PRINTED[match[0]], text)


def leaves(value: Any) -> Iterator[str]:
    """The texts in a value of JSON, keys too."""
    for part in value.items() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ():
        yield from leaves(part)
    if not isinstance(value, dict | list | tuple):
        yield str(value)


def parsed(name: str, content: bytes) -> Any:
    """A file that is no page, as the programs that it is for read it."""
    text = steady(content.decode("utf-8"))
    if name.endswith(".json"):
        value = json.loads(text)
        if name.startswith(("assets/", "zoeken/")):
            # Where in a file something begins, and where a long text is cut, depends on its bytes.
            value = outline(value)
        return value
    if name.endswith(".xml"):
        return [[place.tag, unquote(place.text or "")] for place in XML.fromstring(text).iter()]
    if name.endswith(".bib"):
        entries = parse_string(text, "bibtex").entries
        return [[key, *sorted([field, decoded_tex(value)] for field, value in entry.fields.items())]
                for key, entry in entries.items()]
    if name == ".register-build":
        # Sorted by names with hashes.
        return sorted(text.splitlines())
    if name.endswith(".css"):
        return re.sub(r"\\([0-9a-f]{1,6}) ", lambda match: chr(int(match[1], 16)), text).splitlines()
    return text.splitlines()


def faults_of_log(text: str) -> Iterator[str]:
    """What of a printed text would steer a terminal or the log of a job."""
    steering = STEERING.search(text.replace("\r\n", "\n"))
    if steering:
        yield f"{steering[0]!r} is printed: {text[max(0, steering.start() - 80):steering.end() + 20]!r}"
    for line in text.splitlines():
        if "##[" in line:
            yield f"a line holds a command: {line!r}"
        if line.lstrip().startswith("::") and not ANNOTATION.match(line):
            yield f"a line is a command: {line!r}"


def is_formula(field: str) -> bool:
    """Whether a spreadsheet would compute a field; the signs of effects are none."""
    start = field.lstrip()[:1]
    return bool(start) and (start in "=+-@\t\r＝＋－＠") and any(letter.isalnum() for letter in field)


def faults_of_comment(markdown: str) -> list[str]:
    """What a comment on a forge would hold beside text: as the Markdown of forges, with raw HTML taken as it is."""
    command = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist"]
    html = subprocess.run(command, input=markdown, capture_output=True, text=True, check=True).stdout
    page = Comment()
    page.feed(html)
    page.close()
    return page.faults


class Comment(HTMLParser):
    """What a comment may hold: structure, and no address, picture or mention."""

    ALLOWED = {"h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "code", "pre",
               "strong", "em", "del", "ins", "br", "blockquote", "details", "summary", "span", "b", "hr"}

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attributes: list) -> None:
        if tag not in self.ALLOWED or any(name not in ("align", "open") for name, _ in attributes):
            self.faults.append(f"<{tag} {attributes}> at {self.getpos()}")

    def handle_comment(self, text: str) -> None:
        self.faults.append(f"<!--{text}--> at {self.getpos()}")

    def handle_data(self, text: str) -> None:
        if re.search(r"(^|\W)@\w", text) and self.cdata_elem is None:
            self.faults.append(f"a mention: {text[:60]}")
