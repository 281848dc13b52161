"""Read our own table of help lines."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_name("help_lines.tsv")


@dataclass(frozen=True, slots=True)
class HelpLineRow:
    """One row. `checked_on` is an ISO date, or empty when nobody could confirm the number."""

    key: str
    country: str
    kind: str
    name: str
    number: str
    tel: str
    sms: str
    text_en: str
    text_es: str
    relay_en: str
    relay_es: str
    languages_en: str
    languages_es: str
    hours_en: str
    hours_es: str
    website: str
    source: str
    checked_on: str


COLUMNS = tuple(field.name for field in fields(HelpLineRow))


@cache
def read_rows(path: Path = PATH) -> tuple[HelpLineRow, ...]:
    """Return the rows in the order of the table; raise ValueError naming file, row and reason."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise ValueError(f"{path}, row 1: the header must be {' '.join(COLUMNS)}")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            raise ValueError(f"{path}, row {number}: {len(cells)} columns instead of {len(COLUMNS)}")
        rows.append(HelpLineRow(*cells))
    return tuple(rows)
