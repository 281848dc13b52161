"""Little or nothing found is a beginning: what could be asked instead, each with its true count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from directory.enums import ListingKind, MeetingFormat
from directory.find.address import Address
from directory.find.asked import Asked, revised
from directory.find.distance import length
from directory.find.facets import ANY, FACETS, facets_of
from directory.find.notices import Link
from directory.find.question import query, radius_of
from directory.find.sentence import PLURALS
from directory.find.vocabulary import TypeWords, Vocabulary
from search.query import SearchQuery

FEW = 3
MAX_SHOWN = 6
WIDER = (100, 250, 500)
MAX_ABOVE = 3


@dataclass(frozen=True, slots=True)
class Way:
    """A question to try instead. Of several with the same `group` only the first that finds something is shown.

    `is_last` holds for ways that give up most of the question: shown only when no other finds anything.
    """

    text: str
    address: Address
    group: str = ""
    is_last: bool = False

    def question(self, asked: Asked, known: Vocabulary) -> SearchQuery:
        """Return what counts the way."""
        return query(revised(asked, self.address, known), size=0, page=1)


def ways_from(asked: Asked, known: Vocabulary, total: int) -> list[Way]:
    """Return the ways to count, the last ones too: none with three or more found."""
    if total >= FEW:
        return []
    return list({way.address.query_string(): way for way in reversed(list(_ways(asked, known)))}.values())[::-1]


def relaxations(ways: Sequence[Way], totals: Sequence[int], path: str, total: int) -> list[Link]:
    """Return at most six ways on, in a sensible order; each finds more than the `total` found."""
    groups: dict[str, tuple[Way, int]] = {}
    for way, more in zip(ways, totals, strict=True):
        if more > total:
            groups.setdefault(way.group or way.address.query_string(), (way, more))
    return [Link(way.text, way.address.url(path), more) for way, more in list(groups.values())[:MAX_SHOWN]]


def _ways(asked: Asked, known: Vocabulary) -> Iterator[Way]:
    address = asked.explicit
    yield from _farther(asked)
    yield from _wider_types(asked, known)
    yield from _fewer_filters(asked)
    if address.kinds:
        kinds = ", ".join(str(PLURALS[kind]).lower() for kind in ListingKind.values if kind not in address.kinds)
        yield Way(_("Look for other help too: %(kinds)s") % {"kinds": kinds}, _for_kinds(address, ()))
    yield from _other_words(asked)
    if asked.place:
        yield Way(_("Look everywhere, not only near %(place)s") % {"place": asked.place.name}, anywhere(address))
    if address.cancer:
        yield Way(_("Look for any type of cancer"), address.but(cancer=()))
    yield from _last_ways(address)


def _farther(asked: Asked) -> Iterator[Way]:
    address = asked.explicit
    if asked.place is None:
        return
    for radius in wider_radii(asked):
        text = _("Look within %(radius)s") % {"radius": length(radius, asked.unit)}
        yield Way(text, address.but(radius=radius, unit=asked.unit), group="radius")
    if "format" in facets_of(address.kinds) and set(address.kinds) != {ListingKind.ARTICLE.value}:
        online = anywhere(address).with_facet("format", (MeetingFormat.ONLINE.value,))
        yield Way(_("Look online, wherever it is"), online)


def _fewer_filters(asked: Asked) -> Iterator[Way]:
    address = asked.explicit
    for name, values in address.facets.items():
        facet = FACETS[name]
        labels = ", ".join(facet.label(value) for value in facet.ordered(values))
        text = _("Take out “%(facet)s: %(values)s”") % {"facet": facet.legend, "values": labels}
        yield Way(text, address.with_facet(name, ()))
    if ANY not in address.facets.get("status", ()) and address.kinds in ((), (ListingKind.TRIAL.value,)):
        yield Way(_("Include studies that take nobody now"), address.with_facet("status", (ANY,)))


def _wider_types(asked: Asked, known: Vocabulary) -> Iterator[Way]:
    """Yield the types above, nearest first; where a place was asked for, each as near as it can be found."""
    for kind in asked.types:
        for slug in above(kind, known)[:MAX_ABOVE]:
            kept = tuple(dict.fromkeys(slug if own == kind.slug else own for own in asked.explicit.cancer))
            address = asked.explicit.but(cancer=kept)
            names = {"type": known.types[slug].name, "asked": kind.name}
            group = f"above {kind.slug}"
            yield Way(_("Look for %(type)s, which includes %(asked)s") % names, address, group)
            for radius in wider_radii(asked) if asked.place else ():
                far = {**names, "radius": length(radius, asked.unit)}
                text = _("Look for %(type)s, which includes %(asked)s, within %(radius)s") % far
                yield Way(text, address.but(radius=radius, unit=asked.unit), group)


def above(kind: TypeWords, known: Vocabulary) -> list[str]:
    """Return the slugs of the types above, level by level."""
    found: dict[str, None] = {}
    level: Iterable[str] = kind.parents
    while fresh := [slug for slug in dict.fromkeys(level) if slug not in found and slug != kind.slug]:
        found |= dict.fromkeys(fresh)
        level = [parent for slug in fresh for parent in known.types[slug].parents]
    return list(found)


def wider_radii(asked: Asked) -> list[int]:
    """Return the radii to try beyond the present one."""
    kinds = asked.explicit.kinds
    now = radius_of(asked, kinds[0] if len(kinds) == 1 else "")
    return [step for step in WIDER if step > now]


def _other_words(asked: Asked) -> Iterator[Way]:
    address, typed = asked.explicit, asked.address
    if asked.words and address != Address(q=address.q, whom=address.whom):
        quoted = " ".join(word.text for word in asked.words)
        yield Way(_("Leave out “%(words)s”") % {"words": quoted}, address.but(q="", exact=False))
    words = asked.understanding.words
    for number, word in enumerate(words if len(words) > 1 else ()):
        rest = " ".join([*words[:number], *words[number + 1 :]])
        yield Way(_("Leave out “%(words)s”") % {"words": word}, address.but(q=rest))
    if asked.understanding.parts and not typed.exact:
        yield Way(_("Search exactly for “%(words)s”") % {"words": typed.q}, typed.but(exact=True))


def _last_ways(address: Address) -> Iterator[Way]:
    nothing = Address(whom=address.whom)
    if address.near:
        yield Way(_("Everything near there"), nothing.but(near=address.near), is_last=True)
    if address.cancer:
        yield Way(_("Everything for this type of cancer"), nothing.but(cancer=address.cancer), is_last=True)
    for kind in address.kinds:
        yield Way(_("All: %(kind)s") % {"kind": PLURALS[kind]}, nothing.but(kinds=(kind,)), is_last=True)
    yield Way(_("Everything that is here"), nothing, is_last=True)


def anywhere(address: Address) -> Address:
    """Return the address without its place."""
    return address.but(near="", radius=None, unit="")


def _for_kinds(address: Address, kinds: tuple[str, ...]) -> Address:
    """Return the address for other kinds, without the filters that the new kinds do not have."""
    fitting = facets_of(kinds)
    facets = {name: values for name, values in address.facets.items() if name in fitting}
    return address.but(kinds=kinds, facets=facets)
