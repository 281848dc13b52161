"""Packages are installed when what is pinned has changed, and only then."""

from __future__ import annotations

from tests.scripts.conftest import Ended

FAILED = "The packages could not be installed: look at the lines above, check the network, and run make again.\n"


def pip_calls(copy):
    return [call.rpartition("/")[2] for call in copy.calls() if "pip install" in call]


def test_unchanged_requirements_cost_no_call_of_pip(copy):
    copy.installed()
    assert (copy.run("install.py").code, pip_calls(copy)) == (0, ["requirements.txt"])
    assert copy.run("install.py") == Ended(0, "", "")
    assert pip_calls(copy) == []


def test_changed_requirements_are_installed_again(copy):
    copy.installed()
    copy.run("install.py", "requirements.txt", "requirements-dev.txt")
    assert pip_calls(copy) == ["requirements.txt", "requirements-dev.txt"]
    with (copy.folder / "requirements-dev.txt").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    copy.run("install.py", "requirements.txt", "requirements-dev.txt")
    assert pip_calls(copy) == ["requirements-dev.txt"]


def test_what_is_installed_is_held_to_its_hashes(copy):
    copy.installed()
    copy.run("install.py")
    assert all("--require-hashes" in call for call in copy.calls() if "pip install" in call)


def test_what_failed_is_said_in_a_sentence_and_tried_again(copy):
    copy.installed('test "$3" != install')
    for _time in range(2):
        ended = copy.run("install.py")
        assert (ended.code, ended.complained, pip_calls(copy)) == (1, FAILED, ["requirements.txt"])


def test_a_virtual_environment_that_cannot_be_made_gets_a_sentence(copy):
    copy.on_start("import sys; sys.version_info = (3, 9, 2)")
    copy.tool(copy.tools / "python3.12", 'test "$2" != venv')
    ended = copy.run("install.py")
    sentence = "The virtual environment could not be made: remove the folder .venv and run make again.\n"
    assert (ended.code, ended.complained) == (1, sentence)
