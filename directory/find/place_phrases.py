"""Where a sentence may name a place: after "near", "in", "cerca de", as a bare ZIP, or at its very end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directory.find.phrases import PLACE_LEADS, WEAK_LEADS
from directory.find.reading import Reading
from directory.find.tokens import Token

MAX_PLACE_WORDS = 4
TOWN = 15_000
LARGE_CITY = 100_000


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A candidate: the words start … end (of which the first may be "near") and the place as typed.

    `people` is how many must live in a city of that name: the weaker the sign, the larger the city.
    """

    start: int
    end: int
    place: str
    people: int = 0


def place_spans(text: str, said: Sequence[Token]) -> list[PlaceSpan]:
    """Return the candidates, the likeliest first: bare ZIPs, then what follows a lead, the longest first."""
    return [*_zips(said), *_after_leads(text, said)]


def last_words(reading: Reading) -> list[PlaceSpan]:
    """Return the last words when nothing but they is left to explain: "breast cancer group boston"."""
    left = reading.open_words()
    count, end = len(left), len(reading.said)
    if not 1 <= count <= MAX_PLACE_WORDS - 1 or left != list(range(end - count, end)):
        return []
    text = reading.text[reading.said[left[0]].start : reading.said[-1].end]
    return [PlaceSpan(left[0], end, text, LARGE_CITY)]


def _zips(said: Sequence[Token]) -> Iterator[PlaceSpan]:
    for number, token in enumerate(said):
        if len(token.text) == 5 and token.text.isascii() and token.text.isdigit():
            end = number + 2 if _is_plus_four(said, number) else number + 1
            yield PlaceSpan(number - _lead_length(said, number), end, token.text)


def _is_plus_four(said: Sequence[Token], number: int) -> bool:
    """Say whether the four digits of "02139-1234" follow."""
    following = said[number + 1 : number + 2]
    return any(
        len(token.text) == 4 and token.text.isdigit() and token.start == said[number].end + 1 for token in following
    )


def _lead_length(said: Sequence[Token], end: int) -> int:
    for lead in PLACE_LEADS:
        words = lead.split()
        if [token.folded for token in said[max(0, end - len(words)) : end]] == words:
            return len(words)
    return 0


def _after_leads(text: str, said: Sequence[Token]) -> Iterator[PlaceSpan]:
    for first in range(1, len(said)):
        lead = _lead_length(said, first)
        # "In" has other meanings too ("in treatment"): after it only a town that people know counts.
        people = TOWN if said[first - 1].folded in WEAK_LEADS else 0
        for end in range(min(len(said), first + MAX_PLACE_WORDS), first, -1) if lead else ():
            yield PlaceSpan(first - lead, end, text[said[first].start : said[end - 1].end], people)
