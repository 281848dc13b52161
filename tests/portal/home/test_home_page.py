"""The first pages and the ways from them."""

from importlib import import_module

import pytest
from django.apps import apps
from wagtail.models import Page, Site

from portal.home.models import HomePage

pytestmark = pytest.mark.django_db
first_pages = import_module("portal.home.migrations.0002_first_pages")


def test_each_language_has_its_first_page(client):
    assert '<html lang="en"' in client.get("/").content.decode()
    assert '<html lang="es"' in client.get("/es/").content.decode()


def test_first_pages_are_translations_of_each_other():
    english, spanish = HomePage.objects.order_by("path")
    assert english.translation_key == spanish.translation_key
    assert (english.url, spanish.url) == ("/", "/es/")


def test_welcome_page_of_wagtail_is_gone():
    assert [page.specific_class for page in Page.objects.filter(depth=2)] == [HomePage, HomePage]
    assert Site.objects.get().root_page.specific_class is HomePage


def test_tree_is_sound():
    assert Page.find_problems() == ([], [], [], [], [])


def test_making_first_pages_twice_changes_nothing():
    before = list(Page.objects.values_list("pk", "path"))
    first_pages.make_first_pages(apps, None)
    assert list(Page.objects.values_list("pk", "path")) == before


@pytest.mark.parametrize("path", ["/", "/es/"])
def test_four_ways_lead_somewhere(client, path):
    ways = client.get(path).context["ways"]
    assert len(ways) == 4
    assert [client.get(way["url"]).status_code for way in ways] == [200, 200, 200, 200]


@pytest.mark.parametrize("path", ["/nothing/", "/es/nada/", "/articles/nothing/"])
def test_unknown_address_is_not_found(client, path):
    assert client.get(path).status_code == 404
