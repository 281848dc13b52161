"""The editors' desk for messages: read and delete, never write."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.site_pages.models import ContactMessage


class ReadAndDelete(ModelPermissionPolicy):
    """Nobody writes or changes what a visitor said, whatever rights they hold."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in ("view", "delete") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class ContactMessageViewSet(SnippetViewSet):
    """The newest message first; each is opened to be read."""

    model = ContactMessage
    icon = "mail"
    menu_label = _("Messages")
    menu_name = "contact-messages"
    menu_order = 270
    add_to_admin_menu = True
    inspect_view_enabled = True
    copy_view_enabled = False
    list_display = ["received_at", "concern", "about_title", "language"]
    list_filter = ["concern", "language"]
    inspect_view_fields = ["received_at", "concern", "about_title", "about_key", "message", "email", "language"]


register_permission_policy(ContactMessage, ReadAndDelete(ContactMessage), exact_class=True)
register_snippet(ContactMessageViewSet)
