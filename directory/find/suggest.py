"""What somebody who is typing may mean: types of cancer, everyday words, places, and titles of what is here now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from directory.find.form import TextInput
from directory.find.starts import Starts
from directory.find.suggest_places import SHORTEST, places
from directory.find.tokens import folded_phrase
from directory.find.vocabulary import TypeWords, Vocabulary, vocabulary
from search.engine import get_engine
from search.text import base_language, words_of

LONGEST = 60
# A field without its form: that would take as long as the rest of the answer.
_TEXT = TextInput(required=False)
# Of fewer letters the engine would have to gather half of all titles.
SHORTEST_IN_TITLES = 3
_TYPES, _WORDS, _PLACES, _TITLES = 4, 3, 6, 4


@dataclass(frozen=True, slots=True)
class _Offers:
    types: Starts[str]
    words: Starts[str]


def suggest(data: QueryDict) -> list[dict[str, Any]]:
    """Say what is meant by what is typed into the field for words (`q`, after a pause `title`) or a place (`near`).

    Return groups of options, each with what it is (`of`, and `label` in the page's language), none of them empty.
    """
    q, near, title = (_TEXT.clean(data.get(name, ""))[:LONGEST] for name in ("q", "near", "title"))
    groups = (*_from_words(q), *_places(near), *_titles(title))
    return [group for group in groups if group["options"]]


def _from_words(text: str) -> Iterator[dict[str, Any]]:
    folded = folded_phrase(text)
    if len(folded) >= SHORTEST:
        known = vocabulary()
        offers = _offers(known, base_language(get_language() or "en"))
        types = [(known.types[slug].name, matched) for slug, matched in offers.types.begun_by(folded, _TYPES)]
        yield _group("cancer", _("Type of cancer"), types)
        said = {folded_phrase(name) for pair in types for name in pair}
        words = [(word, "") for word, _text in offers.words.begun_by(folded, _WORDS) if folded_phrase(word) not in said]
        yield _group("words", _("Everyday words"), words)


def _places(text: str) -> Iterator[dict[str, Any]]:
    if text:
        yield _group("place", _("Place"), places(text, _PLACES))


def _titles(text: str) -> Iterator[dict[str, Any]]:
    words = words_of(text)
    if words and len(words[-1]) >= SHORTEST_IN_TITLES:
        found = get_engine().suggest(text, language=get_language() or "en", limit=_TITLES)
        yield _group("title", _("Title"), [(title, "") for title in found])


def _group(of: str, label: str, options: list[tuple[str, str]]) -> dict[str, Any]:
    """Return the group; `also` says why an option is there, or where a place lies."""
    shown = [
        {"text": text, **({"also": also} if also and folded_phrase(also) != folded_phrase(text) else {})}
        for text, also in options
    ]
    return {"of": of, "label": label, "options": shown}


# By language; made anew when an editor changes a word, for the vocabulary is another one then.
_held: dict[str, tuple[Vocabulary, _Offers]] = {}


def _offers(known: Vocabulary, language: str) -> _Offers:
    held = _held.get(language)
    if held is None or held[0] is not known:
        held = _held[language] = (known, _made(known, language))
    return held[1]


def _made(known: Vocabulary, language: str) -> _Offers:
    kinds = sorted(known.types.values(), key=lambda kind: (not kind.is_main, folded_phrase(kind.name)))
    names = [(kind.slug, kind.name) for kind in kinds]
    return _Offers(
        types=Starts.of([*names, *((kind.slug, word) for kind in kinds for word in _other_names(kind))]),
        words=Starts.of((word, word) for word in known.meanings.phrases.get(language, ())),
    )


def _other_names(kind: TypeWords) -> Iterator[str]:
    yield from kind.synonyms
    yield from (kind.name_en, kind.name_es)
