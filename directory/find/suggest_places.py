"""Places whose names or postcodes begin with what was typed, those with most people first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from django.db import connection

from directory.countries import country_name
from search.folding import fold

SHORTEST = 2
_LAST = "\U0010ffff"
# Of a short beginning there are thousands of towns: then only large cities, which have an index of their own.
_SHORT = 3
_MORE_THAN_SHOWN = 3
# Written by hand, because building the question would take longer than answering it, at every letter typed.
_CITIES = """
SELECT name, postcode, region, region_name, country, lat, lon FROM directory_place WHERE id IN (
  SELECT id FROM directory_place WHERE {begins} AND {size}
  ORDER BY population DESC, id LIMIT %s
) ORDER BY population DESC, id
"""
# As the indices say it, word for word: only then SQLite uses them.
_LARGE, _ANY = "population >= 100000", "kind = 'city'"
_NAMED = """
SELECT name, postcode, region, region_name, country, lat, lon FROM directory_place
WHERE kind = 'city' AND folded_name = %s ORDER BY population DESC, id
"""
_POSTCODES = """
SELECT name, postcode, region, region_name, country, lat, lon FROM directory_place
WHERE {begins} AND lat IS NOT NULL ORDER BY postcode, country LIMIT %s
"""


class _Row(NamedTuple):
    name: str
    postcode: str
    region: str
    region_name: str
    country: str
    lat: float | None
    lon: float | None


def places(typed: str, limit: int) -> list[tuple[str, str]]:
    """Return (what to type to mean it, where that is)."""
    if any(char.isdigit() for char in typed):
        return list(_postcodes(typed, limit))
    name, region = (fold(part) for part in (*typed.split(",", 1), "")[:2])
    if len(name) < SHORTEST:
        return []
    return list(islice(_distinct(_cities(name, region, limit * _MORE_THAN_SHOWN)), limit))


def _cities(name: str, region: str, limit: int) -> Iterable[_Row]:
    if region:
        return [row for row in _rows(_NAMED, name) if _is_in(row, region)]
    begins, values = _begins("folded_name", name)
    size = _LARGE if len(name) <= _SHORT else _ANY
    return _rows(_CITIES.format(begins=begins, size=size), *values, limit)


def _is_in(row: _Row, region: str) -> bool:
    names = (row.region, row.region_name, country_name(row.country), row.country)
    return any(fold(name).startswith(region) for name in names)


def _distinct(rows: Iterable[_Row]) -> Iterator[tuple[str, str]]:
    """Yield each place once: large cities stand there under other names too."""
    seen: set[object] = set()
    for row in rows:
        name, point = f"{row.name}, {row.region or row.country}", (row.lat, row.lon)
        if row.lat is not None and not seen & {name, point}:
            seen |= {name, point}
            yield name, _joined(row.region_name, row)


def _postcodes(typed: str, limit: int) -> Iterator[tuple[str, str]]:
    code = "".join(char for char in typed.upper() if char.isalnum())
    if len(code) < SHORTEST:
        return
    begins, values = _begins("postcode", code)
    for row in _rows(_POSTCODES.format(begins=begins), *values, limit):
        # The same digits may be a postcode of several countries.
        name = row.postcode if row.country == "US" else f"{row.country}:{row.postcode}"
        yield name, _joined(f"{row.name}, {row.region_name}" if row.region_name else row.name, row)


def _joined(where: str, row: _Row) -> str:
    country = "" if row.country == "US" else country_name(row.country)
    return ", ".join(filter(None, (where, country)))


def _begins(column: str, text: str) -> tuple[str, tuple[str, ...]]:
    """Return the condition that an index of this database answers, and its values."""
    if connection.vendor == "postgresql":
        return f"{column} LIKE %s", (connection.ops.prep_for_like_query(text) + "%",)
    return f"{column} >= %s AND {column} < %s", (text, text + _LAST)


def _rows(sql: str, *values: Any) -> list[_Row]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [_Row(*row) for row in cursor.fetchall()]
