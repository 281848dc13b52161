"""Reading the lines for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings

from portal.help_lines.countries import country_name
from portal.help_lines.enums import LineKind
from portal.help_lines.models import HelpLine
from search.folding import fold


@dataclass(frozen=True, slots=True)
class CountryLines:
    """One country with its lines, each kind in the order of need."""

    code: str
    name: str
    kinds: Sequence[tuple[LineKind, Sequence[HelpLine]]]


def countries() -> list[CountryLines]:
    """Return every country that has lines: the site's own first, the others by name."""
    by_country: dict[str, list[HelpLine]] = defaultdict(list)
    for line in HelpLine.objects.filter(is_shown=True):
        by_country[line.country].append(line)
    found = [CountryLines(code, country_name(code), _by_kind(lines)) for code, lines in by_country.items()]
    return sorted(found, key=lambda country: (country.code != settings.HELP_COUNTRY, fold(country.name)))


def _by_kind(lines: Sequence[HelpLine]) -> list[tuple[LineKind, list[HelpLine]]]:
    grouped = [(kind, [line for line in lines if line.kind == kind]) for kind in LineKind]
    return [(kind, found) for kind, found in grouped if found]
