"""What `make dist` makes: manual pages that say what the help says, an archive and a package that hold what they should, the same
bytes each time. That both work on another machine is the part of `make dist-test`.
"""

import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import unittest
from pathlib import Path

from test_command import ROOT, command_path

sys.path.insert(0, str(ROOT / "scripts" / "packaging"))
import manual  # noqa: E402

SECONDS = 1764115200
# Said of every page that names another, where the pages are not installed.
NOT_INSTALLED = ("referenced manual not found", "outdated mandoc.db")


def run(*words: object, **options: object) -> str:
    """What a program prints; it must end well."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **options)
    if done.returncode != 0:
        raise AssertionError(f"{words}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def rendered(page: Path) -> str:
    """A manual page as a reader sees it, on lines so long that none is broken."""
    text = run("mandoc", "-T", "utf8", "-O", "width=500", page)
    return re.sub(".\b", "", text)


class Manual(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.command = command_path()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        run(sys.executable, ROOT / "scripts/packaging/manual.py", cls.command, SECONDS, cls.folder)
        cls.pages = {page.stem: rendered(page) for page in cls.folder.iterdir()}

    def help(self, *verbs: str) -> str:
        return run(self.command, *verbs, "--help")

    def verbs(self, *above: str) -> list[str]:
        listed = self.help(*above).partition("SUBCOMMANDS:")[2]
        return [verb for verb in re.findall(r"^  ([a-z-]+)(?: \(default\))?(?:  |$)", listed, re.MULTILINE) if verb != "help"]

    def test_every_verb_has_a_page_that_the_first_one_names(self) -> None:
        names = {f"register-build-{verb}" for verb in self.verbs()}
        self.assertLessEqual({"register-build-init", "register-build-new"}, names)
        self.assertEqual(set(self.pages), {"register-build", *names})
        for name in names:
            self.assertIn(f"{name}(1)", self.pages["register-build"])

    def test_a_page_has_every_option_and_text_of_the_help(self) -> None:
        for verb in self.verbs():
            page = " ".join(self.pages[f"register-build-{verb}"].split())
            for words in [(verb,), *((verb, inner) for inner in self.verbs(verb))]:
                text = self.help(*words)
                # What the page says in its own way: the call, values and defaults, and that help can be had.
                text = re.sub(r"\((values: [^)]*|default: [^)]*)\)", "", text.partition("SUBCOMMANDS:")[0])
                options = re.findall(r"^  ((?:-[a-z], )?--[a-z-]+(?: <[a-z-]+>)?)", text, re.MULTILINE)
                self.assertGreaterEqual(len(options), 2, words)
                for option in options:
                    self.assertIn(option.replace("<", "").replace(">", ""), page, words)
                overview = re.split(r"^(?:USAGE|Examples?):", text.removeprefix("OVERVIEW: "), maxsplit=1, flags=re.MULTILINE)[0]
                for block in overview.split("\n\n"):
                    if block.strip() and not block.startswith("Exit status:"):
                        self.assertIn(" ".join(block.split()), page, words)
                examples = re.search(r"^Examples?:\n((?:  .*\n)+)", text, re.MULTILINE)
                for example in examples[1].splitlines():
                    self.assertIn(" ".join(example.split()), page, words)

    def test_every_page_has_its_sections_and_the_exit_statuses(self) -> None:
        for name, page in self.pages.items():
            with self.subTest(name):
                for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "EXAMPLES", "SEE ALSO"):
                    self.assertRegex(page, rf"(?m)^{section}$")
                statuses = re.findall(r"^ +(\d+) ", page.partition("EXIT STATUS")[2].partition("EXAMPLES")[0], re.MULTILINE)
                self.assertEqual(statuses, ["0", "1", "2", "64"])
        for section in ("ENVIRONMENT", "FILES"):
            self.assertRegex(self.pages["register-build"], rf"(?m)^{section}$")
        self.assertIn("November 26, 2025", self.pages["register-build"])

    def test_the_pages_are_clean_mdoc(self) -> None:
        for page in sorted(self.folder.iterdir()):
            done = subprocess.run(["mandoc", "-T", "lint", page], capture_output=True, text=True, check=False)
            faults = [line for line in (done.stdout + done.stderr).splitlines() if not any(word in line for word in NOT_INSTALLED)]
            self.assertEqual(faults, [])

    def test_a_text_of_the_help_is_a_text_in_the_page_whatever_it_holds(self) -> None:
        texts = (".Sh NOT A SECTION", "'quoted' first", "a\\fBb \\e -- ~/x `y` ^z", '.." "', "-", "\\")
        arguments = [{
            "kind": "option", "names": [{"kind": "long", "name": "x-y"}, {"kind": "short", "name": "x"}], "valueName": "z",
            "shouldDisplay": True, "isOptional": True, "isRepeating": False, "abstract": texts[2], "defaultValue": "-1",
        }]
        verb = {
            "commandName": "try", "abstract": "Try " + texts[2], "shouldDisplay": True, "arguments": arguments,
            "discussion": "\n\n".join(texts) + "\n\nExamples:\n" + "\n".join(f"  {text}" for text in texts),
        }
        top = {"commandName": "tool", "abstract": "Do.", "subcommands": [verb], "discussion": "Exit status: 0 clean, 1 not (or so, yes)"}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tool-try.1"
            path.write_text(manual.Page(top, verb, "May 1, 2026").text(), "ascii")
            page = rendered(path)
        for text in texts:
            self.assertGreaterEqual(page.count(text), 2, page)
        self.assertIn("-x, --x-y z", page)
        self.assertIn("The default is -1.", page)
        self.assertRegex(page, r"1 +Not \(or so, yes\)\.")


class Dist(unittest.TestCase):
    """One run as a user makes it, and one under other circumstances."""

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.out, other = Path(folder.name) / "one", Path(folder.name) / "two"
        environment = {**os.environ, "REGISTER_BUILD": command_path()}
        elsewhere = ["sh", "-c", 'umask 077 && cd / && exec "$0" "$1"', ROOT / "scripts/dist", other]
        runs = [
            subprocess.Popen(words, env=environment | changed, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            for words, changed in (([ROOT / "scripts/dist", cls.out], {}), (elsewhere, {"TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"}))
        ]
        for process in runs:
            printed = process.communicate()[0]
            if process.returncode != 0:
                raise AssertionError(printed)
        cls.sums = [(place / "SHA256SUMS").read_text("ascii") for place in (cls.out, other)]
        (cls.archive,), (cls.package,) = cls.out.glob("*.tar.gz"), cls.out.glob("*.deb")
        run("dpkg-deb", "--raw-extract", cls.package, cls.out / "package")
        (cls.out / "archive").mkdir()
        run("tar", "--extract", "--file", cls.archive, "--directory", cls.out / "archive")
        with tarfile.open(cls.archive) as archive:
            cls.members = archive.getmembers()
        (cls.tree,) = (cls.out / "archive").iterdir()
        cls.version = run(environment["REGISTER_BUILD"], "--version").strip()

    def files(self, root: Path) -> set[str]:
        return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}

    def test_the_same_commit_gives_the_same_bytes(self) -> None:
        self.assertEqual(self.sums[0], self.sums[1])
        run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=self.out)
        self.assertEqual(self.sums[0].count("\n"), 2)

    def test_the_names_tell_version_and_architecture(self) -> None:
        machine, architecture = run("uname", "-m").strip(), run("dpkg", "--print-architecture").strip()
        self.assertEqual(self.archive.name, f"register-build-{self.version}-linux-{machine}.tar.gz")
        self.assertEqual(self.tree.name + ".tar.gz", self.archive.name)
        self.assertEqual(self.package.name, f"register-build_{self.version}_{architecture}.deb")

    def test_the_archive_has_what_it_should_and_belongs_to_nobody(self) -> None:
        files = self.files(self.tree)
        wanted = {
            "bin/register-build", "INSTALL.md", "share/man/man1/register-build.1", "share/man/man1/register-build-init.1",
            "share/bash-completion/completions/register-build", "share/zsh/site-functions/_register-build",
            "share/fish/vendor_completions.d/register-build.fish", "share/doc/register-build/CHANGELOG.md",
            "share/doc/register-build/copyright", "share/doc/register-build/built-from.txt", "share/doc/register-build/docs/content-format.md",
            "share/doc/register-build/Templates/measure.html", "share/doc/register-build/licences/swift.txt",
        }
        self.assertLessEqual(wanted, files)
        self.assertEqual(os.environ.get("SOURCE_DATE_EPOCH"), None)
        commit = int(run("git", "log", "-1", "--format=%ct", cwd=ROOT))
        for member in self.members:
            self.assertEqual((member.uid, member.gid, member.uname, member.gname, member.mtime), (0, 0, "", "", commit), member.name)
            is_open = member.isdir() or member.name.endswith("/bin/register-build")
            self.assertEqual(member.mode, 0o755 if is_open else 0o644, member.name)
        names = [member.name for member in self.members]
        self.assertEqual(names, sorted(names, key=lambda name: name.split("/")))

    def test_the_binary_is_stripped_and_has_no_library_of_swift_beside_it(self) -> None:
        binary = self.tree / "bin/register-build"
        self.assertNotIn(".debug_info", run("readelf", "--wide", "--section-headers", binary))
        needed = re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "--dynamic", binary))
        self.assertIn("libcmark-gfm-extensions.so.0.29.0.gfm.6", needed)
        self.assertEqual([name for name in needed if "swift" in name.lower() or "Foundation" in name or "dispatch" in name], [])
        self.assertNotRegex(run("readelf", "--dynamic", binary), r"R(UN)?PATH")

    def test_the_binary_does_not_tell_where_it_was_built(self) -> None:
        binary = self.tree / "bin/register-build"
        self.assertNotIn(str(ROOT).encode(), binary.read_bytes())
        self.assertNotIn("build-id", run("readelf", "--wide", "--section-headers", binary))
        digests = re.findall(r"^  0x\w+ ((?:[0-9a-f]+ )+)", run("readelf", "--hex-dump=.swift_modhash", binary), re.MULTILINE)
        self.assertEqual(set("".join(digests)) - {"0", " "}, set())

    def test_the_binary_keeps_what_the_linker_protects(self) -> None:
        headers = run("readelf", "--wide", "--program-headers", self.tree / "bin/register-build")
        self.assertIn("GNU_RELRO", headers)
        self.assertRegex(headers, r"GNU_STACK .* RW ")

    def test_the_package_says_what_it_is_and_what_it_needs(self) -> None:
        fields = dict(re.findall(r"^([A-Z][A-Za-z-]*): (.*)$", run("dpkg-deb", "--field", self.package), re.MULTILINE))
        self.assertEqual((fields["Package"], fields["Version"], fields["Recommends"]), ("register-build", self.version, "curl, git"))
        self.assertRegex(fields["Maintainer"], r"^[^<>]+ <[^<>@ ]+@[^<>@ ]+>$")
        depends = [re.match(r"(\S+)(?: \((>= \S+)\))?$", one) for one in fields["Depends"].split(", ")]
        names = {one[1] for one in depends}
        self.assertLessEqual(
            {"libcmark-gfm0.29.0.gfm.6", "libcmark-gfm-extensions0.29.0.gfm.6", "libyaml-0-2", "libnettle8", "libc6"}, names
        )
        self.assertTrue(all(one[2] for one in depends if one[1] == "libc6"))
        # The archive tells the same names to who installs them by hand, but for those that every system has.
        told = re.search(r"apt-get install (lib.*)", (self.tree / "INSTALL.md").read_text("utf-8"))[1].split()
        self.assertEqual(set(told), names - {"libc6", "libgcc-s1"})

    def test_the_package_holds_the_archive_where_debian_wants_it(self) -> None:
        usr = self.out / "package" / "usr"
        moved = {
            "share/zsh/site-functions/_register-build": "share/zsh/vendor-completions/_register-build",
            **{name: name + ".gz" for name in self.files(self.tree) if name.startswith("share/man/")},
        }
        expected = {moved.get(name, name) for name in self.files(self.tree)} - {"INSTALL.md"}
        self.assertEqual(self.files(usr), expected | {"share/doc/register-build/changelog.gz"})
        for name in ("bin/register-build", "share/doc/register-build/CHANGELOG.md"):
            self.assertEqual((usr / name).read_bytes(), (self.tree / name).read_bytes())
        changelog = run("gzip", "--decompress", "--stdout", usr / "share/doc/register-build/changelog.gz")
        self.assertTrue(changelog.startswith(f"register-build ({self.version}) stable; "), changelog)
        self.assertEqual(self.files(self.out / "package" / "DEBIAN"), {"control", "md5sums"})
        run("md5sum", "--check", "--quiet", "DEBIAN/md5sums", cwd=self.out / "package")

    def test_it_tells_what_it_was_built_from(self) -> None:
        told = (self.tree / "share/doc/register-build/built-from.txt").read_text("utf-8").splitlines()
        self.assertTrue(told[0].startswith("commit " + run("git", "rev-parse", "HEAD", cwd=ROOT).strip()), told)
        self.assertRegex(told[1], r"Swift version \d+\.\d+")
        manifest = (ROOT / "Package.swift").read_text("utf-8")
        exact = re.findall(r'url: "[^"]*/([a-z-]+)", exact: "([0-9.]+)"', manifest)
        self.assertLessEqual({f"{name} {version}" for name, version in exact}, set(told[2:]))
        self.assertEqual(len(told) - 2, len(json.loads((ROOT / "Package.resolved").read_text("utf-8"))["pins"]))

    def test_everything_inside_the_binary_has_its_licence_and_is_named(self) -> None:
        doc = self.tree / "share/doc/register-build"
        pins = json.loads((ROOT / "Package.resolved").read_text("utf-8"))["pins"]
        parts = {"swift", *(pin["identity"] for pin in pins)}
        self.assertLessEqual(parts, {path.stem for path in (doc / "licences").iterdir()})
        named = set(re.findall(r"^Files: (swift\S*)$", (doc / "copyright").read_text("utf-8"), re.MULTILINE))
        self.assertEqual(named, parts)
        for part in parts:
            self.assertIn("Apache License", (doc / "licences" / f"{part}.txt").read_text("utf-8"))

    def test_the_links_between_its_documents_lead_somewhere(self) -> None:
        doc = self.tree / "share/doc/register-build"
        count = 0
        for page in doc.rglob("*.md"):
            text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
            for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text):
                if page.parent.name == "rules":
                    continue
                count += 1
                self.assertTrue((page.parent / target).exists(), f"{page.relative_to(doc)}: {target}")
        self.assertGreater(count, 100)

    def test_the_completions_are_those_of_the_command(self) -> None:
        for shell, name in (
            ("bash", "bash-completion/completions/register-build"),
            ("zsh", "zsh/site-functions/_register-build"),
            ("fish", "fish/vendor_completions.d/register-build.fish"),
        ):
            script = self.tree / "share" / name
            made = run(self.tree / "bin/register-build", "--generate-completion-script", shell)
            self.assertEqual(script.read_text("utf-8"), made.removeprefix("#!/bin/bash\n"))
            run(shell, "-n", script)


if __name__ == "__main__":
    unittest.main()
