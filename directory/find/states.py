"""States of the US in words: listings say "Houston, TX", people type "Texas"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from directory.find.fact_phrases import STATES
from search.folding import fold
from search.query import Word

# Codes that are words of sentences too would find every sentence.
_WORDS_TOO = frozenset({"in", "or", "me", "hi", "la", "de", "al"})


def with_codes_of_states(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words, the name of a state with its code added."""
    return tuple(_with_code(word) for word in words)


def _with_code(word: Word) -> Word:
    code = STATES.get(fold(word.text), "").removeprefix("US-")
    return replace(word, added=(code, *word.added)) if code and code.lower() not in _WORDS_TOO else word
