"""Phrases that are looked for in a text, found quickly and in spite of plurals and small misspellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

Phrase = tuple[str, ...]
Readings = Sequence[frozenset[str]]

ANY = "*"
MOST_BETWEEN = 3
# From six typed letters on a word may be one letter off: shorter ones are too often another word ("couch", "tried").
MIN_LETTERS_TYPED = 6
MIN_LETTERS_MEANT = 5
# Words that are one letter off one of ours and mean what they say.
_RIGHT_AS_TYPED = frozenset(
    word
    for line in (
        "acting angles bonita bother camera cannon chance chances charge charged childs chilly column coping disney",
        "distant fatima finder fuente fuentes grasping heading hearing inserted intend invented lastly leading",
        "leaving linares listing lugares marcha montes operation powder sagrado sandra sharing sitting spelling",
        "sports stated strand submit submitted supine taking threat tratar walter",
    )
    for word in line.split()
)


class Phrasebook:
    """Phrases of plain words; "hinchad*" is the beginning of a word, "*" alone up to three words."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_first: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in phrases:
            self._by_first[phrase[0]].append(phrase)
        words = {word for found in self._by_first.values() for phrase in found for word in phrase if word != ANY}
        self._whole = frozenset(word for word in words if not word.endswith(ANY))
        self._begun = tuple(word for word in words if word.endswith(ANY))
        self._long: dict[str, list[str]] = defaultdict(list)
        for word in words:
            if len(word.rstrip(ANY)) >= MIN_LETTERS_MEANT:
                self._long[word[0]].append(word)

    def readings(self, words: Sequence[str]) -> list[frozenset[str]]:
        """Return for each typed word the words of the phrases that it may be."""
        return [self._reading(word) for word in words]

    def at(self, readings: Readings, place: int) -> Iterator[tuple[Phrase, int]]:
        """Yield the phrases that begin at a place, each with the place after its last word."""
        for first in readings[place]:
            for phrase in self._by_first.get(first, ()):
                if end := _end(phrase[1:], readings, place + 1):
                    yield phrase, end

    def _reading(self, typed: str) -> frozenset[str]:
        same = self._whole & {typed, typed.removesuffix("s")}
        begun = (word for word in self._begun if typed.startswith(word[:-1]))
        if found := same.union(begun):
            return found
        if len(typed) < MIN_LETTERS_TYPED or typed in _RIGHT_AS_TYPED:
            return frozenset()
        return frozenset(word for word in self._long.get(typed[0], ()) if _is_one_letter_off(typed, word))


def _end(phrase: Phrase, readings: Readings, place: int) -> int:
    """Return the place after the rest of a phrase, or 0 where the text says something else."""
    if not phrase:
        return place
    if phrase[0] == ANY:
        tries = range(place, min(place + MOST_BETWEEN, len(readings)) + 1)
        return next((end for start in tries if (end := _end(phrase[1:], readings, start))), 0)
    if place >= len(readings) or phrase[0] not in readings[place]:
        return 0
    return _end(phrase[1:], readings, place + 1)


def _is_one_letter_off(typed: str, word: str) -> bool:
    meant = word.rstrip(ANY)
    as_long = typed[: len(meant) + 1] if word != meant else typed
    return OSA.distance(as_long, meant, score_cutoff=1) <= 1
