"""What an article's page shows beside its text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import override

from portal.articles.blocks import anchor
from portal.articles.enums import ReviewBasis

if TYPE_CHECKING:
    from portal.articles.models import ArticlePage

# A script element is ended by "</", so no "<" may stand in the data.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def article_context(page: ArticlePage, url: str) -> dict[str, Any]:
    """Return the contents list, the type for "help nearby", whether the review is due, and the JSON-LD."""
    types = list(page.cancer_types.all())
    return {
        "contents": contents(page),
        "nearby_type": types[0] if len(types) == 1 else None,
        "types": types,
        "sources": page.sources.all(),
        "review_due": bool(page.next_review_on and timezone.localdate() >= page.next_review_on),
        "json_ld": json_ld(page, url),
    }


def contents(page: ArticlePage) -> list[dict[str, str]]:
    """Return the headings of the text with their anchors."""
    return [
        {"text": block.value, "anchor": anchor(block.value)} for block in page.body if block.block_type == "heading"
    ]


def json_ld(page: ArticlePage, url: str) -> str:
    """Return schema.org MedicalWebPage as JSON that may stand in a script element. It never names a reviewer."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": page.title,
        "description": page.answer,
        "inLanguage": page.locale.language_code,
        "url": url,
        "dateCreated": page.written_on.isoformat(),
        "isAccessibleForFree": True,
        "citation": [str(source) for source in page.sources.all()],
    }
    if page.is_demonstration:
        with override(page.locale.language_code):
            data["creativeWorkStatus"] = str(ReviewBasis.DEMONSTRATION.label)
    elif page.reviewed_on:
        data["lastReviewed"] = page.reviewed_on.isoformat()
    return json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
