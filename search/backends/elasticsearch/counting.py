"""Counts by facet and value as aggregations, each facet's own choice left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from search.backends.elasticsearch import filters
from search.backends.elasticsearch.dsl import Query, Search
from search.backends.elasticsearch.mapping import STATE_ID
from search.query import SearchQuery

MOST_VALUES = 5000
_TYPES, _ASKED = "types", "as_if_asked"

Json = dict[str, Any]

STATE: Json = {"ids": {"values": [STATE_ID]}}
# The state of the index as this very search sees it.
STATE_TOLD: Json = {"state": {"filter": STATE, "aggs": {"document": {"top_hits": {"size": 1, "_source": ["state"]}}}}}


def counts_of(query: SearchQuery, choices: dict[str, Query]) -> Json:
    """Return the aggregations for the facets that the query counts, and for the state of the index."""
    search = Search()
    _add_counts(search, query, choices)
    return {**search.aggs.to_dict().get("aggs", {}), **STATE_TOLD}


def counts_of_total(query: SearchQuery, choices: Mapping[str, Json]) -> Json:
    """Return the same where no facet is counted, out of choices as they are sent."""
    if not query.kept_back:
        return STATE_TOLD
    others = [choice for name, choice in choices.items() if name not in query.kept_back]
    as_if_asked = {"bool": {"filter": [*others, filters.is_living().to_dict()]}}
    return {_ASKED: {"filter": as_if_asked}, **STATE_TOLD}


def _add_counts(search: Search, query: SearchQuery, choices: dict[str, Query]) -> None:
    """Add aggregations for the facets; those without a choice of their own share one filter, that of all choices."""
    buckets: dict[str, Any] = {}
    for place, facet in enumerate(query.count_facets):
        own = filters.choice_of(facet) if filters.choice_of(facet) in choices else ""
        if own not in buckets:
            buckets[own] = _without(search, choices, {own}, f"without_{own}")
        _add_values(buckets[own], query, facet, place)
    if query.count_types:
        by_type = {slug: filters.of_type(query, slug) for slug in query.count_types}
        _without(search, choices, {filters.TYPE}, "of_types").bucket(_TYPES, "filters", filters=by_type)
    if query.kept_back:
        _without(search, choices, set(query.kept_back), _ASKED)


def read_counts(query: SearchQuery, found: Json) -> dict[str, dict[str, int]]:
    """Return the counts of an answer; raises KeyError or TypeError when it has another shape."""
    buckets = {name: bucket for key, held in found.items() if key != "state" for name, bucket in held.items()}
    counts = {facet: _read(facet, buckets, place) for place, facet in enumerate(query.count_facets)}
    if query.count_types:
        counts[filters.TYPE] = _ordered({slug: row["doc_count"] for slug, row in buckets[_TYPES]["buckets"].items()})
    return counts


def read_left_out(query: SearchQuery, found: Json, total: int) -> int:
    """Return how many more there would be if nothing were only found when asked for."""
    return int(found[_ASKED]["doc_count"]) - total if query.kept_back else 0


def _without(search: Search, choices: dict[str, Query], own: set[str], name: str) -> Any:
    others = [choice for other, choice in choices.items() if other not in own]
    # The search finds the state too, and what asks for something missing would count it.
    return search.aggs.bucket(name, "filter", filter=filters.every([*others, filters.is_living()]))


def _add_values(bucket: Any, query: SearchQuery, facet: str, place: int) -> None:
    name = f"facet_{place}"
    if facet in ("day", "part"):
        other = "part" if facet == "day" else "day"
        holds = filters.upcoming(query) & filters.meets(query, other)
        _add_nested(bucket, name, "meetings", holds, f"meetings.{facet}")
        if query.takes_untold(other):
            bucket.bucket(f"{name}_untold", "filter", filter=filters.is_living() & filters.has_none(query))
    elif facet == "status" and query.near:
        _add_nested(bucket, name, "places", filters.place_is_near(query.near), "places.statuses")
    elif facet == "accepting":
        timed = {value: filters.accepts(query, value) for value in ("yes", "unknown")}
        bucket.bucket(f"{name}_timed", "filters", filters=timed)
        bucket.bucket(name, "terms", field="facts.accepting", size=MOST_VALUES)
    else:
        field = "kind" if facet == "kind" else f"facts.{facet}"
        bucket.bucket(name, "terms", field=field, size=MOST_VALUES)


def _add_nested(bucket: Any, name: str, path: str, holds: Query, field: str) -> None:
    inner = bucket.bucket(name, "nested", path=path).bucket("holding", "filter", filter=holds)
    inner.bucket("values", "terms", field=field, size=MOST_VALUES).bucket("entries", "reverse_nested")


def _read(facet: str, buckets: Json, place: int) -> dict[str, int]:
    bucket = buckets[f"facet_{place}"]
    if "holding" in bucket:
        counts = {row["key"]: row["entries"]["doc_count"] for row in bucket["holding"]["values"]["buckets"]}
    else:
        counts = {row["key"]: row["doc_count"] for row in bucket["buckets"]}
    if facet == "accepting":
        timed = buckets[f"facet_{place}_timed"]["buckets"]
        counts |= {value: row["doc_count"] for value, row in timed.items()}
    if untold := buckets.get(f"facet_{place}_untold"):
        counts["unknown"] = untold["doc_count"]
    return _ordered(counts)


def _ordered(counts: dict[str, int]) -> dict[str, int]:
    ordered = sorted(counts.items(), key=lambda count: (-count[1], count[0]))
    return {value: number for value, number in ordered if value and number}
