"""Who may do what with listings in Wagtail's own forms, which know nothing of the desk."""

from __future__ import annotations

from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from directory.models import Counselor, Trial
from groups.models import SupportGroup


class DecidedAtTheDesk(ModelPermissionPolicy):
    """Let nobody, superusers included, publish, take down or delete by the ordinary form: the desk does that."""

    closed = frozenset({"publish", "delete", "add"})

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in self.closed and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return super().user_has_any_permission(user, set(actions) - self.closed)


class ReadOnly(DecidedAtTheDesk):
    """Let people look. What a registry says is changed by reading the registry again."""

    closed = frozenset({"publish", "delete", "add", "change"})


def register_policies() -> None:
    """Put the policies in place for every way Wagtail asks."""
    for model in (SupportGroup, Counselor):
        register_permission_policy(model, DecidedAtTheDesk(model))
    register_permission_policy(Trial, ReadOnly(Trial))
