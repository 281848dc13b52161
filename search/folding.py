"""One way to compare words, for engines, places and importers alike."""

from __future__ import annotations

import unicodedata

# Letters that no normal form takes apart.
_OUTSIDE_NFKD = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"})


def fold(text: str) -> str:
    """Return the text without case, accents, compatibility forms and doubled spaces ("Cáncer" is "cancer")."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(char for char in apart if unicodedata.category(char)[0] != "M").translate(_OUTSIDE_NFKD)
    return " ".join(text.lower().split())
