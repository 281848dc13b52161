"""A copy of what `make` runs, in a folder of its own, with tools that are stood in for by short scripts."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
COPIED = ("Makefile", "manage.py", "requirements.txt", "requirements-dev.txt")


@dataclass
class Copy:
    """The copied files, and how its scripts are run: nothing of this machine's environment gets in."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def tools(self) -> Path:
        """Return the folder that is all of the PATH."""
        return self.folder.parent / "tools"

    def run(self, script: str, *arguments: str, python: str = sys.executable, **options: object) -> Ended:
        """Run one script as `make` does; return how it ended."""
        command = [python, f"scripts/{script}", *arguments]
        ended = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=60, **options
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def tool(self, path: Path, lines: str) -> Path:
        """Put a shell script where a tool is looked for; it notes each call first."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'#!/bin/sh\necho "$@" >> {self.folder.parent}/calls\n{lines}\n', encoding="utf-8")
        path.chmod(0o755)
        return path

    def installed(self, lines: str = "exit 0") -> Path:
        """Stand in for the Python of a virtual environment that is there already."""
        return self.tool(self.folder / ".venv" / "bin" / "python", lines)

    def calls(self) -> list[str]:
        """Return the arguments of every call of a stand-in so far, and forget them."""
        noted = self.folder.parent / "calls"
        lines = noted.read_text(encoding="utf-8").splitlines() if noted.exists() else []
        noted.unlink(missing_ok=True)
        return lines

    def on_start(self, code: str) -> None:
        """Let every Python that is started begin with some lines, to be another machine's Python."""
        folder = self.folder.parent / "site"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
        self.environment["PYTHONPATH"] = str(folder)


@dataclass(frozen=True)
class Ended:
    """A script that is over."""

    code: int
    said: str
    complained: str


@pytest.fixture
def copy() -> Iterator[Copy]:
    """Return a copy that any user of this machine can read."""
    with tempfile.TemporaryDirectory(prefix="onward-scripts-") as made:
        place = Path(made)
        folder = place / "onward"
        shutil.copytree(ROOT / "scripts", folder / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
        for name in COPIED:
            shutil.copy(ROOT / name, folder / name)
        (place / "tools").mkdir()
        for path in (place, folder, place / "tools"):
            path.chmod(0o755)
        yield Copy(folder, {"PATH": str(place / "tools"), "PORT": str(free_port()), "PYTHONDONTWRITEBYTECODE": "1"})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def taken_port() -> Iterator[int]:
    """Return a port that somebody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield int(listening.getsockname()[1])


def readable_python() -> str:
    """Return a Python that an unprivileged user may run: one in the home folder of root is out of reach."""
    for python in (sys.executable, "/usr/bin/python3"):
        with_no_rights = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            if subprocess.call([python, "-c", ""], cwd="/", **with_no_rights) == 0:
                return python
        except OSError:
            continue
    pytest.skip("no Python that an unprivileged user may run")
