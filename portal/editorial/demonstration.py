"""Demonstration articles: a state of their own, with the same two people, never a way around them."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Revision, WorkflowState

from portal.articles.enums import ReviewBasis
from portal.articles.models import ArticlePage
from portal.articles.rules import PublicationRefused


@transaction.atomic
def publish_demonstration(page: ArticlePage, *, author: Any, editor: Any) -> ArticlePage:
    """Save the text as the author's, send it through the review, let the editor sign it; return it published.

    Raise PublicationRefused unless it is demonstration content in demo mode, with sources, dates and two people.
    """
    if not page.is_demonstration:
        raise PublicationRefused(_("This article is not demonstration content: send it for review."))
    if author == editor:
        raise PublicationRefused(_("Nobody approves their own article."))
    page.author = author
    page.save_revision(user=author)
    workflow = page.get_workflow()
    if workflow is None:
        raise PublicationRefused(_("No review is set for articles."))
    state = workflow.start(page, author)
    state.current_task_state.task.specific.on_action(state.current_task_state, editor, "approve")
    return ArticlePage.objects.get(pk=page.pk)


def live_demonstrations() -> list[ArticlePage]:
    """Return the demonstration articles that are public."""
    return list(ArticlePage.objects.live().filter(review_basis=ReviewBasis.DEMONSTRATION))


@transaction.atomic
def unpublish_demonstrations(*, by: Any = None) -> int:
    """Take every demonstration article off the site, the scheduled ones too; return how many were public."""
    pages = ArticlePage.objects.filter(review_basis=ReviewBasis.DEMONSTRATION)
    keys = [str(page.pk) for page in pages]
    Revision.objects.filter(object_id__in=keys, content__review_basis=ReviewBasis.DEMONSTRATION.value).update(
        approved_go_live_at=None
    )
    for state in WorkflowState.objects.active().filter(
        object_id__in=keys, content_type__model=ArticlePage._meta.model_name
    ):
        state.cancel(user=by)
    live = live_demonstrations()
    for page in live:
        page.unpublish(user=by)
    return len(live)
