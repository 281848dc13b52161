"""Words that are looked for, each with what was added for it: synonyms add, they never replace what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from directory.find.tokens import folded_phrase, tokens
from directory.find.vocabulary import Vocabulary
from search.query import MAX_WORDS, Word

MAX_ADDED = 6
SMALL_WORDS = 3
_Texts = tuple[str, ...]


def with_added(words: Sequence[str], known: Vocabulary, *, added: bool, text: str = "") -> tuple[Word, ...]:
    """Return the first eight words, each with up to six synonyms unless the reader wants none.

    `text` is what they are left of: a phrase is met in it whole, with up to three small words more. What means the
    same as several words together stands at each of them: any of them is satisfied by it, so the question asks for
    the words or the phrase.
    """
    kept = words[:MAX_WORDS]
    more = _added(kept, text or " ".join(kept), known) if added else {}
    return tuple(Word(word, more.get(place, ())) for place, word in enumerate(kept))


def _added(words: Sequence[str], text: str, known: Vocabulary) -> Mapping[int, _Texts]:
    """Return what is added to each word, by its place; the longest phrase wins."""
    said = tokens(text)
    places = _places(words, [token.text for token in said])
    found: dict[int, _Texts] = {}
    taken: set[int] = set()
    for start, end in _runs(len(said), known.meanings.longest + SMALL_WORDS):
        run = range(start, end)
        kept = [places[number] for number in run if number in places]
        if kept and taken.isdisjoint(run) and (texts := _others([said[number].folded for number in run], known)):
            found.update(dict.fromkeys(kept, texts))
            taken.update(run)
    return found


def _places(words: Sequence[str], said: Sequence[str]) -> Mapping[int, int]:
    """Return the place of each kept word by its number in the text."""
    found: dict[int, int] = {}
    for number, text in enumerate(said):
        if len(found) < len(words) and text == words[len(found)]:
            found[number] = len(found)
    return found


def _runs(count: int, longest: int) -> Iterator[tuple[int, int]]:
    for length in range(min(count, longest), 0, -1):
        for start in range(count - length + 1):
            yield start, start + length


def _others(words: Sequence[str], known: Vocabulary) -> _Texts:
    phrase = " ".join(words)
    types = [known.types[slug] for slug in known.named(phrase)] if len(words) == 1 else []
    names = [name for kind in types for name in (kind.name_en, kind.name_es, *kind.synonyms)]
    return tuple(_distinct(phrase, [*known.meanings.of(words), *names]))[:MAX_ADDED]


def _distinct(phrase: str, texts: Iterable[str]) -> Iterator[str]:
    seen = {phrase}
    for text in texts:
        folded = folded_phrase(text)
        if folded not in seen:
            seen.add(folded)
            yield text
