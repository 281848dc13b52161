"""Places from the packages: US ZIPs, US towns, the world's cities."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from directory.importers.places import load_places
from directory.importers.regions import division_name, region_of
from directory.models import Place
from tests.factories.directory import make_place

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """Load the packages' places once for the module, and take them out after it."""
    with django_db_blocker.unblock():
        load_places()
        yield
        Place.objects.all().delete()


def zip_code(code: str) -> Place:
    return Place.objects.get(kind="postcode", postcode=code, country="US")


def largest(folded_name: str) -> Place:
    return Place.objects.filter(kind="city", folded_name=folded_name).order_by("-population").first()


def test_zip_knows_its_town_state_point_and_zone(loaded):
    found = zip_code("02139")
    assert (found.name, found.region, found.region_name) == ("Cambridge", "MA", "Massachusetts")
    assert (round(found.lat, 1), round(found.lon, 1)) == (42.4, -71.1)
    assert found.timezone == "America/New_York"


def test_zip_of_the_armed_forces_is_known_without_a_point(loaded):
    found = zip_code("09001")
    assert (found.lat, found.lon) == (None, None)


def test_no_place_lies_where_both_degrees_are_zero(loaded):
    assert not Place.objects.filter(lat=0, lon=0).exists()


def test_points_are_on_earth(loaded):
    known = Place.objects.filter(lat__isnull=False)
    assert not known.exclude(lat__range=(-90, 90)).exists()
    assert not known.exclude(lon__range=(-180, 180)).exists()


def test_city_has_the_region_people_write_after_the_comma(loaded):
    assert (largest("houston").region, largest("houston").country) == ("TX", "US")
    assert (largest("toronto").region, largest("toronto").region_name) == ("ON", "Ontario")
    assert (largest("glasgow").region_name, largest("glasgow").country) == ("Scotland", "GB")


def test_large_city_is_found_under_its_other_names(loaded):
    assert largest("cologne").country == "DE"
    assert round(largest("cologne").lat, 1) == round(largest("koln").lat, 1) == 50.9


def test_town_too_small_for_the_list_of_cities_stands_in_the_middle_of_its_zips(loaded):
    town = Place.objects.filter(kind="city", source="zipcodes", region="VT").first()
    zips = Place.objects.filter(
        kind="postcode", folded_name=town.folded_name, region="VT", lat__isnull=False
    ).values_list("lat", flat=True)
    assert town.lat == pytest.approx(sum(zips) / len(zips))


def test_every_us_city_of_the_zips_is_a_city_once_per_state(loaded):
    towns = Place.objects.filter(kind="city", source="zipcodes").values_list("folded_name", "region")
    assert len(towns) == len(set(towns))


def test_loading_again_changes_nothing_and_keeps_what_was_imported(loaded):
    imported = make_place("Ottawa", 45.42, -75.7, postcode="K1A", country="CA", source="geonames-postal")
    before = Place.objects.count()
    assert load_places() == before - 1
    assert Place.objects.count() == before
    assert Place.objects.filter(pk=imported.pk).exists()


def test_command_leaves_loaded_places_alone(loaded, capsys):
    newest = Place.objects.order_by("-pk").first().pk
    call_command("load_places")
    assert capsys.readouterr().out == "Places: already loaded.\n"
    assert Place.objects.order_by("-pk").first().pk == newest


def test_region_is_known_by_the_code_people_write():
    assert region_of("CA", "08") == ("ON", "Ontario")
    assert region_of("FR", "11") == ("", "")
    assert [division_name(code) for code in ("US-MA", "GB-WLS", "AU-NSW", "FR", "FR-IDF")] == [
        "Massachusetts",
        "Wales",
        "New South Wales",
        "FR",
        "FR-IDF",
    ]
