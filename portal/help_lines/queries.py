"""Reading the lines for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import DatabaseError

from directory.countries import country_name
from portal.help_lines.enums import LineKind
from portal.help_lines.loading import shipped_lines
from portal.help_lines.models import HelpLine
from search.folding import fold


@dataclass(frozen=True, slots=True)
class CountryLines:
    """One country with its lines, each kind in the order of need."""

    code: str
    name: str
    kinds: Sequence[tuple[LineKind, Sequence[HelpLine]]]


def countries() -> list[CountryLines]:
    """Return every country that has lines by name. Without a database, or with none in it, those we ship."""
    by_country: dict[str, list[HelpLine]] = defaultdict(list)
    for line in _shown() or shipped_lines():
        by_country[line.country].append(line)
    found = [CountryLines(code, country_name(code), _by_kind(lines)) for code, lines in by_country.items()]
    return sorted(found, key=lambda country: fold(country.name))


def _shown() -> list[HelpLine]:
    try:
        return list(HelpLine.objects.filter(is_shown=True))
    except DatabaseError:
        return []


def _by_kind(lines: Sequence[HelpLine]) -> list[tuple[LineKind, list[HelpLine]]]:
    grouped = [(kind, [line for line in lines if line.kind == kind]) for kind in LineKind]
    return [(kind, found) for kind, found in grouped if found]
