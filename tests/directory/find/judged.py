"""Judged queries: what people type, and what must be heard in it."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
# One row in five is held out: words and signs are tuned by the others.
HELD_OUT_EVERY = 5


def sign_queries() -> list[tuple[str, str]]:
    """Return (query, slug of the sign, or nothing where no sign may be shown)."""
    return _rows("sign_queries.tsv")


def distress_queries() -> list[tuple[str, str]]:
    """Return (query, distress)."""
    return _rows("distress_queries.tsv")


def held_out(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the rows that nothing was tuned by."""
    return rows[HELD_OUT_EVERY - 1 :: HELD_OUT_EVERY]


def _rows(name: str) -> list[tuple[str, str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(query, judged) for query, judged in (line.split("\t") for line in lines)]
