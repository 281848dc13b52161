"""Which of our cancer types is a study about, or is it about any cancer? Answered from a table, without a database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from directory.taxonomy.table import CancerTypeRow
from directory.trials.any_cancer import is_any_cancer
from directory.trials.letters import abbreviation_in_condition
from directory.trials.phrases import Found, PhraseIndex, Words, parts_of_list, readings
from directory.trials.record import MeshTerm, TrialRecord
from directory.trials.words import cancer_word

_ABBREVIATION = re.compile(r"(?=[^A-Z]*[A-Z][^A-Z]*[A-Z])[A-Za-z0-9/+-]+\Z")
# These types say how a cancer behaves or in whom, not where it began, so they are no site before a tissue's name.
_NOT_A_SITE = {"metastatic-cancer", "childhood-cancer", "second-cancer", "inherited-cancer-syndrome", "blood-cancer"}


class TypesFound(NamedTuple):
    """Slugs in alphabetical order; `any_cancer` when people with whatever cancer may be meant."""

    slugs: tuple[str, ...]
    any_cancer: bool


@dataclass(frozen=True, slots=True)
class CancerTypeFinder:
    """The table of types made ready for looking up; build it once for many records."""

    by_descriptor: dict[int, str]
    phrases: PhraseIndex
    abbreviations: dict[str, str]
    sites: dict[str, str]
    ancestors: dict[str, frozenset[str]]

    @classmethod
    def of(cls, rows: Sequence[CancerTypeRow]) -> CancerTypeFinder:
        """Build the finder; every parent must stand before its children, as `read_rows` gives them."""
        names = [(row.slug, name) for row in rows for name in (row.name_en, *row.synonyms_en)]
        ancestors: dict[str, frozenset[str]] = {}
        for row in rows:
            ancestors[row.slug] = frozenset(row.parents).union(*(ancestors[parent] for parent in row.parents))
        phrases = PhraseIndex.of((slug, name) for slug, name in names if not _ABBREVIATION.match(name))
        return cls(
            by_descriptor={int(mesh[1:]): row.slug for row in rows for mesh in row.mesh},
            phrases=phrases,
            abbreviations={name: slug for slug, name in names if _ABBREVIATION.match(name)},
            sites=_sites(phrases),
            ancestors=ancestors,
        )

    def find(self, record: TrialRecord) -> TypesFound:
        """Return the types of a study that is known to be about cancer."""
        said = self._of_evidence(
            [self._from_mesh(record), *self._from_conditions(record), *self._from_text(record.title)]
        )
        keywords = (piece for keyword in record.keywords for piece in self._from_text(keyword))
        slugs = said | self._of_evidence(keywords)
        return TypesFound(tuple(sorted(slugs)), is_any_cancer(record, said))

    def _of_evidence(self, pieces: Iterable[set[str]]) -> frozenset[str]:
        """Return what all pieces of evidence say, of each piece only the most specific types."""
        return frozenset(slug for slugs in pieces for slug in slugs if not self._has_below(slug, slugs))

    def _has_below(self, slug: str, slugs: set[str]) -> bool:
        return any(slug in self.ancestors[other] for other in slugs)

    def _from_mesh(self, record: TrialRecord) -> set[str]:
        return self._of_terms(record.mesh_terms) or self._of_terms(record.mesh_ancestors)

    def _of_terms(self, terms: Iterable[MeshTerm]) -> set[str]:
        return {slug for term in terms if (slug := self.by_descriptor.get(term.descriptor or 0))}

    def _from_conditions(self, record: TrialRecord) -> Iterator[set[str]]:
        for condition in record.conditions:
            yield from self._from_text(condition)
            if short := abbreviation_in_condition(condition):
                yield from self._from_text(short.meaning)

    def _from_text(self, text: str) -> Iterator[set[str]]:
        yield self._from_letters(text).union(*map(self._from_words, readings(text)))
        yield from map(self._from_words, parts_of_list(text))

    def _from_letters(self, text: str) -> set[str]:
        if text.isupper() and " " in text:
            return set()
        letters = re.findall(r"[A-Za-z0-9/+-]+", text)
        pieces = {piece for token in letters for piece in (token, *re.split("[/-]", token))}
        return {self.abbreviations[piece] for piece in pieces if piece in self.abbreviations}

    def _from_words(self, words: Words) -> set[str]:
        found = self._in_order(words) or {slug for turned in self._turned(words) for slug in self._in_order(turned)}
        if found or not cancer_word(" ".join(words)):
            return found
        return {self.sites[word] for word in words if word in self.sites}

    def _in_order(self, words: Words) -> set[str]:
        return {slug for one in self.phrases.find(words) for slug in self._placed(one, words)}

    def _turned(self, words: Words) -> Iterator[Words]:
        """Yield "lung small cell carcinoma" as "small cell lung carcinoma", the way most names are."""
        for place, word in enumerate(words[:-1]):
            if word in self.sites and cancer_word(words[-1]):
                yield (*words[:place], *words[place + 1 : -1], word, words[-1])

    def _placed(self, one: Found, words: Words) -> frozenset[str]:
        """Let the organ before a tissue's name decide: "pancreatic ductal carcinoma" is not of the breast."""
        site = self.sites.get(words[one.start - 1]) if one.start else None
        if site is None or any(word in self.sites for word in words[one.start : one.end]):
            return one.slugs
        fitting = frozenset(slug for slug in one.slugs if site in self.ancestors[slug] | {slug})
        return fitting or frozenset({site})


def _sites(phrases: PhraseIndex) -> dict[str, str]:
    """Return the organs: each word that makes a type with "cancer" after it."""
    pairs = ((words[0], slugs) for words, slugs in phrases.exact.items() if words[1:] == ("cancer",))
    return {word: next(iter(slugs)) for word, slugs in pairs if not slugs & _NOT_A_SITE}
