"""Markdown in which every construct holds an attack as text, and Markdown that must be refused."""

from typing import Any
from urllib.parse import quote

from attack_register import SIGNS

BODY = """
Een alinea met {text}, **{text}**, *{text}*, ~~{text}~~, {references}, ```` {code} ```` en {term}; een
[{text}](https://www.example.org/?q={address} "{text}"), een [{text}][{label}], een <https://www.example.org/?q={address}>,
een https://www.example.org/?q={address} , een www.example.org/?q={address} , een <a'b&c@example.org>\\
en een noot[^n"'&]. {text}

> {text}

1. {text}
2. - {text}

- [x] {text}
- [ ] {text}

![{text}]({up}images/kaart.png "{text}")

~~~{text}
{code}
~~~

````yaml {code_word}
{code}
````

    {code}

{hashes} {text}

Tabel: {text}

| {text} | `{cell}` |
| :-- | --: |
| {text} | [{text}](https://www.example.org/?q={address} "{text}") |

[{label}]: https://www.example.org/?q={address} "{text}"

[^n"'&]: {text}
"""

# What no body may hold; each is an error of the rule.
REFUSED = {
    "<script>hit(1)</script>": "raw-html",
    "een <img src=x onerror=hit(1)>": "raw-html",
    "<!-- x -->": "raw-html",
    "<?x?>": "raw-html",
    "<![CDATA[x]]>": "raw-html",
    "[x](javascript:hit(1))": "unsafe-link",
    "[x](JaVaScRiPt:hit(1))": "unsafe-link",
    "[x](java&#10;script:hit(1))": "unsafe-link",
    "[x](&#x6a;avascript&colon;hit(1))": "unsafe-link",
    "[x](&#1;javascript:hit(1))": "unsafe-link",
    "[x](data:text/html,<script>hit(1)</script>)": "unsafe-link",
    "[x](vbscript:hit(1))": "unsafe-link",
    "[x](file:///etc/passwd)": "unsafe-link",
    "[x](//evil.example/x)": "unsafe-link",
    "[x](\\\\\\\\evil.example/x)": "unsafe-link",
    "[x](/\\\\evil.example/x)": "unsafe-link",
    "<javascript:hit(1)>": "unsafe-link",
    "[x][y]\n\n[y]: javascript:hit(1)": "unsafe-link",
    "![x](https://evil.example/x.png)": "broken-image",
    "![x](//evil.example/x.png)": "unsafe-link",
    "![x](data:image/svg+xml,<svg/onload=hit(1)>)": "unsafe-link",
    "![x](../../../../etc/passwd)": "broken-image",
    "[x](../../../../etc/passwd)": "broken-link",
    "[x](../../measures/../../../etc/passwd.md)": "broken-link",
    "een &#x202E;teken": "control-character",
    "een &#27;[31m": "control-character",
    "[x](https://www.example.org/ \"een &#7;teken\")": "control-character",
    "![een &#x2066;teken](../../images/kaart.png)": "control-character",
    "~~~yaml&#x9b;\nx\n~~~": "control-character",
    "[x](https://www.example.org/&#x202E;x)": "control-character",
}


def marked(text: str) -> str:
    """A text as Markdown that says just that."""
    return "".join("\\" + sign if ord(sign) in SIGNS or sign in "-_" else sign for sign in text)


class Bodies:
    """Gives each file of a register its body, with attacks in all constructs."""

    def __init__(self, text: Any) -> None:
        self.text = text
        self.count = 0
        self.labels: dict[str, str] = {}
        self.term = ""

    def __call__(self, kind: str, name: str, body: str) -> str:
        for plain, label in self.labels.items():
            # Its anchor is another with another label.
            body = body.replace(".md#effect", ".md").replace("(#effect)", "(#een-kop-van-de-redactie)")
            body = body.replace(f"## {plain}\n", f"## {marked(label)}\n")
        if kind == "measure" and "\n## " not in body:
            return body
        depth = name.count("/")
        made = self.made("../" * depth, "##" if kind in ("page", "stream", "instrument") else "###")
        if kind != "measure":
            return body + made
        # Behind the first heading of a section: text before it is an error.
        start = body.index("\n", body.index("## ")) + 1
        return body[:start] + made + body[start:]

    def made(self, up: str, hashes: str) -> str:
        text, pieces = BODY, []
        while "{" in text:
            before, _, rest = text.partition("{")
            name, _, text = rest.partition("}")
            pieces += [before, self.piece(name, up, hashes)]
        return "".join(pieces) + text

    def piece(self, name: str, up: str, hashes: str) -> str:
        if name in ("up", "hashes"):
            return up if name == "up" else hashes
        if name == "term":
            return marked(self.term)
        self.count += 1
        text = self.text(1000 + self.count)
        pieces = {
            "text": marked(text),
            "references": "".join(f"&#{ord(sign)};" if ord(sign) in SIGNS else sign for sign in text),
            "code": text,
            "code_word": text.replace("`", "¤"),
            "cell": text.replace("`", "¤").replace("|", "\\|"),
            "address": quote(text, safe=""),
            "label": "noot-\"'&",
        }
        return pieces[name]
