"""Little for the very type: steps that lead farther and wider, each counted."""

from __future__ import annotations

import pytest

from tests.directory.find.conftest import site

pytestmark = pytest.mark.django_db
RARE = {"cancer": "male-breast-cancer", "near": "02139", "kind": "group"}
OWN = {"cancer_types": ("male-breast-cancer",), "cancer_ancestors": ("breast-cancer", "solid-tumor")}
WIDER = {"cancer_types": ("breast-cancer",), "cancer_ancestors": ("solid-tumor",)}
FAR = (43.5, -71.11)


def texts(response):
    return [step.text for step in response.context["ladder"].steps]


def test_distance_online_and_the_type_above_are_each_one_counted_step(get, record, types, places):
    record("group", **OWN, sites=(site(*FAR),))
    record("group", **OWN, facts={"format": ("online",)}, reach=("GB",))
    for _number in range(4):
        record("group", **WIDER, sites=(site(*FAR),))
    record("group", any_cancer=True, sites=(site(),))
    response = get(**RARE)
    assert (
        response.context["ladder"].sentence
        == "No group for Male Breast Cancer within 50 miles. Open to any cancer: 1 group."
    )
    assert texts(response) == [
        "1 group for Male Breast Cancer within 100 miles",
        "1 group for Male Breast Cancer online",
        "2 groups for Male Breast Cancer anywhere",
        "5 groups for Breast Cancer, which includes Male Breast Cancer, within 100 miles",
    ]


def test_a_step_finds_what_it_promises_for_its_type(get, record, types, places):
    record("group", **OWN, sites=(site(*FAR),))
    record("group", any_cancer=True, sites=(site(),))
    (first, *_rest) = get(**RARE).context["ladder"].steps
    answer = get(first.url).context["answer"]
    assert (answer.own, answer.total) == (1, 2)


def test_filters_that_are_on_are_part_of_what_is_told(get, record, types):
    record("group", **OWN, facts={"cost": ("fee",)})
    record("group", any_cancer=True, facts={"cost": ("free",)})
    ladder = get(cancer="male-breast-cancer", kind="group", cost="free").context["ladder"]
    assert ladder.sentence.startswith("No group for Male Breast Cancer, with everything else you asked for.")


def test_three_of_the_type_need_no_step(get, record, types, places):
    for _number in range(3):
        record("group", **OWN, sites=(site(),))
    assert get(**RARE).context["ladder"] is None


def test_enough_of_the_type_is_told_apart_from_what_is_open_to_any_as_a_step_counted_it(get, record, types, places):
    for _number in range(3):
        record("group", **OWN, sites=(site(*FAR),))
    record("group", any_cancer=True, sites=(site(),))
    (step, *_rest) = get(**RARE).context["ladder"].steps
    assert step.text == "3 groups for Male Breast Cancer within 100 miles"
    assert get(step.url).context["shares"] == f"{step.text}. Open to any cancer: 1 group."


def test_nothing_is_told_apart_where_all_is_for_the_type(get, record, types, places):
    for _number in range(3):
        record("group", **OWN, sites=(site(),))
    assert get(**RARE).context["shares"] == ""


def test_without_a_place_the_steps_only_go_wider(get, record, types):
    record("group", **WIDER)
    response = get(cancer="male-breast-cancer", kind="group")
    assert response.context["ladder"].sentence == "No group for Male Breast Cancer."
    assert texts(response) == ["1 group for Breast Cancer, which includes Male Breast Cancer"]


def test_the_climb_ends_at_the_first_type_above_that_has_more(get, record, types):
    record("group", cancer_types=("solid-tumor",))
    assert texts(get(cancer="male-breast-cancer", kind="group")) == [
        "1 group for Solid Tumor, which includes Male Breast Cancer"
    ]


def test_little_found_offers_what_finds_more(get, record):
    record("group", facts={"format": ("online",), "cost": ("free",)})
    record("group", facts={"format": ("online",), "cost": ("fee",)})
    response = get(kind="group", format="online", cost="free")
    assert [(way.text, way.count) for way in response.context["relaxations"]] == [("Take out “Cost: Free”", 2)]
    assert "To find more" in response.content.decode()
