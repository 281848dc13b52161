"""Mail to the people of a review, after commit: never inside the transaction that publishes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import signal_handlers
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from portal.articles.models import ArticlePage


def silence_wagtail() -> None:
    """Disconnect Wagtail's own notifiers: they send while the review's transaction holds the log's lock."""
    for signal, sender, name in (
        (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
        (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
        (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
        (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
    ):
        if not signal.disconnect(sender=sender, dispatch_uid=name):
            raise RuntimeError(f"{signal_handlers.__name__} no longer connects {name}.")


def ask_reviewers(page: ArticlePage, state: TaskState) -> None:
    """Tell those who may review the article that it waits, except its author."""
    users = state.task.specific.groups.values_list("user__email", "user__is_active", "user__pk").distinct()
    own = {page.author_id, page.owner_id, state.revision.user_id}
    _send(
        {email for email, is_active, pk in users if email and is_active and pk not in own},
        _("An article waits for your review"),
        "editorial/mail/waiting.txt",
        {"page": page},
    )


def tell_author_of_changes(page: ArticlePage, state: TaskState) -> None:
    """Send the reviewer's words to the person who asked for the review."""
    _send(
        _asker(state),
        _("Changes asked for in your article"),
        "editorial/mail/changes.txt",
        {"page": page, "comment": state.comment},
    )


def tell_author_of_publication(page: ArticlePage, state: TaskState) -> None:
    """Tell the person who asked for the review that the article is public."""
    _send(_asker(state), _("Your article is published"), "editorial/mail/published.txt", {"page": page})


def _asker(state: TaskState) -> list[str]:
    user = state.workflow_state.requested_by
    return [user.email] if user and user.is_active and user.email else []


def _send(recipients: Iterable[str], subject: str, template: str, context: dict[str, Any]) -> None:
    page, host = context["page"], settings.WAGTAILADMIN_BASE_URL
    values = {
        **context,
        "edit_url": host + reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "page_url": host + page.url,
        "site_name": settings.SITE_NAME,
    }
    text = render_to_string(template, values)
    for address in sorted(recipients):
        message = EmailMessage(subject, text, to=[address], headers={"Auto-Submitted": "auto-generated"})
        transaction.on_commit(partial(message.send, fail_silently=True))
