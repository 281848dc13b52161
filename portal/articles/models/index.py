"""The page that lists the articles of one language."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal.articles.queries import shelves
from portal.articles.tree import record_entries_below
from portal.home.translated import ServedInOtherLanguages


class ArticleIndexPage(ServedInOtherLanguages, Page):
    """The list of all articles of one language, by topic."""

    template = "articles/article_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.ArticlePage"]

    class Meta:
        verbose_name = _("list of articles")
        verbose_name_plural = _("lists of articles")

    def save(self, *args: Any, **kwargs: Any) -> Any:
        # A changed address changes that of every article below.
        with transaction.atomic():
            result = super().save(*args, **kwargs)
            record_entries_below(self)
        return result

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, "shelves": shelves(self.locale.language_code)}
