"""A need compiled to plain SQL, and the grades that the database gives for it.

A listing that meets every condition of a way earns the least of: the way's own cap; its type (3 exactly that, 2 a
narrower one, 1 open to any cancer); its place (3 a site within the usual radius, 2 taking part from there).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.db import connection

from tests.relevance.needs import Term, Way, read_need
from tests.relevance.tables import KINDS, Kind

RADIUS_KM = {"trial": 160}
USUAL_RADIUS_KM = 80
_WIDER = {"format": {"online": ("hybrid",), "in-person": ("hybrid",)}}
_KM = (
    "6371 * 2 * asin(sqrt(power(sin(radians({at}.lat - %s) / 2), 2)"
    " + cos(radians(%s)) * cos(radians({at}.lat)) * power(sin(radians({at}.lon - %s) / 2), 2)))"
)
_BELOW = """WITH RECURSIVE below(id) AS (SELECT id FROM directory_cancertype WHERE slug IN ({v})
  UNION SELECT e.from_cancertype_id FROM directory_cancertype_parents e JOIN below b ON e.to_cancertype_id = b.id)
  SELECT id FROM below"""


@dataclass(frozen=True, slots=True)
class Sql:
    """Text with %s marks, and the values for them in their order."""

    text: str
    values: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A named point and the regions it lies in."""

    lat: float
    lon: float
    regions: tuple[str, ...]


def grades(need: str) -> dict[str, int]:
    """Return the key of every listing that answers the need, with its grade."""
    found: dict[str, int] = {}
    with connection.cursor() as cursor:
        for way in read_need(need):
            for kind in way.kinds or tuple(KINDS):
                sql = compiled(kind, way)
                cursor.execute(sql.text, sql.values)
                for key, grade in cursor.fetchall():
                    if grade:
                        found[key] = max(grade, found.get(key, 0))
    return found


def compiled(kind: str, way: Way) -> Sql:
    """Return the query that gives key and grade of the listings of one kind."""
    of = KINDS[kind]
    parts = [Sql(str(way.cap)), *_parts(kind, way)]
    where = [Sql(of.shown), *_conditions(kind, way)]
    grade = f"min({', '.join(part.text for part in parts)})" if len(parts) > 1 else parts[0].text
    return Sql(
        f"SELECT '{kind}:' || {of.pk}, {grade} FROM {of.table} WHERE {' AND '.join(one.text for one in where)}",
        tuple(value for part in [*parts, *where] for value in part.values),
    )


@cache
def points() -> dict[str, Point]:
    """Return the points that needs may name."""
    lines = (Path(__file__).parent / "places.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith(("#", "name\t"))]
    return {name: Point(float(lat), float(lon), tuple(regions.split())) for name, lat, lon, regions in rows}


def _parts(kind: str, way: Way) -> Iterable[Sql]:
    if term := way.named("type"):
        yield _type_grade(KINDS[kind], term)
    if term := way.named("near"):
        yield _place_grade(kind, points()[term.values[0]])


def _conditions(kind: str, way: Way) -> Iterable[Sql]:
    of = KINDS[kind]
    for term in way.terms:
        if term.is_words:
            yield _holds(of.title if term.name == "title" else of.text, term)
        elif term.name not in ("type", "near"):
            yield _fact(of, term)
    if kind == "trial" and not way.named("near"):
        yield Sql("t.status = 'recruiting'")


def _holds(column: str, term: Term) -> Sql:
    words = tuple(f"%{word}%" for word in term.values)
    return Sql("(" + " OR ".join(f"{column} LIKE %s" for _word in words) + ")", words)


def _fact(of: Kind, term: Term) -> Sql:
    condition = of.facts.get(term.name)
    if condition is None:
        return Sql("0")
    wider = _WIDER.get(term.name, {})
    values = (*term.values, *(more for value in term.values for more in wider.get(value, ())))
    return Sql(f"({condition.replace('{v}', _marks(values))})", values * condition.count("{v}"))


def _type_grade(of: Kind, term: Term) -> Sql:
    own = f"x.cancertype_id IN (SELECT id FROM directory_cancertype WHERE slug IN ({_marks(term.values)}))"
    below = f"x.cancertype_id IN ({_BELOW.replace('{v}', _marks(term.values))})"
    held = f"EXISTS (SELECT 1 FROM {of.types} AND "
    return Sql(
        f"CASE WHEN {held}{own}) THEN 3 WHEN {held}{below}) THEN 2 WHEN {of.any_cancer} THEN 1 ELSE 0 END",
        term.values * 2,
    )


def _place_grade(kind: str, point: Point) -> Sql:
    at = (point.lat, point.lat, point.lon)
    radius = RADIUS_KM.get(kind, USUAL_RADIUS_KM)
    if kind == "article":
        return Sql("2")
    if kind == "trial":
        km = _KM.format(at="s")
        return Sql(
            "CASE WHEN EXISTS (SELECT 1 FROM directory_trialsite s WHERE s.trial_id = t.id AND s.lat IS NOT NULL"
            f" AND coalesce(nullif(s.status, ''), t.status) = 'recruiting' AND {km} <= {radius}) THEN 3 ELSE 0 END",
            at,
        )
    km = _KM.format(at="t")
    regions = ("*", *point.regions)
    return Sql(
        "CASE WHEN t.meeting_format IN ('in-person', 'hybrid') AND t.precision <> 'hidden' AND t.lat IS NOT NULL"
        f" AND {km} <= {radius} THEN 3 WHEN t.meeting_format <> 'in-person'"
        f" AND EXISTS (SELECT 1 FROM json_each(t.reach) j WHERE j.value IN ({_marks(regions)})) THEN 2 ELSE 0 END",
        (*at, *regions),
    )


def _marks(values: tuple[object, ...]) -> str:
    return ", ".join(["%s"] * len(values))
