"""The help of every verb, and the completions of bash, zsh and fish as a shell takes them."""

import os
import re
import shutil
import subprocess
import unittest

from test_command import CommandTest


class Help(CommandTest):
    def verbs(self, *above: str) -> list[tuple[str, ...]]:
        """Every command below one, itself included, found as a user finds them: in the help."""
        text = self.run_command(*above, "--help").stdout
        names = re.findall(r"^  ([a-z-]+)(?: \(default\))?(?:  |$)", text.partition("SUBCOMMANDS:")[2], re.MULTILINE)
        return [above] + [verb for name in names for verb in self.verbs(*above, name)]

    def test_the_help_of_every_verb_has_an_example_of_it(self) -> None:
        verbs = self.verbs()
        self.assertLessEqual({("build",), ("check",), ("list",), ("new", "measure"), ("schema",)}, set(verbs))
        for verb in verbs:
            with self.subTest(verb):
                result = self.run_command(*verb, "--help")
                self.assertEqual(result.returncode, 0)
                examples = re.split(r"\bexamples?:", " ".join(result.stdout.split()), maxsplit=1, flags=re.IGNORECASE)
                self.assertEqual(len(examples), 2, "no example")
                self.assertIn(" ".join(["register-build", *verb]), examples[1].partition("USAGE:")[0])


class Completions(CommandTest):
    def setUp(self) -> None:
        super().setUp()
        (self.folder / "bin").mkdir()
        shutil.copy(self.command, self.folder / "bin" / "register-build")
        self.environment = {**os.environ, "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "HOME": str(self.folder)}
        for shell in ("bash", "zsh", "fish"):
            self.write(f"completions.{shell}", self.run_command("--generate-completion-script", shell).stdout)

    def shell(self, *arguments: str) -> str:
        result = subprocess.run(
            arguments, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )
        self.assertEqual((result.returncode, result.stderr), (0, ""), arguments)
        return result.stdout

    def bash(self, *words: str) -> list[str]:
        """What bash offers for the last of some words."""
        script = (
            'source completions.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; '
            'COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; COMP_KEY=9; "$(complete -p register-build | sed -E '
            '"s/.* -F ([^ ]+) .*/\\1/")" register-build "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; '
            'printf "%s\\n" "${COMPREPLY[@]}"'
        )
        return self.shell("bash", "-c", script, "bash", "register-build", *words).split()

    def test_every_shell_takes_its_script(self) -> None:
        for shell in ("bash", "zsh", "fish"):
            with self.subTest(shell):
                self.shell(shell, "-n", f"completions.{shell}")

    def test_bash_completes_verbs_options_rules_folders_and_words(self) -> None:
        self.assertEqual(self.bash("ch"), ["check"])
        self.assertEqual(self.bash("new", "ins"), ["instrument"])
        self.assertEqual(self.bash("list", "--witho"), ["--without-programme", "--without"])
        self.assertEqual(self.bash("explain", "unknown-str"), ["unknown-stream"])
        self.assertEqual(self.bash("list", "--content", "Con"), ["Content"])
        self.assertEqual(self.bash("list", "--stream", "as"), ["asiel"])
        self.assertEqual(self.bash("list", "--horizon", ""), [
            "kort", "middellang", "lang", "pm", "ntb", "nvt", "onbekend", "niet-vermeld", "onleesbaar",
        ])
        self.assertEqual(self.bash("list", "--section", "hoofdstuk-2#s"), ["hoofdstuk-2#slot"])
        self.assertEqual(self.bash("list", "--columns", "rel"), ["related"])
        self.assertEqual(self.bash("new", "measure", "Titel", "--stream", "ar"), ["arbeid"])
        self.assertEqual(self.bash("schema", "gl"), ["glossary"])

    def test_a_faulty_register_gives_no_words_and_no_message(self) -> None:
        self.write("Content/register.yml", "title: [\n")
        self.assertEqual(self.bash("list", "--stream", "as"), [])
        self.assertEqual(self.bash("list", "--content", "Nergens", "--stream", "as"), [])

    def test_fish_completes_verbs_and_rules(self) -> None:
        """The register's own words are asked for by `commandline`, which fish has only at a terminal."""
        def fish(line: str) -> list[str]:
            text = self.shell("fish", "-c", f"source completions.fish; complete -C '{line}'")
            return [entry.split("\t")[0] for entry in text.splitlines()]

        self.assertEqual(fish("register-build che"), ["check"])
        self.assertIn("unknown-stream", fish("register-build explain unknown-st"))

    def test_zsh_finds_its_completion_where_the_documents_put_it(self) -> None:
        target = self.folder / ".zsh" / "completions"
        target.mkdir(parents=True)
        (self.folder / "completions.zsh").rename(target / "_register-build")
        script = (
            "fpath=(~/.zsh/completions $fpath); autoload -U compinit && compinit -u; "
            "print $_comps[register-build]; autoload +X _register-build && print loaded"
        )
        self.assertEqual(self.shell("zsh", "-f", "-c", script).split(), ["_register-build", "loaded"])


if __name__ == "__main__":
    unittest.main()
