"""Queries as complete search requests of a fixed shape."""

from __future__ import annotations

from collections.abc import Collection

from search.backends.elasticsearch import counting, filters, ordering, wording
from search.backends.elasticsearch.dsl import Q, Search
from search.query import SearchQuery, Sort, Word
from search.times import microseconds

# Elasticsearch gives up first, so that a slow query ends on the node and not only here.
NODE_TIMEOUT = "700ms"


def question(query: SearchQuery, misspelled: Collection[Word]) -> Search:
    """Return the request of one bounded query: hits of the page, exact total, counts, and the index's state."""
    choices = filters.choices(query)
    counted = {*map(filters.choice_of, query.count_facets), *query.left_out_of_counts}
    must_hold = [choice for name, choice in choices.items() if name not in counted]
    left_out = [choice for name, choice in choices.items() if name in counted]
    has_words = bool(wording.typed(query))
    literal = wording.literal(query) if has_words else None
    loose = [wording.loose(query, misspelled)] if has_words else []
    if query.sort == Sort.BEST:
        parts = {"must": [ordering.relevance(words) for words in loose], "filter": []}
        should = ordering.classes(query, literal)
    else:
        parts = {"must": [], "filter": loose}
        should = [Q("constant_score", filter=literal, _name=ordering.LITERAL)] if literal else []
    parts["filter"] += [*filters.always(query), *must_hold]
    search = _bounded(Search().query(Q("bool", should=should, **parts))).source(["version"])
    search = search.sort(*ordering.sorting(query)).extra(track_total_hits=True)
    if left_out:
        search = search.post_filter(filters.every(left_out))
    counting.add_counts(search, query, choices)
    if query.is_beyond_window:
        return search[0:0]
    return search[query.offset : query.offset + query.size]


def is_known(query: SearchQuery, word: Word, words: list[str]) -> Search:
    """Return the request that asks whether any entry shown now holds a word in any form but a correction."""
    now = microseconds(query.now)
    shown = [Q("range", shown_from={"lte": now}), Q("range", shown_until={"gt": now})]
    held = filters.every([*shown, wording.known(word, words)])
    return _bounded(Search().query(held)).extra(track_total_hits=1, terminate_after=1)[0:0]


def titles(begun: object, now: int, limit: int) -> Search:
    """Return the request for entries shown now whose titles hold the words begun."""
    shown = [Q("range", shown_from={"lte": now}), Q("range", shown_until={"gt": now})]
    search = _bounded(Search().query(Q("bool", must=[begun], filter=shown)))
    return search.source(["version"]).sort({"_score": "desc"}, {"key": "asc"})[0:limit]


def _bounded(search: Search) -> Search:
    return search.extra(timeout=NODE_TIMEOUT).params(allow_partial_search_results=False)
