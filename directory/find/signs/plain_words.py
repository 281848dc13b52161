"""A typed text as folded words in one spelling."""

from __future__ import annotations

from collections.abc import Mapping

from directory.find.tokens import tokens

_ONE_SPELLING: Mapping[tuple[str, ...], tuple[str, ...]] = {
    tuple(typed.split()): tuple(said.split())
    for said, variants in {
        "cannot": "can not|cant|couldnt|could not|unable to|not able to|wasnt able to|isnt able to|not being able to",
        "wont": "will not|wouldnt|would not",
        "dont": "do not|don t",
        "doesnt": "does not|didnt|did not|doesn t",
        "isnt": "is not|aint",
        "hasnt": "has not|havent|have not",
        "im": "i am",
        "ive": "i have|ive got|i have got",
        "want to": "wanna",
        "going to": "gonna",
    }.items()
    for typed in variants.split("|")
}
_LONGEST = max(len(typed) for typed in _ONE_SPELLING)


def plain_words(text: str) -> tuple[str, ...]:
    """Return the folded words; "can't", "can not" and "unable to" are all "cannot"."""
    typed = [token.folded for token in tokens(text)]
    said: list[str] = []
    place = 0
    while place < len(typed):
        length = next(
            (size for size in range(_LONGEST, 0, -1) if tuple(typed[place : place + size]) in _ONE_SPELLING), 0
        )
        said += _ONE_SPELLING[tuple(typed[place : place + length])] if length else (typed[place],)
        place += length or 1
    return tuple(said)
