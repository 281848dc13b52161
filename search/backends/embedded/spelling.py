"""Words of the index that a misspelled word may stand for."""

from __future__ import annotations

import sqlite3

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.ranking import MOST_CORRECTIONS, edits_allowed

_SAME_BEGINNING = """
SELECT DISTINCT term FROM vocabulary
WHERE term >= ? AND term < ? AND col IN ('title', 'text') AND length(term) BETWEEN ? AND ?
"""


def corrections(connection: sqlite3.Connection, word: str) -> list[str]:
    """Return known words a few edits away, nearest first; the first letter is taken to be right."""
    edits = edits_allowed(word)
    if not edits:
        return []
    first = word[0]
    bounds = (first, chr(ord(first) + 1), len(word) - edits, len(word) + edits)
    terms = [term for (term,) in connection.execute(_SAME_BEGINNING, bounds)]
    found = process.extract(word, terms, scorer=OSA.distance, score_cutoff=edits, limit=MOST_CORRECTIONS)
    return [term for term, _distance, _place in found]
