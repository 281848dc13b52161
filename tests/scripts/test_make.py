"""`make help`, and that any Python 3 can at least read what it is given."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scripts.conftest import ROOT

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
# These start on whatever Python the machine has; install is what they all import.
STARTED = sorted({*re.findall(r"\$\(PYTHON\) scripts/(\w+\.py)", MAKEFILE), "install.py"})
OLD_PYTHONS = [
    str(found)
    for minor in range(6, 11)
    for found in (shutil.which(f"python3.{minor}"), *Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python3"))
    if found
]


def test_help_lists_every_target(copy):
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    targets = {line.split(":")[0] for line in MAKEFILE.splitlines() if re.match(r"[a-z-]+:", line)}
    listed = [line.split()[1] for line in copy.run("help.py").said.splitlines()]
    assert phony
    assert set(listed) == targets == set(phony[1].split())
    assert len(listed) == len(targets)


def test_make_alone_shows_the_help(copy):
    make = shutil.which("make")
    if not make:
        pytest.skip("no make")
    said = subprocess.check_output([make, f"PYTHON={sys.executable}"], cwd=copy.folder, env=copy.environment, text=True)
    assert said == copy.run("help.py").said


@pytest.mark.parametrize("name", STARTED)
def test_an_old_python_can_read_the_script(name):
    ast.parse((ROOT / "scripts" / name).read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("name", ["install.py", "run.py", "test.py", "check.py"])
def test_real_old_pythons_say_their_sentence(copy, name):
    works = [python for python in OLD_PYTHONS if subprocess.call([python, "-c", ""], stderr=subprocess.DEVNULL) == 0]
    if not works:
        pytest.skip("no Python older than 3.11 on this machine")
    for python in works:
        real = subprocess.check_output([python, "-c", "import sys; print(sys.executable)"], text=True).strip()
        ended = copy.run(name, python=real)
        assert (ended.code, ended.complained.count("\n")) == (1, 1)
        assert ended.complained.endswith("is too old: install Python 3.11 or newer, then run make again.\n")
