"""A question with everything looked up: what was typed, what it means, and what must be said about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from django.utils.translation import gettext as _

from directory.find.address import KILOMETRES, MILES, Address
from directory.find.notices import Link, Notice
from directory.find.place import Placed, Unplaced, cities, locate, postcode
from directory.find.place_phrases import PlaceSpan
from directory.find.understand import PartOf, Understanding, understand, words_as_typed
from directory.find.vocabulary import TypeWords, Vocabulary
from directory.find.words import with_added
from search.query import MAX_WORDS, Word

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
    notices: tuple[Notice, ...] = ()

    @property
    def unit(self) -> str:
        """Return the unit of distances: the chosen one, else what people use at the place."""
        if self.address.unit:
            return self.address.unit
        return MILES if self.place is None or self.place.is_in_miles else KILOMETRES

    @property
    def added(self) -> tuple[str, ...]:
        """Return what was looked for besides the typed words."""
        named = [kind.name for kind in self.types if kind.slug in self._by_everyday_word()]
        return tuple(dict.fromkeys([*named, *(text for word in self.words for text in word.added)]))

    def _by_everyday_word(self) -> frozenset[str]:
        parts = [part for part in self.understanding.parts if part.of == PartOf.CANCER]
        return frozenset(
            kind.slug
            for kind in self.types
            for part in parts
            if kind.slug in part.values and part.typed.casefold() not in _names(kind)
        )


def _names(kind: TypeWords) -> frozenset[str]:
    return frozenset(name.casefold() for name in kind.own_names())


def ask(address: Address, known: Vocabulary, *, now: datetime, language: str, path: str) -> Asked:
    """Return the question; `path` is where the links of its notices lead. Reads places only."""
    notices: list[Notice] = []
    understanding = (
        words_as_typed(address.q)
        if address.exact
        else understand(address.q, known, _look_up, with_synonyms=address.added)
    )
    slugs = _known_slugs(address, known, path, notices)
    explicit, unused = _made_explicit(address.but(cancer=slugs, page=address.page), understanding)
    place = _placed(explicit, path, notices)
    if len(understanding.words) > MAX_WORDS:
        notices.append(Notice(_("We looked for the first %(count)d words.") % {"count": MAX_WORDS}))
    if unused:
        quoted = ", ".join(f"“{text}”" for text in unused)
        notices.append(Notice(_("Not used, because you chose something else: %(words)s") % {"words": quoted}))
    return Asked(
        address=address,
        explicit=explicit if place else explicit.but(near="", page=address.page),
        now=now,
        language=language,
        understanding=understanding,
        types=tuple(known.types[slug] for slug in explicit.cancer),
        place=place,
        words=with_added(understanding.words, known, added=address.added and not address.exact),
        unused=unused,
        notices=tuple(notices),
    )


def revised(asked: Asked, explicit: Address, known: Vocabulary) -> Asked:
    """Return the question of another explicit address that asks for no new place."""
    same_words = explicit.q == asked.explicit.q and not explicit.exact
    words = asked.words if same_words else with_added(words_as_typed(explicit.q).words, known, added=not explicit.exact)
    return replace(
        asked,
        address=explicit,
        explicit=explicit,
        types=tuple(known.types[slug] for slug in explicit.cancer if slug in known.types),
        place=asked.place if explicit.near else None,
        words=words,
    )


def _look_up(spans: Sequence[PlaceSpan]) -> Mapping[str, Placed]:
    zips = {span.place: postcode(span.place) for span in spans if span.place.isdigit()}
    weak = {span.place for span in spans if span.is_weak}
    towns = cities(span.place for span in spans if not span.place.isdigit())
    known = {text: town for text, town in towns.items() if text not in weak or town.population >= TOWN_PEOPLE_KNOW}
    return {**known, **{text: place for text, place in zips.items() if place}}


def _known_slugs(address: Address, known: Vocabulary, path: str, notices: list[Notice]) -> tuple[str, ...]:
    for typed in address.cancer:
        if typed not in known.types:
            instead = address.but(q=f"{address.q} {typed}".strip(), cancer=())
            notices.append(
                Notice(
                    _("We do not know “%(typed)s” as a type of cancer, so it was left out.") % {"typed": typed},
                    parameter="cancer",
                    value=typed,
                    links=(Link(_("Search for these words instead"), instead.url(path)),),
                )
            )
    return tuple(typed for typed in address.cancer if typed in known.types)


def _made_explicit(address: Address, whole: Understanding) -> tuple[Address, tuple[str, ...]]:
    """Give every recognised part its own parameter; what was chosen explicitly wins over what was recognised."""
    chosen = {
        PartOf.KIND: address.kinds,
        PartOf.CANCER: address.cancer,
        PartOf.NEAR: (address.near,) if address.near else (),
        PartOf.FORMAT: address.facets.get("format", ()),
        PartOf.LANGUAGE: address.facets.get("language", ()),
    }
    unused = tuple(
        part.typed for part in whole.parts if chosen[part.of] and not set(part.values) <= set(chosen[part.of])
    )
    meant = {of: values or whole.values(of) for of, values in chosen.items()}
    facets = {**address.facets, "format": meant[PartOf.FORMAT], "language": meant[PartOf.LANGUAGE]}
    explicit = address.but(
        q=" ".join(whole.words) if whole.parts else address.q,
        kinds=meant[PartOf.KIND],
        cancer=meant[PartOf.CANCER],
        near=next(iter(meant[PartOf.NEAR]), ""),
        facets={name: values for name, values in facets.items() if values},
        page=address.page,
    )
    return explicit, unused


def _placed(address: Address, path: str, notices: list[Notice]) -> Placed | None:
    if not address.near:
        return None
    found = locate(address.near)
    if isinstance(found, Placed):
        if found.others:
            links = tuple(Link(other, address.but(near=other).url(path)) for other in found.others)
            text = _("There are several places of that name. We used %(place)s. Did you mean another?")
            notices.append(Notice(text % {"place": found.name}, links=links))
        return found
    text = {
        Unplaced.UNKNOWN: _("We do not know the place “%(place)s”. Try a ZIP or postcode, or “City, State”."),
        Unplaced.NO_POINT: _("We know the postcode “%(place)s”, but not where it is. Try the name of a city."),
    }[found]
    notices.append(Notice(text % {"place": address.near}, parameter="near", value=address.near))
    return None
