"""The tables of facts beside the rule, read once."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent


class Neoplasm(NamedTuple):
    """A MeSH descriptor of the neoplasm tree (C04), or of a blood cancer that MeSH keeps elsewhere.

    `kind` is ours: cancer, precursor, hereditary, benign, process (such as metastasis) or paraneoplastic.
    """

    name: str
    kind: str


class Abbreviation(NamedTuple):
    """Letters that mean a cancer; `where` they may be believed: anywhere, conditions, whole condition."""

    letters: str
    meaning: str
    where: str


class WordPattern(NamedTuple):
    """A regular expression over plain text, and what its match means.

    `kind`: named, forerunner, general or care count; harmless only looks so; risk only counts outside titles.
    """

    kind: str
    pattern: str


@cache
def neoplasms() -> dict[int, Neoplasm]:
    """Return the descriptors by number (D002289 is 2289)."""
    return {int(mesh[1:]): Neoplasm(name, kind) for mesh, name, kind in _rows("mesh_neoplasms.tsv")}


@cache
def abbreviations() -> tuple[Abbreviation, ...]:
    """Return the abbreviations in the order of their table."""
    return tuple(Abbreviation(*row) for row in _rows("abbreviations.tsv"))


@cache
def word_patterns() -> tuple[WordPattern, ...]:
    """Return the word patterns in the order of their table."""
    return tuple(WordPattern(*row) for row in _rows("words.tsv"))


def _rows(name: str) -> list[list[str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
