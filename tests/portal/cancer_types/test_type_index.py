"""All main types from A to Z, and the field that leads to one."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from directory.find.vocabulary import vocabulary
from portal.cancer_types.kinship import levels

pytestmark = pytest.mark.django_db


def listed(response):
    return {letter.letter: [kind.name for kind in letter.types] for letter in response.context["letters"]}


def test_main_types_stand_from_a_to_z(client, types):
    assert listed(client.get("/cancer/")) == {
        "B": ["Breast Cancer"],
        "C": ["Colorectal Cancer"],
        "L": ["Lung Cancer"],
    }


def test_order_follows_the_language_of_the_page(client, types):
    assert listed(client.get("/es/cancer/")) == {"C": ["Cáncer colorrectal", "Cáncer de mama", "Cáncer de pulmón"]}


def test_every_letter_of_the_jump_list_has_its_heading(client, types):
    text = client.get("/cancer/").content.decode()
    assert [(f'href="#letter-{letter}"' in text, f'id="letter-{letter}"' in text) for letter in "BCL"] == [
        (True, True)
    ] * 3


@pytest.mark.parametrize("typed", ["Bowel Cancer", "bowel  cancer", "colorectal-cancer", "Cáncer colorrectal"])
def test_typed_name_leads_to_its_type(client, types, typed):
    response = client.get("/cancer/", {"cancer": typed})
    assert (response.status_code, response["Location"]) == (302, "/cancer/colorectal-cancer/")


def test_typed_name_stays_in_the_language_of_the_page(client, types):
    assert client.get("/es/cancer/", {"cancer": "mama"})["Location"] == "/es/cancer/breast-cancer/"


def test_misspelled_name_gets_a_guess_and_is_kept_in_the_field(client, types):
    response = client.get("/cancer/", {"cancer": "brest cancer"})
    assert response.context["guesses"][0].slug == "breast-cancer"
    assert 'value="brest cancer"' in response.content.decode()


def test_unknown_name_gets_one_sentence_and_the_search_for_its_words(client, types):
    response = client.get("/cancer/", {"cancer": "zzz qqq"})
    assert response.status_code == 200
    assert response.context["guesses"] == []
    assert response.context["words_url"] == "/find/?q=zzz+qqq"
    assert "as a type of cancer. Check the spelling" in response.content.decode()


@pytest.mark.parametrize("typed", ["<script>x</script>", "\x00a", "a" * 500, "%", "'"])
def test_strange_text_is_answered_and_shown_as_text(client, types, typed):
    response = client.get("/cancer/", {"cancer": typed})
    assert response.status_code == 200
    assert "<script>x" not in response.content.decode()


def test_nothing_typed_says_nothing(client, types):
    assert 'id="result"' not in client.get("/cancer/?cancer=").content.decode()


def test_levels_climb_until_the_top_and_end_in_a_circle(types):
    types["breast-cancer"].parents.add(types["rare-breast-cancer"])
    found = levels(vocabulary(), "rare-breast-cancer")
    assert [[kind.slug for kind in level] for level in found] == [
        ["rare-breast-cancer"],
        ["triple-negative-breast-cancer"],
        ["breast-cancer"],
    ]


def test_signs_offer_the_field_and_living_does_not(client, types):
    assert 'data-types-url="/find/cancer-types.json"' in client.get("/signs/").content.decode()
    assert "data-types-url" not in client.get("/living/").content.decode()


def test_signs_say_first_that_an_emergency_needs_a_call(client, types):
    assert "If it feels like an emergency, call now." in client.get("/signs/").content.decode()


def test_address_of_a_type_follows_the_language(types):
    with override("es"):
        assert types["breast-cancer"].get_absolute_url() == "/es/cancer/breast-cancer/"
