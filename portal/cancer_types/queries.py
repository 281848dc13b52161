"""What is here for a cancer type: one question to search for all parts, a second one only where a part is bare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from directory.find.asked import Asked
from directory.find.vocabulary import TypeWords, Vocabulary
from portal.cancer_types.attempts import Attempt, Tried, best, farther, for_types
from portal.cancer_types.kinship import levels
from portal.cancer_types.parts import PARTS, Part
from search.engine import get_engine
from search.query import SearchQuery
from search.results import SearchResults


@dataclass(frozen=True, slots=True)
class Shelf:
    """What one part shows: the best attempt, and how many there are without the place (where one was given)."""

    found: Tried
    anywhere: int

    @property
    def part(self) -> Part:
        """Return the part of the page it fills."""
        return self.found.attempt.part

    @property
    def asked(self) -> Asked:
        """Return the question that it answers."""
        return self.found.attempt.asked

    @property
    def types(self) -> tuple[TypeWords, ...]:
        """Return the types it is for: the page's own, or wider ones."""
        return self.asked.types


def shelves(asked: Asked, known: Vocabulary, slug: str) -> list[Shelf]:
    """Return the parts in their order, for the type and, where nothing is for it alone, for wider ones."""
    asked_of_levels = [for_types(asked, known, types) for types in levels(known, slug)]
    closest = [Attempt(part, asked_of_levels[0]) for part in PARTS]
    answers = _search([*(one.question() for one in closest), *(one.anywhere() for one in closest)])
    first = [Tried(one, found) for one, found in zip(closest, answers, strict=False)]
    everywhere = [found.total for found in answers[len(PARTS) :]]
    bare = {one.attempt.part for one in first if not one.is_of_the_type}
    more = _try([attempt for part in PARTS if part in bare for attempt in farther(part, asked_of_levels)])
    return [
        Shelf(best([one, *(other for other in more if other.attempt.part == one.attempt.part)]), total)
        for one, total in zip(first, everywhere, strict=True)
    ]


def _try(attempts: Sequence[Attempt]) -> list[Tried]:
    answers = _search([attempt.question() for attempt in attempts])
    return [Tried(attempt, found) for attempt, found in zip(attempts, answers, strict=True)]


def _search(questions: Sequence[SearchQuery]) -> list[SearchResults]:
    return get_engine().search(questions) if questions else []
