"""The embedded engine: catch up, ask, check."""

from __future__ import annotations

import logging
import os
import queue
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from django.db import transaction as django_transaction
from django.utils import timezone

from search import hits, log
from search.backends.embedded import facets, matching, schema
from search.backends.embedded.catch_up import catch_up, is_behind, put_again, transaction
from search.backends.embedded.groups import together
from search.backends.embedded.index_file import IndexFile, is_damage, prepared
from search.backends.embedded.wording import Wording, prefix_of, wording_of
from search.hits import Answer, Found
from search.protocol import Progress
from search.query import SearchQuery, Word
from search.results import EngineStatus, SearchResults
from search.text import words_of
from search.times import microseconds

logger = logging.getLogger(__name__)

T = TypeVar("T")

_TRIES = 20
_MOST_TITLES = 100
# Ordered by relevance, every title that holds "cancer" would be weighed at every keystroke.
_TITLES = """
SELECT key, version FROM (
  SELECT e.key, e.version, words.title FROM words JOIN entry e ON e.id = words.rowid
  WHERE words MATCH ? AND e.shown_from <= ? AND e.shown_until > ? LIMIT ?
) ORDER BY instr(title, ?) <> 1, length(title), key LIMIT ?
"""


class EmbeddedEngine:
    """Answers from an SQLite file that is caught up with the log before every question. Safe among threads."""

    name = "embedded"

    def __init__(self, path: Path) -> None:
        self._file = IndexFile(path)
        self._process = os.getpid()
        self._idle: queue.LifoQueue[tuple[sqlite3.Connection, tuple[int, int] | None]] = queue.LifoQueue(8)

    def search(self, queries: Sequence[SearchQuery]) -> list[SearchResults]:
        """Answer the queries in their order; raises IndexBusyError when another process rebuilds for too long."""
        bounded = [query.bounded() for query in queries]
        checked = hits.Checked([], frozenset())
        for _try in range(_TRIES):
            seen, answers = self._ask(lambda connection: _seen_and_answered(connection, bounded))
            checked = hits.check(bounded, answers)
            # A change committed between asking and checking contradicts a hit: then ask again.
            if not checked.wrong_keys or seen == log.position():
                break
        return checked.results

    def suggest(self, prefix: str, *, language: str, limit: int = 8) -> list[str]:
        """Return titles that hold the words, the last of them perhaps unfinished; of very many, some."""
        words = prefix_of(prefix)
        if words is None:
            return []
        now = timezone.now()
        begun = " ".join(words_of(prefix))
        values = (words, microseconds(now), microseconds(now), _MOST_TITLES, begun, limit)
        rows = self._ask(lambda connection: connection.execute(_TITLES, values).fetchall())
        found = tuple(Found(key, version) for key, version in rows)
        results = hits.check([SearchQuery(now=now)], [Answer(found=found)]).results[0]
        return list(dict.fromkeys(hit.entry.title for hit in results.hits))

    def status(self) -> EngineStatus:
        """Say how far the file is behind the log, without catching it up."""
        epoch, newest = log.position()
        try:
            with self._connection() as connection:
                at = schema.read_progress(connection)
        except (sqlite3.Error, OSError) as error:
            return EngineStatus(self.name, answers=False, behind=newest, note=type(error).__name__)
        version = at[1] if at and at[0] == epoch else 0
        return EngineStatus(
            self.name,
            answers=True,
            behind=max(0, newest - version),
            lag=log.age_of_news(version),
            index=str(self._file.path),
            fed_at=self._file.written_at(),
        )

    def catch_up(self, progress: Progress | None = None) -> None:
        """Bring the file up to the log now, as bulk commands do so that no visitor has to wait for it."""
        self._repairing(lambda: self._catch_up(progress))

    def rebuild(self, progress: Progress | None = None) -> None:
        """Throw the file away and make it anew."""
        self._throw_away()
        self.catch_up(progress)

    def repair(self, keys: Sequence[str]) -> None:
        """Bring some keys to what the table holds."""
        with self._file.locked(), self._connection() as connection, transaction(connection):
            put_again(connection, keys)

    def versions(self) -> dict[str, int]:
        """Return every key the file holds with its version."""
        with self._connection() as connection:
            return dict(connection.execute("SELECT key, version FROM entry"))

    def _close_idle(self) -> None:
        """Close the connections that nobody uses; the next question opens new ones."""
        with suppress(queue.Empty):
            while True:
                self._idle.get_nowait()[0].close()

    def _ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        if django_transaction.get_connection().in_atomic_block:
            return _ask_in_memory(question)
        return self._repairing(lambda: self._ask_file(question))

    def _ask_file(self, question: Callable[[sqlite3.Connection], T]) -> T:
        self._catch_up(None)
        with self._connection() as connection, transaction(connection, "DEFERRED"):
            return question(connection)

    def _is_behind(self) -> bool:
        with self._connection() as connection:
            return is_behind(connection)

    def _catch_up(self, progress: Progress | None) -> None:
        if not self._is_behind():
            return
        with self._file.locked(), self._connection() as connection:
            if is_behind(connection):
                catch_up(connection, progress=progress)

    def _repairing(self, act: Callable[[], T]) -> T:
        # Deleted under our hands, corrupt, or not a database at all: it is only a projection, so make it anew.
        for mend in (self._close_idle, self._throw_away, self._move_to_temporary):
            try:
                return act()
            except (sqlite3.DatabaseError, OSError) as error:
                if not is_damage(error):
                    raise
                logger.warning("The search index file is made anew (%s).", type(error).__name__)
                mend()
        return act()

    def _throw_away(self) -> None:
        with suppress(OSError), self._file.locked():
            self._file.throw_away()

    def _move_to_temporary(self) -> None:
        self._file = IndexFile.temporary(self._file.path.name)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        connection, opened = self._take()
        try:
            yield connection
        except BaseException:
            connection.close()
            raise
        try:
            self._idle.put_nowait((connection, opened))
        except queue.Full:
            connection.close()

    def _take(self) -> tuple[sqlite3.Connection, tuple[int, int] | None]:
        if self._process != os.getpid():
            # A connection must not be used by the child of the process that opened it.
            self._process, self._idle = os.getpid(), queue.LifoQueue(8)
        now = self._file.identity()
        with suppress(queue.Empty):
            while True:
                connection, opened = self._idle.get_nowait()
                if now is not None and opened == now:
                    return connection, opened
                connection.close()
        connection = self._file.connect()
        opened = self._file.identity()
        if now is None or opened == now:
            return connection, opened
        # Somebody put another file in its place while we opened it.
        connection.close()
        return self._take()


def answer(connection: sqlite3.Connection, queries: Sequence[SearchQuery]) -> list[Answer]:
    """Answer bounded queries from an index that is caught up; those that differ little are collected once."""
    answers: dict[int, Answer] = {}
    wordings: dict[tuple[tuple[Word, ...], datetime], Wording | None] = {}
    for group in together(queries):
        words = (group.widest.words, group.widest.now)
        if words not in wordings:
            wordings[words] = wording_of(connection, group.widest)
        bits = matching.collect(connection, group.widest, wordings[words], narrows=group.narrows)
        for place in group.places:
            answers[place] = _answer_one(connection, queries[place], bits, narrows=group.narrows)
    return [answers[place] for place in range(len(queries))]


def _seen_and_answered(
    connection: sqlite3.Connection, queries: Sequence[SearchQuery]
) -> tuple[tuple[str, int] | None, list[Answer]]:
    return schema.read_progress(connection), answer(connection, queries)


def _answer_one(connection: sqlite3.Connection, query: SearchQuery, bits: dict[str, int], *, narrows: bool) -> Answer:
    wanted = query.size and not query.is_beyond_window
    found = tuple(Found(*row) for row in matching.page(connection, query)) if wanted else ()
    total = matching.total(connection, query, narrows=narrows)
    left_out = matching.left_out(connection, query, bits, narrows=narrows)
    return Answer(found, total, facets.count(connection, query, bits), left_out)


def _ask_in_memory(question: Callable[[sqlite3.Connection], T]) -> T:
    # Inside a transaction the table shows rows that may never be committed: they must not reach the file.
    connection = prepared(sqlite3.connect(":memory:", isolation_level=None))
    try:
        catch_up(connection)
        return question(connection)
    finally:
        connection.close()
