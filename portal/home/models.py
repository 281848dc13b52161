"""The first page of each language, and the way from one language's tree to another's."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from portal.home.ways import ways


class HomePage(Page):
    """The first page of one language. Its address is `/` in English and `/es/` in Spanish."""

    sentence = models.CharField(
        _("one sentence of what this is"),
        max_length=140,
        blank=True,
        help_text=_("Leave it empty for the site's own sentence."),
    )

    template = "home/home_page.html"
    content_panels = [*Page.content_panels, FieldPanel("sentence")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["articles.ArticleIndexPage"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), "ways": ways()}

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the page here, else in the tree of another language, where it leads to its translation or says so."""
        try:
            return super().route(request, path_components)
        except Http404:
            for home in self.get_translations().live().specific():
                try:
                    return super(HomePage, home).route(request, path_components)
                except Http404:
                    continue
            raise
