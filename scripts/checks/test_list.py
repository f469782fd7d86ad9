"""Runs `list` as a user does."""

import csv
import fcntl
import io
import json
import os
import pty
import struct
import subprocess
import termios
import unittest

from test_command import MEASURE, CommandTest


class List(CommandTest):
    def test_filters_choose_and_columns_show(self) -> None:
        result = self.run_command("list", "--effect", "-", "--effect=--", "--columns", "id,effect")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertEqual(result.stdout, "id          effect\nstartbanen  -; pm\nvergunning  0/-\n")
        short = self.run_command("list", "--without-programme", "--columns", "id")
        self.assertEqual(short.stdout, "id\nstartbanen\n")
        self.assertEqual(self.run_command("list", "--with-discrepancy", "--columns", "id").stdout, "id\nvergunning\n")

    def test_every_filter_is_an_option(self) -> None:
        filters = {
            "stream": "asiel", "instrument": "wet", "horizon": "lang", "status": "geinventariseerd",
            "relation": "overgenomen", "section": "hoofdstuk-2", "decider": "minister-jv", "need": "gemeenten",
            "law": "vw-2000", "document": "lijst", "related": "startbanen", "text": "ASIEL", "with": "programme",
            "without": "withdrawn",
        }
        for option, word in filters.items():
            with self.subTest(option):
                result = self.run_command("list", f"--{option}", word, "--columns", "id")
                self.assertEqual((result.returncode, result.stderr), (0, ""))
                self.assertIn("vergunning\n", result.stdout)

    def test_csv_and_json_are_read_by_others(self) -> None:
        self.write("Content/measures/asiel/een.md", MEASURE.format(title='"=1+1, \\"x\\""', stream="asiel", effect='"-"'))
        rows = list(csv.DictReader(io.StringIO(self.run_command("list", "--format", "csv").stdout, newline="")))
        self.assertEqual([row["id"] for row in rows], ["startbanen", "vergunning", "een"])
        self.assertEqual(rows[2]["title"], "'=1+1, \"x\"")
        self.assertEqual(rows[2]["effect"], "-")
        measures = json.loads(self.run_command("list", "--format", "json", "--columns", "title,effect").stdout)
        self.assertEqual([list(one) for one in measures], [["title", "effect"]] * 3)
        self.assertEqual(measures[2]["title"], '=1+1, "x"')

    def test_with_an_error_the_rest_is_listed(self) -> None:
        self.spoil()
        result = self.run_command("list", "--columns", "id")
        self.assertEqual((result.returncode, result.stdout), (1, "id\nstartbanen\nvergunning\n"))
        self.assertIn("[unknown-stream]", result.stderr)
        self.write("Content/register.yml", "title: [\n")
        broken = self.run_command("list")
        self.assertEqual((broken.returncode, broken.stdout), (1, ""))
        self.assertIn("Content/register.yml:", broken.stderr)

    def test_an_unknown_word_is_wrong_usage(self) -> None:
        for arguments, message in [
            (["--stream", "asyl"], "no stream is called 'asyl'; did you mean 'asiel'?"),
            (["--columns", "titel"], "no column is called 'titel'; did you mean 'title'?"),
            (["--format", "xml"], "The value 'xml' is invalid for '--format"),
        ]:
            with self.subTest(arguments):
                result = self.run_command("list", *arguments)
                self.assertEqual((result.returncode, result.stdout), (64, ""))
                self.assertIn(message, result.stderr)
        self.assertEqual(self.run_command("list", "--content", "Nergens").returncode, 2)

    def test_a_table_fits_the_terminal(self) -> None:
        outer, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
        result = subprocess.run(
            [self.command, "list"], cwd=self.folder, stdout=inner, stderr=subprocess.PIPE, timeout=60, check=False
        )
        os.close(inner)
        text = os.read(outer, 65536).decode("utf-8")
        os.close(outer)
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        self.assertEqual(len(lines), 3)
        self.assertTrue(all(len(line) <= 60 for line in lines), lines)
        self.assertIn("…", text)
        self.assertEqual(result.stderr, b"2 measures\n")


if __name__ == "__main__":
    unittest.main()
