"""Words that are looked for, each with what was added for it: synonyms add, they never replace what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from directory.find.everyday import everyday_words
from directory.find.tokens import folded_phrase
from directory.find.vocabulary import Vocabulary
from search.query import MAX_WORDS, Word

MAX_ADDED = 6


def with_added(words: Sequence[str], known: Vocabulary, *, added: bool) -> tuple[Word, ...]:
    """Return the first eight words, each with up to six synonyms unless the reader wants none."""
    kept = words[:MAX_WORDS]
    return tuple(Word(word, _added(word, known) if added else ()) for word in kept)


def _added(word: str, known: Vocabulary) -> tuple[str, ...]:
    phrase = folded_phrase(word)
    types = [known.types[slug] for slug in known.named(phrase)]
    names = [name for kind in types for name in (kind.name_en, kind.name_es, *kind.synonyms)]
    return tuple(_others(phrase, [*everyday_words(phrase), *names]))[:MAX_ADDED]


def _others(phrase: str, texts: Iterable[str]) -> Iterable[str]:
    seen = {phrase}
    for text in texts:
        folded = folded_phrase(text)
        if folded not in seen:
            seen.add(folded)
            yield text
