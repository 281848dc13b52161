"""Wagtail's signals of a review, turned into letters."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from portal.articles.models import ArticlePage
from portal.editorial import letters


@receiver(task_submitted)
def ask_reviewers(instance: TaskState, **kwargs: Any) -> None:
    """Follow an article that was sent for review."""
    if page := _article(instance.workflow_state):
        letters.ask_reviewers(page, instance)


@receiver(workflow_rejected)
def tell_author_of_changes(instance: WorkflowState, **kwargs: Any) -> None:
    """Follow an article that was handed back."""
    if page := _article(instance):
        letters.tell_author_of_changes(page, instance.current_task_state)


@receiver(workflow_approved)
def tell_author_of_publication(instance: WorkflowState, **kwargs: Any) -> None:
    """Follow an article that passed its review."""
    if page := _article(instance):
        letters.tell_author_of_publication(page, instance.current_task_state)


def _article(state: WorkflowState) -> ArticlePage | None:
    # `content_object` is a plain Page here.
    if state.content_type.model_class() is not ArticlePage:
        return None
    return ArticlePage.objects.filter(pk=state.object_id).first()
