"""The places of the results, in words and for the map: never closer than the public may know, and bounded."""

from __future__ import annotations

import re

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from directory.enums import MeetingFormat, Precision
from directory.find.map import MOST_PLACES
from directory.find.vocabulary import vocabulary
from search import entries
from search.entry import SearchEntry
from tests.directory.find.conftest import site
from tests.factories.directory import make_counselor
from tests.factories.groups import LiveGroupFactory

pytestmark = pytest.mark.django_db
AT = {"lat": 42.365127, "lon": -71.104561}
POINT = re.compile(r'data-lat="([^"]+)" data-lon="([^"]+)"( data-rough)?>')
ASSETS = ("leaflet", "map.css", "map.js", "outlines", "map-towns")
GOES_THERE = (MeetingFormat.IN_PERSON, MeetingFormat.HYBRID)
SHOWN = {
    Precision.EXACT: ("42.36513", "-71.10456", ""),
    Precision.NEIGHBOURHOOD: ("42.37", "-71.1", " data-rough"),
    Precision.CITY: ("42.4", "-71.1", " data-rough"),
}


def shown_places(response):
    return [(place.title, place.where, place.far) for place in response.context["map"].places]


def notes(response):
    return list(response.context["map"].notes)


def test_page_loads_nothing_of_the_map_unless_it_is_asked_for(get, record):
    record("group", sites=(site(),))
    plain, with_map = get().content.decode(), get(view="map").content.decode()
    assert [name for name in ASSETS if name in plain] == []
    assert [name for name in ASSETS if name not in with_map] == []


def test_link_shows_the_map_and_hides_it_again_on_the_same_page(get, record):
    for _number in range(21):
        record("group", sites=(site(),))
    plain = get(kind="group", page="2")
    assert plain.context["map_url"] == "/find/?kind=group&page=2&view=map"
    assert get(kind="group", page="2", view="map").context["no_map_url"] == "/find/?kind=group&page=2"
    assert 'href="/find/?kind=group&amp;page=2&amp;view=map#on-map"' in plain.content.decode()


@pytest.mark.parametrize("asked", [{"kind": "article"}, {"q": "zzzzqqq"}])
def test_no_map_is_offered_where_no_place_can_be(get, record, asked):
    record("article")
    assert (get(**asked).context["map_url"], get(**asked, view="map").context["map"]) == ("", None)


def test_map_alone_is_no_question(get, record):
    record("group", sites=(site(),))
    assert get(view="map").context["is_asked"] is False


def test_every_link_and_form_keeps_the_map(get, record, types, places):
    for _number in range(21):
        record("group", cancer_types=("breast-cancer",), sites=(site(),))
    context = get(cancer="breast-cancer", near="02139", kind="group", view="map").context
    urls = [
        context["next_url"],
        *(link["url"] for link in [*context["kind_links"], *context["sorts"]]),
        *(chip.remove_url for chip in context["chips"]),
    ]
    assert [url for url in urls if not url.endswith("view=map")] == []
    assert ("view", "map") in context["kept_by_filters"]
    assert ("view", "map") in context["kept_by_search"]


@pytest.mark.parametrize("meets", MeetingFormat)
@pytest.mark.parametrize("precision", Precision)
def test_point_on_the_page_is_no_closer_than_the_public_may_know(get, precision, meets):
    LiveGroupFactory(precision=precision, meeting_format=meets, **AT)
    make_counselor(precision=precision, meeting_format=meets, **AT)
    html = get(view="map").content.decode()
    expected = [SHOWN[precision]] * 2 if meets in GOES_THERE and precision in SHOWN else []
    assert POINT.findall(html) == expected
    if precision != Precision.EXACT:
        assert [digits for digits in ("42.365", "42.36", "71.104", "71.105") if digits in html] == []


def test_place_is_told_no_closer_than_its_point(get):
    for precision in SHOWN:
        LiveGroupFactory(precision=precision, **AT)
    assert sorted(where for _title, where, _far in shown_places(get(view="map"))) == [
        "Cambridge, MA",
        "in a neighborhood of Cambridge, MA",
        "somewhere in Cambridge, MA",
    ]


def test_listing_that_told_no_precision_and_study_are_only_roughly_known(get, record):
    record("group", sites=(site(),), card={"format": "in-person"})
    record("trial", sites=(site(place="Example Hospital, Cambridge, MA"),), facts={"status": ("recruiting",)})
    shown = get(view="map").context["map"]
    assert [(place.where, place.is_exact) for place in shown.places] == [
        ("somewhere in Cambridge, MA", False),
        ("Example Hospital, Cambridge, MA", False),
    ]
    assert shown.has_rough is True


def test_list_in_words_names_each_place_with_its_distance_the_nearest_first(get, record, types, places):
    record("group", title="Example Circle far", sites=(site(42.60, -71.11, "Lowell, MA"),), card={})
    record("group", title="Example Circle near", sites=(site(42.40, -71.11),), card={"format": "in-person"})
    html = get(near="02139", view="map").content.decode()
    listed = re.findall(r"<li data-lat.*?</li>", html)
    words = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in listed]
    assert words == [
        "Example Circle near somewhere in Cambridge, MA, about 2 miles Support group · In person",
        "Example Circle far somewhere in Lowell, MA, about 16 miles Support group",
    ]


def test_study_has_its_open_sites_within_the_radius_on_the_map(get, record, places):
    record(
        "trial",
        sites=(
            site(place="open here", status="recruiting"),
            site(place="closed here", status="completed"),
            site(42.9, -71.1, "open near", "recruiting"),
            site(29.7, -95.4, "open far", "recruiting"),
        ),
        facts={"status": ("recruiting",)},
    )
    near = shown_places(get(near="02139", view="map"))
    assert [where for _title, where, _far in near] == ["open here", "open near"]
    assert len(shown_places(get(view="map"))) == 3


def test_what_has_no_place_is_counted_in_words(get, record):
    record("group", sites=(site(),), facts={"format": ("in-person",)})
    record("group", facts={"format": ("online",)})
    record("group", facts={"format": ("phone",)})
    record("group", facts={"format": ("in-person",)})
    assert notes(get(view="map")) == [
        "1 place.",
        "2 meet online or by phone: see the list.",
        "1 does not tell where it is: see the list.",
    ]


@pytest.mark.parametrize(
    ("asked", "circles", "words"),
    [
        ({"kind": "group"}, [80], "1 place within 50 miles of the middle of 02139."),
        ({"radius": "25"}, [40], "2 places within 25 miles of the middle of 02139."),
        (
            {},
            [80, 161],
            "2 places within 50 miles of the middle of 02139; research studies within 100 miles.",
        ),
    ],
)
def test_circle_is_told_in_words(get, record, places, asked, circles, words):
    record("group", sites=(site(),))
    record("trial", sites=(site(status="recruiting"),), facts={"status": ("recruiting",)})
    response = get(near="02139", view="map", **asked)
    assert [round(km) for km in response.context["map"].radii_km] == circles
    assert notes(response) == [words]


def test_no_place_is_told_in_words_without_a_map(get, record, places):
    record("group", reach=("*",), facts={"format": ("online",)})
    response = get(near="02139", kind="group", view="map")
    assert notes(response) == [
        "No place within 50 miles of the middle of 02139.",
        "1 meets online or by phone: see the list.",
    ]
    assert [name for name in ("map.js", "map-places") if name in response.content.decode()] == []


def test_map_is_bounded_and_says_what_it_leaves_out(get, db):
    many = [SearchEntry(f"group:{n}", "group", f"Example {n}", f"/g/{n}/", sites=(site(),)) for n in range(503)]
    with transaction.atomic():
        entries.record(many)
    response = get(kind="group", view="map")
    assert len(response.context["map"].places) == MOST_PLACES
    assert notes(response) == ["500 places.", "The map shows the first 500 of 503 results."]


def test_results_come_whole_while_their_places_fit(get, record):
    sites = tuple(site(40 + number / 100, -90.0, f"town {number}", "recruiting") for number in range(300))
    for _number in range(3):
        record("trial", sites=sites, facts={"status": ("recruiting",)})
    assert notes(get(kind="trial", view="map")) == ["300 places.", "The map shows the first 1 of 3 results."]


def test_map_asks_the_database_as_often_for_thirty_rows_as_for_one(get, record, places):
    def count(rows):
        for _number in range(rows):
            record("group", sites=(site(),))
        get(view="map")
        with CaptureQueriesContext(connection) as queries:
            get(near="02139", view="map")
        return len(queries)

    vocabulary()
    # With fewer than three results search is asked once more, for ways to more of them.
    assert count(3) == count(27)
