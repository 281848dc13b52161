"""Queries that can be collected together: the sections of one page ask the same of different kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from search.query import SearchQuery


@dataclass(frozen=True, slots=True)
class Group:
    """The places of some queries among all, and the query whose matches hold all of theirs."""

    places: tuple[int, ...]
    widest: SearchQuery


def together(queries: Sequence[SearchQuery]) -> list[Group]:
    """Return the queries in groups that differ in nothing but kinds, counts, pages and what is open to any cancer."""
    groups: list[tuple[SearchQuery, list[int]]] = []
    for place, query in enumerate(queries):
        # Of types without what is open to any, the rows tell; only counts of types need to be asked apart.
        takes_any = query.include_any_cancer or bool(query.cancer_types and not query.count_types)
        same = replace(query, kinds=(), include_any_cancer=takes_any, count_facets=(), count_types=(), page=1, size=0)
        members = next((members for other, members in groups if other == same), None)
        if members is None:
            groups.append((same, [place]))
        else:
            members.append(place)
    return [Group(tuple(members), _widest(same, [queries[place] for place in members])) for same, members in groups]


def _widest(same: SearchQuery, queries: Sequence[SearchQuery]) -> SearchQuery:
    takes_all = any(not query.kinds or "kind" in query.count_facets for query in queries)
    return replace(
        same,
        kinds=() if takes_all else _all(query.kinds for query in queries),
        count_facets=_all(query.count_facets for query in queries),
        count_types=_all(query.count_types for query in queries),
        include_any_cancer=any(query.include_any_cancer for query in queries),
    )


def _all(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for some in values for value in some))
