"""No article is public unless two people, sources and dates stand behind it, by whatever way it is published."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import override_settings
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction

from portal.articles.enums import ReviewBasis
from portal.articles.models import ArticlePage
from portal.articles.rules import PublicationRefused
from portal.editorial.demonstration import publish_demonstration
from tests.factories.accounts import make_clinical_reviewer, make_editor, make_superuser
from tests.factories.articles import approve, index, make_article, make_draft, submit

pytestmark = pytest.mark.django_db


def is_live(page):
    return ArticlePage.objects.get(pk=page.pk).live


def test_approval_by_a_second_person_publishes():
    author = make_editor()
    page = make_draft(author=author)
    approve(submit(page, by=author), by=make_editor())
    published = ArticlePage.objects.get(pk=page.pk)
    today = timezone.localdate()
    assert published.live
    assert published.reviewed_on == today
    assert published.next_review_on == today.replace(year=today.year + 1)


def test_general_article_is_reviewed_after_two_years():
    published = make_article(risk="general")
    assert published.next_review_on.year == timezone.localdate().year + 2


def test_author_cannot_approve():
    author = make_editor()
    page = make_draft(author=author)
    with pytest.raises(PermissionDenied):
        approve(submit(page, by=author), by=author)
    assert not is_live(page)


def test_last_editor_cannot_approve():
    author, second = make_editor(), make_editor()
    page = make_draft(author=author)
    page.answer = "Another answer."
    page.save_revision(user=second)
    with pytest.raises(PermissionDenied):
        approve(submit(page, by=author), by=second)
    assert not is_live(page)


def test_saving_unchanged_makes_nobody_an_author():
    author, second = make_editor(), make_editor()
    page = make_draft(author=author)
    page.save_revision(user=second)
    approve(submit(page, by=author), by=second)
    assert is_live(page)


def test_superuser_cannot_approve_their_own():
    author = make_superuser()
    page = make_draft(author=author)
    with pytest.raises(PermissionDenied):
        approve(submit(page, by=author), by=author)
    assert not is_live(page)


def test_plain_publish_is_refused_even_to_a_superuser():
    page = make_draft()
    with pytest.raises(PublicationRefused):
        page.latest_revision.publish(user=make_superuser())
    assert not is_live(page)


def test_publish_action_itself_is_refused():
    page = make_draft()
    with pytest.raises(PublicationRefused):
        PublishPageRevisionAction(page.latest_revision, user=make_superuser()).execute()
    assert not is_live(page)


def test_overwriting_an_approved_version_leaves_it_as_it_was():
    author = make_editor()
    page = make_article(author=author, title="Approved")
    approved = page.live_revision
    page.title = "Slipped in"
    page.save_revision(user=author, overwrite_revision=approved)
    approved.refresh_from_db()
    assert approved.content["title"] == "Approved"
    assert ArticlePage.objects.get(pk=page.pk).latest_revision_id != approved.pk


def test_autosave_writes_over_a_draft_that_nobody_was_sent():
    author = make_editor()
    page = make_draft(author=author)
    page.title = "Second thought"
    page.save_revision(user=author, overwrite_revision=page.latest_revision)
    assert page.revisions.count() == 1


def test_plain_save_as_live_is_refused():
    page = make_draft()
    page.live = True
    with pytest.raises(PublicationRefused):
        page.save()
    assert not is_live(page)


def test_approval_without_the_signature_is_refused():
    author = make_editor()
    state = submit(make_draft(author=author), by=author)
    with pytest.raises(PublicationRefused):
        state.approve(user=make_editor())


def test_creating_a_live_article_is_refused():
    page = ArticlePage(title="Live", slug="live", answer="A.", topic="living")
    with pytest.raises(PublicationRefused):
        index().add_child(instance=page)
    assert not ArticlePage.objects.filter(slug="live").exists()


def test_edit_after_approval_needs_another_approval():
    page = make_article(title="Approved")
    page.title = "Edited"
    revision = page.save_revision(user=make_editor())
    with pytest.raises(PublicationRefused):
        revision.publish()
    assert ArticlePage.objects.get(pk=page.pk).title == "Approved"


def test_one_source_is_not_enough():
    author = make_editor()
    state = submit(make_draft(author=author, sources=1), by=author)
    with pytest.raises(PublicationRefused):
        approve(state, by=make_editor())


def test_clinical_article_needs_a_clinical_reviewer():
    author = make_editor()
    page = make_draft(author=author, review_basis=ReviewBasis.CLINICAL)
    state = submit(page, by=author)
    with pytest.raises(PermissionDenied):
        approve(state, by=make_editor())
    approve(state, by=make_clinical_reviewer())
    assert is_live(page)


def test_changes_need_words():
    author = make_editor()
    state = submit(make_draft(author=author), by=author)
    with pytest.raises(PermissionDenied):
        state.task.specific.on_action(state, make_editor(), "reject", comment="  ")


def test_demonstration_is_refused_outside_demo_mode():
    author, editor = make_editor(), make_editor()
    page = make_draft(author=author)
    with override_settings(DEMO=False), pytest.raises(PublicationRefused):
        publish_demonstration(page, author=author, editor=editor)
    assert not is_live(page)


def test_demonstration_needs_two_people():
    author = make_editor()
    page = make_draft(author=author)
    with pytest.raises(PublicationRefused):
        publish_demonstration(page, author=author, editor=author)
    assert not is_live(page)


def test_clinical_content_is_no_demonstration():
    author = make_editor()
    page = make_draft(author=author, review_basis=ReviewBasis.CLINICAL)
    with pytest.raises(PublicationRefused):
        publish_demonstration(page, author=author, editor=make_editor())
