"""Typed distress is heard, and grief is not taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.find.signs.distress import Distress, distress_in
from tests.directory.find.judged import distress_queries

ROWS = distress_queries()


def test_the_judged_queries_are_many_in_both_directions():
    crisis = [text for text, judged in ROWS if judged == Distress.CRISIS]

    assert (len(crisis) >= 60, len(ROWS) - len(crisis) >= 50) == (True, True)


@pytest.mark.parametrize("judged", list(Distress))
def test_every_query_is_heard_as_it_was_judged(judged):
    assert [
        (text, distress_in(text)) for text, wanted in ROWS if wanted == judged and distress_in(text) != judged
    ] == []


@pytest.mark.parametrize("text", ["I WANT TO DIE", "I  want -- to die!!", "Quiero morír", "i can’t go on"])
def test_case_accents_and_signs_do_not_matter(text):
    assert distress_in(text) == Distress.CRISIS


def test_what_only_sounds_like_it_hides_nothing_that_is_meant():
    assert distress_in("natural killer cells") == Distress.NONE
    assert distress_in("natural killer cells and I want to die") == Distress.CRISIS


@given(st.text(max_size=200))
def test_any_text_is_heard_without_an_error(text):
    assert distress_in(text) in list(Distress)
