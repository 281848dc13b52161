"""What a reader sees of an article, in both languages and as its review grows old."""

import json
import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from directory.models import CancerType
from portal.articles.enums import ReviewBasis
from portal.articles.models import ArticlePage
from tests.factories.accounts import make_clinical_reviewer, make_editor
from tests.factories.articles import approve, make_article, make_draft, submit

pytestmark = pytest.mark.django_db


def html_of(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def json_ld_of(html):
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    return json.loads(found[1])


def make_clinical():
    author, reviewer = make_editor(), make_clinical_reviewer()
    page = make_draft(author=author, review_basis=ReviewBasis.CLINICAL)
    approve(submit(page, by=author), by=reviewer)
    return ArticlePage.objects.get(pk=page.pk), reviewer


def test_demonstration_says_so_on_the_page_and_in_the_data(client):
    html = html_of(client, make_article().url)
    assert "Demonstration content, not clinically reviewed" in html
    assert '<meta name="robots" content="noindex">' in html
    data = json_ld_of(html)
    assert data["@type"] == "MedicalWebPage"
    assert data["creativeWorkStatus"] == "Demonstration content, not clinically reviewed"
    assert "lastReviewed" not in data
    assert "reviewedBy" not in data


def test_clinical_article_gives_the_date_and_no_name(client):
    page, reviewer = make_clinical()
    html = html_of(client, page.url)
    assert json_ld_of(html)["lastReviewed"] == timezone.localdate().isoformat()
    assert '<meta name="robots" content="index, follow">' in html
    assert reviewer.email not in html
    assert "not clinically reviewed" not in html


def test_json_ld_cannot_end_its_script(client):
    page = make_article(title="A </script><b>title</b> & more")
    assert json_ld_of(html_of(client, page.url))["name"] == "A </script><b>title</b> & more"


def test_headings_are_the_contents_list(client):
    html = html_of(client, make_article(body=[("heading", "What helps"), ("paragraph", "<p>A.</p>")]).url)
    assert '<a href="#what-helps">What helps</a>' in html
    assert '<h2 id="what-helps">What helps</h2>' in html


def test_urgency_card_says_its_level_in_words(client):
    block = {"level": "now", "intro": "<p>Call 911.</p>", "items": ["<p>Weak legs</p>"]}
    html = html_of(client, make_article(body=[("urgency", block)]).url)
    assert re.search(r'<section class="urgent now">\s*<h2>Call now</h2>', html)
    assert "Weak legs" in html


def test_sources_are_listed(client):
    html = html_of(client, make_article(sources=3).url)
    assert html.count("Example Institute, 2023.") == 3


def test_help_nearby_knows_the_one_cancer_type(client):
    breast = CancerType.objects.create(slug="example-type", name_en="Example type", name_es="Tipo")
    html = html_of(client, make_article(cancer_types=[breast]).url)
    assert '<input type="hidden" name="cancer" value="example-type">' in html


def test_overdue_review_is_said(client):
    page = make_article()
    with time_machine.travel(timezone.now() + timedelta(days=366), tick=False):
        html = html_of(client, page.url)
    assert "was due to be checked again by" in html


def test_long_overdue_text_is_not_shown_and_the_address_still_helps(client):
    page = make_article(answer="The words that must go.")
    with time_machine.travel(timezone.now() + timedelta(days=365 + 91), tick=False):
        html = html_of(client, page.url)
        listed = html_of(client, "/articles/")
    assert "being checked again" in html
    assert "The words that must go." not in html
    assert page.title not in listed


def test_demonstration_is_not_shown_outside_demo_mode(client):
    page = make_article(answer="The words that must go.")
    with override_settings(DEMO=False):
        assert "The words that must go." not in html_of(client, page.url)
        assert page.title not in html_of(client, "/articles/")


def test_draft_is_not_found(client):
    page = make_draft()
    assert client.get(f"/articles/{page.slug}/").status_code == 404


def test_untranslated_article_is_shown_in_spanish_with_a_notice(client):
    page = make_article(answer="Only in English.")
    html = html_of(client, f"/es/articles/{page.slug}/")
    assert '<html lang="es"' in html
    assert '<span lang="en">English</span>' in html
    assert '<p class="answer" lang="en">Only in English.</p>' in html


def test_other_language_leads_to_the_translation(client):
    page = make_article()
    translation = make_article(language="es", translation_key=page.translation_key)
    there = client.get(f"/es/articles/{page.slug}/")
    back = client.get(f"/articulos/{translation.slug}/")
    assert (there.status_code, there["Location"]) == (302, f"/es/articulos/{translation.slug}/")
    assert (back.status_code, back["Location"]) == (302, f"/articles/{page.slug}/")


def test_spanish_list_holds_both_once(client):
    page = make_article(title="In two languages")
    make_article(title="En dos idiomas", language="es", translation_key=page.translation_key)
    make_article(title="Only English")
    html = html_of(client, "/es/articulos/")
    assert [html.count(title) for title in ("En dos idiomas", "Only English", "In two languages")] == [1, 1, 0]


def test_signs_and_living_divide_the_topics(client):
    make_article(title="A sign", topic="signs")
    make_article(title="A day", topic="living")
    signs, living = html_of(client, "/signs/"), html_of(client, "/living/")
    assert ("A sign" in signs, "A day" in signs) == (True, False)
    assert ("A sign" in living, "A day" in living) == (False, True)


def test_reader_gets_no_cookie(client):
    client.get(make_article().url)
    assert not client.cookies


@pytest.mark.parametrize("path", ["/articles/", "/signs/"])
def test_list_takes_as_many_queries_with_12_as_with_1(client, path):
    def count():
        with CaptureQueriesContext(connection) as queries:
            html_of(client, path)
        return len(queries)

    make_article(topic="signs")
    count()
    with_one = count()
    for _ in range(11):
        make_article(topic="signs")
    count()
    assert count() == with_one
