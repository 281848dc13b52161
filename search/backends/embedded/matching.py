"""Collect every match of one query into the scratch table `found`, then count and order it."""

from __future__ import annotations

import sqlite3

from search.backends.embedded import filters, near
from search.backends.embedded.sql import Sql, every, one_of
from search.backends.embedded.wording import Wording
from search.geo import squared_chord
from search.query import SearchQuery, Sort
from search.ranking import DISTANCE_BANDS_KM
from search.text import base_language
from search.times import microseconds

# A match in a title weighs most; stems are there to find, not to order.
_RELEVANCE = "bm25(words, 6.0, 1.0, 0.5, 0.5)"
_BAND = " + ".join(f"(f.chord > {squared_chord(km)!r})" for km in DISTANCE_BANDS_KM)
_NEXT = "(SELECT min(m.start) FROM meeting m WHERE m.entry = f.entry AND m.start >= :now)"
_ORDER = {
    Sort.BEST: f"f.literal DESC, f.type_rank, f.stale, f.chord IS NULL, {_BAND}, e.language <> :language,"
    f" f.relevance, {_NEXT} ASC NULLS LAST, e.checked_on DESC, e.key",
    Sort.NEAR: "f.chord ASC NULLS LAST, e.checked_on DESC, e.key",
    Sort.SOON: f"{_NEXT} ASC NULLS LAST, e.checked_on DESC, e.key",
    Sort.CHECKED: "e.checked_on DESC, e.key",
}


def collect(
    connection: sqlite3.Connection, query: SearchQuery, wording: Wording | None, *, narrows: bool = False
) -> dict[str, int]:
    """Fill `found`; return the bit that marks a missed choice, by its name.

    Choices of facets that are counted do not keep a row out: their bit is set in `missed`, so that each facet
    can be counted without its own choice. A row with no bit set is a match, if it is of the kinds asked for and,
    where the query stands for some with other radii (`narrows`), near enough.
    """
    counted = {*map(filters.choice_of, query.count_facets), *query.left_out_of_counts}
    choices = filters.choices(query)
    bits = {name: 1 << place for place, name in enumerate(sorted(counted & choices.keys()))}
    where = [filters.always(query), *(choices[name] for name in choices if name not in bits)]
    missed = [Sql(f"{bits[name]} * (NOT ({choices[name].text}))", choices[name].values) for name in bits]
    _fill(connection, query, wording, missed, where, narrows=narrows)
    return bits


def total(connection: sqlite3.Connection, query: SearchQuery, *, narrows: bool = False) -> int:
    """Return how many match."""
    return _count(connection, query, Sql("f.missed = 0"), narrows=narrows)


def left_out(connection: sqlite3.Connection, query: SearchQuery, bits: dict[str, int], *, narrows: bool = False) -> int:
    """Return how many miss nothing but having been asked for."""
    kept_back = sum(bits[name] for name in query.kept_back)
    back = Sql("f.missed <> 0 AND f.missed & ? = 0", (~kept_back,))
    return _count(connection, query, back, narrows=narrows) if kept_back else 0


def page(connection: sqlite3.Connection, query: SearchQuery) -> list[tuple[str, int, bool]]:
    """Return key, version and whether the typed words are held literally, for the hits of the page."""
    order = _ORDER[query.sort]
    asked = {"now": microseconds(query.now), "language": base_language(query.language)}
    kinds = {f"kind_{place}": kind for place, kind in enumerate(query.kinds)}
    asked_for = filters.of_very_types(query).text
    of_kinds = f"AND f.kind IN ({', '.join(f':{name}' for name in kinds)})" if kinds else ""
    rows = connection.execute(
        "SELECT e.key, e.version, f.literal FROM found f"  # noqa: S608  one of four orders
        " JOIN entry e ON e.id = f.entry"
        f" WHERE f.missed = 0 AND {asked_for} {of_kinds} ORDER BY {order} LIMIT :size OFFSET :offset",
        {**asked, **kinds, "size": query.size, "offset": query.offset},
    )
    return [(key, version, bool(literal)) for key, version, literal in rows]


def _count(connection: sqlite3.Connection, query: SearchQuery, holds: Sql, *, narrows: bool) -> int:
    near_enough = [near.is_near_enough(query.near)] if narrows and query.near else []
    holds = every([holds, filters.of_kinds(query), *near_enough])
    row = connection.execute(f"SELECT count(*) FROM found f WHERE {holds.text}", holds.values).fetchone()  # noqa: S608
    return int(row[0])


def _fill(
    connection: sqlite3.Connection,
    query: SearchQuery,
    wording: Wording | None,
    missed: list[Sql],
    where: list[Sql],
    *,
    narrows: bool,
) -> None:
    connection.execute("DELETE FROM found")
    literal, relevance, source = Sql("0"), Sql("0"), "entry e"
    if wording:
        source = "words JOIN entry e ON e.id = words.rowid"
        where = [Sql("words MATCH ?", (wording.loose,)), *where]
    # What only orders hits costs the most, and totals alone need none of it.
    if wording and query.size:
        literal = Sql("e.id IN (SELECT rowid FROM words WHERE words MATCH ?)", (wording.literal,))
        relevance = Sql(_RELEVANCE)
    stale = Sql("e.stale_from <= ?", (microseconds(query.now),))
    sum_missed = Sql(" + ".join(m.text for m in missed) or "0", tuple(v for m in missed for v in m.values))
    chord = near.nearest(query) if query.size or narrows else Sql("NULL")
    reaches = near.reaches_in_status(query) if narrows else Sql("0")
    columns = [sum_missed, literal, relevance, _type_rank(query), stale, chord, reaches]
    condition = every(where)
    connection.execute(
        f"INSERT INTO found SELECT e.id, e.kind, {', '.join(c.text for c in columns)}"  # noqa: S608  marks only
        f" FROM {source} WHERE {condition.text}",
        (*(value for column in columns for value in column.values), *condition.values),
    )


def _type_rank(query: SearchQuery) -> Sql:
    if not query.cancer_types:
        return Sql("0")
    slugs = one_of("c.slug", query.cancer_types)
    return Sql(
        f"ifnull((SELECT 1 - max(c.is_own) FROM cancer_type c WHERE c.entry = e.id AND {slugs.text}), 2)",  # noqa: S608
        slugs.values,
    )
