"""From what people type to a point on the map, without asking anyone: coordinates, postcodes, cities."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import F

from directory.find.countries import country_code
from directory.find.nearest import nearest_city
from directory.models import Place
from search.folding import fold

_COORDINATES = re.compile(r"(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)")
_US_ZIP = re.compile(r"(\d{5})(?:-\d{4})?")
_FORCED = re.compile(r"([A-Za-z]{2}):\s*(\S.*)")
_POSTCODE = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9 -]{1,10}")
MILES_COUNTRIES = frozenset({"US", "GB", "PR"})
MAX_OTHERS = 4


class Unplaced(StrEnum):
    """Why a text gives no point."""

    UNKNOWN = "unknown"
    NO_POINT = "no-point"


@dataclass(frozen=True, slots=True)
class Placed:
    """A point (degrees) with its name, the middle of what it is, its regions, and other places of that name.

    `address` is how the page's address names it. `is_exact` says that it is the reader's own point.
    """

    address: str
    name: str
    lat: float
    lon: float
    country: str = ""
    region: str = ""
    timezone: str = ""
    population: int = 0
    is_exact: bool = False
    others: tuple[str, ...] = ()

    @property
    def regions(self) -> tuple[str, ...]:
        """Return everywhere ("*"), the country, and the division in it (ISO 3166), from wide to narrow."""
        division = f"{self.country}-{self.region}" if self.country and self.region else ""
        return tuple(filter(None, ("*", self.country, division)))

    @property
    def is_in_miles(self) -> bool:
        """Say whether people there count in miles."""
        return self.country in MILES_COUNTRIES


def rounded(text: str) -> str:
    """Return coordinates with at most two decimals (about a kilometre), any other text unchanged."""
    match = _COORDINATES.fullmatch(text.strip())
    if not match:
        return text
    return ",".join(f"{round(float(part), 2) + 0:g}" if "." in part else part for part in match.groups())


def locate(text: str) -> Placed | Unplaced:
    """Return the place a text names: coordinates, then a US ZIP, then other postcodes, then a city."""
    if match := _COORDINATES.fullmatch(text.strip()):
        return _at(text, float(match[1]), float(match[2]))
    if forced := _FORCED.fullmatch(text):
        return _postcode(text, forced[2], forced[1].upper()) or Unplaced.UNKNOWN
    if _POSTCODE.fullmatch(text) and (found := _postcode(text, text, "")):
        return found
    return cities([text]).get(text, Unplaced.UNKNOWN)


def _at(text: str, lat: float, lon: float) -> Placed | Unplaced:
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return Unplaced.UNKNOWN
    city = nearest_city(lat, lon)
    if city is None:
        return Placed(text, text, lat, lon, is_exact=True)
    return Placed(text, str(city), lat, lon, city.country, city.region, city.timezone, is_exact=True)


def _postcode(text: str, typed: str, country: str) -> Placed | Unplaced | None:
    whole = "".join(typed.upper().replace("-", " ").split())
    if (us_zip := _US_ZIP.fullmatch(typed.strip())) and country in ("", "US"):
        whole = us_zip[1]
    # Many files hold only the outward part: "SW1A" of "SW1A 1AA", "K1A" of "K1A 0B1", "D02" of "D02 X285".
    forms = [whole, *({whole[:-3], whole[:3]} if len(whole) > 4 and not whole.isdigit() else ())]
    # Asked for the kind as well, SQLite would go through all postcodes of the world. Cities have an empty one.
    rows = Place.objects.filter(postcode__in=[form for form in forms if form])
    rows = rows.filter(country=country) if country else rows
    postcodes = [row for row in rows if row.kind == Place.Kind.POSTCODE]
    found = max(postcodes, key=lambda row: (len(row.postcode), row.country == "US", row.country), default=None)
    if found is None:
        return None
    if found.lat is None or found.lon is None:
        return Unplaced.NO_POINT
    return Placed(text, found.postcode, found.lat, found.lon, found.country, found.region, found.timezone)


def postcode(text: str) -> Placed | None:
    """Return the place of a postcode with a point, or None."""
    found = _postcode(text, text, "")
    return found if isinstance(found, Placed) else None


def cities(texts: Iterable[str]) -> dict[str, Placed]:
    """Return those of the texts that name a city ("City", "City, Region", "City, Country"), in one read."""
    asked = {text: _name_and_rest(text) for text in texts}
    names = {name for found in asked.values() for name, _rest in found}
    # Asked for a point as well, SQLite would go through all points of the world and not through the names.
    rows = Place.objects.filter(kind=Place.Kind.CITY, folded_name__in=names)
    known: dict[str, list[Place]] = {}
    for row in rows.order_by(F("population").desc(), "pk"):
        if row.lat is not None:
            known.setdefault(row.folded_name, []).append(row)
    placed = {}
    for text, found in asked.items():
        for name, rest in found:
            fitting = [row for row in known.get(name, ()) if _fits(row, rest)]
            if fitting:
                placed[text] = _city(text, fitting)
                break
    return placed


def _name_and_rest(text: str) -> list[tuple[str, str]]:
    """Return the ways to read a text: "Paris, France" has its comma, "springfield il" may have lost it."""
    if "," in text:
        name, _comma, rest = text.partition(",")
        return [(fold(name), fold(rest))]
    words = fold(text).split()
    return [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(len(words), 0, -1) if len(words) - cut < 3]


def _fits(row: Place, rest: str) -> bool:
    if not rest:
        return True
    region = {fold(row.region), fold(row.region_name)} - {""}
    parts = [part.strip() for part in rest.split(",") if part.strip()]
    return all(part in region or country_code(part) == row.country for part in parts)


def _city(text: str, rows: Sequence[Place]) -> Placed:
    best = rows[0]
    others = dict.fromkeys(city_name(row) for row in rows[1:])
    others.pop(city_name(best), None)
    return Placed(
        address=text,
        name=city_name(best),
        lat=best.lat or 0.0,
        lon=best.lon or 0.0,
        country=best.country,
        region=best.region,
        timezone=best.timezone,
        population=best.population,
        others=tuple(others)[:MAX_OTHERS],
    )


def city_name(row: Place) -> str:
    """Return "City, Region" or "City, Country code": what can be typed again to mean it."""
    return f"{row.name}, {row.region or row.country}"
