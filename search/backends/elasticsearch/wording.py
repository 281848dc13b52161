"""Typed words as queries. They only ever enter `match_phrase` and `match`, which have no syntax."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from search.backends.elasticsearch.dsl import Q, Query
from search.backends.elasticsearch.filters import any_of
from search.query import SearchQuery, Word
from search.ranking import LONGEST_PREFIX, MOST_CORRECTIONS, SHORTEST_PREFIX
from search.text import STEMMED, words_of

# A match in a title weighs as much as this many in the text, as in the embedded engine.
_TITLE = 6.0


def typed(query: SearchQuery) -> list[tuple[Word, list[str]]]:
    """Return what was typed that is a word, with its folded words."""
    return [(word, words) for word in query.words if (words := words_of(word.text))]


def loose(query: SearchQuery, misspelled: Collection[Word]) -> Query:
    """Return the query that satisfies each word in some way, with a relevance without bound."""
    ways = [known(word, words) for word, words in typed(query)]
    for place, (word, words) in enumerate(typed(query)):
        if word in misspelled:
            ways[place] = any_of([ways[place], *_corrected(words[0])])
    return Q("bool", must=ways)


def literal(query: SearchQuery) -> Query:
    """Return the filter that an entry holds all typed words as they are, but for case and accents."""
    return Q("bool", filter=[any_of(list(_plain(words))) for _word, words in typed(query)])


def known(word: Word, words: list[str]) -> Query:
    """Return the query for entries that hold a word, or what was added for it, in any form but a correction."""
    ways = list(_forms(words))
    if len(words) == 1 and SHORTEST_PREFIX <= len(words[0]) <= LONGEST_PREFIX:
        begun = {"title.begun": 0.2 * _TITLE, "text.begun": 0.2}
        ways += [Q("match", **{field: {"query": words[0], "boost": boost}}) for field, boost in begun.items()]
    for added in word.added:
        if more := words_of(added):
            ways += _forms(more)
    return any_of(ways)


def begun_titles(text: str) -> Query | None:
    """Return the query for titles that hold the words, the last of them perhaps unfinished."""
    words = words_of(text)
    if not words:
        return None
    whole = [Q("match", title=word) for word in words[:-1]]
    last = Q("match", title=words[-1])
    if len(words[-1]) <= LONGEST_PREFIX:
        last = any_of([last, Q("match", **{"title.begun": words[-1]})])
    return Q("bool", must=[*whole, last])


def _forms(words: list[str]) -> Iterator[Query]:
    yield from _plain(words)
    text = " ".join(words)
    for language in STEMMED:
        yield Q("match_phrase", **{f"stems_{language}": {"query": text, "boost": 0.5}})


def _plain(words: list[str]) -> Iterator[Query]:
    text = " ".join(words)
    yield Q("match_phrase", title={"query": text, "boost": _TITLE})
    yield Q("match_phrase", text=text)


def _corrected(word: str) -> Iterator[Query]:
    for field, boost in (("title", 0.3 * _TITLE), ("text", 0.3)):
        bounds = {"fuzziness": "AUTO:3,6", "prefix_length": 1, "max_expansions": MOST_CORRECTIONS}
        yield Q("match", **{field: {"query": word, "boost": boost, **bounds}})
