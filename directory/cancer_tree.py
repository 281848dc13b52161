"""The tree of cancer types as slugs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from directory.models.cancer_type import CancerType

Links = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class CancerTree:
    """The links between types as they stood when read: some hundred rows, one query."""

    parents: Links
    children: Links

    @classmethod
    def read(cls) -> Self:
        """Return the tree of the database."""
        through = CancerType.parents.through.objects
        links = list(through.values_list("from_cancertype__slug", "to_cancertype__slug"))
        return cls(parents=_gather(links), children=_gather((parent, child) for child, parent in links))

    def ancestors(self, slugs: Iterable[str]) -> frozenset[str]:
        """Return the slugs of all ancestors of all the given ones, without the given ones."""
        return _reach(slugs, self.parents)

    def descendants(self, slugs: Iterable[str]) -> frozenset[str]:
        """Return the slugs of all descendants of all the given ones, without the given ones."""
        return _reach(slugs, self.children)


def _gather(links: Iterable[tuple[str, str]]) -> Links:
    found: dict[str, set[str]] = {}
    for start, end in links:
        found.setdefault(start, set()).add(end)
    return {start: frozenset(ends) for start, ends in found.items()}


def _reach(slugs: Iterable[str], links: Links) -> frozenset[str]:
    given = set(slugs)
    seen: set[str] = set()
    waiting = list(given)
    while waiting:
        new = links.get(waiting.pop(), frozenset()) - seen
        seen |= new
        waiting.extend(new)
    return frozenset(seen - given)
