"""Cancer types for the field that suggests them."""

from __future__ import annotations

from typing import Any

from directory.find.tokens import folded_phrase
from directory.find.vocabulary import TypeWords, Vocabulary


def suggestions(known: Vocabulary) -> list[dict[str, Any]]:
    """Return `[{slug, name, words}]` by name in the page's language; main types come first."""
    kinds = sorted(known.types.values(), key=lambda kind: (not kind.is_main, folded_phrase(kind.name)))
    return [{"slug": kind.slug, "name": kind.name, "words": _words(kind)} for kind in kinds]


def _words(kind: TypeWords) -> list[str]:
    words = dict.fromkeys([kind.name_en, kind.name_es, *kind.synonyms])
    words.pop(kind.name, None)
    return list(words)
