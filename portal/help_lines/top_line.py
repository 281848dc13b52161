"""The numbers at the top of every page and where something went wrong: there whatever else breaks."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db import DatabaseError

from portal.help_lines.models import HelpLine
from portal.help_lines.table import read_rows

KEPT_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Number:
    """A number as people read it and as a phone dials it, and whose it is."""

    name: str
    number: str
    tel: str


Numbers = Mapping[str, Sequence[Number]]


def numbers(country: str) -> Numbers:
    """Return the numbers of a country by kind, in their order.

    A kind that the database does not give comes from the table we ship; a country in neither has none.
    """
    shipped = ((row.kind, Number(row.name, row.number, row.tel)) for row in read_rows() if row.country == country)
    return {**_by_kind(shipped), **_kept(country)}


def forget_kept() -> None:
    """Read the database again at the next page."""
    _from_database.cache_clear()


def _kept(country: str) -> Numbers:
    try:
        return _from_database(country, int(time.monotonic() // KEPT_SECONDS))
    except DatabaseError:
        return {}


@lru_cache(maxsize=4)
def _from_database(country: str, minute: int) -> Numbers:
    lines = HelpLine.objects.filter(country=country, is_shown=True)
    return _by_kind((line.kind, Number(line.name, line.number, line.tel)) for line in lines)


def _by_kind(lines: Iterable[tuple[str, Number]]) -> Numbers:
    found: dict[str, list[Number]] = defaultdict(list)
    for kind, number in lines:
        found[kind].append(number)
    return dict(found)
