"""The filters of a query as Elasticsearch queries."""

from __future__ import annotations

from search.backends.elasticsearch.dsl import Q, Query
from search.geo import HALF_WAY_ROUND_KM
from search.query import Near, SearchQuery
from search.times import microseconds

SPECIAL = ("kind", "status", "accepting", "day", "part")
TYPE = "cancer_type"
WHEN = "when"


def always(query: SearchQuery) -> list[Query]:
    """Return what holds whatever facet is being counted: visibility, one of all types asked or counted."""
    found = shown(microseconds(query.now))
    if query.cancer_types and query.count_types:
        found.append(of_type(query, *query.cancer_types, *query.count_types))
    return found


def shown(now: int) -> list[Query]:
    """Return that an entry may be shown at a moment."""
    return [Q("range", shown_from={"lte": now}), Q("range", shown_until={"gt": now})]


def choices(query: SearchQuery) -> dict[str, Query]:
    """Return the filter of each facet that was chosen. `day` and `part` are one, under `WHEN`."""
    found = {name: has_fact(name, *values) for name, values in query.facets.items() if values and name not in SPECIAL}
    found |= {name: ~_says_only(name, values) for name, values in query.kept_back.items()}
    if query.cancer_types:
        found[TYPE] = of_type(query, *query.cancer_types)
    if query.kinds:
        found["kind"] = of_kind(query.kinds)
    if query.statuses:
        found["status"] = _in_status(query)
    if accepting := query.facets.get("accepting"):
        found["accepting"] = any_of([accepts(query, value) for value in accepting])
    if query.facets.get("day") or query.facets.get("part"):
        told = Q("nested", path="meetings", query=upcoming(query) & meets(query, "day") & meets(query, "part"))
        found[WHEN] = any_of([told, has_none(query)]) if query.takes_untold("day", "part") else told
    return found


def choice_of(facet: str) -> str:
    """Return the name under which a facet's own choice stands in `choices`."""
    return WHEN if facet in ("day", "part") else facet


def is_living() -> Query:
    """Return the filter that a document is an entry, neither a tombstone nor the state."""
    return Q("term", is_tombstone=False)


def of_kind(kinds: tuple[str, ...]) -> Query:
    """Return the filter that an entry is of one of the kinds."""
    return Q("terms", kind=list(kinds))


def any_of(queries: list[Query]) -> Query:
    """Return the query that one of the queries holds."""
    return Q("bool", should=queries, minimum_should_match=1)


def every(queries: list[Query]) -> Query:
    """Return the filter that all of the queries hold."""
    return Q("bool", filter=queries) if queries else Q("match_all")


def has_fact(name: str, *values: str) -> Query:
    """Return the filter that a fact has one of the values."""
    return Q("terms", **{f"facts.{name}": list(values)})


def of_type(query: SearchQuery, *slugs: str) -> Query:
    """Return the filter that an entry is of one of the types, or open to any where that is asked for too."""
    ways = [Q("terms", cancer_types=list(slugs)), Q("terms", cancer_ancestors=list(slugs))]
    if query.include_any_cancer:
        ways.append(Q("term", any_cancer=True))
    return any_of(ways)


def accepts(query: SearchQuery, value: str) -> Query:
    """Return the filter that `accepting` has a value at the query's moment: an old yes is "unknown"."""
    now = microseconds(query.now)
    if value == "yes":
        return has_fact("accepting", "yes") & Q("range", accepting_until={"gt": now})
    if value == "unknown":
        lapsed = has_fact("accepting", "yes") & Q("range", accepting_until={"lte": now})
        return any_of([has_fact("accepting", "unknown"), lapsed])
    return has_fact("accepting", value)


def upcoming(query: SearchQuery) -> Query:
    """Return the filter that a meeting has not begun."""
    return Q("range", **{"meetings.start": {"gte": microseconds(query.now)}})


def has_none(query: SearchQuery) -> Query:
    """Return the filter that an entry has no meeting to come."""
    return ~Q("nested", path="meetings", query=upcoming(query))


def meets(query: SearchQuery, facet: str) -> Query:
    """Return the filter that a meeting has a chosen day or part; true without a choice."""
    chosen = query.facets.get(facet, ())
    return Q("terms", **{f"meetings.{facet}": list(chosen)}) if chosen else Q("match_all")


def at_place(query: Query) -> Query:
    """Return the filter that one and the same place satisfies the query."""
    return Q("nested", path="places", query=query)


def near_by(query: SearchQuery, *, in_status: bool) -> list[Query]:
    """Return the filter for the query's point, if it has one; of that same place the status can be asked too."""
    if query.near is None:
        return []
    holds = place_is_near(query.near)
    return [at_place(every([holds, place_fits(query)]) if in_status else holds)]


def place_is_near(near: Near) -> Query:
    """Return the filter for places within the radius of their kind, and for reach that meets the regions."""
    return any_of([site_is_near(near), Q("terms", **{"places.regions": list(near.regions)})])


def site_is_near(near: Near) -> Query:
    """Return the filter for sites within the radius of their kind."""
    other = list(near.radius_km_of_kind)
    if not other:
        return within(near, near.radius_for(""))
    ways = [every([Q("term", **{"places.kind": kind}), within(near, near.radius_for(kind))]) for kind in other]
    rest = within(near, near.radius_for(""))
    ways.append(Q("bool", filter=[rest], must_not=[Q("terms", **{"places.kind": other})]))
    return any_of(ways)


def within(near: Near, km: float) -> Query:
    """Return the filter for sites within some km of the point."""
    if km >= HALF_WAY_ROUND_KM:
        return Q("exists", field="places.point")
    point = {"lat": near.lat, "lon": near.lon}
    return Q("geo_distance", distance=f"{km!r}km", **{"places.point": point})


def place_fits(query: SearchQuery) -> Query:
    """Return the filter for places whose status is asked for; all of those whose entry has none."""
    if not query.statuses:
        return Q("match_all")
    chosen = Q("terms", **{"places.statuses": list(query.statuses)})
    return any_of([chosen, Q("term", **{"places.has_status": False})])


def _says_only(name: str, values: tuple[str, ...]) -> Query:
    return Q("terms", only=[f"{name}={value}" for value in values])


def _in_status(query: SearchQuery) -> Query:
    without = Q("term", has_status=False)
    if not query.near:
        return any_of([without, has_fact("status", *query.statuses)])
    here = Q("terms", **{"places.statuses": list(query.statuses)})
    return any_of([without, at_place(every([place_is_near(query.near), here]))])
