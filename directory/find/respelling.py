"""Misspelled words that would name a filter: "suport grup", "counceling", "onlin". What was typed stays as typed."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.find.fact_phrases import MORE_FACET_PHRASES, MORE_KINDS, PEOPLE_PHRASES
from directory.find.phrases import FACET_PHRASES, KINDS
from directory.find.reading import Reading, is_not_needed
from directory.find.tokens import Token
from directory.find.vocabulary import Vocabulary

SHORTEST = 5
TWO_LETTERS_FROM = 9
# Words of their own, one letter away from words of ours.
_REAL_WORDS = frozenset(
    {"career", "careers", "window", "windows", "linfa", "cautions", "captains", "patents", "patience", "trailer"}
)
_TABLES = (KINDS, MORE_KINDS, *FACET_PHRASES.values(), *MORE_FACET_PHRASES.values())
_PHRASES = (*PEOPLE_PHRASES, *(phrase for table in _TABLES for phrase in table))
_ALL_WORDS = dict.fromkeys(word for phrase in (*KINDS, *_PHRASES) for word in phrase.split())
_CHOICES = tuple(word for word in _ALL_WORDS if len(word) >= SHORTEST)


def respelled(reading: Reading, known: Vocabulary) -> tuple[Token, ...]:
    """Return the words, each that is open and that nobody knows read as the word of a filter that it nearly is."""
    still_open = set(reading.open_words())
    return tuple(_respelled(token, known) if place in still_open else token for place, token in enumerate(reading.said))


def _respelled(token: Token, known: Vocabulary) -> Token:
    word = token.folded
    if len(word) < SHORTEST or not word.isalpha() or word in _REAL_WORDS:
        return token
    if word in _ALL_WORDS or word in known.words or is_not_needed(token):
        return token
    nearest = _nearest(word)
    return replace(token, folded=nearest) if nearest else token


@lru_cache(maxsize=1_000)
def _nearest(word: str) -> str:
    limit = 2 if len(word) >= TWO_LETTERS_FROM else 1
    like = process.extract(word, _CHOICES, scorer=OSA.distance, score_cutoff=limit, limit=8)
    return next((choice for choice, _distance, _place in like if choice[0] == word[0]), "")
