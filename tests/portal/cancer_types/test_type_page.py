"""One page for each cancer type: what is here for it, near a place, and never a dead end."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.portal.cancer_types.conftest import DENVER

pytestmark = pytest.mark.django_db

ORDER = ["signs", "follow-up", "living", "groups", "counselors", "studies"]
BREAST = {"cancer_types": ("breast-cancer",)}
TRIPLE = {"cancer_types": ("triple-negative-breast-cancer",), "cancer_ancestors": ("breast-cancer",)}


def sections(response):
    return {section.part.anchor: section for section in response.context["sections"]}


def titles(response, anchor):
    return [card.title for card in sections(response)[anchor].cards]


def test_page_gathers_every_kind_in_its_order(client, types, record):
    made = {
        "signs": record("article", "signs", **BREAST),
        "follow-up": record("article", "tests", **BREAST),
        "living": record("article", "living", **BREAST),
        "groups": record("group", **BREAST),
        "counselors": record("counselor", **BREAST),
        "studies": record("trial", **BREAST),
    }
    response = client.get("/cancer/breast-cancer/")
    assert list(sections(response)) == ORDER
    assert {anchor: titles(response, anchor) for anchor in ORDER} == {
        anchor: [entry.title] for anchor, entry in made.items()
    }
    assert [section.note for section in sections(response).values()] == [""] * 6


@pytest.mark.parametrize(
    ("topic", "anchor"),
    [
        ("signs", "signs"),
        ("tests", "follow-up"),
        ("treatment", "follow-up"),
        ("living", "living"),
        ("support", "living"),
        ("talking", "living"),
    ],
)
def test_article_stands_in_the_part_of_its_topic(client, types, record, topic, anchor):
    entry = record("article", topic, any_cancer=True)
    response = client.get("/cancer/breast-cancer/")
    assert {name: titles(response, name) for name in ORDER[:3]} == {
        name: [entry.title] if name == anchor else [] for name in ORDER[:3]
    }


def test_narrower_types_and_any_cancer_come_after_the_type_itself(client, types, record):
    anyone, narrower, own = record(any_cancer=True), record(**TRIPLE), record(**BREAST)
    record(cancer_types=("lung-cancer",))
    response = client.get("/cancer/breast-cancer/")
    assert titles(response, "groups") == [own.title, narrower.title, anyone.title]


def test_part_shows_five_and_leads_to_all_on_the_find_page(client, types, places, record):
    for _number in range(7):
        record(**BREAST)
    response = client.get("/cancer/breast-cancer/", {"near": "02139", "radius": "25"})
    section = sections(response)["groups"]
    assert len(section.cards) == 5
    assert (section.all.text, section.all.url) == (
        "Show all: 7 groups",
        "/find/?cancer=breast-cancer&near=02139&radius=25&kind=group",
    )
    assert client.get(section.all.url).context["answer"].total == 7


def test_part_that_shows_everything_offers_no_more(client, types, record):
    record(**BREAST)
    assert sections(client.get("/cancer/breast-cancer/"))["groups"].all is None


def test_all_articles_are_offered_without_a_place(client, types, places, record):
    for _number in range(6):
        record("article", "living", **BREAST)
    response = client.get("/cancer/breast-cancer/", {"near": "02139"})
    assert sections(response)["living"].all.url == "/find/?cancer=breast-cancer&kind=article"


def test_bare_part_climbs_to_the_wider_type_and_says_so(client, types, record):
    wider = record(**BREAST)
    record(any_cancer=True)
    section = sections(client.get("/cancer/rare-breast-cancer/"))["groups"]
    assert section.note == "Nothing for Rare Breast Cancer alone yet. For Breast Cancer:"
    assert section.cards[0].title == wider.title


def test_nearest_wider_type_that_has_something_wins(client, types, record):
    record(**BREAST)
    nearer = record(**TRIPLE)
    response = client.get("/cancer/rare-breast-cancer/")
    assert titles(response, "groups") == [nearer.title]


def test_what_is_open_to_any_cancer_is_shown_when_no_wider_type_has_more(client, types, record):
    anyone = record(any_cancer=True)
    section = sections(client.get("/cancer/rare-breast-cancer/"))["groups"]
    assert section.note == "Nothing for Rare Breast Cancer alone yet. Open to any cancer:"
    assert [card.title for card in section.cards] == [anyone.title]


def test_place_serves_every_part_but_articles(client, types, places, record):
    article = record("article", "living", **BREAST)
    near = [record(kind, **BREAST) for kind in ("group", "counselor", "trial")]
    for kind in ("group", "counselor", "trial"):
        record(kind, sites=(DENVER,), **BREAST)
    response = client.get("/cancer/breast-cancer/", {"near": "02139"})
    assert titles(response, "living") == [article.title]
    assert [titles(response, anchor) for anchor in ORDER[3:]] == [[entry.title] for entry in near]


def test_part_with_nothing_near_leads_everywhere_with_the_true_count(client, types, places, record):
    for _number in range(3):
        record(sites=(DENVER,), **BREAST)
    section = sections(client.get("/cancer/breast-cancer/", {"near": "02139"}))["groups"]
    assert section.note == "Nothing for Breast Cancer near 02139 yet."
    everywhere, tries = section.ways
    assert (everywhere.url, everywhere.count) == ("/find/?cancer=breast-cancer&kind=group", 3)
    assert tries.url == "/find/?cancer=breast-cancer&near=02139&kind=group"
    assert client.get(everywhere.url).context["answer"].total == 3


def test_no_part_is_ever_empty_without_a_way_on(client, types):
    found = sections(client.get("/cancer/lung-cancer/"))
    assert [found[anchor].note for anchor in ORDER] == ["No article is published here yet."] * 3 + [
        "Nothing for Lung Cancer yet."
    ] * 3
    assert [len(found[anchor].ways) for anchor in ORDER[3:]] == [1, 1, 1]


def test_only_studies_that_take_people_are_shown(client, types, record):
    record("trial", facts={"status": ("completed",)}, **BREAST)
    open_one = record("trial", facts={"status": ("recruiting",)}, **BREAST)
    assert titles(client.get("/cancer/breast-cancer/"), "studies") == [open_one.title]


def test_articles_of_the_pages_language_come_first(client, types, record):
    record("article", "living", **BREAST)
    spanish = record("article", "living", language="es", any_cancer=True)
    response = client.get("/es/cancer/breast-cancer/")
    assert titles(response, "living") == [spanish.title]


def test_articles_in_another_language_are_shown_when_there_are_no_others(client, types, record):
    english = record("article", "living", **BREAST)
    section = sections(client.get("/es/cancer/breast-cancer/"))["living"]
    assert [(card.title, card.language) for card in section.cards] == [(english.title, "en")]
    assert section.note


def test_page_links_to_wider_and_narrower_types(client, types):
    context = client.get("/cancer/triple-negative-breast-cancer/").context
    assert [kind.slug for kind in context["wider"]] == ["breast-cancer"]
    assert [kind.slug for kind in context["narrower"]] == ["rare-breast-cancer"]


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("C4872", "breast-cancer"),
        ("c4872", "breast-cancer"),
        ("Breast-Cancer", "breast-cancer"),
        ("bowel cancer", "colorectal-cancer"),
        ("cáncer de pulmón", "lung-cancer"),
    ],
)
def test_code_or_other_name_leads_to_the_slug_and_keeps_the_place(client, types, typed, slug):
    response = client.get(f"/cancer/{typed}/", {"near": "02139"})
    assert (response.status_code, response["Location"]) == (302, f"/cancer/{slug}/?near=02139")


def test_name_of_two_types_leads_to_the_choice(client, types):
    response = client.get("/cancer/large cancer/", follow=True)
    assert response.redirect_chain == [("/cancer/?cancer=large+cancer", 302)]
    assert [kind.slug for kind in response.context["guesses"]] == ["colorectal-cancer", "lung-cancer"]


def test_unknown_type_has_no_page(client, types):
    assert client.get("/cancer/nothing-like-it/").status_code == 404


def test_exact_coordinates_lead_to_rounded_ones(client, types):
    response = client.get("/cancer/breast-cancer/", {"near": "42.36512,-71.10456"})
    assert (response.status_code, response["Location"]) == (302, "/cancer/breast-cancer/?near=42.37,-71.1")


def test_unknown_place_is_named_and_kept_in_the_field(client, types, record):
    entry = record(**BREAST)
    response = client.get("/cancer/breast-cancer/", {"near": "Nowhereville"})
    assert [notice.value for notice in response.context["notices"]] == ["Nowhereville"]
    assert 'value="Nowhereville"' in response.content.decode()
    assert titles(response, "groups") == [entry.title]


def test_other_parameters_are_ignored(client, types, record):
    entry = record(**BREAST)
    response = client.get("/cancer/breast-cancer/", {"kind": "trial", "cancer": "lung-cancer", "q": "x", "page": "9"})
    assert titles(response, "groups") == [entry.title]
    assert response.context["notices"] == []


def test_title_names_no_condition_but_the_heading_does(client, types):
    text = client.get("/cancer/breast-cancer/").content.decode()
    assert "<title>Cancer type · Onward</title>" in text
    assert "<h1>Breast Cancer</h1>" in text


def test_page_is_in_spanish_under_its_address(client, types):
    assert "<h1>Cáncer de mama</h1>" in client.get("/es/cancer/breast-cancer/").content.decode()


def test_address_with_a_place_is_not_for_search_engines(client, types):
    assert 'content="noindex, follow"' in client.get("/cancer/breast-cancer/?near=02139").content.decode()
    assert 'content="index, follow"' in client.get("/cancer/breast-cancer/").content.decode()


def test_emergency_comes_before_the_signs(client, types, record):
    entry = record("article", "signs", any_cancer=True)
    text = client.get("/cancer/breast-cancer/").content.decode()
    assert text.index("If it feels like an emergency, call now.") < text.index(entry.title)


def test_demonstration_articles_are_marked_once_and_listings_each(client, types, record):
    for _number in range(2):
        record("article", "signs", any_cancer=True)
        record("group", **BREAST)
    text = client.get("/cancer/breast-cancer/").content.decode()
    assert text.count("Demonstration content, not clinically reviewed") == 1
    assert text.count("Fictional example") == 2


def test_article_that_alone_is_a_demonstration_is_marked_itself(client, types, record):
    record("article", "signs", any_cancer=True)
    record("article", "signs", any_cancer=True, card={"is_demo": False})
    text = client.get("/cancer/breast-cancer/").content.decode()
    assert text.count("Demonstration content, not clinically reviewed") == 1
    assert sections(client.get("/cancer/breast-cancer/"))["signs"].mark == ""


def test_reader_gets_no_cookie(client, types):
    assert client.get("/cancer/breast-cancer/?near=02139").cookies == {}


def test_page_asks_the_database_as_often_for_one_row_as_for_thirty(client, types, places, record):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get("/cancer/breast-cancer/", {"near": "02139"})
        return len(captured)

    kinds = [("article", "signs"), ("article", "tests"), ("article", "living"), ("group",), ("counselor",), ("trial",)]
    for kind in kinds:
        record(*kind, **BREAST)
    queries()
    before = queries()
    for kind in kinds * 29:
        record(*kind, **BREAST)
    assert queries() == before
