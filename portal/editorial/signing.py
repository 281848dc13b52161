"""Whose work a version is, and what a reviewer's signature does to it."""

from __future__ import annotations

from typing import Any

from dateutil.relativedelta import relativedelta
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision, TaskState

from portal.articles.enums import MONTHS_TO_NEXT_REVIEW, ReviewBasis
from portal.articles.rules import is_clinical_reviewer
from portal.articles.versions import writer_of


def is_own_work(item: Any, user: Any) -> bool:
    """Say whether the user wrote, posted or last changed what is under review."""
    latest = item.latest_revision
    hands = {getattr(item, name, None) for name in ("author_id", "owner_id", "posted_by_id")}
    if latest:
        hands.add(writer_of(latest) if isinstance(item, Page) else latest.user_id)
    return user.pk in hands


def sign(task_state: TaskState, user: Any) -> None:
    """Bind the approval to the newest version and write the dates of the review into it.

    Raise PermissionDenied when the user may not sign it.
    """
    page = task_state.workflow_state.content_object.specific
    if is_own_work(page, user):
        raise PermissionDenied(_("Nobody approves their own article."))
    revision = page.get_latest_revision()
    if revision.content["review_basis"] == ReviewBasis.CLINICAL and not is_clinical_reviewer(user):
        raise PermissionDenied(_("Only a clinical reviewer can approve this article."))
    write_review_dates(revision)
    task_state.revision = revision
    task_state.save(update_fields=["revision"])


def write_review_dates(revision: Revision) -> None:
    """Note in the version that it was reviewed today, and when its risk asks for the next review."""
    today = timezone.localdate()
    months = MONTHS_TO_NEXT_REVIEW[revision.content["risk"]]
    revision.content["reviewed_on"] = today.isoformat()
    revision.content["next_review_on"] = (today + relativedelta(months=months)).isoformat()
    revision.save(update_fields=["content"])
