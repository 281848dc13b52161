"""Make the virtual environment and install what a requirements file pins.

Runs on whatever Python 3 the machine has, so that an old one gets a sentence instead of a traceback.
"""

import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
CANDIDATES = ("python3.13", "python3.12", "python3.11", "python3")


def main(names):
    """Install the named requirements files, unless they are installed already."""
    check_folder()
    make_venv()
    for name in names:
        install(os.path.join(ROOT, name))


def stop(sentence):
    """Say what to do, in one sentence, and end."""
    sys.stderr.write(sentence + "\n")
    sys.exit(1)


def check_folder():
    """Stop when nothing can be written here, or in what an earlier run made as somebody else."""
    if not os.access(ROOT, os.W_OK):
        stop("This folder is read-only: copy it to a folder that you may write to, and run make there.")
    for name in ("var", ".venv"):
        folder = os.path.join(ROOT, name)
        if os.path.exists(folder) and not os.access(folder, os.W_OK):
            stop(
                "The folder " + name + " belongs to somebody else: become that user or remove it, then run make again."
            )


def find_python():
    """Return a Python that is new enough, the running one first."""
    if sys.version_info >= OLDEST:
        return sys.executable
    for name in CANDIDATES:
        path = shutil.which(name)
        if path and is_new_enough(path):
            return path
    found = ".".join(map(str, sys.version_info[:2]))
    stop(f"Python {found} is too old: install Python 3.11 or newer, then run make again.")


def is_new_enough(path):
    """Ask another Python for its version."""
    code = "import sys; sys.exit(sys.version_info < (3, 11))"
    return subprocess.call([path, "-c", code], stderr=subprocess.DEVNULL) == 0


def make_venv():
    """Make the virtual environment when it is not there or does not work."""
    if os.path.exists(PYTHON) and subprocess.call([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return
    python = find_python()
    if subprocess.call([python, "-c", "import venv, ensurepip"], stderr=subprocess.DEVNULL) != 0:
        stop("Python's venv module is missing: run 'sudo apt install python3-venv', then run make again.")
    sys.stdout.write("Making a virtual environment in .venv ...\n")
    sys.stdout.flush()
    if subprocess.call([python, "-m", "venv", "--clear", VENV]) != 0:
        stop("The virtual environment could not be made: remove the folder .venv and run make again.")


def install(path):
    """Install one file of pinned requirements, remembering its hash so that the next time costs nothing."""
    with open(path, "rb") as file:
        wanted = hashlib.sha256(file.read()).hexdigest()
    stamp = os.path.join(VENV, os.path.basename(path) + ".installed")
    if os.path.exists(stamp):
        with open(stamp) as file:
            if file.read() == wanted:
                return
    sys.stdout.write(f"Installing {os.path.basename(path)} (about a minute the first time) ...\n")
    sys.stdout.flush()
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    if subprocess.call(command + ["-r", path]) != 0:
        stop("The packages could not be installed: look at the lines above, check the network, and run make again.")
    with open(stamp, "w") as file:
        file.write(wanted)


if __name__ == "__main__":
    main(sys.argv[1:] or ["requirements.txt"])
