"""A typed text as folded words in one spelling, and how alike two words are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from directory.find.tokens import tokens

# From six typed letters on a word may be one letter off: shorter ones are too often another word ("couch", "tried").
MIN_LETTERS_TYPED = 6
MIN_LETTERS_MEANT = 5

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


def is_alike(typed: str, word: str) -> bool:
    """Say whether a typed word is this one, begins with it ("hinchad*"), is its plural, or is one letter off."""
    if word.endswith("*"):
        return typed.startswith(word[:-1]) or _is_misspelled(typed[: len(word)], word[:-1])
    return typed in (word, f"{word}s") or _is_misspelled(typed, word)


def all_alike(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Say whether both are as long and alike word by word."""
    return len(typed) == len(words) and all(is_alike(one, other) for one, other in zip(typed, words, strict=True))


def _is_misspelled(typed: str, word: str) -> bool:
    if len(typed) < MIN_LETTERS_TYPED or len(word) < MIN_LETTERS_MEANT or typed[0] != word[0]:
        return False
    return OSA.distance(typed, word, score_cutoff=1) <= 1
