"""Queries as complete search requests of a fixed shape."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from search.backends.elasticsearch import counting, filters, ordering, wording
from search.backends.elasticsearch.dsl import Q, Query, Search
from search.query import SearchQuery, Sort, Word
from search.times import microseconds

# Elasticsearch gives up first, so that a slow query ends on the node and not only here.
NODE_TIMEOUT = "700ms"

Json = dict[str, Any]


class Worded:
    """The typed words as queries, built once for all queries that hold the same."""

    def __init__(self, query: SearchQuery, misspelled: Collection[Word]) -> None:
        self._query = query
        self._misspelled = misspelled

    @cached_property
    def loose(self) -> list[Query]:
        """Return the query of the words, if there are any."""
        return [wording.loose(self._query, self._misspelled)] if wording.typed(self._query) else []

    @cached_property
    def filter(self) -> list[Json]:
        """Return the words as a filter."""
        return [words.to_dict() for words in self.loose]


class Shared:
    """What queries of one page that differ only in kinds, counts, page and size have in common, built once."""

    def __init__(self, query: SearchQuery, words: Worded) -> None:
        self.query = query
        self.words = words

    @cached_property
    def always(self) -> list[Json]:
        """Return what holds wherever one is."""
        return [part.to_dict() for part in filters.always(self.query)]

    @cached_property
    def near(self) -> list[Json]:
        """Return the filter that a place is near, if there is a point."""
        return [part.to_dict() for part in filters.near_by(self.query, in_status=False)]

    @cached_property
    def near_in_status(self) -> list[Json]:
        """Return the filter that a place is near and has a chosen status: one join tells both."""
        return [part.to_dict() for part in filters.near_by(self.query, in_status=True)]

    @cached_property
    def choices(self) -> dict[str, Query]:
        """Return the filters that were chosen, but for the kinds."""
        return filters.choices(self.query)

    @cached_property
    def plain_choices(self) -> dict[str, Json]:
        """Return the same as they are sent."""
        return {name: choice.to_dict() for name, choice in self.choices.items()}

    @cached_property
    def relevance(self) -> list[Json]:
        """Return the words as what has a score."""
        return [ordering.relevance(words).to_dict() for words in self.words.loose]

    @cached_property
    def marks(self) -> list[Json]:
        """Return what adds to the score, or only marks what holds the words literally."""
        literal = wording.literal(self.query) if self.words.loose else None
        if self.query.sort == Sort.BEST:
            return [part.to_dict() for part in ordering.classes(self.query, literal)]
        return [Q("constant_score", filter=literal, _name=ordering.LITERAL).to_dict()] if literal else []

    @cached_property
    def sort(self) -> list[Json]:
        """Return the order."""
        return ordering.sorting(self.query)


def bodies(queries: Sequence[SearchQuery], misspelled: Collection[Word]) -> list[Json]:
    """Return the requests of bounded queries, in their order."""
    known: list[Shared] = []
    words: dict[tuple[Word, ...], Worded] = {}
    found = []
    for query in map(_with_one_radius, queries):
        base = replace(query, kinds=(), count_facets=(), page=1, size=0)
        shared = next((one for one in known if one.query == base), None)
        if shared is None:
            shared = Shared(base, words.setdefault(query.words, Worded(query, misspelled)))
            known.append(shared)
        found.append(_body(query, shared))
    return found


def is_known(query: SearchQuery, word: Word, words: list[str]) -> Json:
    """Return the request that asks whether any entry shown now holds a word in any form but a correction."""
    held = filters.every([*filters.shown(microseconds(query.now)), wording.known(word, words)])
    return _bounded({"query": held.to_dict(), "track_total_hits": 1, "terminate_after": 1, "size": 0})


def titles(begun: Query, now: int, limit: int) -> Json:
    """Return the request for entries shown now whose titles hold the words begun."""
    search = Search().query(Q("bool", must=[begun], filter=filters.shown(now)))
    return _bounded(search.source(["version"]).sort({"_score": "desc"}, {"key": "asc"})[0:limit].to_dict())


def _body(query: SearchQuery, shared: Shared) -> Json:
    """Return the request of one query: hits of the page, exact total, counts, and the index's state.

    The state is found by the same query and kept out of hits and total afterwards: an aggregation over all documents
    would walk through the whole index.
    """
    counted = {*map(filters.choice_of, query.count_facets), *query.left_out_of_counts}
    chosen = {**shared.plain_choices, **{name: kind.to_dict() for name, kind in _kinds(query).items()}}
    kept_out = {name: choice for name, choice in chosen.items() if name in counted}
    wants_hits = bool(query.size) and not query.is_beyond_window
    by_best = wants_hits and query.sort == Sort.BEST
    words = [] if by_best else shared.words.filter
    held = {
        "must": shared.relevance if by_best else [],
        "filter": [*shared.always, *_holding(shared, chosen, counted), *words],
        "should": shared.marks if wants_hits else [],
    }
    body: Json = {
        "query": {"bool": {"should": [{"bool": held}, counting.STATE]}},
        "post_filter": {"bool": {"filter": [*kept_out.values()], "must_not": [counting.STATE]}},
        "aggs": _counts(query, shared, kept_out),
        "track_total_hits": True,
        "_source": ["version"],
        "size": 0,
    }
    if wants_hits:
        body |= {"sort": shared.sort, "from": query.offset, "size": query.size}
    return _bounded(body)


def _holding(shared: Shared, chosen: dict[str, Json], counted: Collection[str]) -> list[Json]:
    """Return what was chosen and is not counted, with the place; one join tells of a place near in a status."""
    held = {name: choice for name, choice in chosen.items() if name not in counted}
    if shared.near and "status" in held:
        return [*shared.near_in_status, *(choice for name, choice in held.items() if name != "status")]
    return [*shared.near, *held.values()]


def _counts(query: SearchQuery, shared: Shared, kept_out: dict[str, Json]) -> Json:
    """Return the aggregations. What is not counted holds for every document they see."""
    if not (query.count_facets or query.count_types):
        return counting.counts_of_total(query, kept_out)
    choices = {**shared.choices, **_kinds(query)}
    return counting.counts_of(query, {name: choice for name, choice in choices.items() if name in kept_out})


def _kinds(query: SearchQuery) -> dict[str, Query]:
    return {"kind": filters.of_kind(query.kinds)} if query.kinds else {}


def _with_one_radius(query: SearchQuery) -> SearchQuery:
    """Return the query with the one radius of its kinds, where no other kind can be found or counted by it."""
    if query.near is None or not query.kinds or "kind" in query.count_facets:
        return query
    radii = {query.near.radius_for(kind) for kind in query.kinds}
    if len(radii) > 1:
        return query
    return replace(query, near=replace(query.near, radius_km=radii.pop(), radius_km_of_kind={}))


def _bounded(body: Json) -> Json:
    return {**body, "timeout": NODE_TIMEOUT}
