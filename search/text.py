"""Cut text into words the same way for every engine, so that both hold the same words."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

from search.folding import fold

LONGEST_WORD = 60
STEMMED = {"en": "english", "es": "spanish"}

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_IDEOGRAPH}]|[^\W_{_IDEOGRAPH}]+")
_POSSESSIVE = re.compile(r"(?<=\w)['\u2019\u02bc]s\b")


def words_of(text: str) -> list[str]:
    """Return the folded words in their order: runs of letters and digits; an English possessive falls off."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(_POSSESSIVE.sub("", fold(text)))]


def stems_of(words: list[str], language: str) -> list[str]:
    """Return the words' stems in a BCP 47 language, or nothing where we have no stemmer."""
    algorithm = STEMMED.get(base_language(language))
    return [_stem(word, algorithm) for word in words] if algorithm else []


def base_language(tag: str) -> str:
    """Return the first subtag of a BCP 47 tag: "es" of "es-MX"."""
    return tag.partition("-")[0].lower()


def storable(text: str) -> str:
    """Return the text with what cannot be encoded as UTF-8 (lone surrogates) and NUL replaced by U+FFFD."""
    return text.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


@lru_cache(maxsize=50_000)
def _stem(word: str, algorithm: str) -> str:
    # A stemmer keeps state while it works, so each call makes its own: threads share the cache only.
    return str(snowballstemmer.stemmer(algorithm).stemWord(word))
