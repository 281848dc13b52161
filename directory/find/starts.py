"""Texts by the beginnings of their words, in memory: what could somebody who types this mean?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from typing import Generic, TypeVar

from directory.find.phrases import NOT_NEEDED
from directory.find.tokens import folded_phrase

T = TypeVar("T")
_MOST_ASKED = 64
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Starts(Generic[T]):
    """Sorted beginnings, each with the rank of what it leads to: (thing, text). Lower ranks are offered first."""

    starts: tuple[str, ...] = ()
    ranks: tuple[int, ...] = ()
    offers: tuple[tuple[T, str], ...] = ()

    @classmethod
    def of(cls, texts: Iterable[tuple[T, str]]) -> Starts[T]:
        """Return the things with their texts, given in the order in which they are offered.

        A text that begins with what is typed comes before one of which a later word does.
        """
        given = tuple(texts)
        pairs = sorted(
            (start, place if first else place + len(given))
            for place, (_thing, text) in enumerate(given)
            for start, first in _starts(text)
        )
        return cls(tuple(start for start, _rank in pairs), tuple(rank for _start, rank in pairs), given * 2)

    def begun_by(self, typed: str, limit: int) -> list[tuple[T, str]]:
        """Return the first things that a folded beginning may mean, each once, with the text that matched."""
        low = bisect_left(self.starts, typed)
        high = bisect_left(self.starts, typed + _LAST, low)
        found: dict[T, str] = {}
        for rank in nsmallest(_MOST_ASKED, set(self.ranks[low:high])):
            found.setdefault(*self.offers[rank])
            if len(found) == limit:
                break
        return list(found.items())


def _starts(text: str) -> Iterator[tuple[str, bool]]:
    words = folded_phrase(text).split()
    for place, word in enumerate(words):
        if not place or word not in NOT_NEEDED:
            yield " ".join(words[place:]), not place
