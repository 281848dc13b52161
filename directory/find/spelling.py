"""Misspelled names of cancer types: "bowl cancer", "leukimia". Only near misses, and never of a word we know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.find.fillers import FILLERS
from directory.find.phrases import NOT_NEEDED
from directory.find.tokens import Token
from directory.find.vocabulary import Vocabulary

SEVERAL_WORDS, ONE_WORD = (3, 2), (1,)
# One word alone must be long: "breath" is one letter away from "breast".
MIN_LETTERS_ALONE = 7
TWO_LETTERS_FROM = 10


def near_misses(
    said: Sequence[Token], known: Vocabulary, lengths: Sequence[int]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield (start, end, slugs) for runs of so many words that nearly name a type."""
    for length in lengths:
        for start in range(len(said) - length + 1):
            words = [token.folded for token in said[start : start + length]]
            if _may_be_misspelled(words, known) and (slugs := _nearest(" ".join(words), known)):
                yield start, start + length, slugs


def _may_be_misspelled(words: Sequence[str], known: Vocabulary) -> bool:
    strange = [word for word in words if not any(word in held for held in (known.words, NOT_NEEDED, FILLERS))]
    if not strange or any(len(word) < 3 or word.isdigit() for word in strange):
        return False
    return len(words) > 1 or len(words[0]) >= MIN_LETTERS_ALONE


def _nearest(phrase: str, known: Vocabulary) -> tuple[str, ...]:
    return _run_together(phrase, known) or _a_few_letters_away(phrase, known)


def _run_together(word: str, known: Vocabulary) -> tuple[str, ...]:
    """Return what "breastcancer" names."""
    if " " in word:
        return ()
    return next((known.named(phrase) for phrase in known.phrases if phrase.replace(" ", "") == word), ())


def _a_few_letters_away(phrase: str, known: Vocabulary) -> tuple[str, ...]:
    limit = 2 if len(phrase) >= TWO_LETTERS_FROM else 1
    found = process.extract(phrase, known.phrases, scorer=OSA.distance, score_cutoff=limit, limit=8)
    like = [
        (distance, known.named(choice))
        for choice, distance, _place in found
        if choice[:1] == phrase[:1] and choice.count(" ") == phrase.count(" ")
    ]
    least = min((distance for distance, _slugs in like), default=0)
    meant = {slugs for distance, slugs in like if distance == least}
    # Two names at the same distance: nobody can tell which was meant.
    return meant.pop() if len(meant) == 1 else ()
