"""The documentation says what the code does: settings, requirements, commands, targets and links."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(path for path in ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md"))
OURS = ("portal", "groups", "directory", "search")


def text(path):
    """Return a file of the repository."""
    return (ROOT / path).read_text(encoding="utf-8")


def first_cells(path):
    """Return what stands in backticks in the first column of every table of a page."""
    return re.findall(r"^\| `([^`]+)`", text(path), re.MULTILINE)


def variables_read():
    """Return every name that the settings read from the environment, from the calls of `env`."""
    found = set()
    for path in (ROOT / "portal" / "settings").glob("*.py"):
        for call in (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)):
            function = call.func
            if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
                named = call.args and isinstance(call.args[0], ast.Constant)
                if function.value.id == "env" and named:
                    found.add(call.args[0].value)
    return found


def names_in_loops():
    """Return the names that production's requirements go through in loops."""
    tree = ast.parse(text("portal/settings/required.py"))
    loops = [node.iter for node in ast.walk(tree) if isinstance(node, ast.For)]
    return {item.value for loop in loops if isinstance(loop, ast.Tuple) for item in loop.elts}


def test_every_setting_read_from_the_environment_is_described_once():
    described = first_cells("docs/reference/settings.md")

    assert sorted(described) == sorted(variables_read() | names_in_loops())


def test_the_example_for_operators_holds_known_settings_only():
    names = re.findall(r"^([A-Z_]+)=", text(".env.example"), re.MULTILINE)

    # The database's password is compose's own: it becomes a part of DATABASE_URL.
    assert set(names) - {"POSTGRES_PASSWORD"} <= variables_read() | names_in_loops()


@pytest.mark.parametrize("name", ["requirements.in", "requirements-dev.in"])
def test_every_direct_requirement_has_its_reason(name):
    required = re.findall(r"^([a-z][a-z0-9-]*)", text(name), re.MULTILINE)
    page = text("docs/reference/dependencies.md")
    part = page.partition(f"(`{name}`)")[2].partition("\n## ")[0]

    assert sorted(re.findall(r"^\| `([^`]+)` \| \S", part, re.MULTILINE)) == sorted(required)


def test_every_command_of_ours_is_listed():
    commands = {name for name, app in get_commands().items() if isinstance(app, str) and app.split(".")[0] in OURS}
    described = {cell.split()[0] for cell in first_cells("docs/reference/commands.md")}

    assert described == commands


def test_every_make_target_is_described_and_every_described_one_exists():
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"\bmake ([a-z-]+)`", page.read_text(encoding="utf-8"))}
    described = {cell.removeprefix("make ") for cell in first_cells("docs/how-to/develop.md") if "make " in cell}

    assert named <= targets
    assert described | {"help"} == targets


def test_every_command_named_on_a_page_exists():
    commands = set(get_commands())
    named = {name for page in PAGES for name in re.findall(r"manage\.py ([a-z_]+)\b", page.read_text(encoding="utf-8"))}

    assert named - commands == set()


def anchors_of(page):
    """Return the anchors that GitHub makes of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def is_broken(document, target):
    """Say whether a relative link leads nowhere."""
    path, _, anchor = target.partition("#")
    found = (document.parent / path).resolve() if path else document
    return not found.exists() or bool(anchor and anchor not in anchors_of(found))


@pytest.mark.parametrize("document", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_relative_link_resolves(document):
    links = re.findall(
        r"\]\(([^)\s]+)\)", re.sub(r"```.*?```", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    )

    broken = [link for link in links if "://" not in link and is_broken(document, link)]

    assert broken == []


def test_every_page_is_led_to_from_the_index():
    index = text("docs/index.md")
    pages = [str(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md") if page.name != "index.md"]

    assert [page for page in pages if f"({page})" not in index] == []
