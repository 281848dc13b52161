"""Authors and reviewers get mail, and only once the change is committed."""

import pytest
from django.core import mail
from django.db import transaction

from tests.factories.accounts import make_clinical_reviewer, make_editor, make_listing_editor, make_superuser
from tests.factories.articles import approve, make_draft, submit

pytestmark = pytest.mark.django_db


def test_reviewers_but_not_the_author_are_asked(django_capture_on_commit_callbacks):
    author, other, reviewer = make_editor(), make_editor(), make_clinical_reviewer()
    make_listing_editor()
    make_superuser()
    page = make_draft(author=author)
    with django_capture_on_commit_callbacks(execute=True):
        submit(page, by=author)
        assert mail.outbox == []
    assert sorted(message.to[0] for message in mail.outbox) == sorted([other.email, reviewer.email])
    assert f"/admin/pages/{page.pk}/edit/" in mail.outbox[0].body


def test_author_gets_the_reviewers_words(django_capture_on_commit_callbacks):
    author = make_editor()
    state = submit(make_draft(author=author), by=author)
    with django_capture_on_commit_callbacks(execute=True):
        state.task.specific.on_action(state, make_editor(), "reject", comment="Say what a clot is.")
    assert [message.to for message in mail.outbox] == [[author.email]]
    assert "Say what a clot is." in mail.outbox[0].body


def test_author_is_told_of_publication(django_capture_on_commit_callbacks):
    author = make_editor()
    state = submit(make_draft(author=author), by=author)
    with django_capture_on_commit_callbacks(execute=True):
        approve(state, by=make_editor())
        assert mail.outbox == []
    assert [(message.to, message.subject) for message in mail.outbox] == [([author.email], "Your article is published")]


def test_undone_review_sends_nothing(django_capture_on_commit_callbacks):
    author = make_editor()
    page = make_draft(author=author)
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        submit(page, by=author)
        transaction.set_rollback(True)
    assert mail.outbox == []
