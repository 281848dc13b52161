"""The parameters of the find address, as OpenAPI describes them. Their meaning is the form's."""

from __future__ import annotations

from typing import Any

from directory.enums import ListingKind
from directory.find.facets import FACETS
from search.query import MAX_TEXT, Sort

_TEXTS = {
    "q": f"Words, or a sentence; cut after {MAX_TEXT} characters",
    "near": "`lat,lon`, a US ZIP, a postcode (`CA:` and the like force a country), or `City, Region`",
    "radius": "Whole number; by default 50 mi or 80 km, for trials 100 mi or 160 km",
    "unit": "`mi` or `km`; by default what people use at the place",
    "sort": "One of: " + ", ".join(Sort),
    "page": "From 1, 20 results each",
    "tz": "The reader's time zone (IANA)",
    "for": "`other`: words are about somebody else; changes nothing of what is found",
    "exact": "`1`: take the words as they are, understand nothing",
    "added": "`0`: add no synonyms",
    "view": "`map`: how the page shows the answer; the JSON stays the same",
}
_LISTS = {
    "cancer": "Slug of a cancer type; a name, synonym or NCI Thesaurus code redirects to it",
    "kind": "One or more of: " + ", ".join(ListingKind.values),
}


def parameters() -> list[dict[str, Any]]:
    """Return the parameters, those that may be repeated as arrays."""
    lists = {**_LISTS, **{name: _values(name) for name in FACETS}}
    texts = [_parameter(name, text, {"type": "string"}) for name, text in _TEXTS.items()]
    return texts + [
        _parameter(name, text, {"type": "array", "items": {"type": "string"}}) for name, text in lists.items()
    ]


def _parameter(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": description, "schema": schema}


def _values(name: str) -> str:
    facet = FACETS[name]
    values = [*(facet.choices.values if facet.choices else ()), *dict(facet.more)]
    return "One or more of: " + ", ".join(values) if values else "One or more codes"
