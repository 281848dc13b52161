"""Serve the whole site on this machine: what `make run` does."""

import os
import socket
import subprocess
import sys

import install

HOST = "127.0.0.1"


def main():
    """Check the port, install, prepare the data, and hand over to the server."""
    port = read_port(os.environ.get("PORT") or "8000")
    check_port(port)
    install.main(["requirements.txt"])
    os.chdir(install.ROOT)
    environment = dict(os.environ, DJANGO_SETTINGS_MODULE="portal.settings.dev", PORT=str(port))
    environment.setdefault("WAGTAILADMIN_BASE_URL", f"http://{HOST}:{port}")
    if subprocess.call([install.PYTHON, "manage.py", "prepare_demo"], env=environment) != 0:
        install.stop("The site could not be prepared: the lines above say why.")
    os.execve(install.PYTHON, [install.PYTHON, *gunicorn(port)], environment)


def read_port(text):
    """Return the port as a number between 1 and 65535."""
    if not text.isdecimal() or len(text) > 5 or not 1 <= int(text) <= 65535:
        install.stop("PORT must be a number between 1 and 65535, for example: make run PORT=8001")
    return int(text)


def check_port(port):
    """Stop when somebody listens there already, or we may not."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            install.stop(f"Port {port} needs special rights: choose another, for example: make run PORT=8001")
        except OSError:
            install.stop(f"Port {port} is taken: stop what uses it, or choose another: make run PORT=8001")


def gunicorn(port):
    """Return the server's arguments: one process, threads, and no access log, which would hold what people read."""
    options = [
        "--bind",
        f"{HOST}:{port}",
        "--workers",
        "1",
        "--threads",
        "8",
        "--log-level",
        "warning",
        "--no-control-socket",
    ]
    return ["-m", "gunicorn", "portal.wsgi:application", *options]


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
