"""What the browser is served: small, our own, readable, within the security policy."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "portal" / "static" / "portal"
CSS = sorted((STATIC / "css").glob("*.css"))
SCRIPTS = sorted((STATIC / "js").rglob("*.js"))
VENDOR = STATIC / "vendor"
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
COMMENT = re.compile(r"/\*.*?\*/", re.S)
HEX = re.compile(r"#[0-9a-fA-F]{3,8}\b")

ON_PAGE = ["ink", "soft", "action", "accent", "now", "week", "visit"]
ON_WASH = [("now", "now-wash"), ("week", "week-wash"), ("visit", "visit-wash"), ("ink", "action-wash")]
PAIRS = [
    *[(name, ground) for name in ON_PAGE for ground in ("page", "surface")],
    *ON_WASH,
    *[("ink", f"{level}-wash") for level in ("now", "week", "visit")],
    ("on-action", "action"),
    ("on-action", "action-deep"),
    ("on-bar", "bar"),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rgb" or "#rrggbb" (WCAG 2.2)."""
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def tokens() -> dict[str, dict[str, str]]:
    text = (STATIC / "css" / "tokens.css").read_text()
    light, dark = re.findall(r":root \{(.*?)\n {0,2}\}", text, re.S)[:2]
    read = {
        scheme: dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-fA-F]+)", block))
        for scheme, block in (("light", light), ("dark", dark))
    }
    return {"light": read["light"], "dark": {**read["light"], **read["dark"]}}


def test_contrast_is_measured_as_wcag_measures_it():
    assert round(contrast("#000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#fff"), 2) == 4.48


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_colours_reach_the_contrast_of_level_aa(scheme):
    colours = tokens()[scheme]

    weak = [
        (front, ground, round(contrast(colours[front], colours[ground]), 2))
        for front, ground in PAIRS
        if contrast(colours[front], colours[ground]) < 4.5
    ]

    assert weak == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_of_controls_and_the_focus_ring_reach_three_to_one(scheme):
    colours = tokens()[scheme]

    assert contrast(colours["line"], colours["page"]) >= 3
    assert contrast(colours["line"], colours["surface"]) >= 3
    # The ring is yellow with an ink edge: one of the two stands out on any ground.
    assert max(contrast(colours["focus"], colours["page"]), contrast(colours["ink"], colours["page"])) >= 3
    assert contrast(colours["focus"], colours["bar"]) >= 3


def test_all_style_sheets_together_stay_under_fifteen_kilobytes():
    assert sum(len(gzip.compress(path.read_bytes())) for path in CSS) <= 15_000


def test_only_tokens_and_paper_name_a_colour():
    named = [
        path.name
        for path in CSS
        if path.name not in {"tokens.css", "print.css"} and HEX.search(COMMENT.sub("", path.read_text()))
    ]
    assert named == []


def test_every_file_a_style_sheet_names_is_there():
    missing = [
        (path.name, address)
        for path in CSS
        for address in re.findall(r'url\("?([^")]+)"?\)', path.read_text())
        if not (path.parent / address).is_file()
    ]
    assert missing == []


def test_every_token_a_style_sheet_uses_is_defined_here_or_by_wagtail():
    defined = set(re.findall(r"(--[a-z0-9-]+):", (STATIC / "css" / "tokens.css").read_text()))
    used = {name for path in CSS for name in re.findall(r"var\((--[a-z0-9-]+)\)", path.read_text())}
    assert {name for name in used - defined if not name.startswith("--w-")} == set()


def test_a_page_needs_at_most_eight_style_sheets_on_screen():
    sheet = re.compile(r'rel="stylesheet"(?![^>]*media="print")')
    base = len(sheet.findall((ROOT / "templates" / "base.html").read_text()))
    pages = [text for path in TEMPLATES if "{% extends" in (text := path.read_text())]

    assert base + max(len(sheet.findall(text)) for text in pages) <= 8


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_each_script_of_ours_stays_small(path):
    assert len(path.read_bytes()) <= 2048


@pytest.mark.parametrize("path", [*CSS, *SCRIPTS, *STATIC.glob("icons/*")], ids=lambda path: path.name)
def test_no_file_of_ours_names_another_host(path):
    text = path.read_text().replace("http://www.w3.org/2000/svg", "")
    assert re.findall(r"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", text) == []


def test_every_vendored_folder_has_its_licence_and_its_line():
    listed = (VENDOR / "README.md").read_text()
    folders = [path for path in VENDOR.iterdir() if path.is_dir()]

    assert [path.name for path in folders if not (path / "LICENSE").is_file()] == []
    assert [path.name for path in folders if path.name not in listed] == []


INLINE = [
    re.compile(r"<style\b", re.I),
    re.compile(r"<[^>]*\sstyle\s*=", re.I),
    re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I),
    re.compile(r"<script\b(?![^>]*(?:\ssrc=|type=\"application/(?:ld\+)?json\"))", re.I),
    re.compile(r"(?:href|src)\s*=\s*[\"']javascript:", re.I),
]


@pytest.mark.parametrize(
    "unsafe",
    ["<style>", '<p style="a">', '<a onclick="x()">', "<script>x</script>", '<a href="javascript:x">'],
)
def test_inline_code_would_be_seen(unsafe):
    assert any(pattern.search(unsafe) for pattern in INLINE)


def test_no_template_holds_inline_style_or_script():
    found = [
        (str(path.relative_to(ROOT)), pattern.pattern)
        for path in TEMPLATES
        for pattern in INLINE
        if "admin" not in path.parts and pattern.search(path.read_text())
    ]
    assert found == []
