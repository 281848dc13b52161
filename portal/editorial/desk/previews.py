"""The public page of each kind of listing, for a version that is not public yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.utils import timezone

from directory.listing_pages import counselor_page
from directory.models import Counselor, Listing
from groups.models import SupportGroup
from groups.views.page import page_context
from search.entry import SearchEntry


def _counselor(version: Counselor) -> dict[str, Any]:
    # A version has no entry yet; one that never grows old stands in for it.
    fresh = SearchEntry(key=version.search_key, kind=version.search_kind, title=version.name, url="")
    return counselor_page(version, fresh, timezone.now())


PUBLIC_PAGES: Mapping[type[Listing], tuple[str, Callable[[Any], dict[str, Any]]]] = {
    SupportGroup: ("groups/group.html", page_context),
    Counselor: ("directory/counselor.html", _counselor),
}
