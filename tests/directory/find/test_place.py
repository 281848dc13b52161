"""What people type becomes a point, without asking anyone."""

from __future__ import annotations

import pytest

from directory.find.place import Placed, Unplaced, locate, rounded
from tests.directory.find.conftest import CAMBRIDGE, site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "name", "regions"),
    [
        ("02139", "02139", ("*", "US", "US-MA")),
        ("02139-1234", "02139", ("*", "US", "US-MA")),
        ("US:02139", "02139", ("*", "US", "US-MA")),
        ("K1A 0B1", "K1A", ("*", "CA", "CA-ON")),
        ("CA:k1a0b1", "K1A", ("*", "CA", "CA-ON")),
        ("10115", "10115", ("*", "DE", "DE-BE")),
        ("cambridge", "Cambridge, ENG", ("*", "GB", "GB-ENG")),
        ("Cambridge, ma", "Cambridge, MA", ("*", "US", "US-MA")),
        ("Cambridge, Massachusetts", "Cambridge, MA", ("*", "US", "US-MA")),
        ("Cambridge, England", "Cambridge, ENG", ("*", "GB", "GB-ENG")),
        ("Cambridge, Reino Unido", "Cambridge, ENG", ("*", "GB", "GB-ENG")),
        ("Springfield IL", "Springfield, IL", ("*", "US", "US-IL")),
        ("Madrid, España", "Madrid, ES", ("*", "ES")),
        ("42.37,-71.11", "Cambridge, MA", ("*", "US", "US-MA")),
    ],
)
def test_text_is_located(places, typed, name, regions):
    found = locate(typed)
    assert isinstance(found, Placed)
    assert (found.name, found.regions) == (name, regions)


@pytest.mark.parametrize("typed", ["Atlantis", "99999", "Madrid, France", "95,10", "CA:02139", "XX:1", ",", "-"])
def test_text_that_names_no_place_is_unknown(places, typed):
    assert locate(typed) is Unplaced.UNKNOWN


def test_known_postcode_without_a_point_says_so(places, get):
    assert locate("09001") is Unplaced.NO_POINT
    (notice,) = get(near="09001").context["notices"]
    assert notice.text == "We know the postcode “09001”, but not where it is. Try the name of a city."


def test_most_populous_place_is_used_and_the_others_are_offered(places, get):
    (notice,) = get(near="Springfield").context["notices"]
    assert notice.text == "There are several places of that name. We used Springfield, MO. Did you mean another?"
    assert [(link.text, link.url) for link in notice.links] == [("Springfield, IL", "/find/?near=Springfield,+IL")]


def test_ambiguous_place_is_no_refusal_as_json(places, get):
    answer = get("/api/v1/find", near="Springfield")
    assert answer.status_code == 200
    assert answer.json()["understood"]["near"]["others"] == ["Springfield, IL"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("42.373611, -71.110556", "42.37,-71.11"),
        ("42.37,-71.11", "42.37,-71.11"),
        ("42,-71", "42,-71"),
        ("-0.001,0.004", "0,0"),
        ("02139", "02139"),
        ("Cambridge, MA", "Cambridge, MA"),
    ],
)
def test_coordinates_are_rounded(typed, kept):
    assert rounded(typed) == kept
    assert rounded(kept) == kept


def test_online_group_that_accepts_people_from_there_is_beside_the_local_one(get, record, places):
    record("group", sites=(site(*CAMBRIDGE),))
    record("group", reach=("US-MA",), facts={"format": ("online",)})
    record("group", reach=("US-CA",), facts={"format": ("online",)})
    answer = get("/api/v1/find", near="02139", kind="group").json()
    assert answer["total"] == 2
    assert [hit["why"] for hit in answer["hits"]] == [["near 02139"], ["you can take part from 02139"]]
