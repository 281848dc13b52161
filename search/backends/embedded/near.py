"""Nearness as SQL: a straight line through the sphere stands for the distance, so that SQLite can compare it."""

from __future__ import annotations

from search.backends.embedded.sql import Sql, any_of, every, one_of, within
from search.geo import boxes_around, on_unit_sphere, squared_chord
from search.query import Near, SearchQuery

_CHORD = "((s.x - ?) * (s.x - ?) + (s.y - ?) * (s.y - ?) + (s.z - ?) * (s.z - ?))"


def is_near(query: SearchQuery, near: Near) -> Sql:
    """Return the condition that entry `e` has a site within the radius, or reaches one of the regions."""
    regions = one_of("r.region", near.regions)
    if is_narrow(query):
        site = within("EXISTS (SELECT 1 FROM site s WHERE s.entry = e.id AND ", _lies_near(near), ")")
        return any_of([site, reaches(near)])
    site = within("e.id IN (SELECT s.entry FROM site s WHERE ", every([_lies_in_box(near), _lies_near(near)]), ")")
    return any_of([site, within("e.id IN (SELECT r.entry FROM reach r WHERE ", regions, ")")])


def is_narrow(query: SearchQuery) -> bool:
    """Say whether words or types leave few entries, so that looking at each is quicker than collecting all near."""
    return bool(query.words or query.cancer_types)


def reaches(near: Near) -> Sql:
    """Return the condition that entry `e` reaches one of the regions."""
    regions = one_of("r.region", near.regions)
    return within("EXISTS (SELECT 1 FROM reach r WHERE r.entry = e.id AND ", regions, ")")


def reaches_in_status(query: SearchQuery) -> Sql:
    """Return the condition that entry `e` reaches one of the regions, and in a fitting status."""
    if query.near is None:
        return Sql("0")
    own = one_of("v.value", query.statuses)
    holds = within("EXISTS (SELECT 1 FROM fact v WHERE v.entry = e.id AND v.name = 'status' AND ", own, ")")
    fits = any_of([Sql("e.has_status = 0"), holds]) if query.statuses else Sql("1")
    return every([reaches(query.near), fits])


def is_near_enough(near: Near) -> Sql:
    """Return the condition that a collected row `f` is within the radius of its kind, or reaches one of the regions."""
    limit = _limit(near, "f.kind")
    return within("(f.reaches OR f.chord <= ", limit, ")")


def has_status_near(near: Near, statuses: tuple[str, ...]) -> Sql:
    """Return the condition that a site of entry `e` is near and has one of the statuses."""
    fits = every([Sql("s.entry = e.id"), _lies_near(near), _has_status(statuses)])
    return within("EXISTS (SELECT 1 FROM site s WHERE ", fits, ")")


def statuses_near(near: Near) -> Sql:
    """Return the rows of entry and status, of sites near and of entries that reach one of the regions."""
    sites = within(
        "SELECT e.id AS entry, t.status AS status FROM found f CROSS JOIN entry e ON e.id = f.entry"
        " CROSS JOIN site s ON s.entry = e.id CROSS JOIN site_status t ON t.site = s.id WHERE ",
        _lies_near(near),
        "",
    )
    own = within(
        "SELECT e.id, v.value FROM found f CROSS JOIN entry e ON e.id = f.entry"
        " CROSS JOIN fact v ON v.entry = e.id WHERE v.name = 'status' AND ",
        reaches(near),
        "",
    )
    return Sql(f"{sites.text} UNION {own.text}", (*sites.values, *own.values))


def nearest(query: SearchQuery) -> Sql:
    """Return the squared chord to the nearest site of entry `e` that is near and has a fitting status."""
    if query.near is None:
        return Sql("NULL")
    chord, near = _chord(query.near), _lies_near(query.near)
    fits = any_of([Sql("e.has_status = 0"), _has_status(query.statuses)]) if query.statuses else Sql("1")
    return Sql(
        f"(SELECT min({chord.text}) FROM site s WHERE s.entry = e.id AND {near.text} AND {fits.text})",  # noqa: S608
        (*chord.values, *near.values, *fits.values),
    )


def _lies_near(near: Near) -> Sql:
    chord, limit = _chord(near), _limit(near, "s.kind")
    return Sql(f"{chord.text} <= {limit.text}", (*chord.values, *limit.values))


def _limit(near: Near, column: str) -> Sql:
    usual = squared_chord(near.radius_for(""))
    others = {kind: squared_chord(near.radius_for(kind)) for kind in near.radius_km_of_kind}
    if not others:
        return Sql("?", (usual,))
    cases = " ".join("WHEN ? THEN ?" for _kind in others)
    return Sql(f"CASE {column} {cases} ELSE ? END", (*(v for pair in others.items() for v in pair), usual))


def _lies_in_box(near: Near) -> Sql:
    widest = max([near.radius_for(""), *map(near.radius_for, near.radius_km_of_kind)])
    boxes = boxes_around(near.lat, near.lon, widest)
    beside = any_of(Sql("s.lon BETWEEN ? AND ?", (box.west, box.east)) for box in boxes)
    return every([Sql("s.lat BETWEEN ? AND ?", (boxes[0].south, boxes[0].north)), beside])


def _chord(near: Near) -> Sql:
    x, y, z = on_unit_sphere(near.lat, near.lon)
    return Sql(_CHORD, (x, x, y, y, z, z))


def _has_status(statuses: tuple[str, ...]) -> Sql:
    asked = one_of("t.status", statuses)
    return within("EXISTS (SELECT 1 FROM site_status t WHERE t.site = s.id AND ", asked, ")")
