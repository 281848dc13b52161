"""The address of a question: a contract that is shared, bookmarked and tested. Values as typed, nothing looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self
from urllib.parse import quote_plus

from directory.find.facets import FACETS
from search.query import Sort

MILES, KILOMETRES = "mi", "km"
MAP = "map"
OTHER = "other"
Facets = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Address:
    """What the address says: `/find/?q=&cancer=&near=&radius=&unit=&kind=&sort=&page=` and the facets.

    `cancer` holds slugs (or free text that a redirect turns into one). `kinds` keep their order: it is the
    order of the page's sections. `radius` is in `unit`; both may be left to the place. `tz` is the reader's
    time zone. `whom` (`for=`) is OTHER when it is for somebody else: it changes words and order, never what is
    found. `exact` asks for the words as typed, `added` False for no synonyms. `view` is "map" or nothing.
    """

    q: str = ""
    cancer: tuple[str, ...] = ()
    near: str = ""
    radius: int | None = None
    unit: str = ""
    kinds: tuple[str, ...] = ()
    sort: Sort = Sort.BEST
    page: int = 1
    facets: Facets = field(default_factory=dict)
    tz: str = ""
    whom: str = ""
    exact: bool = False
    added: bool = True
    view: str = ""

    @property
    def is_for_other(self) -> bool:
        """Say whether the reader looks for somebody else."""
        return self.whom == OTHER

    def but(self, **changes: Any) -> Self:
        """Return the address with some parts changed, on its first page unless a page is given."""
        return replace(self, **{"page": 1, **changes})

    def with_facet(self, name: str, values: tuple[str, ...]) -> Self:
        """Return the address with the values of one facet replaced; none takes the facet out."""
        facets = {**self.facets, name: values}
        return self.but(facets={key: chosen for key, chosen in facets.items() if chosen})

    def without_facet_value(self, name: str, value: str) -> Self:
        """Return the address with one value of one facet taken out."""
        return self.with_facet(name, tuple(kept for kept in self.facets.get(name, ()) if kept != value))

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield the parameters in the contract's order, without those that say nothing."""
        yield from (("q", self.q), *(("cancer", slug) for slug in self.cancer), ("near", self.near))
        yield from (("radius", str(self.radius or "")), ("unit", self.unit))
        yield from (("kind", kind) for kind in self.kinds)
        yield ("sort", "" if self.sort is Sort.BEST else self.sort.value)
        yield ("page", "" if self.page == 1 else str(self.page))
        for name in FACETS:
            yield from ((name, value) for value in self.facets.get(name, ()))
        yield from (
            ("tz", self.tz),
            ("for", self.whom),
            ("exact", "1" if self.exact else ""),
            ("added", "" if self.added else "0"),
            ("view", self.view),
        )

    def query_string(self) -> str:
        """Return the canonical query string without "?": readable (commas and colons stay), stable, no empty part."""
        return "&".join(f"{name}={quote_plus(value, safe=',:/')}" for name, value in self.pairs() if value)

    def url(self, path: str) -> str:
        """Return the canonical address under a path."""
        query = self.query_string()
        return f"{path}?{query}" if query else path
