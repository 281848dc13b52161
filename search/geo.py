"""Distances on a sphere of the Earth's mean radius (IUGG), the one that Lucene uses."""

from __future__ import annotations

import math
from dataclasses import dataclass

EARTH_RADIUS_KM = 6371.0087714
SMALLEST_RADIUS_KM = 0.001
HALF_WAY_ROUND_KM = math.pi * EARTH_RADIUS_KM


@dataclass(frozen=True, slots=True)
class Box:
    """Bounds in degrees; it never crosses the date line."""

    south: float
    north: float
    west: float
    east: float


def km_between(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Return the great-circle distance in km between two points in degrees (haversine)."""
    phi_a, phi_b = math.radians(lat_a), math.radians(lat_b)
    half_lat = math.sin((phi_b - phi_a) / 2)
    half_lon = math.sin(math.radians(lon_b - lon_a) / 2)
    h = half_lat**2 + math.cos(phi_a) * math.cos(phi_b) * half_lon**2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(h)))


def on_unit_sphere(lat: float, lon: float) -> tuple[float, float, float]:
    """Return a point in degrees as x, y and z."""
    phi, lam = math.radians(lat), math.radians(lon)
    return math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi)


def squared_chord(km: float) -> float:
    """Return the square of the straight line through a unit sphere between points so far apart on it.

    It orders points as their distance does, and needs no more than sums and products to be told from x, y and z.
    """
    # From half way round on nothing is too far, however its numbers were rounded.
    return 5.0 if km >= HALF_WAY_ROUND_KM else 4 * math.sin(km / EARTH_RADIUS_KM / 2) ** 2


def is_on_earth(lat: float, lon: float) -> bool:
    """Say whether the numbers are degrees of latitude and longitude."""
    return -90 <= lat <= 90 and -180 <= lon <= 180


def boxes_around(lat: float, lon: float, radius_km: float) -> list[Box]:
    """Return one or two boxes that hold every point within the radius."""
    angle = radius_km / EARTH_RADIUS_KM + 1e-9
    reach = math.degrees(angle)
    south, north = lat - reach, lat + reach
    if south <= -90 or north >= 90:
        return [Box(max(south, -90.0), min(north, 90.0), -180.0, 180.0)]
    spread = math.degrees(math.asin(min(1.0, math.sin(angle) / math.cos(math.radians(lat))))) + 1e-9
    west, east = lon - spread, lon + spread
    if west < -180:
        return [Box(south, north, west + 360, 180.0), Box(south, north, -180.0, east)]
    if east > 180:
        return [Box(south, north, west, 180.0), Box(south, north, -180.0, east - 360)]
    return [Box(south, north, west, east)]
