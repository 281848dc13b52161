"""Where the demonstration happens: cities as "City, Region", resolved through the table of places."""

from __future__ import annotations

from dataclasses import dataclass

from directory.models import Place
from search.folding import fold

_CITIES = """
Boston, MA|Cambridge, MA|Worcester, MA|Providence, RI|Hartford, CT|New York City, NY|Brooklyn, NY|Buffalo, NY|
Albany, NY|Newark, NJ|Philadelphia, PA|Pittsburgh, PA|Baltimore, MD|Washington, DC|Richmond, VA|Raleigh, NC|
Charlotte, NC|
Charleston, SC|Atlanta, GA|Jacksonville, FL|Orlando, FL|Tampa, FL|Miami, FL|Nashville, TN|Memphis, TN|Louisville, KY|
Cincinnati, OH|Cleveland, OH|Columbus, OH|Detroit, MI|Indianapolis, IN|Chicago, IL|Milwaukee, WI|Minneapolis, MN|
Des Moines, IA|St. Louis, MO|Kansas City, MO|Omaha, NE|Tulsa, OK|Dallas, TX|Austin, TX|San Antonio, TX|Houston, TX|
El Paso, TX|New Orleans, LA|Little Rock, AR|Birmingham, AL|Jackson, MS|Denver, CO|Albuquerque, NM|Phoenix, AZ|
Tucson, AZ|Salt Lake City, UT|Las Vegas, NV|Boise, ID|Seattle, WA|Spokane, WA|Portland, OR|Sacramento, CA|
San Francisco, CA|Oakland, CA|Fresno, CA|Los Angeles, CA|San Diego, CA|Anchorage, AK|Honolulu, HI|Toronto, ON|
Vancouver, BC|London, ENG|Leeds, ENG|Edinburgh, SCT
"""


@dataclass(frozen=True, slots=True)
class DemoCity:
    """A city with its point, its country and its clock."""

    name: str
    region: str
    country: str
    lat: float
    lon: float
    timezone: str


def demo_cities() -> list[DemoCity]:
    """Return the cities in their order; one that the table of places lacks raises LookupError."""
    wanted = [tuple(city.strip().split(", ")) for city in _CITIES.replace("\n", "").split("|")]
    names = {fold(name) for name, _ in wanted}
    found: dict[tuple[str, str], Place] = {}
    for place in Place.objects.filter(kind=Place.Kind.CITY, folded_name__in=names).order_by("population"):
        found[place.folded_name, place.region] = place
    missing = [name for name, region in wanted if (fold(name), region) not in found]
    if missing:
        raise LookupError(f"No place is called {missing[0]}: load the places first.")
    return [_city(name, found[fold(name), region]) for name, region in wanted]


def _city(name: str, place: Place) -> DemoCity:
    lat, lon = place.lat or 0.0, place.lon or 0.0
    return DemoCity(name, place.region, place.country, lat, lon, place.timezone or "America/New_York")
