"""Run the test suite: on SQLite, and again on PostgreSQL where POSTGRESQL_TEST_URL names one."""

import os
import subprocess
import sys

import install

ELSEWHERE = "postgresql: POSTGRESQL_TEST_URL is not set, so the suite runs on SQLite only\n"


def main(arguments):
    """Install what tests need and run them; return the exit code of the first run that fails."""
    url = os.environ.get("POSTGRESQL_TEST_URL", "")
    if not url and os.environ.get("REQUIRE_SERVICES") == "1":
        install.stop("postgresql: POSTGRESQL_TEST_URL must be set when services are required.")
    install.main(["requirements.txt", "requirements-dev.txt"])
    os.chdir(install.ROOT)
    environment = dict(os.environ, DJANGO_SETTINGS_MODULE="portal.settings.test")
    environment.pop("DATABASE_URL", None)
    subprocess.check_call([install.PYTHON, "manage.py", "compile_catalogues"], env=environment)
    code = run(arguments, environment)
    if not url:
        sys.stdout.write(ELSEWHERE)
        return code
    # The browser sees no difference between databases, so journeys run once.
    again = [*arguments, "-m", "not browser"]
    return code or run(again, dict(environment, DATABASE_URL=url))


def run(arguments, environment):
    """Run pytest on both cores."""
    command = [install.PYTHON, "-m", "pytest", "-n", "2", "--dist", "loadscope", "-q", *arguments]
    return subprocess.call(command, env=environment)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
