"""The filters of a query as SQL conditions on the row `e` of an entry."""

from __future__ import annotations

from search.backends.embedded import near
from search.backends.embedded.sql import TRUE, Sql, any_of, every, one_of, within
from search.query import SearchQuery
from search.times import microseconds

SPECIAL = ("kind", "status", "accepting", "day", "part")
TYPE = "cancer_type"
WHEN = "when"


def always(query: SearchQuery) -> Sql:
    """Return what holds whatever facet is being counted: visibility, nearness, one of all types asked or counted."""
    now = microseconds(query.now)
    conditions = [Sql("e.shown_from <= ? AND e.shown_until > ?", (now, now))]
    if query.kinds:
        conditions.append(one_of("e.kind", query.kinds))
    if query.cancer_types and query.count_types:
        conditions.append(_of_type(query, (*query.cancer_types, *query.count_types)))
    if query.near:
        conditions.append(near.is_near(query, query.near))
    return every(conditions)


def choices(query: SearchQuery) -> dict[str, Sql]:
    """Return the condition of each facet that was chosen, but for the kinds. `day` and `part` are one, under `WHEN`."""
    found = {
        name: _has_fact(query, name, values) for name, values in query.facets.items() if values and name not in SPECIAL
    }
    found |= {name: _says_more(name, values) for name, values in query.kept_back.items()}
    if query.cancer_types:
        found[TYPE] = _of_type(query, query.cancer_types)
    if query.statuses:
        found["status"] = _in_status(query)
    if accepting := query.facets.get("accepting"):
        found["accepting"] = _is_accepting(query, accepting)
    if query.facets.get("day") or query.facets.get("part"):
        found[WHEN] = _is_when(query)
    return found


def of_kinds(query: SearchQuery) -> Sql:
    """Return the condition that a collected row `f` is of one of the kinds asked for."""
    return one_of("f.kind", query.kinds) if query.kinds else TRUE


def choice_of(facet: str) -> str:
    """Return the name under which a facet's own choice stands in `choices`."""
    return WHEN if facet in ("day", "part") else facet


def has_meeting(entry: str, holds: Sql) -> Sql:
    """Return the condition that a meeting `m` of the entry satisfies another."""
    return within(f"EXISTS (SELECT 1 FROM meeting m WHERE m.entry = {entry} AND ", holds, ")")  # noqa: S608  a column


def has_none(query: SearchQuery, entry: str) -> Sql:
    """Return the condition that the entry has no meeting to come."""
    return within("NOT ", has_meeting(entry, upcoming(query)), "")


def upcoming(query: SearchQuery) -> Sql:
    """Return the condition that meeting `m` has not begun."""
    return Sql("m.start >= ?", (microseconds(query.now),))


def meets(query: SearchQuery, facet: str) -> Sql:
    """Return the condition that meeting `m` has a chosen day or part; true without a choice."""
    chosen = query.facets.get(facet, ())
    return one_of(f"m.{facet}", chosen) if chosen else TRUE


def _is_when(query: SearchQuery) -> Sql:
    told = has_meeting("e.id", every([upcoming(query), meets(query, "day"), meets(query, "part")]))
    return any_of([told, has_none(query, "e.id")]) if query.takes_untold("day", "part") else told


def _of_type(query: SearchQuery, slugs: tuple[str, ...]) -> Sql:
    types = within("e.id IN (SELECT entry FROM cancer_type WHERE ", one_of("slug", slugs), ")")
    return any_of([types, Sql("e.any_cancer = 1")]) if query.include_any_cancer else types


def _has_fact(query: SearchQuery, name: str, values: tuple[str, ...]) -> Sql:
    holds = every([Sql("v.name = ?", (name,)), one_of("v.value", values)])
    # Among few entries each is looked up; among all, those that have the fact are collected.
    if near.is_narrow(query):
        return within("EXISTS (SELECT 1 FROM fact v WHERE v.entry = e.id AND ", holds, ")")
    return within("e.id IN (SELECT v.entry FROM fact v WHERE ", holds, ")")


def _says_more(name: str, kept_back: tuple[str, ...]) -> Sql:
    """Return the condition that no kept back value is all that the fact says."""
    return within(
        "e.id NOT IN (SELECT f.entry FROM fact f WHERE ",
        every([Sql("f.name = ?", (name,)), one_of("f.value", kept_back)]),
        " AND NOT EXISTS (SELECT 1 FROM fact o WHERE o.entry = f.entry AND o.name = f.name AND o.value <> f.value))",
    )


def _in_status(query: SearchQuery) -> Sql:
    without = Sql("e.has_status = 0")
    if not query.near:
        return any_of([without, _has_fact(query, "status", query.statuses)])
    here = near.has_status_near(query.near, query.statuses)
    afar = every([near.reaches(query.near), _has_fact(query, "status", query.statuses)])
    return any_of([without, here, afar])


def _is_accepting(query: SearchQuery, chosen: tuple[str, ...]) -> Sql:
    now = microseconds(query.now)
    said_yes = _has_fact(query, "accepting", ("yes",))
    conditions = []
    if others := tuple(value for value in chosen if value != "yes"):
        conditions.append(_has_fact(query, "accepting", others))
    if "yes" in chosen:
        conditions.append(every([said_yes, Sql("e.accepting_until > ?", (now,))]))
    if "unknown" in chosen:
        conditions.append(every([said_yes, Sql("e.accepting_until <= ?", (now,))]))
    return any_of(conditions)
