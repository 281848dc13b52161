"""One way to compare words: without case, accents or doubled spaces."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return the text in lower case, without accents (NFKD, marks dropped), with single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in decomposed if not unicodedata.combining(char)).split())
