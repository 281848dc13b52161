from __future__ import annotations

import pytest
from django.core import mail
from django.db import transaction

from directory import moderation
from directory.transitions import Verb
from groups.letters import write_later
from tests.factories.groups import SupportGroupFactory

CONDITION = "Circle after breast cancer"


@pytest.fixture
def waiting(organizer):
    group = SupportGroupFactory(posted_by=organizer, name=CONDITION)
    return moderation.submit_for_review(group, by=organizer)


def _letter(callbacks, act):
    with callbacks(execute=True):
        act()
    (letter,) = mail.outbox
    return letter


@pytest.mark.parametrize(
    ("act", "subject", "words"),
    [
        (
            lambda group, by: moderation.approve(group, by=by, checked_how="phone"),
            "What you sent is now on the site",
            "it is on the site now",
        ),
        (
            lambda group, by: moderation.ask_for_changes(group, by=by, reason="Which <room> is it?"),
            "A change is needed before we can publish",
            "Which <room> is it?",
        ),
        (
            lambda group, by: moderation.decline(group, by=by, reason="It sells a product."),
            "We could not accept what you sent",
            "It sells a product.",
        ),
    ],
)
def test_letter_follows_each_decision(
    act, subject, words, waiting, editor, organizer, django_capture_on_commit_callbacks
):
    letter = _letter(django_capture_on_commit_callbacks, lambda: act(waiting, editor))

    assert (letter.to, letter.subject) == ([organizer.email], subject)
    assert words in letter.body
    assert "cancer" not in letter.subject
    html, kind = letter.alternatives[0]
    assert kind == "text/html"
    assert words.replace("<room>", "&lt;room&gt;") in html
    assert "src=" not in html


def test_letter_is_in_the_language_of_the_text(organizer, django_capture_on_commit_callbacks, settings):
    group = SupportGroupFactory(posted_by=organizer, text_language="es")

    letter = _letter(django_capture_on_commit_callbacks, lambda: moderation.submit_for_review(group, by=organizer))

    assert "/es/groups/mine/" in letter.body
    assert 'lang="es"' in letter.alternatives[0][0]


def test_move_that_is_undone_sends_nothing(organizer, django_capture_on_commit_callbacks):
    group = SupportGroupFactory(posted_by=organizer)

    with django_capture_on_commit_callbacks(execute=True) as later:
        with transaction.atomic():
            write_later(group, Verb.APPROVE)
            transaction.set_rollback(True)
        assert later == []
        write_later(group, Verb.APPROVE)
    assert len(mail.outbox) == 1


def test_group_that_nobody_posted_gets_no_letter(editor, organizer, django_capture_on_commit_callbacks):
    group = SupportGroupFactory(posted_by=None)

    with django_capture_on_commit_callbacks(execute=True):
        moderation.submit_for_review(group, by=organizer)
        moderation.approve(group, by=editor, checked_how="phone")

    assert mail.outbox == []
