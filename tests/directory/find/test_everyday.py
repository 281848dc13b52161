"""Everyday words: what means the same is looked for too, is shown, and can be switched off."""

from __future__ import annotations

import pytest

from directory.find.vocabulary import vocabulary
from directory.find.words import MAX_ADDED
from directory.models import EverydayWords
from search.query import MAX_WORDS

pytestmark = pytest.mark.django_db
JSON = "/api/v1/find"


def group(english: str = "", spanish: str = "", **fields) -> EverydayWords:
    """Make a group; its phrases are parted by |."""
    words = {"words_en": english.replace("|", "\n"), "words_es": spanish.replace("|", "\n")}
    return EverydayWords.objects.create(**words, **fields)


def added(get, text: str, **more) -> list[str]:
    return get(JSON, q=text, **more).json()["added_words"]


def titles(get, text: str, **more) -> list[str]:
    return [hit["title"] for hit in get(JSON, q=text, **more).json()["hits"]]


def test_editors_new_words_work_on_the_next_search(get):
    assert added(get, "wobbles") == []
    made = group("wobbles|shaky legs")
    assert added(get, "wobbles") == ["shaky legs"]
    EverydayWords.objects.filter(pk=made.pk).update(words_en="wobbles\nunsteady")
    assert added(get, "wobbles") == ["unsteady"]
    EverydayWords.objects.filter(pk=made.pk).update(is_active=False)
    assert added(get, "wobbles") == []
    EverydayWords.objects.bulk_create([EverydayWords(words_en="wobbles\nswaying")])
    assert added(get, "wobbles") == ["swaying"]
    EverydayWords.objects.all().delete()
    assert added(get, "wobbles") == []


def test_phrase_of_several_words_is_met_inside_a_longer_text(get, record):
    group("hot flashes|hot flushes", "bochornos")
    record("group", title="Example circle about bochornos at night")
    record("group", title="Example circle about hot flashes at night")
    record("group", title="Example circle about hot food at night")
    assert added(get, "help with hot flashes at night") == ["hot flushes", "bochornos"]
    assert titles(get, "help with hot flashes at night") == [
        "Example circle about hot flashes at night",
        "Example circle about bochornos at night",
    ]


def test_longer_phrase_wins_over_its_words(get):
    group("chemo brain|brain fog")
    group("chemo|chemotherapy")
    assert added(get, "chemo brain") == ["brain fog"]
    assert added(get, "chemo for my brain") == ["brain fog"]
    assert added(get, "brain chemo") == ["chemotherapy"]


@pytest.mark.parametrize("typed", ["numb hands", "Numb HANDS", "numb hand", "numb, hands!"])
def test_case_plural_and_marks_make_no_difference(get, typed):
    group("numb hands|neuropathy")
    assert added(get, typed) == ["neuropathy"]


def test_accents_make_no_difference(get):
    group("", "linfedema|hinchazón")
    assert added(get, "hinchazon") == ["linfedema"]


def test_words_without_meaning_may_stand_within_a_phrase(get):
    group("fear of scans|scanxiety")
    assert added(get, "my fear of the scans") == ["scanxiety"]


def test_phrase_of_which_one_word_is_left_is_not_met_by_that_word(get):
    group("all clear|remission")
    found = [added(get, text) for text in ("clear", "remission", "waiting for the all clear")]
    assert found == [[], ["all clear"], ["remission"]]


def test_one_word_in_two_groups_adds_both(get):
    group("carer|caregiver")
    group("carer|care partner")
    assert added(get, "carer") == ["caregiver", "care partner"]


def test_what_is_added_is_bounded_and_leaves_both_languages_in(get):
    group("|".join(["tired", *(f"tired{n}" for n in range(20))]), "|".join(f"cansado{n}" for n in range(20)))
    assert added(get, "tired") == ["tired0", "cansado0", "tired1", "cansado1", "tired2", "cansado2"]
    (word, *_rest) = get(q=" ".join(["tired"] * 40)).context["asked"].words
    assert len(word.added) == MAX_ADDED
    assert len(get(q=" ".join(["tired"] * 40)).context["asked"].words) == MAX_WORDS


@pytest.mark.parametrize(
    ("path", "said", "link"),
    [("/find/", "We also looked for", "Only my words"), ("/es/find/", "También buscamos", "Solo mis palabras")],
)
def test_what_was_added_is_shown_and_goes_with_one_click(get, record, path, said, link):
    group("hot flashes|hot flushes", "bochornos")
    record("group", title="Example circle about bochornos")
    page = get(path, q="hot flashes")
    html = page.content.decode()
    assert (said in html, link in html) == (True, True)
    assert page.context["added"] == ("hot flushes", "bochornos")
    only = get(page.context["only_my_words_url"])
    assert (page.context["answer"].total, only.context["answer"].total) == (1, 0)
    assert (only.context["added"], said in only.content.decode()) == ((), False)
    assert only.context["with_added_url"] == f"{path}?q=hot+flashes"


def test_everyday_word_is_not_taken_for_a_misspelled_cancer_type(get, types):
    assert get(JSON, q="bowen cancer").json()["understood"]["cancer"] == ["colorectal-cancer"]
    group("bowen|wellness")
    assert get(JSON, q="bowen cancer").json()["understood"]["cancer"] == []


def test_words_are_read_once_while_nothing_changes(django_assert_num_queries):
    group("wobbles|shaky legs")
    vocabulary()
    with django_assert_num_queries(1):
        vocabulary()
