"""Pin every package with hashes, for Python 3.11 and newer on any platform."""

import os
import subprocess
import sys

import install

OPTIONS = [
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--quiet",
]


def main():
    """Write requirements.txt, then requirements-dev.txt held to the same versions."""
    os.chdir(install.ROOT)
    for name in ("requirements", "requirements-dev"):
        command = [install.PYTHON, "-m", "uv", "pip", "compile", *OPTIONS, f"{name}.in", "-o", f"{name}.txt"]
        if code := subprocess.call(command):
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
