"""Words that together find nothing: what is known still finds, and the page says what it left out."""

from __future__ import annotations

import pytest

from tests.directory.find.conftest import site

pytestmark = pytest.mark.django_db
JSON = "/api/v1/find"


def found(get, **asked):
    """Return the keys that were found, and what was left out for it."""
    answer = get(JSON, **asked).json()
    return [hit["key"] for hit in answer["hits"]], answer["understood"]["not_used"]


def test_word_that_nothing_holds_does_not_empty_the_page(get, record, types):
    ours = record("group", cancer_types=("breast-cancer",))
    assert found(get, q="breast cancer group with parking") == ([ours.key], ["parking"])


def test_words_that_hold_together_are_kept(get, record):
    ours = record("article", title="Food after treatment")
    record("article", title="Food on a journey")
    assert found(get, q="food treatment xyzzy") == ([ours.key], ["xyzzy"])


def test_what_was_left_out_is_said_and_has_no_chip(get, record, types):
    record("group", cancer_types=("breast-cancer",))
    context = get(q="breast cancer group with parking").context
    assert [notice.text for notice in context["notices"]] == [
        "Nothing here fits all of that, so this was left out: “parking”"
    ]
    assert [chip.label for chip in context["chips"]] == ["Support groups", "Breast Cancer"]


def test_what_is_left_is_read_as_every_link_of_the_page_reads_it(get, record, types):
    record("group", title="Breast", cancer_types=("breast-cancer",))
    record("group", title="Breast", any_cancer=True)
    response = get(q="breast xyzzy group")
    assert response.context["asked"].explicit.cancer == ("breast-cancer",)
    (kind,) = [link for link in response.context["kind_links"] if link["is_current"]]
    assert get(kind["url"]).context["answer"].total == response.context["answer"].total == kind["count"] == 2


def test_words_alone_that_nothing_holds_find_nothing(get, record):
    record("group")
    assert found(get, q="xyzzy plugh") == ([], [])


def test_nothing_is_left_out_of_words_taken_as_they_are(get, record, types):
    record("group", cancer_types=("breast-cancer",))
    assert found(get, q="breast cancer group with parking", exact="1") == ([], [])


def test_nothing_is_left_out_while_all_words_find_something(get, record, types):
    ours = record("group", title="Parking at the door", cancer_types=("breast-cancer",))
    record("group", cancer_types=("breast-cancer",))
    assert found(get, q="breast cancer group with parking") == ([ours.key], [])


def test_place_type_and_kind_are_never_given_up(get, record, types, places):
    record("counselor", cancer_types=("breast-cancer",), sites=(site(),))
    record("group", cancer_types=("colorectal-cancer",), sites=(site(),))
    record("group", cancer_types=("breast-cancer",), sites=(site(10.0, 10.0),))
    assert found(get, q="breast cancer group near 02139 with parking") == ([], [])


def test_whom_a_group_is_for_is_given_up_before_the_type(get, record, types):
    ours = record("group", cancer_types=("breast-cancer",), facts={"audience": ("patient",)})
    record("group", any_cancer=True, facts={"audience": ("men",)})
    keys, left_out = found(get, q="breast cancer group for teenagers")
    assert (keys[0], left_out) == (ours.key, ["teenagers"])


def test_chosen_filter_is_never_given_up(get, record, types):
    record("group", cancer_types=("breast-cancer",), facts={"audience": ("patient",)})
    assert found(get, q="breast cancer group", audience="men") == ([], [])


def test_further_page_of_the_shorter_question_is_there(get, record, types):
    for _number in range(21):
        record("group", cancer_types=("breast-cancer",))
    keys, left_out = found(get, q="breast cancer group with parking", page="2")
    assert (len(keys), left_out) == (1, ["parking"])
    assert get(JSON, q="breast cancer group with parking", page="3").status_code == 404
