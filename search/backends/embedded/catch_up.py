"""Bring an index file up to the newest committed version of the log."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable

from search import log
from search.backends.embedded import rows, schema
from search.models import Entry
from search.protocol import Progress

logger = logging.getLogger(__name__)


def is_behind(connection: sqlite3.Connection) -> bool:
    """Say whether the log holds what the file does not, or the file is of another life of the log."""
    return schema.read_progress(connection) != log.position()


def catch_up(connection: sqlite3.Connection, *, progress: Progress | None = None) -> None:
    """Apply what is new, a page a transaction; a file that cannot be continued starts anew.

    Pages go by version until one is empty, so that a row which moves on meanwhile is met again, later.
    """
    epoch, newest = log.position()
    version = _begin(connection, epoch, newest)
    while page := log.page_after(version):
        if not _put_page(connection, (epoch, version), page):
            # The lock file may have been deleted too, and somebody else been here: see how far they came.
            return catch_up(connection, progress=progress)
        version = page[-1].version
        if progress:
            progress(len(page))
    if version < newest:
        # The last change of the counter left no row of that version, as when a table was trimmed by hand.
        connection.execute("UPDATE progress SET version = max(version, ?) WHERE epoch = ?", (newest, epoch))


def put_again(connection: sqlite3.Connection, keys: Iterable[str]) -> None:
    """Apply the rows of some keys as they stand, and remove keys that the log does not know."""
    found = log.rows_of(keys)
    for key in keys:
        if key in found:
            _apply(connection, found[key])
        else:
            rows.remove(connection, key)


class transaction:
    """Commit what the block wrote, or take it all back."""

    def __init__(self, connection: sqlite3.Connection, mode: str = "IMMEDIATE") -> None:
        self.connection = connection
        self.mode = mode

    def __enter__(self) -> None:
        self.connection.execute(f"BEGIN {self.mode}")

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        self.connection.execute("ROLLBACK" if kind else "COMMIT")


def _begin(connection: sqlite3.Connection, epoch: str, newest: int) -> int:
    with transaction(connection):
        at = schema.read_progress(connection)
        if at is not None and at[0] == epoch and at[1] <= newest:
            return at[1]
        schema.create(connection, epoch)
        return 0


def _put_page(connection: sqlite3.Connection, at: tuple[str, int], page: list[Entry]) -> bool:
    with transaction(connection):
        if schema.read_progress(connection) != at:
            return False
        for row in page:
            _apply(connection, row)
        connection.execute("UPDATE progress SET version = ?", (page[-1].version,))
        return True


def _apply(connection: sqlite3.Connection, row: Entry) -> None:
    if row.document is None:
        rows.remove(connection, row.key)
        return
    try:
        entry = row.value()
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        logger.error("Entry %s cannot be read (%s) and is left out of search.", row.key, type(error).__name__)
        rows.remove(connection, row.key)
        return
    rows.put(connection, entry, row.version)
