"""Queries that can be collected together: the parts of one page ask the same of other kinds, or farther away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from search.query import Near, SearchQuery


@dataclass(frozen=True, slots=True)
class Group:
    """The places of some queries among all, and the query whose matches hold all of theirs.

    `narrows` says that their radii differ, so that each takes of what was collected what is near enough.
    """

    places: tuple[int, ...]
    widest: SearchQuery
    narrows: bool


def together(queries: Sequence[SearchQuery]) -> list[Group]:
    """Return the queries in groups that differ in nothing but kinds, counts, pages and what is open to any cancer.

    Those that ask for a total alone may differ in the radius too.
    """
    groups: list[tuple[SearchQuery, bool, list[int]]] = []
    for place, query in enumerate(queries):
        same, is_total = _same(query), _is_total(query)
        members = next((found for other, of_totals, found in groups if (other, of_totals) == (same, is_total)), None)
        if members is None:
            groups.append((same, is_total, [place]))
        else:
            members.append(place)
    return [_group(same, members, queries) for same, _of_totals, members in groups]


def _same(query: SearchQuery) -> SearchQuery:
    # Of types without what is open to any, the rows tell; only counts of types need to be asked apart.
    takes_any = query.include_any_cancer or bool(query.cancer_types and not query.count_types)
    near = query.near
    if near and _is_total(query):
        near = replace(near, radius_km=0.0, radius_km_of_kind={})
    return replace(
        query, kinds=(), include_any_cancer=takes_any, count_facets=(), count_types=(), page=1, size=0, near=near
    )


def _is_total(query: SearchQuery) -> bool:
    return not (query.size or query.count_facets or query.count_types or "status" in query.only_if_asked)


def _group(same: SearchQuery, places: Sequence[int], queries: Sequence[SearchQuery]) -> Group:
    members = [queries[place] for place in places]
    near = [query.near for query in members if query.near]
    takes_all = any(not query.kinds or "kind" in query.count_facets for query in members)
    widest = replace(
        same,
        kinds=() if takes_all else _all(query.kinds for query in members),
        count_facets=_all(query.count_facets for query in members),
        count_types=_all(query.count_types for query in members),
        include_any_cancer=any(query.include_any_cancer for query in members),
        size=max(query.size for query in members),
        near=_widest(near) if near else None,
    )
    return Group(tuple(places), widest, narrows=any(other != near[0] for other in near))


def _widest(near: Sequence[Near]) -> Near:
    kinds = _all(tuple(one.radius_km_of_kind) for one in near)
    return replace(
        near[0],
        radius_km=max(one.radius_for("") for one in near),
        radius_km_of_kind={kind: max(one.radius_for(kind) for one in near) for kind in kinds},
    )


def _all(values: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for some in values for value in some))
