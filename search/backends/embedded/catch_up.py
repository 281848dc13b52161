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
    at = schema.read_progress(connection)
    if at is None or at[0] != epoch or at[1] > newest:
        with transaction(connection):
            schema.create(connection, epoch)
        at = (epoch, 0)
    version = at[1]
    while page := log.page_after(version):
        with transaction(connection):
            for row in page:
                _apply(connection, row)
            version = page[-1].version
            connection.execute("UPDATE progress SET version = ?", (version,))
        if progress:
            progress(len(page))
    if version < newest:
        # The last change of the counter left no row of that version, as when a table was trimmed by hand.
        connection.execute("UPDATE progress SET version = ?", (newest,))


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
