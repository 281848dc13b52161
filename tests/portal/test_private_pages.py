"""What was made for one person is kept by nobody; what is the same for everybody carries no cookie."""

from __future__ import annotations

import pytest

from tests.factories.accounts import make_editor

pytestmark = pytest.mark.django_db

NOBODY_KEEPS_IT = "no-store, private"
PATHS = ["/", "/es/", "/find/", "/groups/mine/", "/accounts/email/", "/admin/", "/no/such/page/", "/api/v1/find"]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_of_a_signed_in_person_is_kept_by_nobody(client, path):
    client.force_login(make_editor())

    assert client.get(path).headers["Cache-Control"] == NOBODY_KEEPS_IT


@pytest.mark.parametrize("path", ["/accounts/login/", "/accounts/signup/"])
def test_a_page_that_sets_a_cookie_is_kept_by_nobody(client, path):
    response = client.get(path)

    assert response.cookies
    assert response.headers["Cache-Control"] == NOBODY_KEEPS_IT


@pytest.mark.parametrize("path", ["/", "/find/", "/help-lines/", "/find/cancer-types.json"])
def test_a_page_that_is_the_same_for_everybody_has_no_cookie_and_may_be_kept(client, path):
    response = client.get(path)

    assert not response.cookies
    assert "no-store" not in response.headers.get("Cache-Control", "")


def test_without_the_rule_such_a_page_could_be_kept(client, settings):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "PrivatePages" not in name]
    client.force_login(make_editor())

    assert "no-store" not in client.get("/find/").headers.get("Cache-Control", "")
