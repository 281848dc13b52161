"""Collect the places near a query's point into the connection's scratch tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from search.backends.embedded.sql import Sql, any_of, one_of, within
from search.geo import boxes_around, km_between
from search.query import Near, SearchQuery

_IN_BOX = """
SELECT id, entry, lat, lon, kind FROM place_box WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?
"""


def collect(connection: sqlite3.Connection, query: SearchQuery) -> None:
    """Fill `near_place` with sites within the radius and reach that meets the regions, `near_entry` with distances."""
    connection.execute("DELETE FROM near_place")
    connection.execute("DELETE FROM near_entry")
    if query.near is None:
        return
    connection.executemany("INSERT OR IGNORE INTO near_place VALUES (?, ?, ?)", _sites(connection, query.near))
    regions = one_of("r.region", query.near.regions)
    connection.execute(
        "INSERT OR IGNORE INTO near_place SELECT p.id, p.entry, NULL"  # noqa: S608  marks only
        " FROM place_region r"
        f" JOIN place p ON p.id = r.place WHERE {regions.text}",
        regions.values,
    )
    fits = _fits(query)
    connection.execute(
        "INSERT INTO near_entry SELECT n.entry, min(n.km)"  # noqa: S608  marks only
        " FROM near_place n JOIN entry e ON e.id = n.entry"
        f" WHERE n.km IS NOT NULL AND {fits.text} GROUP BY n.entry",
        fits.values,
    )


def _sites(connection: sqlite3.Connection, near: Near) -> Iterator[tuple[int, int, float]]:
    widest = max([near.radius_for(""), *map(near.radius_for, near.radius_km_of_kind)])
    for box in boxes_around(near.lat, near.lon, widest):
        edges = (box.south, box.north, box.west, box.east)
        for place, entry, lat, lon, kind in connection.execute(_IN_BOX, edges).fetchall():
            km = km_between(near.lat, near.lon, lat, lon)
            if km <= near.radius_for(kind):
                yield place, entry, km


def _fits(query: SearchQuery) -> Sql:
    if not query.statuses:
        return Sql("1")
    has_it = within("n.place IN (SELECT place FROM place_status WHERE ", one_of("status", query.statuses), ")")
    return any_of([Sql("e.has_status = 0"), has_it])
