"""What search engines are told of: pages in both languages, and of the listings those that are real and shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page

from directory.enums import ListingKind
from directory.models import CancerType
from portal.articles.enums import ReviewBasis
from portal.articles.queries import shown_articles
from portal.shown_entries import shown_entries
from portal.site_pages.pages import PAGES
from search.models import Entry


class InBothLanguages(Sitemap[Any]):
    """A sitemap whose every address names its twin in the other language."""

    i18n = True
    alternates = True
    x_default = True
    limit = 5000

    def get_latest_lastmod(self) -> None:
        """Leave the newest date out of the index: it would read every item to fill one line."""
        return None


class OwnPages(InBothLanguages):
    """The pages of the site itself."""

    def items(self) -> Sequence[tuple[str, dict[str, str]]]:
        """Return url names with their arguments."""
        own = [("site_page", {"slug": slug}) for slug in PAGES]
        return [("find", {}), ("signs", {}), ("living", {}), ("help_lines", {}), *own]

    def location(self, item: tuple[str, dict[str, str]]) -> str:
        """Return the address in the language at hand."""
        name, arguments = item
        return reverse(name, kwargs=arguments)


class CancerTypes(InBothLanguages):
    """A page for each cancer type."""

    def items(self) -> QuerySet[CancerType]:
        """Return all types."""
        return CancerType.objects.only("slug").order_by("slug")


class Articles(InBothLanguages):
    """Home pages and reviewed articles, each with its translations; demonstration content is for nobody's index."""

    def items(self) -> list[dict[str, Page]]:
        """Return each article or home page as its versions by language."""
        reviewed = shown_articles().exclude(review_basis=ReviewBasis.DEMONSTRATION)
        homes = Page.objects.live().filter(depth=2).select_related("locale")
        by_translation: dict[Any, dict[str, Page]] = defaultdict(dict)
        for page in [*homes, *reviewed]:
            by_translation[page.translation_key][page.locale.language_code] = page
        return list(by_translation.values())

    def get_languages_for_item(self, item: dict[str, Page]) -> list[str]:
        """Return the languages it was written in."""
        return list(item)

    def location(self, item: dict[str, Page]) -> str:
        """Return the address of the version in the language at hand, or in the only one there is."""
        page = item.get(get_language() or settings.LANGUAGE_CODE) or next(iter(item.values()))
        return page.get_url_parts()[2]

    def lastmod(self, item: dict[str, Page]) -> datetime | None:
        """Return when any version was last published."""
        return max(filter(None, (page.last_published_at for page in item.values())), default=None)


class Listings(InBothLanguages):
    """Groups, counselors and studies that are shown now and are nobody's fictional example."""

    def items(self) -> QuerySet[Entry, tuple[str, str]]:
        """Return (address, checked on) of the entries, without their texts."""
        shown = shown_entries(timezone.now()).filter(kind__in=_LISTED, document__card__is_demo=False)
        return shown.order_by("key").values_list("document__url", "document__checked_on")

    def location(self, item: tuple[str, str]) -> str:
        """Return the listing's address in the language at hand."""
        language = get_language() or settings.LANGUAGE_CODE
        return item[0] if language == settings.LANGUAGE_CODE else f"/{language}{item[0]}"

    def lastmod(self, item: tuple[str, str]) -> date | None:
        """Return the day it was last checked."""
        return date.fromisoformat(item[1]) if item[1] else None


_LISTED = (ListingKind.GROUP, ListingKind.COUNSELOR, ListingKind.TRIAL)
SITEMAPS = {"pages": OwnPages, "articles": Articles, "types": CancerTypes, "listings": Listings}
