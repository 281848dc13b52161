"""Our own table of signs: how soon to call, in plain words, from which source, and what it is heard by."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_name("signs.tsv")
# By how soon and whom to call, the most urgent first.
NOW = "now"
CALLS = {"emergency": NOW, "line": NOW, "today": "today", "week": "week", "visit": "visit"}
CLINICAL, DEMONSTRATION = "clinical", "demonstration"


@dataclass(frozen=True, slots=True)
class SignRow:
    """One row. `heard` is what the text must mean: "; " parts ways, "/" choices, "-" is what must be absent."""

    slug: str
    call: str
    name_en: str
    name_es: str
    text_en: str
    text_es: str
    more_en: str
    more_es: str
    say_en: str
    say_es: str
    article_en: str
    article_es: str
    review_basis: str
    source: str
    publisher: str
    year: str
    heard: str

    @property
    def urgency(self) -> str:
        """Return how soon to call: now, today, week or visit."""
        return CALLS[self.call]

    def said(self, name: str, language: str) -> str:
        """Return a text in the language of the page."""
        text: str = getattr(self, f"{name}_{'es' if language.startswith('es') else 'en'}")
        return text


COLUMNS = tuple(field.name for field in fields(SignRow))


@cache
def read_signs(path: Path = PATH) -> tuple[SignRow, ...]:
    """Return the rows, the most urgent first as in the table; raise ValueError naming file, row and reason."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise ValueError(f"{path}, row 1: the header must be {' '.join(COLUMNS)}")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            raise ValueError(f"{path}, row {number}: {len(cells)} columns instead of {len(COLUMNS)}")
        if cells[1] not in CALLS:
            raise ValueError(f"{path}, row {number}: nobody knows how to call “{cells[1]}”")
        rows.append(SignRow(*cells))
    return tuple(rows)
