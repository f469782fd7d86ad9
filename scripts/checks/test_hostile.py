"""Every input that is known to hang, kill or exhaust a library is refused at its line, within a second and 300 MB."""

import os
import tempfile

from test_command import MEASURE, CommandTest

PAGE = "---\ntitle: Zwaar\n---\n\n"
# What is wrong, the rule and line of its finding, and the text of a page (from line 5 on), at the sizes of the table in docs/security.md.
MARKDOWN = {
    "a wide table with short rows": ("markdown-budget", 6, "|" + "a|" * 1_500 + "\n|" + "-|" * 1_500 + "\n" + "a\n" * 5_000),
    "repeated headers of tables": ("markdown-budget", 338, "|x|x|x|\n|-|-\n" * 2_700),
    "openings of images": ("markdown-budget", 5, "![[]()" * 20_000),
    "a long definition, often used": ("markdown-budget", 5, "[a]: /" + "l" * 32_000 + "\n\n" + "[a]" * 10_000),
    "unclosed instructions": ("markdown-budget", 5, "x " + "<?" * 60_000),
    "unclosed CDATA": ("markdown-budget", 5, "x " + "<![CDATA[" * 13_000),
    "unclosed declarations": ("markdown-budget", 5, "x " + "<!X " * 30_000),
    "deep quotes": ("deep-nesting", 5, ">" * 15_000 + "a\n"),
    "more than the cap": ("file-too-large", None, "a\n" * 70_000),
}
# The same for lines before the end of a measure's front matter, which has 12 lines.
FRONT_MATTER = {
    "a list as a key": ("[a]: b\n", None),
    "a list as a key, said so": ("? [a]\n: b\n", None),
    "aliases that multiply": ("x: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(30)), "forbidden-yaml"),
    "a tag": ("x: !!python/object y\n", "forbidden-yaml"),
    "lists in lists": ("x: " + "[" * 10_000 + "\n", None),
    "more than 200 keys": ("".join(f"k{n}: v\n" for n in range(201)), "front-matter-too-large"),
    "more than 32 KB": ("x: " + "y" * 33_000 + "\n", "front-matter-too-large"),
}
SECONDS, MEGABYTES = 1.0, 300


class HostileTest(CommandTest):
    def check(self) -> tuple:
        """Checks the register; the findings by path, line and rule."""
        with tempfile.TemporaryFile("w+") as output:
            files = [(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)]
            arguments = [self.command, "check", "--quiet", "--content", f"{self.folder}/Content"]
            arguments += ["--templates", f"{self.folder}/Templates"]
            process = os.posix_spawn(self.command, arguments, os.environ, file_actions=files)
            _, status, used = os.wait4(process, 0)
            output.seek(0)
            text = output.read()
        self.assertEqual(os.waitstatus_to_exitcode(status), 1, text[:500])
        # Processor time, as a busy machine gives none for some seconds.
        self.assertLess(used.ru_utime + used.ru_stime, SECONDS)
        self.assertLess(used.ru_maxrss / 1024, MEGABYTES)
        return text

    def test_markdown_that_costs_the_library_much_is_refused_at_its_line(self) -> None:
        for name, (rule, line, text) in MARKDOWN.items():
            with self.subTest(name):
                self.write("Content/pages/zwaar.md", PAGE + text)
                findings = [one for one in self.check().splitlines() if f"[{rule}]" in one]
                place = "Content/pages/zwaar.md:" + (f"{line}:" if line else "")
                self.assertEqual(len(findings), 1)
                self.assertIn(place, findings[0])

    def test_front_matter_that_costs_the_library_much_is_refused(self) -> None:
        measure = MEASURE.format(title="Zwaar", stream="asiel", effect='"-"')
        for name, (lines, rule) in FRONT_MATTER.items():
            with self.subTest(name):
                self.write("Content/measures/asiel/zwaar.md", measure.replace("---\n", "---\n" + lines, 1))
                text = self.check()
                self.assertIn("Content/measures/asiel/zwaar.md:", text)
                self.assertIn(f"[{rule}]" if rule else ": error: ", text)

    def test_findings_stay_readable_however_many_there_are(self) -> None:
        # Each use of a broken link quotes its address: 30 MB, if all were told in full.
        for name, address in {"long": "l" * 2_000 + ".md", "short": "a.md"}.items():
            with self.subTest(name):
                self.write("Content/pages/zwaar.md", f"{PAGE}[a]: {address}\n\n" + "[a] " * 15_000)
                text = self.check()
                self.assertLess(len(text), 100_000)
                self.assertEqual(text.count(" [broken-link]\n"), 101)
                self.assertIn(": error: 14900 more of this rule in this file", text)
        self.write("Content/pages/zwaar.md", PAGE + "".join(f"[{n}](z{n}.md)\n\n" for n in range(4_000)))
        self.assertLess(len(self.check()), 100_000)

    def test_what_looks_like_another_type_stays_a_text(self) -> None:
        for text in ("no", "00123", "1.10", "1e3", "0x1F", "~", "null"):
            self.write("Content/measures/asiel/tekst.md", MEASURE.format(title=text, stream="asiel", effect='"-"'))
            self.assertEqual(self.run_command("build", "--quiet").returncode, 0)
            page = (self.folder / "public" / "maatregelen" / "tekst" / "index.html").read_text("utf-8")
            self.assertIn(f"<h1>{text}</h1>", page.replace(' id="inhoud"', ""))
