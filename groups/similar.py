"""Other groups for whom this one does not fit, by the same search that visitors use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from directory.entries import shown_point
from directory.enums import ListingKind
from directory.find.cards import local_url
from groups.models import SupportGroup
from search.engine import get_engine
from search.entry import SearchEntry
from search.query import Near, SearchQuery

COUNT = 3
_RADIUS_KM = 80


@dataclass(frozen=True, slots=True)
class Similar:
    """One other group, as a link."""

    title: str
    url: str
    language: str
    summary: str
    is_demo: bool


def similar_groups(group: SupportGroup, *, now: datetime) -> list[Similar]:
    """Return up to three others for the same cancer types, near the same place where it has one."""
    query = SearchQuery(
        now=now,
        kinds=(ListingKind.GROUP.value,),
        cancer_types=tuple(sorted(cancer_type.slug for cancer_type in group.cancer_types.all())),
        near=_near(group),
        size=COUNT + 1,
    )
    hits = get_engine().search([query])[0].hits
    return [_similar(hit.entry) for hit in hits if hit.entry.key != group.search_key][:COUNT]


def _near(group: SupportGroup) -> Near | None:
    point = shown_point(group)
    if point is None:
        return None
    regions = ("*", group.country, f"{group.country}-{group.region}")
    return Near(lat=point[0], lon=point[1], radius_km=_RADIUS_KM, regions=regions)


def _similar(entry: SearchEntry) -> Similar:
    return Similar(
        title=entry.title,
        url=local_url(entry.kind, entry.url),
        language=entry.language,
        summary=entry.summary,
        is_demo=bool(entry.card.get("is_demo")),
    )
