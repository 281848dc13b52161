"""The tables of the index file. A change here needs a new SCHEMA_NAME: files with another are rebuilt."""

from __future__ import annotations

import sqlite3

SCHEMA_NAME = "4"

_TABLES = """
CREATE TABLE progress (schema_name TEXT NOT NULL, epoch TEXT NOT NULL, version INTEGER NOT NULL);
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, version INTEGER NOT NULL,
  shown_from INTEGER NOT NULL, shown_until INTEGER NOT NULL, stale_from INTEGER NOT NULL,
  accepting_until INTEGER NOT NULL, checked_on INTEGER NOT NULL, any_cancer INTEGER NOT NULL,
  has_status INTEGER NOT NULL, language TEXT NOT NULL
);
CREATE TABLE fact (
  entry INTEGER NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (entry, name, value)
) WITHOUT ROWID;
CREATE INDEX fact_by_value ON fact (name, value, entry);
CREATE TABLE cancer_type (
  entry INTEGER NOT NULL, slug TEXT NOT NULL, is_own INTEGER NOT NULL, PRIMARY KEY (entry, slug)
) WITHOUT ROWID;
CREATE INDEX cancer_type_by_slug ON cancer_type (slug, is_own, entry);
CREATE TABLE meeting (
  entry INTEGER NOT NULL, start INTEGER NOT NULL, day TEXT NOT NULL, part TEXT NOT NULL
);
CREATE INDEX meeting_by_entry ON meeting (entry, start, day, part);
CREATE TABLE site (
  id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, kind TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
  x REAL NOT NULL, y REAL NOT NULL, z REAL NOT NULL
);
CREATE INDEX site_by_entry ON site (entry, kind, x, y, z);
CREATE INDEX site_by_point ON site (lat, lon, entry, kind, x, y, z);
CREATE TABLE site_status (
  site INTEGER NOT NULL, status TEXT NOT NULL, PRIMARY KEY (site, status)
) WITHOUT ROWID;
CREATE TABLE reach (
  entry INTEGER NOT NULL, region TEXT NOT NULL, PRIMARY KEY (entry, region)
) WITHOUT ROWID;
CREATE INDEX reach_by_region ON reach (region, entry);
CREATE VIRTUAL TABLE words USING fts5 (title, text, stems_en, stems_es, tokenize = 'ascii', prefix = '3 4');
CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, 'col');
"""

_SCRATCH = """
CREATE TABLE temp.found (
  entry INTEGER PRIMARY KEY, kind TEXT NOT NULL, missed INTEGER NOT NULL, literal INTEGER NOT NULL,
  relevance REAL NOT NULL, type_rank INTEGER NOT NULL, stale INTEGER NOT NULL, chord REAL,
  reaches INTEGER NOT NULL
);
"""


def create(connection: sqlite3.Connection, epoch: str) -> None:
    """Make the tables anew, empty, for one epoch of the log. Call it inside a transaction."""
    drop(connection)
    for statement in _TABLES.split(";\n"):
        connection.execute(statement)
    connection.execute("INSERT INTO progress VALUES (?, ?, 0)", (SCHEMA_NAME, epoch))


def drop(connection: sqlite3.Connection) -> None:
    """Remove whatever tables the file holds, virtual ones first: they own others."""
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    for (name,) in rows:
        quoted = name.replace('"', '""')
        connection.execute(f'DROP TABLE IF EXISTS "{quoted}"')


def create_scratch(connection: sqlite3.Connection) -> None:
    """Make the connection's own temporary tables, in which one query at a time collects its matches."""
    for statement in _SCRATCH.split(";\n"):
        connection.execute(statement)


def read_progress(connection: sqlite3.Connection) -> tuple[str, int] | None:
    """Return the epoch and version the file holds, or None when it is empty or of another schema."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'progress'").fetchone()
    if not known:
        return None
    row = connection.execute("SELECT schema_name, epoch, version FROM progress").fetchone()
    return (row[1], row[2]) if row and row[0] == SCHEMA_NAME else None
