"""Small files for programs: robots, sitemaps, security contact, change of password."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from directory.models import CancerType
from search import entries
from search.entry import SearchEntry

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def text(client, url):
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def locations(client, section):
    return re.findall(r"<loc>http://testserver([^<]+)</loc>", text(client, f"/sitemap-{section}.xml"))


def listing(number, *, is_demo=False, **more):
    return SearchEntry(
        key=f"group:{number}",
        kind="group",
        title=f"Group {number}",
        url=f"/groups/{number}/",
        card={"is_demo": is_demo},
        **more,
    )


def record(*found):
    with transaction.atomic():
        entries.record(found)


def test_robots_keep_out_of_desks_and_accounts_and_find_the_sitemap(client):
    lines = text(client, "/robots.txt").splitlines()
    assert {"Disallow: /admin/", "Disallow: /accounts/", "Disallow: /es/accounts/"} < set(lines)
    assert lines[-1] == "Sitemap: http://testserver/sitemap.xml"


def test_the_index_names_every_sitemap(client):
    found = re.findall(r"sitemap-(\w+)\.xml", text(client, "/sitemap.xml"))
    assert found == ["pages", "articles", "types", "listings"]
    assert [client.get(f"/sitemap-{section}.xml").status_code for section in found] == [200] * 4


def test_a_page_of_ours_names_its_twin_in_the_other_language(client):
    xml = text(client, "/sitemap-pages.xml")
    assert {"/about/privacy/", "/es/about/privacy/", "/help-lines/"} < set(locations(client, "pages"))
    assert 'hreflang="es" href="http://testserver/es/about/privacy/"' in xml


def test_cancer_types_are_there_in_both_languages(client):
    CancerType.objects.all().delete()
    CancerType.objects.create(slug="breast-cancer", name_en="Breast cancer", name_es="Cáncer de mama")
    assert locations(client, "types") == ["/cancer/breast-cancer/", "/es/cancer/breast-cancer/"]


def test_only_listings_that_are_shown_and_real_are_named(client):
    record(
        listing(1),
        listing(2, is_demo=True),
        listing(3, shown_until=NOW - timedelta(days=1)),
        listing(4, shown_from=NOW + timedelta(days=1)),
        listing(5),
    )
    with transaction.atomic():
        entries.forget(["group:5"])
    assert locations(client, "listings") == ["/groups/1/", "/es/groups/1/"]


@pytest.mark.parametrize("count", [1, 30])
def test_the_sitemap_of_listings_costs_one_query(client, count, django_assert_num_queries):
    record(*[listing(number) for number in range(count)])
    with django_assert_num_queries(1):
        assert len(locations(client, "listings")) == 2 * count


def test_security_txt_says_where_to_write_and_until_when_it_holds(client, settings):
    settings.CONTACT_EMAIL = "safe@site.example"
    fields = [line.split(": ", 1) for line in text(client, "/.well-known/security.txt").splitlines()]
    contacts = [value for name, value in fields if name == "Contact"]
    assert contacts == ["mailto:safe@site.example", "http://testserver/about/contact/"]
    expires = datetime.fromisoformat(dict(fields)["Expires"])
    assert timedelta(days=150) < expires - datetime.now(UTC) < timedelta(days=365)


def test_the_change_of_password_is_found_at_its_known_address(client):
    response = client.get("/.well-known/change-password")
    assert (response.status_code, response["Location"]) == (302, "/accounts/password/change/")
