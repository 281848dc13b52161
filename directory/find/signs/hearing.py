"""What a text says about the body: meanings, with the words they stand on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from directory.find.phrases import KINDS, NOT_NEEDED
from directory.find.signs.body_words import BODY, FELT, HOW
from directory.find.signs.idioms import IDIOMS
from directory.find.signs.phrasebook import Phrase, Phrasebook
from directory.find.signs.plain_words import plain_words


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


SEEKING, HAVE, NEGATED = "seeking", "have", "negated"
_MAY_BE_NEGATED = _words(
    "pain numb weak swollen bleed blood clot lump knob cough breath fever chills seizure confused confusion vomit",
    "diarrhea jaundice weightloss tired nightsweat rash hoarse",
)
_SAYS_LITTLE = (NOT_NEEDED - {"cancer", "cancers"}) | _words(
    "im ive been feel feels feeling felt get gets getting got have having really very so still since now always after",
    "during while when siento me se muy ya desde ahora esta estoy tengo tiene cuando despues durante te le es",
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One phrase that means something: its meanings, its first word and the word after its last."""

    meanings: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hearing:
    """What was heard in a text, and whether it says anything else."""

    heard: tuple[Heard, ...]
    means: frozenset[str]
    says_more: bool

    def of(self, meaning: str) -> tuple[Heard, ...]:
        """Return where the text means this."""
        return tuple(heard for heard in self.heard if meaning in heard.meanings)


def hear(text: str) -> Hearing:
    """Return the meanings of the text; the longest phrase wins, and what is denied is not heard."""
    words = plain_words(text)
    found = tuple(_without_denied(_phrases(words)))
    taken = {place for heard in found for place in range(heard.start, heard.end)}
    says_more = any(place not in taken and word not in _SAYS_LITTLE for place, word in enumerate(words))
    return Hearing(found, frozenset(meaning for heard in found for meaning in heard.meanings), says_more)


def _phrases(words: Sequence[str]) -> Iterator[Heard]:
    readings = _phrasebook().readings(words)
    place = 0
    while place < len(words):
        found = list(_phrasebook().at(readings, place))
        end = max((end for _phrase, end in found), default=place + 1)
        longest = {phrase for phrase, phrase_end in found if phrase_end == end}
        as_typed = longest & {tuple(words[place:end])}
        meant = [_meanings()[phrase] for phrase in as_typed or longest]
        if meant:
            yield Heard(frozenset[str]().union(*meant), place, end)
        place = end


def _without_denied(found: Iterable[Heard]) -> Iterator[Heard]:
    denied = -1
    for heard in found:
        if NEGATED in heard.meanings:
            denied = heard.end
        elif not (heard.start == denied and heard.meanings & _MAY_BE_NEGATED):
            yield heard


@cache
def _meanings() -> dict[Phrase, frozenset[str]]:
    """Return the meanings of each phrase; a phrase in several rows has them all."""
    found: dict[Phrase, set[str]] = defaultdict(set)
    for meanings, phrases in (*BODY, *FELT, *HOW, *IDIOMS, (SEEKING, "|".join(KINDS))):
        for phrase in phrases.split("|"):
            found[tuple(phrase.split())] |= set(meanings.split())
    return {phrase: frozenset(meanings) for phrase, meanings in found.items()}


@cache
def _phrasebook() -> Phrasebook:
    return Phrasebook(_meanings())
