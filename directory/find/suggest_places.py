"""Places whose names or postcodes begin with what was typed, those with most people first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db import connection
from django.db.models import Q

from directory.countries import country_name
from directory.find.place import city_name
from directory.models import Place
from search.folding import fold

SHORTEST = 2
_LAST = "\U0010ffff"
# Of a short beginning there are thousands of towns: then only the larger ones are looked through.
_LEAST_PEOPLE = {2: 100_000, 3: 20_000}
_MORE_THAN_SHOWN = 4


def places(typed: str, limit: int) -> list[tuple[str, str]]:
    """Return (what to type to mean it, where that is)."""
    if any(char.isdigit() for char in typed):
        return list(_postcodes(typed, limit))
    name, region = (fold(part) for part in (*typed.split(",", 1), "")[:2])
    if len(name) < SHORTEST:
        return []
    return list(_distinct(_cities(name, region, limit * _MORE_THAN_SHOWN)))[:limit]


def _cities(name: str, region: str, limit: int) -> Iterable[Place]:
    rows = Place.objects.filter(kind=Place.Kind.CITY, lat__isnull=False)
    if region:
        return [row for row in rows.filter(folded_name=name).order_by("-population", "pk") if _is_in(row, region)]
    least = _LEAST_PEOPLE.get(len(name), 0)
    return rows.filter(_begins("folded_name", name), population__gte=least).order_by("-population", "pk")[:limit]


def _is_in(row: Place, region: str) -> bool:
    names = (row.region, row.region_name, country_name(row.country), row.country)
    return any(fold(name).startswith(region) for name in names)


def _distinct(rows: Iterable[Place]) -> Iterator[tuple[str, str]]:
    """Yield each place once: large cities stand there under other names too."""
    seen: set[object] = set()
    for row in rows:
        name, point = city_name(row), (row.lat, row.lon)
        if not seen & {name, point}:
            seen |= {name, point}
            yield name, _where(row)


def _where(row: Place) -> str:
    country = "" if row.country == "US" else country_name(row.country)
    return ", ".join(filter(None, (row.region_name, country)))


def _postcodes(typed: str, limit: int) -> Iterator[tuple[str, str]]:
    code = "".join(char for char in typed.upper() if char.isalnum())
    if len(code) < SHORTEST:
        return
    rows = Place.objects.filter(_begins("postcode", code), kind=Place.Kind.POSTCODE, lat__isnull=False)
    for row in rows.order_by("postcode", "country")[:limit]:
        name = row.postcode if row.country == "US" else f"{row.country}:{row.postcode}"
        yield name, ", ".join(filter(None, (row.name, row.region_name, "" if row.country == "US" else row.country)))


def _begins(column: str, text: str) -> Q:
    """Return the condition that an index of this database can answer."""
    if connection.vendor == "postgresql":
        return Q(**{f"{column}__startswith": text})
    return Q(**{f"{column}__gte": text, f"{column}__lt": text + _LAST})
