"""The list that the cancer-type field suggests from."""

from __future__ import annotations

import pytest

from directory.models import Synonym

pytestmark = pytest.mark.django_db
URL = "/find/cancer-types.json"


def test_list_holds_names_and_words_in_the_pages_language(client, types):
    english, spanish = client.get(URL), client.get(f"/es{URL}")
    assert english.json()[2] == {
        "slug": "colorectal-cancer",
        "name": "Colorectal Cancer",
        "words": ["Cáncer colorrectal", "bowel", "bowel cancer"],
    }
    assert "Cáncer de mama" in [kind["name"] for kind in spanish.json()]


def test_list_may_be_kept_by_anyone_until_it_changes(client, types):
    first = client.get(URL)
    assert first.headers["Cache-Control"] == "public, max-age=300"
    again = {"HTTP_IF_NONE_MATCH": first.headers["ETag"]}
    assert client.get(URL, **again).status_code == 304
    Synonym.objects.create(cancer_type=types["breast-cancer"], text="new word", language="en")
    assert client.get(URL, **again).status_code == 200
