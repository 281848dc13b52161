"""The way from a listing's page to a maps service: pressed, told beforehand, and never closer than is public."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from directory.enums import MeetingFormat, Precision
from directory.maps_links import maps_links
from tests.factories.directory import make_counselor, make_trial
from tests.factories.groups import LiveGroupFactory

pytestmark = pytest.mark.django_db
AT = {"address": "7 Example Lane", "postcode": "02139", "lat": 42.365127, "lon": -71.104561}
OSM = "https://www.openstreetmap.org/search?query="
TOLD = {
    Precision.EXACT: ("geo:42.36513,-71.10456?q=", "7 Example Lane, Cambridge, MA, US"),
    Precision.NEIGHBOURHOOD: ("geo:42.37,-71.1?q=", "Cambridge, MA, US"),
    Precision.CITY: ("geo:42.4,-71.1?q=", "Cambridge, MA, US"),
}


@pytest.mark.parametrize("meets", MeetingFormat)
@pytest.mark.parametrize("precision", Precision)
@pytest.mark.parametrize("make", [LiveGroupFactory, make_counselor])
def test_link_tells_a_maps_service_what_the_page_tells_everybody(client, make, precision, meets):
    listing = make(precision=precision, meeting_format=meets, **AT)
    html = client.get(listing.get_absolute_url()).content.decode()
    found = [unquote(url) for url in re.findall(r'href="((?:geo:|https://www\.open)[^"]+)"', html)]
    goes_there = meets in (MeetingFormat.IN_PERSON, MeetingFormat.HYBRID)
    if not goes_there or precision == Precision.HIDDEN:
        assert (found, "maps service" in html) == ([], False)
        return
    start, words = TOLD[precision]
    assert found == [start + words, OSM + words]
    assert f"They tell the maps service {'this address' if precision == Precision.EXACT else 'the name of'}" in html


def test_listing_without_a_street_is_looked_up_by_its_town(db):
    links = maps_links(LiveGroupFactory(address="", lat=None, lon=None))
    assert (links.place, links.app, links.is_rough) == ("Cambridge, MA", "geo:0,0?q=Cambridge%2C%20MA%2C%20US", True)


def test_link_says_nothing_of_where_the_reader_came_from(client):
    html = client.get(LiveGroupFactory(**AT).get_absolute_url()).content.decode()
    links = re.findall(r'<a [^>]*href="(?:geo:|https://www\.open)[^>]+>', html)
    assert [link for link in links if 'rel="noreferrer' not in link] == []


@pytest.mark.parametrize(
    ("access", "words"),
    [
        ({"transit": "yes", "step-free": "yes", "captions": "yes"}, "Near public transit. Step-free."),
        ({"transit": "no", "step-free": "unknown"}, ""),
        ({}, ""),
    ],
)
def test_way_there_says_what_was_told_and_nothing_else(client, access, words):
    assert client.get(LiveGroupFactory(access=access).get_absolute_url()).context["getting_there"] == words


def test_what_meets_online_has_no_way_there(client):
    online = LiveGroupFactory(meeting_format="online", access={"transit": "yes"})
    assert client.get(online.get_absolute_url()).context["getting_there"] == ""


def test_first_sites_of_a_study_can_be_looked_up(client):
    sites = [{"facility": f"Example Clinic {number}", "city": "Houston", "region": "Texas"} for number in range(12)]
    html = client.get(make_trial(sites=sites).get_absolute_url()).content.decode()
    found = re.findall(r'href="(https://www\.openstreetmap[^"]+)" rel="noreferrer nofollow"', html)
    assert len(found) == 10
    assert unquote(found[0]) == OSM + "Example Clinic 0, Houston, Texas"
    assert "Links to OpenStreetMap leave this site." in html
