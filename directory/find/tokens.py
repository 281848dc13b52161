"""Words of a typed text, with where they stand, so that a part can be quoted as it was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from search.folding import fold

_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Token:
    """One word as typed, its folded form (case and accents gone), and its place in the text."""

    text: str
    folded: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of the text: letters and digits, an apostrophe inside a word belonging to it."""
    found = re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", text)
    return tuple(
        Token(match.group(), fold(match.group().translate(_APOSTROPHES)), match.start(), match.end()) for match in found
    )


def folded_phrase(text: str) -> str:
    """Return the text's folded words with single spaces between them: how phrases are compared."""
    return " ".join(_WORD.findall(fold(text.translate(_APOSTROPHES))))
