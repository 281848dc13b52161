"""One entry to its rows in the index file, and out again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from search.entry import SearchEntry
from search.geo import is_on_earth, on_unit_sphere
from search.text import base_language, stems_of, words_of
from search.times import day_number, from_moment, microseconds, until_moment


def put(connection: sqlite3.Connection, entry: SearchEntry, version: int) -> None:
    """Write an entry over whatever the file holds under its key."""
    remove(connection, entry.key)
    cursor = connection.execute(
        "INSERT INTO entry (key, kind, version, shown_from, shown_until, stale_from, accepting_until,"
        " checked_on, any_cancer, has_status, language) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.key,
            entry.kind,
            version,
            from_moment(entry.shown_from),
            until_moment(entry.shown_until),
            until_moment(entry.stale_from),
            until_moment(entry.accepting_until),
            day_number(entry.checked_on),
            entry.any_cancer,
            bool(entry.own_statuses),
            base_language(entry.language),
        ),
    )
    number = cursor.lastrowid or 0
    connection.executemany("INSERT OR IGNORE INTO fact VALUES (?, ?, ?)", _facts(number, entry))
    # Own types come first: what is both a type and an ancestor of another counts as a type.
    connection.executemany("INSERT OR IGNORE INTO cancer_type VALUES (?, ?, ?)", _cancer_types(number, entry))
    connection.executemany(
        "INSERT INTO meeting VALUES (?, ?, ?, ?)",
        [(number, microseconds(m.start), m.day, m.part) for m in entry.meetings],
    )
    _put_places(connection, number, entry)
    connection.execute(
        "INSERT INTO words (rowid, title, text, stems_en, stems_es) VALUES (?, ?, ?, ?, ?)",
        (number, *_words(entry)),
    )


def remove(connection: sqlite3.Connection, key: str) -> None:
    """Take every row of a key out of the file."""
    row = connection.execute("SELECT id FROM entry WHERE key = ?", (key,)).fetchone()
    if row is None:
        return
    sites = "(SELECT id FROM site WHERE entry = ?)"
    connection.execute(f"DELETE FROM site_status WHERE site IN {sites}", row)  # noqa: S608  a constant
    for table in ("fact", "cancer_type", "meeting", "site", "reach"):
        connection.execute(f"DELETE FROM {table} WHERE entry = ?", row)  # noqa: S608  one of five names
    connection.execute("DELETE FROM words WHERE rowid = ?", row)
    connection.execute("DELETE FROM entry WHERE id = ?", row)


def _facts(number: int, entry: SearchEntry) -> Iterator[tuple[int, str, str]]:
    for name, values in {**entry.facts, "status": entry.own_statuses}.items():
        for value in values:
            yield number, name, value


def _cancer_types(number: int, entry: SearchEntry) -> Iterator[tuple[int, str, bool]]:
    for slug in entry.cancer_types:
        yield number, slug, True
    for slug in entry.cancer_ancestors:
        yield number, slug, False


def _put_places(connection: sqlite3.Connection, number: int, entry: SearchEntry) -> None:
    for site in entry.sites:
        if not is_on_earth(site.lat, site.lon):
            continue
        row = (number, entry.kind, site.lat, site.lon, *on_unit_sphere(site.lat, site.lon))
        place = connection.execute(
            "INSERT INTO site (entry, kind, lat, lon, x, y, z) VALUES (?, ?, ?, ?, ?, ?, ?)", row
        ).lastrowid
        statuses = [(place, status) for status in entry.statuses_at(site)]
        connection.executemany("INSERT OR IGNORE INTO site_status VALUES (?, ?)", statuses)
    regions = [(number, region) for region in entry.reach]
    connection.executemany("INSERT OR IGNORE INTO reach VALUES (?, ?)", regions)


def _words(entry: SearchEntry) -> tuple[str, str, str, str]:
    title, text = words_of(entry.title), [*words_of(entry.summary), *words_of(entry.body)]
    stems = " ".join(stems_of([*title, *text], entry.language))
    language = base_language(entry.language)
    return (
        " ".join(title),
        " ".join(text),
        stems if language == "en" else "",
        stems if language == "es" else "",
    )
