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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS_TO_START = 60
# What a developer has set for other work would change the site that is tested.
NOT_OURS = (
    "DATABASE_URL",
    "ELASTICSEARCH_URL",
    "ELASTICSEARCH_INDEX",
    "TASKS_BACKEND",
    "EMAIL_URL",
    "CACHE_URL",
    "DEMO",
)


@dataclass(frozen=True, slots=True)
class RunningSite:
    """Where the site answers, where it keeps its files, what it printed, and what it was told."""

    url: str
    var: Path
    output: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    def logins(self) -> dict[str, str]:
        """Return the passwords of the demonstration's people by name."""
        lines = (self.var / "demo-logins.txt").read_text().splitlines()
        return {line.split("@")[0]: line.split(" ", 1)[1] for line in lines if " " in line}

    def manage(self, *arguments: str) -> str:
        """Run a management command on the same machine; return what it printed."""
        ran = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=variables(self.var, **self.environment),
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr[-2000:]
        return ran.stdout


def variables(var: Path, **more: str) -> dict[str, str]:
    """Return the environment of a machine whose files are in `var`."""
    kept = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    return {**kept, "DJANGO_SETTINGS_MODULE": "portal.settings.dev", "VAR_DIR": str(var), **more}


def prepare(var: Path, **more: str) -> None:
    """Load everything that `make run` loads."""
    command = [sys.executable, "manage.py", "prepare_demo"]
    with (var / "prepare.log").open("wb") as output:
        subprocess.run(
            command, cwd=ROOT, env=variables(var, **more), stdout=output, stderr=subprocess.STDOUT, check=True
        )


@contextlib.contextmanager
def serve(prepared: Path, **more: str) -> Iterator[RunningSite]:
    """Serve a copy of what was prepared until the block ends."""
    port = free_port()
    var = prepared.with_name(f"site-{port}")
    shutil.copytree(prepared, var)
    url = f"http://127.0.0.1:{port}"
    environment = {"WAGTAILADMIN_BASE_URL": url, "PORT": str(port), **more}
    options = ["--bind", f"127.0.0.1:{port}", "--workers", "1", "--threads", "8", "--no-control-socket"]
    command = ["-m", "gunicorn", "portal.wsgi:application", *options, "--log-level", "info"]
    site = RunningSite(url, var, var / "server.log", environment)
    with process(site, command, site.output) as running:
        wait_for(url + "/healthz", running, site.output)
        yield site


@contextlib.contextmanager
def work(site: RunningSite) -> Iterator[Path]:
    """Run the site's worker until the block ends; yield the file of what it prints."""
    output = site.var / "worker.log"
    options = ["--backend", "background", "--interval", "0.2", "--no-startup-delay", "--verbosity", "3"]
    with process(site, ["manage.py", "db_worker", *options], output):
        yield output


@contextlib.contextmanager
def process(site: RunningSite, arguments: list[str], output: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run Python on the site's machine until the block ends, with what it prints in a file."""
    with output.open("wb") as log:
        running = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=variables(site.var, **site.environment),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        yield running
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(30)


def wait_for(url: str, running: subprocess.Popen[bytes], output: Path) -> None:
    """Return when the address answers 200."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and running.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=2):
            return
        time.sleep(0.2)
    raise AssertionError(f"The site did not start:\n{output.read_text(errors='replace')[-2000:]}")


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
