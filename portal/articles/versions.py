"""What a version says, apart from how Wagtail stores it, and who wrote that."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from wagtail.models import Revision

_SAID = (
    *("title", "slug", "seo_title", "search_description", "topic", "answer", "for_whom", "search_words"),
    *("cancer_types", "country", "body", "sources", "risk", "written_on", "review_basis"),
)
_STORAGE = frozenset({"id", "pk", "page", "sort_order"})
# The rich text editor numbers paragraphs anew.
_BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')


def said(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a revision's content says to readers and reviewers, without keys and counters."""
    body = content.get("body") or "[]"
    values = {**content, "body": json.loads(body) if isinstance(body, str) else body}
    return {name: _without_storage(values.get(name)) for name in _SAID}


def writer_of(revision: Revision) -> int | None:
    """Return the key of the user who wrote what the version says; saving it again unchanged makes no author."""
    text, writer = said(revision.content), revision.user_id
    earlier = Revision.objects.filter(
        base_content_type_id=revision.base_content_type_id,
        object_id=revision.object_id,
        created_at__lt=revision.created_at,
    )
    for version in earlier.order_by("-created_at", "-pk").iterator(chunk_size=10):
        if said(version.content) != text:
            break
        writer = version.user_id
    return writer


def _without_storage(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_storage(inner) for key, inner in value.items() if key not in _STORAGE}
    if isinstance(value, list):
        return [_without_storage(inner) for inner in value]
    return _BLOCK_KEY.sub("", value) if isinstance(value, str) else value
