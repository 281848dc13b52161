"""What a reader sees above the results after words about the body, or about wanting to die."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from directory.find.vocabulary import vocabulary
from portal.help_lines.table import read_rows

pytestmark = pytest.mark.django_db
JSON = "/api/v1/find"


def cards(response):
    return [(card["slug"], card["level"]) for card in response.context["signs"]["cards"]]


def test_card_says_how_soon_whom_to_call_and_that_nobody_reviewed_it(get):
    html = get(q="numb legs").content.decode()
    card = html.partition('<section class="urgent now">')[2].partition("</section>")[0]

    assert "Call now: weak or numb legs, or bladder or bowel trouble</h2>" in card
    assert "Call the emergency number, or have someone take you to the nearest emergency room." in card
    assert 'href="tel:911"' in card
    assert "I may have pressure on my spinal cord." in card
    assert html.count("Demonstration content, not clinically reviewed") == 1
    assert "This is not a diagnosis." in html


def test_cards_stand_between_what_was_asked_and_the_results(get):
    html = get(q="lump").content.decode()

    assert html.index("<h1>") < html.index('class="urgent week"') < html.index('id="results"')


def test_words_are_searched_as_before(get, record):
    record("article", title="Back pain at night")
    response = get(q="back pain at night")

    assert cards(response) == [("back-pain", "now")]
    assert response.context["asked"].understanding.words == ("back", "pain", "night")
    assert [section["kind"] for section in response.context["sections"]] == ["article"]


def test_words_taken_exactly_still_show_the_sign(get):
    assert cards(get(q="chest pain", exact="1")) == [("chest-pain", "now")]


def test_nothing_is_said_where_no_sign_is_described(get):
    html = get(q="breast cancer group").content.decode()

    assert 'class="signs"' not in html
    assert "urgency.css" not in html


def test_card_leads_to_its_article_only_while_that_is_shown(get, record):
    assert 'href="/articles/when-to-call/"' not in get(q="seizure").content.decode()

    record("article", title="When to call", url="/articles/when-to-call/", language="en")
    assert '<a class="standalone" href="/articles/when-to-call/" lang="en">When to call</a>' in (
        get(q="seizure").content.decode()
    )

    record("article", title="Later", url="/articles/back-pain-after-cancer/", shown_until=timezone.now())
    assert "/articles/back-pain-after-cancer/" not in get(q="back pain at night").content.decode()


def test_card_leads_to_the_page_of_signs_where_the_article_is_not_published(get):
    html = get(q="lump").content.decode()

    assert '<a class="standalone" href="/signs/">Signs to report, and how soon</a>' in html


def test_spanish_page_says_it_in_spanish_and_prefers_the_spanish_article(get, record):
    record("article", title="When to call", url="/articles/when-to-call/", language="en")
    assert 'lang="en">When to call</a>' in get("/es/find/", q="me falta el aire").content.decode()

    record("article", title="Cuándo llamar", url="/es/articulos/cuando-llamar/", language="es")
    html = get("/es/find/", q="me falta el aire").content.decode()
    assert 'lang="es">Cuándo llamar</a>' in html
    assert "He tenido cáncer y de repente me falta el aire." in html


def test_without_demo_mode_no_unreviewed_text_guides_anybody(get):
    with override_settings(DEMO=False):
        html = get(q="numb legs").content.decode()

    assert 'class="urgent now"' not in html
    assert "spinal cord" not in html
    assert "If this is new or getting worse, call your care team." in html
    assert html.count('href="tel:911"') == 2


@pytest.mark.parametrize("text", ["I want to die", "no puedo más"])
def test_typed_distress_shows_who_answers_and_leaves_the_results(get, record, text):
    record("group", title=f"A group that says {text}")
    html = get(q=text).content.decode()
    block = html.partition('<div class="signs"')[2].partition("</section>")[0]
    crisis = next(row for row in read_rows() if (row.country, row.kind) == ("US", "crisis"))

    assert "You can talk to someone now</h2>" in block
    assert f'href="tel:{crisis.tel}"' in block
    assert 'href="tel:911"' in block
    assert "A group that says" in html.partition('<div class="signs"')[2]


def test_words_about_suicide_come_after_typed_distress_only(get):
    said = {text: "suicide" in get(q=text).content.decode().lower() for text in ("end it all", "hospice", "back pain")}

    assert said == {"end it all": True, "hospice": False, "back pain": False}


def test_grief_is_offered_somebody_to_talk_to(get):
    html = get(q="death of my husband").content.decode()

    assert "If it is heavy to carry</h2>" in html
    assert 'href="tel:988"' in html.partition('<div class="signs"')[2].partition("</section>")[0]


def test_a_sign_and_distress_are_both_shown_distress_first(get):
    html = get(q="I want to die, my back pain is worse at night").content.decode()

    assert re.findall(r'<section class="urgent (\w+)">', html) == ["visit", "now"]


def test_json_names_signs_with_their_urgency(get):
    assert get(JSON, q="back pain at night").json()["understood"]["signs"] == [
        {"slug": "back-pain", "urgency": "today"}
    ]
    assert get(JSON, q="breast cancer group").json()["understood"]["signs"] == []
    assert get(JSON, q="hospice").json()["understood"]["distress"] == "heavy"
    assert get(JSON, q="suicidal").json()["understood"]["distress"] == "crisis"


def test_json_tells_no_urgency_that_nobody_reviewed_without_demo_mode(get):
    with override_settings(DEMO=False):
        assert get(JSON, q="lump").json()["understood"]["signs"] == [{"slug": "lump", "urgency": None}]


def test_a_sign_costs_one_question_to_the_database_however_many_rows(get, record):
    def count(text):
        get(q=text)
        with CaptureQueriesContext(connection) as queries:
            get(q=text)
        return len(queries)

    vocabulary()
    for _number in range(3):
        record("article", title="Fever and zebra")
    few = count("fever")
    for _number in range(27):
        record("article", title="Fever and zebra")
    assert (few - count("zebra"), count("fever")) == (1, few)
