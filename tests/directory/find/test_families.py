"""Families of what people type, each understood as its plain form is."""

from __future__ import annotations

import pytest

from directory.find.british import american, with_both_spellings
from search.query import Word

pytestmark = pytest.mark.django_db
JSON = "/api/v1/find"
GROUP, BREAST = {"kinds": ["group"]}, {"cancer": ["breast-cancer"]}
FAMILIES = {
    # Misspelled words of filters
    "suport grup": GROUP,
    "breast cancer supprot gruops": GROUP | BREAST,
    "onlin group": GROUP | {"facets": {"format": ["online"]}},
    "clincal trials": {"kinds": ["trial"]},
    "breast cancer trails": {"kinds": ["trial"]} | BREAST,
    "couselor": {"kinds": ["counselor"]},
    "grief counceling": {"kinds": ["counselor"], "words": ["grief"]},
    "breast caner group": GROUP | BREAST,
    # Other names of kinds
    "breast cancer support": {"kinds": ["group", "counselor"]} | BREAST,
    "breast cancer support group": GROUP | BREAST,
    "someone to talk to about breast cancer": {"kinds": ["group", "counselor"]} | BREAST,
    "palliative support": {"words": ["palliative"]},
    "breast cancer studies": {"kinds": ["trial"]} | BREAST,
    "counselling": {"kinds": ["counselor"]},
    # Run together, capitals, punctuation, signs
    "breastcancer": BREAST,
    "BREAST CANCER SUPPORT GROUP": GROUP | BREAST,
    "“breast cancer”!!! 🎗️": BREAST,
    "women's group": GROUP | {"facets": {"audience": ["women"]}},
    "02139 breast": BREAST,
    "grupo mama": GROUP | BREAST,
    "ALL trials": {"kinds": ["trial"], "cancer": ["acute-lymphoblastic-leukemia"]},
    "all trials": {"kinds": ["trial"]},
    # Facts of one kind
    "newly diagnosed group": GROUP | {"facets": {"phase": ["newly-diagnosed"]}},
    "stage 4 breast cancer group": GROUP | BREAST | {"facets": {"phase": ["metastatic"]}},
    "peer led drop-in group": GROUP | {"facets": {"leader": ["peer"], "course": ["drop-in"]}},
    "wheelchair accessible group": GROUP | {"facets": {"access": ["step-free"]}},
    "weekend group": GROUP | {"facets": {"day": ["sat", "sun"]}},
    "counselor taking new clients": {"kinds": ["counselor"], "facets": {"accepting": ["yes"]}},
    "licensed counselor in Texas": {"kinds": ["counselor"], "facets": {"region": ["US-TX"]}, "words": ["licensed"]},
    "phase 3 trial": {"kinds": ["trial"], "facets": {"trial_phase": ["3"]}},
    "gluten free group": GROUP | {"words": ["gluten", "free"]},
    # Spanish, with and without accents, and mixed
    "grupo para hombres en línea": GROUP | {"facets": {"audience": ["men"], "format": ["online"]}},
    "grupo para hombres en linea": GROUP | {"facets": {"audience": ["men"], "format": ["online"]}},
    "cancér de mama grupo": GROUP | BREAST,
    "apoyo cáncer de mama": {"kinds": ["group", "counselor"]} | BREAST,
    "psicóloga que hable español": {"kinds": ["counselor"], "facets": {"language": ["es"]}},
    "support group en español": GROUP | {"facets": {"language": ["es"]}},
    "grupo los fines de semana": GROUP | {"facets": {"day": ["sat", "sun"]}},
    # Sentences
    "I'm looking for a support group for people with breast cancer": GROUP | BREAST,
    "where can I find a counselor who speaks Spanish": {"kinds": ["counselor"], "facets": {"language": ["es"]}},
    "breast cancer groups near me": GROUP | BREAST,
}


@pytest.mark.parametrize(("text", "meaning"), FAMILIES.items())
def test_family_is_understood(get, types, places, text, meaning):
    understood = get(JSON, q=text).json()["understood"]
    found = {name: understood[name] for name in ("kinds", "cancer", "facets", "words")}
    assert {name: value for name, value in found.items() if value} == meaning


def test_nine_digits_of_a_zip_are_one_place(get, types, places):
    understood = get(JSON, q="breast cancer group near 02139-1234").json()["understood"]
    assert (understood["near"]["name"], understood["words"]) == ("02139", [])


def test_state_is_looked_for_by_its_code_too(get, record):
    titles = {record("group", title=title).title for title in ("Circle in Houston, TX", "Texas circle")}
    record("group", title="Circle in Albany, NY")
    assert {hit["title"] for hit in get(JSON, q="groups in Texas").json()["hits"]} == titles


def test_code_that_is_a_word_of_sentences_is_not_looked_for(get, record):
    record("group", title="Come in")
    assert get(JSON, q="groups in Indiana").json()["added_words"] == []


@pytest.mark.parametrize("text", ["career change", "window seat", "mourning", "walking trailer"])
def test_word_of_its_own_is_not_respelled(get, types, text):
    assert get(JSON, q=text).json()["understood"]["words"] == text.split()


def test_both_spellings_are_looked_for_whichever_was_typed(get, record):
    titles = {record("article", title=title).title for title in ("Anaemia", "Anemia")}
    for typed in ("anaemia", "anemia"):
        assert {hit["title"] for hit in get(JSON, q=typed).json()["hits"]} == titles
    assert american("oesophageal tumours") == "esophageal tumors"
    assert with_both_spellings([Word("tumor", ("growth",)), Word("yoga")]) == (
        Word("tumor", ("tumour", "growth")),
        Word("yoga"),
    )
