"""Demonstration content is a state: counted, audited, and gone when demo mode is off."""

from datetime import timedelta

import pytest
import time_machine
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import timezone

from portal.articles.models import ArticlePage, Source
from portal.demo.articles import load
from portal.demo.articles.markup import rich_text
from portal.demo.articles.texts import BadText, read_texts
from search.models import Entry
from tests.factories.accounts import make_editor
from tests.factories.articles import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_texts(monkeypatch):
    """Let the loader find two short texts, to be quick; return them."""
    texts = [text for text in read_texts() if text["slug"] in ("when-to-call", "coping-day-by-day")]
    for text in texts:
        text["body"] = [{"type": "paragraph", "text": "Words."}]
    monkeypatch.setattr(load, "read_texts", lambda: texts)
    return texts


def audit_exit_code():
    try:
        call_command("audit_articles")
    except SystemExit as end:
        return end.code
    return 0


def error_ids():
    return [message.id for message in run_checks(tags=["database"], databases=["default"])]


def test_audit_passes_what_was_published_by_the_rules():
    make_article()
    assert audit_exit_code() == 0


def test_audit_finds_demonstration_outside_demo_mode():
    make_article()
    with override_settings(DEMO=False):
        assert audit_exit_code() == 1


def test_audit_finds_missing_sources():
    page = make_article()
    Source.objects.filter(page=page).delete()
    assert audit_exit_code() == 1


def test_audit_finds_what_nobody_else_approved():
    page = make_article()
    page.live_revision.task_states.all().delete()
    assert audit_exit_code() == 1


def test_audit_finds_a_page_made_live_behind_the_rules():
    page = make_article()
    ArticlePage.objects.filter(pk=page.pk).update(live_revision=None)
    assert audit_exit_code() == 1


def test_audit_finds_what_is_long_overdue():
    make_article()
    with time_machine.travel(timezone.now() + timedelta(days=365 + 91), tick=False):
        assert audit_exit_code() == 1


def test_unpublishing_takes_all_off_outside_demo_mode():
    page = make_article()
    with override_settings(DEMO=False):
        call_command("unpublish_demonstration")
        assert error_ids() == []
    assert not ArticlePage.objects.get(pk=page.pk).live
    assert Entry.objects.get(key=page.search_key).document is None


def test_unpublishing_does_nothing_in_demo_mode():
    page = make_article()
    call_command("unpublish_demonstration")
    assert ArticlePage.objects.get(pk=page.pk).live


def test_check_reports_demonstration_outside_demo_mode():
    make_article()
    assert "editorial.E001" not in error_ids()
    with override_settings(DEMO=False):
        assert "editorial.E001" in error_ids()


def test_loader_publishes_every_text_once():
    texts = read_texts()
    assert load.load_articles() == len(texts)
    assert ArticlePage.objects.live().count() == len(texts)
    assert load.load_articles() == 0
    assert audit_exit_code() == 0


def test_loader_leaves_alone_what_a_person_changed(two_texts):
    load.load_articles()
    page = ArticlePage.objects.get(slug="when-to-call", locale__language_code="en")
    page.title = "Changed by a person"
    page.save_revision(user=make_editor())
    with time_machine.travel(timezone.now() + timedelta(days=350), tick=False):
        load.load_articles()
    page.refresh_from_db()
    assert page.latest_revision.content["title"] == "Changed by a person"


def test_loader_renews_reviews_on_a_machine_left_for_a_year(two_texts):
    load.load_articles()
    with time_machine.travel(timezone.now() + timedelta(days=366), tick=False):
        assert load.load_articles() == sum(text["risk"] != "general" for text in two_texts)
        assert not [page for page in ArticlePage.objects.live() if page.is_overdue]


def test_loader_publishes_a_text_that_changed(two_texts):
    load.load_articles()
    two_texts[0]["body"][0]["text"] = "Other words."
    assert load.load_articles() == 1
    assert load.load_articles() == 0


def test_loader_refuses_outside_demo_mode():
    with override_settings(DEMO=False), pytest.raises(CommandError):
        call_command("load_demo_articles")


def test_bad_text_is_named(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.toml").write_text('topic = "nowhere"', encoding="utf-8")
    with pytest.raises(BadText, match=r"bad\.toml: topic is 'nowhere'"):
        read_texts(tmp_path)


def test_markup_becomes_rich_text():
    html = rich_text("**Call** <now>, see [when](article:when-to-call)", {"when-to-call": 7})
    assert html == '<p><b>Call</b> &lt;now&gt;, see <a linktype="page" id="7">when</a></p>'
