"""Whatever Wagtail does to an article, its entry is what the database says, and nothing unapproved is in it."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page

from portal.articles.models import ArticleIndexPage, ArticlePage
from portal.articles.rules import PublicationRefused
from search import entries
from search.models import Entry
from tests.factories.accounts import make_editor
from tests.factories.articles import approve, index, make_article, make_draft, submit

pytestmark = pytest.mark.django_db


def assert_entries_agree():
    """Compare every article's row in the log with a fresh computation."""
    expected = {}
    for page in ArticlePage.objects.all():
        if (entry := page.search_entry()) is not None:
            expected[entry.key] = entry.to_document()
    stored = dict(Entry.objects.filter(kind="article", document__isnull=False).values_list("key", "document"))
    assert stored == expected


def document(page):
    return Entry.objects.get(key=f"article:{page.pk}").document


def test_draft_has_no_entry():
    page = make_draft()
    assert not Entry.objects.filter(key=page.search_key).exists()
    assert_entries_agree()


def test_published_article_has_its_entry():
    page = make_article(title="Example of a title", search_words=["sore words"])
    found = document(page)
    assert found["title"] == "Example of a title"
    assert found["url"] == f"/articles/{page.slug}/"
    assert found["any_cancer"] is True
    assert found["facts"] == {"topic": ["living"], "language": ["en"]}
    assert "A plain word." in found["body"]
    assert "sore words" in found["body"]
    assert_entries_agree()


def test_spanish_article_has_its_language_and_address():
    page = make_article(language="es")
    assert document(page)["language"] == "es"
    assert document(page)["url"] == f"/es/articulos/{page.slug}/"


def test_saving_a_draft_leaks_nothing_unapproved():
    page = make_article(title="Approved title")
    page.title, page.answer = "Unapproved title", "Unapproved answer."
    page.save_revision(user=make_editor())
    assert document(page)["title"] == "Approved title"
    assert "Unapproved" not in str(document(page))
    assert_entries_agree()


def test_unpublish_forgets_the_entry():
    page = make_article()
    page.unpublish()
    assert document(page) is None
    assert_entries_agree()


def test_unpublish_as_a_plain_page_forgets_the_entry():
    page = make_article()
    Page.objects.get(pk=page.pk).unpublish()
    assert document(page) is None


def test_expiry_forgets_the_entry():
    page = make_article()
    ArticlePage.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert document(page) is None
    assert_entries_agree()


def test_changed_slug_changes_the_entry():
    author = make_editor()
    page = make_article(author=author)
    page.slug = "another-address"
    page.save_revision(user=author)
    approve(submit(page, by=author), by=make_editor())
    assert document(page)["url"] == "/articles/another-address/"
    assert_entries_agree()


def test_changed_slug_of_the_list_changes_every_entry():
    page = make_article()
    parent = index()
    parent.slug = "pages"
    parent.save()
    assert document(page)["url"] == f"/pages/{page.slug}/"
    assert_entries_agree()


def test_moved_article_changes_its_entry():
    page = make_article()
    MovePageAction(Page.objects.get(pk=page.pk), index("es"), pos="last-child").execute()
    assert document(page)["url"] == f"/es/articulos/{page.slug}/"
    assert_entries_agree()


def test_moved_list_changes_the_entries_below():
    page = make_article()
    other = ArticleIndexPage(title="Older", slug="older")
    index().get_parent().add_child(instance=other)
    Page.objects.get(pk=page.pk).get_parent().move(other, pos="last-child")
    assert document(page)["url"] == f"/older/articles/{page.slug}/"
    assert_entries_agree()


def test_deleted_article_leaves_a_tombstone():
    page = make_article()
    page.delete()
    assert document(page) is None


def test_deleted_tree_leaves_tombstones():
    page = make_article()
    Page.objects.get(pk=index().pk).delete()
    assert document(page) is None
    assert_entries_agree()


def test_copy_is_a_draft_without_entry():
    page = make_article()
    copy = page.copy(update_attrs={"slug": "copy", "title": "Copy"}, keep_live=False)
    assert not Entry.objects.filter(key=f"article:{copy.pk}", document__isnull=False).exists()
    assert_entries_agree()


def test_live_copy_is_refused():
    page = make_article()
    with pytest.raises(PublicationRefused):
        CopyPageAction(page, to=index(), update_attrs={"slug": "copy"}, keep_live=True).execute()
    assert not ArticlePage.objects.filter(slug="copy").exists()


def test_alias_follows_its_original():
    author = make_editor()
    page = make_article(author=author)
    alias = page.create_alias(parent=index("es"), update_slug="alias")
    assert document(alias)["title"] == page.title
    page.title = "Newer title"
    page.save_revision(user=author)
    approve(submit(page, by=author), by=make_editor())
    assert document(alias)["title"] == "Newer title"
    ArticlePage.objects.get(pk=page.pk).unpublish()
    assert document(alias) is None
    assert_entries_agree()


def test_scheduled_article_is_found_only_once_published():
    author = make_editor()
    page = make_draft(author=author, go_live_at=timezone.now() + timedelta(days=1))
    approve(submit(page, by=author), by=make_editor())
    assert not Entry.objects.filter(key=page.search_key, document__isnull=False).exists()
    with time_machine.travel(timezone.now() + timedelta(days=2), tick=False):
        call_command("publish_scheduled")
        assert document(page)["title"] == page.title
        assert_entries_agree()


def test_failure_to_record_undoes_the_publication(monkeypatch):
    author = make_editor()
    page = make_draft(author=author)
    state = submit(page, by=author)

    def fail(_entries):
        raise RuntimeError("the log cannot be written")

    monkeypatch.setattr(entries, "record", fail)
    with pytest.raises(RuntimeError):
        approve(state, by=make_editor())
    assert not ArticlePage.objects.get(pk=page.pk).live
    state.refresh_from_db()
    assert state.status == "in_progress"


def test_entry_goes_stale_on_the_day_of_the_review_and_hides_90_days_later():
    entry = make_article().search_entry()
    today = timezone.localdate()
    assert entry.stale_from.date() == today.replace(year=today.year + 1)
    assert entry.shown_until - entry.stale_from == timedelta(days=90)


def test_demonstration_has_no_entry_outside_demo_mode():
    page = make_article()
    with override_settings(DEMO=False):
        assert page.search_entry() is None
