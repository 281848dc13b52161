"""What `make run` says when it cannot, in one sentence; and what it does when it can."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.scripts.conftest import Ended, readable_python

PORT_SENTENCE = "PORT must be a number between 1 and 65535, for example: make run PORT=8001\n"


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-1", "80.5", "²", "9" * 5000])
def test_a_port_that_is_none_gets_a_sentence(copy, port):
    copy.environment["PORT"] = port
    assert copy.run("run.py") == Ended(1, "", PORT_SENTENCE)


def test_a_taken_port_gets_a_sentence(copy, taken_port):
    copy.environment["PORT"] = str(taken_port)
    sentence = f"Port {taken_port} is taken: stop what uses it, or choose another: make run PORT=8001\n"
    assert copy.run("run.py") == Ended(1, "", sentence)


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13)])
def test_an_old_python_gets_a_sentence(copy, version):
    copy.on_start(f"import sys; sys.version_info = {version}")
    sentence = f"Python 3.{version[1]} is too old: install Python 3.11 or newer, then run make again.\n"
    assert copy.run("run.py") == Ended(1, "", sentence)


def test_an_old_python_makes_room_for_a_newer_one_beside_it(copy):
    copy.on_start("import sys; sys.version_info = (3, 9, 2)")
    copy_itself = '/bin/mkdir -p "$4/bin" && /bin/cp "$0" "$4/bin/python"'
    copy.tool(copy.tools / "python3.12", f'test "$2" != venv || {{ {copy_itself}; }}')
    assert copy.run("install.py").code == 0
    assert f"-m venv --clear {copy.folder}/.venv" in copy.calls()


def test_a_python_without_venv_gets_a_sentence(copy):
    copy.on_start("import sys; sys.modules['ensurepip'] = None")
    sentence = "Python's venv module is missing: run 'sudo apt install python3-venv', then run make again.\n"
    assert copy.run("run.py") == Ended(1, "", sentence)


def test_a_read_only_folder_gets_a_sentence(copy):
    sentence = "This folder is read-only: copy it to a folder that you may write to, and run make there.\n"
    assert run_without_rights(copy, copy.folder) == Ended(1, "", sentence)


@pytest.mark.parametrize("name", ["var", ".venv"])
def test_what_somebody_else_made_gets_a_sentence(copy, name):
    (copy.folder / name).mkdir(mode=0o755)
    copy.folder.chmod(0o777)
    sentence = f"The folder {name} belongs to somebody else: become that user or remove it, then run make again.\n"
    assert run_without_rights(copy, copy.folder / name) == Ended(1, "", sentence)


def run_without_rights(copy, folder):
    """Run the script as somebody who may not write to the folder."""
    python = readable_python()
    if os.geteuid() == 0:
        return copy.run("run.py", python=python, user="nobody", extra_groups=[])
    folder.chmod(0o555)
    try:
        return copy.run("run.py", python=python)
    finally:
        folder.chmod(0o755)


def test_a_site_that_cannot_be_prepared_gets_a_sentence(copy):
    copy.installed('test "$2" != prepare_demo')
    ended = copy.run("run.py")
    assert (ended.code, ended.complained) == (1, "The site could not be prepared: the lines above say why.\n")


def test_packages_are_installed_the_data_prepared_and_the_site_served_in_this_order(copy):
    copy.installed()
    assert copy.run("run.py").code == 0
    calls = copy.calls()
    assert [call.split()[:3] for call in calls] == [
        ["-c", "import", "pip"],
        ["-m", "pip", "install"],
        ["manage.py", "prepare_demo"],
        ["-m", "gunicorn", "portal.wsgi:application"],
    ]
    assert f"--bind 127.0.0.1:{copy.environment['PORT']}" in calls[-1]


def test_ctrl_c_ends_it_without_a_traceback(copy):
    copy.installed('test "$2" = prepare_demo && exec /bin/sleep 30 || exit 0')
    running = subprocess.Popen(
        [sys.executable, "scripts/run.py"],
        cwd=copy.folder,
        env=copy.environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    wait_until_preparing(copy)
    os.killpg(running.pid, signal.SIGINT)
    _said, complained = running.communicate(timeout=60)
    assert (running.returncode, complained) == (130, "")


def wait_until_preparing(copy):
    """Return when the last call is the one that prepares."""
    for _attempt in range(200):
        noted = copy.folder.parent / "calls"
        if noted.exists() and "prepare_demo" in noted.read_text(encoding="utf-8"):
            return
        time.sleep(0.05)
    raise AssertionError("prepare_demo was never called")
