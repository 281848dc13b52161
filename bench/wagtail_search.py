"""Wagtail's own search put to the same questions, as far as it can answer them.

The words as typed, all of them; no stems, synonyms or corrections. The radius is a box of latitude and
longitude. One facet call for each facet, each without that facet's own choice. Nothing is rendered.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from django.db import OperationalError, connection
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.search.backends import get_search_backend
from wagtail.search.query import MATCH_ALL

from bench.cancer_types import within
from bench.models import FACETS, IndexedListing
from search.entry import SearchEntry
from search.geo import boxes_around
from search.query import Near, SearchQuery

_FIRST = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = datetime(2100, 1, 1, tzinfo=UTC)
_CHUNK = 2_000
CUT_OFF_SECONDS = 20.0


def add(found: Iterable[SearchEntry]) -> list[IndexedListing]:
    """Write the rows of some entries and return them; no index hears of them yet."""
    return IndexedListing.objects.bulk_create([_row(entry) for entry in found])


def fill(name: str, after: int, progress: Callable[[int], None]) -> None:
    """Bring the rows after a primary key into the index of a backend."""
    index = get_search_backend(name).get_index_for_model(IndexedListing)
    if not after and name != "default":
        index.put()
        index.add_model(IndexedListing)
    rows = IndexedListing.objects.order_by("pk")
    while chunk := list(rows.filter(pk__gt=after)[:_CHUNK]):
        index.add_items(IndexedListing, chunk)
        after = chunk[-1].pk
        progress(len(chunk))
    index.refresh()


def ask(name: str, queries: Sequence[SearchQuery]) -> bool:
    """Answer what one page asks: hits, totals and counts; return False when it took too long and was cut off."""
    with connection.cursor() as cursor:
        deadline = time.monotonic() + CUT_OFF_SECONDS
        cursor.connection.set_progress_handler(lambda: time.monotonic() > deadline, 100_000)
        try:
            for query in queries:
                _answer(name, query)
        except OperationalError:
            return False
        finally:
            cursor.connection.set_progress_handler(None, 0)
    return True


def _answer(name: str, query: SearchQuery) -> None:
    filters = _filters(query)
    if query.size:
        list(_search(name, query, filters.values(), in_order=True)[query.offset : query.offset + query.size])
    for facet in query.count_facets:
        others = [condition for of, condition in filters.items() if of != facet]
        _search(name, query, others).facet(facet)
    _search(name, query, filters.values()).count()


def _search(name: str, query: SearchQuery, conditions: Iterable[Q], *, in_order: bool = False) -> Any:
    rows: QuerySet[IndexedListing] = IndexedListing.objects.all()
    for condition in conditions:
        rows = rows.filter(condition)
    words = " ".join(word.text for word in query.words)
    return get_search_backend(name).search(words or MATCH_ALL, rows, operator="and", order_by_relevance=in_order)


def _filters(query: SearchQuery) -> dict[str, Q]:
    now = timezone.now()
    found = {name: Q(**{f"{name}__in": values}) for name, values in query.facets.items() if values}
    found["shown"] = Q(shown_from__lte=now) & Q(shown_until__gt=now)
    if query.kinds:
        found["kind"] = Q(kind__in=query.kinds)
    if query.statuses:
        found["status"] = Q(status__in=("", *query.statuses))
    if query.cancer_types:
        slugs = [slug for asked in query.cancer_types for slug in within(asked)]
        found["type"] = Q(any_cancer=True) | Q(cancer_type__in=slugs)
    if query.near:
        found["near"] = _in_box(query.near, query.kinds) | Q(reach__in=query.near.regions)
    return found


def _in_box(near: Near, kinds: tuple[str, ...]) -> Q:
    box = boxes_around(near.lat, near.lon, near.radius_for(kinds[0] if len(kinds) == 1 else ""))[0]
    return Q(lat__range=(box.south, box.north)) & Q(lon__range=(box.west, box.east))


def _row(entry: SearchEntry) -> IndexedListing:
    site = entry.sites[0] if entry.sites else None
    meeting = entry.meetings[0] if entry.meetings else None
    facts = {name: entry.facts.get(name, ("",))[0] for name in FACETS}
    if meeting:
        facts |= {"day": meeting.day, "part": meeting.part}
    return IndexedListing(
        kind=entry.kind,
        title=entry.title,
        summary=entry.summary,
        body=entry.body,
        shown_from=entry.shown_from or _FIRST,
        shown_until=entry.shown_until or _LAST,
        cancer_type=entry.cancer_types[0] if entry.cancer_types else "",
        any_cancer=entry.any_cancer,
        lat=site and site.lat,
        lon=site and site.lon,
        reach=entry.reach[0] if entry.reach else "",
        **facts,
    )
