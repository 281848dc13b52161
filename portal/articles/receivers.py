"""Changes that Wagtail makes to an article without its own `save` or `delete`, inside their transactions."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from portal.articles.models import ArticlePage
from portal.articles.tree import record_entries_below
from search import entries


@receiver(post_save, sender=Page)
def record_plain_page(instance: Page, **kwargs: Any) -> None:
    """Follow a page saved as a plain Page: an expiry, an alias taken down, a move."""
    for article in ArticlePage.objects.filter(pk=instance.pk):
        article.record_entry()


@receiver(post_delete, sender=ArticlePage)
def forget_deleted(instance: ArticlePage, **kwargs: Any) -> None:
    """Follow the deletion of a tree, which calls no page's own delete."""
    entries.forget([instance.search_key])


@receiver(post_page_move)
def record_moved(instance: Page, **kwargs: Any) -> None:
    """Follow a moved list of articles: Wagtail writes the addresses below it last, then sends this."""
    record_entries_below(instance)
