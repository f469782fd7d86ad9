"""What the checks of attacks stand on: the register of all payloads, its harmless twin, and the command."""

import subprocess
import tempfile
import unittest
from pathlib import Path

import attack_outputs as outputs
from attack_bodies import Bodies
from attack_register import PAYLOADS, SIGNS, Attack, make
from test_command import command_path

DAY = "2025-06-01"
WHOLE = " ".join(PAYLOADS.values())


def numbered(payload: str, lead: str = "") -> object:
    """What stands in the place with a number; the number comes first, so that both twins sort alike."""
    return lambda number: f"{lead}Zk{number:04d} {payload}" if lead else f"Zk{number:04d} {payload}"


class AttackTest(unittest.TestCase):
    """The register of all payloads and its twin, built."""

    maxDiff = None

    @classmethod
    def setUpClass(cls) -> None:
        cls.command = command_path()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.attack = cls.written("attacked", numbered(WHOLE))
        cls.twin = cls.written("plain", numbered(WHOLE.translate(SIGNS)))
        for name in ("attacked", "plain"):
            cls.built(name)

    @classmethod
    def written(cls, name: str, text) -> Attack:
        return make(cls.command, cls.folder / name, text, Bodies(text))

    @classmethod
    def built(cls, name: str) -> None:
        run = cls.run_in(name, "build", "--quiet")
        if run.returncode != 0:
            raise AssertionError(f"{name} was not built:\n{run.stderr[:6000]}")

    @classmethod
    def run_in(cls, name: str, verb: str, *arguments: str) -> subprocess.CompletedProcess:
        options = ["--as-of", DAY] if verb in ("build", "check") else []
        return subprocess.run([cls.command, verb, *arguments, *options], cwd=cls.folder / name, capture_output=True,
                              text=True, timeout=60, check=False)

    def assert_harmless_log(self, run: subprocess.CompletedProcess) -> None:
        for text in (run.stdout, run.stderr):
            self.assertEqual(list(outputs.faults_of_log(text)), [])
