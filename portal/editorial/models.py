"""Review steps that Wagtail's workflows are made of. Nobody passes their own work."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from portal.editorial.forms import ChangesForm
from portal.editorial.signing import is_own_work, sign


class ArticleReviewTask(AbstractGroupApprovalTask):
    """A second person reads the article and signs it. The signature writes the dates of the review."""

    class Meta:
        verbose_name = _("article review")
        verbose_name_plural = _("article reviews")

    def get_actions(self, obj: models.Model, user: Any) -> list[tuple[str, Any, bool]]:
        if is_own_work(obj, user) or not (user.is_superuser or self._user_in_groups(user)):
            return []
        return [("reject", _("Ask for changes"), True), ("approve", _("Approve and publish"), False)]

    def get_form_for_action(self, action: str) -> type:
        return ChangesForm if action == "reject" else super().get_form_for_action(action)

    def locked_for_user(self, obj: models.Model, user: Any) -> bool:
        # What a reviewer reads must not change under their eyes: its author takes it back first.
        return is_own_work(obj, user) or super().locked_for_user(obj, user)

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        """Approve or reject. Raise PermissionDenied for one's own work and for changes asked without words."""
        if action_name == "approve":
            sign(task_state, user)
        elif not kwargs.get("comment", "").strip():
            raise PermissionDenied(_("Write what has to change."))
        super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls) -> Any:
        return _("A member of the groups who is not its author reads the article and publishes it")


class ListingReviewTask(AbstractGroupApprovalTask):
    """An editor looks at a group or counselor. It is decided at the desk, which asks how it was checked."""

    class Meta:
        verbose_name = _("listing review")
        verbose_name_plural = _("listing reviews")

    def get_actions(self, obj: models.Model, user: Any) -> list[tuple[str, Any, bool]]:
        return []

    def locked_for_user(self, obj: models.Model, user: Any) -> bool:
        # The desk decides about exactly what was sent; the organizer may take it back and change it.
        return True

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> models.QuerySet:
        return TaskState.objects.none()

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> None:
        """Approve or reject. Raise PermissionDenied for one's own listing."""
        if is_own_work(task_state.workflow_state.content_object, user):
            raise PermissionDenied(_("Nobody decides about their own listing."))
        super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls) -> Any:
        return _("A listing editor decides at the desk, under “Waiting listings”")
