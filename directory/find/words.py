"""Words that are looked for, each with what was added for it: synonyms add, they never replace what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from directory.find.phrases import NOT_NEEDED
from directory.find.tokens import folded_phrase
from directory.find.vocabulary import Vocabulary
from search.query import MAX_WORDS, Word

MAX_ADDED = 6
_Texts = tuple[str, ...]


def with_added(words: Sequence[str], known: Vocabulary, *, added: bool) -> tuple[Word, ...]:
    """Return the first eight words, each with up to six synonyms unless the reader wants none.

    What means the same as several words together stands at each of them: any of them is satisfied by it, so the
    whole question asks for either the words or the phrase.
    """
    kept = words[:MAX_WORDS]
    more = _added([folded_phrase(word) for word in kept], known) if added else {}
    return tuple(Word(word, more.get(place, ())) for place, word in enumerate(kept))


def _added(words: Sequence[str], known: Vocabulary) -> Mapping[int, _Texts]:
    """Return what is added at each place; the longest phrase wins."""
    found: dict[int, _Texts] = {}
    for places in _runs(words, max(1, known.meanings.longest)):
        if found.keys().isdisjoint(places) and (texts := _others([words[place] for place in places], known)):
            found.update(dict.fromkeys(places, texts))
    return found


def _runs(words: Sequence[str], longest: int) -> Iterator[Sequence[int]]:
    telling = [place for place, word in enumerate(words) if word not in NOT_NEEDED]
    for length in range(min(len(telling), longest), 0, -1):
        for start in range(len(telling) - length + 1):
            yield telling[start : start + length]


def _others(words: Sequence[str], known: Vocabulary) -> _Texts:
    phrase = " ".join(words)
    types = [known.types[slug] for slug in known.named(phrase)]
    names = [name for kind in types for name in (kind.name_en, kind.name_es, *kind.synonyms)]
    return tuple(_distinct(phrase, [*known.meanings.of(words), *names]))[:MAX_ADDED]


def _distinct(phrase: str, texts: Iterable[str]) -> Iterator[str]:
    seen = {phrase}
    for text in texts:
        folded = folded_phrase(text)
        if folded not in seen:
            seen.add(folded)
            yield text
