"""Abbreviations that name a cancer, found as they are written: capital letters carry the meaning."""

from __future__ import annotations

import re
from functools import cache

from directory.trials.tables import Abbreviation, abbreviations

# "Anti-GBM disease" is of the kidney, "MDS-UPDRS" a scale for Parkinson's, and neither is a cancer.
_BEFORE = r"(?<![A-Za-z0-9])(?<![Aa]nti-)(?<![Aa]nti )(?<!ANTI-)"
_AFTER = r"(?:s?)(?![A-Za-z0-9])(?!-UPDRS)"


def abbreviation_in_condition(text: str) -> Abbreviation | None:
    """Return the first abbreviation a condition holds, or, for the ambiguous ones, is."""
    whole = _table(("whole condition",)).get(text.strip().rstrip("."))
    return whole or _found(text, ("anywhere", "conditions"))


def abbreviation_anywhere(text: str) -> Abbreviation | None:
    """Return the first abbreviation of the text that means a cancer in any setting."""
    return _found(text, ("anywhere",))


def _found(text: str, where: tuple[str, ...]) -> Abbreviation | None:
    match = _pattern(where).search(text)
    return _table(where)[match[1]] if match else None


@cache
def _table(where: tuple[str, ...]) -> dict[str, Abbreviation]:
    return {row.letters: row for row in abbreviations() if row.where in where}


@cache
def _pattern(where: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(_table(where), key=len, reverse=True)
    return re.compile(f"{_BEFORE}({'|'.join(map(re.escape, longest_first))}){_AFTER}")
