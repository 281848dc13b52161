"""The operators' page says how search is, to those who may know, and a comparison tells every difference."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from portal.editorial.roles import EDITORS
from search.engine import projections
from tests.factories.accounts import make_editor, make_superuser
from tests.search.conftest import write
from tests.search.samples import entry

PAGE, COMPARE = "/admin/reports/search/", "/admin/reports/search/compare/"


def facts(response):
    return [dict(index["facts"]) for index in response.context["indices"]]


@pytest.mark.django_db
def test_superusers_see_each_index(client):
    client.force_login(make_superuser())
    response = client.get(PAGE)
    assert response.status_code == 200
    assert [index["status"].name for index in response.context["indices"]] == ["embedded"]
    assert reverse("search_report") == PAGE


@pytest.mark.django_db
def test_with_elasticsearch_away_both_are_shown_and_the_page_says_so(client, settings: Settings):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    client.force_login(make_superuser())
    embedded, elastic = facts(client.get(PAGE))
    assert (embedded["Answers"], elastic["Answers"], elastic["Note"]) == ("yes", "no", "ConnectionError")
    assert elastic["Breaker of this process"] == "closed: it is asked"


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "method"), [(PAGE, "get"), (COMPARE, "post")])
def test_it_is_for_those_with_the_right_alone(client, path, method):
    editor = make_editor()
    ask = getattr(client, method)
    assert ask(path).url.startswith("/admin/login/")
    client.force_login(editor)
    assert ask(path).status_code in (302, 403)
    assert PAGE not in client.get("/admin/").content.decode()


@pytest.mark.django_db
def test_a_role_that_was_given_the_right_sees_page_and_menu(client):
    editor = make_editor()
    right = Permission.objects.get(codename="view_entry", content_type__app_label="search")
    Group.objects.get(name=EDITORS).permissions.add(right)
    client.force_login(editor)
    assert client.get(PAGE).status_code == 200
    assert PAGE in client.get("/admin/").content.decode()


@pytest.mark.django_db
def test_the_right_can_be_given_in_the_admin(client):
    client.force_login(make_superuser())
    editors = Group.objects.get(name=EDITORS)
    right = Permission.objects.get(codename="view_entry", content_type__app_label="search")
    assert f'value="{right.pk}"' in client.get(reverse("wagtailusers_groups:edit", args=[editors.pk])).content.decode()


@pytest.mark.django_db
def test_looking_compares_nothing(client):
    client.force_login(make_superuser())
    assert client.get(COMPARE).status_code == 405
    assert "compared" not in client.get(PAGE).context


def test_a_comparison_tells_what_differs(empty_log: None, settings: Settings, tmp_path: Path):
    settings.SEARCH_INDEX_FILE = tmp_path / "search.sqlite3"
    write([entry("group:1"), entry("group:2"), entry("group:3")])
    projections()[0].catch_up()
    with sqlite3.connect(settings.SEARCH_INDEX_FILE) as connection:
        connection.execute("DELETE FROM entry WHERE key = 'group:1'")
        connection.execute("UPDATE entry SET version = 0 WHERE key = 'group:2'")
        connection.execute("UPDATE entry SET key = 'group:ghost' WHERE key = 'group:3'")
    client, person = Client(), make_superuser()
    client.force_login(person)

    try:
        said = client.post(COMPARE).content.decode()
        projections()[0].rebuild()
        again = client.post(COMPARE).content.decode()
    finally:
        person.delete()

    assert "embedded differs: 2 missing, 1 too many, 1 at another version." in said
    assert "embedded holds exactly what the entries table holds." in again
