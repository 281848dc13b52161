"""Generated entries: the same for the same number, day and seed, whatever the count."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from random import Random

from bench import listings, readings
from directory.enums import ListingKind
from search.entry import SearchEntry

SEED = 20260131
_KINDS = {ListingKind.GROUP: 45, ListingKind.TRIAL: 30, ListingKind.COUNSELOR: 20, ListingKind.ARTICLE: 5}
_MAKERS: dict[ListingKind, Callable[[Random, int, date], SearchEntry]] = {
    ListingKind.GROUP: listings.group,
    ListingKind.COUNSELOR: listings.counselor,
    ListingKind.TRIAL: readings.trial,
    ListingKind.ARTICLE: readings.article,
}


def entries(first: int, last: int, today: date) -> Iterator[SearchEntry]:
    """Yield the entries of the numbers from `first` to `last`, both included, as they stand on the day."""
    for number in range(first, last + 1):
        random = Random(f"{SEED}:{number}")  # noqa: S311  the same entries each time, nothing secret
        kind = random.choices(tuple(_KINDS), tuple(_KINDS.values()))[0]
        yield _MAKERS[kind](random, number, today)
