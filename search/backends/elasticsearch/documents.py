"""Rows of the log as documents of the index."""

from __future__ import annotations

from fnmatch import fnmatch
from typing import Any

from search.backends.elasticsearch.mapping import NOT_STORED
from search.entry import SearchEntry
from search.geo import is_on_earth
from search.models import Entry
from search.text import base_language, words_of
from search.times import ALWAYS, day_number, from_moment, microseconds, until_moment

Json = dict[str, Any]


def action(row: Entry, index: str) -> Json:
    """Return the bulk action that writes a row; an older version never overwrites a newer one.

    Raises TypeError, ValueError, KeyError or AttributeError for a row that cannot be read.
    """
    return _action(row, index, tombstone(row) if row.is_tombstone else document_of(row.value(), row.version))


def hidden(row: Entry, index: str) -> Json:
    """Return the bulk action that hides whatever the index holds of a row."""
    return _action(row, index, tombstone(row))


def tombstone(row: Entry) -> Json:
    """Return a document that is never shown. A deletion would forget its version after a minute."""
    return {"key": row.key, "version": row.version, "is_tombstone": True, "shown_until": ALWAYS}


def document_of(entry: SearchEntry, version: int) -> Json:
    """Return the document of a living entry. `only` repeats the facts that have one value, as "name=value"."""
    facts = {**{name: list(values) for name, values in entry.facts.items()}, "status": list(entry.own_statuses)}
    return {
        "key": entry.key,
        "kind": entry.kind,
        "version": version,
        "is_tombstone": False,
        "shown_from": from_moment(entry.shown_from),
        "shown_until": until_moment(entry.shown_until),
        "stale_from": until_moment(entry.stale_from),
        "accepting_until": until_moment(entry.accepting_until),
        "checked_on": day_number(entry.checked_on),
        "any_cancer": entry.any_cancer,
        "has_status": bool(entry.own_statuses),
        "language": base_language(entry.language),
        "cancer_types": list(entry.cancer_types),
        "cancer_ancestors": list(entry.cancer_ancestors),
        "facts": facts,
        "only": [f"{name}={values[0]}" for name, values in facts.items() if len(set(values)) == 1],
        "places": _places(entry),
        "meetings": [{"start": microseconds(m.start), "day": m.day, "part": m.part} for m in entry.meetings],
        **_text(entry),
    }


def stored(document: Json) -> Json:
    """Return what the index keeps of a document to be read again."""
    return {name: value for name, value in document.items() if not any(fnmatch(name, out) for out in NOT_STORED)}


def _action(row: Entry, index: str, document: Json) -> Json:
    return {
        "_op_type": "index",
        "_index": index,
        "_id": row.key,
        "version": row.version,
        "version_type": "external_gte",
        "_source": document,
    }


def _places(entry: SearchEntry) -> list[Json]:
    shared = {"kind": entry.kind, "has_status": bool(entry.own_statuses)}
    places: list[Json] = [
        {**shared, "point": {"lat": site.lat, "lon": site.lon}, "statuses": list(entry.statuses_at(site))}
        for site in entry.sites
        if is_on_earth(site.lat, site.lon)
    ]
    if entry.reach:
        places.append({**shared, "regions": list(entry.reach), "statuses": list(entry.own_statuses)})
    return places


def _text(entry: SearchEntry) -> Json:
    title = " ".join(words_of(entry.title))
    text = " ".join([*words_of(entry.summary), *words_of(entry.body)])
    found = {"title": title, "text": text}
    language = base_language(entry.language)
    if language in ("en", "es"):
        found[f"stems_{language}"] = f"{title} {text}"
    return found
