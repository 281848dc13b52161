from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from directory.models import Place
from directory.trials.countries import country_code
from directory.trials.geocoding import Geocoder, Point
from directory.trials.record import RegistrySite

pytestmark = pytest.mark.django_db

NOWHERE = RegistrySite("", "", "", "", "United States", None, None, None)


def place(name: str, lat: float, **said: Any) -> None:
    values = {"kind": "city", "country": "US", "lon": 0, "source": "test", "folded_name": name.lower(), **said}
    Place.objects.create(name=name, lat=lat, **values)


def point(**said: str) -> Point | None:
    return Geocoder().point(replace(NOWHERE, **said))


@pytest.fixture(autouse=True)
def _places() -> None:
    place("Springfield", 1, region="IL", region_name="Illinois", population=114_000)
    place("Springfield", 2, region="MO", region_name="Missouri", population=166_000)
    place("Saint Louis", 3, region="MO", region_name="Missouri", population=300_000)
    place("London", 4, country="GB", region="ENG", region_name="England", population=9_000_000)
    place("London", 5, country="GB", population=600)
    place("Houston", 6, kind="postcode", postcode="77030", region="TX")
    place("Kyoto", 7, country="JP", population=1_400_000)


def test_a_zip_places_a_us_site_before_its_city() -> None:
    assert point(city="Springfield", state="Missouri", zip="77030-4009") == Point(6, 0)


def test_a_city_is_found_in_its_state_by_name_or_letters() -> None:
    assert point(city="Springfield", state="Illinois") == Point(1, 0)
    assert point(city="Springfield", state="MO") == Point(2, 0)


def test_namesakes_without_a_state_are_not_guessed() -> None:
    assert point(city="Springfield") is None
    assert point(city="Springfield", state="Ohio") is None


def test_a_far_larger_city_is_the_one_that_is_meant() -> None:
    assert point(city="London", country="United Kingdom") == Point(4, 0)


def test_other_spellings_of_a_city_are_found() -> None:
    assert point(city="St. Louis", state="Missouri") == Point(3, 0)
    assert point(city="Kyoto City", country="Japan") == Point(7, 0)
    assert point(city="Kyoto, Sakyo-ku", country="Japan") == Point(7, 0)


def test_a_foreign_postcode_is_not_taken_for_a_zip() -> None:
    assert point(zip="77030", country="Mexico", city="Monterrey") is None


def test_a_city_of_another_country_is_not_taken() -> None:
    assert point(city="Kyoto") is None
    assert point(city="Kyoto", country="Atlantis") is None
    assert point(country="Japan") is None


def test_registry_names_of_countries_are_known() -> None:
    names = ["United States", "Korea, Republic of", "Turkey (Türkiye)", "Côte D’Ivoire", "Russian Federation", "Taiwan"]
    assert [country_code(name) for name in names] == ["US", "KR", "TR", "CI", "RU", "TW"]
    assert country_code("Atlantis") == ""
