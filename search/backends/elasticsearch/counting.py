"""Counts by facet and value as aggregations, each facet's own choice left out."""

from __future__ import annotations

from typing import Any

from search.backends.elasticsearch import filters
from search.backends.elasticsearch.dsl import Q, Query, Search
from search.backends.elasticsearch.mapping import STATE_ID
from search.query import SearchQuery

MOST_VALUES = 5000

Json = dict[str, Any]


def add_counts(search: Search, query: SearchQuery, choices: dict[str, Query]) -> None:
    """Add an aggregation for each facet, and one for the state of the index as this very search sees it."""
    for place, facet in enumerate(query.count_facets):
        others = [choice for name, choice in choices.items() if name != filters.choice_of(facet)]
        bucket = search.aggs.bucket(f"facet_{place}", "filter", filter=filters.every(others))
        _add_values(bucket, query, facet)
    state = search.aggs.bucket("state", "global").bucket("its", "filter", filter=Q("ids", values=[STATE_ID]))
    state.metric("document", "top_hits", size=1, _source=["state"])


def read_counts(query: SearchQuery, found: Json) -> dict[str, dict[str, int]]:
    """Return the counts of an answer; raises KeyError or TypeError when it has another shape."""
    return {facet: _read(facet, found[f"facet_{place}"]) for place, facet in enumerate(query.count_facets)}


def _add_values(bucket: Any, query: SearchQuery, facet: str) -> None:
    if facet in ("day", "part"):
        other = "part" if facet == "day" else "day"
        holds = filters.upcoming(query) & filters.meets(query, other)
        _add_nested(bucket, "meetings", holds, f"meetings.{facet}")
    elif facet == "status" and query.near:
        _add_nested(bucket, "places", filters.place_is_near(query.near), "places.statuses")
    elif facet == "accepting":
        timed = {value: filters.accepts(query, value) for value in ("yes", "unknown")}
        bucket.bucket("timed", "filters", filters=timed)
        bucket.bucket("values", "terms", field="facts.accepting", size=MOST_VALUES)
    else:
        field = "kind" if facet == "kind" else f"facts.{facet}"
        bucket.bucket("values", "terms", field=field, size=MOST_VALUES)


def _add_nested(bucket: Any, path: str, holds: Query, field: str) -> None:
    inner = bucket.bucket("inner", "nested", path=path).bucket("holding", "filter", filter=holds)
    inner.bucket("values", "terms", field=field, size=MOST_VALUES).bucket("entries", "reverse_nested")


def _read(facet: str, bucket: Json) -> dict[str, int]:
    if "inner" in bucket:
        rows = bucket["inner"]["holding"]["values"]["buckets"]
        counts = {row["key"]: row["entries"]["doc_count"] for row in rows}
    else:
        counts = {row["key"]: row["doc_count"] for row in bucket["values"]["buckets"]}
    if facet == "accepting":
        counts |= {value: row["doc_count"] for value, row in bucket["timed"]["buckets"].items()}
    ordered = sorted(counts.items(), key=lambda count: (-count[1], count[0]))
    return {value: number for value, number in ordered if value and number}
