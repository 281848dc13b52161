"""The outlines that the map draws: every ring can be read, and land is land."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path

import pytest

FILE = Path(__file__).resolve().parents[2] / "portal/static/portal/vendor/outlines/outlines.json"
POLYGONS = json.loads(FILE.read_text())
TOWNS = {"Boston": (42.34, -71.10), "Denver": (39.74, -104.99), "Madrid": (40.42, -3.70), "Kyoto": (35.01, 135.77)}
WATERS = {"Atlantic": (40.0, -40.0), "Lake Michigan": (43.5, -87.0), "Gulf of Mexico": (25.0, -90.0)}


def points(steps):
    return list(zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))


def is_inside(lat, lon, ring):
    """Say whether a point lies within a ring: a ray to the east crosses it an odd number of times."""
    crossings = 0
    for (y0, x0), (y1, x1) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y0 > lat) != (y1 > lat) and lon < x0 + (lat - y0) * (x1 - x0) / (y1 - y0):
            crossings += 1
    return crossings % 2 == 1


def is_land(lat, lon):
    return any(is_inside(lat * 100, lon * 100, points(rings[0])) for rings in POLYGONS)


@pytest.mark.parametrize("name", TOWNS)
def test_towns_stand_on_land(name):
    assert is_land(*TOWNS[name])


@pytest.mark.parametrize("name", WATERS)
def test_waters_are_no_land(name):
    assert not is_land(*WATERS[name])


def test_no_ring_jumps_across_the_map():
    rings = [ring for rings in POLYGONS for ring in rings]
    assert [ring[:2] for ring in rings if max(map(abs, ring[3::2])) > 9_000] == []
    assert {lat // 9_001 for ring in rings for lat, _lon in points(ring)} <= {0, -1}


def test_outlines_stay_small():
    assert FILE.stat().st_size <= 220_000
