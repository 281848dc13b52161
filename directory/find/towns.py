"""The larger towns of a part of the map, as names to find one's way by. Read from our own table of places."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Min, Q

from directory.models import Place
from search.geo import Box, boxes_around

MOST = 60
# A wider part of the map shows countries and states: its towns are too many to read and too slow to sort.
WIDEST_DEGREES = 15
Town = tuple[str, float, float]


def towns_around(lat: float, lon: float, radius_km: float) -> tuple[Town, ...]:
    """Return the towns with the most people around a point, the largest first."""
    return _towns(boxes_around(lat, lon, radius_km))


def towns_between(points: Sequence[tuple[float, float]]) -> tuple[Town, ...]:
    """Return the towns with the most people in the box that holds the points; none without a point."""
    if not points:
        return ()
    lats, lons = [lat for lat, _lon in points], [lon for _lat, lon in points]
    return _towns([Box(min(lats), max(lats), min(lons), max(lons))])


def _towns(boxes: Sequence[Box]) -> tuple[Town, ...]:
    if any(max(box.north - box.south, box.east - box.west) > WIDEST_DEGREES for box in boxes):
        return ()
    inside = Q()
    for box in boxes:
        inside |= Q(lat__range=(box.south, box.north), lon__range=(box.west, box.east))
    towns = Place.objects.filter(inside, kind=Place.Kind.CITY, population__gt=0)
    # A town's other names are rows of their own at the same point, written after it.
    named = towns.values("population", "lat", "lon").annotate(first=Min("pk")).order_by("-population", "first")
    rows = Place.objects.filter(pk__in=named.values("first")[:MOST]).order_by("-population", "pk")
    return tuple((row.name, row.lat or 0.0, row.lon or 0.0) for row in rows)
