"""What the repository promises: its top level, its direct requirements, and that it speaks of itself alone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CARD = {"manage.py", "portal", "directory", "groups", "search", "templates", "tests", "requirements.txt", "README.md"}
PACKAGES = {"wagtail", "django", "elasticsearch-dsl", "django-allauth", "pytest-django"}


def tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    return listed.stdout.splitlines()


def test_the_top_level_holds_what_was_asked_for() -> None:
    assert {name for name in CARD if not (ROOT / name).exists()} == set()


def test_the_packages_asked_for_are_direct_requirements() -> None:
    lines = (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    direct = {re.split(r"[\[<>=~ ]", line, maxsplit=1)[0] for line in lines if line and not line.startswith("#")}
    assert PACKAGES - direct == set()


def test_every_requirement_is_pinned_with_hashes() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        blocks = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8"))
        loose = [
            block.split()[0]
            for block in blocks
            if block[:1].isalnum() and ("==" not in block or "--hash=" not in block)
        ]
        assert loose == []


def test_elasticsearch_dsl_does_the_mapping_and_the_queries() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "search" / "backends").rglob("*.py")]
    assert any("from elasticsearch_dsl import" in source for source in sources)


def test_no_file_names_where_it_was_written() -> None:
    # Put together here, so that this file does not name them either.
    words = ["/work" + "/", "pypi." + "org/simple", "/root" + "/", "index" + "-url=", "repo1.maven" + ".org"]
    found = [
        f"{name}: {word}"
        for name in tracked()
        if Path(name).suffix not in {".woff2", ".png", ".ico"} and (ROOT / name).is_file()
        for word in words
        if word in (ROOT / name).read_text(encoding="utf-8", errors="ignore")
    ]
    assert found == []
