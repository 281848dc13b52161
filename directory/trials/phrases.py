"""Names of cancer types found in a registry's wording, whatever its spelling, number and word order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from directory.trials.words import plain

Words = tuple[str, ...]

_BRITISH = (("tumour", "tumor"), ("oesoph", "esoph"), ("paed", "ped"), ("gynaec", "gynec"), ("aem", "em"))
_SAME_WORD = {
    "carcinoma": "cancer",
    "neoplasm": "cancer",
    "neoplasia": "cancer",
    "malignancy": "cancer",
    "malignancie": "cancer",
    "tumor": "cancer",
}


class Found(NamedTuple):
    """A name met in a text: its words from `start` to before `end`, and the types it names."""

    start: int
    end: int
    slugs: frozenset[str]


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """Names by their words. `loose` takes cancer, carcinoma, tumor and the like for one word, where that is clear."""

    exact: dict[Words, frozenset[str]]
    loose: dict[Words, frozenset[str]]
    longest: int

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> PhraseIndex:
        """Build the index from (slug, name) pairs."""
        exact: dict[Words, frozenset[str]] = {}
        loose: dict[Words, frozenset[str]] = {}
        for slug, name in names:
            words = words_of(name)
            exact[words] = exact.get(words, frozenset()) | {slug}
            loose[_loosen(words)] = loose.get(_loosen(words), frozenset()) | {slug}
        clear = {words: slugs for words, slugs in loose.items() if len(slugs) == 1}
        return cls(exact, clear, max(map(len, exact), default=0))

    def find(self, words: Words) -> list[Found]:
        """Return the names in the words; one inside a longer one does not count."""
        met = list(self._all(words))
        return [one for one in met if not any(_is_inside(one, other) for other in met)]

    def _all(self, words: Words) -> Iterator[Found]:
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + self.longest) + 1):
                phrase = words[start:end]
                if slugs := self.exact.get(phrase) or self.loose.get(_loosen(phrase)):
                    yield Found(start, end, slugs)


def readings(text: str) -> Iterator[Words]:
    """Yield the ways to read a text: each stretch between signs, without what stands in brackets, and turned around
    at its commas ("Carcinoma, Ovarian")."""
    for stretch in (*re.split(r"[;:()\[\]|]|\.\s", text), re.sub(r"\([^)]*\)", " ", text)):
        parts = stretch.split(",")
        yield from map(words_of, parts)
        if len(parts) > 1:
            yield words_of(" ".join(reversed(parts)))


def parts_of_list(text: str) -> Iterator[Words]:
    """Yield the members of "Ovarian, Fallopian Tube and Peritoneal Cancer", each with the last word of the list."""
    parts = [words_of(part) for part in re.split(r",|/|\b(?:and|or)\b", text, flags=re.IGNORECASE)]
    last = parts[-1][-1:]
    if _loosen(last) == ("cancer",):
        yield from ((*part, *last) for part in parts[:-1] if part)


def words_of(text: str) -> Words:
    """Return the words in American spelling and without plural s."""
    spelled = plain(text).replace("'s", "").replace("nonsmall", "non small")
    for british, american in _BRITISH:
        spelled = spelled.replace(british, american)
    return tuple(map(_singular, re.findall(r"[a-z0-9]+\+?", spelled)))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _loosen(words: Words) -> Words:
    return tuple(_SAME_WORD.get(word, word) for word in words)


def _is_inside(one: Found, other: Found) -> bool:
    return other.start <= one.start and one.end <= other.end and other[:2] != one[:2]
