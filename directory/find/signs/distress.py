"""Typed distress: words that may mean somebody wants to die, and words that are heavy to carry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from functools import cache

from directory.find.phrases import KINDS
from directory.find.signs.distress_words import CRISIS, HEAVY, SOUNDS_LIKE_IT
from directory.find.signs.phrasebook import Phrasebook
from directory.find.signs.plain_words import plain_words


class Distress(StrEnum):
    """How heavy it sounds: nothing, something to talk about, or a life in danger."""

    NONE = ""
    HEAVY = "heavy"
    CRISIS = "crisis"


def distress_in(text: str) -> Distress:
    """Return how heavy the text sounds. Who looks for a group or a counselor by a heavy word is on the way already."""
    words = plain_words(text)
    if _says(_without(words, _book(SOUNDS_LIKE_IT)), _book(CRISIS)):
        return Distress.CRISIS
    if _says(words, _book(HEAVY)) and not _says(words, _kinds()):
        return Distress.HEAVY
    return Distress.NONE


def _says(words: Sequence[str], book: Phrasebook) -> bool:
    readings = book.readings(words)
    return any(True for place in range(len(words)) for _found in book.at(readings, place))


def _without(words: Sequence[str], book: Phrasebook) -> list[str]:
    """Put nothing in the place of the phrases, so that the words around them do not come together."""
    readings = book.readings(words)
    left = list(words)
    for place in range(len(words)):
        for _phrase, end in book.at(readings, place):
            left[place:end] = [""] * (end - place)
    return left


@cache
def _book(lines: tuple[str, ...]) -> Phrasebook:
    return Phrasebook(_split(phrase for line in lines for phrase in line.split("|")))


@cache
def _kinds() -> Phrasebook:
    return Phrasebook(_split(KINDS))


def _split(phrases: Iterable[str]) -> list[tuple[str, ...]]:
    return [tuple(phrase.split()) for phrase in phrases]
