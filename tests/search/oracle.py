"""What the engines must say, in plain SQL over flat tables that share no code with them."""

from __future__ import annotations

import math
import re
import sqlite3
import unicodedata
from collections.abc import Iterable

from search.entry import SearchEntry
from search.query import SearchQuery

_TABLES = """
CREATE TABLE e (
  key, kind, shown_from, shown_until, stale_from, accepting_until, checked_on, any_cancer, language, title, text);
CREATE TABLE fact (key, name, value);
CREATE TABLE type (key, slug, own);
CREATE TABLE place (key, number, lat, lon, region);
CREATE TABLE place_status (key, number, status);
CREATE TABLE meeting (key, start, day, part);
"""
_FAR = "9999"


def plain(text: str) -> str:
    """Return the text in small letters, without accents, words parted and fenced by single spaces."""
    apart = unicodedata.normalize("NFKD", text.lower())
    bare = "".join(c for c in apart if not unicodedata.combining(c))
    return f" {' '.join(re.split(r'[^a-z0-9]+', bare))} "


def angle_km(lat_a: float, lon_a: float, lat_b: float, lon_b: float) -> float:
    """Return the distance by the angle between two vectors."""
    a, b = (_vector(lat_a, lon_a), _vector(lat_b, lon_b))
    cross = math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    return 6371.0087714 * math.atan2(cross, sum(x * y for x, y in zip(a, b, strict=True)))


def _vector(lat: float, lon: float) -> tuple[float, float, float]:
    phi, lam = math.radians(lat), math.radians(lon)
    return math.cos(phi) * math.cos(lam), math.cos(phi) * math.sin(lam), math.sin(phi)


class Oracle:
    """Flat tables of the entries, and the questions put to them."""

    def __init__(self, entries: Iterable[SearchEntry]) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.executescript(_TABLES)
        self.db.create_function("km", 4, angle_km)
        for entry in entries:
            self._add(entry)

    def keys(self, query: SearchQuery, *, without: str = "") -> set[str]:
        """Return the keys that match; `without` leaves one facet's choice out."""
        self._near(query)
        where, values = self._where(query, without)
        return {key for (key,) in self.db.execute(f"SELECT key FROM e WHERE {where}", values)}

    def order(self, query: SearchQuery) -> list[str]:
        """Return the keys in the order of a query without words."""
        self._near(query)
        where, values = self._where(query, "")
        slugs = _quoted(query.cancer_types)
        now = query.now.isoformat()
        best = f"""
          (SELECT CASE WHEN max(own) = 1 THEN 0 ELSE 1 END FROM type
             WHERE type.key = e.key AND slug IN ({slugs}) HAVING count(*)) IS NULL,
          (SELECT CASE WHEN max(own) = 1 THEN 0 ELSE 1 END FROM type
             WHERE type.key = e.key AND slug IN ({slugs})),
          ifnull(stale_from <= '{now}', 0), d IS NULL,
          (d > 5) + (d > 15) + (d > 40) + (d > 80) + (d > 160) + (d > 400),
          language <> '{query.language[:2]}', ifnull(next, '{_FAR}'),"""
        by = {"best": best, "near": "ifnull(d, 1e9),", "soon": f"ifnull(next, '{_FAR}'),", "checked": ""}
        sql = f"""
          SELECT key, (SELECT min(km) FROM near WHERE near.key = e.key AND fits) AS d,
            (SELECT min(start) FROM meeting WHERE meeting.key = e.key AND start >= '{now}') AS next
          FROM e WHERE {where} ORDER BY {by[query.sort]} ifnull(checked_on, '') DESC, key"""
        return [row[0] for row in self.db.execute(sql, values)]

    def counts(self, query: SearchQuery, facet: str) -> dict[str, int]:
        """Return how many matches, the facet's own choice left out, have each value."""
        keys = self.keys(query, without=facet)
        now = query.now.isoformat()
        sources = {
            "kind": "SELECT key, kind AS value FROM e",
            "status": "SELECT key, status AS value FROM near JOIN place_status USING (key, number)"
            if query.near
            else "SELECT key, value FROM fact WHERE name = 'status'",
            "accepting": f"""SELECT key, CASE WHEN value = 'yes' AND accepting_until <= '{now}' THEN 'unknown'
              ELSE value END AS value FROM fact JOIN e USING (key) WHERE name = 'accepting'""",
            "day": f"""SELECT key, day AS value FROM meeting WHERE start >= '{now}' AND {self._of(query, "part")}
              {self._untold(query, "part")}""",
            "part": f"""SELECT key, part AS value FROM meeting WHERE start >= '{now}' AND {self._of(query, "day")}
              {self._untold(query, "day")}""",
        }
        source = sources.get(facet, f"SELECT key, value FROM fact WHERE name = '{facet}'")
        found: dict[str, set[str]] = {}
        for key, value in self.db.execute(source):
            if key in keys:
                found.setdefault(value, set()).add(key)
        return {value: len(holders) for value, holders in found.items()}

    def type_counts(self, query: SearchQuery) -> dict[str, int]:
        """Return how many each counted type would find in place of those asked."""
        self._near(query)
        where, values = self._where(query, "cancer_type")
        found = {}
        for slug in query.count_types:
            (found[slug],) = self.db.execute(
                f"""SELECT count(*) FROM e WHERE {where} AND ((any_cancer AND {int(query.include_any_cancer)})
                  OR EXISTS (SELECT 1 FROM type WHERE type.key = e.key AND slug = '{slug}'))""",
                values,
            ).fetchone()
        return {slug: number for slug, number in found.items() if number}

    def holding(self, *words: str) -> set[str]:
        """Return the keys of entries that hold every word as typed, but for case and accents."""
        where = " AND ".join("(title LIKE ? OR text LIKE ?)" for _ in words)
        values = [f"%{plain(word)}%" for word in words for _ in range(2)]
        return {key for (key,) in self.db.execute(f"SELECT key FROM e WHERE {where}", values)}

    def _where(self, query: SearchQuery, without: str) -> tuple[str, dict[str, str]]:
        values = {"now": query.now.isoformat()}
        parts = ["ifnull(shown_from, '') <= :now", f"ifnull(shown_until, '{_FAR}') > :now"]
        if query.kinds and without != "kind":
            parts.append(f"kind IN ({_quoted(query.kinds)})")
        if query.cancer_types and without != "cancer_type":
            own = f"EXISTS (SELECT 1 FROM type WHERE type.key = e.key AND slug IN ({_quoted(query.cancer_types)}))"
            parts.append(f"({own} OR (any_cancer AND {int(query.include_any_cancer)}))")
        if query.near:
            parts.append("EXISTS (SELECT 1 FROM near WHERE near.key = e.key)")
        if query.statuses and without != "status":
            parts.append(self._status(query))
        if without not in ("day", "part"):
            parts.append(self._when(query, "1", "1"))
        else:
            parts.append(self._when(query, str(int(without != "day")), str(int(without != "part"))))
        parts += [self._fact(n, v) for n, v in query.facets.items() if v and n != without and n not in _OTHERWISE]
        parts += [
            f"""NOT EXISTS (SELECT key FROM fact f WHERE f.key = e.key AND name = '{name}'
              GROUP BY key HAVING count(*) = 1 AND max(value) IN ({_quoted(values)}))"""
            for name, values in query.only_if_asked.items()
            if values and name != without and not query.facets.get(name)
        ]
        return " AND ".join(parts), values

    def _when(self, query: SearchQuery, day: str, part: str) -> str:
        asked = [f for f, on in (("day", day), ("part", part)) if query.facets.get(f) and on == "1"]
        both = " AND ".join(self._of(query, facet) for facet in asked)
        if not asked:
            return "1"
        told = f"EXISTS (SELECT 1 FROM meeting m WHERE m.key = e.key AND start >= :now AND {both})"
        none = "NOT EXISTS (SELECT 1 FROM meeting m WHERE m.key = e.key AND start >= :now)"
        return f"({told} OR {none})" if all("unknown" in query.facets[facet] for facet in asked) else told

    def _of(self, query: SearchQuery, facet: str) -> str:
        chosen = query.facets.get(facet)
        return f"{facet} IN ({_quoted(chosen)})" if chosen else "1"

    def _untold(self, query: SearchQuery, other: str) -> str:
        now = query.now.isoformat()
        if query.facets.get(other) and "unknown" not in query.facets[other]:
            return ""
        return f"""UNION SELECT key, 'unknown' FROM e
          WHERE NOT EXISTS (SELECT 1 FROM meeting m WHERE m.key = e.key AND start >= '{now}')"""

    def _fact(self, name: str, chosen: tuple[str, ...]) -> str:
        value = "value"
        if name == "accepting":
            value = "CASE WHEN value = 'yes' AND accepting_until <= :now THEN 'unknown' ELSE value END"
        return (
            f"EXISTS (SELECT 1 FROM fact f WHERE f.key = e.key AND name = '{name}' AND {value} IN ({_quoted(chosen)}))"
        )

    def _status(self, query: SearchQuery) -> str:
        none = "NOT EXISTS (SELECT 1 FROM fact f WHERE f.key = e.key AND name = 'status')"
        chosen = _quoted(query.statuses)
        here = f"""SELECT 1 FROM near n JOIN place_status s USING (key, number)
          WHERE n.key = e.key AND s.status IN ({chosen})"""
        own = f"SELECT 1 FROM fact f WHERE f.key = e.key AND name = 'status' AND value IN ({chosen})"
        return f"({none} OR EXISTS ({here if query.near else own}))"

    def _near(self, query: SearchQuery) -> None:
        self.db.execute("DROP TABLE IF EXISTS near")
        self.db.execute("CREATE TEMP TABLE near (key, number, km, fits)")
        if query.near is None:
            return
        near = query.near
        chosen = _quoted(query.statuses)
        fits = f"""NOT EXISTS (SELECT 1 FROM fact f WHERE f.key = p.key AND name = 'status') OR EXISTS
          (SELECT 1 FROM place_status s WHERE s.key = p.key AND s.number = p.number AND s.status IN ({chosen}))"""
        radius = "CASE kind " + " ".join(f"WHEN '{k}' THEN {r}" for k, r in near.radius_km_of_kind.items())
        radius = f"{radius} ELSE {near.radius_km} END" if near.radius_km_of_kind else str(near.radius_km)
        self.db.execute(
            f"""INSERT INTO near SELECT key, number, km(lat, lon, ?, ?), {fits if query.statuses else "1"}
              FROM place p JOIN e USING (key) WHERE lat IS NOT NULL AND km(lat, lon, ?, ?) <= {radius}""",
            (near.lat, near.lon) * 2,
        )
        self.db.execute(
            f"INSERT INTO near SELECT key, number, NULL, 1 FROM place WHERE region IN ({_quoted(near.regions)})"
        )

    def _add(self, entry: SearchEntry) -> None:
        times = (entry.shown_from, entry.shown_until, entry.stale_from, entry.accepting_until, entry.checked_on)
        row = (
            entry.key, entry.kind, *(t and t.isoformat() for t in times), entry.any_cancer, entry.language[:2],
            plain(entry.title), plain(f"{entry.summary} {entry.body}"),
        )  # fmt: skip
        self.db.execute(f"INSERT INTO e VALUES ({', '.join('?' * len(row))})", row)
        own = entry.facts.get("status", ())
        told = own or {site.status for site in entry.sites} - {""}
        for name, values in {**entry.facts, "status": told}.items():
            self.db.executemany("INSERT INTO fact VALUES (?, ?, ?)", [(entry.key, name, v) for v in set(values)])
        self.db.executemany("INSERT INTO type VALUES (?, ?, 1)", [(entry.key, s) for s in entry.cancer_types])
        self.db.executemany("INSERT INTO type VALUES (?, ?, 0)", [(entry.key, s) for s in entry.cancer_ancestors])
        for m in entry.meetings:
            self.db.execute("INSERT INTO meeting VALUES (?, ?, ?, ?)", (entry.key, m.start.isoformat(), m.day, m.part))
        for number, site in enumerate(entry.sites):
            if abs(site.lat) <= 90 and abs(site.lon) <= 180:
                self._place(entry.key, number, (site.lat, site.lon, None), (site.status,) if site.status else own)
        for region in entry.reach:
            self._place(entry.key, -1, (None, None, region), told)

    def _place(self, key: str, number: int, where: tuple[object, ...], statuses: Iterable[str]) -> None:
        self.db.execute("INSERT INTO place VALUES (?, ?, ?, ?, ?)", (key, number, *where))
        self.db.executemany("INSERT INTO place_status VALUES (?, ?, ?)", [(key, number, s) for s in statuses])


_OTHERWISE = ("status", "day", "part")


def _quoted(values: Iterable[str]) -> str:
    return ", ".join("'" + value.replace("'", "''") + "'" for value in values)
