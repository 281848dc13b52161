"""The editors' list of everyday words."""

import pytest
from django.urls import reverse

from directory.models import EverydayWords
from tests.factories.accounts import make_clinical_reviewer, make_editor, make_listing_editor

pytestmark = pytest.mark.django_db
LIST, ADD = (f"wagtailsnippets_directory_everydaywords:{view}" for view in ("list", "add"))


def add(client, english="", spanish=""):
    typed = {"words_en": english, "words_es": spanish, "note": "heard at the desk", "is_active": "on"}
    return client.post(reverse(ADD), typed)


@pytest.mark.parametrize("make", [make_editor, make_listing_editor])
def test_editors_add_a_group_that_the_next_search_uses(client, make):
    client.force_login(make())
    answer = add(client, "wobbles\r\n  shaky   legs \r\n", "temblores, piernas flojas")
    assert answer.status_code == 302
    made = EverydayWords.objects.get()
    assert (made.words_en, made.words_es) == ("wobbles\nshaky legs", "temblores\npiernas flojas")
    assert client.get("/api/v1/find", {"q": "shaky legs"}).json()["added_words"] == [
        "wobbles",
        "temblores",
        "piernas flojas",
    ]


@pytest.mark.parametrize(
    ("english", "spanish", "sentence"),
    [
        ("wobbles", "", "Write at least two words or phrases that mean the same."),
        ("wobbles\nWobbles", "", "“Wobbles” stands here twice. Capitals and accents make no difference."),
        ("wobbles\nof the", "", "“of the” says nothing that a search could use. Write a word that says more."),
        ("wobbles", "x" * 61, f"“{'x' * 61}” is too long: at most 8 words and 60 characters."),
    ],
)
def test_group_that_cannot_help_comes_back_with_a_sentence(client, english, spanish, sentence):
    client.force_login(make_editor())
    answer = add(client, english, spanish)
    assert (answer.status_code, sentence in answer.content.decode()) == (200, True)
    assert not EverydayWords.objects.exists()


def test_list_is_searched_by_any_of_its_words(client):
    client.force_login(make_editor())
    for words in ("wobbles\nshaky legs", "wig\nhairpiece"):
        EverydayWords.objects.create(words_en=words)
    html = client.get(reverse(LIST), {"q": "hairp"}).content.decode()
    assert ("wig, hairpiece" in html, "wobbles" in html) == (True, False)


def test_history_says_who_changed_a_group(client):
    editor = make_editor(first_name="Iris", last_name="Example")
    client.force_login(editor)
    add(client, "wobbles\nshaky legs")
    made = EverydayWords.objects.get()
    url = reverse("wagtailsnippets_directory_everydaywords:history", args=[made.pk])
    assert "Iris Example" in client.get(url).content.decode()


def test_nobody_of_the_desk_deletes_a_group_and_reviewers_do_not_see_it(client):
    made = EverydayWords.objects.create(words_en="wobbles\nshaky legs")
    client.force_login(make_editor())
    client.post(reverse("wagtailsnippets_directory_everydaywords:delete", args=[made.pk]))
    assert EverydayWords.objects.filter(pk=made.pk).exists()
    client.force_login(make_clinical_reviewer())
    assert client.get(reverse(LIST)).status_code == 302
