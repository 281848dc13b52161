"""Cancer types, their words and everyday words, held by each process and read again once an editor changes one."""

from __future__ import annotations

import re
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.translation import get_language

from directory.find.everyday import Meanings, meanings
from directory.find.tokens import folded_phrase
from directory.find.vocabulary_stamp import vocabulary_stamp
from directory.models import CancerType, Synonym

_PARENTHESES = re.compile(r"\(([^)]*)\)")
_Slugs = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypeWords:
    """One type as the find page needs it: names in both languages, parents, and everyday words as written."""

    slug: str
    name_en: str
    name_es: str
    is_main: bool = False
    codes: tuple[str, ...] = ()
    parents: _Slugs = ()
    synonyms: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the name in the language of the page."""
        return self.name_es if (get_language() or "en").startswith("es") else self.name_en

    def own_names(self) -> Iterator[str]:
        """Yield what the type is called officially: slug, names with and without their brackets, codes."""
        yield from (self.slug, *self.codes)
        for name in (self.name_en, self.name_es):
            yield from (name, _PARENTHESES.sub(" ", name))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All types by slug, and the folded phrases that name them: officially, or by everyday words.

    `longest` is the most words a phrase has, `words` are all words of all phrases, `meanings` the everyday words.
    """

    stamp: str
    types: Mapping[str, TypeWords]
    names: Mapping[str, _Slugs]
    synonyms: Mapping[str, _Slugs]
    longest: int = 1
    phrases: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    meanings: Meanings = field(default_factory=Meanings)

    def named(self, phrase: str, *, with_synonyms: bool = True) -> _Slugs:
        """Return the slugs that a folded phrase names: by its own name, else by everyday words."""
        found = self.names.get(phrase, ())
        return found or (self.synonyms.get(phrase, ()) if with_synonyms else ())

    def named_officially(self, text: str) -> bool:
        """Say whether a typed text is a type's own name or code, not an everyday word for it."""
        return folded_phrase(text) in self.names

    def resolve(self, text: str) -> _Slugs:
        """Return the slugs that a typed text (slug, name, synonym, NCIt code; any case, accents or none) names.

        What stands in brackets may be a name of ours or a remark beside it: "Colorectal cancer (bowel cancer)".
        """
        if text in self.types:
            return (text,)
        return self.named(folded_phrase(text)) or self.named(folded_phrase(_PARENTHESES.sub(" ", text)))


class _Held:
    """The vocabulary of this process."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.vocabulary: Vocabulary | None = None


_held = _Held()


def vocabulary() -> Vocabulary:
    """Return the words as the database has them now: one small read tells whether they changed."""
    stamp = vocabulary_stamp()
    held = _held.vocabulary
    if held is None or held.stamp != stamp:
        with _held.lock:
            held = _held.vocabulary = _read(stamp)
    return held


def _read(stamp: str) -> Vocabulary:
    synonyms: dict[int, list[str]] = defaultdict(list)
    for pk, text in Synonym.objects.order_by("text").values_list("cancer_type_id", "text"):
        synonyms[pk].append(text)
    parents: dict[int, list[str]] = defaultdict(list)
    links = CancerType.parents.through.objects.order_by("to_cancertype__slug")
    for pk, slug in links.values_list("from_cancertype_id", "to_cancertype__slug"):
        parents[pk].append(slug)
    types = [
        TypeWords(
            row.slug,
            row.name_en,
            row.name_es,
            row.is_main,
            tuple(row.ncit_codes),
            tuple(parents[row.pk]),
            tuple(dict.fromkeys(synonyms[row.pk])),
        )
        for row in CancerType.objects.order_by("-is_main", "slug")
    ]
    names = _index((phrase, kind.slug) for kind in types for phrase in kind.own_names())
    everyday = _index((phrase, kind.slug) for kind in types for phrase in kind.synonyms)
    phrases = tuple(dict.fromkeys([*names, *everyday]))
    everyday_meanings = meanings()
    return Vocabulary(
        stamp=stamp,
        types={kind.slug: kind for kind in types},
        names=names,
        synonyms=everyday,
        longest=max((phrase.count(" ") + 1 for phrase in phrases), default=1),
        phrases=phrases,
        words=frozenset(word for phrase in (*phrases, *everyday_meanings.by_words) for word in phrase.split()),
        meanings=everyday_meanings,
    )


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, _Slugs]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for phrase, slug in pairs:
        found[folded_phrase(phrase)][slug] = None
    found.pop("", None)
    return {phrase: tuple(slugs) for phrase, slugs in found.items()}
