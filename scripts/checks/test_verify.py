"""`verify` as a reader of a site uses it: a folder and a served copy, whole and with each kind of damage, at a revision."""

import contextlib
import functools
import re
import shutil
import ssl
import subprocess
import threading
import time
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Iterator

from serving import FolderServer
from test_command import CommandTest

PAGE = "maatregelen/vergunning/index.html"


class BadServer(FolderServer):
    """A server that answers for some paths otherwise than a good one would."""

    def __init__(self, *arguments, faults: dict[str, str], **options) -> None:
        self.faults = faults
        super().__init__(*arguments, prefix="/", policy=None, leads_on=True, **options)

    def do_GET(self) -> None:
        fault = self.faults.get(self.path.lstrip("/"))
        if fault is None:
            super().do_GET()
        elif fault == "slow":
            # Longer than the time that the test allows, but not for ever.
            time.sleep(3)
        elif fault == "cut":
            self.send_response(200)
            self.send_header("Content-Length", "100000")
            self.end_headers()
            self.wfile.write(b"<!doctype html>")
            self.close_connection = True
        elif fault == "endless":
            self.send_response(200)
            self.end_headers()
            self.close_connection = True
            with contextlib.suppress(OSError):
                for _ in range(200):
                    self.wfile.write(b"x" * 65536)
        elif fault.startswith("error "):
            self.send_error(int(fault.split()[1]))
        else:
            self.send_response(302)
            self.send_header("Location", fault)
            self.send_header("Content-Length", "0")
            self.end_headers()


class Verify(CommandTest):
    def setUp(self) -> None:
        super().setUp()
        register = self.folder / "Content" / "register.yml"
        register.write_text("provenance: yes\n" + register.read_text("utf-8"), "utf-8")
        self.git("init", "--quiet", "--initial-branch=main")
        self.write(".gitignore", "public\nserved\n")
        self.commit("eerste")
        result = self.run_command("build")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        shutil.copytree(self.folder / "public", self.folder / "served")

    def git(self, *arguments: str) -> None:
        settings = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false"]
        subprocess.run(["git", *settings, *arguments], cwd=self.folder, check=True, capture_output=True)

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)

    @contextlib.contextmanager
    def serve(self, faults: dict[str, str] | None = None, certificate: Path | None = None) -> Iterator[str]:
        """The address at which the site is served; by TLS with a certificate, whose key lies beside it."""
        handler = functools.partial(BadServer, directory=str(self.folder / "served"), faults=faults or {})
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            if certificate:
                tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                tls.load_cert_chain(certificate, certificate.with_suffix(".key"))
                server.socket = tls.wrap_socket(server.socket, server_side=True)
            thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
            thread.start()
            try:
                yield f"http{'s' if certificate else ''}://127.0.0.1:{server.server_address[1]}/"
            finally:
                server.shutdown()
                thread.join()

    def certificate(self, name: str) -> Path:
        """A new certificate for a name or address, such as `IP:127.0.0.1`, signed by itself."""
        file = self.folder / f"{name.partition(':')[2]}.pem"
        words = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
        words += ["-subj", "/CN=test", "-addext", f"subjectAltName={name}", "-out", file, "-keyout", file.with_suffix(".key")]
        subprocess.run(words, check=True, capture_output=True)
        return file

    def damage(self) -> None:
        """One byte flipped, a page missing, a page added that the home page leads to."""
        page = self.folder / "served" / PAGE
        content = bytearray(page.read_bytes())
        content[500] ^= 1
        page.write_bytes(content)
        (self.folder / "served/over/index.html").unlink()
        home = self.folder / "served/index.html"
        home.write_text(home.read_text("utf-8").replace("</main>", '<a href="nieuw/">x</a></main>'), "utf-8")
        self.write("served/nieuw/index.html", "<!doctype html>")

    def told(self, place: str, *arguments: str, status: int) -> list[str]:
        """What differs, by kind and address."""
        result = self.run_command("verify", place, "--quiet", *arguments)
        self.assertEqual(result.returncode, status, result.stdout + result.stderr)
        return [" ".join(re.match(r"(\S+) +([^:]+)", line).groups()) for line in result.stdout.splitlines()]

    DAMAGE = ["differs ./", f"differs {PAGE.removesuffix('index.html')}", "added nieuw/", "missing over/"]

    def test_a_folder_equals_its_build_and_each_damage_is_named(self) -> None:
        result = self.run_command("verify", "public")
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertRegex(result.stdout, r"\A\d+ files compared: (\d+) equal, 0 missing, 0 different, 0 added; revision \w+; ")
        self.damage()
        self.assertEqual(self.told("served", status=1), self.DAMAGE)
        self.assertEqual(self.told("public", status=0), [])

    def test_a_served_copy_equals_its_build_and_each_damage_is_named(self) -> None:
        with self.serve() as address:
            result = self.run_command("verify", address)
            self.assertEqual(result.returncode, 0, result.stdout)
            self.assertIn("can't be seen from outside", result.stderr)
            self.damage()
            self.assertEqual(self.told(address, status=1), self.DAMAGE)

    def test_a_copy_served_by_tls_is_compared_where_its_certificate_is_trusted(self) -> None:
        certificate = self.certificate("IP:127.0.0.1")
        with self.serve(certificate=certificate) as address:
            self.assertTrue(address.startswith("https:"))
            result = self.run_command("verify", address, CURL_CA_BUNDLE=str(certificate))
            self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
            self.assertRegex(result.stdout, r"\A\d+ files compared: \d+ equal, 0 missing, 0 different, 0 added; ")
            self.damage()
            result = self.run_command("verify", address, "--quiet", CURL_CA_BUNDLE=str(certificate))
            self.assertEqual((result.returncode, len(result.stdout.splitlines())), (1, len(self.DAMAGE)), result.stderr)

    def test_a_server_that_can_t_be_trusted_is_not_compared(self) -> None:
        own, other = self.certificate("IP:127.0.0.1"), self.certificate("DNS:elders.example")
        cases = {
            "signed by nobody who is known": (own, other),
            "for another name": (other, other),
        }
        for name, (served, trusted) in cases.items():
            with self.subTest(name), self.serve(certificate=served) as address:
                result = self.run_command("verify", address, CURL_CA_BUNDLE=str(trusted))
                self.assertEqual((result.returncode, result.stdout), (2, ""))
                why = "the certificate of the server is not trusted, or is not for this name"
                self.assertTrue(result.stderr.startswith(f"error: '{address}' can't be reached: {why}"), result.stderr)
        with self.serve(certificate=own) as address:
            result = self.run_command("verify", address, CURL_CA_BUNDLE=str(self.folder / "nergens"))
            self.assertEqual((result.returncode, result.stdout), (2, ""))
            self.assertIn("the file of trusted certificates can't be read", result.stderr)
            plain = address.replace("https:", "http:")
            self.assertNotEqual(self.run_command("verify", plain).returncode, 0)
        with self.serve() as address:
            result = self.run_command("verify", address.replace("http:", "https:"))
            self.assertEqual((result.returncode, result.stdout), (2, ""))
            self.assertIn("no secure connection can be made", result.stderr)

    def test_a_revision_is_compared_whatever_the_folder_has_now(self) -> None:
        self.replace("Content/pages/over.md", "title: Over", "title: Anders")
        changed = self.told("public", status=1)
        self.assertIn("differs over/", changed)
        self.assertEqual(self.told("public", "--content", "HEAD", status=0), [])
        self.assertEqual(self.told("public", "--content", "main:Content", status=0), [])
        self.commit("tweede")
        self.assertEqual(self.told("public", "--content", "HEAD~1", status=0), [])
        self.assertIn("differs over/", self.told("public", "--content", "HEAD", status=1))
        result = self.run_command("verify", "public", "--content", "nergens")
        self.assertEqual(result.returncode, 2)
        self.assertIn("git knows no branch, tag or commit 'nergens'", result.stderr)

    def test_a_site_built_without_a_revision_needs_the_option(self) -> None:
        self.assertEqual(self.run_command("build", "--no-revision", "--output", "kaal").returncode, 0)
        self.assertIn(f"differs {PAGE.removesuffix('index.html')}", self.told("kaal", status=1))
        self.assertEqual(self.told("kaal", "--no-revision", status=0), [])

    def test_what_a_server_does_otherwise_is_named(self) -> None:
        faults = {
            "over/": "http://127.0.0.1:9/", "stromen/asiel/": "slow", "stromen/": "cut", "robots.txt": "endless",
            "zoeken/": "error 500", "begrippen/": "error 403",
        }
        with self.serve(faults) as address:
            result = self.run_command("verify", address, "--quiet", "--timeout", "1")
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertEqual(
            result.stdout.splitlines(),
            [
                "differs begrippen/: the server answers with the status 403",
                "differs over/: the server leads on to 'http://127.0.0.1:9/' (status 302)",
                "differs robots.txt: it is larger by more than 64 KB",
                "differs stromen/asiel/: the answer takes too long",
                "differs stromen/: the answer is cut off after 15 bytes",
                "differs zoeken/: the server answers with the status 500",
            ],
        )

    def test_what_can_t_be_told_is_neither_equal_nor_different(self) -> None:
        for place in ("http://127.0.0.1:9/", "nergens"):
            with self.subTest(place):
                result = self.run_command("verify", place)
                self.assertEqual((result.returncode, result.stdout), (2, ""), result.stderr)
                self.assertIn("error: ", result.stderr)
        self.spoil()
        result = self.run_command("verify", "public")
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertIn("the register has errors", result.stderr)
        for place in ("http://", "https://a@b.example/", "https://x.example/?q"):
            self.assertEqual(self.run_command("verify", place).returncode, 64)
