"""The city nearest to a bare point: it tells the country and the region the point lies in."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from directory.models import Place

EARTH_KM = 6371.0088
_STEPS_DEGREES = (0.1, 0.5, 3.0)
# Of a box's half height, a little less than a degree of latitude is long: so near, nothing outside can be nearer.
_SURE_KM_PER_DEGREE = 100.0


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance (haversine, mean Earth radius)."""
    a, b = radians(lat), radians(other_lat)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def nearest_city(lat: float, lon: float) -> Place | None:
    """Return the nearest city within about 300 km, or None; the box widens in three steps."""
    nearest = None
    for step in _STEPS_DEGREES:
        wide = step / max(cos(radians(lat)), 0.05)
        box = Place.objects.filter(
            kind=Place.Kind.CITY, lat__range=(lat - step, lat + step), lon__range=(lon - wide, lon + wide)
        )
        found = [(distance_km(lat, lon, row.lat or 0.0, row.lon or 0.0), row.pk, row) for row in box]
        if found:
            km, _pk, nearest = min(found)
            if km <= step * _SURE_KM_PER_DEGREE:
                break
    return nearest
