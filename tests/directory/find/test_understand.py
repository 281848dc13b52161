"""A sentence becomes filters and words, and no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.find.tokens import tokens
from directory.find.understand import understand
from directory.find.vocabulary import Vocabulary, vocabulary
from directory.models import EverydayWords, Synonym
from tests.directory.find.conftest import site

pytestmark = pytest.mark.django_db
JSON = "/api/v1/find"
SENTENCES = {
    "breast cancer support group": {"kinds": ["group"], "cancer": ["breast-cancer"]},
    "grupo de apoyo cáncer de mama": {"kinds": ["group"], "cancer": ["breast-cancer"]},
    "counselor near Cambridge, MA": {"kinds": ["counselor"], "near": "Cambridge, MA"},
    "consejera cerca de Madrid": {"kinds": ["counselor"], "near": "Madrid, ES"},
    "ensayos clínicos en Madrid": {"kinds": ["trial"], "near": "Madrid, ES"},
    "trials 02139": {"kinds": ["trial"], "near": "02139"},
    "group in Springfield IL": {"kinds": ["group"], "near": "Springfield, IL"},
    "online group en español": {"kinds": ["group"], "facets": {"format": ["online"], "language": ["es"]}},
    "Spanish-language group": {"kinds": ["group"], "facets": {"language": ["es"]}},
    "group by phone": {"kinds": ["group"], "facets": {"format": ["phone"]}},
    "in person group": {"kinds": ["group"], "facets": {"format": ["in-person"]}},
    "male breast cancer": {"cancer": ["male-breast-cancer"]},
    "ALL group": {"kinds": ["group"], "cancer": ["acute-lymphoblastic-leukemia"]},
    "all groups": {"kinds": ["group"]},
    "bowel": {"cancer": ["colorectal-cancer"]},
    "bowel pain": {"words": ["bowel", "pain"]},
    "group in treatment": {"kinds": ["group"], "words": ["treatment"]},
    "breast cancer group Madrid": {"kinds": ["group"], "cancer": ["breast-cancer"], "near": "Madrid, ES"},
    "caregiver group on Tuesdays in the evening": {
        "kinds": ["group"],
        "facets": {"audience": ["caregiver"], "day": ["tue"], "part": ["evening"]},
    },
    "free group for young adults": {"kinds": ["group"], "facets": {"audience": ["young-adult"], "cost": ["free"]}},
    "bowel group madrid": {"kinds": ["group"], "cancer": ["colorectal-cancer"], "near": "Madrid, ES"},
    "grief counselor": {"kinds": ["counselor"], "words": ["grief"]},
    "group for my mum": {"kinds": ["group"]},
    "bowl cancer group for my mum": {"kinds": ["group"], "cancer": ["colorectal-cancer"]},
    "brest cancr": {"cancer": ["breast-cancer"]},
    "breath problems": {"words": ["breath", "problems"]},
    "C4872": {"cancer": ["breast-cancer"]},
}


@pytest.mark.parametrize(("text", "meaning"), SENTENCES.items())
def test_sentence_is_understood(get, types, places, text, meaning):
    understood = get(JSON, q=text).json()["understood"]
    place = understood["near"] and understood["near"]["name"]
    found = {**{name: understood[name] for name in ("kinds", "cancer", "facets", "words")}, "near": place}
    assert {name: value for name, value in found.items() if value} == meaning


def test_understood_part_finds_what_its_parameter_finds(get, record, types, places):
    record("group", cancer_types=("breast-cancer",), sites=(site(),))
    record("trial", cancer_types=("breast-cancer",), sites=(site(),), facts={"status": ("recruiting",)})
    said = get(JSON, q="breast cancer groups near 02139").json()
    chosen = get(JSON, cancer="breast-cancer", kind="group", near="02139").json()
    assert said["hits"] == chosen["hits"]
    assert said["total"] == chosen["total"] == 1


def test_chosen_filter_wins_over_the_words_and_says_so(get, record, types):
    response = get(q="breast cancer group", cancer="colorectal-cancer", kind="group")
    assert response.context["asked"].explicit.cancer == ("colorectal-cancer",)
    assert [notice.text for notice in response.context["notices"]] == [
        "Not used, because you chose something else: “breast cancer”"
    ]


def test_part_that_is_chosen_as_well_is_applied_once(get, types):
    response = get(q="breast cancer group", cancer="breast-cancer", kind="group")
    assert [chip.label for chip in response.context["chips"]] == ["Support groups", "Breast Cancer"]
    assert response.context["notices"] == []


def test_every_chip_takes_out_its_part_and_nothing_else(get, types, places):
    chips = get(q="online breast cancer group near 02139 walking").context["chips"]
    assert [(chip.label, chip.remove_url) for chip in chips] == [
        ("Support groups", "/find/?q=walking&cancer=breast-cancer&near=02139&format=online"),
        ("Breast Cancer", "/find/?q=walking&near=02139&kind=group&format=online"),
        ("02139, 50 miles", "/find/?q=walking&cancer=breast-cancer&kind=group&format=online"),
        ("How it meets: Online", "/find/?q=walking&cancer=breast-cancer&near=02139&kind=group"),
        ("“walking”", "/find/?cancer=breast-cancer&near=02139&kind=group&format=online"),
    ]


def test_exact_takes_every_word_as_a_word(get, types, places):
    answer = get(JSON, q="breast cancer group", exact="1").json()
    assert answer["understood"]["words"] == ["breast", "cancer", "group"]
    assert (answer["understood"]["kinds"], answer["added_words"]) == ([], [])


def test_new_synonym_works_on_the_next_search(get, record, types):
    record("group", cancer_types=("colorectal-cancer",))
    record("group")
    assert get(JSON, q="gutsy growth").json()["understood"]["cancer"] == []
    synonym = Synonym.objects.create(cancer_type=types["colorectal-cancer"], text="Gutsy growth", language="en")
    answer = get(JSON, q="gutsy growth").json()
    assert (answer["total"], answer["added_words"]) == (1, ["Colorectal Cancer"])
    Synonym.objects.filter(pk=synonym.pk).update(text="Other words")
    assert get(JSON, q="gutsy growth").json()["understood"]["cancer"] == []


def test_synonyms_can_be_switched_off(get, types):
    response = get(q="bowel cancer scanxiety")
    assert response.context["only_my_words_url"] == "/find/?q=bowel+cancer+scanxiety&added=0"
    answer = get(JSON, q="bowel cancer scanxiety", added="0").json()
    assert (answer["understood"]["cancer"], answer["added_words"]) == ([], [])


def test_synonym_adds_to_the_word_and_replaces_nothing(get, record):
    EverydayWords.objects.create(words_en="scanxiety\nfear of scans")
    record("group", title="A circle about scanxiety")
    record("group", title="A circle about fear of scans")
    titles = [hit["title"] for hit in get(JSON, q="scanxiety").json()["hits"]]
    assert titles == ["A circle about scanxiety", "A circle about fear of scans"]


@given(st.text(max_size=80))
def test_every_word_is_a_part_or_a_word_or_not_needed(text):
    whole = understand(text, NOTHING, lambda spans: {})
    said = sorted(token.text for token in tokens(text))
    told = [*whole.words, *whole.not_needed, *(t.text for part in whole.parts for t in tokens(part.typed))]
    assert sorted(told) == said


def test_vocabulary_is_read_once_while_nothing_changes(types):
    assert vocabulary() is vocabulary()


NOTHING = Vocabulary(
    stamp="",
    types={},
    names={"breast cancer": ("breast-cancer",)},
    synonyms={},
    longest=2,
    phrases=("breast cancer",),
    words=frozenset({"breast", "cancer"}),
)
