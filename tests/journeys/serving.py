"""Starting the site as a process of its own, with a folder of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS_TO_START = 60


@dataclass(frozen=True, slots=True)
class RunningSite:
    """Where the site answers, where it keeps its files, and what it printed."""

    url: str
    var: Path
    output: Path

    def logins(self) -> dict[str, str]:
        """Return the passwords of the demonstration's people by name."""
        lines = (self.var / "demo-logins.txt").read_text().splitlines()
        return {line.split("@")[0]: line.split(" ", 1)[1] for line in lines if " " in line}

    def manage(self, *arguments: str, **environment: str) -> str:
        """Run a management command on the same machine; return what it printed."""
        command = [sys.executable, "manage.py", *arguments]
        ran = subprocess.run(
            command, cwd=ROOT, env={**variables(self.var), **environment}, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr[-2000:]
        return ran.stdout


def variables(var: Path, **more: str) -> dict[str, str]:
    """Return the environment of a machine whose files are in `var`."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "ELASTICSEARCH_URL")}
    return {**kept, "DJANGO_SETTINGS_MODULE": "portal.settings.dev", "VAR_DIR": str(var), **more}


def prepare(var: Path, **more: str) -> None:
    """Load everything that `make run` loads."""
    output = (var / "prepare.log").open("wb")
    command = [sys.executable, "manage.py", "prepare_demo"]
    subprocess.run(command, cwd=ROOT, env=variables(var, **more), stdout=output, stderr=subprocess.STDOUT, check=True)


@contextlib.contextmanager
def serve(prepared: Path, **more: str) -> Iterator[RunningSite]:
    """Serve a copy of what was prepared until the block ends."""
    port = free_port()
    var = prepared.with_name(f"site-{port}")
    shutil.copytree(prepared, var)
    url = f"http://127.0.0.1:{port}"
    output = var / "server.log"
    options = ["--bind", f"127.0.0.1:{port}", "--workers", "1", "--threads", "8", "--no-control-socket"]
    with output.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "portal.wsgi:application", *options, "--log-level", "info"],
            cwd=ROOT,
            env=variables(var, WAGTAILADMIN_BASE_URL=url, PORT=str(port), **more),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_for(url + "/healthz", process, output)
        yield RunningSite(url, var, output)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def wait_for(url: str, process: subprocess.Popen[bytes], output: Path) -> None:
    """Return when the address answers 200."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=2):
            return
        time.sleep(0.2)
    raise AssertionError(f"The site did not start:\n{output.read_text(errors='replace')[-2000:]}")


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
