"""The editors' desk for help lines: a list, a form, and an alarm on the first page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.help_lines.alarm import unchecked_count, unchecked_sentence
from portal.help_lines.models import HelpLine


class HelpLineViewSet(SnippetViewSet):
    """Each line can be changed or taken off the site; the oldest check stands first."""

    model = HelpLine
    icon = "warning"
    menu_label = _("Help lines")
    menu_name = "help-lines"
    menu_order = 260
    add_to_admin_menu = True
    list_display = ["name", "country", "kind", "number", "checked_on", "is_shown"]
    list_filter = {"country": ["exact"], "kind": ["exact"], "is_shown": ["exact"], "checked_on": ["lte", "isnull"]}
    search_fields = ["name", "number"]
    ordering = ["checked_on", "country", "position"]
    panels = [
        FieldRowPanel([FieldPanel("country"), FieldPanel("kind"), FieldPanel("position")]),
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("tel"), FieldPanel("sms")]),
        MultiFieldPanel([FieldPanel("checked_on"), FieldPanel("source"), FieldPanel("is_shown")], _("Trust")),
        MultiFieldPanel([FieldPanel("text_en"), FieldPanel("text_es")], _("Texting")),
        MultiFieldPanel([FieldPanel("relay_en"), FieldPanel("relay_es")], _("Relay")),
        MultiFieldPanel([FieldPanel("languages_en"), FieldPanel("languages_es")], _("Languages")),
        MultiFieldPanel([FieldPanel("hours_en"), FieldPanel("hours_es")], _("Hours")),
        FieldPanel("website"),
    ]


register_snippet(HelpLineViewSet)


class UncheckedPanel(Component):
    """Say on the admin's first page that numbers wait to be checked."""

    name = "unchecked_help_lines"
    template_name = "help_lines/admin/_unchecked.html"
    order = 50

    def __init__(self, count: int) -> None:
        self.count = count

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        url = reverse("wagtailsnippets_help_lines_helpline:list")
        return {"sentence": unchecked_sentence(self.count), "url": url}


@hooks.register("construct_homepage_panels")
def alarm_about_unchecked(request: HttpRequest, panels: list[Component]) -> None:
    """Add the alarm for those who can change a line."""
    if request.user.has_perm("help_lines.change_helpline") and (count := unchecked_count()):
        panels.append(UncheckedPanel(count))
