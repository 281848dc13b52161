"""What search holds of a listing: the parts that all kinds share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from directory.cancer_tree import CancerTree
from directory.enums import Access, Cost, ListingKind, MeetingFormat, Precision, Told
from directory.freshness import HIDDEN_AFTER_DAYS, STALE_AFTER_DAYS, days_after
from search.entry import MeetingStart, SearchEntry, Site

if TYPE_CHECKING:
    from directory.models import CancerType, Listing

# A neighbourhood or city is a rounded point: two decimals are about a kilometre, one about ten.
_DECIMALS = {Precision.EXACT: 5, Precision.NEIGHBOURHOOD: 2, Precision.CITY: 1}


def listing_entry(
    listing: Listing,
    *,
    body: str = "",
    facts: Mapping[str, Iterable[str]] | None = None,
    meetings: tuple[MeetingStart, ...] = (),
    card: Mapping[str, Any] | None = None,
    shown_until: datetime | None = None,
) -> SearchEntry | None:
    """Return the entry of a live listing, or None. An earlier `shown_until` than that of freshness holds.

    A listing that nobody ever checked is never live, so it has no entry either.
    """
    if not listing.live or listing.checked_on is None:
        return None
    hidden_from = days_after(listing.checked_on, HIDDEN_AFTER_DAYS)
    entry = SearchEntry(
        key=listing.search_key,
        kind=listing.search_kind,
        title=listing.name,
        url=f"/{_FOLDERS[listing.search_kind]}/{listing.slug}/",
        language=listing.text_language,
        summary=listing.summary,
        body="\n".join(filter(None, [listing.description, shown_place(listing), body])),
        sites=_sites(listing),
        reach=() if listing.meeting_format == MeetingFormat.IN_PERSON else tuple(listing.reach),
        facts=_facts(listing, facts or {}),
        meetings=meetings,
        shown_from=listing.first_published_at,
        shown_until=min(filter(None, [hidden_from, shown_until])),
        stale_from=days_after(listing.checked_on, STALE_AFTER_DAYS),
        checked_on=listing.checked_on,
        card={
            "format": listing.meeting_format,
            "where": shown_place(listing),
            "precision": listing.precision,
            "cost": listing.cost,
            "is_demo": listing.is_demo,
            "phone": listing.phone,
            **(card or {}),
        },
    )
    return with_cancer_types(entry, listing.cancer_types.all(), any_cancer=listing.any_cancer)


_FOLDERS = {ListingKind.GROUP.value: "groups", ListingKind.COUNSELOR.value: "counselors"}


def with_cancer_types(
    entry: SearchEntry, types: Iterable[CancerType], *, any_cancer: bool, tree: CancerTree | None = None
) -> SearchEntry:
    """Return the entry with its type slugs and their ancestors'; bulk writers pass a tree read once."""
    own = tuple(sorted(cancer_type.slug for cancer_type in types))
    above = tuple(sorted((tree or CancerTree.read()).ancestors(own)))
    return replace(entry, cancer_types=own, cancer_ancestors=above, any_cancer=any_cancer)


def shown_place(listing: Listing) -> str:
    """Return as much of the place as the public may know, such as "Cambridge, MA"."""
    if listing.precision == Precision.HIDDEN or not listing.city:
        return ""
    return ", ".join(filter(None, [listing.city, listing.region or listing.country]))


def shown_point(listing: Listing) -> tuple[float, float] | None:
    """Return the point (degrees) as closely as the public may know it, or None."""
    decimals = _DECIMALS.get(Precision(listing.precision))
    if not listing.has_site or decimals is None or listing.lat is None or listing.lon is None:
        return None
    return round(listing.lat, decimals), round(listing.lon, decimals)


def _sites(listing: Listing) -> tuple[Site, ...]:
    point = shown_point(listing)
    return (Site(lat=point[0], lon=point[1], place=shown_place(listing)),) if point else ()


def _facts(listing: Listing, more: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    told = tuple(fact for fact in Access.values if listing.access.get(fact) == Told.YES)
    return {
        "format": formats(listing.meeting_format),
        "language": tuple(listing.languages) or ("unknown",),
        "cost": (listing.cost or Cost.UNKNOWN.value,),
        "access": told or ("unknown",),
        **{name: tuple(values) for name, values in more.items()},
    }


def formats(meeting_format: str) -> tuple[str, ...]:
    """Return the format's values; what is hybrid can be joined in person and online."""
    if meeting_format == MeetingFormat.HYBRID:
        return (MeetingFormat.HYBRID.value, MeetingFormat.IN_PERSON.value, MeetingFormat.ONLINE.value)
    return (meeting_format,)
