"""The way to the desk from every page of the admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem

from portal.editorial.desk.queue import count_waiting, edited_models


class WaitingListingsItem(MenuItem):
    """The menu's line, with how many wait."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy("Waiting listings"),
            reverse("desk_queue"),
            name="waiting-listings",
            icon_name="tasks",
            order=110,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(edited_models(request.user))

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        count = count_waiting(request.user)
        label = _("Waiting listings (%(count)s)") % {"count": count} if count else str(self.label)
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name)


class WaitingListingsPanel(Component):
    """The same on the first page of the admin, for those who decide."""

    name = "waiting_listings"
    template_name = "editorial/desk/panel.html"
    order = 90

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        shown = bool(edited_models(request.user))
        return {"shown": shown, "count": count_waiting(request.user) if shown else 0}
