"""The order of hits. "Best" is one number: a whole part for the class, a fraction for relevance.

A float keeps 24 bits; the class needs 9 of them, so 15 are left for relevance.
"""

from __future__ import annotations

from typing import Any

from search.backends.elasticsearch import filters
from search.backends.elasticsearch.dsl import Q, Query
from search.query import Near, SearchQuery, Sort
from search.ranking import DISTANCE_BANDS_KM
from search.text import base_language
from search.times import microseconds

_LANGUAGE = 1
_BAND = _LANGUAGE * 2
_SITE = _BAND * (len(DISTANCE_BANDS_KM) + 1)
_FRESH = _SITE * 2
_TYPE = _FRESH * 2
_LITERAL = _TYPE * 3

LITERAL = "literal"


def classes(query: SearchQuery, literal: Query | None) -> list[Query]:
    """Return what adds to the whole part of the score. The literal one also names itself in each hit."""
    found = [_worth(_FRESH, Q("range", stale_from={"gt": microseconds(query.now)}))]
    found.append(_worth(_LANGUAGE, Q("term", language=base_language(query.language))))
    if literal:
        found.append(_worth(_LITERAL, literal, name=LITERAL))
    if query.cancer_types:
        own, above = Q("terms", cancer_types=list(query.cancer_types)), list(query.cancer_types)
        found.append(_worth(_TYPE, own))
        found.append(_worth(_TYPE, filters.any_of([own, Q("terms", cancer_ancestors=above)])))
    if query.near:
        found += _near(query, query.near)
    return found


def relevance(words: Query) -> Query:
    """Return the query with its score pressed between 0 and 1, in the same order."""
    press = {"source": "_score / (_score + 10.0)"}
    return Q("function_score", query=words, script_score={"script": press}, boost_mode="replace")


def sorting(query: SearchQuery) -> list[dict[str, Any]]:
    """Return the sort of a query, total because it ends with the key."""
    last: list[dict[str, Any]] = [{"checked_on": "desc"}, {"key": "asc"}]
    if query.sort == Sort.BEST:
        return [{"_score": "desc"}, _next_meeting(query), *last]
    if query.sort == Sort.NEAR and query.near:
        return [_distance(query, query.near), *last]
    if query.sort == Sort.SOON:
        return [_next_meeting(query), *last]
    return last


def _near(query: SearchQuery, near: Near) -> list[Query]:
    # Bands lie within each other, so the place with the best sum has them all: one join tells, not one for each.
    # Whatever is near lies within the bands that are as wide as the widest radius.
    widest = max([near.radius_for(""), *map(near.radius_for, near.radius_km_of_kind)])
    bands = [km for km in DISTANCE_BANDS_KM if km < widest]
    sure = _SITE + _BAND * (len(DISTANCE_BANDS_KM) - len(bands))
    return [
        Q(
            "nested",
            path="places",
            score_mode="max",
            query=Q(
                "bool",
                filter=[filters.site_is_near(near), filters.place_fits(query)],
                must=[_worth(sure, Q("match_all"))],
                should=[_worth(_BAND, filters.within(near, km)) for km in bands],
            ),
        )
    ]


def _worth(weight: int, condition: Query, *, name: str = "") -> Query:
    named = {"_name": name} if name else {}
    return Q("constant_score", filter=condition, boost=weight, **named)


def _next_meeting(query: SearchQuery) -> dict[str, Any]:
    nested = {"path": "meetings", "filter": filters.upcoming(query).to_dict()}
    return {"meetings.start": {"order": "asc", "mode": "min", "missing": "_last", "nested": nested}}


def _distance(query: SearchQuery, near: Near) -> dict[str, Any]:
    fitting = filters.every([filters.site_is_near(near), filters.place_fits(query)])
    return {
        "_geo_distance": {
            "places.point": {"lat": near.lat, "lon": near.lon},
            "order": "asc",
            "unit": "km",
            "mode": "min",
            "nested": {"path": "places", "filter": fitting.to_dict()},
        }
    }
