"""The admin gets the policy it needs, everything else the strict one; every login is allauth's."""

import pytest
from django.urls import reverse

from tests.factories.accounts import PASSWORD, make_editor, make_superuser
from tests.factories.articles import make_article, make_draft

pytestmark = pytest.mark.django_db


def policy_of(response):
    parts = response["Content-Security-Policy"].split("; ")
    return {name: set(values) for name, *values in (part.split() for part in parts)}


def test_admin_allows_inline_and_frames_of_its_own(client):
    client.force_login(make_editor())
    policy = policy_of(client.get(reverse("wagtailadmin_home")))
    assert policy["script-src"] == {"'self'", "'unsafe-inline'"}
    assert policy["style-src"] == {"'self'", "'unsafe-inline'"}
    assert policy["img-src"] == {"'self'", "data:", "blob:"}
    assert policy["frame-ancestors"] == {"'self'"}
    assert policy["connect-src"] == {"'self'"}


@pytest.mark.parametrize("path", ["/", "/articles/", "/signs/", "/accounts/login/", "/nothing-here/"])
def test_everything_else_is_strict(client, path):
    policy = policy_of(client.get(path))
    assert policy["script-src"] == {"'self'"}
    assert policy["style-src"] == {"'self'"}
    assert policy["frame-ancestors"] == {"'none'"}


def test_article_page_is_strict(client):
    response = client.get(make_article().url)
    assert "unsafe" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"


def test_preview_is_strict_and_may_be_framed_by_the_admin(client):
    author = make_editor()
    page = make_draft(author=author)
    client.force_login(author)
    response = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    policy = policy_of(response)
    assert response.status_code == 200
    assert policy["script-src"] == {"'self'"}
    assert policy["frame-ancestors"] == {"'self'"}


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/django-admin/", "/django-admin/login/"])
def test_login_leads_to_allauth(client, path):
    response = client.get(path, follow=True)
    assert response.redirect_chain[-1][0].split("?")[0] == "/accounts/login/"


@pytest.mark.parametrize("path", ["/admin/login/", "/django-admin/login/"])
def test_password_posted_to_an_old_login_lets_nobody_in(client, path):
    user = make_superuser()
    client.post(path, {"username": user.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session
