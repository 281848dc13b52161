"""Everyday words and phrases that mean the same, as editors keep them, ready to be met in a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, zip_longest

from directory.find.phrases import NOT_NEEDED
from directory.find.tokens import folded_phrase
from directory.models import EverydayWords
from search.text import STEMMED, stems_of

_Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meanings:
    """What else is said for a phrase: by its folded words, and by their stems with the language before them.

    `longest` is the most words a phrase has, `phrases` are all of them as written, by language.
    """

    by_words: Mapping[str, _Phrases] = field(default_factory=dict)
    by_stems: Mapping[str, _Phrases] = field(default_factory=dict)
    longest: int = 0
    phrases: Mapping[str, _Phrases] = field(default_factory=dict)

    def of(self, words: Sequence[str]) -> _Phrases:
        """Return the other phrases for a run of folded words; its plural and the like count as the same."""
        found = self.by_words.get(" ".join(words))
        for language in STEMMED if found is None else ():
            found = found or self.by_stems.get(_stem_key(words, language))
        return found or ()


def meanings() -> Meanings:
    """Return the groups that are in use, as the database has them now."""
    groups = EverydayWords.objects.filter(is_active=True).order_by("pk")
    lists = [{"en": group.english, "es": group.spanish} for group in groups]
    by_words: dict[str, list[str]] = defaultdict(list)
    by_stems: dict[str, list[str]] = defaultdict(list)
    for of_language in lists:
        for language, own in of_language.items():
            others = chain.from_iterable(texts for name, texts in of_language.items() if name != language)
            elsewhere = tuple(others)
            for phrase in own:
                if words := telling_words(phrase):
                    same = _in_turn([other for other in own if other != phrase], elsewhere)
                    by_words[" ".join(words)] += same
                    by_stems[_stem_key(words, language)] += same
    return Meanings(
        by_words={key: tuple(dict.fromkeys(texts)) for key, texts in by_words.items()},
        by_stems={key: tuple(dict.fromkeys(texts)) for key, texts in by_stems.items()},
        longest=max((key.count(" ") + 1 for key in by_words), default=0),
        phrases={name: tuple(dict.fromkeys(text for of in lists for text in of[name])) for name in STEMMED},
    )


def telling_words(phrase: str) -> list[str]:
    """Return the folded words of a phrase that say something, by which a question meets it.

    None when one is left of several: "all clear" must not be met by every "clear".
    """
    words = folded_phrase(phrase).split()
    telling = [word for word in words if word not in NOT_NEEDED]
    return telling if len(telling) > 1 or len(words) == 1 else []


def _stem_key(words: Sequence[str], language: str) -> str:
    return f"{language}: {' '.join(stems_of(list(words), language))}"


def _in_turn(own: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return one of each by turns, so that a bound on their number leaves both languages in."""
    return [text for pair in zip_longest(own, others) for text in pair if text is not None]
