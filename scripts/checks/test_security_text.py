"""The file security.txt of a built site, read by the parser that internet.nl reads such files with."""

import datetime
import unittest

from sectxt import Parser

from test_command import CommandTest

ADDRESS = "https://register.example/.well-known/security.txt"
# What a register without a key of its own can't have.
WISHES = {"not_signed", "no_encryption"}


class SecurityTextTest(CommandTest):
    def text(self, expires: datetime.date) -> bytes:
        """The file of the small register with a contact until a day."""
        register = self.folder / "Content" / "register.yml"
        contact = f"security: {{email: veilig@register.example, expires: {expires}}}\n"
        register.write_text(register.read_text("utf-8") + contact, "utf-8")
        run = self.run_command("--quiet", "--as-of", "2025-06-01")
        self.assertEqual(run.returncode, 0, run.stderr)
        return (self.folder / "public/.well-known/security.txt").read_bytes()

    def test_the_file_is_valid_and_leaves_nothing_to_wish(self) -> None:
        # The parser asks the clock, so the day must lie ahead of it.
        read = Parser(self.text(datetime.date.today() + datetime.timedelta(days=300)), urls=ADDRESS)
        self.assertEqual(read.errors, [])
        self.assertEqual({wish["code"] for wish in read.recommendations} - WISHES, set())

    def test_the_parser_sees_a_day_that_has_passed(self) -> None:
        read = Parser(self.text(datetime.date(2025, 7, 1)), urls=ADDRESS)
        self.assertEqual([error["code"] for error in read.errors], ["expired"])


if __name__ == "__main__":
    unittest.main()
