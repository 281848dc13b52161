"""Groups for grieving people alone: not mixed in, never out of reach."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def groups(record):
    record("group", title="Walking", facts={"audience": ("patient",)})
    record("group", title="Together", facts={"audience": ("bereaved", "caregiver")})
    for number in range(2):
        record("group", title=f"Evening of grief {number}", facts={"audience": ("bereaved",)})


def titles(response):
    return [card.title for section in response.context["sections"] for card in section["cards"]]


@pytest.mark.parametrize("kind", [[], ["group"], ["group", "article"]])
def test_they_are_a_counted_line_and_not_in_the_list(get, groups, kind):
    response = get(kind=kind)
    assert sorted(titles(response)) == ["Together", "Walking"]
    (line,) = response.context["grieving"]
    assert (line.text, line.count) == ("3 groups for people who are grieving", 3)
    assert get(line.url).context["answer"].total == 3


@pytest.mark.parametrize(
    "asked", [{"audience": "bereaved"}, {"q": "grief support group"}, {"q": "grief", "exact": "1"}]
)
def test_asked_for_they_are_in_the_list_and_no_line_is_needed(get, groups, asked):
    response = get(kind="group", **asked)
    assert {"Evening of grief 0", "Evening of grief 1"} <= set(titles(response))
    assert response.context["grieving"] == []


def test_a_group_for_others_too_needs_no_line(get, record):
    record("group", facts={"audience": ("bereaved", "caregiver")})
    response = get(kind="group")
    assert (response.context["answer"].total, response.context["grieving"]) == (1, [])


def test_alone_they_are_named_instead_of_nothing(get, record):
    record("group", facts={"audience": ("bereaved",), "format": ("online",)})
    html = get(kind="group", format="online").content.decode()
    assert "Only groups for people who are grieving fit all of this" in html
    assert ">1 group for people who are grieving</a>" in html
    assert "Nothing fits all of this yet" not in html


def test_looking_for_somebody_else_does_not_mix_them_in(get, groups):
    assert sorted(titles(get(kind="group", **{"for": "other"}))) == ["Together", "Walking"]


def test_json_tells_what_was_left_out(get, groups):
    answer = get("/api/v1/find", kind="group").json()
    assert answer["total"] == 2
    assert answer["left_out"] == [
        {
            "label": "3 groups for people who are grieving",
            "url": "/api/v1/find?kind=group&audience=bereaved",
            "count": 3,
        }
    ]
    (bereaved,) = [value for value in answer["facets"]["audience"] if value["value"] == "bereaved"]
    assert bereaved["count"] == 3


def test_grief_that_finds_nothing_beside_the_rest_is_told_above_the_list_and_every_link_keeps_the_counts(
    get, record, types
):
    for audience in ("patient", "bereaved"):
        record("group", title="Evenings", facts={"audience": (audience,)}, any_cancer=True)
    response = get(q="my husband died breast cancer zebra")
    html = response.content.decode()
    (line,) = response.context["grieving"]
    assert html.index(line.text) < html.index('<ol class="cards">')
    (kind, *_others) = [link for link in response.context["kind_links"] if link["count"]]
    assert get(kind["url"]).context["answer"].total == response.context["answer"].total == kind["count"] == 1


def test_who_grieves_finds_groups_for_grieving_people_before_others_for_the_type(get, record, types):
    record("group", title="Living with it", cancer_types=("breast-cancer",), facts={"audience": ("patient",)})
    record("group", title="Evenings", any_cancer=True, facts={"audience": ("bereaved",)})
    assert titles(get(q="my husband died of breast cancer group")) == ["Evenings"]
