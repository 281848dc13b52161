"""The address is a contract: on the page and as JSON."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from directory.find.address import Address
from directory.find.facets import FACETS
from directory.find.form import FindForm
from search.query import Sort
from tests.directory.find.conftest import site

pytestmark = pytest.mark.django_db
PAGE, JSON = "/find/", "/api/v1/find"
EVERY_VALUE = [
    *(("kind", kind) for kind in ("group", "counselor", "trial", "article")),
    *(("sort", sort) for sort in ("best", "near", "soon", "checked")),
    *(("unit", unit) for unit in ("mi", "km")),
    *((name, value) for name, facet in FACETS.items() if facet.choices for value in facet.choices.values),
    *[("status", "any"), ("language", "es"), ("language", "zh-Hant"), ("region", "US-MA"), ("tz", "Europe/Madrid")],
    *[("for", "me"), ("for", "other"), ("view", "map")],
    *[("radius", "25"), ("page", "1"), ("cost", "unknown"), ("access", "unknown")],
]
UNKNOWN = [
    *[("kind", "quilt"), ("sort", "random"), ("unit", "furlong"), ("radius", "far"), ("radius", "0"), ("radius", "-5")],
    *((name, "?nonsense?") for name in FACETS),
    *[("tz", "Mars/Base"), ("tz", "../../etc/passwd"), ("cancer", "no such cancer"), ("near", "Nowhereville")],
    *[("near", "91,200"), ("exact", "perhaps"), ("for", "everyone"), ("radius", "٣"), ("view", "globe")],
]


@pytest.mark.parametrize(("name", "value"), EVERY_VALUE)
def test_known_value_is_taken_without_a_word(get, name, value):
    page, answer = get(PAGE, **{name: value}), get(JSON, **{name: value})
    assert (page.status_code, answer.status_code) == (200, 200)
    assert page.context["notices"] == []


@pytest.mark.parametrize(("name", "value"), UNKNOWN)
def test_unknown_value_is_left_out_with_a_notice_and_refused_as_json(get, record, types, places, name, value):
    record("group")
    page, answer = get(PAGE, **{name: value}), get(JSON, **{name: value})
    assert (page.status_code, page.context["answer"].total) == (200, 1)
    assert [notice.parameter for notice in page.context["notices"]] == [name]
    assert answer.status_code == 422
    (fault,) = answer.json()["detail"]
    assert (fault["loc"], fault["value"]) == (["query", name], value)
    assert fault["msg"] == page.context["notices"][0].text


def test_unknown_parameter_is_nobodys_business(get):
    assert get(PAGE, utm_source="mail").status_code == get(JSON, utm_source="mail").status_code == 200


@pytest.mark.parametrize("path", [PAGE, JSON])
@pytest.mark.parametrize(
    "typed",
    ["Breast Cancer", "breast cancer", "BREAST CARCINOMA", "cancer de mama", "C4872", "mama", "Breast cancer (mama)"],
)
def test_cancer_type_in_any_words_redirects_to_its_slug(get, types, path, typed):
    response = get(path, cancer=typed, kind="group", page="1")
    assert (response.status_code, response.headers["Location"]) == (302, f"{path}?cancer=breast-cancer&kind=group")


def test_slug_does_not_redirect(get, types):
    assert get(PAGE, cancer="breast-cancer").status_code == 200


@pytest.mark.parametrize("path", [PAGE, JSON])
def test_coordinates_keep_two_decimals(get, places, path):
    response = get(path, near="42.373611,-71.110556")
    assert (response.status_code, response.headers["Location"]) == (302, f"{path}?near=42.37,-71.11")
    assert get(path, near="42.37,-71.11").status_code == 200


@pytest.mark.parametrize("path", [PAGE, JSON])
@pytest.mark.parametrize("number", ["0", "-1", "abc", "1e3", "99999999999999999999", "2", "500", "1.0", "²"])
def test_nonsense_page_is_not_found(get, record, path, number):
    record("group")
    assert get(path, kind="group", page=number).status_code == 404


def test_long_text_is_cut_with_a_notice(get):
    response = get(PAGE, q="a" * 300)
    assert response.context["asked"].address.q == "a" * 200
    assert [notice.text for notice in response.context["notices"]] == [
        "That was long, so we used the first 200 characters."
    ]
    assert get(JSON, q="a" * 300).status_code == 200


def test_unresolved_text_is_kept_as_typed(get, types, places):
    html = get(PAGE, cancer="Flibber <b>", near="Nowhereville").content.decode()
    assert 'value="Flibber &lt;b&gt;"' in html
    assert 'value="Nowhereville"' in html


def test_unresolved_cancer_type_offers_its_words(get, types):
    (notice,) = get(PAGE, cancer="flibber", kind="group").context["notices"]
    assert [link.url for link in notice.links] == ["/find/?q=flibber&kind=group"]


@pytest.mark.parametrize(
    "text", ["\x00", "%", "a\x00b", "'; drop table", "*:*", "AND OR (", '"', "\ud7ff", "/.*/", "~~"]
)
def test_no_text_breaks_the_page(get, record, text):
    for name in ("q", "cancer", "near"):
        assert get(PAGE, **{name: text}).status_code == 200


def test_radius_default_follows_the_place_and_the_kind(get, places):
    usual = {
        ("02139", "group"): (50, "mi"),
        ("02139", "trial"): (100, "mi"),
        ("Cambridge, UK", "group"): (50, "mi"),
        ("Madrid", "group"): (80, "km"),
        ("Madrid", "trial"): (160, "km"),
    }
    for (near, kind), expected in usual.items():
        place = get(JSON, near=near, kind=kind).json()["understood"]["near"]
        assert (place["radius"], place["unit"]) == expected


def test_chosen_radius_holds_for_trials_too(get, record, places):
    far = site(43.4, -71.11)
    record("trial", sites=(far,), facts={"status": ("recruiting",)})
    totals = [get(JSON, near="02139", **more).json()["total"] for more in ({}, {"radius": "50"})]
    assert totals == [1, 0]


def test_trials_are_the_recruiting_ones_unless_asked_otherwise(get, record):
    record("trial", facts={"status": ("recruiting",)})
    record("trial", facts={"status": ("completed",)})
    totals = [
        get(JSON, kind="trial", **more).json()["total"] for more in ({}, {"status": "any"}, {"status": "completed"})
    ]
    assert totals == [1, 2, 1]


ADDRESSES = st.builds(
    Address,
    q=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), max_size=40),
    cancer=st.lists(st.sampled_from(["breast-cancer", "lung-cancer"]), unique=True).map(tuple),
    near=st.sampled_from(["", "02139", "42.37,-71.11", "Springfield, IL", "CA:K1A 0B1"]),
    radius=st.none() | st.integers(1, 20_000),
    unit=st.sampled_from(["", "mi", "km"]),
    kinds=st.lists(st.sampled_from(["group", "trial", "article", "counselor"]), unique=True).map(tuple),
    sort=st.sampled_from(Sort),
    page=st.integers(1, 500),
    facets=st.fixed_dictionaries({}, optional={"day": st.just(("mon", "tue")), "status": st.just(("any",))}),
    tz=st.sampled_from(["", "Europe/Madrid"]),
    whom=st.sampled_from(["", "other"]),
    exact=st.booleans(),
    added=st.booleans(),
    view=st.sampled_from(["", "map"]),
)


@given(ADDRESSES)
def test_address_reads_back_what_it_writes(address):
    form = FindForm(QueryDict(address.query_string()))
    assert (form.address(), form.notices) == (address, [])


@given(ADDRESSES)
def test_address_has_no_empty_part_and_one_order(address):
    pairs = parse_qsl(urlsplit(address.url("/find/")).query, keep_blank_values=True)
    assert all(value for _name, value in pairs)
    last = ["tz", "for", "exact", "added", "view"]
    order = ["q", "cancer", "near", "radius", "unit", "kind", "sort", "page", *FACETS, *last]
    assert [name for name, _value in pairs] == sorted((name for name, _value in pairs), key=order.index)
