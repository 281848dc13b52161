"""The places of the results: the map draws what the list of places says in words, and nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from directory.enums import ListingKind, Precision
from directory.find.address import MAP
from directory.find.asked import Asked
from directory.find.cards import mark_of, url_of
from directory.find.distance import about
from directory.find.map_words import kind_in_words, notes, where
from directory.find.question import query
from directory.find.towns import Town, towns_around, towns_between
from search.engine import get_engine
from search.entry import Site
from search.hits import fitting_sites
from search.query import SearchQuery, Sort
from search.results import Hit

MOST_RESULTS = MOST_PLACES = 500
KINDS_WITH_PLACES = (ListingKind.GROUP.value, ListingKind.COUNSELOR.value, ListingKind.TRIAL.value)
Found = tuple[Hit, Site, float | None]


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """One place of one result: its point as closely as the public may know it, and the same in words."""

    title: str
    url: str
    language: str
    kind: str
    mark: str
    lat: float
    lon: float
    where: str
    far: str
    km: float
    is_exact: bool


@dataclass(frozen=True, slots=True)
class ShownMap:
    """What the map shows: places, the radii (km) around the place asked for, towns to find one's way by, and words."""

    places: tuple[ShownPlace, ...]
    radii_km: tuple[float, ...]
    towns: tuple[Town, ...]
    notes: tuple[str, ...]
    has_rough: bool


def map_context(asked: Asked, path: str, *, total: int) -> dict[str, Any]:
    """Return the map when it is asked for, and the addresses with and without it; nothing where no place can be."""
    kinds = tuple(kind for kind in asked.explicit.kinds or KINDS_WITH_PLACES if kind in KINDS_WITH_PLACES)
    if not kinds or not total:
        return {"map": None, "map_url": "", "no_map_url": ""}
    page = asked.address.page
    return {
        "map": shown_map(asked, kinds) if asked.address.view == MAP else None,
        "map_url": asked.address.but(view=MAP, page=page).url(path),
        "no_map_url": asked.address.but(view="", page=page).url(path),
    }


def shown_map(asked: Asked, kinds: tuple[str, ...]) -> ShownMap:
    """Return the places of the first results, the nearest first where a place is given."""
    sort = Sort.NEAR if asked.place else asked.explicit.sort
    asking = query(asked, kinds=kinds, size=MOST_RESULTS, page=1, sort=sort)
    (result,) = get_engine().search([asking])
    hits, found = _first(asking, result.hits)
    places = sorted((_place(hit, site, km, asked) for hit, site, km in found), key=lambda place: place.km)
    radii = tuple(sorted({asking.near.radius_for(kind) for kind in kinds})) if asking.near else ()
    placed = {hit.entry.key for hit, _site, _km in found}
    unplaced = [hit.entry for hit in hits if hit.entry.key not in placed]
    return ShownMap(
        places=tuple(places),
        radii_km=radii,
        towns=_towns(asked, radii, places),
        notes=notes(asked, kinds, places=len(places), results=len(hits), total=result.total, unplaced=unplaced),
        has_rough=any(not place.is_exact for place in places),
    )


def _first(asking: SearchQuery, hits: Sequence[Hit]) -> tuple[list[Hit], list[Found]]:
    """Return the first results whose places together are few enough to draw, and these places."""
    taken: list[Hit] = []
    found: list[Found] = []
    for hit in hits:
        sites = fitting_sites(asking, hit.entry)
        if taken and len(found) + len(sites) > MOST_PLACES:
            break
        taken.append(hit)
        found += [(hit, site, km) for site, km in sites]
    return taken, found[:MOST_PLACES]


def _place(hit: Hit, site: Site, km: float | None, asked: Asked) -> ShownPlace:
    # A study's point is the middle of its town. A listing that told no precision is taken as no closer than that.
    precision = "" if hit.entry.kind == ListingKind.TRIAL else hit.entry.card.get("precision", Precision.CITY.value)
    return ShownPlace(
        title=hit.entry.title,
        url=url_of(hit, asked),
        language=hit.entry.language,
        kind=kind_in_words(hit.entry),
        mark=mark_of(hit),
        lat=site.lat,
        lon=site.lon,
        where=where(precision, site.place),
        far="" if km is None else about(km, asked.unit),
        km=km or 0.0,
        is_exact=precision == Precision.EXACT,
    )


def _towns(asked: Asked, radii: Sequence[float], places: Sequence[ShownPlace]) -> tuple[Town, ...]:
    if asked.place:
        return towns_around(asked.place.lat, asked.place.lon, radii[-1])
    return towns_between([(place.lat, place.lon) for place in places])
