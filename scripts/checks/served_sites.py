"""The sites that servers are tried with, and what each of their files is to be answered with."""

import gzip
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from serving import POLICY

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests/RegisterGenTests/Fixtures"
# What has moved in the register with one of everything.
MOVED = (
    ("fiches/12.html", "maatregelen/alles/"),
    ("maatregelen/alles-en-meer/", "maatregelen/alles/"),
    ("toegankelijk/", "toegankelijkheid/"),
)
THEME = """
theme:
  fonts: {serif: {family: Een letter, files: [{file: fonts/a.woff2}]}}
"""
ASKING = "no-cache"
KEEPING = "public, max-age=31536000, immutable"
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
# By the end of a name, the longer one first: the type, and whether it is worth compressing.
TYPES = {
    ".html": ("text/html; charset=utf-8", True),
    ".css": ("text/css; charset=utf-8", True),
    ".js": ("text/javascript; charset=utf-8", True),
    ".csl.json": ("application/vnd.citationstyles.csl+json", True),
    ".json": ("application/json", True),
    ".bib": ("application/x-bibtex; charset=utf-8", True),
    ".xml": ("application/xml", True),
    ".txt": ("text/plain; charset=utf-8", True),
    ".svg": ("image/svg+xml", True),
    ".bin": ("application/octet-stream", True),
    ".png": ("image/png", False),
    ".woff2": ("font/woff2", False),
}
# What lies in a site and is none of its readers' business: files that the command wrote, and foreign ones.
HIDDEN = [
    ".register-build", "_headers", "_redirects", ".gitignore", ".git/config", "maatregelen/.geheim", ".htaccess",
    "assets/.geheim", "data/.geheim",
]


@dataclass(frozen=True)
class Delivery:
    """A site, and how it is to be handed out."""

    name: str
    folder: Path
    content: Path
    prefix: str = "/"
    is_secure: bool = True
    has_fonts: bool = False
    is_precompressed: bool = False
    redirects: tuple[tuple[str, str], ...] = ()

    def headers(self) -> dict[str, str]:
        """What every answer has."""
        headers = {"Content-Security-Policy": POLICY + ("; font-src 'self'" if self.has_fonts else ""), **SECURITY}
        if self.is_secure:
            headers["Strict-Transport-Security"] = "max-age=31536000"
        return headers

    def headers_of(self, path: str) -> dict[str, str | None]:
        """What the answer for a file has; `None` for what it must not have."""
        secure = None if not self.is_secure else "max-age=31536000"
        return {
            "Strict-Transport-Security": secure,
            **self.headers(),
            "Cache-Control": KEEPING if path.startswith("assets/") else ASKING,
            "Access-Control-Allow-Origin": "*" if path.startswith("data/") else None,
            "Content-Type": kind(path)[0],
            "Content-Encoding": None,
        }

    def files(self) -> list[str]:
        """The files that readers may have."""
        paths = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())
        moved = {path + "index.html" if path.endswith("/") else path for path, _ in self.redirects}
        return sorted(path for path in paths if path not in moved.union(HIDDEN) and not path.endswith((".gz", ".br")))


def kind(path: str) -> tuple[str, bool]:
    return next(value for ending, value in TYPES.items() if path.endswith(ending))


def build(command: str, content: Path, folder: Path) -> None:
    """Writes the site, and puts beside it what no reader may have."""
    subprocess.run([command, "build", "--content", content, "--output", folder, "--quiet"], check=True)
    for path in HIDDEN:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text("geheim\n")
    (folder / ".htaccess").unlink()
    for place in (folder, *folder.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)


def sites(command: str, work: Path) -> list[Delivery]:
    """The register itself, and a register with one of everything under a path."""
    work.chmod(0o755)
    build(command, ROOT / "Content", work / "register")
    content = work / "content"
    for name in ("base", "everything"):
        shutil.copytree(FIXTURES / name / "Content", content, dirs_exist_ok=True)
    (content / "fonts").mkdir()
    (content / "fonts/a.woff2").write_bytes(b"wOF2" + bytes(2000))
    settings = (content / "register.yml").read_text()
    moved = settings.replace("base-url: https://register.example/", "base-url: http://register.example/een.register/")
    assert moved != settings
    (content / "register.yml").write_text(moved + THEME)
    build(command, content, work / "onder een pad")
    other = Delivery(
        "/een.register/", work / "onder een pad", content, "/een.register/", is_secure=False, has_fonts=True,
        redirects=MOVED,
    )
    return [Delivery("/", work / "register", ROOT / "Content"), other]


def with_copies(delivery: Delivery, folder: Path) -> Delivery:
    """The same site with compressed copies. Those in Brotli are made up: whether they come is what is tried."""
    shutil.copytree(delivery.folder, folder)
    copied = Delivery(**{**delivery.__dict__, "folder": folder, "is_precompressed": True, "name": "copies"})
    for path in copied.files():
        if kind(path)[1]:
            file = folder / path
            (folder / (path + ".gz")).write_bytes(gzip.compress(file.read_bytes(), 9, mtime=1))
            (folder / (path + ".br")).write_bytes(b"br " + path.encode())
            for ending in (".gz", ".br"):
                shutil.copystat(file, folder / (path + ending))
    return copied


def configuration(command: str, server: str, delivery: Delivery) -> str:
    """What the command prints for a server."""
    words = [command, "server-config", server, "--content", delivery.content]
    if server != "htaccess":
        words += ["--root", delivery.folder]
    if delivery.is_precompressed:
        words += ["--precompressed"]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout
