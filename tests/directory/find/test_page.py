"""The find page as a reader sees it."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


def test_page_without_a_question_shows_every_kind(get, record):
    for kind in ("group", "counselor", "trial", "article"):
        record(kind)
    response = get()
    assert response.status_code == 200
    assert [section["kind"] for section in response.context["sections"]] == ["group", "counselor", "trial", "article"]
    assert [section["total"] for section in response.context["sections"]] == [1, 1, 1, 1]
    print(response.content.decode())
