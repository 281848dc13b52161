"""British and American spellings of words that people type here: both are looked for, whichever was typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from search.folding import fold
from search.query import Word

# How words begin, British and American.
_BEGINNINGS = tuple(
    tuple(pair.split("|"))
    for pair in (
        *("tumour|tumor", "leukaem|leukem", "anaem|anem", "haem|hem", "oesoph|esoph", "oestr|estr", "oedem|edem"),
        *("lymphoed|lymphed", "gynaec|gynec", "paediatr|pediatr", "counsell|counsel", "centre|center"),
        *("behaviour|behavior", "diarrhoea|diarrhea", "programme|program", "fibre|fiber", "colour|color"),
        *("anaesth|anesth", "orthopaed|orthoped", "neutropaen|neutropen", "caecum|cecum", "labour|labor"),
        *("organis|organiz", "specialis|specializ", "hospitalis|hospitaliz", "neighbour|neighbor", "practis|practic"),
    )
)


def american(phrase: str) -> str:
    """Return a folded phrase with each word as Americans spell it."""
    return " ".join(_turned(word, 0, 1) for word in phrase.split())


def with_both_spellings(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words, each with its other spelling added where it has one."""
    return tuple(_with_other(word) for word in words)


def _with_other(word: Word) -> Word:
    folded = fold(word.text)
    other = _turned(folded, 0, 1) if _turned(folded, 0, 1) != folded else _turned(folded, 1, 0)
    return word if other == folded or other in word.added else replace(word, added=(other, *word.added))


def _turned(word: str, written: int, other: int) -> str:
    for pair in _BEGINNINGS:
        if word.startswith(pair[written]):
            return pair[other] + word[len(pair[written]) :]
    return word
