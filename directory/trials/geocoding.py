"""A point for a site whose registry gives none: from our own places, so that nothing is asked outside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from directory.models import Place
from directory.trials.countries import country_code
from directory.trials.record import RegistrySite
from search.folding import fold

_STATES_MUST_FIT = {"US", "CA", "AU"}
_US_ZIP = re.compile(r"(\d{5})(?:-?\d{4})?\Z")
# A city this many times larger than its namesakes in the country is the one that is meant.
_CLEARLY_LARGER = 10


class Point(NamedTuple):
    """Degrees, WGS 84."""

    lat: float
    lon: float


class Geocoder:
    """Looks up places and remembers the answers, for studies share their cities."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str, str], Point | None] = {}

    def point(self, site: RegistrySite) -> Point | None:
        """Return the middle of the site's US ZIP, else of its city; None rather than a guess between namesakes."""
        key = (site.city, site.state, site.zip, site.country)
        if key not in self._known:
            self._known[key] = _zip_point(site) or _city_point(site)
        return self._known[key]


def _zip_point(site: RegistrySite) -> Point | None:
    match = _US_ZIP.match(site.zip)
    if not match or country_code(site.country) not in {"US", "PR"}:
        return None
    places = Place.objects.filter(kind=Place.Kind.POSTCODE, postcode=match[1], country="US", lat__isnull=False)
    return _point(places.first())


def _city_point(site: RegistrySite) -> Point | None:
    country = country_code(site.country)
    if not country or not site.city:
        return None
    # Asked for a point as well, SQLite would go through all points of the world and not through the names.
    cities = Place.objects.filter(kind=Place.Kind.CITY, country=country).order_by("-population", "pk")
    for name in _spellings(site.city):
        if found := [city for city in cities.filter(folded_name=name) if city.lat is not None]:
            return _point(_choose(found, site.state, country))
    return None


def _spellings(city: str) -> Iterator[str]:
    for name in (fold(city), fold(re.split(r"[,(/]", city)[0])):
        yield name
        yield re.sub(r"^(?:st\.?|sankt) ", "saint ", name)
        yield re.sub(r"^saint ", "st. ", name)
        yield f"{name} city"
        yield re.sub(r"^city of | city$", "", name)


def _choose(cities: Sequence[Place], state: str, country: str) -> Place | None:
    """Return the city in that state; without a state that fits, one that no other could be taken for."""
    wanted = fold(state)
    in_state = [city for city in cities if wanted and wanted in {fold(city.region), fold(city.region_name)}]
    if in_state:
        return in_state[0]
    if wanted and country in _STATES_MUST_FIT:
        return None
    first, *others = cities
    rival = max((city.population for city in others if _differs(first, city)), default=0)
    return first if first.population > _CLEARLY_LARGER * rival or not others else None


def _differs(one: Place, other: Place) -> bool:
    # The same city may stand there under several names.
    return (one.lat, one.lon) != (other.lat, other.lon)


def _point(place: Place | None) -> Point | None:
    if place is None or place.lat is None or place.lon is None:
        return None
    return Point(place.lat, place.lon)
