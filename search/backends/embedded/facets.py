"""Counts by facet and value over the scratch table `found`, each facet's own choice left out."""

from __future__ import annotations

import sqlite3

from search.backends.embedded import filters
from search.backends.embedded.sql import Sql, every
from search.query import SearchQuery
from search.times import microseconds

Counts = dict[str, dict[str, int]]


def count(connection: sqlite3.Connection, query: SearchQuery, bits: dict[str, int]) -> Counts:
    """Return the counts of every facet the query asks for."""
    counts: Counts = {}
    for facet in query.count_facets:
        others = ~bits.get(filters.choice_of(facet), 0)
        source = _source(query, facet)
        rows = connection.execute(
            f"SELECT {source.text} AND f.missed & ? = 0 GROUP BY 1 ORDER BY 2 DESC, 1",
            (*source.values, others),
        )
        counts[facet] = {value: number for value, number in rows if value}
    return counts


def _source(query: SearchQuery, facet: str) -> Sql:
    if facet == "kind":
        return Sql("e.kind, count(*) FROM found f JOIN entry e ON e.id = f.entry WHERE 1")
    if facet == "status" and query.near:
        return Sql(
            "s.status, count(DISTINCT f.entry) FROM found f JOIN near_place n ON n.entry = f.entry"
            " JOIN place_status s ON s.place = n.place WHERE 1"
        )
    if facet == "accepting":
        return _accepting(query)
    if facet in ("day", "part"):
        return _meetings(query, facet)
    return Sql("v.value, count(*) FROM found f JOIN fact v ON v.entry = f.entry WHERE v.name = ?", (facet,))


def _accepting(query: SearchQuery) -> Sql:
    lapsed = "CASE WHEN v.value = 'yes' AND e.accepting_until <= ? THEN 'unknown' ELSE v.value END"
    return Sql(
        f"{lapsed}, count(DISTINCT f.entry) FROM found f JOIN fact v ON v.entry = f.entry"
        " JOIN entry e ON e.id = f.entry WHERE v.name = 'accepting'",
        (microseconds(query.now),),
    )


def _meetings(query: SearchQuery, facet: str) -> Sql:
    other = "part" if facet == "day" else "day"
    holds = every([filters.upcoming(query), filters.meets(query, other)])
    return Sql(
        f"m.{facet}, count(DISTINCT f.entry) FROM found f JOIN meeting m ON m.entry = f.entry WHERE {holds.text}",
        holds.values,
    )
