"""Entries of articles when the tree around them changes."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Page

from portal.articles.models.article import ArticlePage


def record_entries_below(page: Page) -> None:
    """Bring the entries of the page and of every article below it up to the database."""
    with transaction.atomic():
        for article in ArticlePage.objects.descendant_of(page, inclusive=True):
            article.record_entry()
