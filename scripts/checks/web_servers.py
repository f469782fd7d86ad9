"""Starts nginx, Caddy and Apache on a free port of this machine, each with a folder of its own for all that it writes.

No server of the machine is touched: own configuration, own process, no system service, nothing below /var. Debian's
packages of nginx and Caddy are not installed but unpacked (scripts/setup), since installing them starts a service.
"""

import contextlib
import os
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Iterator

UNPACKED = Path(__file__).resolve().parents[2] / ".build/servers"
APACHE_MODULES = Path("/usr/lib/apache2/modules")
NGINX_MODULES = UNPACKED / "usr/lib/nginx/modules"
SERVERS = ["nginx", "caddy", "apache", "htaccess"]
# How long a server may take to answer, in seconds.
PATIENCE = 15


def program(server: str) -> Path:
    """The program of a server; the one of the machine where none is unpacked."""
    unpacked = {"nginx": "usr/sbin/nginx", "caddy": "usr/bin/caddy"}.get(server)
    if unpacked and (UNPACKED / unpacked).is_file():
        return UNPACKED / unpacked
    name = {"nginx": "nginx", "caddy": "caddy"}.get(server, "apache2")
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin")
    if found is None:
        raise FileNotFoundError(f"there is no {name}: scripts/setup test installs it")
    return Path(found)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def nginx_wrapper(folder: Path, file: Path, port: int, brotli: bool) -> tuple[str, list[str]]:
    """What a publisher has around the written configuration, and the words that start the server with it."""
    kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    places = "\n".join(f"  {kind}_temp_path {folder}/{kind};" for kind in kinds)
    module = f"load_module {NGINX_MODULES}/ngx_http_brotli_static_module.so;\n" if brotli else ""
    text = f"""{module}daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
{places}
  server {{
    listen 127.0.0.1:{port};
    server_name register.example;
    include {file};
  }}
}}
"""
    return text, ["-p", str(folder), "-e", f"{folder}/error.log", "-c"]


def caddy_wrapper(folder: Path, file: Path, port: int) -> tuple[str, list[str]]:
    text = f"""{{
  admin off
  auto_https off
  storage file_system {folder}/storage
}}
http://127.0.0.1:{port} {{
  bind 127.0.0.1
  import {file}
}}
"""
    return text, ["run", "--adapter", "caddyfile", "--config"]


def apache_wrapper(folder: Path, file: Path | None, site: Path, port: int, prefix: str) -> tuple[str, list[str]]:
    """Around the written file; without one, around a site that brings it as .htaccess."""
    names = "mpm_event authz_core dir mime alias headers filter deflate brotli env setenvif".split()
    modules = "\n".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so" for name in names)
    # Debian's own server knows the types of the machine; so that ours are seen to do, this one knows none.
    (folder / "types").write_text("")
    if file is not None:
        own = f"Include {file}"
    else:
        place = f'DocumentRoot "{site}"' if prefix == "/" else f'Alias "{prefix.rstrip("/")}" "{site}"'
        allowed = "AllowOverride FileInfo Indexes Options=Indexes"
        own = f'{place}\n<Directory "{site}">\nRequire all granted\n{allowed}\n</Directory>'
    text = f"""ServerRoot {folder}
PidFile {folder}/pid
DefaultRuntimeDir {folder}
Mutex file:{folder}
ErrorLog {folder}/error.log
Listen 127.0.0.1:{port}
ServerName register.example
{modules}
TypesConfig {folder}/types
User {"nobody" if os.getuid() == 0 else f"#{os.getuid()}"}
Group {"nogroup" if os.getuid() == 0 else f"#{os.getgid()}"}
StartServers 1
<Directory />
AllowOverride None
Require all denied
</Directory>
<VirtualHost 127.0.0.1:{port}>
{own}
</VirtualHost>
"""
    return text, ["-D", "FOREGROUND", "-f"]


@contextlib.contextmanager
def running(
    server: str, folder: Path, site: Path, file: Path | None, prefix: str = "/", brotli: bool = False
) -> Iterator[int]:
    """The port of a server that runs while the block does, with the written file `file` or what the site brings."""
    folder.mkdir(parents=True)
    port = free_port()
    if server == "nginx":
        text, words = nginx_wrapper(folder, file, port, brotli)
    elif server == "caddy":
        text, words = caddy_wrapper(folder, file, port)
    else:
        text, words = apache_wrapper(folder, file, site, port, prefix)
    (folder / "main.conf").write_text(text)
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(
            [program(server), *words, folder / "main.conf"], stdout=output, stderr=output, cwd=folder,
            env={"PATH": "/usr/sbin:/usr/bin:/bin", "HOME": str(folder)},
        )
        try:
            wait_for(process, port, folder)
            yield port
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_for(process: subprocess.Popen, port: int, folder: Path) -> None:
    """Returns when the server takes connections; raises with what it said when it ends before."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        time.sleep(0.02)
    said = [path.read_text(errors="replace") for path in (folder / "output", folder / "error.log") if path.exists()]
    raise RuntimeError(f"the server does not start: {''.join(said)}")
