"""What is suggested while somebody types: grouped, labelled, bounded, and kept by nobody."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from directory.find.place import Placed, locate
from directory.find.suggest_places import places as suggested_places
from directory.find.vocabulary import vocabulary
from directory.models import EverydayWords, Synonym
from search.folding import fold
from tests.factories.directory import make_place

pytestmark = pytest.mark.django_db
URL = "/find/suggest/"
ODD = ["", " ", "b", " b ", "'", "%", "__", "\x00\x00", "*:", "a,", ",a", "1", "1-", "e x", "\ud7ff~", "a" * 5_000]


@pytest.fixture
def ask(client):
    """Return a function that gives the options by what they are."""

    def suggested(language: str = "", **typed: str) -> dict[str, list[dict[str, str]]]:
        groups = client.get(language + URL, typed).json()["groups"]
        return {group["of"]: group["options"] for group in groups}

    return suggested


@pytest.mark.parametrize("typed", ["bow", "BOW", "bowel c", "bowél"])
def test_type_is_suggested_by_an_everyday_word_which_is_told(ask, types, typed):
    (first, *_more) = ask(q=typed)["cancer"]
    assert first == {"text": "Colorectal Cancer", "also": "bowel cancer" if " " in typed else "bowel"}


def test_type_is_suggested_by_its_name_first_and_by_any_word_of_it(ask, types):
    assert ask(q="brea")["cancer"] == [{"text": "Breast Cancer"}, {"text": "Male Breast Cancer"}]


def test_names_are_in_the_language_of_the_page_and_met_in_both(ask, types):
    assert ask("/es", q="mama")["cancer"][0] == {"text": "Cáncer de mama", "also": "mama"}
    assert ask("/es", q="breast can")["cancer"][0] == {"text": "Cáncer de mama", "also": "Breast Cancer"}
    assert ask(q="cancer de ma")["cancer"][0] == {"text": "Breast Cancer", "also": "Cáncer de mama"}


def test_everyday_words_are_those_of_the_pages_language(ask):
    EverydayWords.objects.create(words_en="hot flashes\nhot flushes", words_es="bochornos\nsofocos")
    assert ask(q="hot")["words"] == [{"text": "hot flashes"}, {"text": "hot flushes"}]
    assert ask(q="flus")["words"] == [{"text": "hot flushes"}]
    assert (ask(q="boch"), ask("/es", q="boch")["words"]) == ({}, [{"text": "bochornos"}])


def test_editors_change_is_suggested_at_the_next_letter(ask, types):
    assert ask(q="gut") == {}
    Synonym.objects.create(cancer_type=types["colorectal-cancer"], text="gutsy growth", language="en")
    assert ask(q="gut")["cancer"] == [{"text": "Colorectal Cancer", "also": "gutsy growth"}]
    Synonym.objects.filter(text="gutsy growth").update(text="other")
    assert ask(q="gut") == {}


def test_places_come_with_their_region_most_people_first(ask, places):
    assert ask(near="cambr")["place"] == [
        {"text": "Cambridge, ENG", "also": "England, United Kingdom"},
        {"text": "Cambridge, MA", "also": "Massachusetts"},
    ]
    assert ask(near="Springfield, i")["place"] == [{"text": "Springfield, IL", "also": "Illinois"}]
    assert ask(near="MADRÍ")["place"] == [{"text": "Madrid, ES", "also": "Spain"}]


def test_short_beginning_leaves_small_towns_out(ask, places):
    make_place("Trentville", 40.2, -74.7, region="NJ", population=100_000)
    found = {typed: [place["text"] for place in ask(near=typed)["place"]] for typed in ("tr", "tre", "trea")}
    assert found == {"tr": ["Trentville, NJ"], "tre": ["Trentville, NJ"], "trea": ["Treatment, TX"]}


def test_postcodes_are_suggested_where_they_have_a_point(ask, places):
    assert ask(near="021")["place"] == [{"text": "02139", "also": "Cambridge, Massachusetts"}]
    assert ask(near="k1a")["place"] == [{"text": "CA:K1A", "also": "Ottawa, Ontario, Canada"}]
    assert ask(near="0900") == {}


def test_every_suggested_place_is_found_when_it_is_chosen(ask, places):
    chosen = [place["text"] for typed in ("cam", "spr", "mad", "10", "02", "k1") for place in ask(near=typed)["place"]]
    assert len(chosen) == 8
    assert [text for text in chosen if not isinstance(locate(text), Placed)] == []


def test_large_city_with_many_names_stands_there_once(ask, places):
    make_place("Madrid Town", 40.42, -3.70, country="ES", population=3_200_000)
    assert len(ask(near="mad")["place"]) == 1


def test_titles_are_of_what_is_shown_now(ask, record):
    record(title="Melanoma evenings in Example Hall")
    record(title="Example evenings about melanoma")
    record(title="Melanoma long ago", shown_until=timezone.now())
    titles = [{"text": "Melanoma evenings in Example Hall"}, {"text": "Example evenings about melanoma"}]
    assert (ask(title="MELA")["title"], ask(q="mela")) == (titles, {})


@pytest.mark.parametrize("typed", ODD)
def test_nothing_too_short_or_odd_is_answered_with_anything(client, types, places, record, typed):
    record(title="Example")
    answer = client.get(URL, {"q": typed, "near": typed, "title": typed})
    assert (answer.status_code, answer.json()) == (200, {"groups": []})


def test_answer_is_kept_by_nobody(client, types):
    answer = client.get(URL, {"q": "bowel"})
    assert set(answer.headers["Cache-Control"].split(", ")) == {"no-store", "private"}
    assert answer.cookies == {}
    assert client.post(URL, {"q": "bowel"}).status_code == 405


def test_groups_are_labelled_in_the_language_of_the_page(client, types, places):
    groups = client.get(URL, {"q": "bowel", "near": "cambr"}).json()["groups"]
    assert [(group["of"], group["label"]) for group in groups] == [("cancer", "Type of cancer"), ("place", "Place")]


def test_many_fitting_things_cost_no_more_questions_and_are_cut(ask, client, types, places):
    for number in range(30):
        make_place(f"Camville {number}", 10.0 + number, 10.0, region="XX", population=200_000 + number)
    EverydayWords.objects.create(words_en="\n".join(f"camping {fold(str(number))}" for number in range(30)))
    vocabulary()
    with CaptureQueriesContext(connection) as queries:
        found = ask(q="cam", near="cam")
    assert (len(found["words"]), len(found["place"]), len(queries)) == (3, 6, 2)


@pytest.mark.parametrize(("typed", "index"), [("sa", "place_large_name_people"), ("salem", "place_kind_name_people")])
def test_places_come_from_an_index(typed, index):
    if connection.vendor != "sqlite":
        pytest.skip("the plan is SQLite's")
    with CaptureQueriesContext(connection) as queries:
        suggested_places(typed, 6)
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {queries[0]['sql']}")
        plan = " ".join(row[3] for row in cursor.fetchall())
    assert index in plan
    assert "SCAN" not in plan
