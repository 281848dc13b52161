"""What search holds of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.html import strip_tags

from directory.entries import with_cancer_types
from directory.freshness import days_after
from portal.articles.enums import OFF_THE_SITE_AFTER_DAYS, ReviewBasis
from search.entry import SearchEntry

if TYPE_CHECKING:
    from portal.articles.models import ArticlePage


def article_entry(page: ArticlePage) -> SearchEntry | None:
    """Return the entry of a published article, or None. Overdue, it goes stale; long overdue, it is hidden."""
    address = page.get_url_parts()
    if not page.live or page.next_review_on is None or not address:
        return None
    if page.is_demonstration and not settings.DEMO:
        return None
    entry = SearchEntry(
        key=page.search_key,
        kind=page.search_kind,
        title=page.title,
        url=address[2],
        language=page.locale.language_code,
        summary=page.answer,
        body="\n".join([*page.search_words, page.for_whom, body_text(page)]),
        reach=("*",),
        facts={"topic": (page.topic,), "language": (page.locale.language_code,)},
        shown_until=days_after(page.next_review_on, OFF_THE_SITE_AFTER_DAYS),
        stale_from=days_after(page.next_review_on, 0),
        checked_on=page.reviewed_on if page.review_basis == ReviewBasis.CLINICAL else None,
        card={
            "topic": page.topic,
            "review_basis": page.review_basis,
            "written_on": page.written_on.isoformat(),
            "is_demo": page.is_demonstration,
        },
    )
    return with_cancer_types(entry, page.cancer_types.all(), any_cancer=page.any_cancer)


def body_text(page: ArticlePage) -> str:
    """Return the words of the text without markup."""
    return "\n".join(strip_tags(str(part)) for part in page.body.stream_block.get_searchable_content(page.body))
