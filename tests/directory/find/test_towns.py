"""Names of towns on the map, from our own table."""

from __future__ import annotations

import pytest

from directory.find.towns import MOST, towns_around, towns_between
from tests.factories.directory import make_place

pytestmark = pytest.mark.django_db


def names(towns):
    return [name for name, _lat, _lon in towns]


def test_towns_come_largest_first_each_under_its_first_name(db):
    make_place("Boston", 42.36, -71.06, population=650_000)
    make_place("Trimountain", 42.36, -71.06, population=650_000)
    make_place("Worcester", 42.26, -71.80, population=200_000)
    make_place("Uncounted", 42.30, -71.20, population=0)
    make_place("Houston", 29.76, -95.37, population=2_300_000)
    assert names(towns_around(42.36, -71.10, 80)) == ["Boston", "Worcester"]


def test_towns_are_few(db):
    for number in range(MOST + 5):
        make_place(f"Town {number}", 42 + number / 100, -71.0, population=1000 + number)
    assert len(towns_around(42.3, -71.0, 200)) == MOST


def test_wide_map_names_no_towns(db):
    make_place("Boston", 42.36, -71.06, population=650_000)
    assert towns_between([(42.3, -71.2), (42.4, -71.0)]) == (("Boston", 42.36, -71.06),)
    assert towns_between([(25.0, -120.0), (45.0, -70.0)]) == ()
    assert towns_between([]) == ()
