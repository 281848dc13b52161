"""Everyday words and phrases that mean the same, as editors keep them, ready to be met in a question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

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
        """Return the other phrases for a run of folded words, its plural and the like counting as the same.

        Words that say nothing may stand within a run where the phrase has others, or none.
        """
        telling = _telling(words)
        begins_and_ends = len(telling) > 1 and (telling[0], telling[-1]) == (words[0], words[-1])
        return self._exactly(words) or (self._exactly(telling) if begins_and_ends else ())

    def _exactly(self, words: Sequence[str]) -> _Phrases:
        found = self.by_words.get(" ".join(words), ())
        for language in STEMMED:
            found = found or self.by_stems.get(_stem_key(words, language), ())
        return found


def meanings() -> Meanings:
    """Return the groups that are in use, as the database has them now."""
    by_words: dict[str, dict[str, None]] = defaultdict(dict)
    by_stems: dict[str, dict[str, None]] = defaultdict(dict)
    phrases: dict[str, dict[str, None]] = {"en": {}, "es": {}}
    for group in EverydayWords.objects.filter(is_active=True).order_by("pk"):
        for language, own, elsewhere in (("en", group.english, group.spanish), ("es", group.spanish, group.english)):
            phrases[language] |= dict.fromkeys(own)
            for phrase in own:
                same = dict.fromkeys(_in_turn([other for other in own if other != phrase], elsewhere))
                for words in _ways_to_meet(phrase):
                    by_words[" ".join(words)] |= same
                    by_stems[_stem_key(words, language)] |= same
    return Meanings(
        by_words={key: tuple(texts) for key, texts in by_words.items()},
        by_stems={key: tuple(texts) for key, texts in by_stems.items()},
        longest=max((key.count(" ") + 1 for key in by_words), default=0),
        phrases={language: tuple(texts) for language, texts in phrases.items()},
    )


def _ways_to_meet(phrase: str) -> list[list[str]]:
    """Return the folded phrase, and what is left without words that say nothing, unless that is but one word.

    "All clear" must not be met by every "clear".
    """
    words = folded_phrase(phrase).split()
    telling = _telling(words)
    return [words, telling] if 1 < len(telling) < len(words) else [words]


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if word not in NOT_NEEDED]


def _stem_key(words: Sequence[str], language: str) -> str:
    return f"{language}: {' '.join(stems_of(list(words), language))}"


def _in_turn(own: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return one of each by turns, so that a bound on their number leaves both languages in."""
    return [text for pair in zip_longest(own, others) for text in pair if text is not None]
