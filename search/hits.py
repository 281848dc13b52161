"""Turn what an engine found into hits, and let nothing through that the table does not bear out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from search import log
from search.entry import SearchEntry, Site
from search.geo import is_on_earth, km_between
from search.models import Entry
from search.query import SearchQuery
from search.results import Hit, Reason, SearchResults


@dataclass(frozen=True, slots=True)
class Found:
    """One entry on a page: its key, the version the engine holds, and whether it holds the typed words literally."""

    key: str
    version: int
    is_literal: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine says to one query, before the table was asked."""

    found: tuple[Found, ...] = ()
    total: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """Results made of the table's own rows, and the keys that the table contradicts."""

    results: list[SearchResults]
    wrong_keys: frozenset[str]


def check(queries: Sequence[SearchQuery], answers: Sequence[Answer]) -> Checked:
    """Read every found entry from the table; a hit stands when it is there, as found, and shown at `now`."""
    rows = log.rows_of({found.key for answer in answers for found in answer.found})
    wrong: set[str] = set()
    results = []
    for query, answer in zip(queries, answers, strict=True):
        hits = []
        for found in answer.found:
            hit = _hit(query, found, rows.get(found.key))
            if hit is None:
                wrong.add(found.key)
            else:
                hits.append(hit)
        results.append(SearchResults(tuple(hits), answer.total, answer.facets, answer.left_out))
    return Checked(results, frozenset(wrong))


def _hit(query: SearchQuery, found: Found, row: Entry | None) -> Hit | None:
    if row is None or contradicts(query, found, row):
        return None
    entry = row.value()
    site, km = nearest_site(query, entry)
    return Hit(
        entry=entry,
        version=row.version,
        distance_km=km,
        site=site,
        reasons=tuple(_reasons(query, entry, found.is_literal, site)),
        next_meeting=entry.next_meeting(query.now),
        is_stale=entry.is_stale(query.now),
    )


def contradicts(query: SearchQuery, found: Found, row: Entry) -> bool:
    """Say whether the table holds something else than was found, or something not to be shown now."""
    return row.is_tombstone or row.version != found.version or not row.is_shown(query.now)


def nearest_site(query: SearchQuery, entry: SearchEntry) -> tuple[Site | None, float | None]:
    """Return the nearest site within the radius that has a fitting status, with its distance in km."""
    if query.near is None:
        return None, None
    return next(iter(fitting_sites(query, entry)), (None, None))


def fitting_sites(query: SearchQuery, entry: SearchEntry) -> list[tuple[Site, float | None]]:
    """Return the sites within the radius that have a fitting status, the nearest first; all such without a place."""
    fits = set(query.statuses) if entry.own_statuses else set()
    sites = [
        site
        for site in entry.sites
        if is_on_earth(site.lat, site.lon) and (not fits or fits & set(entry.statuses_at(site)))
    ]
    near = query.near
    if near is None:
        return [(site, None) for site in sites]
    radius = near.radius_for(entry.kind)
    at = [(km_between(near.lat, near.lon, site.lat, site.lon), number) for number, site in enumerate(sites)]
    return [(sites[number], km) for km, number in sorted(at) if km <= radius]


def _reasons(query: SearchQuery, entry: SearchEntry, is_literal: bool, site: Site | None) -> list[Reason]:
    reasons = []
    if query.words:
        reasons.append(Reason.WORDS if is_literal else Reason.SIMILAR_WORDS)
    if asked := set(query.cancer_types):
        if asked & set(entry.cancer_types):
            reasons.append(Reason.CANCER_TYPE)
        elif asked & set(entry.cancer_ancestors):
            reasons.append(Reason.NARROWER_TYPE)
        else:
            reasons.append(Reason.ANY_CANCER)
    if site:
        reasons.append(Reason.NEAR)
    if query.near and set(query.near.regions) & set(entry.reach):
        reasons.append(Reason.REACHES_YOU)
    return reasons
