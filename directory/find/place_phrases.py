"""Where a sentence may name a place: after "near", "in", "cerca de", or as a bare ZIP."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directory.find.phrases import PLACE_LEADS, WEAK_LEADS
from directory.find.tokens import Token

MAX_PLACE_WORDS = 4


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A candidate: the words start … end (of which the first may be "near"), the place and the part as typed.

    `is_weak` says that the lead has other meanings too ("in treatment"): then only a town people know counts.
    """

    start: int
    end: int
    place: str
    typed: str
    is_weak: bool = False


def place_spans(text: str, said: Sequence[Token]) -> list[PlaceSpan]:
    """Return the candidates, the likeliest first: bare ZIPs, then what follows a lead, the longest first."""
    return [*_zips(text, said), *_after_leads(text, said)]


def _zips(text: str, said: Sequence[Token]) -> Iterator[PlaceSpan]:
    for number, token in enumerate(said):
        if len(token.text) == 5 and token.text.isascii() and token.text.isdigit():
            start = number - _lead_length(said, number)
            yield PlaceSpan(start, number + 1, token.text, text[said[start].start : token.end])


def _lead_length(said: Sequence[Token], end: int) -> int:
    for lead in PLACE_LEADS:
        words = lead.split()
        if [token.folded for token in said[max(0, end - len(words)) : end]] == words:
            return len(words)
    return 0


def _after_leads(text: str, said: Sequence[Token]) -> Iterator[PlaceSpan]:
    for first in range(1, len(said)):
        lead = _lead_length(said, first)
        if not lead:
            continue
        for end in range(min(len(said), first + MAX_PLACE_WORDS), first, -1):
            start, stop = said[first - lead].start, said[end - 1].end
            is_weak = said[first - 1].folded in WEAK_LEADS
            yield PlaceSpan(first - lead, end, text[said[first].start : stop], text[start:stop], is_weak)
