"""Which signs a typed text describes: a pure function of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from directory.find.signs.body_words import QUALIFIERS
from directory.find.signs.hearing import HAVE, SEEKING, Heard, Hearing, hear
from directory.find.signs.table import CALLS, NOW, SignRow, read_signs

AT_MOST = 2
# What belongs together stands near: so many words for each meaning, which is looked for so many times.
WORDS_APART = 5
MOST_TIMES = 4
ALONE = "alone"
_CALLS = tuple(CALLS)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to describe a sign: choices that must all be meant, and what (or anything else) must be absent."""

    choices: tuple[tuple[str, ...], ...]
    absent: tuple[str, ...] = ()
    is_alone: bool = False


def signs_in(text: str) -> tuple[SignRow, ...]:
    """Return at most two signs, the most urgent first; what a more urgent one already says is left out."""
    hearing = hear(text)
    if hearing.means <= QUALIFIERS:
        return ()
    kept: list[tuple[SignRow, frozenset[int]]] = []
    for sign, places in sorted(_described(hearing), key=_soonest_and_fullest):
        if not any(places <= others for _sign, others in kept) and _is_meant(sign, hearing):
            kept.append((sign, places))
    return tuple(sign for sign, _places in kept[:AT_MOST])


def _described(hearing: Hearing) -> Iterator[tuple[SignRow, frozenset[int]]]:
    for sign in read_signs():
        places = frozenset[int]().union(*(_places(way, hearing) for way in _ways(sign.heard)))
        if places:
            yield sign, places


def _soonest_and_fullest(found: tuple[SignRow, frozenset[int]]) -> tuple[int, int]:
    sign, places = found
    return _CALLS.index(sign.call), -len(places)


def _is_meant(sign: SignRow, hearing: Hearing) -> bool:
    """Who looks for a group or a study is shown a sign only when it is urgent and told as their own."""
    return SEEKING not in hearing.means or (sign.urgency == NOW and HAVE in hearing.means)


def _places(way: Way, hearing: Hearing) -> frozenset[int]:
    """Return the words that the way stands on, none when the text does not say it."""
    if any(meaning in hearing.means for meaning in way.absent):
        return frozenset()
    if any(not hearing.means.intersection(choice) for choice in way.choices):
        return frozenset()
    heard = [[one for meaning in choice for one in hearing.of(meaning)[:MOST_TIMES]] for choice in way.choices]
    nearest = min(product(*heard), key=_reach)
    if _reach(nearest) > WORDS_APART * len(heard):
        return frozenset()
    # How and when refine a sign and are none of their own.
    core = _felt(nearest)
    if way.is_alone and (hearing.says_more or not set(_felt(hearing.heard)) <= set(core)):
        return frozenset()
    return frozenset(place for one in core for place in range(one.start, one.end))


def _felt(heard: Iterable[Heard]) -> list[Heard]:
    return [one for one in heard if not one.meanings <= QUALIFIERS]


def _reach(heard: Sequence[Heard]) -> int:
    return max(one.end for one in heard) - min(one.start for one in heard)


@cache
def _ways(heard: str) -> tuple[Way, ...]:
    return tuple(_way(way.split()) for way in heard.split("; "))


def _way(words: Sequence[str]) -> Way:
    return Way(
        choices=tuple(tuple(word.split("/")) for word in words if not word.startswith("-") and word != ALONE),
        absent=tuple(word[1:] for word in words if word.startswith("-")),
        is_alone=ALONE in words,
    )
