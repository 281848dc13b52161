"""What must hold before an article may be published. One gate for every way to publish."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.models import Revision, TaskState

from portal.articles.enums import MIN_SOURCES, OFF_THE_SITE_AFTER_DAYS, ReviewBasis
from portal.articles.versions import writer_of
from portal.editorial.roles import CLINICAL_REVIEWERS

if TYPE_CHECKING:
    from portal.articles.models import ArticlePage


class PublicationRefused(PublishPagePermissionError):
    """The article must not be published. Wagtail's admin answers it with a message, not with an error page."""


def check_publishable(page: ArticlePage) -> None:
    """Raise PublicationRefused with every reason why this text must not be public."""
    if faults := publication_faults(page):
        raise PublicationRefused(" ".join(faults))


def publication_faults(page: ArticlePage) -> list[str]:
    """Return sentences that say what keeps a live article from being allowed; empty when nothing does."""
    return [*content_faults(page), *approval_faults(page)]


def content_faults(page: ArticlePage) -> list[str]:
    """Return what the text itself lacks, whoever approved it."""
    faults = []
    if page.review_basis == ReviewBasis.DEMONSTRATION and not settings.DEMO:
        faults.append(_("Demonstration content may be published in demo mode only."))
    if not page.body:
        faults.append(_("It has no text."))
    if page.sources.count() < MIN_SOURCES:
        faults.append(_("It needs at least two sources."))
    if not page.reviewed_on or not page.next_review_on:
        faults.append(_("It was never reviewed: send it for review."))
    return faults


def approval_faults(page: ArticlePage) -> list[str]:
    """Return what is missing of the approval by a second person, read from the review of the public version."""
    revision = _public_revision(page)
    approvals = approvals_of(revision) if revision else []
    writers = {page.author_id, writer_of(revision) if revision else None}
    if not [user for user in approvals if user.pk not in writers]:
        return [_("Nobody but its author has approved this version.")]
    if page.review_basis == ReviewBasis.CLINICAL and not any(
        is_clinical_reviewer(user) for user in approvals if user.pk not in writers
    ):
        return [_("No clinical reviewer has approved this version.")]
    return []


def approvals_of(revision: Revision) -> list:
    """Return the users who approved exactly this version."""
    states = TaskState.objects.filter(revision=revision, status=TaskState.STATUS_APPROVED)
    return [state.finished_by for state in states.select_related("finished_by") if state.finished_by]


def is_clinical_reviewer(user) -> bool:
    """Say whether the user signs as a clinician."""
    return user.groups.filter(name=CLINICAL_REVIEWERS).exists()


def is_off_the_site(page: ArticlePage, on: date) -> bool:
    """Say whether a review is so long overdue that the text must not be shown."""
    return bool(page.next_review_on) and on >= page.next_review_on + timedelta(days=OFF_THE_SITE_AFTER_DAYS)


def _public_revision(page: ArticlePage) -> Revision | None:
    # An alias has no versions of its own: it shows the approved one of its original.
    source = page.alias_of if page.alias_of_id else page
    revision = source.live_revision if source else None
    return revision if revision and revision.object_id == str(source.pk) else None
