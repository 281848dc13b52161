"""The parameters of the find address, as OpenAPI describes them. Their meaning is the form's."""

from __future__ import annotations

from typing import Any

from ninja import Field, Schema
from pydantic import create_model

from directory.enums import ListingKind
from directory.find.facets import FACETS

_TEXTS = {
    "q": "Words, or a sentence; cut after 200 characters",
    "near": "`lat,lon`, a US ZIP, a postcode (`CA:` and the like to force a country), or `City, Region`",
    "radius": "Whole number; by default 50 mi or 80 km, for trials 100 mi or 160 km",
    "unit": "`mi` or `km`; by default what people use at the place",
    "sort": "`best`, `near`, `soon` or `checked`",
    "page": "From 1, 20 results each",
    "tz": "The reader's time zone (IANA)",
    "exact": "`1`: take the words as they are, understand nothing",
    "added": "`0`: add no synonyms",
}
_LISTS = {
    "cancer": "Slug of a cancer type; a name, synonym or NCI Thesaurus code redirects to it",
    "kind": "One or more of: " + ", ".join(ListingKind.values),
}


def _fields() -> dict[str, Any]:
    facets = {name: _values(name) for name in FACETS}
    texts = {name: (str, Field("", description=text)) for name, text in _TEXTS.items()}
    lists = {**_LISTS, **facets}
    return {
        **texts,
        **{name: (list[str], Field(default_factory=list, description=text)) for name, text in lists.items()},
    }


def _values(name: str) -> str:
    facet = FACETS[name]
    values = [*(facet.choices.values if facet.choices else ()), *dict(facet.more)]
    return "One or more of: " + ", ".join(values) if values else "One or more codes"


FindInput: type[Schema] = create_model("FindInput", __base__=Schema, **_fields())
