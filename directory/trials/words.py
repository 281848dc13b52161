"""The words that name cancer, its forerunners and its treatment, and the words that only look so.

The words stand in `words.tsv`, a pattern a line; this file finds them in plain text.
"""

from __future__ import annotations

import re
from functools import cache

from directory.trials.tables import word_patterns
from search.folding import fold

_COUNTING = ("named", "forerunner", "general", "care")
_HARMLESS = ("harmless",)
_HARMLESS_IN_A_TITLE = ("harmless", "risk only")


def cancer_word(text: str) -> str:
    """Return the first word of the text that names cancer or its treatment, in plain letters, or nothing."""
    return _first(text, _HARMLESS)


def cancer_word_of_title(text: str) -> str:
    """Return the same for a title, where the mere risk of a cancer does not count."""
    return _first(text, _HARMLESS_IN_A_TITLE)


def plain(text: str) -> str:
    """Return the text folded, with one kind of hyphen and apostrophe."""
    return re.sub("[\u2010-\u2015\u2212]", "-", fold(text)).replace("\u2019", "'").replace("\u2018", "'")


def _first(text: str, harmless: tuple[str, ...]) -> str:
    masked = _whole_words(harmless).sub(" | ", plain(text))
    match = _whole_words(_COUNTING).search(masked)
    return match[0] if match else ""


@cache
def _whole_words(kinds: tuple[str, ...]) -> re.Pattern[str]:
    patterns = [row.pattern for row in word_patterns() if row.kind in kinds]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")
