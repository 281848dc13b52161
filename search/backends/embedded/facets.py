"""Counts by facet and value over the scratch table `found`, each facet's own choice left out."""

from __future__ import annotations

import sqlite3

from search.backends.embedded import filters, near
from search.backends.embedded.sql import TRUE, Sql, every, one_of, within
from search.query import SearchQuery
from search.times import microseconds

Counts = dict[str, dict[str, int]]


def count(connection: sqlite3.Connection, query: SearchQuery, bits: dict[str, int]) -> Counts:
    """Return the counts of every facet the query asks for."""
    counts: Counts = {}
    for facet in query.count_facets:
        others = ~bits.get(filters.choice_of(facet), 0)
        source = _source(query, facet)
        kinds = TRUE if facet == "kind" else filters.of_kinds(query)
        rows = connection.execute(
            f"SELECT {source.text} AND f.missed & ? = 0 AND {kinds.text} GROUP BY 1 ORDER BY 2 DESC, 1",
            (*source.values, others, *kinds.values),
        )
        counts[facet] = {value: number for value, number in rows if value}
        if facet in ("day", "part") and query.takes_untold(_other(facet)):
            counts[facet] |= _untold(connection, query, others)
    if query.count_types:
        counts[filters.TYPE] = _types(connection, query, ~bits.get(filters.TYPE, 0))
    return counts


def _other(facet: str) -> str:
    return "part" if facet == "day" else "day"


def _untold(connection: sqlite3.Connection, query: SearchQuery, others: int) -> dict[str, int]:
    without = every([filters.has_none(query, "f.entry"), Sql("f.missed & ? = 0", (others,)), filters.of_kinds(query)])
    (number,) = connection.execute(
        f"SELECT count(*) FROM found f WHERE {without.text}",  # noqa: S608  marks only
        without.values,
    ).fetchone()
    return {"unknown": number} if number else {}


def _types(connection: sqlite3.Connection, query: SearchQuery, others: int) -> dict[str, int]:
    """Return how many each type finds: its own and narrower ones, and what is open to any."""
    is_open = Sql("e.any_cancer = 1" if query.include_any_cancer else "0")
    found = "FROM found f CROSS JOIN entry e ON e.id = f.entry"
    slugs = one_of("c.slug", query.count_types)
    holds = every([Sql("f.missed & ? = 0", (others,)), filters.of_kinds(query)])
    rows = connection.execute(
        f"SELECT c.slug, count(*) {found} CROSS JOIN cancer_type c ON c.entry = f.entry"
        f" WHERE {slugs.text} AND NOT ({is_open.text}) AND {holds.text} GROUP BY 1",
        (*slugs.values, *holds.values),
    )
    own = dict(rows.fetchall())
    to_any = connection.execute(
        f"SELECT count(*) {found} WHERE {is_open.text} AND {holds.text}",
        holds.values,
    ).fetchone()[0]
    counts = sorted(((slug, own.get(slug, 0) + to_any) for slug in set(query.count_types)), key=lambda c: (-c[1], c[0]))
    return {slug: number for slug, number in counts if number}


def _source(query: SearchQuery, facet: str) -> Sql:
    if facet == "kind":
        return Sql("f.kind, count(*) FROM found f WHERE 1")
    if facet == "status" and query.near:
        statuses = near.statuses_near(query.near)
        return within("n.status, count(*) FROM (", statuses, ") n CROSS JOIN found f ON f.entry = n.entry WHERE 1")
    if facet == "accepting":
        return _accepting(query)
    if facet in ("day", "part"):
        return _meetings(query, facet)
    return Sql("v.value, count(*) FROM found f CROSS JOIN fact v ON v.entry = f.entry WHERE v.name = ?", (facet,))


def _accepting(query: SearchQuery) -> Sql:
    lapsed = "CASE WHEN v.value = 'yes' AND e.accepting_until <= ? THEN 'unknown' ELSE v.value END"
    return Sql(
        f"{lapsed}, count(DISTINCT f.entry) FROM found f CROSS JOIN fact v ON v.entry = f.entry"
        " CROSS JOIN entry e ON e.id = f.entry WHERE v.name = 'accepting'",
        (microseconds(query.now),),
    )


def _meetings(query: SearchQuery, facet: str) -> Sql:
    holds = every([filters.upcoming(query), filters.meets(query, _other(facet))])
    return Sql(
        f"m.{facet}, count(DISTINCT f.entry) FROM found f CROSS JOIN meeting m ON m.entry = f.entry WHERE {holds.text}",
        holds.values,
    )
