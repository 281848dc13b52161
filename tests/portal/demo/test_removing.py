"""Taking the demonstration out leaves nothing of it, and everything else."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import override_settings
from wagtail.models import Page, Revision, TaskState, WorkflowState

from directory.models import Counselor, Trial, TrialSite
from groups import posting
from groups.models import Meeting, SupportGroup
from portal.articles.models import ArticlePage
from portal.demo.articles import load
from portal.demo.articles.texts import read_texts
from portal.demo.management.commands import remove_demo
from portal.demo.models import DemoRecord
from portal.demo.refusing import refuse_demonstration
from search.models import Entry
from tests.factories.accounts import make_user
from tests.factories.directory import make_counselor
from tests.factories.groups import LiveGroupFactory

MADE = (SupportGroup, Counselor, Trial, TrialSite, Meeting, DemoRecord, ArticlePage, Revision, WorkflowState, TaskState)


@pytest.fixture
def whole(demo, monkeypatch, logins):
    """Load two articles beside the listings, one in each language."""
    texts = [text for text in read_texts() if text["slug"] in ("when-to-call", "cuando-llamar")]
    for text in texts:
        text["body"] = [{"type": "paragraph", "text": "Words."}]
    monkeypatch.setattr(load, "read_texts", lambda: texts)
    monkeypatch.setattr(remove_demo, "VAR", logins.parent)
    load.load_articles()


def removed(capsys):
    call_command("remove_demo")
    return capsys.readouterr().out


def test_nothing_is_left(whole, logins):
    assert {model.__name__: model._default_manager.exists() for model in MADE} == {m.__name__: True for m in MADE}
    kept = logins.read_text()
    call_command("remove_demo")
    logins_are_gone = not logins.exists()
    logins.write_text(kept)

    assert logins_are_gone
    assert {model.__name__: model._default_manager.count() for model in MADE} == {m.__name__: 0 for m in MADE}
    assert list(get_user_model().objects.values_list("email", flat=True)) == []
    assert Entry.objects.exclude(document__isnull=True).count() == 0
    assert Entry.objects.count() > 700


def test_the_counts_are_said(whole, capsys):
    assert removed(capsys) == "Removed: 723 listings, 2 articles, 5 accounts.\n"
    assert removed(capsys) == "Removed: 0 listings, 0 articles, 0 accounts.\n"


def test_what_is_real_stays(whole):
    person = make_user()
    group = LiveGroupFactory(name="A real circle", slug="real", posted_by=person)
    counselor = make_counselor(is_demo=False, slug="real")
    pages = set(Page.objects.not_type(ArticlePage).values_list("pk", flat=True))
    call_command("remove_demo")
    assert [row.pk for row in SupportGroup.objects.all()] == [group.pk]
    assert [row.pk for row in Counselor.objects.all()] == [counselor.pk]
    assert list(get_user_model().objects.all()) == [person]
    shown = set(Entry.objects.exclude(document__isnull=True).values_list("key", flat=True))
    assert shown == {group.search_key, counselor.search_key}
    assert set(Page.objects.values_list("pk", flat=True)) == pages


def test_what_the_demonstrations_organizer_posted_goes_with_them(whole):
    """It was posted by nobody: with its account gone, no one could answer for it."""
    organizer = get_user_model().objects.get(email="organizer@demo.example")
    posting.start_group(by=organizer, name="Tried out", text_language="en")
    LiveGroupFactory(name="Tried out and approved", slug="tried", posted_by=organizer)
    call_command("remove_demo")
    assert SupportGroup.objects.count() == 0


@pytest.mark.parametrize("trace", ["listing", "article", "person", "record"])
def test_a_real_site_does_not_start_with_one_trace_of_it(whole, trace):
    group, page = SupportGroup.objects.filter(is_demo=True)[:1].get(), ArticlePage.objects.live().first()
    person = get_user_model().objects.get(email="organizer@demo.example")
    record = DemoRecord.objects.first()
    call_command("remove_demo")
    back = {"listing": group, "article": page, "person": person, "record": record}[trace]
    with override_settings(DEMO=False):
        refuse_demonstration()
        _put_back(back)
        with pytest.raises(ImproperlyConfigured, match="remove_demo"):
            refuse_demonstration()


def _put_back(thing):
    if isinstance(thing, ArticlePage):
        fresh = ArticlePage(title=thing.title, slug=thing.slug, review_basis=thing.review_basis, live=False)
        fresh.topic, fresh.answer = thing.topic, thing.answer
        load.ArticleIndexPage.objects.first().add_child(instance=fresh)
    elif isinstance(thing, SupportGroup):
        LiveGroupFactory(is_demo=True)
    else:
        type(thing)._default_manager.bulk_create([thing])
