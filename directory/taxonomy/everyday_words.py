"""Read our own table of everyday words that mean the same."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

PATH = Path(__file__).with_name("everyday_words.tsv")


@dataclass(frozen=True, slots=True)
class EverydayRow:
    """One group of words and phrases. `note` says why they belong together, where that is not plain."""

    key: str
    words_en: tuple[str, ...]
    words_es: tuple[str, ...]
    note: str


COLUMNS = tuple(field.name for field in fields(EverydayRow))


def read_rows(path: Path = PATH) -> list[EverydayRow]:
    """Return the rows in the order of the table; raise ValueError naming file, row and reason."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise ValueError(f"{path}, row 1: the header must be {' '.join(COLUMNS)}")
    rows = [_parse(line, f"{path}, row {number}") for number, line in enumerate(lines[1:], start=2)]
    keys = [row.key for row in rows]
    if twice := [key for key in keys if keys.count(key) > 1]:
        raise ValueError(f"{path}: the key {twice[0]} stands there twice")
    return rows


def _parse(line: str, where: str) -> EverydayRow:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise ValueError(f"{where}: {len(cells)} columns instead of {len(COLUMNS)}")
    key, words_en, words_es, note = cells
    return EverydayRow(key, _words(words_en, where), _words(words_es, where), note)


def _words(cell: str, where: str) -> tuple[str, ...]:
    words = tuple(cell.split("|")) if cell else ()
    if any(not word or word != word.strip() or "," in word for word in words):
        raise ValueError(f"{where}: an empty or padded phrase, or one with a comma, in {cell!r}")
    return words
