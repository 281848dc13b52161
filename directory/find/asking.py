"""Look up everything a question names, and say what could not be found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from directory.find.address import Address
from directory.find.asked import Asked
from directory.find.british import with_both_spellings
from directory.find.facets import FACETS
from directory.find.notices import Link, Notice
from directory.find.place import Placed, Unplaced, cities, locate, postcode
from directory.find.place_phrases import PlaceSpan
from directory.find.states import with_codes_of_states
from directory.find.understand import understand
from directory.find.understanding import CANCER, KIND, NEAR, Understanding, words_as_typed
from directory.find.vocabulary import Vocabulary
from directory.find.words import with_added
from search.query import MAX_WORDS, Word


def ask(address: Address, known: Vocabulary, *, now: datetime, language: str, path: str) -> Asked:
    """Return the question; `path` is where the links of its notices lead. Reads places only."""
    notices: list[Notice] = []
    places: dict[str, Placed] = {}
    understanding = _understood(address, known, places)
    slugs = _known_slugs(address, known, path, notices)
    explicit, unused = _made_explicit(address.but(cancer=slugs, page=address.page), understanding)
    place = _placed(explicit, places, path, notices)
    notices += _about_words(understanding, unused)
    return Asked(
        address=address,
        explicit=explicit if place else explicit.but(near="", page=address.page),
        now=now,
        language=language,
        understanding=understanding,
        types=tuple(known.types[slug] for slug in explicit.cancer),
        place=place,
        words=_words(address, understanding, known),
        unused=unused,
        notices=tuple(notices),
    )


def _words(address: Address, understanding: Understanding, known: Vocabulary) -> tuple[Word, ...]:
    added = address.added and not address.exact
    words = with_added(understanding.words, known, added=added, text=address.q)
    return with_codes_of_states(with_both_spellings(words)) if added else words


def _understood(address: Address, known: Vocabulary, places: dict[str, Placed]) -> Understanding:
    if address.exact:
        return words_as_typed(address.q)

    def look_up(spans: Sequence[PlaceSpan]) -> Mapping[str, Placed]:
        found = _look_up(spans)
        places.update(found)
        return found

    return understand(address.q, known, look_up, kinds=address.kinds, with_synonyms=address.added)


def _about_words(understanding: Understanding, unused: tuple[str, ...]) -> list[Notice]:
    notices = []
    if len(understanding.words) > MAX_WORDS:
        notices.append(Notice(_("We looked for the first %(count)d words.") % {"count": MAX_WORDS}))
    if unused:
        quoted = ", ".join(f"“{text}”" for text in unused)
        notices.append(Notice(_("Not used, because you chose something else: %(words)s") % {"words": quoted}))
    return notices


def _look_up(spans: Sequence[PlaceSpan]) -> Mapping[str, Placed]:
    zips = {span.place: postcode(span.place) for span in spans if span.place.isdigit()}
    towns = cities(span.place for span in spans if not span.place.isdigit())
    enough = {span.place for span in spans if span.place in towns and towns[span.place].population >= span.people}
    return {text: place for text, place in {**towns, **zips}.items() if place and (text in enough or text in zips)}


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
    facets = {name: address.facets.get(name, ()) for name in FACETS}
    chosen = {
        KIND: address.kinds,
        CANCER: address.cancer,
        NEAR: (address.near,) if address.near else (),
        **facets,
    }
    unused = tuple(
        part.typed for part in whole.parts if chosen[part.of] and not set(part.values) <= set(chosen[part.of])
    )
    meant = {of: values or whole.values(of) for of, values in chosen.items()}
    explicit = address.but(
        q=" ".join(whole.words) if whole.parts else address.q,
        kinds=meant[KIND],
        cancer=meant[CANCER],
        near=next(iter(meant[NEAR]), ""),
        facets={name: meant[name] for name in FACETS if meant[name]},
        page=address.page,
    )
    return explicit, unused


def _placed(address: Address, places: Mapping[str, Placed], path: str, notices: list[Notice]) -> Placed | None:
    if not address.near:
        return None
    found = places.get(address.near) or locate(address.near)
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
