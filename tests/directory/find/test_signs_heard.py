"""Signs are heard in everyday words, in two languages, and never where nobody speaks of the body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.find.signs.matching import signs_in
from directory.find.signs.table import read_signs
from directory.taxonomy.table import read_rows
from tests.directory.find.judged import held_out, sign_queries

ROWS = sign_queries()
URGENCY = {sign.slug: sign.urgency for sign in read_signs()}


def slugs(text):
    return [sign.slug for sign in signs_in(text)]


def missed(rows):
    return [(text, sign, slugs(text)) for text, sign in rows if sign and sign not in slugs(text)]


def test_the_judged_queries_are_many_and_name_every_sign():
    wanted = [sign for _text, sign in ROWS if sign]

    assert (len(ROWS) >= 200, len(ROWS) - len(wanted) >= 60) == (True, True)
    assert set(wanted) == set(URGENCY)


def test_every_emergency_is_heard():
    assert missed((text, sign) for text, sign in ROWS if URGENCY.get(sign) == "now") == []


def test_signs_that_may_wait_are_heard(record_property):
    wanted = [row for row in ROWS if row[1]]
    recall = 1 - len(missed(wanted)) / len(wanted)
    record_property("recall", recall)

    assert recall >= 0.97


def test_what_nothing_was_tuned_by_is_heard_as_well(record_property):
    wanted = [row for row in held_out(ROWS) if row[1]]
    recall = 1 - len(missed(wanted)) / len(wanted)
    record_property("recall_held_out", recall)

    assert recall >= 0.9


def test_no_sign_is_heard_where_there_is_none():
    assert [(text, slugs(text)) for text, sign in ROWS if not sign and slugs(text)] == []


def test_no_name_of_a_cancer_type_is_a_sign():
    names = [name for row in read_rows() for name in (row.name_en, row.name_es, *row.synonyms_en, *row.synonyms_es)]

    assert [(name, slugs(name)) for name in names if slugs(name)] == []


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("back pain", ["back-pain-that-stays"]),
        ("back pain at night", ["back-pain"]),
        ("back pain and numb legs at night", ["spinal-cord"]),
        ("cough", ["cough"]),
        ("cough with blood", ["coughing-blood"]),
        ("legs swollen", ["legs-or-belly-swelling"]),
        ("leg swollen", ["swollen-limb"]),
        ("jaundice", ["jaundice"]),
        ("jaundice and chills", ["jaundice-fever"]),
    ],
)
def test_how_and_where_make_it_more_urgent(text, heard):
    assert slugs(text) == heard


def test_most_urgent_come_first_and_no_more_than_two():
    text = "tired, cough, a lump, headache, night sweats and I cannot breathe"

    assert slugs(text)[0] == "breathless"
    assert len(slugs(text)) == 2


@pytest.mark.parametrize("text", ["no fever", "without a fever", "sin fiebre", "no tengo fiebre ni tos"])
def test_what_is_denied_is_not_heard(text):
    assert "fever-chemo" not in slugs(text)


@pytest.mark.parametrize(
    "text", ["numness in my legs", "brethless", "coughing blod up", "convulciones", "swollen armpitt"]
)
def test_small_misspellings_are_heard(text):
    assert slugs(text) != []


def test_who_looks_for_a_group_is_shown_an_emergency_of_their_own_only():
    assert slugs("support group for chest pain") == []
    assert slugs("I have chest pain, is there a support group") == ["chest-pain"]
    assert slugs("I have a lump, is there a support group") == []


@given(st.text(max_size=200))
def test_any_text_is_heard_without_an_error(text):
    assert len(signs_in(text)) <= 2
