"""The index file: opened, locked, and thrown away when it is unreadable."""

from __future__ import annotations

import contextlib
import fcntl
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from search.backends.embedded import schema

LOCK_WAIT_SECONDS = 60.0
_LOCK_STEP_SECONDS = 0.02


class IndexBusyError(Exception):
    """Another process has been writing the index file for longer than a visitor can wait."""


class IndexFile:
    """One SQLite file and the lock beside it. It may be deleted at any time."""

    def __init__(self, path: Path) -> None:
        self.path = path if _is_writable(path) else _temporary_path(path.name)

    @classmethod
    def temporary(cls, name: str) -> Self:
        """Return a file in a folder of its own, for when the settings' folder is full or closed to us."""
        return cls(_temporary_path(name))

    def connect(self) -> sqlite3.Connection:
        """Open the file in autocommit, with its scratch tables; raises sqlite3.DatabaseError or OSError."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=20, isolation_level=None, check_same_thread=False)
        # A write-ahead log would be a second file that must not be deleted without the first.
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = NORMAL")
        return prepared(connection)

    def identity(self) -> tuple[int, int] | None:
        """Return what tells this file from another of its name, or None when there is none."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def written_at(self) -> datetime | None:
        """Return when the file was last written, or None when there is none."""
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        except FileNotFoundError:
            return None

    def throw_away(self) -> None:
        """Delete the file and its journal. Call it under the lock."""
        for suffix in ("-journal", ""):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the file alone, among threads and processes; raises IndexBusyError after a while."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with open(self.path.with_name(self.path.name + ".lock"), "a") as handle:
            _lock(handle.fileno())
            # Closing the handle gives the lock back, and so does the death of the process.
            yield


def prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return the connection with the scratch tables in it."""
    connection.execute("PRAGMA temp_store = MEMORY")
    schema.create_scratch(connection)
    return connection


def is_damage(error: Exception) -> bool:
    """Say whether an error tells of the file (corrupt, full, gone), not of a statement that we got wrong."""
    if isinstance(error, OSError):
        return True
    said_wrong = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
    return isinstance(error, sqlite3.DatabaseError) and (not said_wrong or "no such table" in str(error))


def _lock(handle: int) -> None:
    deadline = time.monotonic() + LOCK_WAIT_SECONDS
    while True:
        try:
            return fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise IndexBusyError from None
            time.sleep(_LOCK_STEP_SECONDS)


def _is_writable(path: Path) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    beside = (path.with_name(path.name + suffix) for suffix in ("", ".lock", "-journal"))
    return os.access(path.parent, os.W_OK) and all(os.access(p, os.W_OK) for p in beside if p.exists())


def _temporary_path(name: str) -> Path:
    return Path(tempfile.mkdtemp(prefix="search-")) / name
