"""A type among the others: wider ones level by level, narrower ones, and all of them from A to Z."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby

from directory.find.tokens import folded_phrase
from directory.find.vocabulary import TypeWords, Vocabulary

MOST_GUESSES = 4
_AS_CLOSE = 0.8


@dataclass(frozen=True, slots=True)
class Letter:
    """The types whose name begins with one letter."""

    letter: str
    types: tuple[TypeWords, ...]


def levels(known: Vocabulary, slug: str) -> list[tuple[TypeWords, ...]]:
    """Return the type alone, then its parents, then theirs; a type that is met again is left out."""
    found: list[tuple[TypeWords, ...]] = []
    seen: set[str] = set()
    level: tuple[str, ...] = (slug,)
    while level:
        found.append(tuple(known.types[one] for one in level))
        seen |= set(level)
        above = (parent for one in level for parent in known.types[one].parents)
        level = tuple(dict.fromkeys(parent for parent in above if parent not in seen))
    return found


def narrower(known: Vocabulary, slug: str) -> list[TypeWords]:
    """Return the types right below, by name in the language of the page."""
    return _by_name(kind for kind in known.types.values() if slug in kind.parents)


def from_a_to_z(known: Vocabulary) -> list[Letter]:
    """Return the main types by first letter of their name in the language of the page."""
    main = _by_name(kind for kind in known.types.values() if kind.is_main)
    return [Letter(letter, tuple(types)) for letter, types in groupby(main, key=_first_letter)]


def guesses(known: Vocabulary, typed: str) -> list[TypeWords]:
    """Return the types that a text may mean: those it names, else those whose words look like it."""
    slugs = known.resolve(typed)
    if not slugs:
        phrases = {**known.synonyms, **known.names}
        close = get_close_matches(folded_phrase(typed), phrases, n=MOST_GUESSES, cutoff=_AS_CLOSE)
        slugs = tuple(slug for phrase in close for slug in phrases[phrase])
    return [known.types[slug] for slug in dict.fromkeys(slugs)][:MOST_GUESSES]


def _by_name(types: Iterable[TypeWords]) -> list[TypeWords]:
    return sorted(types, key=_sort_key)


def _sort_key(kind: TypeWords) -> tuple[str, str]:
    return folded_phrase(kind.name), kind.slug


def _first_letter(kind: TypeWords) -> str:
    return folded_phrase(kind.name)[:1].upper()
