"""Typed distress: words that may mean somebody wants to die, and words that are heavy to carry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache

from directory.find.phrases import KINDS
from directory.find.signs.distress_words import CRISIS, HEAVY, SOUNDS_LIKE_IT
from directory.find.signs.plain_words import all_alike, is_alike, plain_words

ANY = "*"
MOST_BETWEEN = 3


class Distress(StrEnum):
    """How heavy it sounds: nothing, something to talk about, or a life in danger."""

    NONE = ""
    HEAVY = "heavy"
    CRISIS = "crisis"


def distress_in(text: str) -> Distress:
    """Return how heavy the text sounds. Who looks for a group or a counselor by a heavy word is on the way already."""
    words = plain_words(text)
    left = _without(words, _phrases(SOUNDS_LIKE_IT))
    if any(_ends_at(left, start, phrase) for phrase in _phrases(CRISIS) for start in range(len(left))):
        return Distress.CRISIS
    heavy = any(_ends_at(words, start, phrase) for phrase in _phrases(HEAVY) for start in range(len(words)))
    return Distress.HEAVY if heavy and not _asks_for_people(words) else Distress.NONE


def _without(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Put nothing in the place of the phrases, so that the words around them do not come together."""
    left = list(words)
    for phrase in phrases:
        for start in range(len(words)):
            if end := _ends_at(words, start, phrase):
                left[start:end] = [""] * (end - start)
    return tuple(left)


def _ends_at(words: Sequence[str], start: int, phrase: tuple[str, ...]) -> int:
    """Return the place after the phrase that begins at a place, or 0 when none does."""
    if not phrase:
        return start
    if phrase[0] == ANY:
        tries = range(start, min(start + MOST_BETWEEN, len(words)) + 1)
        return next((end for place in tries if (end := _ends_at(words, place, phrase[1:]))), 0)
    if start >= len(words) or not is_alike(words[start], phrase[0]):
        return 0
    return _ends_at(words, start + 1, phrase[1:])


def _asks_for_people(words: Sequence[str]) -> bool:
    return any(all_alike(words[start : start + len(kind)], kind) for kind in _kinds() for start in range(len(words)))


@cache
def _phrases(lines: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for line in lines for phrase in line.split("|"))


@cache
def _kinds() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(kind.split()) for kind in KINDS)
