"""The values that come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from search.entry import SearchEntry, Site


class Reason(StrEnum):
    """Why a hit is there, as codes; `directory.find` puts them into words."""

    WORDS = "words"
    SIMILAR_WORDS = "similar-words"
    CANCER_TYPE = "cancer-type"
    NARROWER_TYPE = "narrower-type"
    ANY_CANCER = "any-cancer"
    NEAR = "near"
    REACHES_YOU = "reaches-you"


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: the entry as it stands in the table, the nearest fitting site with its distance in km, and why."""

    entry: SearchEntry
    version: int
    distance_km: float | None = None
    site: Site | None = None
    reasons: tuple[Reason, ...] = ()
    next_meeting: datetime | None = None
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to one query: a page of hits, the total of all pages, and counts by facet and value.

    `left_out` is how many more there would be if nothing were `only_if_asked`.
    `degraded` says that another engine than the configured one answered.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    left_out: int = 0
    degraded: bool = False


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """What an engine says of itself to operators: name, whether it answers, and how many versions it is behind."""

    name: str
    answers: bool
    behind: int = 0
    note: str = ""
