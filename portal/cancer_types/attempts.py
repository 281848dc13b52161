"""What is asked for one part of the page, from closest to farthest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from directory.find.asked import Asked, revised
from directory.find.question import query
from directory.find.vocabulary import TypeWords, Vocabulary
from portal.cancer_types.parts import Part
from search.query import SearchQuery
from search.results import Reason, SearchResults

MOST_SHOWN = 5
_OF_THE_TYPE = {Reason.CANCER_TYPE, Reason.NARROWER_TYPE}


@dataclass(frozen=True, slots=True)
class Attempt:
    """One question of a part: for which types, and for articles whether in the page's language alone."""

    part: Part
    asked: Asked
    is_own_language: bool = True

    def question(self) -> SearchQuery:
        """Return the first few of the part."""
        if not self.part.is_of_articles:
            return query(self.asked, kinds=(self.part.kind,), size=MOST_SHOWN)
        facets = {"topic": self.part.topics}
        if self.is_own_language:
            facets["language"] = (self.asked.language,)
        return query(self.asked, kinds=(self.part.kind,), size=MOST_SHOWN, near=None, facets=facets)

    def anywhere(self) -> SearchQuery:
        """Return the question that counts the part without the place."""
        return query(self.asked, kinds=(self.part.kind,), size=0, near=None)


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt with what it found."""

    attempt: Attempt
    results: SearchResults

    @property
    def is_of_the_type(self) -> bool:
        """Say whether it found something for these types, not only what is open to any; that ranks first."""
        return any(_OF_THE_TYPE & set(hit.reasons) for hit in self.results.hits)


def for_types(asked: Asked, known: Vocabulary, types: Sequence[TypeWords]) -> Asked:
    """Return the question of the page asked for other types."""
    return revised(asked, asked.explicit.but(cancer=tuple(kind.slug for kind in types)), known)


def farther(part: Part, asked_of_levels: Sequence[Asked]) -> Iterator[Attempt]:
    """Yield what is asked when the closest attempt found nothing for the type: wider types, other languages."""
    for asked in asked_of_levels[1:]:
        yield Attempt(part, asked)
    if part.is_of_articles:
        for asked in asked_of_levels:
            yield Attempt(part, asked, is_own_language=False)


def best(tried: Sequence[Tried]) -> Tried:
    """Return the first that found something for its types, else the first that found anything, else the first.

    The language of the page comes before the type: a text that cannot be read helps nobody.
    """
    own = [one for one in tried if one.attempt.is_own_language and one.results.total]
    found = own or [one for one in tried if one.results.total]
    return next((one for one in found if one.is_of_the_type), next(iter(found), tried[0]))
