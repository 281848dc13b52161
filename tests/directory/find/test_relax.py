"""Nothing found is a beginning."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.directory.find.conftest import site

pytestmark = pytest.mark.django_db
FAR = (43.65, -71.11)


def ways(get, **asked):
    return {way["url"]: way["count"] for way in get("/api/v1/find", **asked).json()["relaxations"]}


def test_nothing_is_relaxed_while_enough_is_found(get, record):
    for _number in range(3):
        record("group", facts={"cost": ("free",)})
    record("group")
    assert ways(get, kind="group", cost="free") == {}


def test_wider_radius_is_the_smallest_that_finds(get, record, places):
    record("group", sites=(site(*FAR),))
    found = ways(get, near="02139", kind="group")
    assert found["/api/v1/find?near=02139&radius=100&unit=mi&kind=group"] == 1
    assert not [url for url in found if "radius=250" in url]


def test_broader_type_of_cancer_is_offered(get, record, types):
    record("group", cancer_types=("breast-cancer",), cancer_ancestors=("solid-tumor",))
    found = ways(get, cancer="male-breast-cancer", kind="group")
    assert found["/api/v1/find?cancer=breast-cancer&kind=group"] == 1


def test_each_filter_can_be_left_out_alone(get, record):
    record("group", facts={"format": ("online",), "cost": ("fee",)})
    found = ways(get, kind="group", format="online", cost="free")
    assert found["/api/v1/find?kind=group&format=online"] == 1


def test_other_kinds_words_and_exact_words_are_offered(get, record, types):
    record("counselor", title="Breast cancer and group walks")
    found = ways(get, q="breast cancer group walks")
    assert found["/api/v1/find?q=breast+cancer+group+walks&exact=1"] == 1


def test_every_offer_finds_what_it_promises(get, record, types, places):
    record("group", cancer_types=("breast-cancer",), cancer_ancestors=("solid-tumor",), sites=(site(*FAR),))
    record("group", reach=("*",), facts={"format": ("online",)}, any_cancer=True)
    record("trial", facts={"status": ("completed",)}, any_cancer=True)
    found = ways(get, q="walking", cancer="male-breast-cancer", near="02139", kind="group", cost="free")
    assert found
    for url, count in found.items():
        pairs = parse_qsl(urlsplit(url).query)
        asked = {name: [value for key, value in pairs if key == name] for name, _value in pairs}
        assert get("/api/v1/find", **asked).json()["total"] == count


def test_page_with_nothing_found_offers_ways_on(get, record, places):
    record("group", sites=(site(*FAR),))
    html = get(near="02139", kind="group").content.decode()
    assert "Nothing fits all of this yet" in html
    assert "Look within 100 miles (1)" in html


def test_if_nothing_near_the_question_is_there_everything_is(get, record):
    record("article")
    assert ways(get, q="zzzz", kind="group", format="online", cost="free") == {"/api/v1/find": 1}
