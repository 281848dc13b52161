"""The values that say what may be asked. Complete and plain: an engine needs nothing else, not even the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from search.geo import SMALLEST_RADIUS_KM
from search.text import storable

MAX_TEXT = 200
MAX_WORDS = 8
MAX_ADDED = 24
PAGE_SIZE = 20
MAX_WINDOW = 10_000


class Sort(StrEnum):
    """How results are ordered; every order ends with the key, so that it is total."""

    BEST = "best"
    NEAR = "near"
    SOON = "soon"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class Near:
    """A point (degrees), a radius in km, radii of kinds that differ, and the regions the point lies in.

    `regions` always starts with "*": what takes part from everywhere is near everyone.
    """

    lat: float
    lon: float
    radius_km: float
    regions: tuple[str, ...] = ("*",)
    radius_km_of_kind: Mapping[str, float] = field(default_factory=dict)

    def radius_for(self, kind: str) -> float:
        """Return the radius in km that holds for one kind."""
        return max(SMALLEST_RADIUS_KM, self.radius_km_of_kind.get(kind, self.radius_km))

    def bounded(self) -> Self:
        """Return the point with its longitude between -180 and 180, its latitude between -90 and 90."""
        lon = self.lon if -180 <= self.lon <= 180 else (self.lon + 180) % 360 - 180
        return replace(self, lat=max(-90.0, min(90.0, self.lat)), lon=lon, regions=_storable(self.regions))


@dataclass(frozen=True, slots=True)
class Word:
    """One typed word and what was added for it: any of them satisfies it, the typed form ranks first.

    `added` may hold phrases of several words ("breast carcinoma").
    """

    text: str
    added: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A complete question.

    Filters: OR within one, AND across. `kinds` empty means all. An entry matches `cancer_types` when one of the
    slugs is among its own types or their ancestors, or when it is open to any cancer (`include_any_cancer`).
    With `near`, an entry matches when one of its sites lies within the radius of its kind, or its reach meets
    `near.regions`. `facets` maps a facet's name to the chosen values. Three facets have a meaning of their own:
      - `status`, with `near`: one and the same site must be within the radius and have a chosen status (a site
        without one has the entry's), or its reach meets the regions and its own status is a chosen one; without
        `near`: the entry's own. Entries without any status always pass.
      - `day` and `part` together: one and the same meeting must satisfy both. "unknown" is for entries without a
        meeting to come; with both facets chosen, both must say it.
      - `accepting`: "yes" holds only while `now` is before the entry's `accepting_until`; after it, "unknown".
    `count_facets` names the facets to count, each with its own choice left out ("kind" may be among them).
    An entry is found while `shown_from <= now < shown_until`. `now` is aware. `page` counts from 1; a page past
    `MAX_WINDOW` has the total and no hits; `size` 0 asks for counts only.
    `default_status` are statuses asked of entries that have one when the visitor chose none; empty means any.
    `only_if_asked` maps a facet to values: an entry whose one value of that facet is among them is found only when
    something of that facet was chosen. It is that facet's own choice, so the facet's counts are taken without it.
    `count_types` are slugs to count under "cancer_type": how many each would find in place of the types asked for.
    """

    now: datetime
    words: tuple[Word, ...] = ()
    language: str = "en"
    kinds: tuple[str, ...] = ()
    cancer_types: tuple[str, ...] = ()
    include_any_cancer: bool = True
    near: Near | None = None
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    default_status: tuple[str, ...] = ()
    only_if_asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    count_types: tuple[str, ...] = ()
    count_facets: tuple[str, ...] = ()
    sort: Sort = Sort.BEST
    page: int = 1
    size: int = PAGE_SIZE

    @property
    def statuses(self) -> tuple[str, ...]:
        """Return the statuses that hold: the chosen ones, else the default; "any" lifts the filter."""
        chosen = self.facets.get("status", ())
        if "any" in chosen:
            return ()
        return chosen or self.default_status

    def bounded(self) -> Self:
        """Return the question as engines take it: text cut to its limits and made storable, page 1 or more."""
        words = tuple(
            Word(storable(word.text[:MAX_TEXT]), tuple(storable(more[:MAX_TEXT]) for more in word.added[:MAX_ADDED]))
            for word in self.words[:MAX_WORDS]
        )
        return replace(
            self,
            words=words,
            kinds=_storable(self.kinds),
            cancer_types=_storable(self.cancer_types),
            near=self.near and self.near.bounded(),
            facets={storable(name): _storable(values) for name, values in self.facets.items()},
            count_facets=_storable(self.count_facets),
            default_status=_storable(self.default_status),
            only_if_asked={storable(name): _storable(values) for name, values in self.only_if_asked.items()},
            count_types=_storable(self.count_types),
            page=max(1, self.page),
            size=max(0, min(self.size, MAX_WINDOW)),
        )

    @property
    def kept_back(self) -> dict[str, tuple[str, ...]]:
        """Return what of `only_if_asked` holds: the facets of which nothing was chosen."""
        return {name: values for name, values in self.only_if_asked.items() if values and not self.facets.get(name)}

    def takes_untold(self, *facets: str) -> bool:
        """Say whether what has no meeting to come passes: "unknown" is among the choices of each facet that has any."""
        return all(not self.facets.get(facet) or "unknown" in self.facets[facet] for facet in facets)

    @property
    def left_out_of_counts(self) -> tuple[str, ...]:
        """Return the names of all that is counted without its own choice, besides `count_facets`."""
        return (*self.kept_back, *(("cancer_type",) if self.count_types else ()))

    @property
    def offset(self) -> int:
        """Return how many hits lie before the page."""
        return (self.page - 1) * self.size

    @property
    def is_beyond_window(self) -> bool:
        """Say whether the page lies past the hits that may be paged through."""
        return self.offset + self.size > MAX_WINDOW


def _storable(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(storable(value) for value in values)
