"""Links that take a place to a maps service when a reader presses them, no closer than the public may know it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from directory.entries import shown_place, shown_point
from directory.enums import Precision

if TYPE_CHECKING:
    from directory.models import Listing

OPENSTREETMAP = "https://www.openstreetmap.org/search?query="


@dataclass(frozen=True, slots=True)
class MapsLinks:
    """A place in words, and two ways to it: a phone's own maps app (RFC 5870), and a maps site."""

    place: str
    app: str
    website: str
    is_rough: bool


def maps_links(listing: Listing) -> MapsLinks | None:
    """Return the links to where people go, or None when nobody goes there or the place is not shown."""
    town = shown_place(listing)
    if not listing.has_site or not town:
        return None
    has_address = listing.precision == Precision.EXACT and bool(listing.address)
    words = [listing.address if has_address else "", listing.city, listing.region, listing.country]
    asked = quote(", ".join(filter(None, words)), safe="")
    lat, lon = shown_point(listing) or (0, 0)
    return MapsLinks(
        place=f"{listing.address}, {town}" if has_address else town,
        app=f"geo:{lat},{lon}?q={asked}",
        website=OPENSTREETMAP + asked,
        is_rough=not has_address,
    )


def website_of(place: str) -> str:
    """Return the address of a place in words on the maps site."""
    return OPENSTREETMAP + quote(place, safe="")
