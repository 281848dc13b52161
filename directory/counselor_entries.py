"""What search holds of a counselor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import override

from directory.entries import listing_entry
from directory.enums import Method, Profession, Told
from directory.freshness import ACCEPTING_HOLDS_DAYS, days_after
from search.entry import SearchEntry

if TYPE_CHECKING:
    from directory.models import Counselor


def counselor_entry(counselor: Counselor) -> SearchEntry | None:
    """Return the entry, or None when not live. It is hidden the day after the licence ends."""
    if not counselor.live:
        return None  # a draft may still lack what the words are made of
    expires = counselor.licence_expires_on
    told = counselor.accepting_told_on
    # A "yes" that nobody dated would hold for ever.
    accepting = Told.UNKNOWN.value if counselor.accepting == Told.YES and told is None else counselor.accepting
    entry = listing_entry(
        counselor,
        body=_words(counselor),
        facts={
            "accepting": (accepting,),
            "insurance": (counselor.insurance,),
            "sliding_scale": (counselor.sliding_scale,),
            "region": tuple({counselor.licence_region, *counselor.telehealth_regions} - {""}) or ("unknown",),
            "method": tuple(counselor.methods) or ("unknown",),
        },
        card={"profession": counselor.profession, "accepting": accepting},
        shown_until=days_after(expires, 1) if expires else None,
    )
    if entry is None or accepting != Told.YES or told is None:
        return entry
    return replace(entry, accepting_until=days_after(told, ACCEPTING_HOLDS_DAYS))


def _words(counselor: Counselor) -> str:
    with override(counselor.text_language):
        methods = [str(Method(method).label) for method in counselor.methods if method in Method.values]
        return " ".join([str(Profession(counselor.profession).label), *methods])
