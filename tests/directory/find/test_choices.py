"""The filters beside the list: counts that hold, what was not told, and calm."""

from __future__ import annotations

import pytest

from directory.find.facets import FACETS

pytestmark = pytest.mark.django_db
PARENTS = {"breast-cancer": ("solid-tumor",), "male-breast-cancer": ("breast-cancer", "solid-tumor")}


def choices(response, name):
    (facet,) = [facet for facet in response.context["facets"] if facet.name == name]
    return {choice.value: choice for choice in facet.choices}


def test_every_kind_has_the_filters_that_are_about_it():
    of = {
        kind: [name for name, facet in FACETS.items() if kind in facet.kinds]
        for kind in ("group", "counselor", "trial")
    }
    assert of == {
        "group": ["audience", "phase", "format", "day", "part", "language", "cost", "access", "leader", "course"],
        "counselor": ["format", "language", "cost", "access", "region", "accepting"],
        "trial": ["status", "trial_phase", "treatment"],
    }


def test_what_was_not_told_can_be_included_beside_a_choice(get, record):
    record("group", facts={"cost": ("free",)})
    for _number in range(2):
        record("group", facts={"cost": ("unknown",)})
    assert choices(get(kind="group"), "cost")["unknown"].label == "Not told"
    offered = choices(get(kind="group", cost="free"), "cost")["unknown"]
    assert (offered.label, offered.count) == ("Include 2 that did not say", None)
    assert get(kind="group", cost=["free", "unknown"]).context["answer"].total == 3


def test_wider_and_narrower_types_say_what_they_would_find(get, record, types):
    for slug, above in PARENTS.items():
        record("group", cancer_types=(slug,), cancer_ancestors=above)
    record("group", any_cancer=True)
    response = get(cancer="breast-cancer", kind="group")
    sides = response.context["types"]
    assert [(side.heading, [(link.text, link.count) for link in side.links]) for side in sides] == [
        ("Wider", [("Solid Tumor", 3)]),
        ("Narrower", [("Male Breast Cancer", 2)]),
    ]
    for side in sides:
        for link in side.links:
            assert get(link.url).context["answer"].total == link.count


def test_without_a_type_the_widest_ones_are_there_to_choose(get, record, types):
    record("group", cancer_types=("breast-cancer",), cancer_ancestors=("solid-tumor",))
    (side,) = get(kind="group").context["types"]
    assert [(link.text, link.count, link.url) for link in side.links] == [
        ("Solid Tumor", 1, "/find/?cancer=solid-tumor&kind=group")
    ]


def test_only_useful_or_chosen_filters_are_unfolded(get, record):
    record("group", facts={"format": ("online",), "cost": ("free",), "leader": ("peer",)})
    folded = {facet.name: facet.is_open for facet in get(kind="group", leader="peer").context["facets"]}
    assert folded == {"format": True, "cost": False, "leader": True}


def test_the_rule_of_the_filters_is_told_when_it_matters(get, record):
    rule = "Any of the choices inside one filter, and all filters together."
    record("group", facts={"format": ("online",), "cost": ("free",)})
    pages = [get(kind="group", format="online", **more).content.decode() for more in ({}, {"cost": "free"})]
    assert [rule in page for page in pages] == [False, True]


def test_json_counts_types_too(get, record, types):
    record("group", cancer_types=("male-breast-cancer",), cancer_ancestors=PARENTS["male-breast-cancer"])
    assert get("/api/v1/find", cancer="breast-cancer", kind="group").json()["facets"]["cancer_type"] == [
        {"value": "male-breast-cancer", "label": "Male Breast Cancer", "count": 1, "selected": False},
        {"value": "solid-tumor", "label": "Solid Tumor", "count": 1, "selected": False},
    ]
