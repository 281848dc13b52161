"""A question with everything looked up: what was typed, what it means, and what must be said about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from directory.find.address import KILOMETRES, MILES, Address
from directory.find.notices import Notice
from directory.find.place import Placed
from directory.find.understanding import CANCER, Understanding, words_as_typed
from directory.find.vocabulary import TypeWords, Vocabulary
from directory.find.words import with_added
from search.query import Word

KM_PER_MILE = 1.609344
USUAL_RADIUS = {MILES: 50, KILOMETRES: 80}
USUAL_TRIAL_RADIUS = {MILES: 100, KILOMETRES: 160}
TOWN_PEOPLE_KNOW = 15_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A complete question of one reader at one moment.

    `address` is what was given, `explicit` the same question with every recognised part as a parameter of its
    own and only the remaining words in `q`: the links that take parts out start from it.
    """

    address: Address
    explicit: Address
    now: datetime
    language: str
    understanding: Understanding = field(default_factory=Understanding)
    types: tuple[TypeWords, ...] = ()
    place: Placed | None = None
    words: tuple[Word, ...] = ()
    unused: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def unit(self) -> str:
        """Return the unit of distances: the chosen one, else what people use at the place."""
        if self.address.unit:
            return self.address.unit
        return MILES if self.place is None or self.place.is_in_miles else KILOMETRES

    @property
    def read_as(self) -> tuple[tuple[str, str], ...]:
        """Return words that were read as a cancer type of another name, each with that name."""
        parts = [part for part in self.understanding.parts if part.of == CANCER]
        return tuple(
            (part.typed, kind.name)
            for part in parts
            for kind in self.types
            if kind.slug in part.values and part.typed.casefold() not in _names(kind)
        )

    @property
    def added(self) -> tuple[str, ...]:
        """Return what was looked for besides the typed words."""
        named = [name for _typed, name in self.read_as]
        return tuple(dict.fromkeys([*named, *self.added_to_words]))

    @property
    def added_to_words(self) -> tuple[str, ...]:
        """Return the synonyms of the words that stayed words."""
        return tuple(dict.fromkeys(text for word in self.words for text in word.added))


def _names(kind: TypeWords) -> frozenset[str]:
    return frozenset(name.casefold() for name in kind.own_names())


def revised(asked: Asked, explicit: Address, known: Vocabulary) -> Asked:
    """Return the question of another explicit address that asks for no new place."""
    same_words = explicit.q == asked.explicit.q and not explicit.exact
    added = explicit.added and not explicit.exact
    words = asked.words if same_words else with_added(words_as_typed(explicit.q).words, known, added=added)
    return replace(
        asked,
        address=explicit,
        explicit=explicit,
        types=tuple(known.types[slug] for slug in explicit.cancer if slug in known.types),
        place=asked.place if explicit.near else None,
        words=words,
    )
