"""Typed words as FTS5 expressions. Only folded words in quotes enter one, so no FTS5 syntax can be typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from search.backends.embedded.spelling import corrections
from search.query import SearchQuery, Word
from search.ranking import LONGEST_PREFIX, SHORTEST_PREFIX
from search.text import STEMMED, stems_of, words_of
from search.times import microseconds

_PLAIN = "{title text}"
_HELD = """
SELECT 1 FROM words JOIN entry e ON e.id = words.rowid
WHERE words MATCH ? AND e.shown_from <= ? AND e.shown_until > ? LIMIT 1
"""


@dataclass(frozen=True, slots=True)
class Wording:
    """`loose` finds every entry that satisfies the words in any way, `literal` those that hold them as typed."""

    loose: str
    literal: str


def wording_of(connection: sqlite3.Connection, query: SearchQuery) -> Wording | None:
    """Return the expressions, or None when nothing was typed that is a word.

    A word that no entry shown now holds in any form is read as misspelled.
    """
    typed = [(word, words) for word in query.words if (words := words_of(word.text))]
    if not typed:
        return None
    now = microseconds(query.now)
    loose = [_ways(connection, word, words, now) for word, words in typed]
    literal = [f"{_PLAIN} : {_phrase(words)}" for _word, words in typed]
    return Wording(" AND ".join(loose), " AND ".join(literal))


def prefix_of(text: str) -> str | None:
    """Return the expression for titles that hold the words, the last of them perhaps unfinished."""
    words = words_of(text)
    if not words:
        return None
    whole = [_phrase([word]) for word in words[:-1]]
    return "title : (" + " AND ".join([*whole, f"{_phrase(words[-1:])} *"]) + ")"


def _ways(connection: sqlite3.Connection, word: Word, words: list[str], now: int) -> str:
    ways = list(_forms(words))
    for added in word.added:
        if more := words_of(added):
            ways += _forms(more, with_prefix=False)
    if len(words) == 1 and not _is_known(connection, ways, now):
        ways += [f"{_PLAIN} : {_phrase([near])}" for near in corrections(connection, words[0])]
    return "(" + " OR ".join(ways) + ")"


def _forms(words: list[str], *, with_prefix: bool = True) -> Iterable[str]:
    yield f"{_PLAIN} : {_phrase(words)}"
    for language in STEMMED:
        yield f"stems_{language} : {_phrase(stems_of(words, language))}"
    if with_prefix and len(words) == 1 and SHORTEST_PREFIX <= len(words[0]) <= LONGEST_PREFIX:
        yield f"{_PLAIN} : {_phrase(words)} *"


def _is_known(connection: sqlite3.Connection, ways: list[str], now: int) -> bool:
    return connection.execute(_HELD, (" OR ".join(ways), now, now)).fetchone() is not None


def _phrase(words: list[str]) -> str:
    return '"' + " ".join(words) + '"'
