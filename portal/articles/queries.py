"""Which articles a reader may see now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from wagtail.query import PageQuerySet

from portal.articles.enums import OFF_THE_SITE_AFTER_DAYS, ReviewBasis, Topic
from portal.articles.models.article import ArticlePage


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles of one topic, in the reader's language first, the others after them."""

    topic: Topic
    articles: tuple[ArticlePage, ...]


def shown_articles() -> PageQuerySet:
    """Return the articles that are live and allowed today, in every language."""
    latest = timezone.localdate() - timedelta(days=OFF_THE_SITE_AFTER_DAYS)
    pages = ArticlePage.objects.live().filter(next_review_on__gt=latest).select_related("locale")
    return pages if settings.DEMO else pages.exclude(review_basis=ReviewBasis.DEMONSTRATION)


def shelves(language: str, topics: Iterable[Topic] = Topic) -> list[Shelf]:
    """Return a shelf for each topic that has articles. What has no translation is there in its own language."""
    pages = sorted(shown_articles(), key=lambda page: (page.locale.language_code != language, page.title))
    translated = {page.translation_key for page in pages if page.locale.language_code == language}
    mine = [page for page in pages if page.locale.language_code == language or page.translation_key not in translated]
    filled = [Shelf(topic, tuple(page for page in mine if page.topic == topic)) for topic in topics]
    return [shelf for shelf in filled if shelf.articles]
