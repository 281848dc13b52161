"""For somebody else: other words and another order, the very same results."""

from __future__ import annotations

import re

import pytest

from tests.directory.find.conftest import site

pytestmark = pytest.mark.django_db
OTHER = {"for": "other"}


def test_it_changes_no_result_and_guesses_no_filter(get, record):
    for audience in ("patient", "caregiver", "parent"):
        record("group", facts={"audience": (audience,), "phase": ("in-treatment",)})
    mine, theirs = get("/api/v1/find", kind="group").json(), get("/api/v1/find", kind="group", **OTHER).json()
    assert (mine["hits"], mine["total"]) == (theirs["hits"], theirs["total"])
    assert (mine["understood"]["whom"], theirs["understood"]["whom"]) == ("me", "other")
    assert theirs["understood"]["facets"] == {}


def test_groups_for_those_close_to_somebody_come_first_among_the_choices(get, record):
    for audience in ("patient", "caregiver", "bereaved", "parent", "women"):
        record("group", facts={"audience": (audience,)})
    mine, theirs = (get(kind="group", **more).context["facets"][0] for more in ({}, OTHER))
    assert [choice.value for choice in mine.choices] == ["patient", "caregiver", "bereaved", "parent", "women"]
    assert [choice.value for choice in theirs.choices] == ["caregiver", "bereaved", "parent", "patient", "women"]
    assert theirs.choices[0].label == "Family and carers: you"


def test_words_are_about_the_other_person(get, record, places):
    record("group", reach=("US",), facts={"phase": ("in-treatment",)})
    response = get(near="02139", kind="group", **OTHER)
    assert response.context["sentence"].endswith(", for someone else")
    assert [facet.legend for facet in response.context["facets"]] == ["Where they are with the illness"]
    assert "they can take part from 02139" in response.content.decode()
    assert get(**OTHER).context["heading"] == "Find support for someone else"


def test_every_link_back_to_the_page_keeps_it(get, record, types, places):
    record("group", cancer_types=("breast-cancer",), cancer_ancestors=("solid-tumor",), sites=(site(43.9),))
    record("group", facts={"audience": ("bereaved",), "format": ("online",)}, any_cancer=True, sites=(site(),))
    response = get(q="walking breast cancer group near 02139", cost="free", **OTHER)
    html = response.content.decode().partition("<main")[2].partition("</main>")[0]
    links = set(re.findall(r'href="(/find/[^"]*)"', html))
    own = next(chip.remove_url for chip in response.context["chips"] if chip.label == "For someone else")
    assert len(links) > 10
    assert [link for link in links if "for=other" not in link] == [own.replace("&", "&amp;")]
    assert ("for", "other") in response.context["kept_by_filters"]


def test_it_alone_is_no_question(get, record):
    record("group")
    assert get(**OTHER).context["is_asked"] is False
