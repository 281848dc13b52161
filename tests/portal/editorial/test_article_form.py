"""Wagtail's own form: whole before a review, never a way to publish alone."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from portal.articles.models import ArticlePage
from tests.factories.accounts import make_clinical_reviewer, make_editor, make_superuser
from tests.factories.articles import index, make_article, make_draft, submit

pytestmark = pytest.mark.django_db
SOURCE = {"title": "T", "publisher": "P", "year": "2022", "kind": "guideline", "cited_for": "X", "url": ""}


def form_data(*, sources=2, text=True, **more):
    body = [("paragraph", rich_text("<p>Words.</p>"))] if text else []
    data = {
        "title": "Written in the form",
        "slug": "written-in-the-form",
        "answer": "One sentence.",
        "for_whom": "",
        "topic": "living",
        "country": "US",
        "risk": "general",
        "review_basis": "demonstration",
        "written_on": "2026-11-01",
        "search_words": "sore back\nnumb legs",
        "body": streamfield(body),
        "sources": inline_formset([SOURCE] * sources),
        "comments": inline_formset([]),
    }
    return {**nested_form_data(data), **more}


def add(client, **data):
    return client.post(reverse("wagtailadmin_pages:add", args=["articles", "articlepage", index().pk]), data)


def written():
    return ArticlePage.objects.filter(slug="written-in-the-form").first()


@pytest.fixture
def author(client):
    user = make_editor()
    client.force_login(user)
    return user


def test_article_is_written_and_sent_for_review(client, author):
    add(client, **form_data(), **{"action-submit": "1"})
    page = written()
    assert page.workflow_in_progress
    assert (page.author, page.live, page.search_words) == (author, False, ["sore back", "numb legs"])


@pytest.mark.parametrize(
    ("lacking", "sentence"),
    [({"sources": 1}, "Name at least two sources"), ({"text": False}, "Write the text before")],
)
def test_incomplete_article_is_not_sent_but_may_be_kept(client, author, lacking, sentence):
    response = add(client, **form_data(**lacking), **{"action-submit": "1"})
    assert sentence in response.content.decode()
    assert written() is None
    add(client, **form_data(**lacking))
    assert written() is not None


@pytest.mark.parametrize("make", [make_editor, make_superuser])
def test_form_offers_nobody_to_publish(client, make):
    client.force_login(make())
    page = make_draft()
    new = client.get(reverse("wagtailadmin_pages:add", args=["articles", "articlepage", index().pk]))
    old = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert [b'name="action-publish"' in response.content for response in (new, old)] == [False, False]
    assert b'name="action-submit"' in old.content


@pytest.mark.parametrize("make", [make_editor, make_superuser])
def test_forged_publishing_keeps_a_draft_and_says_why(client, make):
    user = make()
    client.force_login(user)
    add(client, **form_data(), **{"action-publish": "1"})
    assert written() is None
    page = make_draft(author=user)
    response = client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), {**form_data(), "action-publish": "1"}, follow=True
    )
    assert "An article is published by its review" in response.content.decode()
    assert not written().live


def test_reviewer_approves_by_the_form(client, author):
    add(client, **form_data(), **{"action-submit": "1"})
    page = written()
    client.force_login(make_clinical_reviewer())
    sources = [{**SOURCE, "id": source.pk} for source in page.sources.all()]
    untouched = {**form_data(), **nested_form_data({"sources": inline_formset(sources, initial=2)})}
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(url, {**untouched, "action-workflow-action": "1", "workflow-action-name": "approve"})
    assert written().live


def test_reviewer_who_changes_words_cannot_approve_them(client, author):
    add(client, **form_data(), **{"action-submit": "1"})
    page = written()
    client.force_login(make_clinical_reviewer())
    sources = [{**SOURCE, "id": source.pk} for source in page.sources.all()]
    changed = {**form_data(), **nested_form_data({"sources": inline_formset(sources, initial=2)})}
    changed["answer"] = "Another sentence."
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(url, {**changed, "action-workflow-action": "1", "workflow-action-name": "approve"})
    assert not written().live


def test_author_cannot_change_what_is_under_review(client, author):
    page = make_draft(author=author)
    submit(page, by=author)
    revisions = page.revisions.count()
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form_data())
    assert page.revisions.count() == revisions


def test_editor_takes_a_wrong_article_down(client, author):
    page = make_article()
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert not ArticlePage.objects.get(pk=page.pk).live
