"""Look at style, types, layers, templates and migrations; with --fix, mend what can be mended by machine."""

import os
import subprocess
import sys

import install

PYTHON = ["search", "directory", "groups", "portal", "tests", "scripts", "bench", "manage.py"]
TYPED = ["search", "directory", "groups"]
CHECKS = [
    ["ruff", "check", *PYTHON],
    ["ruff", "format", "--check", *PYTHON],
    ["djlint", "templates", "--lint", "--quiet"],
    ["mypy", *TYPED],
    ["lint-imports"],
    ["python", "manage.py", "makemigrations", "--check", "--dry-run"],
    ["python", "manage.py", "check"],
]
FIXES = [["ruff", "check", "--fix", *PYTHON], ["ruff", "format", *PYTHON]]


def main(arguments):
    """Run every check, even after one failed, and return how many did."""
    install.main(["requirements.txt", "requirements-dev.txt"])
    os.chdir(install.ROOT)
    environment = dict(os.environ, DJANGO_SETTINGS_MODULE="portal.settings.test")
    failed = [command for command in (FIXES if "--fix" in arguments else CHECKS) if run(command, environment)]
    for command in failed:
        sys.stdout.write("failed: " + " ".join(command[:3]) + "\n")
    return len(failed)


def run(command, environment):
    """Run one tool of the virtual environment; return its exit code."""
    sys.stdout.write("- " + " ".join(command[:3]) + "\n")
    sys.stdout.flush()
    tool = os.path.join(install.VENV, "bin", command[0])
    return subprocess.call([tool, *command[1:]], env=environment)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
