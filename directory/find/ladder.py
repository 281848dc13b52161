"""When little is for the very type asked for: steps that lead farther and wider, each with its true count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from directory.enums import ListingKind, MeetingFormat
from directory.find.address import Address
from directory.find.asked import Asked, revised
from directory.find.counted import counted, none_of
from directory.find.distance import length
from directory.find.facets import facets_of
from directory.find.notices import Link
from directory.find.question import query, radius_of
from directory.find.relax import FEW, MAX_ABOVE, above, anywhere, wider_radii
from directory.find.vocabulary import Vocabulary
from search.query import SearchQuery


@dataclass(frozen=True, slots=True)
class Ladder:
    """How many there are for the type itself, in a sentence, and the steps to more of them."""

    sentence: str
    steps: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A question that may find more for the type; of one group only the first that does is shown."""

    group: str
    types: str
    where: str
    address: Address

    def question(self, asked: Asked, known: Vocabulary) -> SearchQuery:
        """Return what counts the step: what is for its types, without what is open to any."""
        return query(revised(asked, self.address, known), size=0, page=1, include_any_cancer=False)


def steps_from(asked: Asked, known: Vocabulary, own: int) -> list[Step]:
    """Return the steps to count: some when fewer than three, `own`, are for the types asked for themselves."""
    return list(_steps(asked, known)) if asked.types and own < FEW else []


def ladder(
    asked: Asked, steps: Sequence[Step], totals: Sequence[int], path: str, *, own: int, total: int
) -> Ladder | None:
    """Return the steps that lead to more, when fewer than three, `own`, are for the types asked for themselves.

    None too where nothing was found and no step leads to more: the page says that already.
    """
    if not asked.types or own >= FEW:
        return None
    shown: dict[str, Link] = {}
    for step, more in zip(steps, totals, strict=True):
        if more > own and step.group not in shown:
            words = _words(counted(more, asked.explicit.kinds), step.types, step.where)
            shown[step.group] = Link(words, step.address.url(path))
    return Ladder(_sentence(asked, own, total), tuple(shown.values())) if total or shown else None


def shares(asked: Asked, *, own: int, total: int) -> str:
    """Return how many are for the types themselves and how many for any, where no ladder tells it; else nothing."""
    return _sentence(asked, own, total) if FEW <= own < total else ""


def _sentence(asked: Asked, own: int, total: int) -> str:
    kinds = asked.explicit.kinds
    radius = radius_of(asked, kinds[0] if len(kinds) == 1 else "")
    what = counted(own, kinds) if own else none_of(kinds)
    first = _words(what, _names(asked), _within(asked, radius) if asked.place else "")
    if asked.words or asked.explicit.facets:
        first = _("%(what)s, with everything else you asked for") % {"what": first}
    first += "."
    if total <= own:
        return first
    rest = _("Open to any cancer: %(count)s.") % {"count": counted(total - own, kinds)}
    return f"{first} {rest}"


def _steps(asked: Asked, known: Vocabulary) -> Iterator[Step]:
    address, names = asked.explicit, _names(asked)
    if asked.place:
        for radius in wider_radii(asked):
            yield Step("farther", names, _within(asked, radius), address.but(radius=radius, unit=asked.unit))
    kinds = address.kinds
    if "format" in facets_of(kinds) and set(kinds) != {ListingKind.ARTICLE.value}:
        online = anywhere(address).with_facet("format", (MeetingFormat.ONLINE.value,))
        yield Step("online", names, _("online"), online)
    if asked.place:
        yield Step("anywhere", names, _("anywhere"), anywhere(address))
    for kind in asked.types:
        for slug in above(kind, known)[:MAX_ABOVE]:
            wide = {"type": known.types[slug].name, "asked": kind.name}
            text = _("%(type)s, which includes %(asked)s,") if asked.place else _("%(type)s, which includes %(asked)s")
            slugs = tuple(dict.fromkeys(slug if own == kind.slug else own for own in address.cancer))
            yield from _above(asked, address.but(cancer=slugs), text % wide, f"above {kind.slug}")


def _above(asked: Asked, address: Address, types: str, group: str) -> Iterator[Step]:
    if not asked.place:
        yield Step(group, types, "", address)
        return
    kinds = address.kinds
    now = radius_of(asked, kinds[0] if len(kinds) == 1 else "")
    yield Step(group, types, _within(asked, now), address)
    for radius in wider_radii(asked):
        yield Step(group, types, _within(asked, radius), address.but(radius=radius, unit=asked.unit))


def _words(what: str, types: str, where: str) -> str:
    """Return "4 groups for Bone Cancer, which includes Chordoma, within 100 miles"."""
    words = {"what": what, "types": types, "where": where}
    return _("%(what)s for %(types)s %(where)s") % words if where else _("%(what)s for %(types)s") % words


def _within(asked: Asked, radius: int) -> str:
    return _("within %(radius)s") % {"radius": length(radius, asked.unit)}


def _names(asked: Asked) -> str:
    return get_text_list([kind.name for kind in asked.types], _("or"))
