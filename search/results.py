"""The values that come back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
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
    """What an engine says of itself to operators.

    `behind` counts versions of the log, `lag` is how long the oldest of them has waited. `set_aside` holds the keys
    that the engine's index refused, with the reasons. `breaker` is that of the process that says it.
    """

    name: str
    answers: bool
    behind: int = 0
    lag: timedelta = timedelta()
    index: str = ""
    fed_at: datetime | None = None
    set_aside: Mapping[str, str] = field(default_factory=dict)
    breaker: str = ""
    note: str = ""
